"""Where lanes cross phases: the tasks of one lane, and the columns in which all lanes do the same."""

from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel
from canvas.layout.task import draw_some, some_height
from canvas.model.mechanics import Lane
from canvas.model.scenario import Phase, Task
from canvas.rules.queries import fiches_on, is_covered

CHIP = 14
"""The radius of a fiche in a narrow column, in design pixels."""
FOOT = 34
"""What stands below the cards of a column, in design pixels: high enough for a finger."""
ROOMY = 190
"""From this width on, in design pixels, tasks are set as on the route."""


def is_common(phase: Phase) -> bool:
    """Whether no lane has a task of its own in a phase."""
    return not any(task.lane for task in phase.tasks)


def draw_crossing(desk: Desk, phase: Phase, lane: Lane, cell: Rect) -> None:
    """The tasks of one lane in one phase; without them, softly how many there are for all lanes."""
    tasks = tuple(task for task in phase.tasks if task.lane == lane.id)
    common = sum(not task.lane for task in phase.tasks)
    if not tasks:
        _softly(desk, f"crossing.{phase.id}.{lane.id}", common, cell)
        return
    note = desk.brush.body(13).leading if common else 0
    gap = desk.brush.px(4) if common else 0
    room = cell.h - note - gap
    height = min(room, some_height(desk, tasks, cell.w))
    draw_some(desk, f"{lane.id}.{phase.id}", tasks, Rect(cell.x, round(cell.y + (room - height) / 2), cell.w, height))
    if common:
        _softly(desk, f"crossing.{phase.id}.{lane.id}", common, Rect(cell.x, cell.bottom - note, cell.w, note))


def _softly(desk: Desk, key: str, count: int, cell: Rect) -> None:
    if not count:
        return
    words, face = _common_words(desk, count), desk.brush.body(13)
    lines_of = 1 if cell.h < 2 * face.leading else 2
    face, lines = set_in(desk.brush, words, face, cell.w - desk.brush.px(8), lines_of)
    base = desk.brush.middle(cell.centre.y - (len(lines) - 1) * face.leading / 2, face)
    desk.brush.lines(key, Point(round(cell.centre.x), base), lines, face, "ink.soft", "centre")


def _common_words(desk: Desk, count: int) -> str:
    return desk.texts("lanes.common_one") if count == 1 else desk.texts("lanes.common", count=count)


def draw_common(desk: Desk, phase: Phase, box: Rect, colour: str) -> None:
    """One column over all lanes, with the tasks that are done for all of them."""
    brush, key, pad = desk.brush, f"common.{phase.id}", desk.brush.px(7)
    brush.add(Panel(key, box, "surface.board", "", brush.px(16), "all", "surface.card_line", brush.px(2)))
    face, words, room = brush.body(13.5, "semibold"), desk.texts("lanes.for_all"), box.w - pad
    before = after = 0
    foot = max(face.leading + brush.px(10), brush.px(FOOT))
    inner = Rect(box.x + pad, box.y + pad, box.w - 2 * pad, box.h - pad - foot)
    if inner.w >= brush.px(ROOMY):
        height = min(inner.h, some_height(desk, phase.tasks, inner.w))
        middle = round(inner.y + (inner.h - height) / 2)
        draw_some(desk, phase.id, phase.tasks, Rect(inner.x, middle, inner.w, height))
    else:
        before, after = _narrow(desk, phase, inner)
    if before or after:
        words, room = _common_words(desk, before + after), box.w - 2 * brush.px(28)
        _ways(desk, f"common.{phase.id}", before, after, Rect(box.x, inner.bottom, box.w, box.bottom - inner.bottom))
    at = Point(round(box.centre.x), round(box.bottom - brush.px(8) - face.size * 0.2))
    brush.line_in(f"{key}.words", at, words, face, colour, room, "centre")


def _ways(desk: Desk, name: str, before: int, after: int, strip: Rect) -> None:
    """At the foot of a column that shows a part of its cards: up at the left, down at the right."""
    brush, half = desk.brush, strip.w / 2
    for way, count, icon, x in (("up", before, "caret-up", strip.x), ("down", after, "caret-down", strip.x + half)):
        centre = Point(round(strip.x + brush.px(16) if way == "up" else strip.right - brush.px(16)), strip.centre.y)
        ink = "ink.text" if count else "surface.quiet_line"
        brush.icon(f"more.{name}.{way}.icon", centre, brush.px(20), icon, ink)
        if count:
            brush.answer("more", f"{name}:{way}", Rect(x, strip.y, half, strip.h))


@dataclass(frozen=True, slots=True)
class _Stack:
    """Small cards under each other in one face: all of them, and from where to where they show."""

    face: Face
    lines: list[list[str]]
    heights: list[float]
    first: int
    end: int


def _stack(desk: Desk, phase: Phase, box: Rect) -> _Stack:
    """The largest words at which all cards fit; or else the smallest, and as many as fit from where the column is."""
    brush, room = desk.brush, box.w - 2 * desk.brush.px(8)
    texts = [task.text.said_in(desk.names.language) for task in phase.tasks]
    for size in (14.5, 13.5, 12.5):
        face = brush.body(size)
        for text in texts:
            face = brush.whole(text, face, room)
        lines = [brush.wrapped(text, face, room, 4) for text in texts]
        heights = [_card_height(desk, len(said) * face.leading) for said in lines]
        if _high(desk, heights) <= box.h:
            break
    start = len(heights) - 1  # the column never ends in emptiness
    while start and _high(desk, heights[start - 1 :]) <= box.h:
        start -= 1
    first = min(desk.view.offsets.get(f"common.{phase.id}", 0), start)
    end = first + 1
    while end < len(heights) and _high(desk, heights[first : end + 1]) <= box.h:
        end += 1
    return _Stack(face, lines, heights, first, end)


def _card_height(desk: Desk, words: float) -> float:
    return words + 2 * desk.brush.fiche(CHIP) + desk.brush.px(12)


def _high(desk: Desk, heights: list[float]) -> float:
    return sum(heights) + desk.brush.px(6) * (len(heights) - 1)


def _narrow(desk: Desk, phase: Phase, box: Rect) -> tuple[int, int]:
    """Small cards under each other; gives back how many there are before and after those that show."""
    stack = _stack(desk, phase, box)
    shown = range(stack.first, stack.end)
    spare = max(box.h - _high(desk, stack.heights[stack.first : stack.end]), 0)
    more = min(spare / len(shown), desk.brush.px(26))
    y = box.y + (spare - more * len(shown)) / 2
    if len(shown) < len(stack.heights):
        desk.brush.answer("column", f"common.{phase.id}", box)
    for index in shown:
        height = stack.heights[index]
        _small(
            desk, phase.tasks[index], stack.lines[index], stack.face, Rect(box.x, round(y), box.w, int(height + more))
        )
        y += height + more + desk.brush.px(6)
    return stack.first, len(stack.heights) - stack.end


def _small(desk: Desk, task: Task, lines: list[str], face: Face, box: Rect) -> None:
    """One task in a narrow column: its words over its fiches."""
    brush, key, pad = desk.brush, f"task.{task.id}", desk.brush.px(8)
    covered, fiches = is_covered(desk.board, task.id), fiches_on(desk.board, task.id)
    fill, line = ("surface.task", "surface.task_line") if covered else ("surface.task_open", "surface.gap")
    width = 1 if covered else brush.px(2)
    brush.add(Panel(key, box, fill, "", brush.px(10), "all", line, width, dashed=not covered))
    brush.answer("task", task.id, box)
    radius = brush.fiche(CHIP)
    words = len(lines) * face.leading
    y = box.y + max((box.h - words - 2 * radius - brush.px(4)) / 2, brush.px(4))
    brush.lines(f"{key}.words", Point(box.x + pad, round(y + face.size * 0.9)), lines, face, "ink.text")
    places = len(fiches) + (not covered)
    pitch = min(radius * 2 + brush.px(4), (box.w - 2 * pad - 2 * radius) / max(places - 1, 1))
    centre = Point(round(box.x + pad + radius), round(y + words + brush.px(4) + radius))
    for fiche in fiches:
        brush.add(desk.laid_chip(fiche, centre, radius))
        brush.answer_circle("fiche", fiche.id, centre, radius)
        centre = Point(round(centre.x + pitch), centre.y)
    if not covered:
        brush.add(Disc(f"{key}.place", centre, radius - 1, outline="surface.gap", line=brush.px(2), dashed=True))
