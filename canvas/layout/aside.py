"""Pages beside the table: a dark bar with a title and a way back, and cards with words below it."""

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.table import draw_ground
from canvas.layout.widgets import draw_round_button

BAR = 120


def draw_page(brush: Brush, title: str) -> Rect:
    """Ground and bar; gives back the room for cards below it."""
    draw_ground(brush)
    bar, side = Rect(0, 0, brush.size.w, brush.px(BAR)), brush.px(64)
    brush.add(Panel("bar", bar, fill="surface.bar"))
    face = brush.display(40)
    at = Point(side, brush.middle(bar.centre.y, face))
    brush.line_in("title", at, title, face, "ink.on_dark", brush.size.w - 4 * side)
    draw_round_button(brush, "choice", "close", "x", Point(brush.size.w - side - brush.px(26), round(bar.centre.y)))
    top = bar.bottom + brush.px(30)
    return Rect(side, top, brush.size.w - 2 * side, brush.size.h - top - brush.px(40))


def draw_card(brush: Brush, key: str, box: Rect, title: str) -> Rect:
    """A card with its title; gives back the room for words in it."""
    box = Rect(round(box.x), round(box.y), round(box.w), round(box.h))
    brush.panel(key, box, "surface.card", "surface.card_line", radius=24, shadow="card")
    face, pad = brush.display(28), brush.px(34)
    first = Point(box.x + pad, round(box.y + pad + face.size * 0.8))
    brush.line_in(f"{key}.title", first, title, face, "ink.text", box.w - 2 * pad)
    top = round(first.y + brush.px(26))
    return Rect(box.x + pad, top, box.w - 2 * pad, box.bottom - pad - top)


def draw_fact(brush: Brush, key: str, icon: str, words: str, line: str, room: Rect, *, most: int = 3) -> float:
    """An icon with a few bold words, and a line or more below them; gives back where the next one begins."""
    face, small = brush.body(23, "semibold"), brush.body(20)
    left, width = room.x + brush.px(58), room.w - brush.px(58)
    centre = Point(room.x + brush.px(20), round(room.y + face.leading / 2))
    brush.icon(f"{key}.icon", centre, brush.px(38), icon, "ink.warn")
    base = round(room.y + face.size)
    brush.line_in(f"{key}.words", Point(left, base), words, face, "ink.text", width)
    lines = brush.wrapped(line, small, width, most) if line else []
    brush.lines(f"{key}.line", Point(left, round(base + small.leading * 1.1)), lines, small, "ink.soft")
    return room.y + face.leading + len(lines) * small.leading + brush.px(24)
