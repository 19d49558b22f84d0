"""Profiles: the kinds of screens a group sits or stands around, and what each asks of sizes.

Sizes are in millimetres on the screen, because hands are: a chip of 25 mm is a chip on any table.
"""

from math import hypot
from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen

ProfileName = Literal["tafel", "digibord", "beamer", "laptop"]
Side = Literal["bottom", "top", "left", "right"]
SIDES: tuple[Side, ...] = ("bottom", "top", "left", "right")
TURN: dict[Side, int] = {"bottom": 0, "left": 90, "top": 180, "right": 270}
"""How far something is turned, clockwise, for who sits at a side."""

MM_PER_INCH = 25.4
CARD_MM = (85.60, 53.98)
"""A bank card (ISO/IEC 7810, ID-1)."""
Inches = Annotated[float, Field(ge=8, le=400)]
SMALLEST_SCREEN, LARGEST_SCREEN = 8.0, 400.0


class Profile(Frozen):
    """What one kind of screen asks. A length of 0 asks nothing."""

    id: ProfileName
    inches: Inches
    """The diagonal it is taken to have until somebody measures."""
    fiche_mm: float = 0
    """The least diameter of a fiche on the board."""
    target_mm: float = 0
    """The least size of a place to touch."""
    edge_mm: float = 0
    """Where a touch is a sleeve: so near the edge of the screen."""
    around: bool = False
    """Whether people sit around it, on more than one side."""
    room: bool = False
    """Whether a whole room looks on: one phase at a time, in letters for the back row."""


PROFILES: dict[ProfileName, Profile] = {
    profile.id: profile
    for profile in (
        Profile(id="tafel", inches=55, fiche_mm=25, target_mm=12, edge_mm=6, around=True),
        Profile(id="digibord", inches=75, fiche_mm=25, target_mm=12),
        Profile(id="beamer", inches=100, room=True),
        Profile(id="laptop", inches=14),
    )
}


def px_per_mm(width: float, height: float, inches: float) -> float:
    """Pixels in a millimetre on a display of this many pixels and this diagonal."""
    return hypot(width, height) / (inches * MM_PER_INCH)


def inches_of(width: float, height: float, card: float) -> float:
    """The diagonal, in inches, of a display on which a bank card is `card` pixels wide."""
    inches = hypot(width, height) / (card / CARD_MM[0]) / MM_PER_INCH
    return min(max(inches, SMALLEST_SCREEN), LARGEST_SCREEN)
