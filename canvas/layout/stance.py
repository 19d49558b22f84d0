"""The stance: how people stand or sit around the screen, as far as a layout may know."""

from dataclasses import dataclass

from canvas.model.profile import Side

LEAST_TARGET = 33.5
"""The smallest place to touch, in design pixels, rounding off: the buttons that turn a column of tasks."""
MOST_ZOOM = 1.5
"""On a screen that is too small for its hands the design grows so far, and no further: the words must still fit."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What the room asks of sizes. Without a known screen nothing is asked."""

    px_per_mm: float = 0
    fiche_mm: float = 0
    """The least diameter of a fiche on the board."""
    target_mm: float = 0
    sides: tuple[Side, ...] = ("bottom",)
    room: bool = False
    """A whole room looks on, at one phase in letters for the back row. All else is read by who works on it."""
    far: bool = False
    """There is a back row: it reads along with what has room to be larger, as a drawer has."""

    def zoom(self, natural: float) -> float:
        """How much larger than the window alone asks (`natural`, its scale) everything is, so that fingers fit."""
        asked = self.target_mm * self.px_per_mm / (LEAST_TARGET * natural)
        return min(max(asked, 1.0), MOST_ZOOM)

    @property
    def both_ways(self) -> bool:
        """Whether people read from two opposite sides."""
        return {"bottom", "top"} <= {*self.sides}


NOBODY = Stance()
"""Nothing is known of the room."""
