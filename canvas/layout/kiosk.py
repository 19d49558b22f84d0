"""What lies over every screen in kiosk mode: the pad for the code, and the offer to begin again."""

from dataclasses import dataclass
from typing import Literal

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.widgets import Button, draw_button, draw_round_button
from canvas.model.texts import Texts

Pad = Literal["", "choose", "leave", "again"]
DIGITS = 4
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "ok")
WHAT = "kiosk"
"""The kind of all targets here."""


@dataclass(frozen=True, slots=True)
class KioskView:
    """What shows. `typed` are the digits so far."""

    pad: Pad
    typed: str = ""
    said: str = ""
    """What went wrong with the last code."""
    minutes: int = 0
    choices: tuple[int, ...] = ()
    loses_words: bool = False
    """Whether words wait in a drawer that a new session would not have."""


def arrange_kiosk(brush: Brush, view: KioskView, texts: Texts) -> Arrangement:
    """One dialog over a veil; a touch beside it closes it."""
    brush.add(Panel("kiosk.veil", brush.window, fill="surface.veil", alpha=150))
    brush.answer(WHAT, "close", brush.window)
    if view.pad == "again":
        _again(brush, view, texts)
    else:
        _code(brush, view, texts)
    return brush.finished()


def arrange_hold(brush: Brush, texts: Texts) -> Arrangement:
    """While two corners are held: that it works."""
    face = brush.body(20, "semibold")
    words = texts("kiosk.hold")
    box = Rect(0, 0, brush.width(words, face) + brush.px(110), brush.px(76))
    box = box._replace(x=round((brush.size.w - box.w) / 2), y=brush.px(60))
    brush.panel("hold", box, "surface.bar", radius=38, shadow="sheet")
    brush.icon("hold.icon", Point(box.x + brush.px(44), round(box.centre.y)), brush.px(34), "lock-open", "ink.accent")
    at = Point(box.x + brush.px(78), brush.middle(box.centre.y, face))
    brush.line("hold.words", at, words, face, "ink.on_dark")
    return brush.finished()


def _dialog(brush: Brush, width: float, height: float, icon: str, title: str) -> Rect:
    """The card with its heading; gives back what is left of it."""
    width, height = min(width, brush.size.w - brush.px(40)), min(height, brush.size.h - brush.px(20))
    box = Rect(round((brush.size.w - width) / 2), round((brush.size.h - height) / 2), round(width), round(height))
    brush.panel("kiosk", box, "surface.card", "surface.card_line", radius=26, line=1, shadow="sheet")
    brush.answer("sheet", "kiosk", box)
    face, pad = brush.display(32), brush.px(40)
    base = round(box.y + brush.px(30) + face.size)
    brush.icon(
        "kiosk.icon", Point(box.x + pad + brush.px(18), base - round(face.size * 0.35)), brush.px(42), icon, "ink.warn"
    )
    at = Point(box.x + pad + brush.px(52), base)
    brush.line_in("kiosk.title", at, title, face, "ink.text", box.w - 2 * pad - brush.px(110))
    close = Point(box.right - brush.px(54), base - round(face.size * 0.35))
    draw_round_button(brush, WHAT, "close", "x", close, dark=False)
    top = base + brush.px(22)
    return Rect(box.x + pad, top, box.w - 2 * pad, box.bottom - pad - top)


def _code(brush: Brush, view: KioskView, texts: Texts) -> None:
    """Words on the left, keys on the right."""
    choosing = view.pad == "choose"
    title = texts("kiosk.choose" if choosing else "kiosk.leave")
    inner = _dialog(brush, brush.px(1010), brush.px(640 if choosing else 520), "lock", title)
    keys = Rect(inner.right - brush.px(360), inner.y, brush.px(360), inner.h)
    left = Rect(inner.x, inner.y, keys.x - inner.x - brush.px(40), inner.h)
    face = brush.body(20)
    lines = brush.wrapped(texts("kiosk.choose_how" if choosing else "kiosk.leave_how"), face, left.w, 7)
    y = round(left.y + face.size)
    brush.lines("kiosk.how", Point(left.x, y), lines, face, "ink.soft")
    y = round(y + len(lines) * face.leading + brush.px(6))
    _boxes(brush, view, Rect(left.x, y, left.w, brush.px(88)))
    y += brush.px(104)
    if view.said:
        said = brush.wrapped(view.said, face, left.w, 2)
        brush.lines("kiosk.said", Point(left.x, round(y + face.size)), said, face, "ink.warn")
    if choosing:
        _minutes(brush, view, texts, left)
    _keys(brush, view, texts, keys)


def _boxes(brush: Brush, view: KioskView, row: Rect) -> None:
    """The digits: to be seen by who chooses them, hidden from who looks over a shoulder."""
    face, wide, gap = brush.display(40), brush.px(72), brush.px(14)
    for index in range(DIGITS):
        box = Rect(round(row.x + index * (wide + gap)), row.y, wide, row.h)
        now = index == len(view.typed)
        edge = "ink.accent" if now else "surface.field_line"
        brush.panel(f"digit.{index}", box, "surface.field", edge, radius=14, line=3 if now else 2)
        digit = view.typed[index : index + 1]
        shown = digit if view.pad == "choose" else "•" * len(digit)
        middle = Point(round(box.centre.x), brush.middle(box.centre.y, face))
        brush.line(f"digit.{index}.shown", middle, shown, face, "ink.text", "centre")


def _minutes(brush: Brush, view: KioskView, texts: Texts, left: Rect) -> None:
    """After how many quiet minutes the next group is asked."""
    face, high, gap = brush.body(18), brush.px(56), brush.px(10)
    row = Rect(left.x, left.bottom - high, left.w, high)
    lines = brush.wrapped(texts("kiosk.idle"), face, left.w, 2)
    first = Point(left.x, round(row.y - brush.px(16) - (len(lines) - 1) * face.leading))
    brush.lines("kiosk.idle", first, lines, face, "ink.soft")
    wide = (row.w - gap * (len(view.choices) - 1)) / len(view.choices)
    for index, minutes in enumerate(view.choices):
        words = texts("kiosk.minutes", count=minutes) if minutes else texts("privacy.never")
        pill = Rect(row.x + index * (wide + gap), row.y, wide, high)
        draw_button(brush, Button(WHAT, f"minutes:{minutes}", words, strong=minutes == view.minutes), pill)


def _keys(brush: Brush, view: KioskView, texts: Texts, box: Rect) -> None:
    """A pad as on a telephone; the last key begins, or takes all digits away."""
    gap = brush.px(12)
    rows = 5 if view.pad == "choose" else 4
    wide, high = (box.w - 2 * gap) / 3, (box.h - (rows - 1) * gap) / rows
    for index, name in enumerate(KEYS):
        if name == "ok":
            continue
        row, column = divmod(index, 3)
        key = Rect(round(box.x + column * (wide + gap)), round(box.y + row * (high + gap)), round(wide), round(high))
        brush.panel(f"pad.{name}", key, "surface.quiet", "surface.quiet_line", radius=16, line=1)
        if name == "back":
            brush.icon("pad.back.icon", key.centre, brush.px(38), "backspace", "ink.text")
        else:
            face = brush.display(34)
            middle = Point(round(key.centre.x), brush.middle(key.centre.y, face))
            brush.line(f"pad.{name}.digit", middle, name, face, "ink.text", "centre")
        brush.answer(WHAT, name, key)
    if view.pad == "choose":
        whole = len(view.typed) == DIGITS
        last = Rect(box.x, round(box.bottom - high), box.w, round(high))
        draw_button(brush, Button(WHAT, "begin", texts("kiosk.begin"), "lock", strong=whole), last)


def _again(brush: Brush, view: KioskView, texts: Texts) -> None:
    """Nobody touched the board for a while: is this another group?"""
    face = brush.body(22)
    words = texts("kiosk.again_how") + (" " + texts("kiosk.again_words") if view.loses_words else "")
    lines = brush.wrapped(words, face, brush.px(760), 5)
    height = brush.px(230) + len(lines) * face.leading
    inner = _dialog(brush, brush.px(860), height, "users", texts("kiosk.again"))
    brush.lines("kiosk.how", Point(inner.x, round(inner.y + face.size)), lines, face, "ink.soft")
    high, gap = brush.px(72), brush.px(20)
    foot = Rect(inner.x, inner.bottom - high, (inner.w - gap) / 2, high)
    draw_button(brush, Button(WHAT, "close", texts("kiosk.go_on")), foot)
    begin = Button(WHAT, "again", texts("kiosk.begin_again"), "arrows-clockwise", strong=True)
    draw_button(brush, begin, foot._replace(x=foot.right + gap))
