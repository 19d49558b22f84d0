"""Opening a covenant on the screen: from the list of what is found, and by dropping it on the window."""

import os
from pathlib import Path

import pytest

from canvas.rules.commands import PlaceFiche
from canvas.screens.start import StartScreen
from canvas.session import found
from canvas.session.found import COVENANT_MARK, found_files
from canvas.session.home import sessions_folder
from canvas.session.reading import JOURNAL_FILE
from tests.export.sessions import kept, made, session
from tests.helpers.play import beside
from tests.helpers.tools import words_of
from tests.screens.apps import User

WORDS = words_of("nl")


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """Somebody with an empty home and one folder of downloads."""
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    (tmp_path / "Downloads").mkdir()
    monkeypatch.setattr("canvas.screens.doors.usual_places", lambda: [tmp_path / "Downloads"])
    return User(tmp_path / "exports")


def test_a_covenant_dropped_on_the_first_screen_is_played_on(user: User, tmp_path: Path) -> None:
    path = kept(made("isoleerder", "nl"), tmp_path)
    before = path.read_bytes()
    user.app.drop_file(path)
    assert user.table.board.fiches == session().history.board.fiches
    assert user.table.view.notice is not None
    assert user.table.view.notice.text == WORDS("notice.from_pdf", file=path.name)
    user.table.do(PlaceFiche("jobcoach", beside("nazorg")), user.now)
    user.leave()
    assert path.read_bytes() == before


def test_a_covenant_dropped_on_a_table_takes_its_place_and_the_table_is_kept(user: User, tmp_path: Path) -> None:
    user.app.play_scenario("twente")
    store = user.table.store
    user.app.drop_file(kept(made("isoleerder", "nl"), tmp_path, "CONVENANT.PDF"))
    assert user.table.store.scenario.id == "isoleerder" and store.saved
    assert len(list(sessions_folder().glob(f"*/{JOURNAL_FILE}"))) == 2
    user.leave()


@pytest.mark.parametrize("on_the_table", [False, True])
def test_what_cannot_be_opened_is_told_and_nothing_changes(user: User, tmp_path: Path, on_the_table: bool) -> None:
    if on_the_table:
        user.app.play_scenario("isoleerder")
    screen = user.app.screen
    path = tmp_path / "foto.pdf"
    path.write_bytes(b"not a pdf")
    user.app.drop_file(path)
    assert user.app.screen is screen
    told = screen.view.message if isinstance(screen, StartScreen) else screen.view.notice.text  # type: ignore[union-attr]
    assert told == WORDS("problem.pdf_unreadable", file="foto.pdf")
    user.leave()


def test_what_is_wrong_is_told_over_the_help(user: User, tmp_path: Path) -> None:
    user.tap("choice", "help")
    user.app.drop_file(tmp_path / "weg.pdf")
    assert WORDS("problem.pdf_missing", file="weg.pdf") in user.said and not user.start.view.help


def test_what_was_found_is_listed_newest_first_and_opens(user: User, tmp_path: Path) -> None:
    downloads, exports = tmp_path / "Downloads", tmp_path / "exports"
    exports.mkdir()
    (downloads / "rekening.pdf").write_bytes(b"%PDF-1.7 of somebody else")
    (downloads / "stage").mkdir()
    old = kept(made("isoleerder", "nl"), exports, "oud.pdf")
    new = kept(made("isoleerder", "nl"), downloads / "stage", "nieuw.pdf")
    os.utime(old, (1_600_000_000, 1_600_000_000))
    user.tap("choice", "open")
    names = [entry.name for entry in user.picker.view.files]
    assert names == ["nieuw.pdf", "oud.pdf", WORDS("picker.browse")]
    assert WORDS("picker.found") in user.words
    assert "stage" in user.picker.view.files[0].line and WORDS("start.foot") in user.words
    user.tap("entry", f"covenant:{new.resolve()}")
    assert user.table.board.fiches == session().history.board.fiches
    user.leave()


def test_who_does_not_find_it_looks_in_folders(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    kept(made("isoleerder", "nl"), tmp_path / "Downloads", "een.pdf")
    user.tap("choice", "open")
    user.tap("entry", f"folder:{tmp_path}")
    user.tap("entry", f"folder:{tmp_path / 'Downloads'}")
    user.tap("entry", f"covenant:{tmp_path / 'Downloads' / 'een.pdf'}")
    assert user.table.store.scenario.id == "isoleerder"
    user.leave()


def test_only_the_newest_files_are_opened_to_look_what_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found, "MOST_LOOKED_IN", 3)
    for number in range(5):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(b"%PDF-" + COVENANT_MARK)
        os.utime(path, (1_600_000_000 + number, 1_600_000_000 + number))
    (tmp_path / "sessie.jsonl").write_bytes(b'{"format":1}')
    (tmp_path / "andere.jsonl").write_bytes(b"{}")
    os.utime(tmp_path / "andere.jsonl", (1, 1))
    listed = found_files([tmp_path, tmp_path / "weg"])
    assert [(file.path.name, file.kind) for file in listed] == [
        ("sessie.jsonl", "session"),
        ("4.pdf", "covenant"),
        ("3.pdf", "covenant"),
    ]


def test_every_covenant_has_the_mark_it_is_found_by() -> None:
    assert COVENANT_MARK in made("isoleerder", "nl")
