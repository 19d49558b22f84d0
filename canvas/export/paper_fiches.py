"""Fiches to cut out: per party enough for what it may take, with levels to tick, and two to lead with."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from canvas.export.ordered import Material
from canvas.export.paper_decks import at_table, names_of
from canvas.export.paper_grid import fiches, whole_rows
from canvas.export.paper_sheets import Sheets
from canvas.export.pen import Pen
from canvas.export.styles import BOLD, SEMIBOLD
from canvas.export.typefaces import PaperMeasurer, text_width
from canvas.export.vector_chips import rim
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, clamp
from canvas.model.board import Level
from canvas.model.party import Party
from canvas.rules.codes import codes_of
from canvas.rules.notation import MARKS

FOR_A1, FOR_A0 = 25 * mm, 35 * mm
"""The diameter of a fiche for either canvas, in points."""
SPARE, LEADS = 3, 2
"""Beside what a party usually does: fiches for what it takes on, and fiches for the regie."""
LEAST = 7
"""Even a party with no usual tasks takes part."""
BLANK_LEADS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """One fiche. Without a party it is empty, for somebody who comes later."""

    party: Party | None = None
    lead: bool = False


def fiches_a1(material: Material) -> bytes:
    """Fiches of 25 mm, for the canvas on A1."""
    return _pdf(material, "fiches_a1", FOR_A1)


def fiches_a0(material: Material) -> bytes:
    """Fiches of 35 mm, for the canvas on A0."""
    return _pdf(material, "fiches_a0", FOR_A0)


def pieces(material: Material, columns: int) -> list[Piece]:
    """Every fiche in the order of the sheets: whole rows per party, so that a strip is one party's."""
    found: list[Piece] = []
    for party in at_table(material):
        usual = sum(party.role in task.usual for task in material.scenario.tasks.values())
        ordinary = max(LEAST, usual + SPARE)
        ordinary += -(ordinary + LEADS) % columns
        found += [Piece(party)] * ordinary + [Piece(party, lead=True)] * LEADS
    blanks = whole_rows([Piece(lead=True)] * BLANK_LEADS, columns, Piece())
    return [*found, *blanks, *[Piece()] * columns]


def _pdf(material: Material, name: str, diameter: float) -> bytes:
    sheets, grid = Sheets(material, name), fiches(diameter)
    for cells in grid.pages(pieces(material, grid.columns)):
        with sheets.page():
            sheets.head(_hint(material))
            for piece, cell in cells:
                _draw(sheets, piece, cell, diameter / 2)
            sheets.crop_marks(grid.xs, grid.ys)
    return sheets.made()


def _hint(material: Material) -> str:
    return material.texts("print.fiche_hint")


def _draw(sheets: Sheets, piece: Piece, cell: Rect, radius: float) -> None:
    with sheets.downwards() as pen:
        _ground(sheets, pen, piece, cell.centre, radius)
        if not piece.lead:
            _levels(pen, cell.centre, radius)
        if piece.party is not None:
            _words(sheets, pen, piece.party, cell.centre, radius, piece.lead)
        else:
            _write_line(pen, cell.centre, radius)


def _ground(sheets: Sheets, pen: Pen, piece: Piece, centre: Point, radius: float) -> None:
    """The form a fiche has on the board when it is turned over, with room for words; gold to lead with."""
    theme, scenario = sheets.theme, sheets.material.scenario
    look = theme.look(scenario.role[piece.party.role].appearance if piece.party else "")
    if piece.party is not None and not piece.lead:
        rim(pen, look, centre, radius)
    else:
        pen.disc(centre, radius, pen.colour("ink.accent" if piece.lead else "surface.quiet_line"))
    pen.disc(centre, radius * 0.84, pen.colour("fiche.cream"))
    if piece.lead:
        badge = Point(centre.x, centre.y + radius * 0.55)
        pen.icon("steering-wheel", badge, radius * 0.42, pen.colour("ink.text"))
    if piece.party is not None:
        top = Point(centre.x, centre.y - radius * 0.52)
        pen.icon(look.icon, top, radius * 0.5, pen.colour(_ink(sheets, piece.party)))


def _ink(sheets: Sheets, party: Party) -> str:
    look = sheets.material.scenario.role[party.role].appearance
    return f"role.{look if look in sheets.theme.role else 'branche'}.edge"


def _words(sheets: Sheets, pen: Pen, party: Party, centre: Point, radius: float, lead: bool) -> None:
    """The code, large enough to read across a table, and the name on one or two lines."""
    code = codes_of(sheets.material.scenario, sheets.material.board.parties).parties[party.id]
    name = names_of(sheets.material).party(party.id)
    with sheets.canvas.saying(sheets.item()):
        size = radius * 0.42
        ink = pen.colour(_ink(sheets, party))
        left = centre.x - text_width(code, BOLD, size) / 2
        pen.words(f"{code} ", BOLD, size, Point(left, centre.y + radius * 0.06), ink)
        lines, size = _name(name, radius)
        y = centre.y + radius * (0.27 if len(lines) > 1 else 0.31) - (0.02 * radius if lead else 0)
        for line in lines:
            left = centre.x - text_width(line, SEMIBOLD, size) / 2
            pen.words(f"{line} ", SEMIBOLD, size, Point(left, y), pen.colour("ink.text"))
            y += size * 1.08


def _name(name: str, radius: float) -> tuple[list[str], float]:
    """The name in at most two lines within the fiche, as large as it can be."""
    room = radius * 1.48
    for tenths in range(24, 11, -1):
        size = radius * tenths / 100
        if text_width(name, SEMIBOLD, size) <= room:
            return [name], size
        if tenths < 20:
            face = Face("body", "semibold", 100)
            lines = clamp(PaperMeasurer(), name, face, room / size * 100, 9)
            if len(lines) <= 2:
                return lines, size
    face = Face("body", "semibold", 100)
    return clamp(PaperMeasurer(), name, face, room / (radius * 0.12) * 100, 2), radius * 0.12


def _levels(pen: Pen, centre: Point, radius: float) -> None:
    """Four small rings to tick: the mark in each is what is typed afterwards."""
    size = radius * 0.115
    for at, level in enumerate(Level):
        turn = (at - 1.5) * radius * 0.3
        spot = Point(centre.x + turn, centre.y + radius * (0.62 if at in (1, 2) else 0.56))
        pen.disc(spot, size, pen.colour("surface.card"))
        pen.ring(spot, size, 0.5, pen.colour("ink.soft"))
        if level is Level.DOET:
            _tick(pen, spot, size)
            continue
        mark, tall = MARKS[level], size * 1.5
        left = spot.x - text_width(mark, BOLD, tall) / 2
        lift = 0.1 if level is Level.WEET_ERVAN else 0.36
        pen.words(mark, BOLD, tall, Point(left, spot.y + tall * lift), pen.colour("ink.soft"))


def _tick(pen: Pen, at: Point, size: float) -> None:
    pen.line(pen.colour("ink.soft"), size * 0.28)
    pen.canvas.line(at.x - size * 0.5, at.y, at.x - size * 0.1, at.y + size * 0.42)
    pen.canvas.line(at.x - size * 0.1, at.y + size * 0.42, at.x + size * 0.52, at.y - size * 0.4)


def _write_line(pen: Pen, centre: Point, radius: float) -> None:
    pen.line(pen.colour("surface.field_line"), 0.6)
    pen.canvas.line(centre.x - radius * 0.6, centre.y + radius * 0.1, centre.x + radius * 0.6, centre.y + radius * 0.1)
