"""The strip along the foot of the board: two seats on the frame, and how much is covered.

The candidate's fixed contact and the one who keeps the whole going belong to no phase. The meter counts
what has a name; it gives no score, because nobody is to be ranked.
"""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.model.board import FRAME_SEATS
from canvas.rules.queries import coverage, leader

ICONS = {"aanspreekpunt": "heart", "aanjager": "fast-forward"}
METER = ("tasks", "leaders", "handovers", "money", "aftercare")


def draw_strip(desk: Desk, box: Rect) -> None:
    """Draw the strip inside the sheet, under the columns."""
    brush = desk.brush
    width = min(brush.px(440), box.w * 0.27)
    for seat, x in zip(FRAME_SEATS, (box.x, box.right - width), strict=True):
        _seat(desk, seat, Rect(round(x), box.y, round(width), box.h))
    gap = brush.px(24)
    middle = Rect(box.x + width + gap, box.y, box.w - 2 * width - 2 * gap, box.h)
    _meters(desk, middle)


def _seat(desk: Desk, seat: str, box: Rect) -> None:
    brush, key = desk.brush, f"seat.{seat}"
    lead = leader(desk.board, seat)
    brush.panel(f"{key}.plate", box, "surface.card", "surface.card_line", radius=29, line=2)
    radius = brush.fiche(21) + brush.px(3)
    centre = Point(box.x + brush.px(8) + radius, round(box.centre.y))
    x = centre.x + radius + brush.px(16)
    room = box.right - brush.px(14) - x
    name, small = brush.body(16, "bold"), brush.body(13)
    over = round(box.centre.y - brush.px(2))
    label = desk.texts(f"frame.{seat}")
    brush.line_in(f"{key}.label", Point(x, round(over + small.leading)), label, small, "ink.soft", room)
    if lead is None:
        ring = Disc(key, centre, radius, "surface.seat", "surface.warn_line", brush.px(2), dashed=True)
        brush.add(ring)
        brush.icon(f"{key}.icon", centre, brush.px(24), ICONS[seat], "surface.warn_line")
        brush.line_in(f"{key}.name", Point(x, over), desk.texts(f"frame.{seat}_ask"), name, "ink.warn", room)
    else:
        rim = brush.fiche(21) + brush.px(5)
        brush.add(Disc(key, centre, rim, "surface.card", "surface.seat_ring", brush.px(3)))
        brush.add(desk.laid_chip(lead, centre, brush.fiche(21)))
        words = desk.names.party(lead.party)
        brush.line_in(f"{key}.name", Point(x, over), words, name, desk.party_ink(lead.party), room)
    brush.answer("seat", seat, box)
    if lead is not None:
        brush.answer_circle("fiche", lead.id, centre, brush.fiche(21))


def _meters(desk: Desk, box: Rect) -> None:
    brush, found = desk.brush, coverage(desk.board, desk.scenario)
    gap = brush.px(22)
    width = (box.w - gap * (len(METER) - 1)) / len(METER)
    for index, name in enumerate(METER):
        done, count = getattr(found, name)
        cell = Rect(round(box.x + index * (width + gap)), box.y, round(width), box.h)
        _meter(desk, name, done, count, cell)


def _meter(desk: Desk, name: str, done: int, count: int, cell: Rect) -> None:
    brush, key = desk.brush, f"meter.{name}"
    face = brush.body(13, "semibold")
    base = round(cell.centre.y - brush.px(2))
    words = desk.texts("board.progress", done=done, count=count)
    number = brush.line(f"{key}.count", Point(cell.right, base), words, face, "ink.soft", "right")
    label = desk.texts(f"meter.{name}")
    brush.line_in(f"{key}.label", Point(cell.x, base), label, face, "ink.text", cell.w - number - brush.px(6))
    track = Rect(cell.x, round(cell.centre.y + brush.px(8)), cell.w, brush.px(7))
    brush.add(Panel(f"{key}.track", track, fill="surface.track", radius=track.h / 2))
    if done:
        part = track._replace(w=max(track.h, round(track.w * done / max(count, 1))))
        brush.add(Panel(f"{key}.bar", part, fill="ink.good", radius=track.h / 2))
