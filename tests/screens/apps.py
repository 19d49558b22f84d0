"""Somebody who uses the whole application: taps, keys and files, with slow work that obeys."""

from collections.abc import Sequence
from pathlib import Path

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.layout.picture import spoken
from canvas.layout.target import Target, topmost
from canvas.model.base import Language
from canvas.screens.alarm import Alarm
from canvas.screens.app import App
from canvas.screens.picker import PickerScreen
from canvas.screens.start import StartScreen
from canvas.screens.table import TableScreen
from canvas.session.library import Library
from tests.helpers.hands import WIDE
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import FakeJob, kit


class User:
    """One person with a mouse, before the tool that has just started."""

    def __init__(self, exports: Path, library: Library | None = None, language: Language = "nl") -> None:
        self.jobs: list[FakeJob] = []
        self.now = 1000
        self.alarm = Alarm()
        tools = kit(CountingMeasurer(), language, self._job)
        self.app = App(library or Library(language=language), tools, Size(*WIDE), exports)

    def tap(self, what: str, of: str) -> None:
        """Touch a target where nothing lies on top of it."""
        at = self._spot(what, of)
        self._feel("down", at)
        self._feel("up", at)

    def make_paper(self) -> None:
        """Touch PDF, see the panel of what is filled, and make the covenant as it is."""
        self.tap("button", "pdf")
        self.tap("form", "elements/submit")

    def press(self, key: str, *, control: bool = False) -> None:
        self.app.press(key, control, False, self.now)

    def wait(self, milliseconds: int) -> None:
        """Let time pass as the loop does."""
        end = self.now + milliseconds
        while self.now < end:
            self.now += 10
            if self.alarm.rings(self.now):
                self.app.tick(self.now)
            self.alarm.ask(self.app.deadline(self.now))

    def leave(self) -> None:
        """Close the window."""
        self.app.close()

    @property
    def words(self) -> list[str]:
        return spoken(self.app.screen.picture())

    @property
    def said(self) -> str:
        """All words in one line, for sentences that are broken over lines."""
        return " ".join(self.words)

    @property
    def table(self) -> TableScreen:
        assert isinstance(self.app.screen, TableScreen)
        return self.app.screen

    @property
    def start(self) -> StartScreen:
        assert isinstance(self.app.screen, StartScreen)
        return self.app.screen

    @property
    def picker(self) -> PickerScreen:
        assert isinstance(self.app.screen, PickerScreen)
        return self.app.screen

    def _job(self, arguments: Sequence[str]) -> FakeJob:
        self.jobs.append(FakeJob(arguments))
        return self.jobs[-1]

    def _feel(self, kind: str, at: Point) -> None:
        self.now += 20
        self.app.feel(PointerEvent(kind, "mouse", "mouse", at, self.now))  # type: ignore[arg-type]

    def _spot(self, what: str, of: str) -> Point:
        targets = self.app.screen.arrangement.targets
        wanted = [target for target in targets if (target.what, target.of) == (what, of)]
        assert wanted, [(target.what, target.of) for target in targets]
        spots = (at for target in wanted for at in _points(target) if topmost(targets, at) == target)
        return next(spots)


def _points(target: Target) -> list[Point]:
    """A grid of points on a target, the middle first."""
    rect, steps = target.rect, range(1, 10)
    grid = [Point(rect.x + rect.w * x / 10, rect.y + rect.h * y / 10) for x in steps for y in steps]
    return [rect.centre, *grid]
