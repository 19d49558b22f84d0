"""The facilitator's window beside the board: it reads what the board saved, once a second, and changes nothing.

It runs as a program of its own. So it never costs the board a frame, and a fault in one leaves the other alone.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from canvas.layout.beside import BesideView, ScriptLine, arrange_beside
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.target import Target
from canvas.model.names import Names
from canvas.model.scenario import Round
from canvas.rules.events import RoundStarted
from canvas.rules.queries import minutes_of, open_points, played, warnings
from canvas.screens.kit import Kit
from canvas.screens.plain import PlainScreen
from canvas.screens.screen import Wish
from canvas.session.onlooker import Onlooker
from canvas.session.records import Did

LOOK_EVERY, LOOK_SOON = 1000, 30
"""Milliseconds between two looks at what the board saved, and while there is more to read than one look takes."""
FAR_BACK = 5000
"""Records in which the start of a round is looked for: more than any round has."""

Next = Callable[[], Onlooker | None]
"""Finds a session that is played now, once the one that was looked at is closed."""


class BesideScreen(PlainScreen):
    """Round, script, what is open and what to watch, of one session at a time."""

    def __init__(self, kit: Kit, size: Size, looks: Onlooker, find_next: Next, clock: Callable[[], datetime]) -> None:
        super().__init__(kit, size)
        self._looks, self._find_next, self._clock = looks, find_next, clock
        self._next_look = 0
        self._gone = False
        self.view = self._seen()

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_beside(brush, self.view, self.kit.texts)

    def tapped(self, target: Target) -> None:
        if target.of == "close":
            self.wishes.append(Wish("quit"))

    def escape(self) -> None:
        """This window shows: nothing is lost by closing it, and nobody closes it by accident."""

    def tick(self, now: int) -> None:
        super().tick(now)
        if now < self._next_look:
            return
        self._looks.follow()
        self._next_look = now + (LOOK_SOON if self._looks.behind else LOOK_EVERY)
        self._gone = self._looks.is_free
        if self._gone and (found := self._find_next()):
            self._looks, self._gone = found, False
        if (seen := self._seen()) != self.view:
            self.view = seen
            self.again()

    def deadline(self, now: int) -> int | None:
        return self._next_look

    def _seen(self) -> BesideView:
        looks, texts = self._looks, self.kit.texts
        board, whole = looks.board, looks.scenario
        names = Names(played(board, whole), board, texts, whole)
        language, rounds = texts.language, self._rounds()
        round_ = whole.round.get(board.round or "")
        at = next((index for index, one in enumerate(rounds) if one is round_), -1)
        clock, late = self._time(round_) if round_ else ("", False)
        return BesideView(
            title=whole.title.said_in(language),
            number=at + 1,
            name=round_.name.said_in(language) if round_ else "",
            instruction=round_.instruction.said_in(language) if round_ else "",
            question=round_.question.said_in(language) if round_ else "",
            help=round_.help.said_in(language) if round_ and round_.help else "",
            clock=clock,
            late=late,
            script=tuple(
                ScriptLine(one.name.said_in(language), self._minutes(one), now=index == at, done=index < at)
                for index, one in enumerate(rounds)
            ),
            open=tuple(names.sentence(f"open.{one.code}", one.values) for one in open_points(board, names.scenario)),
            warnings=tuple(
                names.sentence(f"warning.{one.code}", one.values) for one in warnings(board, names.scenario)
            ),
            pitfalls=tuple(label.said_in(language) for label in whole.guide.pitfalls),
            gone=self._gone,
        )

    def _rounds(self) -> tuple[Round, ...]:
        """The rounds that the chosen script plays, and the one that is played even when it does not."""
        board, scenario = self._looks.board, self._looks.scenario
        return tuple(one for one in scenario.rounds if self._minutes(one) or one.id == board.round)

    def _minutes(self, round_: Round) -> int:
        return minutes_of(self._looks.board, self._looks.scenario, round_.id)

    def _time(self, round_: Round) -> tuple[str, bool]:
        """When the round began and when it should be ready, as the journal tells; whether that is past."""
        begun, minutes, texts = self._begun(round_), self._minutes(round_) or round_.minutes, self.kit.texts
        if begun is None:
            return texts("beside.minutes", count=minutes), False
        ends = begun + timedelta(minutes=minutes)
        over = int((self._clock().astimezone() - ends).total_seconds() // 60)
        said = f"{begun:%H:%M}"
        if over >= 1:
            return texts("beside.clock_late", begun=said, minutes=minutes, over=over), True
        return texts("beside.clock", begun=said, minutes=minutes, ends=f"{ends:%H:%M}"), False

    def _begun(self, round_: Round) -> datetime | None:
        """The moment of the last start of this round, in the time of this computer."""
        records = self._looks.history.records
        for number in range(len(records), max(len(records) - FAR_BACK, 0), -1):
            record = records.record(number)
            if isinstance(record, Did) and any(_starts(event, round_) for event in record.did):
                return datetime.fromisoformat(record.at).astimezone()
        return None


def _starts(event: object, round_: Round) -> bool:
    return isinstance(event, RoundStarted) and event.round == round_.id
