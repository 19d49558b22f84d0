"""A ledger: a long table of short lines, each on one thin ground. Heads stand again on the next page."""

from collections.abc import Collection, Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking
from canvas.export.covenant_mechanics_parts import Line, Table
from canvas.export.flowables import Ground, Row, Rule, Stack
from canvas.export.press import Press
from canvas.export.printable import shortened
from canvas.export.story_sections import ENTRY_MOST, pile
from canvas.export.tags import Tag, again, head_cells, row_cells, tagged

GAP = 9.0
PAD = (6.0, 2.4)
KEPT = 4
"""Lines that stay together at the end of a page."""


def ledger(press: Press, found: Table, widths: Sequence[float], leads: Collection[int] = ()) -> Flowable:
    """The table in columns of these widths, of which a 0 takes what is left; `leads` are lines that begin something."""
    whole = Tag("Table")
    heads, repeated = _heads(press, found, widths), again(_heads(press, found, widths))
    heads.tag = Tag("TR", whole)

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        return pile([Spacer(0, 6 if begins else 0), heads if begins else repeated, Stack(pieces)])

    lines = [_line(press, line, widths, whole, lead=at in leads) for at, line in enumerate(found.lines)]
    return Breaking(lines, built, least=min(KEPT, max(1, len(lines) // 2)))


def _heads(press: Press, found: Table, widths: Sequence[float]) -> Row:
    heads = [press.paragraph(column.head, "ledger_head") for column in found.columns]
    head_cells(heads)
    return Row(press, _spaced(heads, widths), Ground(pad=PAD), at="bottom")


def _line(press: Press, line: Line, widths: Sequence[float], whole: Tag, *, lead: bool) -> Flowable:
    cells = [_cell(press, cell.text, lead) for cell in line.cells]
    row_cells(cells)
    ground = Ground(fill="surface.task", radius=4, pad=PAD) if lead else Ground(pad=PAD)
    row = tagged(Row(press, _spaced(cells, widths), ground, at="top"), "TR", whole)
    return Stack([row, Rule(press, "surface.card_line", 0.6, 0.5)])


def _cell(press: Press, text: str | None, lead: bool) -> Flowable:
    if text is None:
        return press.said("covenant.to_fill_in", "ledger_open")
    return press.paragraph(shortened(text, ENTRY_MOST), "ledger_lead" if lead else "ledger")


def _spaced(cells: Sequence[Flowable], widths: Sequence[float]) -> list[tuple[float, Flowable]]:
    spaced: list[tuple[float, Flowable]] = []
    for cell, width in zip(cells, widths, strict=True):
        spaced += [(GAP, Spacer(0, 0)), (width, cell)] if spaced else [(width, cell)]
    return spaced
