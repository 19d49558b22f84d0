"""Milestones: under each phase the cards that the table wrote, told apart by icon, colour and word."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, shrunk, wrap
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel
from canvas.model.base import Slug
from canvas.model.laid_mechanics import Milestone
from canvas.model.scenario import Phase

FILLS = ("surface.tool_blue", "surface.tool_pink", "surface.tool_green", "surface.tool_warm")
"""The colour of the cards of each kind, in the order of the scenario."""
ROOMY = 1.7
"""How much higher a card becomes where there is room: its words become larger with it."""
SIZES = (20, 18.5, 17, 15.5, 14.5)
"""In which sizes the words on cards may be set."""
ADD = 46
"""The height of the place for the next one, in design pixels."""


def kind_colour(desk: Desk, kind: Slug) -> str:
    """The colour of the cards of a kind."""
    return FILLS[list(desk.scenario.milestone_kind).index(kind) % len(FILLS)]


def milestone_key(desk: Desk, box: Rect) -> None:
    """Before the columns: what these cards are, and each kind with how many there are."""
    brush, title, pad = desk.brush, desk.brush.display(20), desk.brush.px(14)
    x, y = round(box.x + pad), round(box.y + brush.px(14) + title.size)
    brush.line_in("milestones.title", Point(x, y), desk.texts("milestones.title"), title, "ink.text", box.w - pad)
    small, room = brush.body(14), box.w - 2 * pad
    kinds = desk.scenario.milestone_kinds
    left = box.bottom - y - len(kinds) * brush.px(44)
    lines = brush.wrapped(desk.texts("milestones.about"), small, room, 3)
    if len(lines) * small.leading < left - brush.px(24):
        y += round(small.leading * 1.2)
        brush.lines("milestones.about", Point(x, y), lines, small, "ink.soft")
        y += (len(lines) - 1) * small.leading
    top = y + brush.px(22)
    pitch = min(brush.px(46), (box.bottom - top) / len(kinds))
    for index, kind in enumerate(kinds):
        count = sum(item.kind == kind.id for item in desk.board.milestones.values())
        words = desk.texts("milestones.count", kind=kind.name.said_in(desk.names.language), count=count)
        centre, radius = Point(x + brush.px(18), round(top + (index + 0.5) * pitch)), min(brush.px(17), pitch * 0.44)
        brush.add(Disc(f"milestones.{kind.id}", centre, radius, kind_colour(desk, kind.id)))
        brush.icon(f"milestones.{kind.id}.icon", centre, radius * 1.2, kind.icon, "ink.text")
        face = brush.body(16, "semibold")
        at = Point(round(centre.x + brush.px(27)), brush.middle(centre.y, face))
        brush.line_in(f"milestones.{kind.id}.words", at, words, face, "ink.text", box.right - at.x - brush.px(4))


def draw_milestones(desk: Desk, cells: list[Rect]) -> None:
    """One cell per phase: its cards, and a place for the next one. A touch opens the drawer of that phase."""
    piles = [_pile(desk, phase, cell) for phase, cell in zip(desk.scenario.phases, cells, strict=True)]
    laid = [card for pile in piles for card in pile]
    face = _face(desk, laid)
    for phase, cell, pile in zip(desk.scenario.phases, cells, piles, strict=True):
        _cell(desk, phase, cell, len(pile))
    for item, box in laid:
        _card(desk, item, box, face)


def _pile(desk: Desk, phase: Phase, cell: Rect) -> list[tuple[Milestone, Rect]]:
    """Which milestones of a phase show, and where."""
    inner, gap = cell.grown(-desk.brush.px(8)), desk.brush.px(7)
    items = _items(desk, phase)
    room = inner.h - desk.brush.px(ADD)
    height = min(float(_card_height(desk)), room - gap)
    fit = max(1, int(room // (height + gap)))
    shown = items[-fit:]  # what was written last is talked about now
    tall = min((room - gap * len(shown)) / max(len(shown), 1), height * ROOMY)
    return [
        (item, Rect(inner.x, round(inner.y + index * (tall + gap)), inner.w, int(tall)))
        for index, item in enumerate(shown)
    ]


def _items(desk: Desk, phase: Phase) -> list[Milestone]:
    return [item for item in desk.board.milestones.values() if item.phase == phase.id]


def _cell(desk: Desk, phase: Phase, cell: Rect, shown: int) -> None:
    brush, count, add = desk.brush, len(_items(desk, phase)), desk.brush.px(ADD)
    brush.panel(f"milestone.{phase.id}", cell, "surface.card", "surface.card_line", radius=14, line=2)
    inner = cell.grown(-brush.px(8))
    foot = Rect(inner.x, inner.bottom - add, inner.w, add) if count else inner
    _add(desk, phase, foot, count - shown, bool(count))
    brush.answer("milestone", phase.id, cell)


def _word(desk: Desk) -> Face:
    return desk.brush.body(12.5, "bold")


def _card_height(desk: Desk) -> int:
    """The word of its kind and two lines of text, in pixels."""
    return _word(desk).leading + 2 * desk.brush.body(14.5).leading + desk.brush.px(12)


def _room(desk: Desk, box: Rect) -> tuple[float, float]:
    """Width and height for what was written, under the word of its kind."""
    return box.w - desk.brush.px(18), box.h - desk.brush.px(11) - _word(desk).leading * 0.8


def _face(desk: Desk, laid: list[tuple[Milestone, Rect]]) -> Face:
    """The largest face at which all that was written stands whole on its card: one size for all cards."""
    faces = [desk.brush.body(size) for size in SIZES]
    fits = (face for face in faces if all(_whole(desk, item.text, face, box) for item, box in laid))
    return next(fits, faces[-1])


def _whole(desk: Desk, text: str, face: Face, box: Rect) -> bool:
    """Whether a text stands on a card without a broken word."""
    brush, (room, height) = desk.brush, _room(desk, box)
    if any(brush.width(word, face) > room for word in text.split()):
        return False
    return len(wrap(brush.measurer, text, face, room)) * face.leading <= height


def _card(desk: Desk, item: Milestone, box: Rect, face: Face) -> None:
    """The icon of its kind, the word for it, and what was written in two lines or more."""
    brush, key, kind = desk.brush, f"milestone.{item.id}", desk.scenario.milestone_kind[item.kind]
    brush.panel(key, box, kind_colour(desk, kind.id), radius=9)
    size = brush.px(20)
    x, word, (room, left) = round(box.x + brush.px(9)), _word(desk), _room(desk, box)
    base = round(box.y + brush.px(5) + word.leading * 0.8)
    brush.icon(f"{key}.icon", Point(x + size / 2, round(base - word.size * 0.34)), size, kind.icon, "ink.text")
    at = Point(x + size + brush.px(5), base)
    words = kind.name.said_in(desk.names.language)
    brush.line_in(f"{key}.kind", at, words, word, "ink.text", room - size - brush.px(5))
    face, lines = set_in(brush, item.text, face, room, max(1, int(left // face.leading)))
    brush.lines(f"{key}.text", Point(x, base + face.leading), lines, face, "ink.text")


def _add(desk: Desk, phase: Phase, box: Rect, more: int, some: bool) -> None:
    """Where the next milestone goes; with `more`, how many older ones are in the drawer."""
    brush, key = desk.brush, f"milestone.{phase.id}.add"
    height = min(box.h, brush.px(46 if some else 120))
    box = Rect(box.x, round(box.centre.y - height / 2), box.w, height) if not some else box
    brush.add(Panel(key, box, "surface.warn", "", brush.px(10), "all", "surface.gap", brush.px(2), dashed=True))
    size = brush.px(20)
    words, face = _add_words(desk, more, box.w - brush.px(18) - size)
    width = size + (brush.px(6) + brush.width(words, face) if words else 0)
    x = round(box.centre.x - width / 2)
    brush.icon(f"{key}.icon", Point(x + size / 2, round(box.centre.y)), size, "plus", "surface.warn_line")
    at = Point(round(x + size + brush.px(6)), brush.middle(box.centre.y, face))
    brush.line(f"{key}.words", at, words, face, "ink.warn")


def _add_words(desk: Desk, more: int, room: float) -> tuple[str, Face]:
    """As much as fits beside the plus: with how many there are more, without, or nothing."""
    brush, face = desk.brush, desk.brush.body(15, "bold")
    said = [desk.texts("milestones.more", count=more)] if more else []
    for words in (*said, desk.texts("milestones.add")):
        face = shrunk(brush.measurer, words, brush.body(15, "bold"), room, brush.smallest)
        if brush.width(words, face) <= room:
            return words, face
    return "", face
