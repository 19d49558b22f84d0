"""Where hands can do something: every place on a screen that answers, topmost last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from canvas.layout.geometry import Point, Rect


@dataclass(frozen=True, slots=True)
class Target:
    """One place that answers. `what` is its kind, `of` the id it stands for.

    Kinds on the table: `board` (the sheet), `stack` (a party in the tray), `fiche`, `task`, `seat`,
    `tray`, `bead`, `round`, `more`, `button`, `menu`, `level`, `choice`, and `sheet` (a popup itself:
    touching it does nothing). For typing: `field`, `keys` (brings up its keyboard), `key`, `accent`.
    `rect` is what a hand may touch, in pixels.
    """

    what: str
    of: str
    rect: Rect
    circle: bool = False
    turn: int = 0
    """Drawn for somebody at another side of the table: quarter turns, clockwise, in degrees."""

    def holds(self, point: Point) -> bool:
        """Whether a point lies on it."""
        if self.circle:
            return self.rect.centre.distance(point) <= self.rect.w / 2
        return self.rect.holds(point)

    def gap_to(self, point: Point) -> float:
        """How far a point is off, in pixels; 0 on it."""
        if self.circle:
            return max(0.0, self.rect.centre.distance(point) - self.rect.w / 2)
        return self.rect.gap_to(point)


def topmost(targets: Sequence[Target], point: Point, slop: float = 0) -> Target | None:
    """What lies under a point. With `slop` pixels of mercy when nothing lies exactly there."""
    for target in reversed(targets):
        if target.holds(point):
            return target
    return nearest(targets, point, slop) if slop else None


def nearest(targets: Iterable[Target], point: Point, reach: float) -> Target | None:
    """The target closest to a point, when it is at most `reach` pixels off."""
    near = [(target.gap_to(point), target.rect.centre.distance(point), target) for target in targets]
    near = [entry for entry in near if entry[0] <= reach]
    return min(near, key=lambda entry: entry[:2])[2] if near else None


def of_kind(targets: Iterable[Target], *kinds: str) -> list[Target]:
    """Only the targets of some kinds."""
    return [target for target in targets if target.what in kinds]
