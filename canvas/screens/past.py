"""Looking back: the same board at an earlier moment. Nothing can be changed there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from canvas.layout.target import Target
from canvas.layout.view import Timeline
from canvas.model.board import Board
from canvas.rules.evolve import start
from canvas.session.history import History

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

STEP_MS = 700
"""How long each step shows while the session plays back."""
MOST = 20_000
"""Moments that are kept; a longer session is looked back at in larger steps."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The board after record `n`, and when that was."""

    n: int
    at: str
    board: Board


class Past:
    """The moments of one session, and which one shows."""

    def __init__(self, history: History) -> None:
        stride = -(-history.last // MOST) or 1
        later = [
            Moment(record.n, record.at, board)
            for record, board in history.boards()
            if record.n % stride == 0 or record.n == history.last
        ]
        begun = Moment(0, later[0].at, start(history.scenario))
        self.moments = [begun, *later]
        """From the empty board on."""
        self.index = len(self.moments) - 1
        self.next_step: int | None = None
        """When the next step shows by itself, in milliseconds; None while it stands still."""
        self.bookmarks = [index for index, moment in enumerate(self.moments) if self._begins_round(index, moment)]

    def _begins_round(self, index: int, moment: Moment) -> bool:
        before = self.moments[index - 1].board.round if index else None
        return moment.board.round is not None and moment.board.round != before

    @property
    def board(self) -> Board:
        return self.moments[self.index].board

    def go(self, index: int) -> None:
        """Show a moment; before the first and after the last are the first and the last."""
        self.index = min(max(index, 0), len(self.moments) - 1)

    def press(self, button: str, part: float, now: int) -> None:
        """A button of the recorder; `part` (0..1) is where the track was touched."""
        if button != "play":
            self.next_step = None
        match button.partition(":")[0]:
            case "first":
                self.go(0)
            case "last":
                self.go(len(self.moments) - 1)
            case "back":
                self.go(self.index - 1)
            case "on":
                self.go(self.index + 1)
            case "track":
                self.go(round(part * (len(self.moments) - 1)))
            case "mark":
                self.go(self.bookmarks[int(button.partition(":")[2])])
            case "play":
                self._play(now)

    def _play(self, now: int) -> None:
        if self.next_step is not None:
            self.next_step = None
            return
        if self.index == len(self.moments) - 1:
            self.go(0)
        self.next_step = now + STEP_MS

    def tick(self, now: int) -> bool:
        """Whether another moment shows now."""
        if self.next_step is None or now < self.next_step:
            return False
        self.go(self.index + 1)
        self.next_step = now + STEP_MS if self.index < len(self.moments) - 1 else None
        return True

    def timeline(self, screen: TableScreen) -> Timeline:
        """How it looks."""
        names, last = screen.names, len(self.moments) - 1
        marks = tuple((index, names.round(self.moments[index].board.round or "")) for index in self.bookmarks)
        when = datetime.fromisoformat(self.moments[self.index].at).astimezone()
        return Timeline(self.index, last, f"{when:%H:%M:%S}", marks, self.next_step is not None)


def look_back(screen: TableScreen) -> None:
    """Begin to look back, when there is something to look at."""
    if screen.store.history.last:
        screen.let_go_of_all()
        screen.past = Past(screen.store.history)
        screen.show(timeline=screen.past.timeline(screen))


def back_to_now(screen: TableScreen) -> None:
    """The present again; what was shown of the past changed nothing."""
    screen.past = None
    screen.show(timeline=None)


def slide(screen: TableScreen, x: float, now: int) -> bool:
    """A finger on the recorder takes the session along to where it is on the track."""
    track = screen.target("vcr", "track")
    if screen.past is None or track is None:
        return False
    screen.past.press("track", min(max((x - track.rect.x) / max(track.rect.w, 1), 0), 1), now)
    screen.show(timeline=screen.past.timeline(screen))
    return True


def tap(screen: TableScreen, target: Target, x: float, now: int) -> None:
    """A touch on the recorder."""
    past = screen.past
    if past is None or target.of == "now":
        back_to_now(screen)
        return
    past.press(target.of, (x - target.rect.x) / max(target.rect.w, 1), now)
    screen.show(timeline=past.timeline(screen))
