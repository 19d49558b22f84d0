"""A long session on its way: a page tells how far it is, hands stay free, and anybody may turn back."""

import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from canvas.layout.picture import spoken
from canvas.screens.opening import OpeningScreen
from canvas.screens.screen import Wish
from canvas.screens.start import StartScreen
from canvas.screens.table import TableScreen
from canvas.session import opened, reading
from canvas.session.lock import is_free
from canvas.session.onlooker import Onlooker
from canvas.session.store import open_session
from tests.bench.journals import played
from tests.helpers.play import SteppedClock
from tests.screens.apps import User

RECORDS = 400


@pytest.fixture
def long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session that counts as long."""
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    monkeypatch.setattr(opened, "LONG_BYTES", 30_000)
    played(tmp_path / "lang", RECORDS).close()
    return tmp_path / "lang"


@pytest.fixture
def user(long: Path) -> Iterator[User]:
    user = User(long.parent / "exports")
    yield user
    user.leave()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Reading stops at its first group of lines until this is set."""
    gate, take = threading.Event(), reading._take

    def slowly(*given: object) -> int:
        taken = take(*given)  # type: ignore[arg-type]
        gate.wait(20)
        return taken

    monkeypatch.setattr(reading, "_take", slowly)
    yield gate
    gate.set()


def arrived(user: User, waited: OpeningScreen) -> None:
    assert waited.opening.wait(20)
    user.wait(200)


def page(user: User) -> OpeningScreen:
    assert isinstance(user.app.screen, OpeningScreen)
    return user.app.screen


def test_it_tells_how_far_it_is_and_then_lies_on_the_table(user: User, long: Path, gate: threading.Event) -> None:
    user.app.open(long)
    waited = page(user)
    user.wait(300)
    assert waited.view.hundredths == 0
    assert any(f"{RECORDS} stappen" in words for words in spoken(waited.picture()))
    gate.set()
    arrived(user, waited)
    assert waited.opening.part == pytest.approx(1.0)
    assert user.table.store.history.last == RECORDS
    assert not is_free(long)


def test_the_bar_grows_with_what_is_read(user: User, long: Path, gate: threading.Event) -> None:
    user.app.open(long)
    waited = page(user)
    waited.opening.part = 0.42
    user.wait(200)
    assert waited.view.hundredths == 42
    assert "42 %" in spoken(waited.picture())


@pytest.mark.parametrize("how", ["tap", "escape"])
def test_who_does_not_want_to_wait_is_back_at_the_start(
    user: User, long: Path, gate: threading.Event, how: str
) -> None:
    user.app.open(long)
    waited = page(user)
    if how == "tap":
        user.tap("choice", "close")
    else:
        user.press("escape")
    assert isinstance(user.app.screen, StartScreen)
    gate.set()
    assert waited.opening.wait(20)
    assert is_free(long)
    assert open_session(long, SteppedClock()).history.last == RECORDS


def test_the_table_that_was_open_waits_and_comes_back(user: User, long: Path, gate: threading.Event) -> None:
    user.app.play_scenario("isoleerder")
    table = user.app.screen
    assert isinstance(table, TableScreen)
    user.app.drop_file(long)
    page(user)
    user.tap("choice", "close")
    assert user.app.screen is table
    assert table.store.flush(5)


def test_the_table_that_was_open_makes_way_only_when_the_other_is_there(user: User, long: Path) -> None:
    user.app.play_scenario("isoleerder")
    before = user.table.store
    user.app.drop_file(long)
    assert before.folder is not None
    assert not is_free(before.folder)
    arrived(user, page(user))
    assert user.table.store.history.last == RECORDS
    assert is_free(before.folder)


def test_one_that_another_window_plays_is_looked_at(user: User, long: Path) -> None:
    other = open_session(long, SteppedClock())
    user.app.open(long)
    arrived(user, page(user))
    assert isinstance(user.table.store, Onlooker)
    other.close()
    user.wait(2000)
    user.table.wishes.append(Wish("take_over"))
    user.wait(2000)
    for _ in range(100):
        if isinstance(user.app.screen, TableScreen):
            break
        page(user).opening.wait(1)
        user.wait(200)
    assert not user.table.store.looking


def test_one_that_goes_away_meanwhile_is_told_at_the_start(
    user: User, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    found = opened.open_or_look

    def late(*given: object) -> object:
        gate.wait(20)
        return found(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(opened, "open_or_look", late)
    user.app.open(long)
    waited = page(user)
    rmtree(long)
    gate.set()
    arrived(user, waited)
    assert isinstance(user.app.screen, StartScreen)
    assert any("sessie" in words for words in user.words)


def test_the_window_closes_while_a_session_is_on_its_way(user: User, long: Path, gate: threading.Event) -> None:
    user.app.open(long)
    waited = page(user)
    user.leave()
    gate.set()
    assert waited.opening.wait(20)
    assert is_free(long)


def test_a_usual_session_is_open_at_once(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "LONG_BYTES", 1024 * 1024)
    played(tmp_path / "kort", 3).close()
    assert not opened.is_long(tmp_path / "kort")
    assert not opened.is_long(tmp_path / "nergens")
    user.app.open(tmp_path / "kort")
    assert user.table.store.history.last == 3
