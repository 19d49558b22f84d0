"""The view *Plus*: what comes on top of the usual, as plates of a cake; below them coaching and the own estimate."""

from canvas.layout.answers import draw_note
from canvas.layout.coaching import draw_coaching
from canvas.layout.desk import Desk
from canvas.layout.estimate import draw_estimate
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import balanced
from canvas.layout.pager import draw_leaves, draw_pager, page_of, set_in
from canvas.layout.picture import Disc, Panel
from canvas.model.base import Slug
from canvas.model.mechanics import Layer
from canvas.rules.queries import leader

ICONS = {"gives": "hand-heart", "pays": "coins"}
PARTS, NARROW_PARTS = (0.33, 0.165, 0.165), (0.29, 0.2, 0.2)
"""How a plate is divided: its words, who gives, who pays; its note takes the rest."""
PAD, RIM, LEAST_OTHERS = 10, 7, 300
"""Design pixels: round what lies on a plate, its coloured rim, and the least that coaching and estimate need."""
IN_SEAT = 0.82
"""The radius of a fiche as a part of its seat."""
MOST_ABOVE = 3
"""With more plates than this, the rest stands beside them and not below."""


def draw_layers(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """Draw the plates, and give what else there is the room they leave."""
    brush, scenario = desk.brush, desk.scenario
    top = tabs.bottom + brush.px(14)
    box = Rect(sheet.x + brush.px(18), top, sheet.w - brush.px(36), sheet.bottom - brush.px(18) - top)
    others = bool(scenario.coaching or scenario.estimate)
    gap = brush.px(14)
    if scenario.layers and others and brush.hand and _wanted(desk) > box.h - brush.px(LEAST_OTHERS):
        _leaves(desk, box)
    elif len(scenario.layers) > MOST_ABOVE and others:
        width = round(box.w * 0.61)
        _cake(desk, box._replace(w=width))
        _others(desk, Rect(box.x + width + gap, box.y, box.w - width - gap, box.h), beside=False)
    elif scenario.layers:
        height = _cake_height(desk, box.h) if others else box.h
        _cake(desk, box._replace(h=height))
        _others(desk, Rect(box.x, box.y + height + gap, box.w, box.h - height - gap), beside=True)
    else:
        _others(desk, box, beside=False)


def _leaves(desk: Desk, box: Rect) -> None:
    """Where fiches for hands leave no room for all: the plates, and on a second page what stands below them."""
    page, row = page_of(desk, "layers", 2, 1), desk.brush.px(52)
    draw_leaves(desk, "layers", page, box)
    draw_pager(desk, "layers", page, box._replace(h=row))
    inner = Rect(box.x, box.y + row, box.w, box.h - row)
    if page.number:
        _others(desk, inner, beside=True)
    else:
        _cake(desk, inner)


def _wanted(desk: Desk) -> float:
    """How high the plates are, at the least, with fiches that a hand can take, in pixels."""
    brush, count = desk.brush, len(desk.scenario.layers)
    plate = 2 * brush.hand / IN_SEAT + 2 * brush.px(PAD) + brush.px(RIM) + brush.px(4)
    return count * plate + _base_height(desk) + brush.px(8)


def _cake_height(desk: Desk, height: float) -> float:
    """What the plates take when there is something below them, in pixels."""
    brush, count = desk.brush, len(desk.scenario.layers)
    wanted = count * brush.px(118) + _base_height(desk) + brush.px(8)
    most = height - max(brush.px(376), height * 0.38)
    return round(max(min(wanted, most), _wanted(desk) if brush.hand else 0))


def _others(desk: Desk, box: Rect, beside: bool) -> None:
    """Coaching and estimate: side by side under the plates, or else under each other."""
    brush, scenario = desk.brush, desk.scenario
    coaching, estimate, gap = scenario.coaching, scenario.estimate, brush.px(14)
    if coaching and estimate:
        width, height = round(box.w * 0.36), round(box.h * 0.4)
        if beside:
            draw_estimate(desk, estimate, Rect(box.right - width, box.y, width, box.h))
            box = box._replace(w=box.w - width - gap)
        else:
            draw_estimate(desk, estimate, Rect(box.x, box.bottom - height, box.w, height))
            box = box._replace(h=box.h - height - gap)
        draw_coaching(desk, coaching, box)
    elif coaching:
        draw_coaching(desk, coaching, box)
    elif estimate:
        draw_estimate(desk, estimate, box)


def _base_height(desk: Desk) -> int:
    brush = desk.brush
    return max(brush.px(70), brush.display(19).leading + brush.body(14).leading + brush.px(20))


def _cake(desk: Desk, box: Rect) -> None:
    """The last layer lies lowest, on the base; each plate is a little narrower than the one below it."""
    brush, layers = desk.brush, desk.scenario.layers
    low, gap = _base_height(desk), brush.px(4)
    most = brush.px(210)
    height = min((box.h - low) / len(layers) - gap, most)
    spare = max(box.h - low - len(layers) * (height + gap), 0)
    step = min(brush.px(14), brush.px(64) / len(layers))
    inner = Rect(box.x + len(layers) * step, 0, box.w - 2 * len(layers) * step, 0)
    y = box.y + spare / 2
    for index, layer in enumerate(layers):
        inset = (len(layers) - index) * step
        plate = Rect(round(box.x + inset), round(y), round(box.w - 2 * inset), int(height))
        _layer(desk, layer, index, plate, inner._replace(y=plate.y, h=plate.h))
        y += height + gap
    _base(desk, Rect(box.x, round(y), box.w, low), inner)


def _plate(desk: Desk, key: str, box: Rect, fill: str, lip: str) -> Rect:
    """A plate with a coloured rim at its foot; gives back its upper side."""
    brush, rim = desk.brush, desk.brush.px(RIM)
    brush.add(Panel(key, box, lip, radius=brush.px(16), shadow="card", scale=brush.scale))
    face = box._replace(h=box.h - rim)
    brush.add(Panel(f"{key}.face", face, fill, "", brush.px(16), "all", "surface.card_line", brush.px(1)))
    return face


def _parts(desk: Desk, width: float) -> tuple[float, float, float]:
    return PARTS if width > desk.brush.px(1300) else NARROW_PARTS


def _layer(desk: Desk, layer: Layer, index: int, box: Rect, inner: Rect) -> None:
    brush, key = desk.brush, f"layer.{layer.id}"
    colour = desk.theme.phase_colour(index, len(desk.scenario.layers))
    face = _plate(desk, key, box, "surface.card", colour)
    pad, gap = brush.px(PAD), brush.px(16)
    row = Rect(inner.x + gap, face.y + pad, inner.w - 2 * gap, face.h - 2 * pad)
    words, gives, pays = _parts(desk, row.w)
    _words(desk, key, colour, layer, Rect(row.x, row.y, row.w * words - gap, row.h))
    x = row.x + row.w * words
    for part, seat, share in (("gives", layer.giver_seat, gives), ("pays", layer.payer_seat, pays)):
        width = row.w * share
        _seat(desk, part, seat, Rect(round(x), row.y, round(width - gap), row.h))
        x += width
    if layer.id in desk.scenario.deal_fields:
        draw_note(desk, f"{key}.note", layer.id, Rect(round(x), row.y, round(row.right - x), row.h))


def _is_large(desk: Desk, row: Rect) -> bool:
    """Whether a plate is high enough for larger words."""
    return row.h > desk.brush.px(135)


def _words(desk: Desk, key: str, colour: str, layer: Layer, box: Rect) -> None:
    """Icon, name and what it is, as far as the plate has room for lines."""
    brush = desk.brush
    large = _is_large(desk, box)
    radius = min(brush.px(48 if large else 34), box.h * 0.44)
    centre = Point(round(box.x + radius), round(box.centre.y))
    brush.add(Disc(f"{key}.disc", centre, radius, colour))
    brush.icon(f"{key}.icon", centre, radius * 1.15, layer.icon, "phase.title")
    x, face = round(box.x + 2 * radius + brush.px(14)), brush.body(18 if large else 15)
    room = box.right - x
    name, names = set_in(brush, desk.names.deal(layer.id), brush.display(26 if large else 21), room, 2)
    words = balanced(brush.measurer, layer.text.said_in(desk.names.language), face, room)
    if len(names) * name.leading + len(words) * face.leading > box.h:
        words = []  # its card says it too
    y = box.centre.y - (len(names) * name.leading + len(words) * face.leading) / 2
    brush.lines(f"{key}.name", Point(x, round(y + name.size * 0.95)), names, name, "ink.text")
    y += len(names) * name.leading
    brush.lines(f"{key}.text", Point(x, round(y + face.size)), words, face, "ink.soft")


def _seat(desk: Desk, part: str, seat: Slug, box: Rect) -> None:
    """Who gives or pays a layer; empty it asks, in gold."""
    brush, key = desk.brush, f"seat.{seat}"
    lead = leader(desk.board, seat)
    large = _is_large(desk, box)
    radius = min(brush.px(46 if large else 34), box.h * 0.42, box.w * 0.15)
    radius = max(radius, min(brush.hand / IN_SEAT, box.h * 0.5, box.w * 0.3))
    centre = Point(round(box.x + radius + brush.px(3)), round(box.centre.y))
    x = round(centre.x + radius + brush.px(10))
    room, face, small = box.right - x, brush.body(19 if large else 16, "bold"), brush.body(15 if large else 13.5)
    brush.answer("seat", seat, box)
    if lead is None:
        ring = Disc(key, centre, radius, "surface.seat", "surface.warn_line", brush.px(3), dashed=True)
        brush.add(ring)
        brush.icon(f"{key}.icon", centre, radius * 0.95, ICONS[part], "surface.warn_line")
        face, lines = set_in(brush, desk.texts(f"layers.{part}"), face, room, 2)
        base = brush.middle(box.centre.y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines(f"{key}.question", Point(x, base), lines, face, "ink.warn")
        return
    brush.add(Disc(key, centre, radius, "surface.card", "surface.seat_ring", brush.px(3)))
    brush.add(desk.laid_chip(lead, centre, radius * IN_SEAT))
    name = desk.names.party(lead.party)
    face, lines = set_in(brush, name, face, room, 2)
    y = box.centre.y - (len(lines) * face.leading + small.leading) / 2
    brush.lines(f"{key}.name", Point(x, round(y + face.size)), lines, face, desk.party_ink(lead.party))
    under = Point(x, round(y + len(lines) * face.leading + small.size))
    brush.line_in(f"{key}.does", under, desk.texts(f"layers.{part}_this"), small, "ink.soft", room)
    brush.answer_circle("fiche", lead.id, centre, radius * IN_SEAT)


def _base(desk: Desk, box: Rect, inner: Rect) -> None:
    """The usual route: the plate that all others lie on, with its phases as a road."""
    brush = desk.brush
    face = _plate(desk, "layers.base", box, "surface.track", "surface.tray")
    gap, radius = brush.px(16), min(brush.px(26), face.h * 0.36)
    centre = Point(round(inner.x + gap + brush.px(34)), round(face.centre.y))
    brush.add(Disc("layers.base.disc", centre, radius, "surface.tray"))
    brush.icon("layers.base.icon", centre, radius * 1.2, "path", "ink.on_tray")
    x = round(centre.x + brush.px(48))
    room = inner.x + gap + (inner.w - 2 * gap) * _parts(desk, inner.w)[0] - gap - x
    name, small = brush.display(19), brush.body(14)
    y = face.centre.y - (name.leading + small.leading) / 2
    brush.line_in("layers.base.name", Point(x, round(y + name.size)), desk.texts("layers.base"), name, "ink.text", room)
    under = Point(x, round(y + name.leading + small.size))
    brush.line_in("layers.base.text", under, desk.texts("layers.base_text"), small, "ink.soft", room)
    _road(desk, Rect(x + room + gap, face.y, inner.right - x - room - 2 * gap, face.h))


def _road(desk: Desk, box: Rect) -> None:
    """The phases of the route, from the first to the last."""
    brush, phases = desk.brush, desk.scenario.phases
    pitch, radius = box.w / len(phases), brush.px(15)
    y = round(box.centre.y)
    road = Rect(box.x, y - brush.px(2), box.w, brush.px(4))
    brush.add(Panel("layers.base.road", road, "surface.rail", radius=brush.px(2)))
    names = [phase.name.said_in(desk.names.language) for phase in phases]
    room = pitch - 2 * radius - brush.px(26)
    face = brush.body(13.5, "semibold")
    named = all(brush.width(word, face) <= room for name in names for word in name.split())
    for index, (phase, name) in enumerate(zip(phases, names, strict=True)):
        key, colour = f"layers.base.{phase.id}", desk.theme.phase_colour(index, len(phases))
        lines = brush.wrapped(name, face, room, 2) if named else []
        x = round(box.x + index * pitch + (radius if named else pitch / 2))
        if lines:
            width = max(brush.width(line, face) for line in lines) + brush.px(14)
            patch = Rect(x, face_top(y, len(lines), face.leading), radius + width, len(lines) * face.leading)
            brush.add(Panel(f"{key}.patch", patch, "surface.track"))
        brush.add(Disc(f"{key}.disc", Point(x, y), radius, colour))
        number = brush.display(15)
        brush.line(
            f"{key}.number", Point(x, round(y + number.size * 0.34)), str(phase.number), number, "phase.title", "centre"
        )
        base = brush.middle(y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines(f"{key}.name", Point(x + radius + brush.px(6), base), lines, face, "ink.text")


def face_top(y: float, lines: int, leading: int) -> int:
    """Where a block of lines around a height begins."""
    return round(y - lines * leading / 2)
