"""Voices of equal weight: a round table with a seat of the same size for each. Nobody sits at the head."""

from dataclasses import dataclass
from math import cos, pi, sin

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc
from canvas.model.mechanics import Voice, Voices
from canvas.rules.queries import leader

FOUR = ((-1.0, -0.92), (1.0, -0.92), (1.0, 0.92), (-1.0, 0.92))
"""Four sit at the corners, which leaves most room for the table."""


@dataclass(frozen=True, slots=True)
class Round:
    """The seats around one table, in pixels. `size` makes everything larger where there is much room."""

    places: tuple[Point, ...]
    grounds: tuple[Rect, ...]
    """All that belongs to a seat: its circle and the words under it."""
    radius: float
    size: float


def draw_voices(desk: Desk, voices: Voices, box: Rect) -> None:
    """The question, and the table with its seats: under it, or beside it where the panel is wide."""
    brush, pad = desk.brush, desk.brush.px(20)
    brush.panel("voices", box, "surface.card", "surface.card_line", radius=18, line=2)
    inner = Rect(box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad)
    if box.w > box.h * 1.3:
        words = inner._replace(x=inner.x + pad, w=inner.w * 0.33)
        _words(desk, voices, words._replace(y=words.y + words.h * 0.36), large=True)
        _table(desk, voices, Rect(words.right + pad, inner.y, inner.right - words.right - pad, inner.h), 1.4)
        return
    y = _words(desk, voices, inner, large=False)
    _table(desk, voices, Rect(inner.x, y, inner.w, inner.bottom - y), 1)


def _words(desk: Desk, voices: Voices, box: Rect, large: bool) -> float:
    """Name and question; larger where they stand beside the table. Gives back where they end."""
    brush, language = desk.brush, desk.names.language
    title, face = (brush.display(40), brush.body(25)) if large else (brush.display(23), brush.body(16))
    title, names = set_in(brush, voices.name.said_in(language), title, box.w, 2)
    lines = brush.wrapped(voices.question.said_in(language), face, box.w, 5)
    y = round(box.y + title.size * 0.9)
    brush.lines("voices.name", Point(box.x, y), names, title, "ink.text")
    y = round(y + (len(names) - 1) * title.leading + face.leading * 1.3)
    brush.lines("voices.question", Point(box.x, y), lines, face, "ink.soft")
    return y + (len(lines) - 1) * face.leading + brush.px(16)


def _table(desk: Desk, voices: Voices, box: Rect, size: float) -> None:
    """Seats around the table; every one of them is as large as every other."""
    seats = _seats(desk, len(voices.voices), box, size)
    _board(desk, seats, box)
    for index, voice in enumerate(voices.voices):
        _seat(desk, voice, seats, index)


def _faces(desk: Desk, size: float) -> tuple[Face, Face]:
    """For the name of a voice, and for who speaks with it."""
    return desk.brush.body(17 * size, "bold"), desk.brush.body(14.5 * size)


def _seats(desk: Desk, count: int, box: Rect, size: float) -> Round:
    brush, (name, small) = desk.brush, _faces(desk, size)
    below = 2 * name.leading + 2 * small.leading + brush.px(8)
    rows = 2 if count < 5 else 3
    radius = min(
        brush.px(66 * size), box.w / (4 if count == 2 else 6 if count == 4 else 8), (box.h / rows * 0.96 - below) / 2
    )
    part = 0.48 if count in (2, 4) else 0.3
    room = round(max(2 * radius, min(box.w * part, brush.px(190 * size))))
    wide = min((box.w - room) / 2, box.h * 0.6)
    tall = (box.h - below) / 2 - radius
    centre = Point(box.centre.x, box.centre.y - below / 2)
    offsets = [_offset(index, count, box.w > box.h) for index in range(count)]
    low, high = min(y for _x, y in offsets), max(y for _x, y in offsets)
    middle, half = (low + high) / 2, max((high - low) / 2, 0.75)  # three and five fill the height like the others
    places = tuple(
        Point(round(centre.x + x * wide), round(centre.y + (y - middle) / half * tall * 0.98)) for x, y in offsets
    )
    height = round(2 * radius + below)
    grounds = tuple(Rect(round(at.x - room / 2), round(at.y - radius), room, height) for at in places)
    return Round(places, grounds, radius, size)


def _offset(index: int, count: int, lying: bool) -> tuple[float, float]:
    """Where a seat is around the middle: two face each other, four sit at the corners, others all the way round."""
    if count == 4:
        return FOUR[index]
    start = pi if count in (2, 6) and lying else -pi / 2  # two of six lie beside the table, not above each other
    angle = start + 2 * pi * index / count
    return cos(angle), sin(angle)


def _board(desk: Desk, seats: Round, box: Rect) -> None:
    """The round table, as large as the seats leave room for."""
    brush = desk.brush
    heights = [Point(round(box.centre.x), round(box.y + box.h * part / 40)) for part in range(8, 33)]
    free = [(min(ground.gap_to(at) for ground in seats.grounds), at) for at in heights]
    gap, middle = max(free, key=lambda found: (found[0], -abs(found[1].y - box.centre.y)))
    radius = min(gap - brush.px(8), brush.px(170))
    if radius < brush.px(20):
        return
    brush.add(Disc("voices.table", middle, radius, "surface.tray", "surface.tray_lip", max(2, radius * 0.08)))
    brush.add(Disc("voices.table.ring", middle, radius * 0.78, "", "surface.rail_open", max(1, radius * 0.03)))
    brush.icon("voices.table.icon", middle, radius * 0.8, "chat-circle-text", "ink.on_tray")


def _seat(desk: Desk, voice: Voice, seats: Round, index: int) -> None:
    """A seat with who speaks with this voice, or dashed with the question; under it which voice it is."""
    brush, key, lead = desk.brush, f"seat.{voice.id}", leader(desk.board, voice.id)
    centre, radius, ground = seats.places[index], seats.radius, seats.grounds[index]
    brush.answer("seat", voice.id, ground)
    if lead is None:
        brush.add(Disc(key, centre, radius, "surface.seat", "surface.warn_line", brush.px(4), dashed=True))
        brush.icon(f"{key}.icon", centre, radius * 0.95, "chat-circle-text", "surface.warn_line")
    else:
        brush.add(Disc(key, centre, radius, "surface.card", "surface.seat_ring", brush.px(5)))
        brush.add(desk.laid_chip(lead, centre, radius * 0.8))
        brush.answer_circle("fiche", lead.id, centre, radius * 0.8)
    name, small = _faces(desk, seats.size)
    name, lines = set_in(brush, voice.name.said_in(desk.names.language), name, ground.w, 2)
    base = round(centre.y + radius + brush.px(4) + name.size)
    brush.lines(f"{key}.name", Point(centre.x, base), lines, name, "ink.text", "centre")
    who = desk.names.party(lead.party) if lead else desk.texts("voices.who")
    small, words = set_in(brush, who, small, ground.w, 2)
    ink = desk.party_ink(lead.party) if lead else "ink.warn"
    under = base + (len(lines) - 1) * name.leading + name.size * 0.24 + small.leading
    brush.lines(f"{key}.who", Point(centre.x, round(under)), words, small, ink, "centre")
