"""The arrangement as CSV and JSON: every fact in it, held against its own schema, and no cell that could do harm."""

import csv
import io
import json

import fastjsonschema
import pytest

from canvas.export.registry import EXPORTS
from canvas.export.table_export import safe_cell
from canvas.export.table_shape import COLUMNS
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules.evolve import start
from tests.export import mechanics_material as mechanics
from tests.export.material import LIBRARY, SCENARIO, TYPED, after, example, material, renamed, rich

HOLDS = fastjsonschema.compile(json.loads(EXPORTS["table_schema"].make(material(example()))))


def rows(board: Board, scenario: Scenario = SCENARIO, language: Language = "nl") -> list[dict[str, object]]:
    read = json.loads(EXPORTS["table_json"].make(material(board, language, scenario)))
    HOLDS(read)
    assert read["format"] == 1
    found: list[dict[str, object]] = read["rows"]
    return found


def sheet(board: Board, scenario: Scenario = SCENARIO, language: Language = "nl") -> list[list[str]]:
    data = EXPORTS["table_csv"].make(material(board, language, scenario))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", LIBRARY.scenario_paths(), ids=lambda path: path.stem)
def test_every_case_is_a_table_that_keeps_to_its_schema(path: object, language: Language) -> None:
    scenario = LIBRARY.load_scenario(path)  # type: ignore[arg-type]
    found = rows(start(scenario), scenario, language)
    assert sum(row["kind"] == "open_task" for row in found) == len(scenario.tasks)
    lines = sheet(start(scenario), scenario, language)
    assert len(lines) == len(found) + 1
    assert {len(line) for line in lines} == {len(COLUMNS)}


def test_every_fiche_and_every_leader_is_a_row() -> None:
    found = rows(rich())
    assert sum(row["kind"] == "task" for row in found) == sum(map(len, rich().on_task.values()))
    led = [row for row in found if row["kind"] in ("leader", "seat") and row["party"]]
    assert len(led) == len(rich().seats)


def test_what_people_wrote_is_in_both_files() -> None:
    told = (*TYPED[6:17], "Eerdere afspraak op dinsdag")[:10]
    for text in (json.dumps(rows(rich()), ensure_ascii=False), str(sheet(rich()))):
        assert [said for said in told if said not in text] == []


def test_dials_cards_and_seats_of_mechanics_are_rows() -> None:
    found = rows(mechanics.played(), mechanics.ALL)
    dials = {row["id"]: row for row in found if row["kind"] == "dial"}
    assert dials.keys() == mechanics.played().dials.keys()
    assert (dials["ladder/opleiden"]["value"], dials["ladder/opleiden"]["text"]) == ("2", "Met_hulp")
    seats = {str(row["id"]) for row in found if row["kind"] == "seat" and row["party"]}
    assert mechanics.SEATS.keys() <= seats
    texts = [row["text"] for row in found]
    assert [said for said in mechanics.SAID if said not in texts] == []


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r\n=cmd|' /C calc'!A0", "\u200b=1", "＝1"]
)
def test_no_cell_can_be_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


def test_what_people_typed_stays_in_its_own_cell() -> None:
    board = after(renamed(example(), ['=HYPERLINK("x")', 'a;b"c\r\nd\x00']), c.Park("later"))
    lines = sheet(board)
    parties = {line[COLUMNS.index("party")] for line in lines}
    assert {'\'=HYPERLINK("x")', 'a;b"c  d'} <= parties
    assert {len(line) for line in lines} == {len(COLUMNS)}
