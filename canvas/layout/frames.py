"""The large division of the table: bar, sheet with columns, tray. All in pixels of the window."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, wrap
from canvas.model.profile import Side

NAME_LEAST = 0.82
"""A phase name becomes at most this much smaller before it takes a second line."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Where the parts of the table lie."""

    bar: Rect
    sheet: Rect
    columns: tuple[Rect, ...]
    strip: Rect
    """Under the columns: the seats on the frame and the meter."""
    tray: Rect
    others: tuple[tuple[Side, Rect], ...]
    """The trays of the other sides of a table."""
    tabs: Rect
    """The row of the tabs at the head of the sheet; without height when there is only one view."""

    def gap_after(self, column: int) -> float:
        """The x between a column and the next."""
        return (self.columns[column].right + self.columns[column + 1].x) / 2


@dataclass(frozen=True, slots=True)
class Head:
    """The measures that all column heads share, so that seats stand on one line."""

    name_face: Face
    names: tuple[tuple[str, ...], ...]
    question_face: Face
    questions: tuple[tuple[str, ...], ...]
    name_rows: int
    bottom: float
    """The y where the coloured head ends."""
    seat_y: float
    seat_radius: float
    tasks_top: float


def bar_height(brush: Brush) -> int:
    """The top bar in pixels: high enough for its two lines when words no longer shrink with the window."""
    return max(brush.px(72), brush.display(21).size + round(brush.body(15).size * 1.6) + 6)


def frames(brush: Brush, phases: int, tabs: bool = False) -> Frames:
    """Divide the window for a number of phases, with or without a row of tabs."""
    px, window = brush.px, brush.window
    bar = Rect(0, 0, window.w, bar_height(brush))
    high = tray_height(brush)
    side, gap = px(16), px(14)
    tray = Rect(side, window.h - high - gap, window.w - 2 * side, high)
    middle = Rect(side, bar.bottom + px(12), window.w - 2 * side, tray.y - gap - bar.bottom - px(12))
    others, sheet = _trays(middle, [taken for taken in brush.stance.sides if taken != "bottom"], high, gap)
    pad, height = px(8), max(px(58), 2 * brush.body(14).leading + 8, 2 * brush.fiche(21) + px(14))
    strip = Rect(sheet.x + pad, sheet.bottom - pad - height, sheet.w - 2 * pad, height)
    row = Rect(sheet.x + px(14), sheet.y + px(10), sheet.w - 2 * px(14), max(px(44), brush.body(17).leading + 8))
    row = row if tabs else row._replace(h=0)
    head = row.bottom + px(2) - sheet.y if tabs else 0
    upper = Rect(sheet.x, sheet.y + head, sheet.w, strip.y - sheet.y - head)
    return Frames(bar, sheet, _columns(brush, upper, phases), strip, tray, others, row)


def tray_height(brush: Brush) -> int:
    """How deep a tray is, in pixels, from the edge of the table."""
    chip = tray_chip(brush)
    return max(2 * chip + brush.px(70), 2 * chip + brush.px(28) + round(brush.body(16).size * 1.7))


def tray_chip(brush: Brush) -> int:
    """The radius of the fiches in a tray, in pixels; more than one tray must leave the board its room."""
    return brush.fiche(38 if len(brush.stance.sides) == 1 else 30)


def _trays(middle: Rect, sides: list[Side], high: float, gap: float) -> tuple[tuple[tuple[Side, Rect], ...], Rect]:
    """The trays of the other sides, and what they leave for the sheet: first across, then along what is left."""
    found: list[tuple[Side, Rect]] = []
    for side in sorted(sides, key=("top", "left", "right").index):
        x, y, w, h = middle
        if side == "top":
            found.append((side, Rect(x, y, w, high)))
            middle = Rect(x, y + high + gap, w, h - high - gap)
        else:
            found.append((side, Rect(x if side == "left" else x + w - high, y, high, h)))
            middle = Rect(x + high + gap if side == "left" else x, y, w - high - gap, h)
    return tuple(found), middle


def frames_of(desk: Desk) -> Frames:
    """Divide the window for what a desk shows."""
    phases, tabs = len(desk.scenario.phases), len(desk.scenario.tabs) > 1
    return desk.kept.answer("frames", (desk.brush.grain, phases, tabs), lambda: frames(desk.brush, phases, tabs))


def _columns(brush: Brush, sheet: Rect, phases: int) -> tuple[Rect, ...]:
    pad, gap = brush.px(8), brush.px(12)
    room = sheet.w - 2 * pad - (phases - 1) * gap
    edges = [round(sheet.x + pad + index * (room / phases + gap)) for index in range(phases)]
    width = int(room / phases)
    return tuple(Rect(x, sheet.y + pad, width, sheet.h - 2 * pad) for x in edges)


def head(desk: Desk, columns: tuple[Rect, ...]) -> Head:
    """Measure the heads of all columns together: the longest words decide for all."""
    brush, phases, language = desk.brush, desk.scenario.phases, desk.names.language
    px, width, top = brush.px, columns[0].w, columns[0].y
    name_face, names = _names(brush, [phase.name.said_in(language) for phase in phases], width - px(68))
    question_face = brush.body(14.5)
    rows = 1 if brush.stance.both_ways else 2
    questions = tuple(
        tuple(brush.wrapped(phase.question.said_in(language), question_face, width - px(34), rows)) for phase in phases
    )
    name_rows = max(len(lines) for lines in names)
    name_bottom = top + px(52) + (name_rows - 1) * name_face.leading
    question_bottom = name_bottom + max(len(lines) for lines in questions) * question_face.leading
    radius = brush.fiche(38) + px(10)
    ring = radius + px(2)
    seat_y = question_bottom + px(6) + ring
    tasks_top = seat_y + ring + px(12) + brush.body(17).leading + brush.body(14).leading + px(6)
    return Head(
        name_face, names, question_face, questions, name_rows, seat_y - px(14), seat_y, radius, round(tasks_top)
    )


def _names(brush: Brush, names: list[str], room: float) -> tuple[Face, tuple[tuple[str, ...], ...]]:
    """The largest face at which every name stands on one line, or else a face and two lines."""
    face = brush.display(23)
    for size in range(face.size, int(face.size * NAME_LEAST) - 1, -1):
        smaller = face._replace(size=size)
        if all(brush.width(name, smaller) <= room for name in names):
            return smaller, tuple((name,) for name in names)
    return _names_on_two_lines(brush, names, face._replace(size=round(face.size * 0.9)), room)


def _names_on_two_lines(
    brush: Brush, names: list[str], face: Face, room: float
) -> tuple[Face, tuple[tuple[str, ...], ...]]:
    while face.size > brush.smallest and any(
        len(wrap(brush.measurer, name, face, room)) > 2 or _broken(brush, name, face, room) for name in names
    ):
        face = face._replace(size=face.size - 1)
    return face, tuple(tuple(brush.wrapped(name, face, room, 2)) for name in names)


def _broken(brush: Brush, name: str, face: Face, room: float) -> bool:
    return any(brush.width(word, face) > room for word in name.split())


def seat_centre(column: Rect, measures: Head) -> Point:
    """The middle of the seat of the regie of a column."""
    return Point(round(column.centre.x), round(measures.seat_y))
