"""The painter for paper: the instructions of a picture as vectors. No decisions; shadows are left to screens."""

from collections.abc import Callable, Iterable, Mapping
from math import pi
from typing import Any

from reportlab.lib.colors import Color

from canvas.export.pen import Pen
from canvas.export.typefaces import font_name, text_width
from canvas.export.vector_chips import draw_chip
from canvas.layout import picture as p
from canvas.layout.geometry import Point


def paint(pen: Pen, picture: Iterable[p.Instruction], left: float, top: float, scale: float = 1) -> None:
    """Paint a picture with its upper left corner at a place on the page, in points from the lower left."""
    pen.canvas.saveState()
    pen.canvas.transform(scale, 0, 0, -scale, left, top)
    for instruction in picture:
        _PAINT[type(instruction)](pen, instruction)
    pen.canvas.restoreState()


def _panel(pen: Pen, panel: p.Panel) -> None:
    if panel.fill_end:
        _gradient(pen, panel)
    elif panel.fill:
        _filled(pen, panel)
    if panel.outline:
        dashes = _pace(panel.line) if panel.dashed else ()
        pen.line(pen.colour(panel.outline), panel.line, dashes)
        inner = pen.box(panel.rect.grown(-panel.line / 2), panel.radius - panel.line / 2, panel.corners)
        pen.canvas.drawPath(inner, stroke=1, fill=0)


def _filled(pen: Pen, panel: p.Panel) -> None:
    pen.canvas.saveState()
    if panel.alpha < 255:
        pen.canvas.setFillAlpha(panel.alpha / 255)
    pen.canvas.setFillColor(pen.colour(panel.fill))
    pen.canvas.drawPath(pen.box(panel.rect, panel.radius, panel.corners), stroke=0, fill=1)
    pen.canvas.restoreState()


def _pace(line: float) -> tuple[float, float]:
    """Dashes of the rhythm that the screen has: a little more line than gap."""
    step = line * 6
    return step * 0.56, step * 0.44


def _gradient(pen: Pen, panel: p.Panel) -> None:
    canvas, rect = pen.canvas, panel.rect
    canvas.saveState()
    canvas.clipPath(pen.box(rect, panel.radius, panel.corners), stroke=0, fill=0)
    ends = pen.colour(panel.fill), pen.colour(panel.fill_end)
    canvas.linearGradient(rect.x, rect.y, rect.x, rect.bottom, ends)
    canvas.restoreState()


def _words(pen: Pen, words: p.Words) -> None:
    font, size = font_name(words.face), words.face.size
    width = text_width(words.text, font, size)
    left = {"left": 0.0, "centre": width / 2, "right": width}[words.align]
    pen.words(words.text, font, size, Point(words.at.x - left, words.at.y), pen.colour(words.colour))


def _icon(pen: Pen, icon: p.Icon) -> None:
    pen.icon(icon.name, icon.centre, icon.size, pen.colour(icon.colour))


def _disc(pen: Pen, disc: p.Disc) -> None:
    if disc.fill:
        inner = disc.radius - (disc.line / 2 if disc.outline else 0)
        pen.disc(disc.centre, inner, pen.colour(disc.fill))
    if disc.outline:
        dashes = _ring_pace(disc) if disc.dashed else ()
        pen.ring(disc.centre, disc.radius, disc.line, pen.colour(disc.outline), dashes)


def _ring_pace(disc: p.Disc) -> tuple[float, float]:
    """A whole number of dashes, so that the ring closes without a seam."""
    around = 2 * pi * (disc.radius - disc.line / 2)
    step = around / max(8, round(around / max(9, disc.line * 4.5)))
    return step * 0.55, step * 0.45


def _stroke(pen: Pen, stroke: p.Stroke) -> None:
    colour = pen.colour(stroke.colour)
    if stroke.dotted:
        _dots(pen, stroke, colour)
        return
    pen.line(colour, stroke.width)
    pen.canvas.line(*stroke.start, *stroke.end)


def _dots(pen: Pen, stroke: p.Stroke, colour: Color) -> None:
    count = max(1, round(stroke.start.distance(stroke.end) / (stroke.width * 2.6)))
    for index in range(count + 1):
        pen.disc(stroke.start.towards(stroke.end, index / count), stroke.width / 2, colour)


def _shape(pen: Pen, shape: p.Shape) -> None:
    pen.area(list(shape.points), pen.colour(shape.fill))


_PAINT: Mapping[type, Callable[[Pen, Any], None]] = {
    p.Panel: _panel,
    p.Words: _words,
    p.Chip: draw_chip,
    p.Icon: _icon,
    p.Disc: _disc,
    p.Stroke: _stroke,
    p.Shape: _shape,
}
