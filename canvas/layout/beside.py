"""The facilitator's window beside the board: the script, what this round asks, what is open, what to watch."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.layout.aside import draw_card, draw_page
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.model.texts import Texts


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One round of the script."""

    name: str
    minutes: int
    now: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class BesideView:
    """Words only: all of them are of the session, or said by the tool."""

    title: str
    number: int
    """Of the round that is played, from 1; 0 before the first."""
    name: str
    instruction: str
    question: str
    help: str
    clock: str
    late: bool
    script: tuple[ScriptLine, ...]
    open: tuple[str, ...]
    warnings: tuple[str, ...]
    pitfalls: tuple[str, ...]
    gone: bool = False
    """The board is closed."""


def arrange_beside(brush: Brush, view: BesideView, texts: Texts) -> Arrangement:
    """The round on the left, the script in the middle, what is left to do on the right."""
    room = draw_page(brush, texts("beside.title", title=view.title))
    gap, foot = brush.px(26), brush.px(46)
    page = room._replace(h=room.h - foot + brush.px(16))
    now = page._replace(w=round(page.w * 0.4))
    middle = Rect(now.right + gap, page.y, round(page.w * 0.25), page.h)
    right = Rect(middle.right + gap, page.y, page.right - middle.right - gap, page.h)
    _now(brush, view, texts, now)
    script = middle._replace(h=round((middle.h - gap) * 0.56))
    _script(brush, view.script, texts, script)
    low = Rect(middle.x, script.bottom + gap, middle.w, middle.bottom - script.bottom - gap)
    _list(brush, "pitfalls", texts("beside.pitfalls"), view.pitfalls, "info", texts, low)
    few = round((right.h - gap) * (0.62 if view.warnings else 0.78))
    open_ = texts("beside.open", count=len(view.open)) if view.open else texts("beside.open_none")
    _list(
        brush, "open", open_, view.open, "circle-dashed" if view.open else "check-circle", texts, right._replace(h=few)
    )
    watch = texts("beside.warnings", count=len(view.warnings)) if view.warnings else texts("beside.warnings_none")
    low = Rect(right.x, right.y + few + gap, right.w, right.h - few - gap)
    _list(brush, "watch", watch, view.warnings, "warning", texts, low)
    face = brush.body(18)
    words, ink = texts("beside.gone" if view.gone else "beside.follows"), "ink.warn" if view.gone else "ink.soft"
    brush.line_in("beside.foot", Point(room.x, round(room.bottom + brush.px(14))), words, face, ink, room.w)
    return brush.finished()


def _now(brush: Brush, view: BesideView, texts: Texts, box: Rect) -> None:
    """What the group does now, in letters that can be read while one stands and talks."""
    head = texts("beside.now", number=view.number, count=len(view.script)) if view.number else texts("beside.before")
    inner = draw_card(brush, "now", box, head)
    y = inner.y + brush.px(8)
    if not view.number:
        _words(brush, "now.before", texts("beside.before_line"), inner._replace(y=y), 24, "ink.soft")
        return
    name = brush.display(44)
    brush.line_in("now.name", Point(inner.x, round(y + name.size)), view.name, name, "ink.text", inner.w)
    y += name.leading + brush.px(6)
    ink = "ink.warn" if view.late else "ink.soft"
    brush.icon("now.clock.icon", Point(inner.x + brush.px(14), round(y + brush.px(13))), brush.px(28), "clock", ink)
    beside = Rect(inner.x + brush.px(40), y, inner.w - brush.px(40), inner.h)
    y = _words(brush, "now.clock", view.clock, beside, 21, ink) + brush.px(18)
    y = _words(brush, "now.instruction", view.instruction, inner._replace(y=y), 31, "ink.text") + brush.px(20)
    for key, title, words in (("ask", texts("beside.ask"), view.question), ("help", texts("beside.help"), view.help)):
        if words:
            y = _words(brush, f"now.{key}.title", title, inner._replace(y=y), 20, "ink.warn", "bold")
            y = _words(brush, f"now.{key}", words, inner._replace(y=y), 28, "ink.text") + brush.px(18)
    face = brush.body(17)
    lines = brush.wrapped(texts("beside.clock_how"), face, inner.w, 2)
    first = inner.bottom - (len(lines) - 1) * face.leading
    if first - face.size > y:
        brush.lines("now.clock.how", Point(inner.x, round(first)), lines, face, "ink.soft")


def _words(
    brush: Brush, key: str, text: str, room: Rect, size: float, ink: str, weight: str = "regular", most: int = 8
) -> float:
    """A paragraph; gives back where the next one begins."""
    face = brush.body(size, weight)
    lines = brush.wrapped(text, face, room.w, most)
    brush.lines(key, Point(room.x, round(room.y + face.size)), lines, face, ink)
    return room.y + len(lines) * face.leading


def _script(brush: Brush, script: Sequence[ScriptLine], texts: Texts, box: Rect) -> None:
    """Every round with its minutes; the one that is played stands on gold."""
    inner = draw_card(brush, "script", box, texts("beside.script"))
    inner = Rect(inner.x - brush.px(12), inner.y, inner.w + brush.px(24), inner.h + brush.px(18))
    high = min(brush.px(58), inner.h / max(len(script), 1))
    for index, line in enumerate(script):
        row = Rect(inner.x, round(inner.y + index * high), inner.w, round(high))
        if line.now:
            brush.panel(f"script.{index}.now", row, "surface.warn", "surface.warn_line", radius=12)
        face = brush.body(20, "bold" if line.now else "regular")
        icon, ink = (
            ("check-circle", "ink.good") if line.done else ("play", "ink.warn") if line.now else ("clock", "ink.soft")
        )
        middle, base = round(row.centre.y), brush.middle(row.centre.y, face)
        brush.icon(f"script.{index}.icon", Point(row.x + brush.px(26), middle), brush.px(26), icon, ink)
        minutes = texts("beside.minutes", count=line.minutes)
        wide = brush.line(
            f"script.{index}.minutes", Point(row.right - brush.px(12), base), minutes, face, "ink.soft", "right"
        )
        left = row.x + brush.px(50)
        room = row.right - brush.px(26) - wide - left
        brush.line_in(f"script.{index}.name", Point(left, base), line.name, face, "ink.text", room)


def _list(brush: Brush, key: str, title: str, lines: Sequence[str], icon: str, texts: Texts, box: Rect) -> None:
    """As many sentences as fit, and how many more there are."""
    inner = draw_card(brush, key, box, title)
    face, y, pad = brush.body(19), inner.y + brush.px(4), brush.px(34)
    for index, text in enumerate(lines):
        said = brush.wrapped(text, face, inner.w - pad, 3)
        left = len(lines) - index
        need = len(said) * face.leading + (face.leading if left > 1 else 0)
        if y + need > inner.bottom + brush.px(12):
            more = texts("beside.more", count=left)
            brush.line_in(
                f"{key}.more", Point(inner.x + pad, round(y + face.size)), more, face, "ink.soft", inner.w - pad
            )
            return
        at = Point(inner.x + brush.px(10), round(y + face.leading / 2))
        brush.icon(f"{key}.{index}.icon", at, brush.px(20), icon, "ink.warn")
        brush.lines(f"{key}.{index}", Point(inner.x + pad, round(y + face.size)), said, face, "ink.text")
        y += len(said) * face.leading + brush.px(10)
