"""What a pointer tells: mouse, pen and fingers alike, in pixels and milliseconds."""

from dataclasses import dataclass
from typing import Literal

from canvas.layout.geometry import Point

Device = Literal["mouse", "pen", "finger"]


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """One report of one pointer. `pointer` names it (`mouse`, `finger-3`); `time` is in milliseconds."""

    kind: Literal["down", "move", "up", "cancel"]
    pointer: str
    device: Device
    at: Point
    time: int
    rim: float | None = None
    """How far from the edge of the glass, in pixels, where the page is larger than the window that shows it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Distances and times of hands. Fingers are measured in millimetres, whatever the screen."""

    px_per_mm: float = 3.8
    """About a 24-inch screen at 1080p; a profile of the real screen replaces it."""
    mouse_drag_px: float = 4
    finger_drag_mm: float = 2
    tap_mm: float = 6
    """A finger may roll this far on a button and still press it."""
    limbo_mm: float = 15
    landing_mm: float = 3
    """How far beside a task or a seat a fiche still lands on it; between two of them it glides home."""
    slop_mm: float = 4
    edge_mm: float = 0
    """A finger that comes down so near the edge of the screen is a sleeve; 0 where nobody leans on it."""
    palm_mm: float = 32
    """Fingers of different people keep further apart than the parts of one palm."""
    palm_ms: int = 120
    """A palm comes down within this time, with three parts or more."""
    freed_mm: float = 8
    """How far one finger of a resting hand moves alone before it counts."""
    long_press_ms: int = 500
    rest_ms: int = 4000
    """A finger that lies still for so long does not tap any more; it may still drag."""
    limbo_ms: int = 120

    def mm(self, millimetres: float) -> float:
        """Millimetres on the screen in pixels."""
        return millimetres * self.px_per_mm

    def drag_from(self, device: Device) -> float:
        """How far a pointer moves, in pixels, before it drags."""
        return self.mouse_drag_px if device == "mouse" else self.mm(self.finger_drag_mm)
