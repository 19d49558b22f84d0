"""The foot of a plain page: what this is at the left, which page of how many at the right."""

from functools import partial
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from canvas.export.pages import SIDE, running_line
from canvas.export.press import Press


def draw_foot(press: Press, canvas: Any, running: str) -> None:
    """Put the foot on this page of A4."""
    with canvas.aside():
        canvas.counted(partial(_drawn, press, canvas, running, canvas.getPageNumber()))


def _drawn(press: Press, canvas: Any, running: str, number: int, total: int) -> None:
    running_line(press, canvas, running, SIDE, 11 * mm)
    page = press.texts("pdf.page", page=number, total=total)
    running_line(press, canvas, page, A4[0] - SIDE, 11 * mm, right=True)
