"""Where sessions and settings of one user live."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from canvas.rules.commands import Command, PlaceFiche, StartRound
from canvas.session import card as card_module
from canvas.session.home import (
    Settings,
    new_session_folder,
    read_settings,
    recent_sessions,
    sessions_folder,
    write_settings,
)
from canvas.session.store import new_session
from tests.helpers.play import SMALL, SteppedClock, beside, take

NOW = datetime(2026, 11, 22, 14, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    return tmp_path / "thuis"


def session(folder: Path, *played: Command | str, clock: SteppedClock | None = None) -> None:
    store = new_session(folder, SMALL, "nl", clock or SteppedClock())
    for turn in played:
        take(store, turn)
    store.close()


def test_sessions_live_where_the_environment_says(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sessions_folder() == house / "sessions"
    monkeypatch.delenv("LEERWERKCANVAS_HOME")
    assert "leerwerkcanvas" in str(sessions_folder())


def test_a_session_folder_is_called_after_its_moment_and_scenario() -> None:
    first = new_session_folder("isoleerder", NOW)
    assert first.name == "2026-11-22-1412-isoleerder"
    first.mkdir(parents=True)
    second = new_session_folder("isoleerder", NOW)
    assert second.name == "2026-11-22-1412-isoleerder-2"
    second.mkdir()
    assert new_session_folder("isoleerder", NOW).name == "2026-11-22-1412-isoleerder-3"


def test_a_card_tells_what_was_played_and_how_far() -> None:
    session(
        sessions_folder() / "een",
        StartRound("kennismaken"),
        PlaceFiche("school", beside("les")),
        StartRound("verdelen"),
        "undo",
    )
    (card,) = recent_sessions(5)
    assert (card.folder.name, card.title, card.round, card.steps) == ("een", SMALL.title, "kennismaken", 4)
    assert card.when > NOW


def test_a_round_that_was_begun_again_counts() -> None:
    session(sessions_folder() / "een", StartRound("kennismaken"), StartRound("verdelen"), "undo", "redo")
    assert recent_sessions(1)[0].round == "verdelen"


def test_the_newest_session_comes_first_and_broken_ones_are_left_out() -> None:
    clock = SteppedClock()
    for name in ("een", "twee", "drie"):
        session(sessions_folder() / name, clock=clock)
    (sessions_folder() / "leeg").mkdir()
    (sessions_folder() / "stuk").mkdir()
    (sessions_folder() / "stuk" / "journal.jsonl").write_bytes(b"hallo")
    assert {card.folder.name for card in recent_sessions(9)} == {"een", "twee", "drie"}
    whens = [card.when for card in recent_sessions(9)]
    assert whens == sorted(whens, reverse=True)
    assert len(recent_sessions(2)) == 2


def test_a_session_with_a_torn_end_still_has_its_card() -> None:
    folder = sessions_folder() / "een"
    session(folder, StartRound("verdelen"), PlaceFiche("school", beside("les")))
    journal = folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-5])
    assert [(card.round, card.steps) for card in recent_sessions(1)] == [("verdelen", 1)]


def test_before_the_first_session_there_are_none() -> None:
    assert recent_sessions(5) == []


def test_the_chosen_language_is_remembered(house: Path) -> None:
    assert read_settings() == Settings(language=None)
    write_settings(Settings(language="en"))
    assert read_settings() == Settings(language="en")
    (house / "settings.json").write_text("{", "utf-8")
    assert read_settings() == Settings()
    assert (house / "settings.broken.json").read_text("utf-8") == "{", "it is kept aside"


def test_theme_and_size_of_words_are_remembered(house: Path) -> None:
    write_settings(Settings(theme="donker", text_size=150))
    assert read_settings() == Settings(theme="donker", text_size=150)


def test_of_settings_only_what_is_wrong_is_forgotten(house: Path) -> None:
    house.mkdir(parents=True, exist_ok=True)
    (house / "settings.json").write_text('{"theme": "donker", "text_size": 117, "of_later": 1}', "utf-8")
    assert read_settings() == Settings(theme="donker")


def test_of_a_long_session_only_the_end_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card_module, "_TAIL", 200)
    played = [PlaceFiche("school", beside(task)) for task in ("les", "praktijk", "begeleiden")]
    session(sessions_folder() / "een", StartRound("kennismaken"), *played, StartRound("verdelen"))
    assert [(card.round, card.steps) for card in recent_sessions(1)] == [("verdelen", 5)]
