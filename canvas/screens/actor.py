"""An actor: a hand that plays by script, through the same pointer events as a hand of flesh.

It sees what a hand sees: targets on the screen. Time is a stepped clock that it moves forward itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.input.pointer import Device, PointerEvent
from canvas.layout.geometry import Point
from canvas.screens.drags import stack_centre
from canvas.screens.table import TableScreen

FRAME = 16
"""Milliseconds between two movements."""
STEPS = 6
"""Movements from one place to another."""


@dataclass
class Stage:
    """A table with its clock."""

    screen: TableScreen
    now: int = 0

    def wait(self, milliseconds: int) -> None:
        """Let time pass in frames, as the loop does: asleep until the frame in which something is due."""
        end = self.now + max(1, milliseconds // FRAME) * FRAME
        while self.now < end:
            due = self.screen.deadline(self.now)
            asleep = end - self.now if due is None else due - self.now
            self.now = min(end, self.now + max(1, -(-asleep // FRAME)) * FRAME)
            self.screen.tick(self.now)
            self.screen.picture()
            self.screen.loose(self.now)

    def settle(self) -> None:
        """Wait until limbo is over and nothing glides any more."""
        self.wait(600)


@dataclass
class Actor:
    """One hand: a mouse, or a finger with a number."""

    stage: Stage
    pointer: str = "mouse"
    device: Device = "mouse"

    def drag(self, handle: str, what: str, of: str) -> None:
        """Take hold of `stack:<party>` or `fiche:<id>`, carry it to a target and let go."""
        start = self.grip(handle)
        self.feel("down", start)
        for at in self.way(start, self.place(what, of)):
            self.feel("move", at)
        self.feel("up", self.place(what, of))
        self.stage.settle()

    def tap(self, what: str, of: str) -> None:
        """Touch a target and let go."""
        at = self.place(what, of)
        self.feel("down", at)
        self.feel("up", at)
        self.stage.settle()

    def type(self, field: str, text: str) -> None:
        """Touch a field and type on the keyboard that comes up, key by key; *Klaar* at the end.

        A sign the keyboard has no key for comes from the keys on the table, as it would at a real one.
        """
        self.tap("field", field)
        keyboard = field.partition("/")[0]
        for sign in text:
            self._strike(keyboard, sign)
        self.finish(keyboard)

    def finish(self, keyboard: str) -> None:
        """*Klaar* on the keyboard on the screen, or Enter on the one on the table."""
        if self.stage.screen.target("key", f"{keyboard}:done"):
            self.tap("key", f"{keyboard}:done")
        else:
            self.stage.screen.press("return", False, False, self.stage.now)
            self.stage.settle()

    def _strike(self, keyboard: str, sign: str) -> None:
        name = {" ": "space"}.get(sign, sign.lower())
        if self.stage.screen.target("key", f"{keyboard}:{name}") is None:
            self.stage.screen.type_text(sign, self.stage.now)
            return
        if sign != sign.lower():
            self._touch(f"{keyboard}:shift")
        self._touch(f"{keyboard}:{name}")

    def _touch(self, key: str) -> None:
        at = self.place("key", key)
        self.feel("down", at)
        self.feel("up", at)

    def grip(self, handle: str) -> Point:
        """Where to take hold of a handle."""
        what, _, of = handle.partition(":")
        return stack_centre(self.stage.screen, of) if what == "stack" else self.place(what, of)

    def place(self, what: str, of: str) -> Point:
        """A point on a target where nothing else lies on top: for a task, its words."""
        target = self.stage.screen.target(what, of)
        if target is None:
            raise LookupError(f"{what}:{of}")
        rect = target.rect
        return Point(rect.x + rect.w * 0.2, rect.centre.y) if what == "task" else rect.centre

    def way(self, start: Point, end: Point) -> Iterator[Point]:
        """Points from one place to another."""
        return (start.towards(end, step / STEPS) for step in range(1, STEPS + 1))

    def feel(self, kind: str, at: Point) -> None:
        """One report of this pointer, a frame later."""
        self.stage.now += FRAME
        event = PointerEvent(kind, self.pointer, self.device, at, self.stage.now)  # type: ignore[arg-type]
        self.stage.screen.feel(event)


def hands(stage: Stage, fingers: int) -> list[Actor]:
    """A mouse and some fingers at one table."""
    return [Actor(stage), *(Actor(stage, f"finger-{number}", "finger") for number in range(1, fingers + 1))]
