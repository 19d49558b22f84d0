"""The view *Cirkel*: organisations between which a worker rotates, and beside it who takes part in the network.

The ring takes the whole sheet when there is no network; without a ring the panel of the network stands in the middle.
"""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.network import draw_network, network_height
from canvas.layout.picture import Disc
from canvas.layout.ring_middle import draw_middle
from canvas.layout.ring_parts import draw_arrow, draw_bead, draw_exit, draw_free, draw_stop
from canvas.layout.ring_plan import planned
from canvas.layout.wheel import BAND, Wheel
from canvas.model.mechanics import Ring

PANEL, CENTRED = 556, 1180
"""The width of the panel of the network beside the ring, and on its own, in design pixels."""


def draw_ring(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """Draw the ring, the panel of the network, or both."""
    brush = desk.brush
    top = max(tabs.bottom, sheet.y) + brush.px(14)
    room = Rect(sheet.x + brush.px(26), top, sheet.w - 2 * brush.px(26), sheet.bottom - brush.px(20) - top)
    scenario = desk.scenario
    if scenario.ring is None:
        _draw_network_alone(desk, room)
        return
    if scenario.network:
        width = brush.px(PANEL)
        draw_network(desk, Rect(round(room.right - width), room.y, width, room.h))
        room = room._replace(w=room.w - width - brush.px(20))
    _draw_wheel(desk, scenario.ring, _asked(desk, scenario.ring, room))


def _draw_network_alone(desk: Desk, room: Rect) -> None:
    """In the middle of the sheet, and larger."""
    width, size = min(desk.brush.px(CENTRED), room.w), 1.6
    while size > 0.8 and network_height(desk, width, size) > room.h:
        size -= 0.05
    height = min(network_height(desk, width, size), room.h)
    draw_network(desk, Rect(round(room.centre.x - width / 2), round(room.centre.y - height / 2), width, height), size)


def _asked(desk: Desk, ring: Ring, room: Rect) -> Rect:
    """The question of the ring at the head of its room; gives back what is left for the ring."""
    brush, face = desk.brush, desk.brush.display(24)
    lines = brush.wrapped(ring.question.said_in(desk.names.language), face, room.w - brush.px(12), 3)
    at = Point(round(room.x + brush.px(6)), round(room.y + brush.px(4) + face.size * 0.9))
    brush.lines("ring.question", at, lines, face, "ink.text")
    taken = len(lines) * face.leading + brush.px(16)
    return Rect(room.x, room.y + taken, room.w, room.h - taken)


def _draw_wheel(desk: Desk, ring: Ring, room: Rect) -> None:
    """The ring under everything, then what lies on it in the order of rotation."""
    stops = tuple(desk.board.stops.values())
    plan = planned(desk, stops, room)
    wheel = plan.wheel
    _band(desk, wheel)
    for index, (said, box) in enumerate(zip(plan.said, plan.words, strict=True)):
        if index < len(stops):
            draw_stop(desk, wheel, index, stops[index], said, box)
        else:
            draw_free(desk, wheel, index, said, box)
    for index in range(wheel.count if wheel.count > 1 else 0):
        hop = stops[index].id if index < len(stops) and len(stops) > 1 and ring.transfer else ""
        draw_arrow(desk, wheel, index, beside_bead=bool(hop))
        if hop:
            draw_bead(desk, wheel, index, hop)
    draw_exit(desk, wheel, ring, plan.turn, plan.exit)
    draw_middle(desk, wheel, ring)


def _band(desk: Desk, wheel: Wheel) -> None:
    """A sand road with a dashed white line."""
    brush, width = desk.brush, round(wheel.radius * 2 * BAND)
    brush.add(Disc("ring.band", wheel.centre, round(wheel.outer), outline="surface.rail_open", line=width))
    line = Disc("ring.line", wheel.centre, wheel.radius, outline="surface.card", line=brush.px(3), dashed=True)
    brush.add(line)
