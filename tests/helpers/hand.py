"""One hand at a table: it grabs, carries, lays, taps and writes, with every report of a real pointer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Rect
from canvas.screens.actor import FRAME, Actor
from canvas.screens.table import TableScreen

if TYPE_CHECKING:
    from tests.helpers.hands import Table


@dataclass
class Hand(Actor):
    """A hand that takes, carries and lets go. Every report costs a frame."""

    at: Point = field(default_factory=lambda: Point(0, 0))

    def grab(self, party: str) -> None:
        """Take a fiche from the stack of a party."""
        self.take(f"stack:{party}")

    def grab_fiche(self, party: str, *, task: str = "", seat: str = "") -> None:
        """Take the fiche of a party from where it lies."""
        self.take(f"fiche:{self.table.fiche(party, task=task, seat=seat).id}")

    def take(self, handle: str) -> None:
        """Press a handle and move just far enough to lift it."""
        start = self.grip(handle)
        self.feel("down", start)
        self.feel("move", Point(start.x, start.y - self.screen.kit.reach.drag_from(self.device) - 1))

    def over(self, *, task: str = "", seat: str = "", tray: bool = False, point: Point | None = None) -> None:
        """Carry it above a place, and wait there."""
        end = point or (self.place("tray", "tray") if tray else self.place("task" if task else "seat", task or seat))
        for at in self.way(self.at, end):
            self.feel("move", at)

    def drop(
        self, *, phase: str = "", task: str = "", seat: str = "", tray: bool = False, point: Point | None = None
    ) -> None:
        """Carry it to a place, if one is given, and let go; for a finger, until limbo is over."""
        if task or seat or tray or point:
            assert not phase or self.screen.store.scenario.phase_of[task] == phase
            self.over(task=task, seat=seat, tray=tray, point=point)
        self.up()
        if self.device != "mouse":
            self.stage.wait(self.screen.kit.reach.limbo_ms)

    def up(self) -> None:
        """Let go, and wait for nothing."""
        self.feel("up", self.at)

    def cancel(self) -> None:
        """The system takes the pointer away."""
        self.feel("cancel", self.at)

    def flicker(self, pointer: str = "") -> None:
        """The driver invents an UP and a DOWN for a finger that never left, maybe under another name."""
        self.up()
        self.pointer = pointer or self.pointer
        self.feel("down", self.at)

    def long_press(self, what: str, of: str) -> None:
        """Touch a target for a while."""
        self.feel("down", self.place(what, of))
        self.stage.wait(self.screen.kit.reach.long_press_ms)
        self.up()

    def tap_fiche(self, party: str, *, task: str = "", seat: str = "") -> None:
        self.tap("fiche", self.table.fiche(party, task=task, seat=seat).id)

    def tap_at(self, at: Point) -> None:
        """Touch a point, whatever lies there."""
        self.feel("down", at)
        self.up()
        self.stage.settle()

    def pull(self, tool: str) -> None:
        """Take a card of the tray: its drawer opens."""
        self.tap("tool", tool)

    def choose(self, spot: str, *values: str) -> None:
        """Touch answers of a form, such as `agreement/pledge`, `result`."""
        for value in values:
            self.tap("spot", f"{spot}/{value}")

    def write(self, field: str, words: str) -> None:
        """Touch a field and write on the keys of the table what should stand in it, instead of what stood there."""
        self.tap("field", field)
        self.table.press("a", control=True)
        if words:
            self.screen.type_text(words, self.stage.now)
        else:
            self.table.press("backspace")
        self.finish(field.partition("/")[0])

    def keep(self, drawer: str) -> None:
        """The strong button of a form."""
        self.tap("form", f"{drawer}/submit")

    def strike(self, drawer: str) -> None:
        """The second button of a form."""
        self.tap("form", f"{drawer}/strike")

    def shut(self, drawer: str) -> None:
        """Push a drawer in."""
        self.tap("form", f"{drawer}/close")

    def feel(self, kind: str, at: Point) -> None:
        """One report of this pointer, a frame later."""
        self.stage.wait(FRAME)
        self.at = at
        event = PointerEvent(kind, self.pointer, self.device, at, self.stage.now)  # type: ignore[arg-type]
        self.screen.feel(event)
        self.table.turn()

    def place(self, what: str, of: str) -> Point:
        """A point on a target where nothing lies on top; of a fiche in a row, the part that shows."""
        if what != "fiche":
            return super().place(what, of)
        if at := self.part_that_shows(of):
            return at
        raise LookupError(f"{what}:{of}")

    def part_that_shows(self, fiche: str) -> Point | None:
        """Where a fiche can be touched; nowhere when a menu or a question lies over it."""
        target = self.screen.target("fiche", fiche)
        across = _across(target.rect) if target else ()
        return next((at for at in across if self.screen.under(at) == target), None)

    @property
    def table(self) -> Table:
        return cast("Table", self.stage)

    @property
    def screen(self) -> TableScreen:
        return self.stage.screen


def _across(rect: Rect) -> Iterable[Point]:
    """Points on the middle line: the centre, and then from left to right."""
    yield rect.centre
    for step in range(1, 20):
        yield Point(rect.x + rect.w * step / 20, rect.centre.y)
