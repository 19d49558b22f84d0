"""What lies on the ring: stops with their host, the free place, the hops between them, and the way out."""

from math import cos, pi, sin

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Shape
from canvas.layout.ring_words import Sayings, snug, stop_ink
from canvas.layout.wheel import Wheel, road
from canvas.model.base import Slug
from canvas.model.laid_mechanics import Stop
from canvas.model.mechanics import Ring
from canvas.model.table_of_mechanics import hop_card
from canvas.rules.queries import answered, leader

BEAD, ARROW, APART = 0.068, 0.045, 0.078
"""Parts of the radius: a bead, half an arrow, and how far each lies from the middle of its hop."""


def draw_stop(desk: Desk, wheel: Wheel, index: int, stop: Stop, said: Sayings, box: Rect) -> None:
    """A seat with its number and its host, and the words beside it; these open the card of the stop.

    The number stands at the right: at the left, fiches have the letter of their party.
    """
    brush, key, centre = desk.brush, f"seat.{stop.id}", wheel.place(index)
    colour, host = stop_ink(desk, index), leader(desk.board, stop.id)
    brush.answer("stop", stop.id, _touchable(desk, box))
    if host is None:
        _empty(desk, key, centre, wheel.stop, "question")
    else:
        brush.add(Disc(key, centre, wheel.stop, "surface.card", colour, max(brush.px(4), wheel.radius * 0.017)))
    said.draw(box, wheel.is_right(index))
    brush.answer_circle("seat", stop.id, centre, wheel.stop)
    if host is not None:
        brush.add(desk.laid_chip(host, centre, wheel.chip))
        brush.answer_circle("fiche", host.id, centre, wheel.chip)
    _badge(desk, f"{key}.number", index, centre, wheel, colour)


def _badge(desk: Desk, key: str, index: int, centre: Point, wheel: Wheel, colour: str) -> None:
    brush, side = desk.brush, wheel.stop * 0.72
    at = Point(round(centre.x + side), round(centre.y - side))
    radius = max(brush.px(17), wheel.radius * 0.06)
    brush.add(Disc(f"{key}.disc", at, radius, colour, "surface.board", brush.px(2)))
    face = brush.display(min(22, radius / brush.scale * 1.1))
    brush.line(key, Point(at.x, round(at.y + face.size * 0.33)), str(index + 1), face, "phase.title", "centre")


def _empty(desk: Desk, key: str, centre: Point, radius: float, icon: str) -> None:
    """A dashed gold place: something is open here, and nobody failed."""
    brush = desk.brush
    brush.add(Disc(key, centre, radius, "surface.seat", "surface.warn_line", brush.px(4), dashed=True))
    brush.icon(f"{key}.icon", centre, radius * 0.75, icon, "surface.warn_line")


def _touchable(desk: Desk, box: Rect) -> Rect:
    """Words as a place to touch: never lower than a finger."""
    more = max(0.0, desk.brush.px(46) - box.h) / 2
    return Rect(box.x, box.y - more, box.w, box.h + 2 * more)


def draw_free(desk: Desk, wheel: Wheel, index: int, said: Sayings, box: Rect) -> None:
    """The place where another organisation can join."""
    centre = wheel.place(index)
    _empty(desk, "stop.new", centre, wheel.stop, "plus")
    said.draw(box, wheel.is_right(index))
    desk.brush.answer("stop", "new", _touchable(desk, box))
    desk.brush.answer_circle("stop", "new", centre, wheel.stop)


def draw_arrow(desk: Desk, wheel: Wheel, index: int, beside_bead: bool) -> None:
    """The arrow behind a place, in the order of rotation; it makes room for a bead."""
    turn = wheel.along(wheel.turn(index + 0.5), wheel.radius * APART if beside_bead else 0)
    at, half, ahead = wheel.at(turn), wheel.radius * ARROW, turn + pi / 2
    tip = Point(at.x + cos(ahead) * half, at.y + sin(ahead) * half)
    back = Point(at.x - cos(ahead) * half * 0.75, at.y - sin(ahead) * half * 0.75)
    wide = Point(cos(turn) * half, sin(turn) * half)
    points = (tip, Point(back.x + wide.x, back.y + wide.y), Point(back.x - wide.x, back.y - wide.y))
    desk.brush.add(Shape(f"ring.arrow.{index}", points, "surface.tab"))


def draw_bead(desk: Desk, wheel: Wheel, index: int, stop: Slug) -> None:
    """The bead on a hop: what is handed over when somebody moves on, with a tick once all of it is answered."""
    brush, card = desk.brush, hop_card(stop)
    turn = wheel.along(wheel.turn(index + 0.5), -wheel.radius * APART * 0.75)
    at, radius = wheel.at(turn), max(brush.px(17), wheel.radius * BEAD)
    done, count = answered(desk.board, desk.scenario, card)
    whole = done == count
    line = "ink.good" if whole else "surface.warn_line" if done else "surface.rail"
    brush.add(Disc(f"hop.{stop}", at, radius, "surface.card", line, brush.px(3)))
    icon, ink = ("check", "ink.good") if whole else ("arrows-left-right", "ink.warn" if done else "ink.soft")
    brush.icon(f"hop.{stop}.icon", at, radius * 1.15, icon, ink)
    brush.answer_circle("deal", card, at, max(radius, brush.px(24)))


def draw_exit(desk: Desk, wheel: Wheel, ring: Ring, turn: float, room: Rect) -> None:
    """The road that leaves the ring for regular work, and the green card where it ends."""
    brush, colour = desk.brush, desk.theme.phase_colour(1, 2)
    start = wheel.at(turn, wheel.outer + brush.px(2))  # clear of the bead on the band
    high, y = room.h, room.centre.y
    edge = wheel.centre.x + wheel.outer
    left = edge + min(max(room.right - edge - brush.px(300), brush.px(44)), brush.px(120))
    width = min(room.right - left, brush.px(300))
    face, icon = brush.display(25), min(brush.px(50), high * 0.5)
    lines, face = snug(brush, ring.exit.said_in(desk.names.language), face, width - icon - brush.px(60), 2)
    widest = max(brush.width(line, face) for line in lines)
    box = Rect(round(left), round(y - high / 2), round(widest + icon + brush.px(66)), round(high))
    end = Point(box.x + brush.px(14), round(y))
    thick = brush.px(22)
    brush.add(Disc("ring.exit.start", start, thick / 2, colour))
    bend = Point((start.x + end.x) / 2, end.y)
    brush.add(Shape("ring.exit.road", road(start, bend, end, thick), colour))
    brush.panel("ring.exit", box, colour, radius=20)
    at = Point(round(box.x + brush.px(22) + icon / 2), round(y))
    brush.icon("ring.exit.icon", at, icon, "flag-checkered", "phase.title")
    base = round(y - (len(lines) - 1) * face.leading / 2 + face.size * 0.34)
    brush.lines("ring.exit.name", Point(round(at.x + icon / 2 + brush.px(18)), base), lines, face, "phase.title")
