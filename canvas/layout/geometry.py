"""Points and rectangles in pixels, y downwards. Whole numbers wherever something is drawn."""

from typing import NamedTuple


class Point(NamedTuple):
    """A place on the screen, in pixels."""

    x: float
    y: float

    def distance(self, other: "Point") -> float:
        """Straight distance in pixels."""
        return float(((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5)

    def towards(self, other: "Point", part: float) -> "Point":
        """The point a `part` (0..1) of the way to another."""
        return Point(self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part)

    def mirrored(self, about: "Point") -> "Point":
        """The point at the other side of another: half a turn around it."""
        return Point(2 * about.x - self.x, 2 * about.y - self.y)

    def turned(self, degrees: int, about: "Point") -> "Point":
        """The point after quarter turns around another, clockwise."""
        dx, dy = self.x - about.x, self.y - about.y
        match degrees % 360:
            case 90:
                return Point(about.x - dy, about.y + dx)
            case 180:
                return self.mirrored(about)
            case 270:
                return Point(about.x + dy, about.y - dx)
        return self


class Size(NamedTuple):
    """Width and height in pixels."""

    w: int
    h: int


class Rect(NamedTuple):
    """A rectangle: left, top, width, height, in pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> Point:
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def holds(self, point: Point) -> bool:
        """Whether a point lies inside."""
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def meets(self, other: "Rect") -> bool:
        """Whether two rectangles overlap."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: float) -> "Rect":
        """The same rectangle with `by` pixels more (or fewer) on every side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def no_less(self, least: float) -> "Rect":
        """The same middle, at least so many pixels wide and high."""
        w, h = max(self.w, least), max(self.h, least)
        return Rect(self.x - (w - self.w) / 2, self.y - (h - self.h) / 2, w, h)

    def joined(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def mirrored(self, about: Point) -> "Rect":
        """The same rectangle after half a turn around a point."""
        return Rect(2 * about.x - self.right, 2 * about.y - self.bottom, self.w, self.h)

    def turned(self, degrees: int, about: Point) -> "Rect":
        """The same rectangle after quarter turns around a point, clockwise."""
        if degrees % 360 == 180:
            return self.mirrored(about)
        one, other = Point(self.x, self.y).turned(degrees, about), Point(self.right, self.bottom).turned(degrees, about)
        x, y = min(one.x, other.x), min(one.y, other.y)
        return Rect(x, y, max(one.x, other.x) - x, max(one.y, other.y) - y)

    def gap_to(self, point: Point) -> float:
        """Distance in pixels from a point to the nearest edge; 0 inside."""
        dx = max(self.x - point.x, 0, point.x - self.right)
        dy = max(self.y - point.y, 0, point.y - self.bottom)
        return float((dx * dx + dy * dy) ** 0.5)

    def kept_in(self, outer: "Rect") -> "Rect":
        """The same size, shifted so that it lies inside `outer` as far as it can."""
        x = min(max(self.x, outer.x), max(outer.right - self.w, outer.x))
        y = min(max(self.y, outer.y), max(outer.bottom - self.h, outer.y))
        return Rect(x, y, self.w, self.h)


def around(centre: Point, radius: float) -> Rect:
    """The square around a circle."""
    return Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
