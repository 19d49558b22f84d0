"""The row of earlier sessions on the start screen: go on with the last, and decide about one that lies here long."""

from canvas.layout.cards import StartDesk
from canvas.layout.geometry import Point, Rect
from canvas.layout.widgets import Button, draw_button, draw_round_button

HEIGHT = 132
SHARE = 0.62
"""How much of the row is for going on, when there is an old session too."""


def draw_sessions(desk: StartDesk, row: Rect) -> None:
    """Nobody has an old session without a last one, so the row begins with that."""
    if not desk.view.old:
        _go_on(desk, row)
        return
    gap = desk.brush.px(20)
    width = round((row.w - gap) * SHARE)
    _go_on(desk, row._replace(w=width))
    _old(desk, Rect(row.x + width + gap, row.y, row.w - width - gap, row.h))


def _go_on(desk: StartDesk, box: Rect) -> None:
    brush = desk.brush
    brush.panel("go_on", box, "surface.warn", "surface.warn_line", radius=24, shadow="card")
    brush.icon(
        "go_on.icon", Point(box.x + brush.px(66), round(box.centre.y)), brush.px(56), "clock", "surface.warn_line"
    )
    face, small = brush.display(29), brush.body(20)
    wide = brush.px(264)
    button = Rect(box.right - brush.px(32) - wide, box.centre.y - brush.px(34), wide, 2 * brush.px(34))
    x, bin_x = box.x + brush.px(120), button.x - brush.px(48)
    room = bin_x - brush.px(48) - x
    lines = brush.wrapped(desk.view.go_on, small, room, 2)
    base = round(box.centre.y - brush.px(8) - (len(lines) - 1) * small.leading / 2)
    brush.line_in("go_on.title", Point(x, base), desk.texts("start.go_on"), face, "ink.text", room)
    brush.lines("go_on.line", Point(x, round(base + small.size * 1.75)), lines, small, "ink.soft")
    brush.answer("choice", "go_on", box)
    draw_round_button(brush, "wipe", "last", "trash", Point(bin_x, round(box.centre.y)), dark=False)
    draw_button(brush, Button("choice", "go_on", desk.texts("start.go_on_button"), "arrow-right", strong=True), button)


def _old(desk: StartDesk, box: Rect) -> None:
    """Which session, since when, and the two answers; nothing happens by itself."""
    brush = desk.brush
    brush.panel("old", box, "surface.card", "surface.card_line", radius=24, shadow="card")
    width, height = brush.px(170), brush.px(50)
    right = box.right - brush.px(20) - width
    x, face, small = box.x + brush.px(28), brush.body(19, "bold"), brush.body(17)
    room, gap = right - brush.px(20) - x, brush.px(10)
    lines = brush.wrapped(desk.view.old, small, room, 2)
    base = round(box.centre.y - (len(lines) * small.leading) / 2 + face.size * 0.2)
    brush.line_in("old.title", Point(x, base), desk.view.old_title, face, "ink.warn", room)
    brush.lines("old.line", Point(x, round(base + small.leading * 1.15)), lines, small, "ink.soft")
    top = Rect(right, round(box.centre.y - height - gap / 2), width, height)
    draw_button(brush, Button("wipe", "old", desk.texts("start.old_wipe"), "trash"), top)
    draw_button(brush, Button("keep", "old", desk.texts("start.old_keep"), "check"), top._replace(y=top.bottom + gap))
