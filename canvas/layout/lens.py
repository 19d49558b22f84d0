"""The lens: at larger words the whole page grows, and the window shows a part of it.

A page at 200 % is the page at 100 %, twice as large: every line grows as asked, nothing is cut off and nothing lies
over something else that did not before. (WCAG 2.2, 1.4.4: text up to 200 % without loss of content or function; the
board needs both directions to be understood, which 1.4.10 allows.)
"""

from dataclasses import dataclass, replace

from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Chip, Disc, Icon, Instruction, Panel, Picture, Shape, Stroke, Words


def page(window: Size, percent: int) -> Size:
    """The page that a window shows at a size of words, in pixels."""
    return Size(round(window.w * percent / 100), round(window.h * percent / 100))


CORNER = Point(0, 0)


@dataclass(frozen=True, slots=True)
class Lens:
    """Which part of a page a window shows: `corner` is the point of the page in its upper left corner."""

    page: Size
    window: Size
    corner: Point = CORNER

    @property
    def seen(self) -> Rect:
        """The part of the page that shows."""
        return Rect(*self.corner, *self.window)

    @property
    def is_whole(self) -> bool:
        """Whether all of the page shows."""
        return self.page.w <= self.window.w and self.page.h <= self.window.h

    def at(self, x: float, y: float) -> "Lens":
        """With another corner, as far as the page reaches; in whole pixels, so that letters stay sharp."""
        x = min(max(round(x), 0), max(self.page.w - self.window.w, 0))
        y = min(max(round(y), 0), max(self.page.h - self.window.h, 0))
        return replace(self, corner=Point(x, y))

    def moved(self, dx: float, dy: float) -> "Lens":
        return self.at(self.corner.x + dx, self.corner.y + dy)

    def steps(self, dx: int, dy: int) -> "Lens":
        """A good part of a window further, so that something known stays in view."""
        return self.moved(dx * self.window.w * 0.6, dy * self.window.h * 0.6)

    def showing(self, rect: Rect, free: float = 0) -> "Lens":
        """Moved no more than needed to show a rectangle; of one that is too large, its upper left part.

        `free` is the height at the foot of the window, in pixels, under which nothing can be seen.
        """
        seen, margin = self.seen, 24
        x = min(max(seen.x, rect.right + margin - seen.w), rect.x - margin)
        y = min(max(seen.y, rect.bottom + margin - (seen.h - free)), rect.y - margin)
        return self.at(x, y)

    def into(self, at: Point) -> Point:
        """The point of the page under a point of the window."""
        return Point(at.x + self.corner.x, at.y + self.corner.y)

    def shown(self, picture: Picture, pinned: Point) -> Picture:
        """A picture of the page as the window shows it; what is `PINNED` lies as if the corner were that point."""
        shifted = (_by(item, pinned if is_pinned(item.key) else self.corner) for item in picture)
        window = Rect(0, 0, *self.window)
        return tuple(item for item in shifted if item.bounds.meets(window))


PINNED = ("keyboard.", "key.", "accents.")
"""What stays in its place in the window: the keys one types with."""


def is_pinned(key: str) -> bool:
    return key.startswith(PINNED)


def _by(item: Instruction, corner: Point) -> Instruction:
    match item:
        case Words():
            return replace(item, at=_less(item.at, corner))
        case Panel():
            return replace(item, rect=item.rect._replace(x=item.rect.x - corner.x, y=item.rect.y - corner.y))
        case Chip() | Disc() | Icon():
            return replace(item, centre=_less(item.centre, corner))
        case Stroke():
            return replace(item, start=_less(item.start, corner), end=_less(item.end, corner))
        case Shape():
            return replace(item, points=tuple(_less(point, corner) for point in item.points))


def _less(point: Point, corner: Point) -> Point:
    return Point(point.x - corner.x, point.y - corner.y)
