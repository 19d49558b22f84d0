"""The start screen: Escape leaves full screen first and never the tool by one key; an example is known as one."""

from pathlib import Path

import pytest

from tests.screens.apps import User


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    return User(tmp_path / "exports")


def test_escape_leaves_full_screen_first(user: User) -> None:
    user.app.full_screen = True
    user.press("escape")
    assert (user.app.outside, user.app.done, user.start.view.message) == (["full_screen"], False, "")


def test_a_second_escape_soon_after_leaves(user: User) -> None:
    user.press("escape")
    assert user.start.view.message
    assert not user.app.done
    user.press("escape")
    assert user.app.done


def test_a_tap_or_some_seconds_take_the_question_away(user: User) -> None:
    user.press("escape")
    user.tap("choice", "message_close")
    user.press("escape")
    user.wait(7000)
    assert not user.start.view.message
    user.press("escape")
    assert not user.app.done


def test_a_played_example_is_known_as_one_later(user: User) -> None:
    user.tap("choice", "example")
    assert user.table.board.table.name == "Voorbeeld"
    user.tap("button", "menu")
    user.tap("menu", "home")
    assert any(words.startswith("Voorbeeld · Leerwerktraject isoleerder") for words in user.words)
    user.leave()


def test_words_on_a_card_are_not_left_behind_in_silence(user: User) -> None:
    user.app.play_scenario("leerwerkcirkel")
    table = user.table
    table.show(tab="deals")
    user.tap("deal", "toetreding")
    table.picture()
    user.app.screen.type_text("iedereen met een plek", user.now)
    for _ in range(2):
        user.tap("button", "menu")
        assert user.app.screen is table
        user.tap("menu", "home")
    assert user.app.screen is not table
