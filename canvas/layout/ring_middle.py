"""The middle of the ring: who goes round, and who employs them all the way."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc
from canvas.layout.ring_words import snug
from canvas.layout.wheel import MIDDLE, Wheel
from canvas.model.base import Slug
from canvas.model.mechanics import Ring
from canvas.model.table_of_mechanics import EMPLOYER_SEAT
from canvas.rules.queries import is_candidate, leader

PLATE, HOST = 0.42, 0.84
"""The radius of the seat as a part of its plate, and of the fiche as a part of the seat."""


def draw_middle(desk: Desk, wheel: Wheel, ring: Ring) -> None:
    """Draw the disc with the candidate, what they do on the ring, and the seat of the formal employer."""
    brush, radius = desk.brush, round(wheel.radius * MIDDLE)
    brush.add(Disc("ring.middle", wheel.centre, radius, "surface.card", "surface.card_line", brush.px(2)))
    chip, plate = radius * 0.25, max(radius * 0.4, brush.px(66), brush.hand / (PLATE * HOST))
    candidate = _candidate(desk)
    name, about = desk.names.party(candidate) if candidate else "", ring.about.said_in(desk.names.language)
    called, face = snug(brush, name, brush.display(26), radius * 1.6, 2) if name else ([], brush.display(26))
    does, small = snug(brush, about, brush.body(17.5), radius * 1.6, 2)
    gap = radius * 0.07
    label = brush.body(15).leading
    height = 2 * chip + gap + len(called) * face.leading + len(does) * small.leading + 1.6 * gap + label + plate
    x, y = wheel.centre.x, wheel.centre.y - height / 2 - radius * 0.03
    _who(desk, candidate, Point(x, round(y + chip)), chip)
    y += 2 * chip + gap
    brush.lines("ring.candidate", Point(x, round(y + face.size * 0.9)), called, face, "ink.text", "centre")
    y += len(called) * face.leading
    brush.lines("ring.about", Point(x, round(y + small.size * 0.95)), does, small, "ink.soft", "centre")
    y += len(does) * small.leading + 1.6 * gap
    width = radius * 1.56
    _employer(desk, Rect(round(x - width / 2), round(y + label), round(width), round(plate)))


def _candidate(desk: Desk) -> Slug:
    parties = (party for party in desk.board.parties if is_candidate(desk.board, desk.scenario, party))
    return next(parties, "")


def _who(desk: Desk, candidate: Slug, centre: Point, radius: float) -> None:
    """The candidate's fiche; when nobody at the table is the candidate, the sign of going round."""
    brush = desk.brush
    if candidate:
        brush.add(desk.chip("ring.chip", candidate, centre, radius))
        return
    brush.add(Disc("ring.round", centre, radius, "surface.seat", "surface.rail", brush.px(3)))
    brush.icon("ring.round.icon", centre, radius * 1.1, "arrows-clockwise", "ink.good")


def _employer(desk: Desk, box: Rect) -> None:
    """The seat of the formal employer, with its question while it is empty."""
    brush, key, held = desk.brush, f"seat.{EMPLOYER_SEAT}", leader(desk.board, EMPLOYER_SEAT)
    brush.panel(key, box, "surface.board", "surface.card_line", radius=box.h, line=2)
    over = Point(round(box.centre.x), round(box.y - brush.px(8)))
    brush.line_in(f"{key}.label", over, desk.texts("ring.employer"), brush.body(15), "ink.soft", box.w, "centre")
    radius = box.h * PLATE
    centre = Point(round(box.x + box.h / 2), round(box.centre.y))
    left = centre.x + radius + brush.px(12)
    room = box.right - left - brush.px(16)
    brush.answer_circle("seat", EMPLOYER_SEAT, centre, max(radius, brush.px(28)))
    if held is None:
        ring = Disc(f"{key}.ring", centre, radius, "surface.seat", "surface.warn_line", brush.px(3), dashed=True)
        brush.add(ring)
        brush.icon(f"{key}.icon", centre, radius * 0.95, "question", "surface.warn_line")
        _words(desk, key, desk.texts("ring.employer_ask"), "ink.warn", left, box, room)
        return
    brush.add(Disc(f"{key}.ring", centre, radius, "surface.card", "surface.seat_ring", brush.px(3)))
    brush.add(desk.laid_chip(held, centre, radius * HOST))
    brush.answer_circle("fiche", held.id, centre, max(radius * HOST, brush.px(22)))
    _words(desk, key, desk.names.party(held.party), desk.party_ink(held.party), left, box, room)


def _words(desk: Desk, key: str, text: str, ink: str, x: float, box: Rect, room: float) -> None:
    """A name or a question, beside the seat."""
    brush = desk.brush
    lines, face = snug(brush, text, brush.body(17, "bold"), room, 2)
    base = box.centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35
    brush.lines(f"{key}.name", Point(x, round(base)), lines, face, ink)
