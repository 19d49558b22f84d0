"""Wiping and privacy on the screen: from the start, from the list and from the table, asked once and told after."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from canvas.rules.commands import ChangeParty, PlaceFiche, RecordExport
from canvas.screens.picker import PickerScreen
from canvas.screens.privacy import PrivacyScreen
from canvas.screens.start import StartScreen
from canvas.screens.table import TableScreen
from canvas.screens.wiping import WipeScreen
from canvas.session import home as home_module
from canvas.session import wiping as wiping_module
from canvas.session.home import read_settings, sessions_folder
from canvas.session.places import Place
from canvas.session.store import open_session
from tests.helpers.play import beside
from tests.helpers.tools import words_of
from tests.screens.apps import User

SAY = words_of("nl")
NAME = "2026-11-22-101500-convenant-isoleerder.pdf"


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    nowhere: tuple[Place, ...] = ()
    monkeypatch.setattr(home_module, "places", lambda: nowhere)
    monkeypatch.setattr(wiping_module, "places", lambda: nowhere)
    (tmp_path / "exports").mkdir()
    user = User(tmp_path / "exports")
    user.tap("scenario", "isoleerder")
    user.table.do(PlaceFiche("werkgever", beside("nazorg")), user.now)
    yield user
    user.leave()


def sessions() -> list[Path]:
    return [*sessions_folder().iterdir()]


def to_privacy(user: User) -> None:
    user.tap("button", "menu")
    user.tap("menu", "privacy")


def test_a_session_on_the_table_is_wiped_after_one_question(user: User, tmp_path: Path) -> None:
    paper = tmp_path / "exports" / NAME
    paper.write_text("%PDF")
    user.table.do(RecordExport(NAME), user.now)
    assert user.table.store.flush(20)
    to_privacy(user)
    assert SAY("privacy.where") in user.words
    user.tap("choice", "wipe")
    assert isinstance(user.app.screen, WipeScreen)
    assert NAME in user.said and SAY("wipe.honest") in user.words
    assert len(sessions()) == 1
    user.tap("choice", "wipe")
    assert sessions() == [] and paper.exists()
    assert SAY("wipe.done") in user.words
    assert SAY("wipe.paper") in user.said
    user.tap("choice", "close")
    assert isinstance(user.app.screen, StartScreen)
    assert user.start.view.go_on == ""


def test_the_covenants_go_along_when_somebody_ticks_them(user: User, tmp_path: Path) -> None:
    paper = tmp_path / "exports" / NAME
    paper.write_text("%PDF")
    user.table.do(RecordExport(NAME), user.now)
    assert user.table.store.flush(20)
    to_privacy(user)
    user.tap("choice", "wipe")
    user.tap("choice", "papers")
    user.tap("choice", "wipe")
    assert not paper.exists()


def test_who_keeps_the_session_comes_back_to_the_same_table(user: User) -> None:
    table, fiches = user.table, len(user.table.board.fiches)
    to_privacy(user)
    user.tap("choice", "wipe")
    user.tap("choice", "close")
    assert user.table is table
    user.table.do(PlaceFiche("jobcoach", beside("nazorg")), user.now)
    assert len(user.table.board.fiches) == fiches + 1
    assert user.table.store.flush(20)
    to_privacy(user)
    user.press("escape")
    assert isinstance(user.app.screen, TableScreen)


def test_a_session_is_wiped_from_the_list_and_the_list_comes_back(user: User) -> None:
    folder = user.table.store.folder
    user.app.go_home()
    user.tap("choice", "open")
    user.tap("wipe", str(folder))
    user.tap("choice", "wipe")
    assert sessions() == []
    user.tap("choice", "close")
    assert isinstance(user.app.screen, PickerScreen)


def test_the_last_session_is_wiped_from_the_start(user: User) -> None:
    user.app.go_home()
    user.tap("wipe", "last")
    user.tap("choice", "wipe")
    user.tap("choice", "close")
    assert isinstance(user.app.screen, StartScreen)
    assert sessions() == []


def test_a_session_in_another_window_stays_and_that_is_said(user: User) -> None:
    folder = user.table.store.folder
    assert folder is not None
    user.app.go_home()
    other = open_session(folder, datetime.now)
    user.tap("wipe", "last")
    user.tap("choice", "wipe")
    assert SAY("problem.session_busy", folder=folder.name) in user.said
    assert len(sessions()) == 1
    other.close()
    user.tap("choice", "message_close")
    user.tap("choice", "wipe")
    assert sessions() == []


def test_a_copy_that_another_window_plays_brings_the_table_back(user: User, tmp_path: Path) -> None:
    there = user.table.store.keep_elsewhere(tmp_path / "stick")
    user.table.store.flush(20)
    to_privacy(user)
    user.tap("choice", "wipe")
    assert isinstance(user.app.screen, WipeScreen)
    table = user.app.waiting
    assert table is not None
    table.store.close()
    other = open_session(there, datetime.now)
    user.tap("choice", "wipe")
    assert "is al open" in user.said
    assert isinstance(user.app.screen, TableScreen)
    assert there.exists()
    other.close()


def test_while_a_covenant_is_made_nothing_is_wiped(user: User) -> None:
    assert user.table.store.flush(20)
    user.app.paper.begin(user.table)
    to_privacy(user)
    user.tap("choice", "wipe")
    assert SAY("problem.wipe_paper") in user.said
    assert len(sessions()) == 1


def test_an_old_session_is_named_and_kept_or_wiped_by_one_touch(user: User) -> None:
    user.app.go_home()
    (folder,) = sessions()
    old = (datetime.now() - timedelta(days=200)).timestamp()
    os.utime(folder / "journal.jsonl", (old, old))
    user.app.show_start()
    assert SAY("start.old_one") in user.words
    user.tap("keep", "old")
    assert isinstance(user.app.screen, StartScreen)
    assert SAY("start.old_one") not in user.words
    (folder / "kept").unlink()
    user.app.show_start()
    user.tap("wipe", "old")
    assert isinstance(user.app.screen, WipeScreen)
    user.tap("choice", "wipe")
    assert sessions() == []


def test_when_to_be_asked_is_chosen_once_and_kept(user: User) -> None:
    user.app.go_home()
    user.tap("choice", "privacy")
    user.tap("months", "0")
    user.tap("choice", "close")
    assert read_settings().remind_months == 0
    user.app.speak("en")
    assert read_settings().remind_months == 0


def test_the_page_for_the_officer_is_made_beside_the_screen(user: User, tmp_path: Path) -> None:
    to_privacy(user)
    user.tap("choice", "paper")
    job = user.jobs[-1]
    assert job.arguments[2:4] == ("privacy", "--to")
    job.code = 0
    user.wait(500)
    assert SAY("privacy.made", file="privacy.pdf") in user.said
    assert isinstance(user.app.screen, PrivacyScreen)


@pytest.mark.parametrize("tab", ["signing", "route"])
def test_no_name_of_a_person_is_on_a_picture(user: User, tab: str) -> None:
    user.app.go_home()
    user.app.play_scenario("twente")
    party = next(iter(user.table.board.parties.values()))
    user.table.do(ChangeParty(party.id, "School", person="Fatima de Vries", function="teamleider"), user.now)
    user.table.show(tab=tab)
    user.table.drawers.pull("parties")
    words = " ".join(_words(user.table.easel.portrait()))
    assert "Fatima" not in words
    if tab == "signing":
        assert "Fatima" in user.said and "teamleider" in words


def _words(picture: object) -> list[str]:
    from canvas.layout.picture import spoken

    return spoken(picture)  # type: ignore[arg-type]
