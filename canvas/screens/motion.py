"""Movement: fiches in hands, and fiches on their way. All times in milliseconds."""

from dataclasses import dataclass, replace

from canvas.layout.geometry import Point
from canvas.layout.picture import Chip

IN_HAND = 1.06
"""A lifted fiche is a little larger, as if it were nearer."""


@dataclass(frozen=True, slots=True)
class Held:
    """A fiche in a hand. `grip` is where the hand holds it, from its centre; `home` is where it came from."""

    handle: str
    chip: Chip
    grip: Point
    home: Point
    at: Point
    since: int

    def moved(self, at: Point) -> "Held":
        return replace(self, at=at)

    @property
    def centre(self) -> Point:
        return Point(self.at.x - self.grip.x, self.at.y - self.grip.y)

    def drawn(self, now: int, lift: int, size: float) -> Chip:
        """The chip as it looks now: it grows to `size` (radius in pixels) while it is lifted."""
        part = 1.0 if lift <= 0 else min(1.0, (now - self.since) / lift)
        radius = self.chip.radius + (size * IN_HAND - self.chip.radius) * part
        return replace(
            self.chip, key=f"held.{self.handle}", centre=self.centre, radius=round(radius), lifted=part > 0.3
        )


@dataclass(frozen=True, slots=True)
class Glide:
    """A fiche on its way to where it will lie."""

    fiche: str
    """Its id, or empty for one that goes back into a stack."""
    chip: Chip
    start: Point
    end: Point
    began: int
    lasts: int

    def is_over(self, now: int) -> bool:
        return now >= self.began + self.lasts

    def drawn(self, now: int) -> Chip:
        """The chip somewhere on its way, slowing down towards its end."""
        part = 1.0 if self.lasts <= 0 else min(1.0, max(0.0, (now - self.began) / self.lasts))
        eased = 1 - (1 - part) ** 3
        at = self.start.towards(self.end, eased)
        return replace(self.chip, key=f"glide.{self.chip.key}", centre=at, lifted=part < 0.7)
