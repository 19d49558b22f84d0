"""The pen for paper: the few forms everything printed is drawn with, y downwards as on screen."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from reportlab.lib.colors import Color, HexColor

from canvas.export.icons import VIEW, IconPaths, trace
from canvas.export.typefaces import lay
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Corners
from canvas.model.theme import Theme

ROUND = 0.5523
"""How far the handles of a curve reach so that it looks like a quarter of a circle."""
NON_ZERO = 1
"""The fill rule of SVG, as reportlab counts it."""


@dataclass(frozen=True)
class Pen:
    """Draws on a canvas of reportlab with the colours of a theme."""

    canvas: Any
    theme: Theme
    icons: IconPaths

    def colour(self, name: str) -> Color:
        return HexColor(self.theme.colours[name])

    def line(self, colour: Color, width: float, dashes: tuple[float, ...] = ()) -> None:
        """What the next lines look like."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self.canvas.setDash(*([dashes] if dashes else []))

    def disc(self, centre: Point, radius: float, colour: Color) -> None:
        """A filled circle."""
        self.canvas.setFillColor(colour)
        self.canvas.circle(centre.x, centre.y, radius, stroke=0, fill=1)

    def ring(self, centre: Point, radius: float, width: float, colour: Color, dashes: tuple[float, ...] = ()) -> None:
        """The line of a circle; `radius` is its outer edge."""
        self.line(colour, width, dashes)
        self.canvas.circle(centre.x, centre.y, radius - width / 2, stroke=1, fill=0)

    def area(self, points: list[Point], colour: Color) -> None:
        """A filled polygon."""
        path = self.canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self.canvas.setFillColor(colour)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def icon(self, name: str, centre: Point, size: float, colour: Color) -> None:
        corner = Point(centre.x - size / 2, centre.y - size / 2)
        self.canvas.setFillColor(colour)
        self.canvas.stamp(name, partial(self._trace, name), corner, size / VIEW)

    def _trace(self, name: str) -> None:
        path = self.canvas.beginPath()
        trace(path, self.icons.steps(name))
        self.canvas.drawPath(path, stroke=0, fill=1, fillMode=NON_ZERO)

    def words(self, text: str, font: str, size: float, at: Point, colour: Color) -> None:
        """One line of real text; `at` is where its baseline begins."""
        line = self.canvas.beginText()
        line.setTextTransform(1, 0, 0, -1, at.x, at.y)
        line.setFillColor(colour)
        lay(line, text, font, size)
        self.canvas.drawText(line)

    def box(self, rect: Rect, radius: float, corners: Corners = "all") -> Any:
        """The path around a rectangle, round at some of its corners."""
        radius = max(0.0, min(radius, rect.w / 2, rect.h / 2))
        top, bottom = (radius if corners in (side, "all") else 0.0 for side in ("top", "bottom"))
        left, upper, right, lower = rect.x, rect.y, rect.right, rect.bottom
        path = self.canvas.beginPath()
        path.moveTo(left + top, upper)
        _bend(path, Point(right - top, upper), Point(right, upper), Point(right, upper + top))
        _bend(path, Point(right, lower - bottom), Point(right, lower), Point(right - bottom, lower))
        _bend(path, Point(left + bottom, lower), Point(left, lower), Point(left, lower - bottom))
        _bend(path, Point(left, upper + top), Point(left, upper), Point(left + top, upper))
        path.close()
        return path


def _bend(path: Any, start: Point, edge: Point, end: Point) -> None:
    """A straight line to the start of a corner, then round it."""
    path.lineTo(*start)
    if start != end:
        path.curveTo(*start.towards(edge, ROUND), *end.towards(edge, ROUND), *end)
