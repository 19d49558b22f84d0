"""The palette: everything a screen can do, found by a few letters, done by Enter; and the keys of the whole tool."""

from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.layout.picture import spoken
from canvas.layout.spoken import name_of
from canvas.layout.spoken_tree import uncovered
from canvas.layout.target import Target
from canvas.model.base import LANGUAGES, Language
from canvas.rules.queries import fiche_of
from canvas.screens import suits
from canvas.screens.editor import EditorScreen
from canvas.screens.palette import PaletteScreen
from canvas.screens.room import RoomScreen
from canvas.screens.saying import saying_of
from canvas.screens.screen import Wish
from tests.screens.apps import User


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions and settings of this test, and nobody else's."""
    for name in ("LEERWERKCANVAS_HOME", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "thuis"))
    (tmp_path / "thuis").mkdir()


@pytest.fixture
def user(tmp_path: Path) -> User:
    return User(tmp_path)


def at_table(user: User) -> User:
    user.app.play_scenario("isoleerder")
    return user


def ask(user: User, words: str, *, key: str = "f2") -> PaletteScreen:
    """Open the palette and type."""
    user.press(key)
    palette = user.app.calling.palette
    assert palette is not None
    palette.type_text(words, user.now)
    return palette


def do(user: User, words: str) -> None:
    assert ask(user, words).found, words
    user.press("return")
    assert user.app.calling.palette is None


@pytest.mark.parametrize(("key", "control"), [("f2", False), ("k", True), ("/", False)])
def test_three_keys_open_it_and_escape_closes_it(user: User, key: str, control: bool) -> None:
    user.press(key, control=control)
    assert user.app.calling.palette
    user.press("escape")
    assert user.app.calling.palette is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_the_key_of_what_has_one(tmp_path: Path, language: Language) -> None:
    user = at_table(User(tmp_path, language=language))
    user.press("f2")
    assert user.app.calling.palette
    keys = {spell.key for spell in user.app.calling.palette.known}
    assert {"Ctrl+Z", "Ctrl+Y", "Ctrl+P", "F1", "F11", "W", "K"} <= keys


def test_letters_make_the_list_shorter_whatever_their_accents(user: User) -> None:
    palette = ask(at_table(user), "TERUG")
    assert {spell.words for spell in palette.found} >= {"Stap terug", "Kijk terug"}
    assert all("terug" in spell.words.lower() for spell in palette.found)


def test_nothing_found_is_said_and_enter_does_nothing(user: User) -> None:
    palette = ask(at_table(user), "xyzzy")
    assert user.app.kit.texts("palette.none") in spoken(palette.picture())
    user.press("return")
    assert user.app.calling.palette is palette


def test_a_command_runs_and_a_place_takes_the_focus(user: User) -> None:
    at_table(user)
    do(user, "ronde 2")
    assert user.table.board.round == user.table.store.scenario.rounds[1].id
    do(user, "fiche van jobcoach")
    do(user, "ga naar: kandidaten zoeken")
    assert fiche_of(user.table.board, "jobcoach", "zoeken")


def test_the_menu_can_be_reached_without_opening_it(user: User) -> None:
    do(at_table(user), "het scherm")
    assert isinstance(user.app.screen, RoomScreen)
    user.press("escape")
    do(user, "kijk terug")
    assert user.table.past is None, "there is nothing yet to look back at"
    do(user, "zaal")
    assert user.table.view.hall


def test_a_finger_can_use_it_too(user: User) -> None:
    palette = ask(at_table(user), "menu")
    row = next(target for target in palette.arrangement.targets if target.what == "command")
    touch(user, row)
    assert user.table.view.menu
    palette = ask(user, "")
    veil = next(target for target in palette.arrangement.targets if target.of == "palette_close")
    touch(user, veil)
    assert user.app.calling.palette is None


def touch(user: User, target: Target) -> None:
    for kind in ("down", "up"):
        user.app.feel(_event(kind, target, user))


def _event(kind: str, target: Target, user: User) -> PointerEvent:
    """A report of a mouse: in the middle of a row, and for what fills the window in its corner."""
    user.now += 20
    at = target.rect.centre if target.what == "command" else Point(4, 4)
    return PointerEvent(kind, "mouse", "mouse", at, user.now)  # type: ignore[arg-type]


def test_every_page_can_be_walked_by_tab_alone(user: User) -> None:
    """Start, the page about the screen, the picker and the editor: Tab comes everywhere, Enter opens."""
    for what, of, page in (("choice", "room", RoomScreen), ("choice", "edit", EditorScreen)):
        walk_to(user, what, of)
        user.press("return")
        assert isinstance(user.app.screen, page)
        seen = round_trip(user)
        assert len(seen) > 5
        user.press("escape")
    walk_to(user, "choice", "open")
    user.press("return")
    assert user.picker
    walk_to(user, "choice", "close")
    user.press("return")
    assert user.start


def at(user: User) -> Target | None:
    focus = user.app.calling.keys.focus
    return focus.target(user.app.screen) if focus.shown else None


def walk_to(user: User, what: str, of: str) -> None:
    for _ in range(80):
        user.press("tab")
        found = at(user)
        if found and (found.what, found.of) == (what, of):
            return
    raise AssertionError(f"Tab never comes to {what} {of}")


def round_trip(user: User) -> set[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for _ in range(60):
        user.press("tab")
        if found := at(user):
            seen.add((found.what, found.of))
    return seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_on_every_page_has_a_name(tmp_path: Path, language: Language) -> None:
    """Start, its help, the screen, privacy, the picker, the editor, the look, and the menu of a table."""
    user = User(tmp_path, language=language)
    for wish in ("", "help", "room", "privacy", "open", "edit", "look"):
        user.app.show_start()
        user.app.screen.wishes += [Wish(wish)] if wish not in ("", "help") else []
        user.press("f1" if wish == "help" else "f24")
        page = user.app.calling.walked
        for target in uncovered(page.arrangement.targets):
            name = name_of(saying_of(page), target)
            assert (name.strip() and name != target.of) or target.what == "months", (wish, target)
    user.press("escape")


def test_the_dialog_of_the_look_can_be_walked(user: User) -> None:
    user.app.screen.wishes.append(Wish("look"))
    user.press("f24")
    assert user.app.viewing.open
    for _ in range(12):
        user.press("tab")
        found = user.app.calling.focus
        if found and (found.what, found.of) == ("theme", "donker"):
            break
    user.press("return")
    assert user.app.kit.settings.theme == "donker"
    user.press("escape")
    assert not user.app.viewing.open


def test_a_screen_reader_presses_as_a_hand_does(user: User) -> None:
    at_table(user)
    user.app.ask("press", "stack/0/jobcoach")
    user.app.ask("press", "task/0/zoeken")
    user.app.ask("press", "task/0/nowhere")
    assert fiche_of(user.table.board, "jobcoach", "zoeken")
    user.app.ask("focus", "task/0/vertellen")
    found = at(user)
    assert found and found.of == "vertellen"


def test_under_a_lens_the_focus_comes_into_view(user: User) -> None:
    at_table(user)
    suits.dress(user.app, user.app.kit.settings.model_copy(update={"text_size": 200}))
    for key in ("right", "right", "right", "right", "right", "down", "down", "down"):
        user.press(key)
        found, seen = at(user), user.app.viewing.lens.seen
        assert found and seen.meets(found.rect)
        assert seen.holds(found.rect.centre)
