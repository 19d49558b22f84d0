"""`print`: everything of a session in one folder, beside what is there already."""

import shutil
from pathlib import Path

import pytest

from canvas.export.registry import EXPORTS
from canvas.session.library import ROOT
from tests.whole.test_commands import run

EXAMPLE = ROOT / "exports" / "example"
SESSION = [name for name, exporter in EXPORTS.items() if exporter.of == "session"]
PAPER = [name for name, exporter in EXPORTS.items() if exporter.of == "scenario"]


def test_everything_goes_into_one_folder_and_nothing_is_written_over(tmp_path: Path) -> None:
    out = tmp_path / "paper"
    made = run("print", str(EXAMPLE), "--out", str(out), "--language", "nl", home=tmp_path)
    assert made.returncode == 0, made.stderr
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    *files, reminder = made.stdout.splitlines()  # the last line asks to look for names in what was typed
    assert len(first) == len(SESSION) == len(files)
    assert "namen" in reminder
    assert any("hand-outs-isoleerder" in name for name in first)
    again = run("print", str(EXAMPLE), "--out", str(out), "--what", "handout", "table_csv", home=tmp_path)
    assert again.returncode == 0, again.stderr
    assert len(list(out.iterdir())) == len(first) + 2
    assert all((out / name).read_bytes() == data for name, data in first.items())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_unknown_name_is_told_in_one_sentence_and_nothing_is_made(tmp_path: Path, language: str) -> None:
    asked = ("print", str(EXAMPLE), "--out", str(tmp_path / "out"), "--what", "handout", "song")
    answer = run(*asked, "--language", language, home=tmp_path)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (2, 1)
    assert "song" in answer.stderr and not (tmp_path / "out").exists()


def test_a_session_with_a_broken_name_of_a_folder_says_so(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "session")
    (tmp_path / "file").write_text("mine")
    answer = run("print", str(tmp_path / "session"), "--out", str(tmp_path / "file"), home=tmp_path)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (2, 1)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_scenario_gives_the_paper_set(tmp_path: Path) -> None:
    made = run("print", "twente", "--out", str(tmp_path / "set"), "--language", "en", home=tmp_path)
    assert made.returncode == 0, made.stderr
    assert len(list((tmp_path / "set").iterdir())) == len(PAPER) == len(made.stdout.splitlines())


def test_a_session_gives_pieces_of_the_paper_set_when_asked(tmp_path: Path) -> None:
    asked = ("print", str(EXAMPLE), "--out", str(tmp_path / "set"), "--what", "role_cards", "covenant")
    made = run(*asked, "--language", "nl", home=tmp_path)
    assert made.returncode == 0, made.stderr
    assert {path.name.split("-", 3)[3].split("-")[0] for path in (tmp_path / "set").iterdir()} == {
        "rolkaarten",
        "convenant",
    }


def test_what_is_neither_a_scenario_nor_a_session_is_told(tmp_path: Path) -> None:
    made = run("print", "isoleerdr", "--out", str(tmp_path / "set"), home=tmp_path)
    assert (made.returncode, len(made.stderr.splitlines())) == (2, 1)
    assert "isoleerdr" in made.stderr and not (tmp_path / "set").exists()
