"""The view *Leerlijnen*: lanes across the phases, with who carries each of them, its tasks and its counters.

Phases in which no lane has a task of its own are narrow: one column over all lanes holds what counts for all.
"""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from canvas.layout.counters import CHAIN_ROW, draw_chain, draw_large, in_each_lane
from canvas.layout.crossings import draw_common, draw_crossing, is_common
from canvas.layout.desk import Desk
from canvas.layout.figures import draw_goals, goals_height
from canvas.layout.geometry import Point, Rect
from canvas.layout.low_head import NARROW, draw_low_heads, low_head_height
from canvas.layout.pager import Page, draw_leaves, draw_pager, page_of, set_in
from canvas.layout.picture import Disc, Panel
from canvas.model.mechanics import Lane
from canvas.rules.queries import leader

TINTS = ("surface.tool_green", "surface.tool_blue", "surface.tool_warm", "surface.tool_pink", "surface.tool_sand",
         "surface.track")  # fmt: skip
WIDER = 1.65
"""How much wider a phase is in which lanes have tasks of their own."""
LEAST_LANE = 118
IN_SEAT = 0.84
"""The radius of a fiche as a part of its seat."""


@dataclass(frozen=True, slots=True)
class Field:
    """The grid of lanes and phases, in pixels."""

    plates: Rect
    columns: tuple[Rect, ...]
    """From the first lane to the last."""
    chains: Rect
    """At the right: the counters of each lane; without width when there are none."""
    page: Page
    rows: tuple[Rect, ...]
    """Of each lane of this page, from the plates to the counters."""


def draw_lanes(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """Draw the lanes with the goals under them; without lanes the counters, large."""
    brush = desk.brush
    pad, top = brush.px(18), tabs.bottom + brush.px(12)
    box = Rect(sheet.x + pad, top, sheet.w - 2 * pad, sheet.bottom - brush.px(16) - top)
    if not desk.scenario.lanes:
        draw_large(desk, box)
        return
    foot = goals_height(desk)
    if foot:
        draw_goals(desk, Rect(box.x, box.bottom - foot, box.w, foot))
        box = box._replace(h=box.h - foot - brush.px(10))
    _field(desk, box)


def _field(desk: Desk, box: Rect) -> None:
    brush, gap = desk.brush, desk.brush.px(8)
    plates = round(max(brush.px(216), box.w * 0.11))
    chains = round(max(brush.px(318), box.w * 0.172)) if in_each_lane(desk) else 0
    columns = _columns(
        desk, Rect(box.x + plates + gap, box.y, box.w - plates - gap - (chains + gap if chains else brush.px(7)), 0)
    )
    narrow = min(column.w for column in columns) < brush.px(NARROW)
    head = low_head_height(desk, narrow)
    draw_low_heads(desk, [column._replace(h=head) for column in columns], narrow)
    top = box.y + head + gap
    page, rows = _rows(desk, Rect(box.x, top, box.w, box.bottom - top))
    field = Field(
        Rect(box.x, top, plates, box.bottom - top),
        tuple(column._replace(y=top, h=rows[-1].bottom - top) for column in columns),
        Rect(box.right - chains, top, chains, box.bottom - top),
        page,
        rows,
    )
    draw_leaves(desk, "lanes", page, Rect(box.x, top, box.w, box.bottom - top))
    _corners(desk, field, Rect(box.x, box.y, plates, head), Rect(box.right - chains, box.y, chains, head))
    for lane, row in zip(desk.scenario.lanes[page.first : page.end], rows, strict=True):
        _lane(desk, field, lane, row)
    for index, (phase, column) in enumerate(zip(desk.scenario.phases, field.columns, strict=True)):
        if is_common(phase):
            draw_common(desk, phase, column, desk.theme.phase_colour(index, len(desk.scenario.phases)))


def _columns(desk: Desk, box: Rect) -> tuple[Rect, ...]:
    """Phases from left to right; where lanes differ there is more room."""
    gap, phases = desk.brush.px(8), desk.scenario.phases
    weights = [WIDER if not is_common(phase) else 1 for phase in phases]
    unit = (box.w - gap * (len(phases) - 1)) / sum(weights)
    edges = [0.0, *accumulate(weight * unit + gap for weight in weights)]
    return tuple(Rect(round(box.x + a), box.y, round(b - a - gap), 0) for a, b in pairwise(edges))


def _rows(desk: Desk, box: Rect) -> tuple[Page, tuple[Rect, ...]]:
    """As many lanes as fit with all that belongs to them; the others are on a next page."""
    brush, gap, lanes = desk.brush, desk.brush.px(8), desk.scenario.lanes
    plate = _seat_height(desk, 0) + brush.display(20).leading + brush.px(18)
    chains = len(in_each_lane(desk)) * brush.px(CHAIN_ROW) + brush.px(4)
    least = max(brush.px(LEAST_LANE), plate if brush.hand else 0, chains)
    page = page_of(desk, "lanes", len(lanes), int((box.h + gap) // (least + gap)))
    count = page.end - page.first
    height = (box.h - gap * (count - 1)) / count
    tops = [round(box.y + index * (height + gap)) for index in range(count)]
    return page, tuple(Rect(box.x, top, box.w, int(height)) for top in tops)


def _corners(desk: Desk, field: Field, left: Rect, right: Rect) -> None:
    """Over the plates the name of the view and its pages; over the counters what they are."""
    brush = desk.brush
    if field.page.pages > 1:
        draw_pager(desk, "lanes", field.page, left)
    else:
        face, lines = set_in(brush, desk.texts("lanes.who"), brush.body(15, "semibold"), left.w - brush.px(10), 3)
        base = brush.middle(left.centre.y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines("lanes.question", Point(left.x + brush.px(4), base), lines, face, "ink.soft")
    if right.w:
        brush.panel("lanes.counters", right, "surface.track", radius=14)
        face = brush.display(18)
        at = Point(round(right.centre.x), brush.middle(right.centre.y, face))
        words = desk.texts("counters.per_lane")
        brush.line_in("lanes.counters.words", at, words, face, "ink.text", right.w - brush.px(20), "centre")


def _lane(desk: Desk, field: Field, lane: Lane, row: Rect) -> None:
    """The band of a lane with its plate, its tasks in each phase, and its counters."""
    brush, key = desk.brush, f"lane.{lane.id}"
    brush.panel(key, row, "surface.card", "surface.card_line", radius=16, line=2)
    tint = TINTS[desk.scenario.lanes.index(lane) % len(TINTS)]
    plate = Rect(row.x, row.y, field.plates.w, row.h)
    brush.panel(f"{key}.plate", plate, tint, radius=16)
    _plate(desk, lane, plate)
    for phase, column in zip(desk.scenario.phases, field.columns, strict=True):
        if not is_common(phase):
            pad = brush.px(7)
            draw_crossing(desk, phase, lane, Rect(column.x, row.y + pad, column.w, row.h - 2 * pad))
    if field.chains.w:
        draw_chain(desk, lane, Rect(field.chains.x, row.y, field.chains.w, row.h))


def _plate(desk: Desk, lane: Lane, box: Rect) -> None:
    """Icon, name and text of a lane, and under them the seat of who carries it."""
    brush, key, language = desk.brush, f"lane.{lane.id}", desk.names.language
    pad, size = brush.px(12), brush.px(30)
    seat = _seat_height(desk, box.h)
    x = round(box.x + pad + size + brush.px(8))
    room = box.right - x - brush.px(8)
    title, names = set_in(brush, lane.name.said_in(language), brush.display(20), room, 2)
    high = max(size, len(names) * title.leading)
    middle = round(box.y + brush.px(7) + high / 2)
    brush.icon(f"{key}.icon", Point(round(box.x + pad + size / 2), middle), size, lane.icon, "ink.text")
    base = brush.middle(middle - (len(names) - 1) * title.leading / 2, title)
    brush.lines(f"{key}.name", Point(x, base), names, title, "ink.text")
    y, small = middle + high / 2, brush.body(13.5)
    room, free = box.w - 2 * pad, box.bottom - seat - brush.px(6) - y
    words = brush.wrapped(lane.text.said_in(language), small, room, 4) if lane.text else []
    if words and len(words) * small.leading <= free:
        brush.lines(f"{key}.text", Point(box.x + pad, round(y + small.size)), words, small, "ink.text")
    _seat(desk, lane, Rect(box.x + brush.px(6), box.bottom - seat - brush.px(5), box.w - brush.px(12), seat))


def _seat_height(desk: Desk, height: float) -> int:
    """How high the seat of a lane is on a plate of this height, in pixels: its fiche is for hands."""
    brush = desk.brush
    wished = min(brush.px(84), max(brush.px(62), height * 0.46))
    return round(max(wished, 2 * brush.hand / IN_SEAT + brush.px(10)))


def _seat(desk: Desk, lane: Lane, box: Rect) -> None:
    """Who carries this lane; empty it asks, in gold."""
    brush, key, lead = desk.brush, f"seat.{lane.id}", leader(desk.board, lane.id)
    brush.add(Panel(f"{key}.plate", box, "surface.card", radius=brush.px(12)))
    radius = min(max(brush.px(32), brush.hand / IN_SEAT), box.h / 2 - brush.px(5))
    centre = Point(round(box.x + radius + brush.px(7)), round(box.centre.y))
    x = round(centre.x + radius + brush.px(9))
    room, face, small = box.right - x - brush.px(6), brush.body(16, "bold"), brush.body(13.5)
    brush.answer("seat", lane.id, box)
    if lead is None:
        brush.add(Disc(key, centre, radius, "surface.seat", "surface.warn_line", brush.px(3), dashed=True))
        brush.icon(f"{key}.icon", centre, radius * 0.95, "user", "surface.warn_line")
        face, lines = set_in(brush, desk.texts("lanes.who"), face, room, 2)
        base = brush.middle(box.centre.y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines(f"{key}.question", Point(x, base), lines, face, "ink.warn")
        return
    brush.add(Disc(key, centre, radius, "surface.card", "surface.seat_ring", brush.px(3)))
    brush.add(desk.laid_chip(lead, centre, radius * IN_SEAT))
    brush.answer_circle("fiche", lead.id, centre, radius * IN_SEAT)
    face, lines = set_in(brush, desk.names.party(lead.party), face, room, 2)
    y = box.centre.y - (len(lines) * face.leading + small.leading) / 2
    brush.lines(f"{key}.name", Point(x, round(y + face.size)), lines, face, desk.party_ink(lead.party))
    under = Point(x, round(y + len(lines) * face.leading + small.size))
    brush.line_in(f"{key}.does", under, desk.texts("lanes.carries"), small, "ink.soft", room)
