"""The own estimate of chances: two scales, before and after. Only the person it is about chooses."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.model.base import Slug
from canvas.model.mechanics import Estimate
from canvas.model.table_of_mechanics import AFTER, BEFORE
from canvas.rules.queries import dial_at

MOST_MARKS = 12
"""A longer scale shows every so many numbers: fingers need room."""


def draw_estimate(desk: Desk, estimate: Estimate, box: Rect) -> None:
    """Draw title, question, the two scales, and that the number stays with that person."""
    brush, language = desk.brush, desk.names.language
    brush.panel("estimate", box, "surface.card", "surface.card_line", radius=18)
    pad, title, face, small = brush.px(20), brush.display(20), brush.body(15), brush.body(14)
    x, room = box.x + pad, box.w - 2 * pad
    base = round(box.y + brush.px(12) + title.size)
    brush.line_in("estimate.title", Point(x, base), estimate.name.said_in(language), title, "ink.text", room)
    asked = brush.wrapped(estimate.question.said_in(language), face, room, 2)
    base = round(base + brush.px(4) + face.leading)
    brush.lines("estimate.question", Point(x, base), asked, face, "ink.soft")
    top = base + (len(asked) - 1) * face.leading + brush.px(12)
    note = brush.wrapped(estimate.note.said_in(language), small, room - brush.px(28), 2)
    foot = box.bottom - brush.px(14) - len(note) * small.leading
    lock = Point(x + brush.px(9), round(foot + small.leading / 2))
    brush.icon("estimate.lock", lock, brush.px(20), "lock", "ink.soft")
    brush.lines(
        "estimate.note", Point(x + brush.px(28), brush.middle(foot + small.leading / 2, small)), note, small, "ink.soft"
    )
    _scales(desk, estimate, Rect(x, top, room, foot - brush.px(10) - top))


def _scales(desk: Desk, estimate: Estimate, box: Rect) -> None:
    gap = desk.brush.px(10)
    height = min((box.h - gap) / 2, desk.brush.px(76))
    y = box.centre.y - height - gap / 2
    _scale(desk, estimate, BEFORE, "before", Rect(box.x, round(y), box.w, round(height)))
    _scale(desk, estimate, AFTER, "after", Rect(box.x, round(y + height + gap), box.w, round(height)))


def marks(top: int) -> tuple[int, ...]:
    """The numbers of a scale: all of them, or every so many up to the top."""
    step = -(-top // MOST_MARKS)
    return tuple(range(step if step > 1 else 1, top + 1, step))


def _scale(desk: Desk, estimate: Estimate, dial: Slug, part: str, box: Rect) -> None:
    """One scale: a word, and the numbers in a row. Dashed and gold while nothing is chosen."""
    brush, key = desk.brush, f"estimate.{part}"
    value = dial_at(desk.board, desk.scenario, dial)
    face = brush.body(16, "bold")
    words = max(brush.width(desk.texts(f"estimate.{one}"), face) for one in ("before", "after")) + brush.px(16)
    ink = "ink.warn" if value is None else "ink.text"
    brush.line(
        f"{key}.words", Point(box.x, brush.middle(box.centre.y, face)), desk.texts(f"estimate.{part}"), face, ink
    )
    bar = Rect(round(box.x + words), box.y, round(box.w - words), box.h)
    fill, line = ("surface.warn", "surface.gap") if value is None else ("surface.track", "surface.quiet_line")
    radius = min(bar.h / 2, brush.px(18)) if value is None else bar.h / 2  # dashes need straight sides
    brush.add(Panel(f"{key}.bar", bar, fill, "", radius, "all", line, brush.px(2), dashed=value is None))
    numbers = marks(estimate.top)
    pitch = (bar.w - brush.px(8)) / len(numbers)
    _filled(desk, key, bar, pitch, sum(number <= (value or 0) for number in numbers))
    for index, number in enumerate(numbers):
        cell = Rect(round(bar.x + brush.px(4) + index * pitch), bar.y, round(pitch), bar.h)
        _mark(desk, f"{key}.{number}", number, cell, value)
        brush.answer("dial", f"{dial}//{number}", cell)


def _filled(desk: Desk, key: str, bar: Rect, pitch: float, count: int) -> None:
    """The way up to the number that was chosen."""
    brush = desk.brush
    if count:
        end = (count - 0.5) * pitch + min(pitch, bar.h) / 2
        way = Rect(bar.x, bar.y, round(min(brush.px(8) + end, bar.w)), bar.h).grown(-brush.px(4))
        brush.add(Panel(f"{key}.way", way, "surface.tool_green", radius=way.h / 2))


def _mark(desk: Desk, key: str, number: int, cell: Rect, value: int | None) -> None:
    brush, chosen = desk.brush, number == value
    if chosen:
        radius = min(cell.w, cell.h - brush.px(8)) / 2
        brush.add(Disc(key, Point(round(cell.centre.x), round(cell.centre.y)), radius, "ink.good"))
    face = brush.body(18 if chosen else 16, "bold" if chosen else "semibold")
    ink = "phase.title" if chosen else "ink.warn" if value is None else "ink.text" if number < value else "ink.soft"
    at = Point(round(cell.centre.x), brush.middle(cell.centre.y, face))
    brush.line_in(f"{key}.number", at, str(number), face, ink, cell.w, "centre")
