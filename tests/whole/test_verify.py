"""`play FILE.pdf` and `verify FILE.pdf`, run as a user runs them."""

from pathlib import Path

import pytest

from canvas.session.library import ROOT
from canvas.session.reading import JOURNAL_FILE, read_journal
from tests.whole.test_commands import run

EXAMPLE = ROOT / "exports" / "example"


@pytest.fixture(scope="module")
def covenant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("convenant")
    made = run("export", str(EXAMPLE), "--to", str(folder / "a.pdf"), "--language", "nl", home=folder)
    assert made.returncode == 0, made.stderr
    return folder / "a.pdf"


@pytest.mark.parametrize(("language", "word"), [("nl", "hetzelfde"), ("en", "the same")])
def test_a_covenant_that_agrees_is_told_with_its_seal(covenant: Path, language: str, word: str) -> None:
    answer = run("verify", str(covenant), "--language", language, home=covenant.parent)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert word in answer.stdout and len(answer.stdout.splitlines()) == 1


def test_a_changed_one_is_told_on_the_error_line_with_exit_code_one(covenant: Path, tmp_path: Path) -> None:
    changed = tmp_path / "b.pdf"
    changed.write_bytes(covenant.read_bytes().replace(b"<lwc:Seal>", b"<lwc:Seal>f", 1))
    answer = run("verify", str(changed), "--language", "en", home=tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert len(answer.stderr.splitlines()) == 2 and "Traceback" not in answer.stderr


@pytest.mark.parametrize("command", ["verify", "play"])
def test_what_cannot_be_read_is_one_sentence_with_exit_code_two(command: str, tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    answer = run(command, str(tmp_path / "c.pdf"), "--language", "nl", home=tmp_path)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (2, 1)
    assert "c.pdf" in answer.stderr


def test_play_opens_a_covenant_as_a_session_of_its_own(covenant: Path, tmp_path: Path) -> None:
    answer = run("play", str(covenant), "--language", "nl", home=tmp_path / "thuis")
    assert answer.returncode == 0, answer.stderr
    (journal,) = (tmp_path / "thuis").glob(f"sessions/*/{JOURNAL_FILE}")
    first, now = read_journal(EXAMPLE / JOURNAL_FILE).history, read_journal(journal).history
    assert now.board.fiches == first.board.fiches and now.last == first.last + 1
    assert journal.parent.name in answer.stdout
