"""A letter that no font has: the table hears of it once."""

from dataclasses import replace
from pathlib import Path

import pytest

from canvas.screens.table import TableScreen
from tests.screens.apps import User


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    return User(tmp_path / "exports")


def test_a_letter_that_shows_as_a_mark_is_told_once(user: User) -> None:
    lost: dict[str, None] = {}
    user.app.kit = replace(user.app.kit, lost=lost)
    user.app.play_scenario("isoleerder")
    screen = user.app.screen
    assert isinstance(screen, TableScreen)
    user.app.tick(user.now)
    assert screen.view.notice is None
    lost["张"] = None
    user.app.tick(user.now)
    told = user.app.kit.texts("notice.letters", letters="张 (U+5F20)")
    assert screen.view.notice is not None and screen.view.notice.text == told
    screen.notice(None)
    user.app.tick(user.now)
    assert screen.view.notice is None
    user.leave()
