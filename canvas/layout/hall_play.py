"""Playing before a whole room: the bar and the tray of *zaalmodus* on a projector, in letters for the back row."""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel
from canvas.layout.tray import draw_pile
from canvas.model.base import Slug
from canvas.model.scenario import Round

LETTER = 44
"""Pixels at 1080p: nothing is smaller (see `hall`)."""
BAR, TRAY = 104, 152
BUTTONS = (("pause", "pause"), ("undo", "arrow-u-up-left"), ("redo", "arrow-u-up-right"), ("menu", "list"))
PAGER = "tray"


def draw_hall_bar(desk: Desk, bar: Rect) -> None:
    """The round, the clock, and the few buttons that matter now."""
    brush, view = desk.brush, desk.view
    brush.add(Panel("bar", bar, fill="surface.bar"))
    x = bar.right - brush.px(60)
    for name, icon in reversed(BUTTONS):
        centre, radius = Point(round(x), round(bar.centre.y)), brush.px(36)
        idle = (name == "undo" and not view.can_undo) or (name == "redo" and not view.can_redo)
        shown = "play" if name == "pause" and view.paused else icon
        pressed = name == "menu" and view.menu
        ink = "ink.on_accent" if pressed else "surface.bar_line" if idle else "ink.on_dark"
        brush.add(Disc(f"button.{name}", centre, radius, fill="ink.accent" if pressed else "surface.bar_button"))
        brush.icon(f"button.{name}.icon", centre, brush.px(44), shown, ink)
        brush.answer_circle("button", name, centre, radius + brush.px(4))
        x -= brush.px(92)
    clock = brush.display(56)
    at = Point(round(x), brush.middle(bar.centre.y, clock))
    width = brush.line("clock", at, view.clock, clock, "ink.accent" if view.late else "ink.on_dark", "right")
    _round(desk, bar, x - max(width, brush.width("00:00", clock)) - brush.px(40))


def _round(desk: Desk, bar: Rect, right: float) -> None:
    """The round that runs, and a touch away the next one."""
    brush, rounds = desk.brush, desk.scenario.rounds
    ids = [round_.id for round_ in rounds]
    at = ids.index(desk.board.round) if desk.board.round in ids else -1
    face, x = brush.display(LETTER), bar.x + brush.px(40)
    if at + 1 < len(rounds):
        centre = Point(round(right - brush.px(40)), round(bar.centre.y))
        brush.add(Disc("hall.next", centre, brush.px(36), fill="surface.bar_button"))
        brush.icon("hall.next.icon", centre, brush.px(44), "caret-right", "ink.accent")
        brush.answer_circle("round", rounds[at + 1].id, centre, brush.px(40))
    room = right - brush.px(96) - x
    brush.line_in("hall.round", Point(x, brush.middle(bar.centre.y, face)), _said(desk, rounds[at], at), face,
                  "ink.on_dark", room)  # fmt: skip


def _said(desk: Desk, round_: Round, at: int) -> str:
    if at < 0:
        return desk.scenario.short_title.said_in(desk.names.language)
    return f"{at + 1}  {round_.name.said_in(desk.names.language)}"


def draw_hall_tray(desk: Desk, tray: Rect) -> None:
    """Stacks with their names in large letters, as many as fit; arrows lead to the others."""
    brush = desk.brush
    brush.panel("tray", tray, "surface.tray", radius=26, shadow="card")
    felt = tray.grown(-brush.px(12))
    brush.panel("tray.felt", felt, "surface.felt", radius=18)
    brush.answer("tray", "tray", tray)
    face, radius = brush.body(LETTER, "semibold"), brush.px(50)
    edge = brush.px(96)
    pages = _pages(desk, felt.w - 2 * edge, face, radius)
    page = min(max(desk.view.offsets.get(PAGER, 0), 0), len(pages) - 1)
    for way, icon, x, there in (
        ("up", "caret-left", felt.x + edge / 2, page > 0),
        ("down", "caret-right", felt.right - edge / 2, page + 1 < len(pages)),
    ):
        if there:
            _arrow(brush, way, icon, Point(round(x), round(felt.centre.y)))
    if len(pages) > 1:
        brush.answer("pages", PAGER, felt)
    widths = [_width(desk, party, face, radius) for party in pages[page]]
    spare = (felt.w - 2 * edge - sum(widths)) / len(widths)
    x = felt.x + edge
    for party, width in zip(pages[page], widths, strict=True):
        _stack(desk, party, Rect(x, felt.y, width + spare, felt.h), face, radius)
        x += width + spare


def _pages(desk: Desk, room: float, face: Face, radius: float) -> list[list[Slug]]:
    pages: list[list[Slug]] = [[]]
    taken = 0.0
    for party in desk.board.parties:
        width = _width(desk, party, face, radius)
        if pages[-1] and taken + width > room:
            pages.append([])
            taken = 0
        pages[-1].append(party)
        taken += width
    return pages


def _width(desk: Desk, party: Slug, face: Face, radius: float) -> float:
    return 2 * radius + desk.brush.width(desk.names.party(party), face) + desk.brush.px(56)


def _arrow(brush: Brush, way: str, icon: str, centre: Point) -> None:
    brush.add(Disc(f"more.{PAGER}.{way}", centre, brush.px(36), fill="surface.felt_card"))
    brush.icon(f"more.{PAGER}.{way}.icon", centre, brush.px(44), icon, "ink.on_tray")
    brush.answer_circle("more", f"{PAGER}:{way}", centre, brush.px(42))


def _stack(desk: Desk, party: Slug, slot: Rect, face: Face, radius: float) -> None:
    brush, key, words = desk.brush, f"stack.{party}", desk.names.party(party)
    whole = 2 * radius + brush.px(20) + brush.width(words, face)
    centre = Point(round(slot.centre.x - whole / 2 + radius), round(slot.centre.y - brush.px(3)))
    draw_pile(desk, party, centre, radius)
    at = Point(centre.x + radius + brush.px(20), brush.middle(slot.centre.y, face))
    brush.line_in(f"{key}.name", at, words, face, "ink.on_tray", slot.right - at.x)
    brush.answer("stack", party, slot)
