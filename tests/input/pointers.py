"""A table top of three zones for gestures alone: a stack, a fiche, a second fiche; nothing elsewhere."""

from dataclasses import dataclass, field

from canvas.input.gestures import Gesture, Hands
from canvas.input.pointer import Device, PointerEvent, Reach
from canvas.layout.geometry import Point

STACK, FICHE, OTHER, NOTHING = Point(100, 100), Point(400, 100), Point(700, 100), Point(100, 600)
ZONES = {STACK: "stack:gemeente", FICHE: "fiche:f1", OTHER: "fiche:f2"}
ZONE = 40


def under(at: Point) -> str:
    """What a hand would hold here."""
    return next((handle for centre, handle in ZONES.items() if centre.distance(at) <= ZONE), "")


@dataclass
class Pointers:
    """Pointers above that table top, and all gestures they made."""

    reach: Reach = field(default_factory=Reach)
    now: int = 1000
    made: list[Gesture] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hands = Hands(self.reach, under)

    def feel(self, kind: str, pointer: str, at: Point, after: int = 1) -> list[Gesture]:
        """One report, some milliseconds later."""
        self.now += after
        device: Device = "mouse" if pointer == "mouse" else "pen" if pointer == "pen" else "finger"
        event = PointerEvent(kind, pointer, device, at, self.now)  # type: ignore[arg-type]
        return self._kept(self.hands.feel(event))

    def wait(self, milliseconds: int) -> list[Gesture]:
        self.now += milliseconds
        return self._kept(self.hands.wait(self.now))

    def drag(self, pointer: str, start: Point, end: Point) -> None:
        """Press, and move to the end without letting go."""
        self.feel("down", pointer, start)
        self.feel("move", pointer, end)
        self.made.clear()

    def _kept(self, gestures: list[Gesture]) -> list[Gesture]:
        self.made += gestures
        return gestures


def right_of(at: Point, pixels: float) -> Point:
    return Point(at.x + pixels, at.y)
