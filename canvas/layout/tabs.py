"""The tabs of one board: *Route* and a view for each mechanic. Beside them the question that closes the round."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face

SIDE = 30
"""Room on each side of the words of a tab, in design pixels."""


def draw_tabs(desk: Desk, row: Rect) -> None:
    """Draw the tabs at the left of their row; each answers as `tab`."""
    brush, tabs = desk.brush, desk.scenario.tabs
    if len(tabs) < 2:
        return
    face = _face(desk, row)
    words = [desk.tab_name(tab) for tab in tabs]
    widths = [round(brush.width(text, face) + 2 * brush.px(SIDE)) for text in words]
    pill = Rect(row.x, row.y, sum(widths), row.h)
    brush.panel("tabs", pill, "surface.track", radius=row.h)
    x = pill.x
    for tab, text, width in zip(tabs, words, widths, strict=True):
        box = Rect(round(x), pill.y, width, pill.h)
        chosen = tab == desk.view.tab
        if chosen:
            brush.panel(f"tab.{tab}", box, "surface.tab", radius=row.h)
        ink = "ink.on_dark" if chosen else "ink.soft"
        brush.line(
            f"tab.{tab}.name", Point(round(box.centre.x), brush.middle(box.centre.y, face)), text, face, ink, "centre"
        )
        brush.answer("tab", tab, box)
        x += width
    left = pill.right + brush.px(28)
    _question(desk, Rect(left, row.y, row.right - left, row.h))


def _face(desk: Desk, row: Rect) -> Face:
    """The largest face at which all tabs fit in two thirds of the row."""
    brush = desk.brush
    face = brush.body(17, "bold")
    while face.size > brush.smallest:
        taken = sum(brush.width(desk.tab_name(tab), face) + 2 * brush.px(SIDE) for tab in desk.scenario.tabs)
        if taken <= row.w * 0.72:
            break
        face = face._replace(size=face.size - 1)
    return face


def _question(desk: Desk, box: Rect) -> None:
    """What the group answers before it goes on, in words that everybody can read."""
    brush = desk.brush
    round_ = desk.scenario.round.get(desk.board.round or "")
    if round_ is None or box.w < brush.px(160):
        return
    face = brush.body(16, "semibold")
    words = round_.question.said_in(desk.names.language)
    at = Point(round(box.right - brush.px(8)), brush.middle(box.centre.y, face))
    brush.line_in("tabs.question", at, words, face, "ink.soft", box.w - brush.px(8), "right")
