"""Long lists move under a finger and under the wheel of a mouse. Their buttons stay, for who does not know that.

Which lists there are, and by which buttons they move, stands in `layout.lists`. To scroll is to touch those buttons,
on whatever screen they are.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from functools import cached_property

from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Point, Size
from canvas.layout.lists import LISTS, ROW, button_of, step
from canvas.layout.target import Target, of_kind, topmost
from canvas.screens.kit import Kit

HELD = ("fiche", "stack", "field", "key", "accent")
"""What a hand takes hold of itself: there it does not pull the list along."""


@dataclass(frozen=True, slots=True)
class Pull:
    """A finger on a list, and where it was when the list moved last."""

    list: Target
    at: Point


class Scrolling(ABC):
    """A screen on which lists move. It says how a button is touched; the rest is the same everywhere."""

    size: Size
    kit: Kit

    @property
    @abstractmethod
    def arrangement(self) -> Arrangement:
        """What lies where now."""

    @abstractmethod
    def hit(self, target: Target, now: int) -> None:
        """Do what a tap on this target does."""

    def under(self, at: Point) -> Target | None:
        """What answers at a point."""
        return topmost(self.arrangement.finder.near(at), at)

    def turn(self, found: Target, on: bool, now: int) -> bool:
        """Move a list one row or page on, or back. False when there is nothing more that way."""
        button = self.arrangement.finder.named(*button_of(found, on))
        if button is not None:
            self.hit(button, now)
        return button is not None

    def slide(self, found: Target, at: Point, now: int) -> bool:
        """A finger moves over a list that follows it exactly. False for one that moves by steps."""
        return False

    def roll(self, at: Point, steps: int, now: int) -> bool:
        """The wheel: towards oneself goes on, away from oneself goes back. False when nothing moved."""
        found, moved = list_at(self.arrangement, at), 0
        while found is not None and moved < abs(steps) and self.turn(found, steps > 0, now):
            moved += 1
        return moved > 0

    def takes_pull(self, at: Point, way: Point) -> bool:
        """Whether a finger that came down here and goes that way moves a list, and not the page under it."""
        found = self._gripped(at)
        if found is None or (LISTS[found.what].rows and abs(way.x) > abs(way.y)):
            return False
        on = _along(found, way)[1] < 0
        return not LISTS[found.what].what or self.arrangement.finder.named(*button_of(found, on)) is not None

    def pull(self, event: PointerEvent) -> None:
        """One report of a pointer. A hand that takes a fiche does not scroll."""
        if event.kind == "down":
            if found := self._gripped(event.at):
                self._pulls[event.pointer] = Pull(found, event.at)
        elif event.kind == "move" and (pull := self._pulls.get(event.pointer)):
            self._pulls[event.pointer] = self._pulled(pull, event)
        elif event.kind != "move":
            self._pulls.pop(event.pointer, None)

    @cached_property
    def _pulls(self) -> dict[str, Pull]:
        return {}

    def _gripped(self, at: Point) -> Target | None:
        under, found = self.under(at), list_at(self.arrangement, at)
        return found if found and (under is None or under.what not in HELD) else None

    def _pulled(self, pull: Pull, event: PointerEvent) -> Pull:
        """The list follows the finger: what goes up under it goes on, and so does what goes to the left."""
        if self.slide(pull.list, event.at, event.time):
            return pull
        across, far = _along(pull.list, Point(event.at.x - pull.at.x, event.at.y - pull.at.y))
        if abs(far) < step(pull.list, across, self.kit.brush(self.size).px(ROW)):
            return pull
        self.turn(pull.list, far < 0, event.time)
        return replace(pull, at=event.at)


def _along(found: Target, way: Point) -> tuple[bool, float]:
    """Whether a movement goes sideways, and how far it goes as who sits there sees it; rows go up and down only."""
    across = not LISTS[found.what].rows and abs(way.x) > abs(way.y)
    far = way.x if across else way.y
    return across, -far if found.turn == 180 else far


def list_at(arrangement: Arrangement, at: Point) -> Target | None:
    """The topmost list under a point; in a drawer never the column that it covers."""
    near = [target for target in arrangement.finder.near(at) if target.holds(at)]
    over = max((number for number, target in enumerate(near) if target.what in ("veil", "sheet")), default=-1)
    lists = of_kind(near[over + 1 :], *LISTS)
    return lists[-1] if lists else None
