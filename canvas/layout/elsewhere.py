"""The choice of another place to keep the session: a short list over the board, which stays in use around it."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.view import Offer
from canvas.layout.widgets import draw_round_button

ICONS = {"documents": "folder-open", "home": "house-line", "drive": "floppy-disk"}


def draw_offer(desk: Desk, offer: Offer, sheet: Rect) -> None:
    """A row per place, and one to look again after somebody put a stick in."""
    brush = desk.brush
    face, small = brush.body(18, "semibold"), brush.body(16)
    rows = [(str(number), words, ICONS[kind]) for number, (words, kind) in enumerate(offer.places)]
    rows.append(("again", desk.texts("elsewhere.again"), "arrows-clockwise"))
    row = max(brush.px(60), face.leading + 16)
    width = min(brush.px(560), sheet.w - brush.px(40))
    about = brush.wrapped(
        desk.texts("elsewhere.about" if offer.places else "elsewhere.none"), small, width - brush.px(60), 3
    )
    head = brush.px(84) + len(about) * small.leading
    height = head + len(rows) * row + brush.px(22)
    box = Rect(round(sheet.centre.x - width / 2), round(max(sheet.y, sheet.centre.y - height / 2)), width, height)
    box = Rect(box.x, box.y, round(box.w), round(box.h))
    brush.panel("offer", box, "surface.card", "surface.card_line", radius=22, shadow="sheet")
    brush.answer("sheet", "offer", box)
    title = brush.display(24)
    at = Point(box.x + brush.px(30), round(box.y + brush.px(50)))
    brush.line_in("offer.title", at, desk.texts("elsewhere.title"), title, "ink.text", width - brush.px(110))
    draw_round_button(brush, "place", "close", "x", Point(box.right - brush.px(42), box.y + brush.px(42)), dark=False)
    under = Point(at.x, round(box.y + brush.px(66) + small.leading))
    brush.lines("offer.about", under, about, small, "ink.soft")
    y = round(box.y + head)
    for of, words, icon in rows:
        _row(desk, of, words, icon, Rect(box.x + brush.px(12), y, box.w - brush.px(24), row))
        y += row


def _row(desk: Desk, of: str, words: str, icon: str, box: Rect) -> None:
    brush, key = desk.brush, f"offer.{of}"
    face = brush.body(18, "semibold")
    brush.add(Panel(key, Rect(box.x + brush.px(6), box.y, box.w - brush.px(12), 1), fill="surface.card_line"))
    brush.icon(f"{key}.icon", Point(box.x + brush.px(38), round(box.centre.y)), brush.px(28), icon, "ink.soft")
    at = Point(box.x + brush.px(74), round(box.centre.y + face.size * 0.35))
    brush.line_in(f"{key}.words", at, words, face, "ink.text", box.w - brush.px(90))
    brush.answer("place", of, box)
