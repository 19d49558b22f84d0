"""Old files open for ever: stored files of every format, steps from one format to the next, originals kept."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from canvas import VERSION
from canvas.model.board import Board
from canvas.session import heading as heading_module
from canvas.session import library as library_module
from canvas.session import upcasts
from canvas.session.bookmark import BOOKMARK_FILE
from canvas.session.from_pdf import session_in
from canvas.session.home import Settings, read_settings
from canvas.session.library import Library
from canvas.session.lines import sealed, unsealed
from canvas.session.problem import Problem
from canvas.session.reading import read_journal
from canvas.session.store import open_session
from canvas.session.upcasts import JournalStep, Table, raised, raised_header, raised_record
from tests.helpers.play import SteppedClock

FIXTURES = Path(__file__).parents[1] / "fixtures"
CANVAS = Path(__file__).parents[2] / "canvas"
RECORDS = 366
JOURNALS = {"journal_format_1.jsonl": RECORDS, "journal_format_1_clauses.jsonl": 9}


def lay(tmp_path: Path, name: str, to: str) -> Path:
    path = tmp_path / to
    shutil.copy(FIXTURES / name, path)
    return path


def assert_stored(board: Board, name: str) -> None:
    """The board is the one that was stored under this name; a later one may know more, never something else."""
    told = TypeAdapter(Board).dump_python(board, mode="json", by_alias=True)
    stored = json.loads((FIXTURES / name).read_text("utf-8"))
    for table in (told, stored):
        table["visited"] = sorted(table["visited"])  # a set: its order changes from one run to the next
    assert told | stored == told


@pytest.mark.parametrize(("name", "records"), JOURNALS.items())
def test_a_journal_of_format_1_opens_with_every_record(tmp_path: Path, name: str, records: int) -> None:
    path = lay(tmp_path, name, "journal.jsonl")
    store = open_session(path, SteppedClock())
    store.close()
    assert (store.history.last, store.dropped) == (records, 0)
    assert_stored(store.board, name.replace(".jsonl", "_board.json"))
    assert path.read_bytes() == (FIXTURES / name).read_bytes()


def test_a_covenant_of_format_1_opens_as_it_was_signed(tmp_path: Path) -> None:
    reading = session_in(lay(tmp_path, "covenant_format_1.pdf", "convenant.pdf"))
    assert reading.history.last == JOURNALS["journal_format_1_clauses.jsonl"]
    assert_stored(reading.history.board, "journal_format_1_clauses_board.json")


def test_the_stored_journals_have_every_kind_of_record() -> None:
    """A kind that is added later gets its own fixture; the kinds of these never leave the tool."""
    lines = [json.loads(line) for name in JOURNALS for line in (FIXTURES / name).read_text("utf-8").splitlines()[1:]]
    stored = {event["kind"] for line in lines for event in line.get("did", ())}
    sources = "".join(file.read_text("utf-8") for file in (CANVAS / "rules").glob("events*.py"))
    assert stored == set(re.findall(r'kind: Literal\["(\w+)"\]', sources))
    assert len(stored) == 49
    assert any("undid" in line for line in lines) and any("redid" in line for line in lines)


def test_a_scenario_of_format_1_opens() -> None:
    scenario = Library().load_scenario(FIXTURES / "scenario_format_1.toml")
    assert (scenario.id, len(scenario.phases), len(scenario.example)) == ("alles", 3, 1)


def test_settings_of_format_1_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path))
    lay(tmp_path, "settings_format_1.json", "settings.json")
    assert read_settings() == Settings(language="en")


def test_a_bookmark_of_format_1_never_stands_in_the_way(tmp_path: Path) -> None:
    path = lay(tmp_path, "journal_format_1.jsonl", "journal.jsonl")
    lay(tmp_path, "bookmark_format_1.json", BOOKMARK_FILE)
    assert read_journal(path).history.last == RECORDS


# what a next format will need, with a format from before the first


def _older(table: Table) -> Table:
    """Format 0, which never was: a workshop had a `taal`."""
    return {"language" if key == "taal" else key: value for key, value in table.items()}


def _older_record(table: Table) -> Table:
    return {"at" if key == "toen" else key: value for key, value in table.items()}


STEPS = {0: JournalStep(_older, _older_record)}


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal as a tool of format 0 would have written it, before a tool that knows the step to 1."""
    monkeypatch.setattr(upcasts, "JOURNAL_STEPS", STEPS)
    lines = (FIXTURES / "journal_before_words.jsonl").read_bytes().splitlines(keepends=True)
    header, *records = [json.loads(unsealed(line) or b"") for line in lines]
    header = {"taal" if key == "language" else key: value for key, value in (header | {"format": 0}).items()}
    bodies = [header, *({"toen" if key == "at" else key: value for key, value in body.items()} for body in records)]
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"".join(sealed(json.dumps(body).encode()) for body in bodies))
    return path


def test_an_older_journal_is_raised_and_the_original_kept(old: Path) -> None:
    before = old.read_bytes()
    store = open_session(old, SteppedClock())
    assert (store.history.last, store.dropped, store.language) == (12, 0, "nl")
    store.undo()
    store.close()
    assert old.with_name("journal.format-0-1.jsonl").read_bytes() == before
    assert json.loads(old.read_bytes().splitlines()[0])["format"] == 1
    again = read_journal(old)
    assert (again.history.last, again.is_as_found) == (13, True)


def test_only_looking_at_an_older_journal_writes_nothing(old: Path) -> None:
    before = old.read_bytes()
    assert read_journal(old).history.last == 12
    assert (old.read_bytes(), len([*old.parent.iterdir()])) == (before, 1)


def test_steps_are_taken_one_by_one() -> None:
    steps = {1: lambda table: table | {"way": [1]}, 2: lambda table: table | {"way": [*table["way"], 2]}}
    assert raised({"format": 1}, steps, 3) == {"format": 3, "way": [1, 2]}
    assert raised({"format": 3}, steps, 3) == {"format": 3}
    nothing: list[Table] = [{}, {"format": "1"}, {"format": 9}, {"format": -1}, {"format": True}]
    assert [raised(table, steps, 3) for table in nothing] == nothing


def test_a_present_line_is_not_touched() -> None:
    assert raised_record(b'{ "n":1}', 1, 1) == b'{ "n":1}'
    assert json.loads(raised_header(b'{"format":1,"scenario":3}', 1, 1)) == {"format": 1, "scenario": 3}


def test_a_newer_journal_says_which_version_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    for tool, version in (("0.9.0", "0.9.0"), ("", f"> {VERSION}")):
        path.write_bytes(sealed(json.dumps({"format": 2, "tool": tool, "magic": []}).encode()))
        with pytest.raises(Problem) as told:
            read_journal(path)
        assert (told.value.code, told.value.values["version"]) == ("newer_format", version)


@pytest.mark.parametrize(("tool", "version"), [("0.9.0", "0.9.0"), (VERSION, f"> {VERSION}")])
@pytest.mark.parametrize("where", ["header", "scenario", "format of the scenario"])
def test_a_field_that_came_later_says_which_version_it_needs(
    tmp_path: Path, tool: str, version: str, where: str
) -> None:
    """A header field of the present format that this build has never heard of, as `id` was to builds before it."""
    path = lay(tmp_path, "journal_format_1.jsonl", "journal.jsonl")
    first, *rest = path.read_bytes().splitlines(keepends=True)
    header = json.loads(unsealed(first) or b"") | {"tool": tool}
    told = {"header": header, "scenario": header["scenario"], "format of the scenario": header["scenario"]}[where]
    told["format" if where.startswith("format") else "magic"] = 2
    path.write_bytes(sealed(json.dumps(header).encode()) + b"".join(rest))
    before = path.read_bytes()
    with pytest.raises(Problem) as problem:
        open_session(path, SteppedClock())
    assert (problem.value.code, problem.value.values["version"]) == ("newer_format", version)
    assert path.read_bytes() == before


def test_a_newer_scenario_says_so_and_not_what_is_wrong_in_it(tmp_path: Path) -> None:
    path = tmp_path / "casus.toml"
    path.write_text("format = 2\nmagie = true\n", "utf-8")
    with pytest.raises(Problem) as told:
        Library().load_scenario(path)
    assert (told.value.code, told.value.values) == (
        "newer_scenario",
        {"file": "casus.toml", "format": "2", "known": "1"},
    )


def test_an_older_scenario_is_raised_and_its_file_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: dict[int, Any] = {0: lambda table: {("id" if key == "naam" else key): table[key] for key in table}}
    monkeypatch.setattr(library_module, "SCENARIO_STEPS", steps)
    text = (FIXTURES / "scenario_format_1.toml").read_text("utf-8")
    path = tmp_path / "casus.toml"
    path.write_text(text.replace("format = 1", "format = 0").replace('id = "alles"', 'naam = "alles"', 1), "utf-8")
    before = path.read_bytes()
    assert Library().load_scenario(path).id == "alles"
    assert path.read_bytes() == before


def test_a_damaged_header_is_restored_from_its_spare(tmp_path: Path) -> None:
    path = lay(tmp_path, "journal_format_1.jsonl", "journal.jsonl")
    open_session(path, SteppedClock()).close()  # a session from before there were spares gets one
    whole = path.read_bytes()
    damaged = whole[:200] + b"\n" + whole[201:]
    path.write_bytes(damaged)
    assert heading_module.SPARE_FILE in {file.name for file in tmp_path.iterdir()}
    store = open_session(path, SteppedClock())
    store.close()
    assert (store.history.last, path.read_bytes()) == (RECORDS, whole)
    assert (tmp_path / "journal.damaged-1.jsonl").read_bytes() == damaged


def test_a_spare_of_another_session_is_not_taken(tmp_path: Path) -> None:
    path = lay(tmp_path, "journal_format_1.jsonl", "journal.jsonl")
    open_session(path, SteppedClock()).close()
    path.write_bytes(b"\0" * 100_000)
    with pytest.raises(Problem) as told:
        read_journal(path)
    assert told.value.code == "no_session"
