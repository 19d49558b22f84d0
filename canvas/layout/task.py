"""Tasks: rows in a column, each with its words and the fiches of who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.layout.task_form import Form, form, reach, words_height
from canvas.layout.turning import HALF, facing
from canvas.model.board import Fiche
from canvas.model.scenario import Phase, Task
from canvas.rules.queries import fiches_on, is_covered


@dataclass(frozen=True, slots=True)
class Row:
    """How one task will be set, and who lies on it."""

    task: Task
    fiches: tuple[Fiche, ...]
    covered: bool
    form: Form
    indent: float = 0
    """Room for the mark of its lane before the words, in pixels."""

    @property
    def height(self) -> float:
        return self.form.height

    @property
    def reach(self) -> float:
        """From the middle of the first fiche to the middle of the last place, in pixels."""
        return reach(len(self.fiches), self.covered, self.form.radius, self.form.pitch)


def draw_tasks(desk: Desk, phase: Phase, box: Rect) -> None:
    """Draw the rows of a phase inside `box`; when they do not all fit, a part of them with buttons."""
    draw_some(desk, phase.id, phase.tasks, box, marked=True)


def draw_some(desk: Desk, name: str, tasks: Sequence[Task], box: Rect, marked: bool = False) -> None:
    """Draw rows of tasks under a name for their buttons; `marked` shows the icon of their lane."""
    brush = desk.brush
    rows = [_plan(desk, task, box.w, marked) for task in tasks]
    gap = brush.px(9)
    if _total(rows, gap) > box.h:
        rows, box = _page(desk, name, rows, box, gap)
    spare = max(0.0, box.h - _total(rows, gap))
    stretch = spare / max(len(rows), 1)
    top = box.y
    for row in rows:
        height = int(max(row.height, min(row.height + stretch, _tallest(desk))))
        _draw(desk, row, Rect(box.x, round(top), box.w, height))
        top += height + gap


def some_height(desk: Desk, tasks: Sequence[Task], width: float) -> float:
    """How high rows of tasks are when they need not give way, in pixels."""
    rows = [_plan(desk, task, width) for task in tasks]
    return sum(max(row.height, _tallest(desk)) for row in rows) + desk.brush.px(9) * (len(rows) - 1)


def _tallest(desk: Desk) -> float:
    """The height to which a row may be stretched, in pixels."""
    return max(desk.brush.px(78), 3 * desk.brush.body(16).leading + desk.brush.px(18))


def _total(rows: list[Row], gap: float) -> float:
    return sum(row.height for row in rows) + gap * (len(rows) - 1)


def _indent(desk: Desk, task: Task, marked: bool) -> int:
    return desk.brush.px(6) if marked and task.lane in desk.scenario.lane else 0


def _plan(desk: Desk, task: Task, width: float, marked: bool = False) -> Row:
    fiches, covered = fiches_on(desk.board, task.id), is_covered(desk.board, task.id)
    text, indent = task.text.said_in(desk.names.language), _indent(desk, task, marked)
    return Row(task, fiches, covered, form(desk.brush, text, width, len(fiches), covered, indent), indent)


def _page(desk: Desk, name: str, rows: list[Row], box: Rect, gap: float) -> tuple[list[Row], Rect]:
    """As many rows as fit from the offset on; two buttons at the foot lead to the others."""
    strip = desk.brush.px(34)
    inner = Rect(box.x, box.y, box.w, box.h - strip - gap)
    desk.brush.answer("column", name, box)
    first = _last_start(rows, inner.h, gap, desk.view.offsets.get(name, 0))
    shown: list[Row] = []
    for row in rows[first:]:
        if shown and _total([*shown, row], gap) > inner.h:
            break
        shown.append(row)
    after = len(rows) - first - len(shown)
    _more(desk, name, Rect(box.x, box.bottom - strip, box.w, strip), first, after)
    return shown, inner


def _last_start(rows: list[Row], height: float, gap: float, wanted: int) -> int:
    """No further than needed to show the last row: the column never ends in emptiness."""
    start = len(rows) - 1
    while start > 0 and _total(rows[start - 1 :], gap) <= height:
        start -= 1
    return max(0, min(wanted, start))


def _more(desk: Desk, name: str, strip: Rect, before: int, after: int) -> None:
    brush, half = desk.brush, desk.brush.px(4)
    width = strip.w / 2 - half
    sides = (("up", before, "caret-up", strip.x), ("down", after, "caret-down", strip.x + width + 2 * half))
    for way, count, icon, x in sides:
        key, box = f"more.{name}.{way}", Rect(round(x), strip.y, round(width), strip.h)
        ink = "ink.text" if count else "surface.quiet_line"
        brush.add(Panel(key, box, fill="surface.task", radius=brush.px(10), outline="surface.task_line", line=1))
        face = brush.body(14, "semibold")
        words = desk.texts("board.more", count=count)
        brush.icon(f"{key}.icon", Point(box.x + brush.px(20), box.centre.y), brush.px(16), icon, ink)
        at = Point(box.x + brush.px(36), round(box.centre.y + face.size * 0.35))
        brush.line_in(f"{key}.words", at, words, face, ink, box.w - brush.px(42))
        if count:
            brush.answer("more", f"{name}:{way}", box)


def _draw(desk: Desk, row: Row, box: Rect) -> None:
    brush, key = desk.brush, f"task.{row.task.id}"
    style = {"fill": "surface.task", "outline": "surface.task_line", "line": 1.0}
    if not row.covered:
        style = {"fill": "surface.task_open", "outline": "surface.gap", "line": float(brush.px(2))}
    brush.add(Panel(key, box, radius=brush.px(12), dashed=not row.covered, **style))  # type: ignore[arg-type]
    brush.answer("task", row.task.id, box.grown(brush.px(4)))
    high = words_height(brush, len(row.form.lines), row.form.face)
    middle = box.y + brush.px(7) + high / 2 if row.form.stacked else box.centre.y
    _words(desk, row, box, Point(box.x + brush.px(12) + row.indent, round(middle)))
    if row.indent:
        _lane_mark(desk, row.task, Point(box.x + brush.px(2), round(box.centre.y)))
    _draw_fiches(desk, row, box)


def _words(desk: Desk, row: Row, box: Rect, left: Point) -> None:
    """What the task is, with `left` in the middle of its left edge; once more for who sits across."""
    brush, key, face = desk.brush, f"task.{row.task.id}", row.form.face
    rows, both = len(row.form.lines), brush.stance.both_ways
    top = left.y - words_height(brush, rows, face) / 2
    base = round(top + face.leading / 2 + face.size * 0.35)
    brush.lines(f"{key}.words", Point(left.x, base), row.form.lines, face, "ink.text")
    if not both:
        return
    widest = max(brush.width(line, face) for line in row.form.lines)
    room = box.w - 2 * brush.px(12) - row.indent
    about = Point(left.x + min(widest, room) / 2, left.y)
    with facing(brush, HALF, about, "across"):
        brush.lines(f"{key}.words", Point(left.x, base), row.form.lines, face, "ink.soft")


def _lane_mark(desk: Desk, task: Task, centre: Point) -> None:
    """On the edge of a task the icon of its lane: it costs the words hardly any room."""
    brush, key = desk.brush, f"task.{task.id}.lane"
    brush.add(Disc(key, centre, brush.px(12), "surface.card", "surface.rail", brush.px(1.5)))
    brush.icon(f"{key}.icon", centre, brush.px(17), desk.scenario.lane[task.lane or ""].icon, "ink.text")


def _draw_fiches(desk: Desk, row: Row, box: Rect) -> None:
    brush = desk.brush
    y = round(box.bottom - row.form.radius - brush.px(8)) if row.form.stacked else round(box.centre.y)
    right = box.right - brush.px(10) - row.form.radius
    x = right - row.reach
    for fiche in row.fiches:
        brush.add(desk.laid_chip(fiche, Point(round(x), y), row.form.radius))
        brush.answer_circle("fiche", fiche.id, Point(round(x), y), row.form.radius)
        x += row.form.pitch
    if not row.covered:
        centre, line = Point(round(right), y), max(1.5, brush.scale * 2)
        place = Disc(
            f"task.{row.task.id}.place", centre, row.form.radius - 1, outline="surface.gap", line=line, dashed=True
        )
        brush.add(place)
