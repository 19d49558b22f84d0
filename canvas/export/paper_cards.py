"""A card of the paper set: a band with what it is, and below it words and lines to write on. All of it always fits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.handout_fit import Fitted
from canvas.export.marks import Mark, box_mark
from canvas.export.ordered import Material
from canvas.export.paper_grid import Grid
from canvas.export.paper_sheets import Sheets
from canvas.export.press import Press
from canvas.export.styles import LOOKS
from canvas.export.tags import listed
from canvas.export.typefaces import text_width
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel

EDGE = 2.6 * mm
"""Between the cut and the card: nobody cuts quite straight."""
PAD = 3.4 * mm
BAND = 9 * mm
BETWEEN = 7.0
WRITES = tuple(height * mm for height in (15, 13, 12, 11, 10, 9, 8, 7.2))
"""Heights of a line to write on: as much as there is room for."""


DOT = Mark((Disc("dot", Point(0, 0), 1.6, fill="ink.soft"),), 4, 4, gap=6)


@dataclass(frozen=True, slots=True)
class Line:
    """Something to write down: what, and on how many lines."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Face:
    """One card. Colours are names of the theme."""

    kicker: str
    fill: str
    mark: Mark | None = None
    code: str = ""
    text: str = ""
    said: tuple[str, ...] = ()
    """Smaller words under the text."""
    listed: tuple[str, ...] = ()
    """Short lines with a dot."""
    boxes: tuple[str, ...] = ()
    """Choices to tick, beside each other."""
    box: float = 10
    """The size of a box, in points; a large one is for a number."""
    roomy: bool = False
    """Whether the card is so large that what is asked is set larger too."""
    write: tuple[Line, ...] = ()
    big: Mark | None = None
    """A sign beside the text of a card that is shown across the table."""
    light: bool = False
    """Whether the words in the band are light."""
    asks: tuple[str, ...] = ()
    """Questions that close the card."""


def cards_pdf(material: Material, name: str, decks: Sequence[tuple[Grid, Sequence[Face]]]) -> bytes:
    """Decks of cards, each on sheets of its own."""
    sheets = Sheets(material, name)
    for grid, faces in decks:
        for cells in grid.pages(faces):
            with sheets.page():
                sheets.head(sheets.texts("print.cut"))
                for face, cell in cells:
                    draw_card(sheets, face, cell)
                sheets.crop_marks(grid.xs, grid.ys)
    return sheets.made()


def draw_card(sheets: Sheets, face: Face, cell: Rect) -> None:
    """Draw one card in its cell."""
    box = cell.grown(-EDGE)
    band = Rect(0, 0, box.w, BAND)
    radius = 3 * mm
    sheets.draw(
        (
            Panel("card", Rect(0, 0, box.w, box.h), fill="surface.card", radius=radius),
            Panel("band", band, fill=face.fill, radius=radius, corners="top"),
            Panel("edge", Rect(0, 0, box.w, box.h), radius=radius, outline="surface.card_line", line=1),
        ),
        Point(box.x, box.y),
    )
    item = sheets.item()
    with sheets.canvas.inside(item):
        _place_middle(sheets, _band(sheets.press, face), Rect(box.x + PAD, box.y, box.w - 2 * PAD, BAND))
        inner = Rect(box.x + PAD, box.y + BAND + 2 * mm, box.w - 2 * PAD, box.h - BAND - 3.5 * mm)
        write = next((tall for tall in WRITES if _tall(sheets.press, face, tall, inner.w) <= inner.h), WRITES[-1])
        sheets.place(Fitted(lambda _width: _body(sheets.press, face, write)), inner)


def _tall(press: Press, face: Face, write: float, width: float) -> float:
    return float(_body(press, face, write).wrapOn(None, width, 0)[1])


def _place_middle(sheets: Sheets, piece: Flowable, box: Rect) -> None:
    fitted = Fitted(lambda _width: piece)
    tall = float(fitted.wrapOn(None, box.w, box.h)[1])
    sheets.place(Fitted(lambda _width: piece), box._replace(y=box.y + (box.h - tall) / 2))


def _band(press: Press, face: Face) -> Flowable:
    look = "card_kicker_light" if face.light else "card_kicker"
    kicker: Flowable = press.paragraph(face.kicker, look)
    named = Marked(press, face.mark, kicker) if face.mark else kicker
    code = press.paragraph(face.code, f"{look}_right")
    return Row(press, [(0, named), (26 * mm if face.code else 0.01, code if face.code else Spacer(0, 0))], Ground())


def _body(press: Press, face: Face, write: float) -> Flowable:
    """What stands on a card. `write` is the height of a line to write on, in points."""
    pieces: list[Flowable] = []
    if face.big:
        big = press.paragraph(face.text, "card_big")
        pieces += [Spacer(0, 6), Marked(press, face.big, big)]
    elif face.text:
        pieces.append(press.paragraph(face.text, "card_text"))
    pieces += [press.paragraph(words, "card_line") for words in face.said]
    pieces += [Marked(press, DOT, press.paragraph(words, "card_line"), high=True) for words in face.listed]
    pieces += [piece for line in face.write for piece in _written(press, line, write, face.roomy)]
    if face.boxes:
        pieces += [Spacer(0, 3), _boxes(press, face.boxes, face.box)]
    pieces += [press.paragraph(words, "card_small") for words in face.asks]
    return Stack(pieces, gap=3)


def _boxes(press: Press, boxes: Sequence[str], box: float) -> Flowable:
    """Choices beside each other, each with the room its words ask; long ones stand under each other."""
    mark, (font, size, *_) = replace(box_mark(box), gap=5), LOOKS["card_line"]
    choices = listed(Marked(press, mark, press.paragraph(words, "card_line")) for words in boxes)
    widths = [mark.width + mark.gap + text_width(words, font, size) + BETWEEN for words in boxes]
    return Flow(press, list(zip(widths, choices, strict=True)))


class Flow(Stack):
    """Pieces of their own widths in rows, as words in lines."""

    def __init__(self, press: Press, cells: Sequence[tuple[float, Flowable]]) -> None:
        super().__init__([], gap=3)
        self.press, self.cells = press, cells

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        rows: list[list[tuple[float, Flowable]]] = [[]]
        for wish, cell in self.cells:
            share = min(wish, width)
            if rows[-1] and sum(taken for taken, _ in rows[-1]) + share > width:
                rows.append([])
            rows[-1].append((share, cell))
        self.pieces = [Row(self.press, row, Ground(), at="top") for row in rows if row]
        return super().wrap(width, height)


def _written(press: Press, line: Line, tall: float, roomy: bool) -> list[Flowable]:
    """A label, and lines for a pen below it."""
    rules: list[Flowable] = [Rule(press, "surface.field_line", tall) for _each in range(line.lines)]
    look = "card_line" if roomy else "card_small"
    return [press.paragraph(line.label, look), *rules] if line.label else rules
