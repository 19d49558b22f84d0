"""Opening something: the sessions of this computer on the left, the files of a folder on the right."""

from dataclasses import dataclass

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.popups import draw_message
from canvas.layout.table import draw_ground
from canvas.layout.widgets import Button, draw_button, draw_round_button
from canvas.model.texts import Texts

FOOT = 64
"""Room below the lists, where it says that a file may be dropped on the window."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `of` is what its target stands for."""

    of: str
    name: str
    line: str
    icon: str
    wipes: str = ""
    """The session that can be wiped from here."""


@dataclass(frozen=True, slots=True)
class PickerView:
    """Two lists, each with the page it is turned to."""

    sessions: tuple[Entry, ...]
    files: tuple[Entry, ...]
    title: str
    """What is said above the files."""
    pages: tuple[int, int] = (0, 0)
    message: str = ""


def arrange_picker(brush: Brush, view: PickerView, texts: Texts) -> Arrangement:
    """Lay out the two lists."""
    draw_ground(brush)
    bar = Rect(0, 0, brush.size.w, brush.px(120))
    brush.add(Panel("bar", bar, fill="surface.bar"))
    side = brush.px(64)
    face = brush.display(40)
    at = Point(side, round(bar.centre.y + face.size * 0.34))
    brush.line_in("title", at, texts("picker.title"), face, "ink.on_dark", brush.size.w - 4 * side)
    close = Point(brush.size.w - side - brush.px(26), round(bar.centre.y))
    draw_round_button(brush, "choice", "close", "x", close)
    top = bar.bottom + brush.px(30)
    width = (brush.size.w - 2 * side - brush.px(40)) / 2
    height = brush.size.h - top - brush.px(FOOT)
    left = Rect(side, top, round(width), height)
    right = Rect(round(side + width + brush.px(40)), top, round(width), height)
    _list(brush, texts, 0, left, texts("picker.sessions"), view.sessions, view.pages[0])
    _list(brush, texts, 1, right, view.title, view.files, view.pages[1])
    small = brush.body(17)
    at = Point(brush.size.w / 2, round(brush.size.h - brush.px(FOOT) / 2 + small.size * 0.35))
    brush.line_in("hint", at, texts("start.foot"), small, "ink.soft", brush.size.w - 2 * side, "centre")
    if view.message:
        draw_message(brush, view.message)
    return brush.finished()


def rows_per_page(brush: Brush) -> int:
    """How many lines of a list are on one page."""
    height = brush.size.h - brush.px(120 + 30 + FOOT + 76 + 76)
    return max(1, height // _row(brush))


def _row(brush: Brush) -> int:
    return max(brush.px(76), brush.body(19).leading + brush.body(15).leading + 14)


def _list(brush: Brush, texts: Texts, side: int, box: Rect, title: str, entries: tuple[Entry, ...], page: int) -> None:
    key = f"list.{side}"
    brush.panel(key, box, "surface.card", "surface.card_line", radius=24, shadow="card")
    face = brush.display(25)
    at = Point(box.x + brush.px(28), round(box.y + brush.px(50)))
    brush.line_in(f"{key}.title", at, title, face, "ink.text", box.w - brush.px(56))
    rows, count = _row(brush), rows_per_page(brush)
    y = box.y + brush.px(76)
    shown = entries[page * count :][:count]
    if len(entries) > count:
        brush.answer("shelf", str(side), box)
    for entry in shown:
        _entry(brush, f"{key}.{entry.of}", entry, Rect(box.x + brush.px(12), y, box.w - brush.px(24), rows))
        y += rows
    if not entries:
        _empty(brush, texts, key, box)
    if len(entries) > count:
        _pages(brush, texts, side, box, page, (len(entries) - 1) // count)


def _entry(brush: Brush, key: str, entry: Entry, box: Rect) -> None:
    brush.add(Panel(key, Rect(box.x, round(box.bottom) - 1, box.w, 1), fill="surface.card_line"))
    brush.icon(f"{key}.icon", Point(box.x + brush.px(40), round(box.centre.y)), brush.px(34), entry.icon, "ink.soft")
    face, small = brush.body(19, "semibold"), brush.body(15)
    x, room = box.x + brush.px(80), box.w - brush.px(180 if entry.wipes else 100)
    base = round(box.centre.y + face.size * 0.35) if not entry.line else round(box.centre.y - brush.px(3))
    brush.line_in(f"{key}.name", Point(x, base), entry.name, face, "ink.text", room)
    if entry.line:
        under = Point(x, round(base + small.leading * 1.15))
        brush.line_in(f"{key}.line", under, entry.line, small, "ink.soft", room)
    brush.answer("entry", entry.of, box)
    if entry.wipes:
        centre = Point(box.right - brush.px(44), round(box.centre.y))
        draw_round_button(brush, "wipe", entry.wipes, "trash", centre, dark=False)


def _empty(brush: Brush, texts: Texts, key: str, box: Rect) -> None:
    face = brush.body(19)
    lines = brush.wrapped(texts("picker.empty"), face, box.w - brush.px(120), 3)
    brush.lines(f"{key}.empty", Point(box.centre.x, round(box.y + brush.px(150))), lines, face, "ink.soft", "centre")


def _pages(brush: Brush, texts: Texts, side: int, box: Rect, page: int, last: int) -> None:
    width, height = brush.px(200), brush.px(52)
    y = box.bottom - height - brush.px(16)
    if page > 0:
        back = Rect(box.x + brush.px(24), y, width, height)
        draw_button(brush, Button("page", f"{side}:back", texts("picker.previous"), "caret-left"), back)
    if page < last:
        on = Rect(box.right - brush.px(24) - width, y, width, height)
        draw_button(brush, Button("page", f"{side}:on", texts("picker.next"), "caret-right"), on)
