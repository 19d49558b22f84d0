"""The facilitator's window: it follows the board, tells the round, and changes nothing."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import spoken
from canvas.rules.commands import StartRound
from canvas.screens.app import App
from canvas.screens.beside import BesideScreen
from canvas.session.onlooker import Onlooker, look_along
from canvas.session.problem import Problem
from canvas.session.store import Store, begin_session
from tests.helpers.hands import WIDE
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import case, kit
from tests.screens.apps import User


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Store]:
    """The window that plays."""
    store = begin_session(tmp_path / "bord", case("twente"), "nl", datetime.now)
    assert store.flush(20)
    yield store
    store.close()


class Clock:
    """The clock of the wall, which a test sets."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now().astimezone() + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(board: Store, clock: Clock) -> BesideScreen:
    assert board.folder
    looks = look_along(board.folder, datetime.now)
    return BesideScreen(kit(CountingMeasurer()), Size(*WIDE), looks, lambda: None, clock)


def begin_round(board: Store, index: int) -> None:
    board.dispatch(StartRound(board.scenario.rounds[index].id))
    assert board.flush(20)


def test_it_follows_the_round_with_what_only_the_facilitator_reads(board: Store, window: BesideScreen) -> None:
    assert window.view.number == 0
    begin_round(board, 1)
    window.tick(1000)
    round_ = board.scenario.rounds[1]
    assert (window.view.number, window.view.name) == (2, round_.name.nl)
    assert [line.now for line in window.view.script].index(True) == 1
    assert window.view.script[0].done and not window.view.script[2].done
    assert round_.help and window.view.help == round_.help.nl
    said = " ".join(spoken(window.picture()))
    assert round_.name.nl in said and window.kit.texts("beside.follows") in said
    assert window.view.open and window.view.warnings and window.view.pitfalls


def test_the_time_is_of_the_wall_and_tells_when_it_is_over(board: Store, window: BesideScreen, clock: Clock) -> None:
    begin_round(board, 1)
    window.tick(1000)
    minutes = window.view.script[1].minutes
    assert f"{minutes} min" in window.view.clock and not window.view.late
    clock.ahead = timedelta(minutes=minutes + 3, seconds=30)
    window.tick(2000)
    assert window.view.late and "3 min" in window.view.clock


def test_nothing_is_drawn_anew_while_nothing_changes(board: Store, window: BesideScreen) -> None:
    begin_round(board, 0)
    window.tick(1000)
    before = window.picture()
    for now in range(2000, 8000, 1000):
        window.tick(now)
    assert window.picture() is before
    assert window.deadline(8000) == 8000


def test_it_writes_nothing_and_keeps_nobody_from_the_session(board: Store, window: BesideScreen) -> None:
    folder = board.folder
    assert folder
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "lock"}
    for now in range(1000, 5000, 1000):
        window.tick(now)
    window.press("escape", False, False, 5000)
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "lock"} == before
    begin_round(board, 0)  # the board was never locked out


def test_when_the_board_closes_it_goes_on_with_the_next_session(tmp_path: Path, clock: Clock) -> None:
    first = begin_session(tmp_path / "een", case("twente"), "nl", datetime.now)
    assert first.folder and first.flush(20)
    found: list[Onlooker] = []
    looks = look_along(first.folder, datetime.now)
    window = BesideScreen(kit(CountingMeasurer()), Size(*WIDE), looks, lambda: found[0] if found else None, clock)
    first.close()
    window.tick(1000)
    assert window.view.gone and window.kit.texts("beside.gone") in spoken(window.picture())
    second = begin_session(tmp_path / "twee", case("isoleerder"), "nl", datetime.now)
    assert second.folder and second.flush(20)
    found.append(look_along(second.folder, datetime.now))
    window.tick(2000)
    assert not window.view.gone and case("isoleerder").title.nl in window.view.title
    second.close()


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "home"))
    return User(tmp_path / "exports")


def open_it(app: App) -> None:
    app.beside.open(app)


def test_from_the_page_of_the_screen_one_at_a_time(user: User) -> None:
    user.app.play_scenario("isoleerder")
    folder = user.table.store.folder
    user.tap("button", "menu")
    user.tap("menu", "room")
    user.tap("choice", "beside")
    assert user.jobs[-1].arguments == ("--language", "nl", "beside", str(folder))
    user.tap("choice", "beside")
    assert len(user.jobs) == 1 and user.app.kit.texts("problem.beside_open") in user.said
    user.tap("choice", "message_close")
    user.jobs[-1].code = 0
    user.tap("choice", "beside")
    assert len(user.jobs) == 2


def test_without_a_session_there_is_nothing_to_look_at(user: User) -> None:
    user.tap("choice", "room")
    assert "beside" not in [target.of for target in user.app.screen.arrangement.targets]
    with pytest.raises(Problem, match="beside_no_session"):
        open_it(user.app)
