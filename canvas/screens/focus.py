"""The focus: what the keys on the table would touch, on any screen.

It walks over the targets of the arrangement (`layout.regions`), and Enter touches: the same report of a pointer as
from a hand, so the same answers, the same commands and the same journal. It shows only while somebody uses the keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement
from canvas.layout.focus_ring import focus_ring
from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Picture
from canvas.layout.regions import GROUNDS, Way, beside, can_go, is_stepped, kind_of, region_of, regions, spot_on, within
from canvas.layout.target import Target
from canvas.screens.kit import Kit

KEYS = "keys"
"""The pointer that touches what has the focus."""
WAYS: Mapping[str, Way] = {"left": "left", "right": "right", "up": "up", "down": "down"}
TOUCHES = ("return", "enter", "space")
ON_TOP = ("popup", "drawer")
"""Regions that take the focus when they appear, and give it back when they go."""

Name = tuple[str, str, int]


class Focusable(Protocol):
    """All the focus asks of a screen."""

    size: Size
    kit: Kit

    @property
    def arrangement(self) -> Arrangement: ...

    def feel(self, event: PointerEvent) -> None: ...


class Focus:
    """Where the focus is. It is kept by name, so it stays with a fiche that moves and a task that grows."""

    def __init__(self) -> None:
        self.shown = False
        self.name: Name | None = None
        self._rect = Rect(0, 0, 0, 0)
        self._region = ""
        self._kept: dict[str, Name] = {}
        """Where the focus was in each region."""
        self._top: frozenset[str] = frozenset()
        self._before: list[tuple[str, Name]] = []
        """The regions that took the focus, with what had it before."""
        self._looked_at: Arrangement | None = None

    # what a screen may ask

    def target(self, screen: Focusable) -> Target | None:
        """What has the focus now; it follows what changed on the screen."""
        arrangement = screen.arrangement
        if self._looked_at is not arrangement:
            self._follow(screen, arrangement.targets)
            self._looked_at = arrangement
        return _named(arrangement.targets, self.name)

    def picture(self, screen: Focusable) -> Picture:
        """The ring, while somebody uses the keys."""
        target = self.target(screen) if self.shown else None
        return focus_ring(screen.kit.brush(screen.size), target) if target else ()

    # keys

    def press(self, screen: Focusable, key: str, shift: bool, now: int) -> bool:
        """Answer a key; True when it was for the focus."""
        if key in WAYS:
            self._go(screen, WAYS[key])
        elif key == "tab":
            self._step(screen, -1 if shift else 1)
        elif key in TOUCHES and self.shown and (target := self.target(screen)):
            self.touch(screen, target, now)
        else:
            return False
        return True

    def touch(self, screen: Focusable, target: Target, now: int) -> None:
        """Touch a target as a hand would; nothing happens when something else covers it."""
        at = spot_on(screen.arrangement.targets, target)
        if at is None:
            return
        self.rest_on(target)
        screen.feel(PointerEvent("down", KEYS, "mouse", at, now))
        screen.feel(PointerEvent("up", KEYS, "mouse", at, now))

    def rest_on(self, target: Target) -> None:
        """The focus is here now, and shows."""
        self.shown = True
        self.name, self._rect, self._region = _name(target), target.rect, region_of(target)
        self._kept[self._region] = self.name

    def hide(self) -> None:
        """A hand took over: the ring goes away, and comes back in the same place."""
        self.shown = False

    # inside

    def _go(self, screen: Focusable, way: Way) -> None:
        """An arrow; the first one only shows where the focus is."""
        target, appears = self.target(screen), not self.shown
        targets = screen.arrangement.targets
        if target is None:
            target = next(self._starts(screen), None)
            found = target
        else:
            found = target if appears else beside(targets, target, way)
        if found := found or target:
            self.rest_on(found)

    def _starts(self, screen: Focusable) -> Iterator[Target]:
        """Where the focus may begin: in what lies on top, else on the board itself."""
        targets = screen.arrangement.targets
        there = regions(targets)
        first = sorted(there, key=lambda region: (kind_of(region) not in ON_TOP, region != "board"))
        return (target for region in first for target in self._inside(screen, region))

    def _inside(self, screen: Focusable, region: str) -> Iterator[Target]:
        """What may have the focus in a region, what had it last first; the button that closes comes last."""
        targets = screen.arrangement.targets
        stepped = is_stepped(region) or _is_plain(targets)
        kept = None if stepped else _named(targets, self._kept.get(region))
        if kept is not None and can_go(targets, kept):
            yield kept
        closing: list[Target] = []
        for target in within(targets, region, screen.size.h):
            if target.of.endswith("close"):
                closing.append(target)
            else:
                yield target
        yield from closing

    def _step(self, screen: Focusable, by: int) -> None:
        """Tab: to the next region, or in a form to the next thing."""
        targets, target = screen.arrangement.targets, self.target(screen)
        if target is None or not self.shown:
            found = target or next(self._starts(screen), None)
        else:
            region = region_of(target)
            found = self._next_in(screen, target, by) if is_stepped(region) or _is_plain(targets) else None
            found = found or self._next_region(screen, region, by)
        if found:
            self.rest_on(found)

    def _next_in(self, screen: Focusable, target: Target, by: int) -> Target | None:
        inside = list(self._inside(screen, region_of(target)))
        names = [_name(one) for one in inside]
        at = names.index(_name(target)) + by if _name(target) in names else 0
        return inside[at] if 0 <= at < len(inside) else None

    def _next_region(self, screen: Focusable, region: str, by: int) -> Target | None:
        there = regions(screen.arrangement.targets)
        at = there.index(region) + by if region in there else 0
        following = there[at % len(there)]
        backwards = by < 0 and (is_stepped(following) or _is_plain(screen.arrangement.targets))
        inside = list(self._inside(screen, following)) if backwards else []
        return inside[-1] if inside else next(self._inside(screen, following), None)

    def _follow(self, screen: Focusable, targets: tuple[Target, ...]) -> None:
        """The screen changed: go into what appeared on top, back when it went, and stay with what moved."""
        top = frozenset(region_of(target) for target in targets if kind_of(region_of(target)) in ON_TOP)
        new, self._top = sorted(top - self._top), top
        if self.name is None:
            return
        back = [entry for entry in self._before if entry[0] not in top]
        self._before = [entry for entry in self._before if entry[0] in top]
        found: Target | None = None
        if new and (found := next(self._inside(screen, new[-1]), None)):
            self._before.append((new[-1], self.name))
        if found is None:
            found = self._stays(targets)
        if found is None and back:
            found = _named(targets, back[0][1])
        found = found or self._nearby(screen) or next(self._starts(screen), None)
        if found is None:
            self.name = None
            return
        shown = self.shown
        self.rest_on(found)
        self.shown = shown

    def _stays(self, targets: tuple[Target, ...]) -> Target | None:
        target = _named(targets, self.name)
        return target if target is not None and can_go(targets, target) else None

    def _nearby(self, screen: Focusable) -> Target | None:
        """What had the focus is gone: the nearest of its region."""
        middle, targets = self._rect.centre, screen.arrangement.targets
        mine = [one for one in targets if one.what not in GROUNDS and region_of(one) == self._region]
        return next(
            (one for one in sorted(mine, key=lambda one: one.rect.gap_to(middle)) if can_go(targets, one)), None
        )


def _is_plain(targets: tuple[Target, ...]) -> bool:
    """A screen without a board: Tab stops at everything."""
    return not any(target.what == "board" for target in targets)


def _name(target: Target) -> Name:
    return (target.what, target.of, target.turn)


def _named(targets: tuple[Target, ...], name: Name | None) -> Target | None:
    return next((target for target in reversed(targets) if _name(target) == name), None) if name else None
