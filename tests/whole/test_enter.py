"""`enter`: a table that was played on paper becomes a session, from a file or by question and answer."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from canvas.cli.entering import Table, tongue_of
from canvas.model.base import Language
from canvas.rules import notation
from canvas.session.history import History
from canvas.session.library import ROOT, Library
from canvas.session.reading import read_journal
from canvas.session.store import Store
from tests.whole.test_commands import run

PAPER = """# table 3
tafel: Tafel 3 / Rotterdam
1 = km
1.1 = km it+ ev?   1.2 = wg
A = jc
afspraak wg jc: elke maandag om acht uur
nodig wg > km: een eerlijk beeld = ik probeer het
"""
SAME = "isoleerder: werving!klantmanager zoeken=klantmanager,intermediair+,ervaringsdeskundige? vertellen=werkgever"


def test_a_file_becomes_a_session_that_opens_and_prints(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text(PAPER, "utf-8")
    asked = ("enter", "isoleerder", "--from", str(tmp_path / "table.txt"), "--to", str(tmp_path / "session"))
    made = run(*asked, "--language", "nl", home=tmp_path)
    assert made.returncode == 0, made.stderr
    board = read_journal(tmp_path / "session" / "journal.jsonl").history.board
    assert notation.write(board, Library().scenario("isoleerder")) == f"{SAME} aanspreekpunt!jobcoach"
    assert (board.table.name, len(board.agreements), len(board.needs)) == ("Tafel 3", 2, 1)
    covenant = run("export", str(tmp_path / "session"), "--to", str(tmp_path / "c.pdf"), home=tmp_path)
    assert covenant.returncode == 0, covenant.stderr


@pytest.mark.parametrize("language", ["nl", "en"])
def test_of_a_file_with_a_slip_nothing_is_made_and_every_line_is_told(tmp_path: Path, language: Language) -> None:
    (tmp_path / "table.txt").write_text("1 = km\n2.2 = zz\nfoo\n", "utf-8")
    asked = ("enter", "isoleerder", "--from", str(tmp_path / "table.txt"), "--to", str(tmp_path / "session"))
    made = run(*asked, "--language", language, home=tmp_path)
    assert (made.returncode, len(made.stderr.splitlines())) == (2, 3)
    assert "2:" in made.stderr and "3:" in made.stderr and "Traceback" not in made.stderr
    assert not (tmp_path / "session").exists()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"x" * 300_000])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "table.txt").write_bytes(content)
    made = run("enter", "isoleerder", "--from", str(tmp_path / "table.txt"), home=tmp_path)
    assert (made.returncode, len(made.stderr.splitlines())) == (2, 1)
    assert "table.txt" in made.stderr


def talk(*lines: str, language: Language = "nl") -> tuple[Store, list[str]]:
    """A session typed in line by line, and what was said; after the last line the terminal closes."""
    library, said = Library(language=language), list[str]()
    scenario = library.scenario("isoleerder")
    store, left = Store(scenario, History(scenario), None, datetime.now), iter(lines)

    def ask(question: str) -> str | None:
        said.append(question)
        return next(left, None)

    Table(store, tongue_of(library), ask, said.append).ask_all()
    return store, said


def line_of(store: Store) -> str:
    return notation.write(store.board, store.scenario)


def test_questions_follow_the_board_and_an_empty_answer_goes_on() -> None:
    store, said = talk("km", "km it+", "", "wg", "klaar")
    assert line_of(store) == "isoleerder: werving!klantmanager zoeken=klantmanager,intermediair+ intake=werkgever"
    assert [line for line in said if line.lstrip().startswith("1.2")]


def test_back_shows_what_lies_there_and_it_can_be_typed_anew() -> None:
    store, said = talk("km", "km it+", "-", "it", "-", "0", "klaar")
    assert line_of(store) == "isoleerder: werving!klantmanager"
    assert any("[km it+]" in line for line in said)


def test_a_slip_is_told_and_asked_again() -> None:
    store, said = talk("zz", "km", "klaar")
    assert line_of(store) == "isoleerder: werving!klantmanager"
    assert any("zz" in line and "wg" in line for line in said)


def test_whole_lines_may_be_typed_at_any_question() -> None:
    store, _ = talk("2.2 = tl", "afspraak wg: bellen", "km", language="en")
    assert line_of(store) == "isoleerder: werving!klantmanager taalles=taalopleider"
    assert len(store.board.agreements) == 1


def test_the_whole_board_can_be_skipped_to_the_words() -> None:
    scenario = Library().scenario("isoleerder")
    places = len(scenario.phases) + len(scenario.tasks) + 2
    store, said = talk(*[""] * places, "later: een tweede groep", "later:", "klaar")
    assert len(store.board.parked) == 1
    assert said[-2] != said[-1]


def test_the_terminal_itself_is_enough(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "enter", "isoleerder", "--to", str(tmp_path / "s")]
    done = subprocess.run(command, input="km\nkm it+\n", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr
    more = run("enter", str(tmp_path / "s"), "--from", "-", home=tmp_path)  # an empty pipe adds nothing
    assert more.returncode == 0, more.stderr
    board = read_journal(tmp_path / "s" / "journal.jsonl").history.board
    assert len(board.fiches) == 3


def typed() -> Table:
    """An empty table of which the lines are given one by one."""
    library = Library(language="nl")
    scenario = library.scenario("isoleerder")
    store = Store(scenario, History(scenario), None, datetime.now)
    return Table(store, tongue_of(library), lambda _question: None, print)


def test_the_lines_of_the_readme_can_be_typed() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").partition("\n2 = it ")[2].partition("```")[0]
    told = [line.split("   ")[0] for line in f"2 = it {lines}".splitlines()]
    assert len(told) == 4 and typed().read("\n".join(told)) == []


@pytest.mark.parametrize("line", ["partij X", "afspraak wg jc 3.1 bellen", "nodig wg > km een eerlijk beeld = ja"])
def test_a_forgotten_colon_is_told_with_an_example_that_can_be_typed(line: str) -> None:
    told = typed().line(line)
    assert told.startswith(f"Achter ‘{line.split()[0]}’ ontbreekt een dubbele punt")
    assert typed().line(told.partition("bijvoorbeeld: ")[2]) == ""


@pytest.mark.parametrize(
    "line",
    ["tafel: De Bouw / Almere / 22 november 2026", "tafel: x / y / 22/11/2026 / werk", "tafel: x / zo 22 nov. 2026"],
)
def test_a_day_is_read_as_people_write_it(line: str) -> None:
    played = typed()
    assert played.line(line) == "" and played.store.board.table.date == "2026-11-22"
