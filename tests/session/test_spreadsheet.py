"""Tasks from a spreadsheet, as Excel and others save it, and back again; every bad row is told with its line."""

import pytest

from canvas.model.base import LANGUAGES, Language
from canvas.model.scenario import Scenario
from canvas.session import spreadsheet
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.spreadsheet import Sheet, read_tasks, with_tasks, write_tasks
from tests.helpers.everything import everything
from tests.helpers.small import small_scenario
from tests.helpers.tools import case, words_of

NAMES = [path.stem for path in Library().scenario_paths()]
ROWS = "phase;task_nl;task_en;usual;lane\nwerk;Één fiets regelen;Get a bike;overheid, werkgever;groen\n"


def read(text: str | bytes, scenario: Scenario | None = None) -> Sheet:
    content = text.encode() if isinstance(text, str) else text
    return read_tasks(content, "taken.csv", scenario or everything())


def refused(text: str | bytes) -> str:
    with pytest.raises(Problem) as raised:
        read(text)
    return said(raised.value)


def said(problem: Problem) -> str:
    for language in LANGUAGES:
        assert words_of(language)(problem.key, **problem.values)
    return problem.code


SAVED: dict[str, bytes] = {
    "UTF-8": ROWS.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + ROWS.encode(),
    "Windows": ROWS.encode("cp1252"),
    "UTF-16": ROWS.encode("utf-16"),
    "line ends of Windows": ROWS.replace("\n", "\r\n").encode(),
    "commas": ROWS.replace("overheid, werkgever", '"overheid, werkgever"').replace(";", ",").encode(),
    "tabs": ROWS.replace(";", "\t").encode(),
    "Dutch columns": ROWS.replace("phase;task_nl;task_en;usual;lane", "Fase;Taak;Taak EN;Meestal;Leerlijn").encode(),
    "another order": b"lane;usual;task_en;task_nl;phase\ngroen;overheid,werkgever;Get a bike;\xc9\xe9n fiets regelen;3",
    "names for people": ROWS.replace("werk;", "WERK;").replace("overheid, w", "Overheid , W").encode(),
    "empty rows": ROWS.replace("\nwerk", "\n;;;;\n\nwerk").encode(),
}


@pytest.mark.parametrize("how", SAVED)
def test_a_sheet_is_read_however_it_was_saved(how: str) -> None:
    scenario = everything()
    content = SAVED[how] if how != "another order" else SAVED[how].replace(b";3", b";2")
    sheet = read(content, scenario)
    assert sheet.problems == ()
    ((phase, task),) = sheet.rows
    assert phase == "werk"
    assert (task.text.nl, task.text.en) == ("Één fiets regelen", "Get a bike")
    assert (task.usual, task.lane) == (("overheid", "werkgever"), "groen")


def test_english_falls_back_on_dutch_and_the_rest_may_be_left_out() -> None:
    ((_, task),) = read("phase,task_nl\nwerk,Fiets").rows
    assert (task.text.nl, task.text.en, task.usual, task.lane) == ("Fiets", "Fiets", (), None)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_and_read_is_the_same_scenario(name: str, language: Language) -> None:
    scenario = case(name)
    sheet = read_tasks(write_tasks(scenario, language), "taken.csv", scenario)
    assert sheet.problems == ()
    assert with_tasks(scenario, sheet.rows) == scenario


def test_only_the_phases_that_are_named_get_other_tasks() -> None:
    scenario = small_scenario()
    after = with_tasks(scenario, read("phase,task_nl\nwerk,Fiets regelen\nwerk,Taak nazorg", scenario).rows)
    assert isinstance(after, Scenario)
    assert [task.id for task in after.phase["werk"].tasks] == ["fiets_regelen", "nazorg"]
    assert after.phases[:2] == scenario.phases[:2]


BAD = """phase;task_nl;task_en;usual;lane
koffie;Een taak;;;
werk;;;;
werk;Een taak;;koning;
werk;Een taak;;;paars
werk;"Een taak
op twee regels";;;
werk;Een taak die veel te lang is voor op het bord;;;
werk;Goed;Een begeleidingsgesprek voorbereidingstijd;;
"""


def test_every_bad_row_is_told_with_its_line() -> None:
    sheet = read(BAD)
    told = [(said(problem), problem.values["line"]) for problem in sheet.problems]
    assert told == [
        ("csv_unknown", "2"),
        ("csv_no_task", "3"),
        ("csv_unknown", "4"),
        ("csv_unknown", "5"),
        ("csv_task_long", "8"),
        ("csv_task_lines", "9"),
    ]
    assert [task.text.nl for _, task in sheet.rows] == ["Een taak op twee regels"]


def test_what_is_no_sheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused("phase;taken\nwerk;Fiets") == "csv_columns"
    assert refused("") == "csv_columns"
    assert refused("phase;task_nl\n") == "csv_empty"
    assert refused(b"PK\x03\x04 and more") == "csv_excel"
    assert refused(b"\xff\xfe\x00") == "csv_unreadable"
    assert refused('phase;task_nl\nwerk;"Fiets') == "csv_quotes"
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 2)
    assert refused("phase;task_nl\n" + "werk;Fiets\n" * 3) == "csv_too_long"
    monkeypatch.setattr(spreadsheet, "SIZE_CAP", 10)
    assert refused("phase;task_nl\nwerk;Fiets") == "csv_too_big"


def test_more_tasks_than_a_phase_holds_are_refused() -> None:
    rows = read("phase;task_nl\n" + "".join(f"werk;Taak {number}\n" for number in range(41))).rows
    answer = with_tasks(everything(), rows)
    assert isinstance(answer, Problem)
    assert said(answer) == "edit_full"
