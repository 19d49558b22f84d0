"""The arrangement as a workbook: the rows of the CSV as a table one can filter, and a sheet that says what it is.

Everything people typed is written as a string, never as a formula, a link or a number, whatever it looks like.
"""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from canvas.export.ordered import Material
from canvas.export.pages import TAGS
from canvas.export.printable import legible
from canvas.export.table_export import Arrangement, arrangement_of, cell_of
from canvas.export.table_shape import COLUMNS, Row
from canvas.model.texts import Texts
from canvas.model.theme import Theme

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
"""No file aside, and no string that is taken for something else."""

NARROWEST, WIDEST, ROOM = 8, 48, 3
"""Widths of columns, in digits; the button of the filter needs room too."""
ABOUT_WIDTHS = (18, 70)
STYLE = "Table Style Light 1"  # words: ok
"""A name that spreadsheet programs know: quiet bands, no colours of its own."""


def table_xlsx(material: Material) -> bytes:
    """The rows for a spreadsheet program, the same on every day and every machine."""
    to, texts = BytesIO(), material.texts
    arranged = arrangement_of(material)
    with Workbook(to, OPTIONS) as book:
        _properties(book, material, arranged)
        looks = _Looks(book, material.theme)
        _rows(book, looks, arranged, texts)
        _about(book, looks, arranged, texts)
    return to.getvalue()


class _Looks:
    """How cells look: the head dark as the bar of the board, words at the top of their cell and never cut off."""

    def __init__(self, book: Workbook, theme: Theme) -> None:
        dark, light = theme.colours["surface.bar"], theme.colours["ink.on_dark"]
        top: dict[str, Any] = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({**top, "bold": True, "bg_color": dark, "font_color": light, "valign": "vcenter"})
        self.words = book.add_format(top)
        self.number = book.add_format({**top, "align": "left"})
        self.label = book.add_format({**top, "bold": True})


def _properties(book: Workbook, material: Material, arranged: Arrangement) -> None:
    day = datetime.combine(material.date, time(), UTC)  # the day of the session: no clock is read
    about = {"title": legible(arranged.title), "author": arranged.tool, "created": day}
    book.set_properties(about)
    book.set_custom_property("Language", TAGS[arranged.language])


def _rows(book: Workbook, looks: _Looks, arranged: Arrangement, texts: Texts) -> None:
    sheet = book.add_worksheet(texts("table_export.sheet"))
    heads = [texts(f"table_export.column.{name}") for name in COLUMNS]
    columns = [{"header": head, "header_format": looks.head} for head in heads]
    last = len(arranged.rows)
    table = {"name": "arrangement", "columns": columns, "style": STYLE}
    sheet.add_table(0, 0, last, len(COLUMNS) - 1, table)
    cells = [[_cell(row, name, texts) for name in COLUMNS] for row in arranged.rows]
    for line, values in enumerate(cells, start=1):
        for column, value in enumerate(values):
            _write(sheet, looks, line, column, value)
    for column, head in enumerate(heads):
        sheet.set_column(column, column, _width(head, [str(values[column]) for values in cells]))
    sheet.set_row(0, 22)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _on_paper(sheet)


def _cell(row: Row, name: str, texts: Texts) -> str | int:
    """Letters on one line, or a number where the tool itself counted."""
    if name == "phase_number" and row.phase_number is not None:
        return row.phase_number
    if name == "value" and row.kind == "dial":
        return int(row.value)
    return legible(cell_of(row, name, texts))


def _write(sheet: Any, looks: _Looks, line: int, column: int, value: str | int) -> None:
    if isinstance(value, int):
        sheet.write_number(line, column, value, looks.number)
    elif value:
        sheet.write_string(line, column, value, looks.words)
    else:
        sheet.write_blank(line, column, None, looks.words)


def _width(head: str, values: list[str]) -> int:
    """Room for the longest line, and for the button beside the head; long sentences go on below."""
    longest = max(map(len, values), default=0)
    return min(max(NARROWEST, len(head) + ROOM, longest + 1), WIDEST)


def _about(book: Workbook, looks: _Looks, arranged: Arrangement, texts: Texts) -> None:
    """What the table is about, and that the covenant and not the table is what counts."""
    sheet = book.add_worksheet(texts("table_export.about"))
    lines = [(name, str(getattr(arranged, name))) for name in ("title", "table", "date", "tool")]
    told = [(texts(f"table_export.about_{name}"), said) for name, said in lines if said]
    told.append((texts("table_export.about_counts"), texts("table_export.counts")))
    for line, (label, said) in enumerate(told):
        sheet.write_string(line, 0, label, looks.label)
        sheet.write_string(line, 1, legible(said), looks.words)
    for column, width in enumerate(ABOUT_WIDTHS):
        sheet.set_column(column, column, width)
    _on_paper(sheet)


def _on_paper(sheet: Any) -> None:
    """A4, lying, as wide as the sheet of paper."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
