"""What screen this is: told in one touch, measured with a card, and remembered."""

from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.model.profile import CARD_MM, PROFILES, px_per_mm
from canvas.screens import suits
from canvas.screens.room import RoomScreen
from canvas.screens.suits import see_display
from canvas.session.home import Settings, read_settings, write_settings
from tests.helpers.hands import WIDE
from tests.screens.apps import User


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "home"))
    return User(tmp_path / "exports")


def room(user: User) -> RoomScreen:
    assert isinstance(user.app.screen, RoomScreen)
    return user.app.screen


@pytest.mark.parametrize("name", PROFILES)
def test_the_first_start_asks_for_the_screen_in_one_touch(user: User, name: str) -> None:
    assert user.app.kit.texts("room.ask") in user.words
    user.tap("profile", name)
    assert user.app.kit.texts("room.ask") not in user.words
    assert read_settings().profile == name


def test_only_the_one_phase_is_in_letters_for_the_back_row(user: User) -> None:
    user.tap("profile", "laptop")
    nearby = user.app.screen.picture()
    write_settings(Settings(profile="beamer"))
    suits.suit(user.app, read_settings())
    assert user.app.screen.picture() == nearby, "who starts a case sits at the computer"


def test_the_choice_holds_beside_the_language(user: User) -> None:
    user.tap("profile", "tafel")
    user.tap("language", "en")
    assert read_settings() == Settings(profile="tafel", language="en")


def test_a_setting_of_a_newer_version_does_not_take_the_others_along(user: User, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    file = tmp_path / "home" / "settings.json"
    file.write_text('{"language": "en", "sides": ["middle"], "holograms": true}', "utf-8")
    assert read_settings() == Settings(language="en")
    write_settings(read_settings())
    assert [*file.parent.iterdir()] == [file]


def test_from_the_menu_of_a_table_and_back_to_it(user: User) -> None:
    user.app.play_scenario("isoleerder")
    table = user.table
    user.tap("button", "menu")
    user.tap("menu", "room")
    user.tap("profile", "tafel")
    user.tap("side", "top")
    user.tap("switch", "less_motion")
    user.tap("choice", "done")
    assert user.table is table
    assert table.kit.theme.motion.drop == 0
    assert [target.of for target in table.arrangement.targets if target.what == "stack"].count("werkgever") == 2
    assert read_settings() == Settings(profile="tafel", sides=("bottom", "top"), less_motion=True)
    user.tap("button", "menu")
    user.tap("menu", "room")
    user.tap("switch", "less_motion")
    user.tap("profile", "beamer")
    user.press("escape")
    assert table.kit.theme.motion.drop == 160
    assert table.view.hall


@pytest.mark.parametrize("wide", [120, 300, 640])
def test_a_card_held_against_the_screen_tells_its_size(user: User, wide: int) -> None:
    """Whatever the resolution: the outline is dragged until it is as wide as the card, here `wide` pixels."""
    user.tap("choice", "room")
    user.tap("profile", "laptop")
    page = room(user)
    corner = next(target.rect.centre for target in page.arrangement.targets if target.what == "card")
    left = corner.x - CARD_MM[0] * px_per_mm(*WIDE, 14)
    for kind, at in (
        ("down", corner),
        ("move", Point(corner.x + 30, corner.y)),
        ("move", Point(left + wide, corner.y)),
    ):
        user.app.feel(PointerEvent(kind, "mouse", "mouse", at, user.now))  # type: ignore[arg-type]
    user.app.feel(PointerEvent("up", "mouse", "mouse", Point(left + wide, corner.y), user.now))
    per_mm = user.app.kit.px_per_mm(WIDE)
    assert per_mm * CARD_MM[0] == pytest.approx(wide, rel=0.01)
    assert read_settings().inches is not None


def test_a_window_measures_by_the_whole_display(user: User) -> None:
    user.tap("profile", "tafel")
    see_display(user.app, WIDE._replace(w=3840, h=2160))
    assert user.app.kit.px_per_mm(WIDE) == pytest.approx(3.15, abs=0.01)


def test_inches_are_stepped_and_another_kind_of_screen_forgets_them(user: User) -> None:
    user.tap("choice", "room")
    user.tap("profile", "tafel")
    user.tap("choice", "larger")
    assert read_settings().inches == 60
    user.tap("profile", "laptop")
    assert read_settings().inches is None
    user.tap("choice", "smaller")
    assert read_settings().inches == 13


def test_somebody_always_sits_at_the_bar(user: User) -> None:
    user.tap("choice", "room")
    user.tap("profile", "tafel")
    user.tap("side", "left")
    user.tap("side", "bottom")
    assert read_settings().seated == ("bottom", "left")
