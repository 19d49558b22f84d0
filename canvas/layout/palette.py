"""The palette: every command of this screen in one list, with its key; typing makes the list shorter."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.model.texts import Texts

MOST_ROWS = 9


@dataclass(frozen=True, slots=True)
class PaletteView:
    """The commands that were found, which of them is chosen, and what was typed."""

    rows: Sequence[tuple[str, str]]
    """The words of each command and its key; empty when it has none."""
    at: int = 0
    typed: str = ""


def arrange_palette(brush: Brush, texts: Texts, view: PaletteView) -> Arrangement:
    """Draw it over whatever screen is on. Answers as `command`, and beside it as `choice` `palette_close`."""
    window = brush.window
    brush.add(Panel("palette.veil", window, fill="surface.veil", alpha=120))
    brush.answer("choice", "palette_close", window)
    face = brush.body(20, "semibold")
    row = max(brush.px(52), face.leading + 12)
    width = round(min(brush.px(980), window.w - brush.px(60)))
    pad, head = brush.px(26), brush.px(86) + row
    foot = brush.body(15).leading + brush.px(26)
    count = max(1, min(MOST_ROWS, int((window.h - brush.px(60) - head - foot) // row)))
    box = Rect(
        round((window.w - width) / 2), round(max(brush.px(30), window.h * 0.09)), width, head + foot + count * row
    )
    brush.panel("palette", box, "surface.card", "surface.card_line", radius=24, shadow="sheet")
    brush.answer("sheet", "palette", box)
    title = brush.display(26)
    at = Point(box.x + pad, round(box.y + brush.px(22) + title.size))
    brush.line("palette.title", at, texts("palette.title"), title, "ink.text")
    field = Rect(box.x + pad, box.y + brush.px(70), width - 2 * pad, row)
    _field(brush, texts, view.typed, field)
    if len(view.rows) > count:
        brush.answer("commands", "", Rect(field.x, field.bottom, field.w, box.bottom - field.bottom))
    first = min(max(0, view.at - count // 2), max(0, len(view.rows) - count))
    y = field.bottom + brush.px(14)
    for index, (words, key) in enumerate(view.rows[first : first + count], start=first):
        _row(brush, (index, words, key), Rect(field.x, y, field.w, row), index == view.at)
        y += row
    if not view.rows:
        at = Point(field.x + pad, brush.middle(y + row / 2, face))
        brush.line_in("palette.none", at, texts("palette.none"), face, "ink.soft", field.w - 2 * pad)
    small = brush.body(15)
    base = Point(round(box.centre.x), round(box.bottom - brush.px(16)))
    words = texts("palette.foot", count=len(view.rows))
    brush.line_in("palette.foot", base, words, small, "ink.soft", field.w, "centre")
    return brush.finished()


def _field(brush: Brush, texts: Texts, typed: str, box: Rect) -> None:
    """What is typed, with the caret behind it; empty it says what to do."""
    brush.panel("palette.field", box, "surface.field", "surface.focus", radius=15, line=3)
    brush.icon(
        "palette.icon",
        Point(box.x + brush.px(32), round(box.centre.y)),
        brush.px(28),
        "magnifying-glass-plus",
        "ink.soft",
    )
    face = brush.body(20)
    x, room = box.x + brush.px(62), box.w - brush.px(84)
    base = brush.middle(box.centre.y, face)
    if typed:
        brush.line_in("palette.typed", Point(x, base), typed, face, "ink.text", room)
    else:
        brush.line_in("palette.hint", Point(x + brush.px(8), base), texts("palette.hint"), face, "ink.soft", room)
    caret = x + min(brush.width(typed, face), room)
    brush.add(
        Panel(
            "palette.caret",
            Rect(round(caret), base - face.size, brush.px(3), round(face.size * 1.25)),
            fill="surface.focus",
        )
    )
    brush.answer("field", "palette", box)


def _row(brush: Brush, command: tuple[int, str, str], box: Rect, chosen: bool) -> None:
    index, words, key = command
    name, face = f"palette.{index}", brush.body(20, "bold" if chosen else "regular")
    if chosen:
        brush.add(Panel(name, box, fill="surface.bar", radius=brush.px(12)))
    ink = "ink.on_dark" if chosen else "ink.text"
    cap = key_cap(brush, f"{name}.key", key, Point(box.right - brush.px(14), box.centre.y)) if key else 0
    at = Point(box.x + brush.px(20), brush.middle(box.centre.y, face))
    brush.line_in(f"{name}.words", at, words, face, ink, box.w - cap - brush.px(50))
    brush.answer("command", str(index), box)


def key_cap(brush: Brush, key: str, words: str, right: Point) -> float:
    """The name of a key on a cap; `right` is the middle of its right edge. Gives back its width in pixels."""
    face = brush.body(15, "bold")
    height = max(brush.px(32), face.size + 12)
    width = max(round(brush.width(words, face)) + brush.px(22), height)
    box = Rect(round(right.x - width), round(right.y - height / 2), width, height)
    brush.panel(key, box, "surface.key", "surface.quiet_line", radius=8)
    at = Point(round(box.centre.x), brush.middle(box.centre.y, face))
    brush.line(f"{key}.words", at, words, face, "ink.text", "centre")
    return width
