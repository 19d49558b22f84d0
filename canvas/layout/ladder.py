"""The view *Ladder*: steps from safe together to independent, with a marker per phase where somebody stands.

The phases are columns and the steps of the ladder real stairs behind them; a marker stands on its step.
Markers of neighbouring phases are joined, so that the growth is seen from the back of the room. Under the
stairs lie the milestones of each phase, and beside them the table of equal voices. What a scenario does not
have leaves its room to the rest.
"""

from dataclasses import dataclass
from itertools import pairwise

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.low_head import draw_low_heads, low_head_height
from canvas.layout.measure import ELLIPSIS
from canvas.layout.milestones import draw_milestones, milestone_key
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel, Stroke
from canvas.layout.voices import draw_voices
from canvas.model.mechanics import Ladder
from canvas.model.table_of_mechanics import LADDER
from canvas.rules.queries import dial_at

LEAST_ROW, MOST_ROW, SHARE = 46, 104, 0.62
"""The height of one step in design pixels, and the part of the view that all steps may take beside milestones."""


@dataclass(frozen=True, slots=True)
class Stairs:
    """The grid of phases and steps, in pixels."""

    grid: Rect
    """From the first to the last column, over all steps."""
    columns: tuple[Rect, ...]
    labels: Rect
    row: float
    """The height of one step."""

    def floor(self, step: int) -> int:
        """The y of the tread of a step, counted from 1."""
        return round(self.grid.bottom - (step - 1) * self.row)

    def place(self, column: int, step: int) -> Point:
        """Where a marker of a column stands on a step."""
        return Point(round(self.columns[column].centre.x), round(self.floor(step) - self.row / 2))


def draw_ladder(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """Draw the stairs with the milestones below, and the voices at the right."""
    brush, scenario = desk.brush, desk.scenario
    pad, top = brush.px(18), tabs.bottom + brush.px(12)
    box = Rect(sheet.x + pad, top, sheet.w - 2 * pad, sheet.bottom - brush.px(16) - top)
    columns = bool(scenario.ladder or scenario.milestone_kinds)
    if scenario.voices:
        share = 0.2 if len(scenario.voices.voices) < 5 else 0.25
        width = round(max(brush.px(360), box.w * share)) if columns else box.w
        draw_voices(desk, scenario.voices, Rect(box.right - width, box.y, width, box.h))
        box = box._replace(w=box.w - width - brush.px(16))
    if columns:
        _columns(desk, box)


def _columns(desk: Desk, box: Rect) -> None:
    """Heads, stairs and milestones, one column per phase, with a column of words before them."""
    brush, ladder, gap = desk.brush, desk.scenario.ladder, desk.brush.px(10)
    side = _side(desk, ladder, box)
    count = len(desk.scenario.phases)
    pitch = (box.w - side) / count
    xs = [round(box.x + side + index * pitch) for index in range(count + 1)]
    head = low_head_height(desk)
    heads = [Rect(left + gap / 2, box.y, right - left - gap, head) for left, right in pairwise(xs)]
    draw_low_heads(desk, heads)
    y = box.y + head + brush.px(8)
    if ladder:
        height = _ladder_height(desk, ladder, box.bottom - y)
        _ladder(desk, ladder, Rect(box.x, y, box.w, height), side, xs)
        words = ladder.question.said_in(desk.names.language)
        _corner(desk, words, Rect(box.x, box.y, side - gap, head))
        y += height + brush.px(10)
    if desk.scenario.milestone_kinds:
        cells = [Rect(left + gap / 2, y, right - left - gap, box.bottom - y) for left, right in pairwise(xs)]
        milestone_key(desk, Rect(box.x, y, side - gap / 2, box.bottom - y))
        draw_milestones(desk, cells)


def _side(desk: Desk, ladder: Ladder | None, box: Rect) -> int:
    """How wide the words of the steps are: wider only when they would not fit."""
    brush, language = desk.brush, desk.names.language
    widths = [round(max(brush.px(196), box.w * part)) for part in (0.125, 0.16, 0.2, 0.24)]
    texts = [step.text.said_in(language) for step in ladder.steps] if ladder else []
    room = [width - brush.px(64) for width in widths]
    face = brush.body(17, "semibold")
    fits = (
        width
        for width, free in zip(widths, room, strict=True)
        if not any(_cut(set_in(brush, text, face, free, 2)[1]) for text in texts)
    )
    return next(fits, widths[-1])


def _cut(lines: list[str]) -> bool:
    return any(ELLIPSIS in line for line in lines)


def _ladder_height(desk: Desk, ladder: Ladder, room: float) -> float:
    """What the stairs take: all of the room, or a part of it when there are milestones."""
    if not desk.scenario.milestone_kinds:
        return room
    brush, count = desk.brush, len(ladder.steps)
    least, most = (count * brush.px(row) + _foot(desk) for row in (LEAST_ROW, MOST_ROW))
    return round(min(max(room * SHARE, least), most))


def _foot(desk: Desk) -> int:
    """Under the stairs: in words where somebody stands, in two lines."""
    return 2 * desk.brush.body(14).leading + desk.brush.px(16)


def _corner(desk: Desk, words: str, box: Rect) -> None:
    brush = desk.brush
    face, lines = set_in(brush, words, brush.body(15, "semibold"), box.w, 3)
    base = brush.middle(box.centre.y - (len(lines) - 1) * face.leading / 2, face)
    brush.lines("ladder.question", Point(box.x + brush.px(4), base), lines, face, "ink.soft")


def _ladder(desk: Desk, ladder: Ladder, box: Rect, side: float, xs: list[int]) -> None:
    brush = desk.brush
    brush.panel("ladder", box, "surface.card", "surface.card_line", radius=18, line=2)
    foot, top = _foot(desk), box.y + brush.px(8)
    grid = Rect(box.x + side, top, box.w - side, box.bottom - foot - top)
    columns = tuple(Rect(left, grid.y, right - left, grid.h) for left, right in pairwise(xs))
    row = grid.h / len(ladder.steps)
    stairs = Stairs(grid, columns, Rect(box.x, grid.y, side, grid.h), row)
    _treads(desk, stairs, len(ladder.steps))
    _labels(desk, ladder, stairs)
    stands = [dial_at(desk.board, desk.scenario, LADDER, phase.id) for phase in desk.scenario.phases]
    _growth(desk, stairs, stands)
    for column, step in enumerate(stands):
        _column(desk, stairs, column, step, len(ladder.steps))
        _stands(desk, ladder, column, step, Rect(columns[column].x, grid.bottom, columns[column].w, foot))
    words = desk.texts("ladder.stands")
    face, lines = set_in(brush, words, brush.body(14, "semibold"), side - brush.px(24), 2)
    base = brush.middle(grid.bottom + brush.px(2) + foot / 2 - (len(lines) - 1) * face.leading / 2, face)
    brush.lines("ladder.stands", Point(round(box.x + brush.px(14)), base), lines, face, "ink.soft")


def _treads(desk: Desk, stairs: Stairs, steps: int) -> None:
    """The stairs: every step begins further to the right, and higher."""
    brush, count, edge = desk.brush, len(stairs.columns), desk.brush.px(5)
    starts = [
        stairs.labels.x + brush.px(2),
        *(stairs.columns[min(-(-step * count // steps), count - 1)].x for step in range(1, steps)),
    ]
    right = round(stairs.grid.right - brush.px(2))
    for step, x in enumerate(starts, 1):
        until = starts[step] if step < steps else right
        key, y = f"ladder.tread.{step}", stairs.floor(step)
        if step > 1 and until > x:
            brush.add(Panel(f"{key}.block", Rect(x, y, until - x, round(stairs.grid.bottom) - y), "surface.track"))
        if step > 1:
            riser = Rect(x, y, brush.px(3), stairs.floor(step - 1) - y)
            brush.add(Panel(f"{key}.riser", riser, "surface.rail"))
            start = Point(stairs.labels.x + brush.px(14), y)
            brush.add(Stroke(f"{key}.guide", start, Point(x, y), max(1, brush.scale), "surface.card_line"))
        if until > x:
            brush.add(Panel(key, Rect(x, y, until - x, edge), "surface.rail"))


def _labels(desk: Desk, ladder: Ladder, stairs: Stairs) -> None:
    """Number and words of each step, the highest on top; all words in one size."""
    brush, language = desk.brush, desk.names.language
    radius = min(brush.px(16), stairs.row * 0.4)
    x = round(stairs.labels.x + brush.px(12) + radius)
    room = stairs.labels.w - 2 * radius - brush.px(32)
    face = brush.body(17 if stairs.row < brush.px(96) else 20, "semibold")
    lines = 3 if stairs.row >= 3 * face.leading else 2
    for step in ladder.steps:
        face = set_in(brush, step.text.said_in(language), face, room, lines)[0]
    for number, step in enumerate(ladder.steps, 1):
        key, y = f"ladder.step.{step.id}", round(stairs.floor(number) - stairs.row / 2)
        brush.add(Disc(f"{key}.disc", Point(x, y), radius, "surface.quiet", "surface.rail", brush.px(2)))
        small = brush.display(16)
        at = Point(x, round(y + small.size * 0.34))
        brush.line(f"{key}.number", at, str(number), small, "ink.text", "centre")
        words = brush.wrapped(step.text.said_in(language), face, room, lines)
        base = brush.middle(y - (len(words) - 1) * face.leading / 2, face)
        brush.lines(key, Point(round(x + radius + brush.px(9)), base), words, face, "ink.text")


def _growth(desk: Desk, stairs: Stairs, stands: list[int | None]) -> None:
    """The line from marker to marker; dotted where a phase between them has none."""
    brush, phases = desk.brush, desk.scenario.phases
    marks = [(column, stairs.place(column, step)) for column, step in enumerate(stands) if step]
    for (column, start), (after, end) in pairwise(marks):
        colour, dotted = desk.theme.phase_colour(column, len(phases)), after > column + 1
        key = f"ladder.growth.{phases[column].id}"
        brush.add(Stroke(key, start, end, brush.px(6 if dotted else 10), colour, dotted))


def _column(desk: Desk, stairs: Stairs, column: int, chosen: int | None, steps: int) -> None:
    """The crossings of one phase; all of them in gold while nobody chose."""
    brush, phase, box = desk.brush, desk.scenario.phases[column], stairs.columns[column]
    if chosen is None:
        inner = Rect(box.x + brush.px(6), box.y, box.w - brush.px(12), box.h - brush.px(4))
        key, line = f"ladder.{phase.id}.open", brush.px(2)
        brush.add(Panel(key, inner, "", "", brush.px(12), "all", "surface.gap", line, dashed=True))
    for step in range(1, steps + 1):
        centre = stairs.place(column, step)
        _crossing(desk, column, step, centre, stairs.row, chosen)
        touch = Rect(box.x, round(centre.y - stairs.row / 2), box.w, round(stairs.row))
        brush.answer("dial", f"{LADDER}/{phase.id}/{step}", touch)


def _crossing(desk: Desk, column: int, step: int, centre: Point, row: float, chosen: int | None) -> None:
    brush, phase = desk.brush, desk.scenario.phases[column]
    key = f"ladder.{phase.id}.{step}"
    if step == chosen:
        colour, radius = desk.theme.phase_colour(column, len(desk.scenario.phases)), min(brush.px(44), row * 0.46)
        brush.add(Disc(key, centre, radius, colour, "surface.card", brush.px(4)))
        brush.icon(f"{key}.flag", centre, radius * 1.15, "flag-checkered", "phase.title")
        return
    radius = min(brush.px(20), max(row * 0.24, brush.px(15)))
    line, ink = ("surface.warn_line", "ink.warn") if chosen is None else ("surface.quiet_line", "ink.soft")
    brush.add(Disc(key, centre, radius, "surface.card", line, brush.px(2), dashed=chosen is None))
    face = brush.body(14, "semibold")
    brush.line(f"{key}.number", Point(centre.x, brush.middle(centre.y, face)), str(step), face, ink, "centre")


def _stands(desk: Desk, ladder: Ladder, column: int, step: int | None, box: Rect) -> None:
    """Under a column in words: on which step somebody stands when this phase ends, or the question."""
    brush, phase = desk.brush, desk.scenario.phases[column]
    key, room = f"ladder.{phase.id}.stands", box.w - brush.px(24)
    if step is None:
        pill = Rect(box.x + brush.px(6), box.y + brush.px(9), box.w - brush.px(12), box.h - brush.px(15))
        brush.add(Panel(key, pill, "surface.warn", "", pill.h / 2, "all", "surface.gap", brush.px(2), dashed=True))
        words, ink = desk.texts("ladder.which"), "ink.warn"
    else:
        words = ladder.steps[step - 1].text.said_in(desk.names.language)
        ink = desk.theme.phase_colour(column, len(desk.scenario.phases))
    face, lines = set_in(brush, words, brush.body(14, "bold"), room, 2)
    if step and _cut(lines):
        lines = [desk.texts("ladder.step", number=step)]
    base = brush.middle(box.y + brush.px(2) + box.h / 2 - (len(lines) - 1) * face.leading / 2, face)
    brush.lines(f"{key}.words", Point(round(box.centre.x), base), lines, face, ink, "centre")
