"""Wiping, the page about privacy, the doctor and a fault of our own, as somebody at a terminal meets them."""

import os
import re
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import main
from canvas.cli import doctor
from canvas.export.officer import SECTIONS, sentences
from canvas.session import faultlog
from canvas.session.library import Library
from canvas.session.store import begin_session
from tests.helpers.play import SMALL
from tests.whole.test_commands import run

LANGUAGES = ("nl", "en")


def session(folder: Path) -> Path:
    begin_session(folder, SMALL, "nl", datetime.now).close()
    return folder


def test_wipe_asks_for_a_clear_yes_and_tells_what_it_did(tmp_path: Path) -> None:
    folder = session(tmp_path / "a")
    refused = run("wipe", str(folder), home=tmp_path)
    assert refused.returncode == 2
    assert "--yes" in refused.stderr and len(refused.stderr.strip().splitlines()) == 1
    assert str(folder) in refused.stdout
    assert (folder / "journal.jsonl").exists()
    done = run("wipe", str(folder), "--yes", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert Library().texts()("cli.wiped", count=3) in done.stdout
    assert Library().texts()("wipe.honest_line") in done.stdout
    assert not folder.exists()
    assert run("wipe", str(folder), "--yes", home=tmp_path).returncode == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_the_officer_says_everything_and_never_writes_over_one(tmp_path: Path, language: str) -> None:
    to = tmp_path / "privacy.pdf"
    for count in (1, 2):
        made = run("privacy", "--to", str(to), "--language", language, home=tmp_path)
        assert made.returncode == 0, made.stderr
        assert len([*tmp_path.glob("*.pdf")]) == count
    assert to.read_bytes() == (tmp_path / "privacy-2.pdf").read_bytes()
    texts = Library(language="nl" if language == "nl" else "en").texts()
    pages = PdfReader(BytesIO(to.read_bytes())).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).replace("\xa0", " ").split())
    assert len(pages) <= 2
    said = [text for name in SECTIONS for text in (texts(f"officer.{name}_title"), *sentences(texts, name))]
    assert len(said) > 30
    assert [text for text in said if text not in printed] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_doctor_tells_of_program_and_computer_and_of_nobody(tmp_path: Path, language: str) -> None:
    session(tmp_path / "sessions" / "2026-Fatima")
    to = tmp_path / "doctor.txt"
    done = run("doctor", "--to", str(to), "--language", language, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    told = to.read_text("utf-8")
    assert "pygame-ce" in told and "SDL" in told and "Fatima" not in told
    assert str(Path.home()) not in told or Path.home() == Path("/")
    assert "!" not in [line[:1] for line in told.splitlines()]
    # others on this computer use the same disk: how much is free changes meanwhile
    again = run("doctor", "--language", language, home=tmp_path).stdout
    assert re.sub(r"\d+ MB", "MB", again) == re.sub(r"\d+ MB", "MB", told)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_doctor_says_what_needs_care(tmp_path: Path) -> None:
    folder = session(tmp_path / "sessions" / "a")
    folder.chmod(0o755)
    done = run("doctor", home=tmp_path)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if line.startswith("! ")] != []


def test_a_path_is_told_without_its_user(monkeypatch: pytest.MonkeyPatch) -> None:
    house = Path("/", "people", "fatima")
    monkeypatch.setattr(Path, "home", lambda: house)
    assert doctor.public(house / "data" / "x") == "~/data/x"
    assert doctor.public(Path("/media/fatima/STICK")) == "/media/…/STICK"


def test_a_fault_of_our_own_is_one_sentence_with_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path))
    faultlog._seen.clear()

    def fail(*_given: object) -> int:
        raise LookupError("Fatima de Vries")

    monkeypatch.setattr("canvas.cli.doctor.run", fail)
    assert main.main(["doctor"]) == 3
    told = capsys.readouterr().err
    assert len(told.strip().splitlines()) == 1
    assert faultlog.last_fault().split()[2] in told
    assert "Fatima" not in told + faultlog.last_fault()
