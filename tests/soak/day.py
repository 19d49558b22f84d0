"""One long day at one table: what it costs at every moment, and whether all that was done is on the disk."""

import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from statistics import median
from time import thread_time

from canvas.export.registry import Material, export
from canvas.layout.geometry import Point, Size
from canvas.model.settings import Settings
from canvas.rules.commands import RecordExport, StartRound, UnlockBoard
from canvas.scene.painter import Painter
from canvas.screens.sweeping import QUIET_MS, Sweeper
from canvas.screens.window import Window
from canvas.session.data_folder import HOME_VARIABLE
from canvas.session.history import History
from canvas.session.library import ASSETS
from canvas.session.reading import JOURNAL_FILE, read_journal
from canvas.session.records import Record
from canvas.session.store import open_session
from tests.helpers.crowd import Crowd
from tests.helpers.everything import everything
from tests.helpers.hands import Table
from tests.helpers.play import SteppedClock
from tests.helpers.small import ROUNDS, STILL
from tests.helpers.tools import look

PAGE = 4096
SCREEN = Size(1920, 1080)
MOST_OPEN = 6
PAINT_EVERY = 4
"""Gestures between two frames of which the cost is kept."""
CURIOUS = 0.2
"""The part of all touches that are for something else than a fiche."""
TIDY_EVERY = 12
"""Gestures after which the facilitator closes whatever lies over the board."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What one frame cost: the layout of what a gesture changed, and painting it."""

    fiches: int
    seconds: float


@dataclass(frozen=True)
class Mark:
    """Where the day stands: gestures, records, and memory in bytes."""

    gestures: int
    records: int
    memory: int


class Curious(Crowd):
    """Hands that also touch whatever else lies on the table: cards, tabs, answers, keys, arrows."""

    def somewhere_to_take(self) -> Point:
        if self.dice.random() < CURIOUS:
            return self.dice.choice(self.table.screen.arrangement.targets).rect.centre
        return super().somewhere_to_take()


@dataclass
class Day:
    """A session in a folder, played by a crowd, painted in a window that nobody sees."""

    folder: Path
    seed: int = 2026
    gestures: int = 0
    covenants: int = 0
    frames: list[Frame] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        os.environ[HOME_VARIABLE] = str(self.folder / "thuis")
        import pygame

        pygame.display.init()
        painter = Painter.with_assets(look(), ASSETS)
        self.window = Window(painter, "soak", ASSETS)
        pygame.display.set_mode(SCREEN)
        self.window.resized()
        settings = Settings(profile="tafel", inches=55)
        self.table = Table.of(
            everything(), self.window.size, folder=self.folder / "sessie", measurer=painter.case, settings=settings
        )
        self.crowd = Curious(self.seed, self.table)
        self._sweeper = Sweeper()
        self._sweeper.__enter__()
        self._written = sha256()
        self._counted = self._quiet = 0

    def play(self, gestures: int) -> None:
        """So many gestures more; a gesture is over when its hand lets go."""
        until = self.gestures + gestures
        while self.gestures < until:
            before = sum(hand.down for hand in self.crowd.hands)
            self.crowd.step()
            if sum(hand.down for hand in self.crowd.hands) < before:
                self.gestures += 1
                self._after()

    def covenant(self) -> None:
        """Make both copies of the covenant, as the tool does beside the board, and keep it as a fact."""
        store = self.table.store
        store.flush(30)
        reading = read_journal(self.folder / "sessie" / JOURNAL_FILE)
        texts, theme = self.table.screen.kit.texts, look()
        day = date(2026, 11, 22)
        material = Material(reading.history.board, store.scenario, texts, theme, ASSETS, day, reading=reading)
        gc.enable()  # as in the process of its own in which the tool makes paper: there nobody drags
        for what in ("covenant", "covenant_publish"):
            export(what, material, self.folder / f"{what}.pdf", replace=True)
        gc.disable()
        self.table.screen.do(RecordExport("covenant.pdf"), self.table.now)
        self.covenants += 1

    def mark(self) -> Mark:
        """Where it stands now. Raises AssertionError when something that was done is not on the disk."""
        store = self.table.store
        assert store.flush(30)
        assert store.saved
        self._rest()
        self.marks.append(Mark(self.gestures, store.history.last, memory()))
        return self.marks[-1]

    def end(self) -> None:
        """Close the day. Raises AssertionError unless the journal is exact, and replay and bookmark equal the table."""
        store, path = self.table.store, self.folder / "sessie" / JOURNAL_FILE
        self._count()
        store.flush(30)
        read = read_journal(path)
        assert not read.dropped
        assert _digest(read.records) == self._written.hexdigest()
        assert read.history.board == store.board
        assert History.of(store.scenario, store.history.records).stands() == read.history.stands()
        store.close()
        again = open_session(path, SteppedClock())  # from the bookmark that was laid just now
        assert again.board == store.board
        assert again.history.last == store.history.last
        again.close()
        self._sweeper.__exit__()

    def _after(self) -> None:
        screen = self.table.screen
        screen.wishes.clear()  # what only the whole application can do, such as leaving
        if self.gestures % TIDY_EVERY == 0:
            self._tidy()
        if self.gestures % PAINT_EVERY == 0:
            begun = thread_time()
            self.window.show(screen.picture(), screen.loose(self.table.now))
            self.frames.append(Frame(len(self.table.board.fiches), thread_time() - begun))
        self._count()
        self._sweeper.turn(self._quiet, self._quiet, busy=False)

    def _rest(self) -> None:
        """Nobody touches the table for a while: then the loop sweeps, and gives back what is free."""
        self._quiet += 10 * QUIET_MS
        self._sweeper.turn(self._quiet, self._quiet - 2 * QUIET_MS, busy=False)

    def _tidy(self) -> None:
        """The facilitator: nothing lies over the board, fiches may move, and mostly it is the route one sees."""
        screen, now = self.table.screen, self.table.now
        for _ in range(MOST_OPEN):
            view = screen.view
            if screen.past or screen.drawers.open or view.hall or view.menu or view.help or view.level_menu:
                screen.press("escape", False, False, now)
        if screen.board.locked:
            screen.do(UnlockBoard(), now)
        if screen.board.round == STILL:
            screen.do(StartRound(ROUNDS[1]), now)
        if self.crowd.dice.random() < 0.7:
            screen.show(tab="route")

    def _count(self) -> None:
        """Remember every record as it was when the hand let go."""
        history = self.table.store.history
        for n in range(self._counted + 1, history.last + 1):
            self._written.update(history.records.record(n).model_dump_json().encode())
        self._counted = history.last


def memory() -> int:
    """Bytes of memory that this process holds now; 0 on a system that does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE if told.exists() else 0


def cost_ratio(frames: list[Frame], part: int) -> float:
    """How many times more a frame costs in the last `part` frames than in the first, on boards with as many fiches."""
    first, last = _by_fiches(frames[:part]), _by_fiches(frames[-part:])
    shared = [fiches for fiches in first if fiches in last]
    weights = {fiches: min(len(first[fiches]), len(last[fiches])) for fiches in shared}
    total = sum(weights.values())
    assert total, "no two moments with as many fiches"
    return sum(median(last[n]) / median(first[n]) * weights[n] for n in shared) / total


def _by_fiches(frames: list[Frame]) -> dict[int, list[float]]:
    """Costs by tens of fiches."""
    found: dict[int, list[float]] = {}
    for frame in frames:
        found.setdefault(frame.fiches // 10, []).append(frame.seconds)
    return found


def _digest(records: Iterator[Record]) -> str:
    written = sha256()
    while group := list(islice(records, 64)):
        for record in group:
            written.update(record.model_dump_json().encode())
    return written.hexdigest()
