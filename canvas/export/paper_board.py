"""The empty canvas for a table without power: the board as on the screen, with room for real fiches and with codes.

Laid out in halves of a millimetre on A1. A place for a fiche is 27 mm there, so a fiche of 25 mm lies in it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from canvas.export.board_picture import BoardPicture
from canvas.export.ordered import Material
from canvas.export.paper_brush import PaperBrush, fit
from canvas.export.paper_frame import draw_foot, draw_frame
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel, Stroke
from canvas.model.base import Language
from canvas.model.scenario import Phase, Scenario, Task
from canvas.rules.codes import Codes, codes_of
from canvas.rules.queries import played

SHEET = Size(1682, 1188)
"""A1 in halves of a millimetre."""
PLACE, BETWEEN = 54.0, 2.0
"""The diameter of a place for a fiche, and the room between two."""
TOP, FOOT, SIDE, GAP = 164.0, 126.0, 30.0, 12.0
HEAD = 131.0
SEAT = 78.0
"""The diameter of a seat: a fiche with its ring around it."""
TALLEST = 150.0
WIDEST_CODE = 34.0
"""Room for the code before the words of a task."""
NAME, TASK = Face("display", "bold", 24), Face("body", "semibold", 17)


def paper_board(material: Material) -> BoardPicture:
    """The whole canvas as one picture."""
    brush = PaperBrush(material.theme)
    scenario = played(material.board, material.scenario)
    codes, texts = codes_of(material.scenario), material.texts
    draw_frame(brush, material, Rect(0, 0, SHEET.w, SHEET.h))
    columns = _columns(len(scenario.phases))
    sizes = _sizes(scenario, columns, texts.language)
    for index, (phase, column) in enumerate(zip(scenario.phases, columns, strict=True)):
        colour = material.theme.phase_colour(index, len(columns))
        _column(brush, phase, codes, texts.language, column, colour, sizes)
    _rail(brush, columns)
    for phase, column in zip(scenario.phases, columns, strict=True):
        _seat(brush, phase, texts.language, column)
    draw_foot(brush, material, codes, Rect(SIDE, SHEET.h - FOOT, SHEET.w - 2 * SIDE, FOOT - 30))
    return BoardPicture(brush.picture, SHEET)


def _columns(count: int) -> list[Rect]:
    width = (SHEET.w - 2 * SIDE - GAP * (count - 1)) / count
    tall = SHEET.h - TOP - FOOT - GAP
    return [Rect(SIDE + at * (width + GAP), TOP, width, tall) for at in range(count)]


class Sizes(NamedTuple):
    """One size for all names and one for all tasks: the longest words decide for all."""

    name: int
    task: int


def _sizes(scenario: Scenario, columns: list[Rect], language: Language) -> Sizes:
    names = [fit(phase.name.said_in(language), NAME, _name_box(column)) for phase, column in _pairs(scenario, columns)]
    tasks = [
        fit(task.text.said_in(language), TASK, _words_box(box, WIDEST_CODE))
        for phase, column in _pairs(scenario, columns)
        for task, box in _task_boxes(phase, column)
    ]
    return Sizes(min(face.size for face, _ in names), min(face.size for face, _ in tasks))


def _pairs(scenario: Scenario, columns: list[Rect]) -> Iterator[tuple[Phase, Rect]]:
    yield from zip(scenario.phases, columns, strict=True)


def _name_box(column: Rect) -> Rect:
    return Rect(column.x + 56, column.y + 8, column.w - 64, 48)


def _column(
    brush: PaperBrush, phase: Phase, codes: Codes, language: Language, column: Rect, colour: str, sizes: Sizes
) -> None:
    brush.add(Panel("column", column, fill="surface.card", radius=18, outline="surface.card_line", line=2))
    head = column._replace(h=HEAD)
    brush.add(Panel("head", head, fill=colour, radius=18, corners="top"))
    disc = Point(column.x + 30, column.y + 30)
    brush.add(Disc("disc", disc, 19, fill="phase.title"))
    number = codes.phases[phase.id]
    size = 24 if len(number) < 3 else 17
    brush.words(number, Point(disc.x, disc.y + size * 0.34), Face("display", "bold", size), colour, "centre")
    face = NAME._replace(size=sizes.name)
    brush.fitted(phase.name.said_in(language), _name_box(column), face, "phase.title", middle=True)
    question = Rect(column.x + 14, column.y + 56, column.w - 28, HEAD - 56 - SEAT / 2 - 1)
    brush.fitted(phase.question.said_in(language), question, Face("body", "regular", 14), "phase.question")
    for task, box in _task_boxes(phase, column):
        _task(brush, task.text.said_in(language), codes.tasks[task.id], box, TASK._replace(size=sizes.task))


def _task_boxes(phase: Phase, column: Rect) -> Iterator[tuple[Task, Rect]]:
    """The rows of a column; many tasks become low rows."""
    top, count = column.y + HEAD + SEAT / 2 + 58, len(phase.tasks)
    room = column.bottom - 8 - top
    gap = min(7.0, room / count * 0.08)
    tall = min(TALLEST, (room - gap * (count - 1)) / count)
    for at, task in enumerate(phase.tasks):
        yield task, Rect(column.x + 8, top + at * (tall + gap), column.w - 16, tall)


def _stands_beside(box: Rect) -> bool:
    """Whether a row is so low that its words stand beside one place, instead of above several."""
    return box.h < PLACE + 34 and box.w >= 2.6 * PLACE and box.h >= PLACE + 6


def _words_box(box: Rect, code: float) -> Rect:
    """Where the words of a task stand, behind a code of some width."""
    low = box.h < PLACE + 34
    wide = box.w - 18 - code - (PLACE + 6 if _stands_beside(box) else 0)
    return Rect(box.x + 8 + code, box.y + 4, wide, box.h - 8 if low else box.h - PLACE - 9)


def _task(brush: PaperBrush, words: str, code: str, box: Rect, face: Face) -> None:
    """Words above and places below; in a low row the words stand beside one place, or alone."""
    brush.add(Panel("task", box, fill="surface.task_open", radius=10, outline="surface.gap", line=1.6, dashed=True))
    mark = Face("body", "bold", face.size)
    base = brush.fitted(words, _words_box(box, WIDEST_CODE), face, "ink.text", middle=True)
    brush.words(code, Point(box.x + 8, base), mark, "ink.warn")
    beside = _stands_beside(box)
    if box.h < PLACE + 34 and not beside:
        return
    across = 1 if beside else max(1, int((box.w - 6) / (PLACE + BETWEEN)))
    y = box.centre.y if beside else box.bottom - 4 - PLACE / 2
    left = box.right - 4 - PLACE / 2 if beside else box.x + 4 + PLACE / 2
    for at in range(across):
        colour, line = ("surface.gap", 2.0) if at == 0 else ("surface.quiet_line", 1.0)
        place = Point(left + at * (PLACE + BETWEEN), y)
        brush.add(Disc("place", place, PLACE / 2, outline=colour, line=line, dashed=True))


def _rail(brush: PaperBrush, columns: list[Rect]) -> None:
    """The regielijn, with a bead for the handover between two phases."""
    y = TOP + HEAD
    for before, after in pairwise(columns):
        start, end = before.centre.x + SEAT / 2, after.centre.x - SEAT / 2
        brush.add(Stroke("rail", Point(start, y), Point(end, y), 5, "surface.rail"))
        bead = Point((before.right + after.x) / 2, y)
        brush.add(Disc("bead", bead, 15, fill="surface.card", outline="surface.rail", line=3))
        brush.icon("arrows-left-right", bead, 19, "ink.soft")


def _seat(brush: PaperBrush, phase: Phase, language: Language, column: Rect) -> None:
    centre = Point(column.centre.x, TOP + HEAD)
    brush.add(Disc("seat", centre, SEAT / 2, fill="surface.seat", outline="ink.accent", line=7))
    brush.add(Disc("inner", centre, PLACE / 2, outline="surface.warn_line", line=1.6, dashed=True))
    brush.icon("steering-wheel", centre, 34, "surface.warn_line")
    box = Rect(column.x + 12, centre.y + SEAT / 2 + 6, column.w - 24, 46)
    brush.fitted(phase.regie_question.said_in(language), box, Face("body", "bold", 18), "ink.warn", centred=True)
