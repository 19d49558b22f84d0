"""The arrangement as a table for other programs: the same facts as CSV for a spreadsheet and as JSON with a schema.

`Arrangement` is the published format; its number goes up when a reader of the old one would misunderstand the new.
"""

import csv
import io
import json
from typing import Literal

from canvas import VERSION
from canvas.export.ordered import Material
from canvas.export.printable import legible
from canvas.export.table_rows import rows_of
from canvas.export.table_shape import COLUMNS, Row
from canvas.model.base import Frozen, Language, Slug
from canvas.model.names import Names
from canvas.model.texts import Texts
from canvas.rules.queries import played

DIALECT = "http://json-schema.org/draft-07/schema#"
SEPARATOR = ";"
"""What a spreadsheet in Dutch expects between cells."""
MARK = "\ufeff"
"""Tells a spreadsheet that the letters are UTF-8."""
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a cell with a formula begins with; a formula that somebody typed could run a program."""


class Arrangement(Frozen):
    """Who does what on one board, as rows. Names are in `language`; ids are the same in every language."""

    format: Literal[1] = 1
    """The version of this format."""
    language: Language
    scenario: Slug
    title: str
    date: str
    """The day, as YYYY-MM-DD."""
    table: str
    """What the table calls itself; may be empty."""
    tool: str
    rows: tuple[Row, ...]


def arrangement_of(material: Material) -> Arrangement:
    """Everything on a board that a table can hold."""
    board, texts = material.board, material.texts
    scenario = played(board, material.scenario)
    return Arrangement(
        language=texts.language,
        scenario=scenario.id,
        title=scenario.title.said_in(texts.language),
        date=board.table.date or material.date.isoformat(),
        table=board.table.name or material.session,
        tool=f"{texts('app.title')} {VERSION}",
        rows=tuple(rows_of(Names(scenario, board, texts), material.scenario)),
    )


def table_csv(material: Material) -> bytes:
    """The rows for a spreadsheet: UTF-8 with its mark, and no cell that could be taken for a formula."""
    texts, to = material.texts, io.StringIO()
    writer = csv.writer(to, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([safe_cell(texts(f"table_export.column.{name}")) for name in COLUMNS])
    for row in arrangement_of(material).rows:
        writer.writerow([safe_cell(cell_of(row, name, texts)) for name in COLUMNS])
    return (MARK + to.getvalue()).encode("utf-8", "replace")


def cell_of(row: Row, name: str, texts: Texts) -> str:
    if name == "kind":
        return texts(f"table_export.kind.{row.kind}")
    if name == "level":
        return texts(f"covenant.level.{row.level}") if row.level else ""
    found = getattr(row, name)
    return "" if found is None else str(found)


def safe_cell(text: str) -> str:
    """One line of letters; what looks like a formula gets an apostrophe before it."""
    told = legible(text)
    return f"'{told}" if told.startswith(FORMULA) else told


def table_json(material: Material) -> bytes:
    """The rows for a program. What people typed stands there as they typed it."""
    made = json.dumps(arrangement_of(material).model_dump(mode="json"), ensure_ascii=False, indent=2)
    return (made + "\n").encode("utf-8", "replace")


def table_schema(_material: Material) -> bytes:
    """The schema that `table_json` keeps to, as a file."""
    return schema_text().encode("utf-8")


def schema_text() -> str:
    """The published JSON schema of `Arrangement`."""
    made = Arrangement.model_json_schema(mode="serialization")
    return json.dumps({"$schema": DIALECT, **made}, ensure_ascii=False, indent=2) + "\n"
