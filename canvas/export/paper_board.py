"""The empty canvas for a table without power: the board as on the screen, with room for real fiches and with codes.

Laid out in halves of a millimetre on A1. A place for a fiche is 27 mm there, so a fiche of 25 mm lies in it.
"""

from canvas.export.board_picture import BoardPicture
from canvas.export.ordered import Material
from canvas.export.paper_brush import PaperBrush
from canvas.export.paper_frame import draw_foot, draw_frame
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel, Stroke
from canvas.model.scenario import Phase, Task
from canvas.rules.codes import Codes, codes_of
from canvas.rules.queries import played

SHEET = Size(1682, 1188)
"""A1 in halves of a millimetre."""
PLACE = 54.0
"""The diameter of a place for a fiche."""
TOP, FOOT, SIDE, GAP = 192.0, 150.0, 30.0, 14.0
HEAD = 104.0
SEAT = 84.0
"""The diameter of a seat: a fiche with its ring around it."""
TALLEST = 150.0


def paper_board(material: Material) -> BoardPicture:
    """The whole canvas as one picture."""
    brush = PaperBrush(material.theme)
    scenario = played(material.board, material.scenario)
    codes, texts = codes_of(material.scenario), material.texts
    draw_frame(brush, material, Rect(0, 0, SHEET.w, SHEET.h))
    columns = _columns(len(scenario.phases))
    for index, (phase, column) in enumerate(zip(scenario.phases, columns, strict=True)):
        colour = material.theme.phase_colour(index, len(columns))
        _column(brush, phase, codes, texts.language, column, colour)
    _rail(brush, columns)
    for phase, column in zip(scenario.phases, columns, strict=True):
        _seat(brush, phase, codes, texts.language, column)
    draw_foot(brush, material, codes, Rect(SIDE, SHEET.h - FOOT, SHEET.w - 2 * SIDE, FOOT - 30))
    return BoardPicture(brush.picture, SHEET)


def _columns(count: int) -> list[Rect]:
    width = (SHEET.w - 2 * SIDE - GAP * (count - 1)) / count
    tall = SHEET.h - TOP - FOOT - GAP
    return [Rect(SIDE + at * (width + GAP), TOP, width, tall) for at in range(count)]


def _column(brush: PaperBrush, phase: Phase, codes: Codes, language: str, column: Rect, colour: str) -> None:
    brush.add(Panel("column", column, fill="surface.card", radius=18, outline="surface.card_line", line=2))
    head = column._replace(h=HEAD)
    brush.add(Panel("head", head, fill=colour, radius=18, corners="top"))
    disc = Point(column.x + 30, column.y + 30)
    brush.add(Disc("disc", disc, 19, fill="phase.title"))
    number = codes.phases[phase.id]
    size = 24 if len(number) < 3 else 17
    brush.words(number, Point(disc.x, disc.y + size * 0.34), Face("display", "bold", size), colour, "centre")
    name = Rect(column.x + 56, column.y + 8, column.w - 64, 46)
    brush.fitted(_said(phase.name, language), name, Face("display", "bold", 24), "phase.title", middle=True)
    question = Rect(column.x + 12, column.y + 56, column.w - 24, 34)
    brush.fitted(_said(phase.question, language), question, Face("body", "regular", 14), "phase.question")
    _tasks(brush, phase, codes, language, column)


def _tasks(brush: PaperBrush, phase: Phase, codes: Codes, language: str, column: Rect) -> None:
    top, gap = column.y + HEAD + SEAT / 2 + 76, 8.0
    room = column.bottom - 10 - top
    tall = min(TALLEST, (room - gap * (len(phase.tasks) - 1)) / len(phase.tasks))
    gap = min(gap, max(2.0, tall * 0.1))
    tall = min(TALLEST, (room - gap * (len(phase.tasks) - 1)) / len(phase.tasks))
    for at, task in enumerate(phase.tasks):
        box = Rect(column.x + 8, top + at * (tall + gap), column.w - 16, tall)
        _task(brush, task, codes.tasks[task.id], language, box)


def _task(brush: PaperBrush, task: Task, code: str, language: str, box: Rect) -> None:
    """Words above and places below; in a low row the words stand beside one place, or alone."""
    brush.add(Panel("task", box, fill="surface.task_open", radius=10, outline="surface.gap", line=1.6, dashed=True))
    low = box.h < PLACE + 34
    beside = low and box.h >= PLACE + 6 and box.w >= 2.6 * PLACE
    mark = Face("body", "bold", 15)
    width = brush.width(code, mark) + 8
    words_w = box.w - 16 - width - (PLACE + 6 if beside else 0)
    words_h = box.h - 6 if low else box.h - PLACE - 12
    inner = Rect(box.x + 8 + width, box.y + 4, words_w, words_h)
    face = Face("body", "semibold", 17)
    base = brush.fitted(_said(task.text, language), inner, face, "ink.text", middle=True)
    brush.words(code, Point(box.x + 8, base), mark, "ink.warn")
    if low and not beside:
        return
    across = 1 if beside else max(1, int((box.w - 8) / (PLACE + 4)))
    y = box.centre.y if beside else box.bottom - 5 - PLACE / 2
    for at in range(across):
        x = box.right - 6 - PLACE / 2 - at * (PLACE + 4)
        line = 2.0 if at == across - 1 else 1.0
        colour = "surface.gap" if at == across - 1 else "surface.quiet_line"
        brush.add(Disc("place", Point(x, y), PLACE / 2, outline=colour, line=line, dashed=True))


def _rail(brush: PaperBrush, columns: list[Rect]) -> None:
    """The regielijn, with a bead for the handover between two phases."""
    y = TOP + HEAD
    for before, after in zip(columns, columns[1:], strict=False):
        start, end = before.centre.x + SEAT / 2, after.centre.x - SEAT / 2
        brush.add(Stroke("rail", Point(start, y), Point(end, y), 5, "surface.rail"))
        bead = Point((before.right + after.x) / 2, y)
        brush.add(Disc("bead", bead, 15, fill="surface.card", outline="surface.rail", line=3))
        brush.icon("arrows-left-right", bead, 19, "ink.soft")


def _seat(brush: PaperBrush, phase: Phase, codes: Codes, language: str, column: Rect) -> None:
    centre = Point(column.centre.x, TOP + HEAD)
    brush.add(Disc("seat", centre, SEAT / 2, fill="surface.seat", outline="ink.accent", line=7))
    brush.add(Disc("inner", centre, PLACE / 2, outline="surface.warn_line", line=1.6, dashed=True))
    brush.icon("steering-wheel", centre, 34, "surface.warn_line")
    box = Rect(column.x + 12, centre.y + SEAT / 2 + 8, column.w - 24, 58)
    brush.fitted(_said(phase.regie_question, language), box, Face("body", "bold", 18), "ink.warn", centred=True)


def _said(label: object, language: str) -> str:
    return str(label.said_in(language))  # type: ignore[attr-defined]
