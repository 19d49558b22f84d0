"""Tables: names at the left, numbers under each other at the right, every row on one ground."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking
from canvas.export.covenant_mechanics_parts import Cell, Column, Line, Table
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.marks import chip_mark, phase_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import CARD, COLUMN, ENTRY_MOST, NAME_MOST, indented, pile
from canvas.export.styles import LOOKS
from canvas.export.tags import Tag, again, head_cells, row_cells, tagged
from canvas.export.typefaces import text_width

GAP = 10.0
"""Between two columns."""
SIDE = 9.0
ORDER, NARROW, BLANK, LEAST = 14.0, 44.0, 72.0, 60.0
MARK = 22.0
"""Room for a fiche or the number of a phase before words."""
KEPT = 3
"""Rows that stay together at the end of a page."""
MANY = 4
"""A table of so many columns takes the whole width of the page."""


def table(press: Press, found: Table, count: int) -> Flowable:
    """A table with its heads; on a next page the heads stand there again. `count` is how many phases there are."""
    wide = is_wide(found)
    widths = column_widths(found, (COLUMN if wide else COLUMN - CARD) - 2 * SIDE)
    whole = Tag("Table")
    heads = tagged(_heads(press, found.columns, widths), "TR", whole)
    repeated = again(_heads(press, found.columns, widths))

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        rows = Stack([heads if begins else repeated, *pieces], gap=3)
        return pile([Spacer(0, 4), indented(press, rows, 0 if wide else CARD)])

    lines = [tagged(_line(press, line, found.columns, widths, count), "TR", whole) for line in found.lines]
    return Breaking(lines, built, least=KEPT)


def is_wide(found: Table) -> bool:
    """Whether a table takes the whole width, and so begins below a heading in the margin."""
    return len(found.columns) >= MANY


def column_widths(found: Table, room: float) -> tuple[float, ...]:
    """How wide columns are: no word is cut as long as there is room, and words share what numbers leave."""
    room -= GAP * (len(found.columns) - 1)
    least = [_least(found, at) for at in range(len(found.columns))]
    words = [at for at, column in enumerate(found.columns) if column.kind == "words"]
    spare = room - sum(least)
    if spare < 0:  # names longer than the page: they are broken
        return tuple(width * room / sum(least) for width in least)
    return tuple(_shared(least, words, spare) if len(words) < MANY - 1 else _by_need(found, least, words, spare))


def _shared(least: list[float], words: Sequence[int], spare: float) -> list[float]:
    """One or two columns of words are equal when they can be, so that tables under each other line up."""
    half = (spare + sum(least[at] for at in words)) / max(1, len(words))
    taken = sum(least[at] - half for at in words if least[at] > half)
    return [max(width, half - taken) if at in words else width for at, width in enumerate(least)]


def _by_need(found: Table, least: list[float], words: Sequence[int], spare: float) -> list[float]:
    """Of more columns of words, those with more to say get more."""
    needs = {at: max(1.0, _whole(found, at) - least[at]) for at in words}
    scale = min(1.0, spare / sum(needs.values()))
    rest = max(0.0, spare - sum(needs.values())) / len(words)
    return [width + needs[at] * scale + rest if at in needs else width for at, width in enumerate(least)]


def _whole(found: Table, at: int) -> float:
    """The longest cell of a column on one line."""
    font, size, *_ = LOOKS["taker"]
    cells = (line.cells[at] for line in found.lines)
    return max(
        (text_width(cell.text or "", font, size) + (MARK if _marked(cell) else 0) for cell in cells), default=0.0
    )


def _least(found: Table, at: int) -> float:
    """The longest word of a column."""
    column = found.columns[at]
    if column.kind == "order":
        return ORDER
    head = _longest(column.head, "small")
    cells = (line.cells[at] for line in found.lines)
    style = "figure" if column.kind == "number" else "taker"
    longest = max((_longest(cell.text or "", style) + (MARK if _marked(cell) else 0) for cell in cells), default=0.0)
    blank = any(line.cells[at].text is None for line in found.lines)
    least = (BLANK if blank else NARROW) if column.kind == "number" else LEAST
    return max(head, longest, least) + 1


def _longest(text: str, style: str) -> float:
    font, size, *_ = LOOKS[style]
    return max((text_width(word, font, size) for word in text.split()), default=0.0)


def _marked(cell: Cell) -> bool:
    return cell.seal is not None or cell.mark is not None


def _heads(press: Press, columns: Sequence[Column], widths: Sequence[float]) -> Row:
    heads = [press.paragraph(column.head, "small_right" if column.kind == "number" else "small") for column in columns]
    head_cells(heads)
    return Row(press, _spaced(heads, widths), Ground(pad=(SIDE, 2)), at="bottom")


def _line(press: Press, line: Line, columns: Sequence[Column], widths: Sequence[float], count: int) -> Row:
    cells = [
        _cell(press, cell, column.kind, line.total, count) for cell, column in zip(line.cells, columns, strict=True)
    ]
    row_cells(cells)
    ground = Ground(fill="surface.task", radius=6, pad=(SIDE, 5))
    if line.total:
        ground = Ground(outline="surface.card_line", line=0.8, radius=6, pad=(SIDE, 5))
    return Row(press, _spaced(cells, widths), ground)


def _spaced(cells: Sequence[Flowable], widths: Sequence[float]) -> list[tuple[float, Flowable]]:
    spaced: list[tuple[float, Flowable]] = []
    for cell, width in zip(cells, widths, strict=True):
        spaced += [(GAP, Spacer(0, 0)), (width, cell)] if spaced else [(width, cell)]
    return spaced


def _cell(press: Press, cell: Cell, kind: str, total: bool, count: int) -> Flowable:
    if kind == "number":
        words = cell.text if cell.text is not None else press.texts("covenant.to_fill_in")
        style = "unknown_right" if cell.text is None else "part_right" if total else "figure_right"
        return press.paragraph(words, style)
    if cell.text is None:
        return press.said("covenant.to_fill_in", "unknown_line")
    if cell.mark:
        disc = phase_mark(cell.mark, count, press.theme, 6.5)
        return Marked(press, disc, press.paragraph(shortened(cell.text, NAME_MOST), "duty"))
    if cell.seal:
        name = Span(shortened(cell.text, NAME_MOST), "taker", press.party_ink(cell.seal.look))
        return Marked(press, chip_mark(cell.seal, 6.5), press.paragraph([name], "taker"))
    return press.paragraph(shortened(cell.text, ENTRY_MOST), "part" if total or kind == "order" else "duty")
