"""Hands at a table, in the words of the people who stand around it.

    table = Table.of("isoleerder")
    a = table.finger(1)
    a.grab("jobcoach")
    a.drop(task="nazorg")

Real gestures, session, layout and screen; only the clock is stepped and letters are counted instead of
measured. The table wakes by the alarm of the loop, so that a deadline that is forgotten is missed here too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from canvas.layout.geometry import Size
from canvas.layout.measure import TextMeasurer
from canvas.layout.picture import Chip, Picture, spoken
from canvas.model.base import Language
from canvas.model.board import Board, Fiche, InSeat, OnTask
from canvas.model.scenario import Scenario
from canvas.model.settings import Settings
from canvas.rules.commands import Refusal
from canvas.rules.events import Event
from canvas.rules.notation import placements, write
from canvas.screens.actor import FRAME, Stage
from canvas.screens.alarm import Alarm
from canvas.screens.table import TableScreen
from canvas.session.history import History
from canvas.session.records import Did, Record
from canvas.session.store import Store, new_session
from tests.helpers.hand import Hand as Hand
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.play import SMALL, SteppedClock
from tests.helpers.tools import case, kit

WIDE = Size(1920, 1080)
AS_BEFORE = Settings()
"""Nobody told anything about the screen."""
SETTLED = 700
"""Milliseconds in which every glide and every limbo has ended."""


@dataclass
class Table(Stage):
    """A table with its clock, and hands around it."""

    alarm: Alarm = field(default_factory=Alarm)

    @classmethod
    def of(
        cls,
        scenario: Scenario | str = SMALL,
        size: Size = WIDE,
        *,
        board: str = "",
        language: Language = "nl",
        folder: Path | None = None,
        measurer: TextMeasurer | None = None,
        settings: Settings = AS_BEFORE,
    ) -> "Table":
        """A table with fiches laid as in `board` (tokens of the notation), kept in `folder` if one is given."""
        played = case(scenario) if isinstance(scenario, str) else scenario
        clock, tools = SteppedClock(), kit(measurer or CountingMeasurer(), language)
        tools = tools.suited(settings, tools.theme)
        store = new_session(folder, played, language, clock) if folder else Store(played, History(played), None, clock)
        lay(store, board)
        return cls(TableScreen(store, tools, size, 0))

    def finger(self, number: int) -> Hand:
        return Hand(self, f"finger-{number}", "finger")

    def mouse(self) -> Hand:
        return Hand(self)

    def pen(self) -> Hand:
        return Hand(self, "pen", "pen")

    def wait(self, milliseconds: int) -> None:
        """Let time pass in frames, exactly as the loop does."""
        end = self.now + milliseconds
        while self.now < end:
            self.now = min(end, self.now + FRAME)
            self.turn()

    def turn(self) -> None:
        """One turn of the loop: what is due, and the picture of this moment."""
        if self.alarm.rings(self.now):
            self.screen.tick(self.now)
        self.alarm.ask(self.screen.deadline(self.now))
        self.screen.picture()
        self.screen.loose(self.now)

    def settle(self) -> None:
        """Wait until nothing glides any more."""
        self.wait(SETTLED)

    def press(self, key: str, *, control: bool = False, shift: bool = False) -> None:
        self.screen.press(key, control, shift, self.now)
        self.turn()

    def undo(self) -> None:
        self.press("z", control=True)

    def redo(self) -> None:
        self.press("y", control=True)

    @property
    def store(self) -> Store:
        return self.screen.store

    @property
    def board(self) -> Board:
        return self.store.board

    @property
    def notation(self) -> str:
        return write(self.board, self.store.scenario)

    @property
    def laid(self) -> str:
        """The notation without the name of the case and the round."""
        return self.notation.partition(" ")[2]

    @property
    def picture(self) -> Picture:
        """All that is seen at this moment."""
        return (*self.screen.picture(), *self.screen.loose(self.now))

    @property
    def words(self) -> list[str]:
        """Every line of words on the screen."""
        return spoken(self.picture)

    @property
    def notes(self) -> list[str]:
        """What is said beside hands."""
        return [note.text for note in self.screen.view.notes]

    @property
    def drawers(self) -> list[str]:
        """The drawers that are open."""
        return [drawer.kind.id for drawer in self.screen.drawers.open]

    @property
    def trouble(self) -> list[str]:
        """Why what is in drawers could not be kept, as it stands under their forms."""
        refusals = [drawer.trouble for drawer in self.screen.drawers.open if drawer.trouble]
        return [self.say(f"refusal.{refusal.code}", **refusal.values) for refusal in refusals]

    def there(self, what: str) -> list[str]:
        """All targets of a kind that are on the screen, by what they stand for."""
        return [target.of for target in self.screen.arrangement.targets if target.what == what]

    @property
    def lit(self) -> set[tuple[str, str]]:
        """The places that show where a fiche would land."""
        return {(target.what, target.of) for target in self.screen.landing.values()}

    @property
    def did(self) -> list[tuple[Event, ...]]:
        """What was done, record by record, without what was taken back."""
        return [record.did for record in self.records if isinstance(record, Did)]

    @property
    def records(self) -> list[Record]:
        return list(self.store.history.records)

    def fiche(self, party: str, *, task: str = "", seat: str = "") -> Fiche:
        """The fiche of a party at a place."""
        place = OnTask(task=task) if task else InSeat(seat=seat)
        return next(found for found in self.board.fiches.values() if (found.party, found.place) == (party, place))

    def say(self, key: str, **values: str) -> str:
        """A sentence as the table says it, with ids as values."""
        return self.screen.names.sentence(key, values)


def in_round(round_: str, board: str = "", size: Size = WIDE, language: Language = "nl") -> tuple[Table, Hand]:
    """The table of the isoleerder in one of its rounds, and a finger at it."""
    table = Table.of("isoleerder", size, board=board, language=language)
    finger = table.finger(1)
    finger.tap("round", round_)
    return table, finger


def lay(store: Store, tokens: str) -> None:
    """Lay fiches as tokens of the notation say."""
    for token in tokens.split():
        for command in placements(token):
            assert not isinstance(store.dispatch(command), Refusal), token


def fiches_in(picture: Iterable[object], *kinds: str) -> list[str]:
    """The ids of the fiches of the board in a picture: `fiche` lies still, `held` and `glide` do not."""
    keys = [item.key for item in picture if isinstance(item, Chip)]
    return [key.rpartition(".")[2].rpartition(":")[2] for key in keys if key.partition(".")[0] in kinds]
