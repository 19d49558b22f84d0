"""Coaching that moves: a river in two colours through the phases, from who gives it to who takes it over."""

from dataclasses import dataclass
from itertools import pairwise

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Align, Disc, Panel, Shape, Stroke
from canvas.model.base import Slug
from canvas.model.mechanics import Coaching
from canvas.model.scenario import Phase
from canvas.model.table_of_mechanics import COACHING, QUARTER
from canvas.rules.queries import dial_at

STOPS = tuple(range(0, 101, QUARTER))
NARROW = 860
"""In a panel less wide than this (design pixels) the ends of the river stand above it."""


@dataclass(frozen=True, slots=True)
class Bank:
    """One phase of the river: its flat part, and which share (0..100) the taker has; None while nobody chose."""

    phase: Phase
    index: int
    box: Rect
    share: int | None

    def level(self, share: int) -> float:
        """The y at which the two colours meet for a share: the taker fills the river from below."""
        return self.box.bottom - self.box.h * share / 100

    @property
    def y(self) -> float:
        return self.level(self.share or 0)


def draw_coaching(desk: Desk, coaching: Coaching, box: Rect) -> None:
    """Draw the whole panel: title, who begins, the river, who takes over."""
    brush, language = desk.brush, desk.names.language
    brush.panel("coaching", box, "surface.card", "surface.card_line", radius=18)
    pad, title, face = brush.px(20), brush.display(20), brush.body(15)
    base = round(box.y + brush.px(12) + title.size)
    name = coaching.name.said_in(language)
    width = brush.line("coaching.title", Point(box.x + pad, base), name, title, "ink.text")
    x = box.x + pad + width + brush.px(18)
    question = coaching.question.said_in(language)
    if brush.width(question, face) * 0.9 > box.right - pad - x:  # no room beside the title
        x, base = box.x + pad, base + face.leading + brush.px(2)
    brush.line_in("coaching.question", Point(x, base), question, face, "ink.soft", box.right - pad - x)
    top = base + brush.px(14)
    inner = Rect(box.x + pad, top, box.w - 2 * pad, box.bottom - brush.px(10) - top)
    if box.w < brush.px(NARROW):
        _upright(desk, coaching, inner)
    else:
        _lying(desk, coaching, inner)


def _lying(desk: Desk, coaching: Coaching, box: Rect) -> None:
    """Who begins at the left of the river, who takes over at its right."""
    end = min(desk.brush.px(168), box.w * 0.12)
    _end(desk, "giver", coaching.giver, Rect(box.x, box.y, end, box.h))
    _end(desk, "taker", coaching.taker, Rect(box.right - end, box.y, end, box.h))
    _river(desk, coaching, Rect(box.x + end, box.y, box.w - 2 * end, box.h))
    middle = box.y + (box.h - _label_height(desk)) / 2
    for part, x in (("from", box.x + end), ("to", box.right - end)):
        _onward(desk, f"coaching.{part}", Point(x, middle))


def _upright(desk: Desk, coaching: Coaching, box: Rect) -> None:
    """In a narrow panel both ends stand above the river, which has the whole width."""
    brush = desk.brush
    head = max(brush.px(62), 2 * brush.body(15).leading + brush.body(14).leading)
    half = box.w / 2 - brush.px(24)
    _side(desk, "giver", coaching.giver, Rect(box.x, box.y, half, head))
    _side(desk, "taker", coaching.taker, Rect(box.right - half, box.y, half, head))
    _onward(desk, "coaching.over", Point(box.centre.x, box.y + head / 2))
    top = box.y + head + brush.px(8)
    _river(desk, coaching, Rect(box.x, top, box.w, box.bottom - top), 3)


def _side(desk: Desk, part: str, party: Slug, box: Rect) -> None:
    """One end, in a row: the fiche on the outer side, the words beside it."""
    brush, key = desk.brush, f"coaching.{part}"
    name, look = _role(desk, party)
    radius, face, small = brush.px(28), brush.body(15, "bold"), brush.body(14)
    align: Align = "left" if part == "giver" else "right"
    sign = 1 if part == "giver" else -1
    centre = Point(round(box.x + radius if sign > 0 else box.right - radius), round(box.centre.y))
    _chip(desk, f"{key}.chip", party, centre, radius)
    x, room = centre.x + sign * (radius + brush.px(10)), box.w - 2 * radius - brush.px(10)
    face = brush.whole(name, face, room)
    lines = brush.wrapped(name, face, room, 2)
    y = box.centre.y - (len(lines) * face.leading + small.leading) / 2
    brush.lines(f"{key}.name", Point(x, round(y + face.size)), lines, face, f"role.{look}.ink", align)
    under = Point(x, round(y + len(lines) * face.leading + small.size))
    brush.line_in(f"{key}.does", under, desk.texts(f"coaching.{part}"), small, "ink.soft", room, align)


def _chip(desk: Desk, key: str, party: Slug, centre: Point, radius: float) -> None:
    """The fiche of a party; a plain disc when it left the table."""
    if party in desk.board.parties:
        desk.brush.add(desk.chip(key, party, centre, radius))
    else:
        desk.brush.add(Disc(key, centre, radius, f"role.{_role(desk, party)[1]}"))


def _role(desk: Desk, party: Slug) -> tuple[str, str]:
    """Name and look of a party of the scenario, also when it left the table."""
    seated = desk.board.parties.get(party)
    found = seated or next(one for one in desk.scenario.parties if one.id == party)
    look = desk.scenario.role[found.role].appearance
    return found.name.said_in(desk.names.language), look if look in desk.theme.role else "branche"


def _colours(desk: Desk, coaching: Coaching) -> tuple[str, str]:
    """The colours of giver and taker; two parties of one role get its light and its dark tone."""
    (_, giver), (_, taker) = _role(desk, coaching.giver), _role(desk, coaching.taker)
    return f"role.{giver}", f"role.{taker}.edge" if giver == taker else f"role.{taker}"


def _end(desk: Desk, part: str, party: Slug, box: Rect) -> None:
    """Who stands at this end of the river."""
    brush, key = desk.brush, f"coaching.{part}"
    name, look = _role(desk, party)
    radius, face, small = brush.px(34), brush.body(16, "bold"), brush.body(14)
    face = brush.whole(name, face, box.w)
    lines = brush.wrapped(name, face, box.w, 3)
    height = 2 * radius + brush.px(8) + len(lines) * face.leading + small.leading
    y = box.centre.y - height / 2
    centre = Point(round(box.centre.x), round(y + radius))
    _chip(desk, f"{key}.chip", party, centre, radius)
    base = round(y + 2 * radius + brush.px(8) + face.size)
    brush.lines(f"{key}.name", Point(centre.x, base), lines, face, f"role.{look}.ink", "centre")
    under = Point(centre.x, base + len(lines) * face.leading)
    brush.line_in(f"{key}.does", under, desk.texts(f"coaching.{part}"), small, "ink.soft", box.w, "centre")


def _river(desk: Desk, coaching: Coaching, box: Rect, lines: int = 2) -> None:
    """The phases from left to right; the colours meet where the table put the handles."""
    brush, phases = desk.brush, desk.scenario.phases
    label = _label_height(desk, lines)
    row = (box.h - label) / len(STOPS)
    water = Rect(box.x, box.y + row / 2, box.w, box.h - label - row)
    pitch = water.w / len(phases)
    side = min(brush.px(24), pitch * 0.18)
    banks = [
        Bank(phase, index, Rect(round(water.x + index * pitch + side), water.y, round(pitch - 2 * side), water.h),
             dial_at(desk.board, desk.scenario, COACHING, phase.id))
        for index, phase in enumerate(phases)
    ]  # fmt: skip
    bed = Rect(banks[0].box.x, water.y, banks[-1].box.right - banks[0].box.x, water.h)
    brush.add(Panel("coaching.bed", bed, "surface.track", radius=brush.px(10)))
    for run in _runs(banks):
        _water(desk, run, _colours(desk, coaching))
    for one, other in pairwise(banks):
        if one.share is None or other.share is None:
            _onward(desk, f"coaching.{one.phase.id}.on", Point((one.box.right + other.box.x) / 2, bed.centre.y))
    face = _label_face(desk, pitch - brush.px(3))
    for bank in banks:
        _bank(desk, bank, row)
        _label(desk, bank, face, lines, Rect(water.x + bank.index * pitch, box.bottom - label, pitch, label))


def _onward(desk: Desk, key: str, at: Point) -> None:
    """A mark that the coaching moves to the right."""
    brush = desk.brush
    brush.icon(key, Point(round(at.x), round(at.y)), brush.px(24), "caret-right", "ink.soft")


def _runs(banks: list[Bank]) -> list[list[Bank]]:
    """Phases next to each other in which something was chosen."""
    runs: list[list[Bank]] = [[]]
    for bank in banks:
        if bank.share is None:
            runs.append([])
        else:
            runs[-1].append(bank)
    return [run for run in runs if run]


def _water(desk: Desk, run: list[Bank], colours: tuple[str, str]) -> None:
    """Two areas with one line between them, through all phases of a run."""
    brush, (above, below) = desk.brush, colours
    key, box = f"coaching.water.{run[0].phase.id}", run[0].box
    line = [Point(x, bank.y) for bank in run for x in (bank.box.x, bank.box.right)]
    left, right = line[0].x, line[-1].x
    if any(bank.share != 100 for bank in run):
        brush.add(Shape(f"{key}.giver", (Point(left, box.y), *line, Point(right, box.y)), above))
    if any(bank.share for bank in run):
        brush.add(Shape(f"{key}.taker", (Point(left, box.bottom), *line, Point(right, box.bottom)), below))
    for index, (start, end) in enumerate(pairwise(line)):
        brush.add(Stroke(f"{key}.line.{index}", start, end, brush.px(4), "surface.card"))


def _bank(desk: Desk, bank: Bank, row: float) -> None:
    """The handle of a phase and the places it can go to; all of them in gold while nobody chose."""
    brush, key = desk.brush, f"coaching.{bank.phase.id}"
    if bank.share is None:
        ground = Panel(key, bank.box, "surface.warn", "", brush.px(10), "all", "surface.gap", brush.px(2), dashed=True)
        brush.add(ground)
    for share in STOPS:
        centre = Point(round(bank.box.centre.x), round(bank.level(share)))
        _stop(desk, f"{key}.{share}", centre, row, share, bank.share)
        touch = Rect(bank.box.x, centre.y - row / 2, bank.box.w, row)
        brush.answer("dial", f"{COACHING}/{bank.phase.id}/{share}", touch)


def _stop(desk: Desk, key: str, centre: Point, row: float, share: int, chosen: int | None) -> None:
    brush = desk.brush
    words = desk.texts("coaching.share", share=share)
    if share == chosen:
        face = brush.body(16, "bold")
        height = min(brush.px(36), row * 0.92)
        width = brush.width(desk.texts("coaching.share", share=100), face) + brush.px(20)
        pill = Rect(round(centre.x - width / 2), round(centre.y - height / 2), round(width), round(height))
        brush.add(Panel(key, pill, "surface.card", "", height / 2, "all", "ink.text", brush.px(2)))
        brush.line(f"{key}.words", Point(centre.x, brush.middle(centre.y, face)), words, face, "ink.text", "centre")
    elif chosen is None:
        face = brush.body(14, "semibold")
        radius = min(brush.px(21), row * 0.46)
        brush.add(Disc(key, centre, radius, "surface.card", "surface.warn_line", brush.px(2), dashed=True))
        brush.line(
            f"{key}.words", Point(centre.x, brush.middle(centre.y, face)), str(share), face, "ink.warn", "centre"
        )
    else:
        brush.add(Disc(key, centre, brush.px(7), "surface.card", "surface.quiet_line", brush.px(1)))


def _label_height(desk: Desk, lines: int = 2) -> float:
    brush = desk.brush
    return brush.px(34) + lines * brush.body(13.5).leading


def _label(desk: Desk, bank: Bank, face: Face, most: int, box: Rect) -> None:
    """Number and name of a phase, under its part of the river."""
    brush, key = desk.brush, f"coaching.{bank.phase.id}.label"
    colour = desk.theme.phase_colour(bank.index, len(desk.scenario.phases))
    centre, number = Point(round(box.centre.x), round(box.y + brush.px(17))), brush.display(14)
    brush.add(Disc(f"{key}.disc", centre, brush.px(12), colour))
    base = round(centre.y + number.size * 0.34)
    brush.line(f"{key}.number", Point(centre.x, base), str(bank.phase.number), number, "phase.title", "centre")
    lines = brush.wrapped(bank.phase.name.said_in(desk.names.language), face, box.w - brush.px(3), most)
    brush.lines(key, Point(centre.x, round(box.y + brush.px(32) + face.size)), lines, face, "ink.text", "centre")


def _label_face(desk: Desk, room: float) -> Face:
    """The largest face at which no name of a phase has to be broken."""
    names = " ".join(phase.name.said_in(desk.names.language) for phase in desk.scenario.phases)
    return desk.brush.whole(names, desk.brush.body(13.5, "semibold"), room)
