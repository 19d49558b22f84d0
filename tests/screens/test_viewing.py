"""The look, from the hands of a user: themes at once, larger words, and a page of which the window shows a part."""

from pathlib import Path

import pytest

from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import spoken
from canvas.rules.notation import write
from canvas.screens import suits
from canvas.session.home import HOME_VARIABLE, read_settings
from tests.screens.apps import User


class Viewer(User):
    """A user before a window: touches what the window shows, wherever that is on the page."""

    def see(self) -> list[str]:
        return spoken(self.app.viewing.picture())

    def choose(self, what: str, of: str) -> None:
        """Touch something of the dialog or of the strip."""
        self.app.viewing.picture()
        targets = self.app.viewing._over().targets
        target = next(item for item in reversed(targets) if (item.what, item.of) == (what, of))
        self._click(target.rect.centre)

    def at(self, what: str, of: str) -> Point:
        """Bring something into view, and where it is in the window."""
        lens = self.app.viewing.lens.showing(self.rect(what, of))
        self.app.viewing.lens = lens
        centre = self.rect(what, of).centre
        return Point(centre.x - lens.corner.x, centre.y - lens.corner.y)

    def rect(self, what: str, of: str) -> Rect:
        targets = self.app.screen.arrangement.targets
        return next(item.rect for item in reversed(targets) if (item.what, item.of) == (what, of))

    def hit(self, what: str, of: str) -> None:
        self._click(self.at(what, of))

    def hand(self, kind: str, at: Point) -> None:
        self._feel(kind, at)

    def _click(self, at: Point) -> None:
        self._feel("down", at)
        self._feel("up", at)


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Viewer:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return Viewer(tmp_path / "exports")


def sized(user: Viewer, percent: int) -> Viewer:
    user.hit("choice", "look")
    user.choose("text_size", str(percent))
    user.choose("look", "close")
    return user


def test_a_theme_is_chosen_on_the_start_screen_and_remembered(user: Viewer) -> None:
    user.hit("choice", "look")
    user.choose("theme", "donker")
    assert user.app.kit.theme == user.app.library.theme("donker")
    assert user.app.screen.kit.theme == user.app.library.theme("donker")
    assert "look" in user.app.outside, "the window paints everything anew"
    assert read_settings().theme == "donker"


def test_a_theme_is_chosen_from_the_menu_while_the_board_stays(user: Viewer) -> None:
    user.app.play_scenario("isoleerder")
    board = write(user.table.board, user.table.store.scenario)
    user.tap("button", "menu")
    user.tap("menu", "look")
    user.choose("theme", "contrast")
    user.choose("text_size", "125")
    user.press("escape")
    assert not user.app.viewing.open
    assert write(user.table.board, user.table.store.scenario) == board
    assert (read_settings().theme, read_settings().text_size) == ("contrast", 125)


def test_language_and_look_do_not_forget_each_other(user: Viewer) -> None:
    suits.dress(user.app, user.app.kit.settings.model_copy(update={"theme": "donker"}))
    user.app.speak("en")
    assert (read_settings().theme, read_settings().language) == ("donker", "en")


def test_under_the_dialog_nothing_is_touched(user: Viewer) -> None:
    user.hit("choice", "look")
    user.choose("look", "close")
    assert not user.app.viewing.open
    user.app.viewing.open = True
    user._click(user.rect("choice", "example").centre)
    assert user.start is user.app.screen
    assert not user.app.viewing.open


def test_keys_make_words_larger_and_smaller_as_in_a_browser(user: Viewer) -> None:
    for key, percent in (("+", 125), ("=", 150), ("+", 200), ("+", 200), ("-", 150), ("0", 100)):
        user.press(key, control=True)
        assert user.app.kit.settings.text_size == percent


def test_a_page_that_is_too_large_moves_by_its_arrows(user: Viewer) -> None:
    sized(user, 200)
    first = user.see()
    user.choose("steer", "down")
    user.choose("steer", "right")
    assert user.see() != first
    assert user.app.viewing.lens.corner != Point(0, 0)
    user.press("left", control=True)
    assert user.app.viewing.lens.corner.x == 0


def test_at_the_usual_size_there_is_no_strip(user: Viewer) -> None:
    assert user.app.viewing.picture() is user.app.screen.picture()


def test_a_hand_pulls_the_page_along_and_starts_nothing(user: Viewer) -> None:
    sized(user, 200)
    spot = user.at("scenario", "isoleerder")
    user.hand("down", spot)
    for step in range(1, 8):
        user.hand("move", Point(spot.x - 60 * step, spot.y - 20 * step))
    user.hand("up", Point(spot.x - 420, spot.y - 140))
    assert user.app.viewing.lens.corner.x > 300
    assert user.start is user.app.screen


def test_a_fiche_is_laid_on_a_task_that_was_out_of_view(user: Viewer) -> None:
    sized(user, 200)
    user.app.play_scenario("isoleerder")
    spot = user.at("stack", "werkgever")
    user.hand("down", spot)
    user.hand("move", Point(spot.x, spot.y - 30))
    edge = Point(user.app.viewing.lens.window.w - 10, spot.y - 60)
    user.hand("move", edge)
    before = user.app.viewing.lens.corner
    user.wait(1500)
    assert user.app.viewing.lens.corner.x > before.x + 400, "at the edge the page comes along"
    top = Point(700, 10)
    user.hand("move", top)
    user.wait(3000)
    assert user.app.viewing.lens.corner.y == 0
    task = next(item for item in user.table.arrangement.targets if item.what == "task" and item.rect.x > before.x + 500)
    corner = user.app.viewing.lens.corner
    there = Point(task.rect.centre.x - corner.x, task.rect.centre.y - corner.y)
    user.hand("move", there)
    user.hand("up", there)
    assert [fiche.place.task for fiche in user.table.board.fiches.values()] == [task.of]  # type: ignore[union-attr]


def test_tapping_works_wherever_the_page_stands(user: Viewer) -> None:
    sized(user, 150)
    user.app.play_scenario("isoleerder")
    user.hit("stack", "jobcoach")
    user.hit("task", "nazorg")
    assert len(user.table.board.fiches) == 1


def test_the_keyboard_stays_in_the_window_with_the_field_above_it(user: Viewer) -> None:
    sized(user, 200)
    user.app.play_scenario("isoleerder")
    user.table.drawers.pull("agreement")
    user.see()
    field = next(item.of for item in user.table.arrangement.targets if item.what == "field")
    user.hit("field", field)
    user.see()
    user.see()
    lens, pinned = user.app.viewing.lens, user.app.viewing._pinned
    keys = [item for item in user.table.arrangement.targets if item.what == "key"]
    seen = Rect(0, 0, *lens.window)
    places = [item.rect._replace(x=item.rect.x - pinned.x, y=item.rect.y - pinned.y) for item in keys]
    assert keys
    assert all(seen.holds(place.centre) for place in places)
    shown = user.app.viewing.typing_at()
    assert shown is not None
    assert shown.y >= 0
    assert shown.bottom <= min(place.y for place in places)
    letter = next(place for place, item in zip(places, keys, strict=True) if item.of.endswith(":a"))
    user._click(letter.centre)
    assert user.table.typist.text(field) == "a"


def test_a_menu_comes_into_view(user: Viewer) -> None:
    sized(user, 200)
    user.app.play_scenario("isoleerder")
    user.hit("button", "menu")
    user.see()
    menu = user.rect("sheet", "menu")
    assert user.app.viewing.lens.seen.holds(Point(menu.x + 5, menu.y + 5))
