"""The foot of a plain page: what this is at the left, which page of how many at the right."""

from functools import partial
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from canvas.export.pages import SIDE
from canvas.export.press import Press
from canvas.export.styles import LOOKS
from canvas.export.typefaces import text_width
from canvas.layout.geometry import Point


def draw_foot(press: Press, canvas: Any, running: str) -> None:
    """Put the foot on this page of A4."""
    with canvas.aside():
        canvas.counted(partial(_drawn, press, canvas, running, canvas.getPageNumber()))


def _drawn(press: Press, canvas: Any, running: str, number: int, total: int) -> None:
    font, size, _, colour = LOOKS["running"]
    page = press.texts("pdf.page", page=number, total=total)
    pen, y = press.pen(canvas), -11 * mm
    right = A4[0] - SIDE - text_width(page, font, size)
    canvas.saveState()
    canvas.transform(1, 0, 0, -1, 0, 0)
    pen.words(running, font, size, Point(SIDE, y), pen.colour(colour))
    pen.words(page, font, size, Point(right, y), pen.colour(colour))
    canvas.restoreState()
