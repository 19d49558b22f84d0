"""The arrangement as a workbook: the rows of the JSON in cells that are read as words, never as formulas."""

import json
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from canvas.export.printable import legible
from canvas.export.registry import EXPORTS
from canvas.export.table_shape import COLUMNS
from canvas.model.base import LANGUAGES, Label, Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from tests.export import mechanics_material as mechanics
from tests.export.material import LIBRARY, SCENARIO, example, material, renamed, rich

NAMES = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
HEADS = tuple(f"{letter}1" for letter in "ABCDEFGHIJKL")
HOSTILE = ['=HYPERLINK("http://a.example","x")', "+31 6", "-2", "@SUM(A1)", "http://a.example", "007", "a\x00b\n<c>&"]


def book(board: Board, language: Language = "nl", scenario: Scenario = SCENARIO) -> ZipFile:
    return ZipFile(BytesIO(EXPORTS["table_xlsx"].make(material(board, language, scenario))))


def tree(opened: ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(opened.read(name))


def cells(opened: ZipFile, sheet: int = 1) -> dict[str, str | float]:
    """What stands in every filled cell: a string, or a number."""
    shared = ["".join(found.itertext()) for found in tree(opened, "xl/sharedStrings.xml").findall("x:si", NAMES)]
    found: dict[str, str | float] = {}
    for cell in tree(opened, f"xl/worksheets/sheet{sheet}.xml").iterfind(".//x:c", NAMES):
        value = cell.findtext("x:v", None, NAMES)
        if value is not None:
            found[cell.attrib["r"]] = shared[int(value)] if cell.get("t") == "s" else float(value)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("board", "scenario"), [(rich(), SCENARIO), (mechanics.played(), mechanics.ALL)])
def test_it_has_the_rows_of_the_json(board: Board, scenario: Scenario, language: Language) -> None:
    rows = json.loads(EXPORTS["table_json"].make(material(board, language, scenario)))["rows"]
    found, texts = cells(book(board, language, scenario)), LIBRARY.texts(language)
    assert [found[at] for at in HEADS] == [texts(f"table_export.column.{name}") for name in COLUMNS]
    for line, row in enumerate(rows, start=2):
        said = {at: found.get(f"{at[0]}{line}", "") for at in HEADS}
        for at, name in zip(HEADS, COLUMNS, strict=True):
            if name not in ("kind", "level"):
                told = said[at]
                wanted = "" if row[name] is None else legible(str(row[name]))
                assert (str(int(told)) if isinstance(told, float) else told) == wanted, row
    assert max(int(at[1:]) for at in found) == len(rows) + 1


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_is_a_string_whatever_it_looks_like(text: str) -> None:
    opened = book(renamed(example(), [text]))
    assert legible(text) in cells(opened).values()
    written = [opened.read(name) for name in opened.namelist()]
    assert not any(b"<f>" in data or b"hyperlink" in data for data in written)
    assert not any("externalLink" in name for name in opened.namelist())


def test_the_head_stays_in_sight_and_the_rows_can_be_filtered() -> None:
    opened = book(rich())
    pane = tree(opened, "xl/worksheets/sheet1.xml").find(".//x:pane", NAMES)
    assert pane is not None and (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    table = tree(opened, "xl/tables/table1.xml")
    last = max(int(at[1:]) for at in cells(opened))
    assert table.attrib["ref"] == f"A1:L{last}" and table.find("x:autoFilter", NAMES) is not None
    wide = [
        float(column.attrib["width"]) for column in tree(opened, "xl/worksheets/sheet1.xml").iterfind(".//x:col", NAMES)
    ]
    assert all(8 <= width < 50 for width in wide)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is_and_in_which_language(language: Language) -> None:
    opened, texts = book(rich(), language), LIBRARY.texts(language)
    told = cells(opened, 2).values()
    assert {SCENARIO.title.said_in(language), "Tafel Isolatie", "2027-01-09", texts("table_export.counts")} <= {*told}
    assert {"nl": b"nl-NL", "en": b"en-GB"}[language] in opened.read("docProps/custom.xml")
    assert b"2026-11-22T00:00:00Z" in opened.read("docProps/core.xml")


def test_a_very_long_title_does_no_harm() -> None:
    title = Label.model_construct(nl="Woord & <b> " * 200, en="x")
    opened = book(example(), "nl", SCENARIO.model_copy(update={"title": title}))
    assert title.nl.strip() in cells(opened, 2).values()
