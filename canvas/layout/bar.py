"""The top bar: what is played, which round it is, the clock, and the five buttons."""

from typing import NamedTuple

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel
from canvas.model.scenario import Round

BUTTONS = (
    ("pause", "pause"),
    ("stretch", "plus"),
    ("undo", "arrow-u-up-left"),
    ("redo", "arrow-u-up-right"),
    ("pdf", "file-pdf"),
    ("menu", "list"),
)

READ = ("read", "device-rotate")
"""*Lees voor iedereen*: only where people sit on more than one side."""


class Look(NamedTuple):
    """How the rounds are set: the size of their names, the room between them, and whether all have a name."""

    size: float
    gap: int
    names: bool = True


BESIDE = 7
"""Between a number and its name: always clearly less than between two rounds."""
LOOKS = (Look(16, 34), Look(16, 24), Look(16, 18), Look(14.5, 18), Look(14.5, 15), Look(16, 34, False),
         Look(16, 20, False), Look(14.5, 10, False))  # fmt: skip


def draw_bar(desk: Desk, bar: Rect) -> None:
    """Draw the bar with its buttons; rounds take what the title and the clock leave."""
    desk.brush.add(Panel("bar", bar, fill="surface.bar"))
    right = _buttons(desk, bar)
    right = _clock(desk, bar, right)
    left = _title(desk, bar)
    _rounds(desk, bar, left, right)


def _buttons(desk: Desk, bar: Rect) -> float:
    brush = desk.brush
    radius, pitch = brush.px(21), brush.px(54)
    buttons = [READ, *BUTTONS] if desk.view.around else BUTTONS
    x = bar.right - brush.px(44) - pitch * (len(buttons) - 1)
    first = x - radius
    for name, icon in buttons:
        centre = Point(x, round(bar.centre.y))
        _button(desk, name, icon, centre, radius)
        x += pitch
    return first


def _button(desk: Desk, name: str, icon: str, centre: Point, radius: float) -> None:
    view, brush = desk.view, desk.brush
    idle = (name == "undo" and not view.can_undo) or (name == "redo" and not view.can_redo)
    pressed = (name == "menu" and view.menu) or (name == "read" and bool(view.reading))
    if name == "pause" and view.paused:
        icon = "play"
    brush.add(Disc(f"button.{name}", centre, radius, fill="ink.accent" if pressed else "surface.bar_button"))
    colour = "ink.on_accent" if pressed else "surface.bar_line" if idle else "ink.on_dark"
    brush.icon(f"button.{name}.icon", centre, brush.px(23), icon, colour)
    brush.answer_circle("button", name, centre, radius + brush.px(5))


def _clock(desk: Desk, bar: Rect, right: float) -> float:
    brush = desk.brush
    face = brush.display(28)
    at = Point(right - brush.px(24), round(bar.centre.y + face.size * 0.34))
    colour = "ink.accent" if desk.view.late else "ink.on_dark"
    width = brush.line("clock", at, desk.view.clock, face, colour, "right")
    return at.x - max(width, brush.width("00:00", face))


def _title(desk: Desk, bar: Rect) -> float:
    brush, names = desk.brush, desk.names
    brush.icon(
        "bar.wheel", Point(bar.x + brush.px(44), round(bar.centre.y)), brush.px(34), "steering-wheel", "ink.accent"
    )
    x, room = bar.x + brush.px(72), bar.w * 0.215
    face, small = brush.display(21), brush.body(15)
    gap = max(0, (bar.h - face.size - small.size) / 2)
    title = desk.scenario.title.said_in(names.language)
    if brush.width(title, face) * 0.85 > room:
        title = desk.scenario.short_title.said_in(names.language)
    base = round(bar.y + gap * 0.78 + face.size * 0.86)
    brush.line_in("bar.title", Point(x, base), title, face, "ink.on_dark", room)
    brush.line_in("bar.where", Point(x, round(base + small.size * 1.45)), _where(desk), small, "ink.on_dark_soft", room)
    return x + room


def _where(desk: Desk) -> str:
    """Place, table and parties; and whether all is saved, or the board is locked."""
    table, texts = desk.board.table, desk.texts
    state = _kept(desk)
    place = table.place or desk.scenario.place.said_in(desk.names.language)
    where = " · ".join(part for part in (place, table.name) if part)
    return texts("bar.where", place=where, count=len(desk.board.parties), saved=texts(state))


def _kept(desk: Desk) -> str:
    """The text key of how the session is kept."""
    view = desk.view
    if view.looking:
        return "bar.looking"
    if view.failing:
        return "bar.failing"
    return "bar.saving" if not view.saved else "bar.locked" if desk.board.locked else "bar.saved"


def _is_running(desk: Desk, round_: Round) -> bool:
    return desk.board.round == round_.id and round_.id not in desk.board.closed


def _is_done(desk: Desk, round_: Round) -> bool:
    """Closed, or left for a later one. Whoever goes back has not finished the round it came from."""
    board, rounds = desk.board, [round_.id for round_ in desk.scenario.rounds]
    later = rounds[rounds.index(round_.id) + 1 :]
    left_forward = round_.id in board.visited and not board.visited.isdisjoint(later)
    return not _is_running(desk, round_) and (round_.id in board.closed or left_forward)


def _rounds(desk: Desk, bar: Rect, left: float, right: float) -> None:
    """All names where they fit with room between them; else only the name of the present round."""
    room = right - left - desk.brush.px(44)
    for look in LOOKS:
        gap = desk.brush.px(look.gap)
        widths = [_round_width(desk, round_, look) for round_ in desk.scenario.rounds]
        total = sum(widths) + gap * (len(widths) - 1)
        if total <= room:
            break
    _draw_rounds(desk, bar, max(left, right - desk.brush.px(34) - total), gap, widths, look)


def _has_name(desk: Desk, round_: Round, look: Look) -> bool:
    """The present round has its name in any case, also when it is closed."""
    return look.names or round_.id == desk.board.round


def _name_face(desk: Desk, round_: Round, look: Look) -> Face:
    return desk.brush.body(look.size, "bold" if _is_running(desk, round_) else "regular")


def _round_width(desk: Desk, round_: Round, look: Look) -> float:
    brush = desk.brush
    pad = brush.px(24) if _is_running(desk, round_) else 0
    if not _has_name(desk, round_, look):
        return 2 * brush.px(14) + pad
    name = round_.name.said_in(desk.names.language)
    return 2 * brush.px(14) + brush.px(BESIDE) + brush.width(name, _name_face(desk, round_, look)) + pad


def _draw_rounds(desk: Desk, bar: Rect, x: float, gap: float, widths: list[float], look: Look) -> None:
    for index, (round_, width) in enumerate(zip(desk.scenario.rounds, widths, strict=True)):
        box = Rect(round(x), bar.centre.y - desk.brush.px(21), round(width), 2 * desk.brush.px(21))
        _draw_round(desk, round_, index + 1, box, look)
        x += width + gap


def _draw_round(desk: Desk, round_: Round, number: int, box: Rect, look: Look) -> None:
    brush, active, done = desk.brush, _is_running(desk, round_), _is_done(desk, round_)
    key, radius = f"round.{round_.id}", brush.px(14)
    if active:
        brush.add(Panel(key, box, fill="ink.accent", radius=box.h / 2))
    centre = Point(box.x + radius + (brush.px(8) if active else 0), round(box.centre.y))
    _round_disc(desk, key, number, centre, active, done)
    if _has_name(desk, round_, look):
        face = _name_face(desk, round_, look)
        colour = "ink.on_accent" if active else "ink.on_dark" if done else "ink.on_dark_faint"
        at = Point(centre.x + radius + brush.px(BESIDE), round(box.centre.y + face.size * 0.35))
        brush.line(f"{key}.name", at, round_.name.said_in(desk.names.language), face, colour)
    brush.answer("round", round_.id, box.grown(brush.px(5)))


def _round_disc(desk: Desk, key: str, number: int, centre: Point, active: bool, done: bool) -> None:
    brush, radius = desk.brush, desk.brush.px(14)
    if done:
        brush.add(Disc(f"{key}.disc", centre, radius, outline="ink.on_dark", line=brush.px(2)))
        brush.icon(f"{key}.check", centre, brush.px(17), "check", "ink.on_dark")
        return
    fill, ink = ("surface.bar", "ink.accent") if active else ("", "ink.on_dark_faint")
    outline = "" if active else "ink.on_dark_faint"
    brush.add(Disc(f"{key}.disc", centre, radius, fill=fill, outline=outline, line=brush.px(2)))
    face = brush.display(15)
    brush.line(f"{key}.number", Point(centre.x, round(centre.y + face.size * 0.33)), str(number), face, ink, "centre")
