"""The room check: a field for all fingers on the left, and on the right what was found, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from canvas.layout.aside import draw_card, draw_page
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Picture
from canvas.layout.popups import draw_message
from canvas.layout.widgets import Button, draw_button
from canvas.model.texts import Texts

State = Literal["good", "care", "todo", "busy"]
STATES: dict[State, tuple[str, str]] = {
    "good": ("check-circle", "ink.good"),
    "care": ("warning", "ink.warn"),
    "todo": ("hand-tap", "ink.soft"),
    "busy": ("clock", "ink.soft"),
}
"""The icon and the ink of each; the word beside them says the same."""
DOT_MM = 9
"""The radius of the ring around a finger: it shows beside the finger."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was looked at. `name` begins the keys of its words."""

    name: str
    state: State
    line: str
    action: str = ""
    """What its button does, and the key of its words."""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class CheckView:
    """What the page shows."""

    rows: tuple[Row, ...]
    fingers: int = 0
    """On the field now."""
    most: int = 0
    touch: State = "todo"
    touch_line: str = ""
    mend: str = ""
    """How to switch off what takes fingers away."""
    message: str = ""


def arrange_checkup(brush: Brush, view: CheckView, texts: Texts) -> Arrangement:
    """Fingers on the left, the rest on the right."""
    room, gap = draw_page(brush, texts("check.title")), brush.px(30)
    foot = brush.px(70)
    page = room._replace(h=room.h - foot)
    left = page._replace(w=round(page.w * 0.42))
    _fingers(brush, view, texts, left)
    right = Rect(left.right + gap, page.y, page.right - left.right - gap, page.h)
    high = (right.h - brush.px(12) * (len(view.rows) - 1)) / len(view.rows)
    for index, row in enumerate(view.rows):
        top = right.y + index * (high + brush.px(12))
        _row(brush, row, texts, Rect(right.x, round(top), round(right.w), round(high)))
    _foot(brush, view.rows, texts, Rect(room.x, room.bottom - foot + brush.px(20), room.w, brush.px(68)))
    if view.message:
        draw_message(brush, view.message)
    return brush.finished()


def draw_dots(brush: Brush, at: Sequence[Point], per_mm: float) -> Picture:
    """A ring around every finger, as it moves."""
    reach = max(brush.px(34), DOT_MM * per_mm)
    for index, centre in enumerate(at):
        brush.add(Disc(f"finger.{index}", centre, reach, outline="ink.accent", line=brush.px(6)))
        brush.add(Disc(f"finger.{index}.dot", centre, brush.px(10), fill="ink.accent"))
    return brush.finished().picture


def _fingers(brush: Brush, view: CheckView, texts: Texts, box: Rect) -> None:
    inner = draw_card(brush, "touch", box, texts("check.touch"))
    face = brush.body(20)
    lines = brush.wrapped(view.touch_line, face, inner.w - brush.px(46), 4)
    y = round(inner.y + brush.px(6) + face.size)
    icon, ink = STATES[view.touch]
    brush.icon("touch.state", Point(inner.x + brush.px(16), round(y - face.size * 0.35)), brush.px(34), icon, ink)
    word = brush.body(20, "bold")
    brush.line("touch.word", Point(inner.x + brush.px(46), y), texts(f"check.{view.touch}"), word, ink)
    brush.lines("touch.line", Point(inner.x + brush.px(46), y + face.leading), lines, face, "ink.text")
    top = y + len(lines) * face.leading + brush.px(26)
    mend = brush.wrapped(view.mend, face, inner.w, 6) if view.mend else []
    foot = len(mend) * face.leading + brush.px(18) if mend else 0
    field = Rect(inner.x, round(top), inner.w, round(inner.bottom - foot - top))
    brush.panel("pad", field, "surface.quiet", "surface.quiet_line", radius=24, line=3)
    number = brush.display(96)
    middle = Point(round(field.centre.x), brush.middle(field.centre.y - brush.px(20), number))
    brush.line("pad.count", middle, str(view.fingers or view.most), number, "ink.text", "centre")
    small = brush.body(20)
    said = texts("check.now" if view.fingers else "check.most")
    under = Point(middle.x, middle.y + brush.px(52))
    brush.line_in("pad.said", under, said, small, "ink.soft", field.w - brush.px(40), "centre")
    first = Point(inner.x, round(field.bottom + brush.px(14) + face.size))
    brush.lines("touch.mend", first, mend, face, "ink.warn")


def _row(brush: Brush, row: Row, texts: Texts, box: Rect) -> None:
    """An icon and a word for how it is; what it is; and one sentence about what to do."""
    key, (icon, ink) = f"row.{row.name}", STATES[row.state]
    brush.panel(key, box, "surface.card", "surface.card_line", radius=20, line=1)
    middle = round(box.centre.y)
    brush.icon(f"{key}.icon", Point(box.x + brush.px(46), middle - brush.px(12)), brush.px(40), icon, ink)
    word = brush.body(17, "bold")
    at = Point(box.x + brush.px(46), round(middle + brush.px(12) + word.size))
    brush.line_in(f"{key}.word", at, texts(f"check.{row.state}"), word, ink, brush.px(84), "centre")
    wide = brush.px(210) if row.action else 0
    left = box.x + brush.px(104)
    room = box.right - left - wide - brush.px(40)
    name, face = brush.body(22, "semibold"), brush.body(18)
    lines = brush.wrapped(row.line, face, room, 2)
    base = round(middle - (name.leading + len(lines) * face.leading) / 2 + name.size)
    brush.line_in(f"{key}.name", Point(left, base), texts(f"check.{row.name}"), name, "ink.text", room)
    brush.lines(f"{key}.line", Point(left, round(base + face.leading * 1.1)), lines, face, "ink.soft")
    if row.action:
        pill = Rect(box.right - wide - brush.px(20), middle - brush.px(28), wide, brush.px(56))
        draw_button(brush, Button("choice", row.action, texts(f"check.{row.action}"), row.icon), pill)


def _foot(brush: Brush, rows: Sequence[Row], texts: Texts, box: Rect) -> None:
    """How many ask for care, in words; and the way back."""
    care = sum(row.state == "care" for row in rows)
    words = texts("check.care_count", count=care) if care else texts("check.foot")
    face = brush.body(20)
    wide = brush.px(320)
    where = Point(box.x, brush.middle(box.centre.y, face))
    brush.line_in("check.foot", where, words, face, "ink.soft", box.w - wide - brush.px(40))
    done = Button("choice", "close", texts("room.done"), "check", strong=True)
    draw_button(brush, done, Rect(box.right - wide, box.y, wide, box.h))
