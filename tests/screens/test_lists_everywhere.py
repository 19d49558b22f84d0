"""Long lists move by wheel and by finger on every screen, by one piece; also on a page of larger words."""

from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.layout.target import Target, of_kind
from canvas.model.settings import Settings
from canvas.rules.commands import PlaceFiche
from canvas.screens import past, rolling
from canvas.screens.scrolling import Scrolling
from canvas.session.store import new_session
from tests.helpers.everything import everything
from tests.helpers.hands import Table
from tests.helpers.large import large_scenario
from tests.helpers.play import SteppedClock, beside
from tests.helpers.small import small_scenario
from tests.helpers.tools import case
from tests.screens.apps import User
from tests.screens.test_editor import Bench

SESSIONS = 30


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    return User(tmp_path / "exports")


def the_list(screen: Scrolling, kind: str) -> Target:
    return next(target for target in screen.arrangement.targets if target.what == kind)


def shows(screen: Scrolling, kind: str) -> list[str]:
    return [target.of for target in of_kind(screen.arrangement.targets, kind)]


def pull(screen: Scrolling, start: Point, dx: float, dy: float, pointer: str = "finger-1") -> None:
    """A finger presses, moves in small steps and leaves."""
    for step in range(12):
        at = (
            Point(start.x + dx * step / 10, start.y + dy * step / 10)
            if step < 11
            else Point(start.x + dx, start.y + dy)
        )
        kind = "down" if step == 0 else "up" if step == 11 else "move"
        screen.feel(PointerEvent(kind, pointer, "finger", at, 1000 + 20 * step))  # type: ignore[attr-defined, arg-type]


def both_ways(screen: Scrolling, kind: str, what: str, across: bool = False) -> None:
    """The wheel and a finger lead on and back, and stop at the end."""
    box, first = the_list(screen, kind).rect, shows(screen, what)
    assert screen.roll(box.centre, 1, 0)
    after = shows(screen, what)
    assert after != first
    assert screen.roll(box.centre, -1, 0)
    assert shows(screen, what) == first
    assert not screen.roll(box.centre, -3, 0)
    low = Point(box.right - 4, box.y + 4) if across else Point(box.x + 4, box.bottom - 4)
    pull(screen, low, *((-box.w * 0.5, 0) if across else (0, -box.h * 0.5)))
    assert shows(screen, what) == after


def test_thirty_sessions_scroll_where_one_opens_something(user: User, tmp_path: Path) -> None:
    for number in range(SESSIONS):
        folder = tmp_path / "thuis" / "sessions" / f"s{number:02}"
        store = new_session(folder, small_scenario(), "nl", SteppedClock())
        store.dispatch(PlaceFiche("school", beside("les")))
        store.close()
    user.app.show_start()
    user.tap("choice", "open")
    both_ways(user.picker, "shelf", "wipe")


def test_cases_on_the_start_screen_go_sideways(user: User) -> None:
    user.app.screen.view = type(user.start.view)(tuple(everything() for _ in range(12)))  # type: ignore[union-attr]
    start = user.start
    start.again()
    box = the_list(start, "cases").rect
    pull(start, Point(box.right - 40, box.centre.y), -box.w * 0.3, 0)
    assert start.view.page == 1
    assert not start.wishes, "a hand that scrolls opens nothing"
    assert start.roll(box.centre, 9, 0)
    assert start.view.page == start.view.pages - 1
    assert not start.roll(box.centre, 1, 0), "the buttons go round, the wheel does not"


def test_a_long_chapter_of_the_editor_scrolls() -> None:
    bench = Bench(large_scenario())
    bench.tap("tab", "task")
    both_ways(bench.screen, "list", "entry")


def test_views_on_pages_scroll() -> None:
    table = Table.of(case("twente"), settings=Settings(profile="tafel", inches=55, sides=("bottom", "top")))
    table.screen.show(tab="lanes")
    both_ways(table.screen, "pages", "seat")
    large = Table.of(large_scenario())
    large.screen.show(tab="signing")
    if of_kind(large.screen.arrangement.targets, "pages"):
        both_ways(large.screen, "pages", "dial")


def test_a_narrow_column_of_the_learning_lines_shows_its_hidden_tasks() -> None:
    table = Table.of(case("twente"), Size(1280, 800))
    table.screen.show(tab="lanes")
    column = the_list(table.screen, "column")
    seen: set[str] = set(shows(table.screen, "task"))
    while table.screen.roll(column.rect.centre, 1, 0):
        seen |= set(shows(table.screen, "task"))
    phase = table.store.scenario.phase[column.of.removeprefix("common.")]
    assert {task.id for task in phase.tasks} <= seen


def test_the_list_of_commands_follows_wheel_and_finger(user: User) -> None:
    user.press("f2")
    palette = user.app.calling.palette
    assert palette is not None
    box = the_list(palette, "commands").rect
    assert palette.roll(box.centre, 3, 0)
    assert palette.at == 3
    assert palette.roll(box.centre, 999, 0)
    assert palette.at == len(palette.found) - 1
    pull(palette, Point(box.centre.x, box.y + 10), 0, box.h * 0.8)
    assert palette.at < len(palette.found) - 2
    assert not palette.done


def test_the_recorder_follows_a_finger_and_the_wheel_steps() -> None:
    table = Table.of(board="les=school zoeken=gemeente")
    for party in ("school", "gemeente"):
        table.store.dispatch(PlaceFiche(party, beside("plek")))
    past.look_back(table.screen)
    looking = table.screen.past
    assert looking is not None
    last, track = looking.index, table.screen.target("vcr", "track")
    assert track is not None
    assert table.screen.roll(track.rect.centre, -1, 0)
    assert looking.index == last - 1
    hand = table.finger(1)
    hand.feel("down", Point(track.rect.right, track.rect.centre.y))
    for part in (0.7, 0.4, 0.0):
        hand.feel("move", Point(track.rect.x + track.rect.w * part, track.rect.centre.y))
    assert looking.index == 0
    hand.up()


def test_a_form_that_is_too_high_shows_a_part_and_leads_to_the_rest() -> None:
    table = Table.of("praktijkleren_plus", Size(1280, 800))
    table.screen.drawers.pull("print")
    table.screen.drawers.pull("money")
    first = shows(table.screen, "spot")
    both_ways(table.screen, "sheaf", "spot")
    table.finger(1).tap("turn", "print/up")
    assert shows(table.screen, "spot") == first


@pytest.mark.parametrize("percent", [100, 200])
def test_the_wheel_finds_the_list_under_the_mouse_or_moves_the_page(user: User, percent: int) -> None:
    user.app.play_scenario("twente")
    for _ in range(3 if percent == 200 else 0):
        user.press("+", control=True)
    app = user.app
    app.viewing.lens = app.viewing.lens.showing(the_list(user.table, "column").rect)
    column = the_list(user.table, "column").rect
    corner = app.viewing.lens.corner
    before = shows(user.table, "task")
    rolling.roll(app, Point(column.x + 30 - corner.x, column.y + 60 - corner.y), 1, user.now)
    assert shows(user.table, "task") != before
    assert app.viewing.lens.corner == corner
    app.viewing.lens = app.viewing.lens.at(0, 0)
    rolling.roll(app, Point(400, 20), 1, user.now)
    assert (app.viewing.lens.corner.y > 0) is (percent == 200)


def test_on_a_page_of_larger_words_a_finger_moves_the_list_and_beside_it_the_page(user: User) -> None:
    user.app.play_scenario("twente")
    for _ in range(3):
        user.press("+", control=True)
    app = user.app
    app.viewing.picture()
    column = the_list(user.table, "column").rect
    app.viewing.lens = app.viewing.lens.showing(column)
    corner, before = app.viewing.lens.corner, shows(user.table, "task")
    _drag(user, Point(column.x + 30 - corner.x, min(column.bottom - corner.y, 900) - 60), 0, -300)
    assert shows(user.table, "task") != before
    assert app.viewing.lens.corner == corner
    _drag(user, Point(column.x + 30 - corner.x, min(column.bottom - corner.y, 900) - 60), -300, 0)
    assert app.viewing.lens.corner.x > corner.x


def _drag(user: User, start: Point, dx: float, dy: float) -> None:
    for step in range(12):
        part = min(step, 10) / 10
        user._feel(
            "down" if not step else "up" if step == 11 else "move", Point(start.x + dx * part, start.y + dy * part)
        )
