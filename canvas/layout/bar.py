"""The top bar: what is played, which round it is, the clock, and the five buttons."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
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
    x = bar.right - brush.px(44) - pitch * (len(BUTTONS) - 1)
    first = x - radius
    for name, icon in BUTTONS:
        centre = Point(x, round(bar.centre.y))
        _button(desk, name, icon, centre, radius)
        x += pitch
    return first


def _button(desk: Desk, name: str, icon: str, centre: Point, radius: float) -> None:
    view, brush = desk.view, desk.brush
    idle = (name == "undo" and not view.can_undo) or (name == "redo" and not view.can_redo)
    pressed = name == "menu" and view.menu
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
    state = "bar.saving" if not desk.view.saved else "bar.locked" if desk.board.locked else "bar.saved"
    place = table.place or desk.scenario.place.said_in(desk.names.language)
    where = " · ".join(part for part in (place, table.name) if part)
    return texts("bar.where", place=where, count=len(desk.board.parties), saved=texts(state))


def _is_running(desk: Desk, round_: Round) -> bool:
    return desk.board.round == round_.id and round_.id not in desk.board.closed


def _rounds(desk: Desk, bar: Rect, left: float, right: float) -> None:
    room = right - left - desk.brush.px(56)
    for only_active in (False, True):
        for spacing in (34, 24, 16, 9):
            gap = desk.brush.px(spacing)
            widths = [_round_width(desk, round_, only_active) for round_ in desk.scenario.rounds]
            total = sum(widths) + gap * (len(widths) - 1)
            if total <= room:
                _draw_rounds(desk, bar, right - desk.brush.px(34) - total, gap, widths, only_active)
                return
    _draw_rounds(desk, bar, left, desk.brush.px(6), widths, True)


def _round_width(desk: Desk, round_: Round, only_active: bool) -> float:
    brush, active = desk.brush, _is_running(desk, round_)
    disc = 2 * brush.px(14)
    if only_active and not active:
        return disc
    name = round_.name.said_in(desk.names.language)
    width = brush.width(name, brush.body(16, "bold" if active else "regular"))
    return disc + brush.px(9) + width + (brush.px(24) if active else 0)


def _draw_rounds(desk: Desk, bar: Rect, x: float, gap: float, widths: list[float], only_active: bool) -> None:
    for index, (round_, width) in enumerate(zip(desk.scenario.rounds, widths, strict=True)):
        box = Rect(round(x), bar.centre.y - desk.brush.px(21), round(width), 2 * desk.brush.px(21))
        _draw_round(desk, round_, index + 1, box, only_active)
        x += width + gap


def _draw_round(desk: Desk, round_: Round, number: int, box: Rect, only_active: bool) -> None:
    brush, active = desk.brush, _is_running(desk, round_)
    done = round_.id in desk.board.visited and not active
    key, radius = f"round.{round_.id}", brush.px(14)
    if active:
        brush.add(Panel(key, box, fill="ink.accent", radius=box.h / 2))
    centre = Point(box.x + radius + (brush.px(8) if active else 0), round(box.centre.y))
    _round_disc(desk, key, number, centre, active, done)
    if active or not only_active:
        face = brush.body(16, "bold" if active else "regular")
        colour = "ink.on_accent" if active else "ink.on_dark" if done else "ink.on_dark_faint"
        at = Point(centre.x + radius + brush.px(9), round(box.centre.y + face.size * 0.35))
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
