"""The foot of a form: its buttons, and between them why it could not be kept."""

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.spots import FormView
from canvas.layout.widgets import Button, draw_button

FOOT, ROW = 74, 66
"""The height of the foot, and of the row of buttons in it, in design pixels."""


def foot_height(brush: Brush, form: FormView) -> int:
    """How high the foot of a form is, in pixels; 0 for a form without buttons."""
    return brush.px(FOOT) if form.foot else 0


def draw_foot(brush: Brush, id_: str, form: FormView, box: Rect) -> None:
    """At the bottom of the box. What keeps stands right, the third button beside it, the second one far from both."""
    height, gap = brush.px(54), brush.px(16)
    y = round(box.bottom - brush.px(FOOT)) + brush.px(ROW) - height
    right, left = box.right, box.x
    most = (box.w - 2 * gap) / 3 if form.extra else (box.w - gap) / 2
    for button in (
        Button("form", f"{id_}/submit", form.submit, form.submit_icon, strong=True),
        Button("form", f"{id_}/extra", form.extra, form.extra_icon),
    ):
        if button.words:
            width = _button_width(brush, button, most)
            draw_button(brush, button, Rect(right - width, y, width, height))
            right -= width + gap
    if form.strike:
        strike = Button("form", f"{id_}/strike", form.strike, form.strike_icon)
        width = _button_width(brush, strike, max(most, right - left))
        draw_button(brush, strike, Rect(left, y, width, height))
        left += width + gap
    if form.trouble:
        _trouble(brush, id_, form.trouble, Rect(left, y, max(right - left, brush.px(120)), height))


def _button_width(brush: Brush, button: Button, most: float) -> float:
    """As wide as its words ask, and no wider than there is room."""
    asked = brush.width(button.words, brush.body(19, "bold")) + brush.px(80)
    return min(max(brush.px(230), asked), most)


def _trouble(brush: Brush, id_: str, words: str, box: Rect) -> None:
    face = brush.body(15, "semibold")
    lines = brush.wrapped(words, face, box.w, 2)
    base = brush.middle(box.centre.y - (len(lines) - 1) * face.leading / 2, face)
    brush.lines(f"{id_}.trouble", Point(box.x, base), lines, face, "ink.warn")
