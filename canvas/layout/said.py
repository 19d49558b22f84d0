"""What a form tells before it asks: remarks under each other, each with an icon. No word of them is cut off."""

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import wrap
from canvas.layout.spots import Said, SaidSpot

TONES = {"good": "ink.good", "try": "surface.warn_line", "vague": "ink.soft", "no": "ink.no"}
"""The colour that goes with an answer; always beside a word or an icon."""
INDENT, GAP = 34, 8
"""Design pixels: room for the icon, and between two remarks."""


def said_height(brush: Brush, spot: SaidSpot, width: float) -> int:
    """How high all remarks are at a width, in pixels."""
    lines = sum(len(_lines(brush, remark, width)) for remark in spot.remarks)
    return round(lines * brush.body(16).leading + (len(spot.remarks) + 1) * brush.px(GAP))


def draw_said(brush: Brush, key: str, spot: SaidSpot, box: Rect) -> None:
    face, y = brush.body(16), box.y
    for index, remark in enumerate(spot.remarks):
        lines = _lines(brush, remark, box.w)
        middle = round(y + face.leading / 2)
        at = Point(round(box.x + brush.px(12)), middle)
        brush.icon(f"{key}.{index}.icon", at, brush.px(22), remark.icon, TONES.get(remark.tone, "ink.soft"))
        base = Point(round(box.x + brush.px(INDENT)), brush.middle(middle, face))
        brush.lines(f"{key}.{index}", base, lines, face, "ink.text")
        y += len(lines) * face.leading + brush.px(GAP)


def _lines(brush: Brush, remark: Said, width: float) -> list[str]:
    return wrap(brush.measurer, remark.words, brush.body(16), width - brush.px(INDENT))
