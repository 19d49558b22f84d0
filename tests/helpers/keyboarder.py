"""Somebody who uses the keys on the table and nothing else: arrows, Tab, Enter, letters, Delete, and words.

Plays by the same script as a hand (`screens.actor.Actor`), so the two can be compared event by event.
"""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from canvas.layout.regions import Way, beside, region_of
from canvas.layout.target import Target
from canvas.screens.actor import FRAME, Actor, Stage
from canvas.screens.keys import Keys
from canvas.screens.shortcuts import letters

ARROWS: tuple[Way, ...] = ("left", "right", "up", "down")
MOST_PRESSES = 400


@dataclass
class Keyboarder(Actor):
    """One person with a keyboard. `pressed` counts the keys."""

    keys: Keys = field(default_factory=Keys)
    pressed: int = 0

    def tap(self, what: str, of: str) -> None:
        """Go there with the arrows and Tab, and press Enter."""
        if what == "stack" and not self.stage.screen.drawers.open:
            self.press(letters(self.stage.screen)[of])
        else:
            self.go(what, of)
            self.press("return")
        self.stage.settle()

    def drag(self, handle: str, what: str, of: str) -> None:
        """No dragging: a letter or Enter picks up, Enter lays down, Delete sends back."""
        kind, _, name = handle.partition(":")
        if what == "tray":
            self.go(kind, name)
            self.press("delete")
            self.stage.settle()
            return
        self.tap(kind, name)
        self.tap(what, of)

    def type(self, field: str, text: str) -> None:
        """Go into a field and type what stands there."""
        self.tap("field", field)
        self.stage.screen.type_text(text, self.stage.now)
        self.finish(field)

    def finish(self, keyboard: str) -> None:
        self.press("return")
        self.stage.settle()

    def feel(self, kind: str, at: object) -> None:
        raise AssertionError("somebody with a keyboard has no hands")

    def press(self, key: str, *, shift: bool = False) -> None:
        self.stage.now += FRAME
        self.pressed += 1
        self.keys.press(self.stage.screen, key, False, shift, self.stage.now)

    def go(self, what: str, of: str) -> None:
        """Press arrows and Tab until the focus is there."""
        if self.stage.screen.typist.focus:
            self.press("escape")
        end = self.stage.screen.target(what, of)
        assert end is not None, f"{what}:{of} is nowhere"
        for _ in range(MOST_PRESSES):
            start = self.at
            if start == end:
                return
            path = self._path(start, end) if start else None
            if path:
                for way in path:
                    self.press(way)
            else:
                self.press("tab")
                if self.stage.screen.typist.focus:
                    self.press("escape")
        raise AssertionError(f"no keys lead to {what}:{of}; the focus is at {self.at}")

    @property
    def at(self) -> Target | None:
        focus = self.keys.focus
        return focus.target(self.stage.screen) if focus.shown else None

    def _path(self, start: Target, end: Target) -> list[Way] | None:
        """The arrows from here to there; the nearest first. Only within a region: Tab goes from one to another."""
        if region_of(start) != region_of(end):
            return None
        targets, goal = self.stage.screen.arrangement.targets, end.rect.centre
        queue: list[tuple[float, int, Target, list[Way]]] = [(0, 0, start, [])]
        seen = {start}
        while queue:
            _, _, here, path = heappop(queue)
            if here == end:
                return path
            for way in ARROWS:
                there = beside(targets, here, way)
                if there is not None and there not in seen:
                    seen.add(there)
                    heappush(queue, (there.rect.centre.distance(goal), len(seen), there, [*path, way]))
        return None


def somebody_with_keys(stage: Stage) -> list[Actor]:
    """One person, in the places of all."""
    one = Keyboarder(stage)
    return [one, one]
