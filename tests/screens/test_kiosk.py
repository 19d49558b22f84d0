"""Kiosk mode: strangers play, only the facilitator leaves, and the next group begins with an empty board."""

from dataclasses import replace
from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.layout.picture import spoken
from canvas.layout.target import Target
from canvas.model.settings import Settings
from canvas.screens.kiosk import HOLD_MS, PAD_MS, SHUT_MS
from canvas.screens.screen import Wish
from canvas.screens.start import StartScreen
from canvas.session.home import read_settings, recent_sessions
from tests.helpers.hands import WIDE
from tests.screens.apps import User

CODE = "4711"


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "home"))
    return User(tmp_path / "exports")


@pytest.fixture
def visitor(user: User) -> User:
    """Somebody at a kiosk, with a board before them."""
    user.app.play_scenario("isoleerder")
    user.app.kit = replace(user.app.kit, settings=Settings(kiosk_code=CODE))
    user.app.kiosk.begin()
    assert user.app.kiosk.on and user.app.outside == ["lock"]
    user.app.outside.clear()
    return user


def touch(user: User, kind: str, at: Point, finger: int = 0) -> None:
    user.now += 20
    user.app.feel(PointerEvent(kind, f"finger-{finger}", "finger", at, user.now))  # type: ignore[arg-type]


def pad_target(user: User, of: str) -> Target:
    targets = user.app.kiosk._arrangement.targets
    return next(target for target in targets if target.of == of and target.rect.w < WIDE.w)


def on_pad(user: User, *keys: str) -> None:
    """Touch keys of the pad."""
    for of in keys:
        at = pad_target(user, of).rect.centre
        touch(user, "down", at)
        touch(user, "up", at)


def said(user: User) -> str:
    """Everything that is on the window, the pad included."""
    return " ".join(spoken(user.app.viewing.picture()))


def ask(user: User, wish: str) -> None:
    user.app.screen.wishes.append(Wish(wish, "x"))
    user.app.tick(user.now)


def play_a_step(user: User) -> None:
    user.tap("button", "pause")  # the clock begins round 1
    user.wait(100)
    assert user.table.store.history.last > 0


def test_from_the_page_of_the_screen_with_a_code_of_the_facilitator(user: User) -> None:
    user.app.play_scenario("isoleerder")
    user.tap("button", "menu")
    user.tap("menu", "room")
    user.tap("choice", "kiosk")
    assert user.app.kit.texts("kiosk.choose") in said(user)
    on_pad(user, "4", "7", "1", "begin")
    assert not user.app.kiosk.on and user.app.kit.texts("kiosk.four") in said(user)
    on_pad(user, "2", "back", "1", "minutes:10", "begin")
    assert user.app.kiosk.on
    assert (read_settings().kiosk_code, read_settings().kiosk_minutes) == (CODE, 10)
    assert user.app.outside == ["lock"]


def test_who_changes_their_mind_has_no_kiosk(user: User) -> None:
    user.app.kiosk.begin()
    assert user.app.kit.texts("kiosk.choose") in said(user)
    user.press("escape")
    assert not user.app.kiosk.on and user.app.kiosk.pad == ""


@pytest.mark.parametrize(
    "wish",
    ["quit", "escape", "full_screen", "folder", "open", "session", "privacy", "wipe", "room", "check", "beside",
     "edit", "elsewhere", "made_folder", "go_on_in", "something_new"],
)  # fmt: skip
def test_what_leads_out_of_the_board_asks_for_the_code(visitor: User, wish: str) -> None:
    before = visitor.app.screen
    ask(visitor, wish)
    assert visitor.app.screen is before and not visitor.app.done and visitor.app.outside == []
    assert visitor.app.kit.texts("kiosk.leave") in said(visitor)


def test_closing_the_window_and_f11_and_a_file_are_refused_in_words(visitor: User, tmp_path: Path) -> None:
    table = visitor.table
    for lead_out in (
        lambda: visitor.app.kiosk.may_close(),
        lambda: visitor.press("f11"),
        lambda: visitor.app.drop_file(tmp_path / "other.pdf"),
    ):
        lead_out()
        assert visitor.app.kit.texts("kiosk.leave") in said(visitor)
        visitor.press("escape")
    assert visitor.table is table and not visitor.app.done and visitor.app.outside == []


def test_the_board_itself_plays_on(visitor: User) -> None:
    play_a_step(visitor)
    visitor.tap("button", "menu")
    visitor.tap("menu", "language")
    assert visitor.app.kit.texts.language == "en"


def test_the_code_ends_it_and_a_wrong_one_does_not(visitor: User) -> None:
    ask(visitor, "quit")
    on_pad(visitor, "1", "2", "3", "4")
    assert visitor.app.kiosk.on and visitor.app.kit.texts("kiosk.wrong") in said(visitor)
    assert "1" not in [word for word in said(visitor).split() if word == "1234"]
    on_pad(visitor, *CODE)
    assert not visitor.app.kiosk.on and visitor.app.outside == ["lock"]
    visitor.app.outside.clear()
    ask(visitor, "full_screen")
    assert visitor.app.outside == ["full_screen"]


def test_guessing_has_to_wait(visitor: User) -> None:
    ask(visitor, "quit")
    for _ in range(3):
        on_pad(visitor, "0", "0", "0", "0")
    on_pad(visitor, *CODE)
    assert visitor.app.kiosk.on
    visitor.wait(SHUT_MS)
    on_pad(visitor, *CODE)
    assert not visitor.app.kiosk.on


def test_a_pad_nobody_touches_goes_away(visitor: User) -> None:
    ask(visitor, "quit")
    on_pad(visitor, "4")
    visitor.wait(PAD_MS + 100)
    assert visitor.app.kiosk.pad == ""
    assert visitor.app.kit.texts("kiosk.leave") not in said(visitor)


def test_two_far_corners_held_for_three_seconds_end_it(visitor: User) -> None:
    touch(visitor, "down", Point(5, 5), 1)
    touch(visitor, "down", Point(WIDE.w - 5, WIDE.h - 5), 2)
    visitor.wait(HOLD_MS // 2)
    assert visitor.app.kiosk.on and visitor.app.kit.texts("kiosk.hold") in said(visitor)
    visitor.wait(HOLD_MS)
    assert not visitor.app.kiosk.on
    board = visitor.table.board
    touch(visitor, "up", Point(5, 5), 1)
    touch(visitor, "up", Point(WIDE.w - 5, WIDE.h - 5), 2)
    assert visitor.table.board == board and not visitor.table.view.menu  # the corners pressed nothing


@pytest.mark.parametrize(
    "second", [Point(WIDE.w - 5, 5), Point(5, WIDE.h - 5), Point(WIDE.w / 2, WIDE.h / 2), Point(7, 7)]
)
def test_other_places_do_not(visitor: User, second: Point) -> None:
    touch(visitor, "down", Point(5, 5), 1)
    touch(visitor, "down", second, 2)
    visitor.wait(2 * HOLD_MS)
    assert visitor.app.kiosk.on


def test_corners_that_are_let_go_begin_anew(visitor: User) -> None:
    for _ in range(3):
        touch(visitor, "down", Point(5, 5), 1)
        touch(visitor, "down", Point(WIDE.w - 5, WIDE.h - 5), 2)
        visitor.wait(HOLD_MS - 500)
        touch(visitor, "up", Point(5, 5), 1)
        touch(visitor, "up", Point(WIDE.w - 5, WIDE.h - 5), 2)
        visitor.wait(300)
    assert visitor.app.kiosk.on


def test_the_next_group_begins_with_an_empty_board_and_the_old_one_is_kept(visitor: User) -> None:
    play_a_step(visitor)
    old = visitor.table.store
    visitor.wait(5 * 60_000 + 100)
    assert visitor.app.kit.texts("kiosk.again") in said(visitor)
    on_pad(visitor, "again")
    assert visitor.table.store is not old and visitor.table.store.history.last == 0
    assert visitor.app.kiosk.on and visitor.app.kiosk.pad == ""
    assert old.folder in [card.folder for card in recent_sessions(5)]


def test_a_group_that_was_talking_goes_on(visitor: User) -> None:
    play_a_step(visitor)
    table = visitor.table
    visitor.wait(5 * 60_000 + 100)
    on_pad(visitor, "close")
    assert visitor.table is table and visitor.app.kiosk.pad == ""


def test_an_empty_board_and_a_kiosk_that_never_asks_stay_as_they_are(visitor: User) -> None:
    visitor.wait(11 * 60_000)
    assert visitor.app.kiosk.pad == ""
    visitor.app.kit = replace(visitor.app.kit, settings=Settings(kiosk_code=CODE, kiosk_minutes=0))
    play_a_step(visitor)
    visitor.wait(11 * 60_000)
    assert visitor.app.kiosk.pad == ""


def test_what_others_did_is_not_on_the_start_screen_of_a_kiosk(visitor: User) -> None:
    play_a_step(visitor)
    ask(visitor, "home")
    assert isinstance(visitor.app.screen, StartScreen)
    assert visitor.start.view.go_on == ""
    visitor.app.kiosk.refuse()
    on_pad(visitor, *CODE)
    assert visitor.start.view.go_on != ""
