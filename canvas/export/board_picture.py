"""The board for paper: the columns of the table without bar, tray or buttons, and with every task in sight."""

from dataclasses import dataclass

from canvas.export.typefaces import PaperMeasurer
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.frames import Frames, head
from canvas.layout.geometry import Rect, Size
from canvas.layout.phase import draw_phase, draw_seat
from canvas.layout.picture import Panel, Picture
from canvas.layout.rail import draw_rail
from canvas.layout.strip import draw_strip
from canvas.layout.target import of_kind
from canvas.layout.view import View
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme
from canvas.rules.queries import played

SMALLEST, LARGEST, STEP = 1200, 2400, 80
"""Widths to try, in pixels of the layout: the smaller the picture, the larger its words on the page."""
TALLER = 1.2


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """A picture with its size in pixels; it scales to any page."""

    picture: Picture
    size: Size


def board_picture(board: Board, scenario: Scenario, texts: Texts, theme: Theme, shape: float) -> BoardPicture:
    """The whole board in a room of some shape (width : height), with words as large as they can be."""
    names = Names(played(board, scenario), board, texts)
    width, height = SMALLEST, SMALLEST / shape
    while True:
        size = Size(width, round(height))
        arranged = _arranged(names, theme, size)
        if all_in_sight(arranged):
            return BoardPicture(arranged.picture, size)
        width, height = (width + STEP, (width + STEP) / shape) if width < LARGEST else (width, height * TALLER)


def all_in_sight(arranged: Arrangement) -> bool:
    """Whether no column has hidden tasks behind a button: paper has no buttons."""
    return not of_kind(arranged.targets, "more")


def _arranged(names: Names, theme: Theme, size: Size) -> Arrangement:
    brush = Brush(Size(size.w, round(size.w * 9 / 16)), PaperMeasurer())
    draw_board(Desk(names.board, names, theme, View(), brush), Rect(0, 0, size.w, size.h))
    return brush.finished()


def draw_board(desk: Desk, sheet: Rect) -> None:
    """The columns and the strip below them, filling a sheet of some place and size in pixels."""
    brush = desk.brush
    pad, nowhere = brush.px(12), Rect(0, 0, 0, 0)
    height = max(brush.px(62), 2 * brush.body(14).leading + 8)
    strip = Rect(sheet.x + pad, sheet.bottom - pad - height, sheet.w - 2 * pad, height)
    columns = _columns(brush, sheet._replace(h=strip.y - sheet.y), len(desk.scenario.phases))
    parts = Frames(nowhere, sheet, columns, strip, nowhere, (), nowhere)
    brush.add(Panel("sheet", sheet, fill="surface.board", radius=brush.px(26)))
    _draw_columns(desk, parts)
    draw_strip(desk, strip)


def _draw_columns(desk: Desk, parts: Frames) -> None:
    measures, phases = head(desk, parts.columns), desk.scenario.phases
    for index, (phase, column) in enumerate(zip(phases, parts.columns, strict=True)):
        draw_phase(desk, phase, index, column, measures)
    draw_rail(desk, parts, measures)
    for phase, column in zip(phases, parts.columns, strict=True):
        draw_seat(desk, phase, column, measures)


def _columns(brush: Brush, sheet: Rect, phases: int) -> tuple[Rect, ...]:
    pad, gap = brush.px(12), brush.px(12)
    width = (sheet.w - 2 * pad - (phases - 1) * gap) / phases
    lefts = (round(sheet.x + pad + index * (width + gap)) for index in range(phases))
    return tuple(Rect(left, sheet.y + pad, int(width), sheet.h - 2 * pad) for left in lefts)
