"""The application: which screen is on, and what opening, leaving and changing the language do."""

import json
from pathlib import Path

import pytest

from canvas.rules.commands import PlaceFiche
from canvas.screens.table import TableScreen
from canvas.session.home import Settings, read_settings, sessions_folder
from canvas.session.library import SCENARIOS, Library
from canvas.session.reading import read_journal
from canvas.session.store import Store
from tests.helpers.play import beside
from tests.helpers.small import as_toml, small_table
from tests.helpers.tools import words_of
from tests.screens.apps import User


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    monkeypatch.setenv("HOME", str(tmp_path / "map"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "map"))
    (tmp_path / "map").mkdir()
    return tmp_path / "thuis"


@pytest.fixture
def user(tmp_path: Path) -> User:
    return User(tmp_path / "exports")


def journals() -> list[Path]:
    return sorted(sessions_folder().glob("*/journal.jsonl"))


def sentence(user: User) -> str:
    """What the screen says went wrong."""
    screen = user.app.screen
    if isinstance(screen, TableScreen):
        assert screen.view.notice is not None
        return screen.view.notice.text
    return screen.view.message


def begin(user: User) -> Store:
    """Start the case that comes with the tool, and lay one fiche."""
    user.tap("scenario", "isoleerder")
    user.table.do(PlaceFiche("jobcoach", beside("nazorg")), user.now)
    return user.table.store


def test_it_starts_with_the_cases_and_nothing_to_go_on_with(user: User) -> None:
    assert "Kies een casus" in user.words
    assert "Isoleerder" in user.words
    assert words_of("nl")("start.go_on") not in user.words
    assert journals() == []


def test_choosing_a_case_makes_a_session_in_the_home_of_this_user(user: User) -> None:
    begin(user)
    user.leave()
    (journal,) = journals()
    reading = read_journal(journal)
    assert (reading.header.scenario.id, reading.history.last) == ("isoleerder", 1)


def test_the_last_session_is_offered_and_goes_on_where_it_stopped(user: User, tmp_path: Path) -> None:
    begin(user)
    user.leave()
    again = User(tmp_path / "exports")
    assert words_of("nl")("start.go_on") in again.words
    assert "Leerwerktraject isoleerder · vandaag" in again.said
    again.tap("choice", "go_on")
    assert list(again.table.board.on_task) == ["nazorg"]
    again.leave()
    assert len(journals()) == 1


def test_leaving_a_table_saves_it_and_offers_it_again(user: User) -> None:
    begin(user)
    user.tap("button", "menu")
    user.tap("menu", "home")
    assert words_of("nl")("start.go_on") in user.words
    assert read_journal(journals()[0]).history.last == 1
    user.tap("choice", "go_on")
    assert user.table.store.history.last == 1
    user.leave()


def test_two_sessions_of_one_minute_have_a_folder_each(user: User) -> None:
    begin(user)
    user.tap("button", "menu")
    user.tap("menu", "home")
    begin(user)
    user.leave()
    assert len(journals()) == 2


def test_the_example_is_a_session_of_its_own(user: User) -> None:
    user.tap("choice", "example")
    assert len(user.table.board.fiches) > 20
    assert user.table.loose(user.now) == ()
    user.leave()
    assert len(journals()) == 1


def test_without_any_case_the_example_says_why_not(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    user = User(tmp_path / "exports", Library(scenarios=tmp_path / "leeg"))
    user.tap("choice", "example")
    assert user.start.view.message == words_of("nl")("problem.no_scenarios")


BROKEN = {
    "nothing.jsonl": b"",
    "torn.jsonl": b'{"format": 1, "to',
    "other.jsonl": b"\x89PNG\r\n\x1a\n\x00\x00",
    "newer.jsonl": b'{"format": 99}\n',
    "broken.toml": b"format = [",
    "no_case.toml": b'format = 1\nid = "x"\n',
    "latin.toml": b"title = '\xe9\xe9n'",
}


@pytest.mark.parametrize("name", [*BROKEN, "gone.jsonl", "gone.toml", "folder"])
@pytest.mark.parametrize("screen", ["start", "table"])
def test_a_file_that_cannot_be_opened_gives_one_sentence_and_the_screen_stays(
    user: User, tmp_path: Path, name: str, screen: str
) -> None:
    path = tmp_path / name
    if name in BROKEN:
        path.write_bytes(BROKEN[name])
    elif name == "folder":
        path.mkdir()
    if screen == "table":
        begin(user)
    before = user.app.screen
    user.app.drop_file(path)
    assert user.app.screen is before
    told = sentence(user)
    assert path.name in told
    assert told.endswith(".")
    assert told in user.said
    user.leave()


def test_a_message_goes_away_with_a_tap_or_escape(user: User, tmp_path: Path) -> None:
    user.app.drop_file(tmp_path / "gone.jsonl")
    user.tap("choice", "message_close")
    assert not user.start.view.message
    user.app.drop_file(tmp_path / "gone.jsonl")
    user.press("escape")
    assert not user.start.view.message
    assert not user.app.done


def test_a_broken_case_does_not_keep_the_others_from_the_screen(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "a_broken.toml").write_bytes(BROKEN["broken.toml"])
    (folder / "isoleerder.toml").write_bytes((SCENARIOS / "isoleerder.toml").read_bytes())
    user = User(tmp_path / "exports", Library(scenarios=folder))
    assert [scenario.id for scenario in user.start.view.scenarios] == ["isoleerder"]


def test_a_case_from_outside_is_dropped_on_the_window(user: User, tmp_path: Path) -> None:
    path = tmp_path / "klein.toml"
    path.write_text(as_toml(small_table()), "utf-8")
    user.app.drop_file(path)
    assert user.table.store.scenario.id == "klein"
    user.leave()


def test_a_session_from_a_stick_is_dropped_on_the_window(user: User, tmp_path: Path) -> None:
    folder = begin(user).folder
    user.leave()
    assert folder is not None
    folder.rename(tmp_path / "stick")
    again = User(tmp_path / "exports")
    again.app.drop_file(tmp_path / "stick")
    assert again.table.store.history.last == 1
    again.leave()


def test_a_session_that_is_open_already_is_not_opened_twice(user: User) -> None:
    store = begin(user)
    assert store.folder is not None
    user.app.drop_file(store.folder)
    assert user.table.store is store
    assert sentence(user) == words_of("nl")("problem.session_busy", folder=store.folder.name)
    user.leave()


def test_a_damaged_end_is_told_and_the_rest_is_played_on(user: User) -> None:
    begin(user)
    user.leave()
    (journal,) = journals()
    with journal.open("ab") as file:
        file.write(b'{"kind": "did", torn')
    user.app.drop_file(journal)
    assert list(user.table.board.on_task) == ["nazorg"]
    assert words_of("nl")("notice.reopened", count=1) in user.said
    user.leave()


def test_the_language_changes_every_word_and_is_remembered(user: User) -> None:
    user.tap("language", "en")
    assert user.words == User(user.app.exports, language="en").words
    assert words_of("en")("start.choose") in user.words
    assert read_settings() == Settings(language="en")


def test_the_language_changes_on_a_table_in_play(user: User) -> None:
    begin(user)
    user.table.do(PlaceFiche("werkgever", beside("nazorg")), user.now)
    user.tap("button", "menu")
    user.tap("menu", "language")
    english = words_of("en")
    assert user.table.names.language == "en"
    assert english("tray.begin") in user.words
    assert "Give aftercare to both sides" in user.said
    assert len(user.table.board.fiches) == 2
    user.leave()


def test_escape_leaves_only_from_the_start_screen(user: User) -> None:
    begin(user)
    user.press("escape")
    assert not user.app.done
    user.tap("menu", "home")
    user.press("escape")
    assert not user.app.done
    assert user.start.view.message, "it says that a second one leaves"
    user.wait(7000)
    assert not user.start.view.message
    user.press("escape")
    assert not user.app.done
    user.press("escape")
    assert user.app.done


def test_f11_is_for_the_window(user: User) -> None:
    user.press("f11")
    assert user.app.outside == ["full_screen"]


def test_sessions_and_files_can_be_picked(user: User, tmp_path: Path) -> None:
    begin(user)
    user.tap("button", "menu")
    user.tap("menu", "home")
    (tmp_path / "map" / "klein.toml").write_text(as_toml(small_table()), "utf-8")
    (tmp_path / "map" / "brief.docx").write_bytes(b"")
    (tmp_path / "map" / ".geheim.toml").write_bytes(b"")
    user.tap("choice", "open")
    names = [entry.name for entry in user.picker.view.files]
    assert "klein.toml" in names
    assert not {"brief.docx", ".geheim.toml"} & set(names)
    assert [entry.name for entry in user.picker.view.sessions] == ["Leerwerktraject isoleerder"]
    user.tap("entry", f"scenario_file:{tmp_path / 'map' / 'klein.toml'}")
    assert user.table.store.scenario.id == "klein"
    user.leave()


def test_a_session_is_picked_from_the_list(user: User) -> None:
    folder = begin(user).folder
    user.tap("button", "menu")
    user.tap("menu", "home")
    user.tap("choice", "open")
    user.tap("entry", f"session:{folder}")
    assert user.table.store.folder == folder
    user.leave()


def test_the_picker_says_why_a_file_cannot_be_opened_and_stays(user: User, tmp_path: Path) -> None:
    path = tmp_path / "map" / "broken.toml"
    path.write_bytes(BROKEN["broken.toml"])
    user.tap("choice", "open")
    user.tap("entry", f"scenario_file:{path}")
    assert path.name in user.picker.message
    user.press("escape")
    user.press("escape")
    assert user.start.view.message == ""


def test_no_words_of_a_journal_are_translations(user: User) -> None:
    begin(user)
    user.leave()
    lines = [json.loads(line) for line in journals()[0].read_text("utf-8").splitlines()]
    assert "Nazorg" not in json.dumps(lines[1:])
