"""The empty canvas on one large sheet, or on sheets of A4 that are glued together."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.pagesizes import A0, A1, A3, A4, landscape
from reportlab.lib.units import mm

from canvas.export.board_picture import BoardPicture
from canvas.export.ordered import Material
from canvas.export.paper_board import paper_board
from canvas.export.paper_sheets import Sheets
from canvas.export.styles import SEMIBOLD
from canvas.export.tags import Tag, tagged
from canvas.export.vector import paint
from canvas.layout.geometry import Point, Rect
from canvas.model.scenario import Phase
from canvas.rules.codes import codes_of
from canvas.rules.queries import played

UNIT = mm / 2
"""One unit of the canvas on A1, in points."""
GLUE = 10 * mm
"""How far a tile goes on under the next one."""
TITLE_LEFT, TITLE_UP, TITLE_SIZE = 40.0, 5.0, 9.0
"""Where the name of the sheet stands on the wood, and how large, in units of the canvas."""
MARGIN, BELOW = 10 * mm, 18 * mm
"""What a printer leaves white; below there is room for the number and the map."""


def canvas_a0(material: Material) -> bytes:
    """For a copy shop; fiches of 35 mm."""
    return _whole(material, "canvas_a0", landscape(A0))


def canvas_a1(material: Material) -> bytes:
    """For a copy shop; fiches of 25 mm."""
    return _whole(material, "canvas_a1", landscape(A1))


def canvas_a3(material: Material) -> bytes:
    """For the printer in the office: to write codes on with a pen."""
    return _whole(material, "canvas_a3", landscape(A3))


def _whole(material: Material, name: str, size: tuple[float, float]) -> bytes:
    sheets, board = Sheets(material, name, size), paper_board(material)
    scale = min(size[0] / board.size.w, size[1] / board.size.h)
    with sheets.page():
        wood, *rest = board.picture
        sheets.draw((wood,), Point(0, 0), scale)
        _title(sheets, board, scale)
        box = Rect(0, sheets.size[1] - board.size.h * scale, board.size.w * scale, board.size.h * scale)
        with sheets.canvas.figure(Tag("Figure", alt=_spoken(material)), box):
            paint(sheets.pen(), rest, 0, sheets.size[1], scale)
    return sheets.made()


def _title(sheets: Sheets, board: BoardPicture, scale: float) -> None:
    """What sheet this is, small on the wooden edge."""
    at = Point(TITLE_LEFT * scale, (board.size.h - TITLE_UP) * scale)
    with sheets.canvas.saying(Tag("H1")), sheets.downwards() as pen:
        words = f"{sheets.title} · {sheets.case}"
        pen.words(words, SEMIBOLD, TITLE_SIZE * scale, at, pen.colour("ink.on_tray_soft"))


def _spoken(material: Material) -> str:
    """Everything on the canvas in words: phases with what the regie asks, and tasks, each with its code."""
    phases = played(material.board, material.scenario).phases
    return material.texts("print.canvas.said", phases=" ".join(_phase(material, phase) for phase in phases))


def _phase(material: Material, phase: Phase) -> str:
    language, codes = material.texts.language, codes_of(material.scenario)
    tasks = "; ".join(f"{codes.tasks[task.id]} {task.text.said_in(language)}" for task in phase.tasks)
    return f"{codes.phases[phase.id]} {phase.name.said_in(language)}. {phase.regie_question.said_in(language)} {tasks}."


@dataclass(frozen=True, slots=True)
class Tiling:
    """A canvas cut in equal tiles, each going on `GLUE` under the next. All in points."""

    columns: int
    rows: int
    step: tuple[float, float]

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def shown(self, column: int, row: int) -> Rect:
        """The part of the canvas on a tile."""
        wide = self.step[0] + (GLUE if column < self.columns - 1 else 0)
        tall = self.step[1] + (GLUE if row < self.rows - 1 else 0)
        return Rect(column * self.step[0], row * self.step[1], wide, tall)

    def places(self) -> Iterator[tuple[int, int]]:
        yield from ((column, row) for row in range(self.rows) for column in range(self.columns))


def tiling(wide: float, tall: float) -> Tiling:
    """The fewest equal tiles for a canvas of some size on upright A4."""
    room = A4[0] - 2 * MARGIN - GLUE, A4[1] - MARGIN - BELOW - GLUE
    columns, rows = -int(-wide // room[0]), -int(-tall // room[1])
    return Tiling(columns, rows, (wide / columns, tall / rows))


def canvas_tiles(material: Material) -> bytes:
    """The canvas of A1 on sheets of A4: cut two sides, glue, lay."""
    sheets, board = Sheets(material, "canvas_tiles"), paper_board(material)
    tiles = tiling(board.size.w * UNIT, board.size.h * UNIT)
    for column, row in tiles.places():
        with sheets.page():
            _tile(sheets, board, tiles, column, row)
    return sheets.made()


def _tile(sheets: Sheets, board: BoardPicture, tiles: Tiling, column: int, row: int) -> None:
    part = tiles.shown(column, row)
    box = Rect(MARGIN, MARGIN, part.w, part.h)
    first = column == row == 0
    number = row * tiles.columns + column + 1
    values = {"number": number, "total": tiles.count, "row": row + 1, "column": column + 1}
    says = _spoken(sheets.material) if first else sheets.texts("print.canvas.tile_said", **values)
    canvas = sheets.canvas
    corner = Rect(box.x, sheets.size[1] - box.bottom, box.w, box.h)
    with canvas.figure(Tag("Figure", alt=says), corner):
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(corner.x, corner.y, corner.w, corner.h)
        canvas.clipPath(path, stroke=0, fill=0)
        paint(sheets.pen(), board.picture, box.x - part.x, sheets.size[1] - box.y + part.y, UNIT)
        canvas.restoreState()
    _glue(sheets, tiles, box, column, row)
    _foot(sheets, tiles, values, column, row)


def _glue(sheets: Sheets, tiles: Tiling, box: Rect, column: int, row: int) -> None:
    """Where to cut and where to glue: a tile goes under the one at its right and the one below it."""
    right = box.right - (GLUE if column < tiles.columns - 1 else 0)
    bottom = box.bottom - (GLUE if row < tiles.rows - 1 else 0)
    xs, ys = (box.x, right), (box.y, bottom)
    with sheets.downwards() as pen:
        pen.line(pen.colour("ink.soft"), 0.5)
        for x in xs:
            pen.canvas.line(x, box.y - 6 * mm, x, box.y - 1 * mm)
            pen.canvas.line(x, box.bottom + 1 * mm, x, box.bottom + 5 * mm)
        for y in ys:
            pen.canvas.line(box.x - 6 * mm, y, box.x - 1 * mm, y)
            pen.canvas.line(box.right + 1 * mm, y, box.right + 5 * mm, y)
        pen.line(pen.colour("ink.soft"), 0.4, (2, 3))
        if right < box.right:
            pen.canvas.line(right, box.y, right, box.bottom)
        if bottom < box.bottom:
            pen.canvas.line(box.x, bottom, box.right, bottom)


def _foot(sheets: Sheets, tiles: Tiling, values: dict[str, int], column: int, row: int) -> None:
    """Which tile this is, in words and on a small map."""
    y = sheets.size[1] - 10 * mm
    words = sheets.press.paragraph(sheets.texts("print.canvas.tile", **values), "name")
    sheets.place(tagged(words, "H1") if sheets.pages == 1 else words, Rect(MARGIN, y, 90 * mm, 7 * mm))
    if sheets.pages == 1:
        hint = sheets.press.paragraph(sheets.texts("print.canvas.tile_hint"), "small")
        sheets.place(hint, Rect(MARGIN + 82 * mm, y - 2 * mm, 82 * mm, 10 * mm))
    cell = 2.6 * mm
    left, top = sheets.size[0] - MARGIN - tiles.columns * cell, sheets.size[1] - 4 * mm - tiles.rows * cell
    with sheets.downwards() as pen:
        for across, down in tiles.places():
            here = (across, down) == (column, row)
            pen.canvas.setFillColor(pen.colour("ink.accent" if here else "surface.card"))
            pen.line(pen.colour("ink.soft"), 0.4)
            pen.canvas.rect(left + across * cell, top + down * cell, cell, cell, stroke=1, fill=1)
