"""One workshop in a real window: drag, undo, redo, covenant, a pulled plug, and everything is still there."""

from datetime import datetime
from pathlib import Path

import pytest

from canvas.layout.geometry import Point, Size
from canvas.model.board import Board
from canvas.rules.queries import fiche_of, leader
from canvas.scene.headless import painter
from canvas.screens.actor import Actor, Stage
from canvas.screens.kit import Kit
from canvas.screens.table import TableScreen
from canvas.session.history import History
from canvas.session.library import Library
from canvas.session.reading import find_journal, read_journal
from canvas.session.store import Store
from tests.helpers.desktop import MISSING, SCREEN, Desktop, desktop, until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"this machine has no {', '.join(MISSING)}")


def test_a_workshop_in_a_real_window_survives_a_pulled_plug(tmp_path: Path) -> None:
    session = tmp_path / "session"
    with desktop(tmp_path) as screen:
        screen.start("play", "--session", str(session), "--language", "nl")
        eye = _eye(screen)
        screen.drag(eye.grip("stack:jobcoach"), eye.place("task", "nazorg"))
        until(lambda: fiche_of(_board(session), "jobcoach", "nazorg") is not None)
        screen.drag(eye.grip("stack:werkgever"), eye.place("seat", "match"))
        until(lambda: leader(_board(session), "match") is not None)

        screen.click(eye.place("button", "undo"))
        until(lambda: leader(_board(session), "match") is None)
        screen.click(eye.place("button", "redo"))
        until(lambda: leader(_board(session), "match") is not None)

        screen.click(eye.grip("stack:leermeester"))
        screen.click(eye.place("task", "inwerken"))
        until(lambda: fiche_of(_board(session), "leermeester", "inwerken") is not None)

        before = _board(session)
        screen.kill()
        screen.start("play", "--session", str(session), "--language", "nl")
        assert _board(session) == before

        screen.drag(eye.grip("stack:kandidaat"), eye.place("task", "plan"))
        until(lambda: fiche_of(_board(session), "kandidaat", "plan") is not None)
        assert screen.leave() == 0


def test_the_next_start_offers_to_go_on_in_a_window_of_any_size(tmp_path: Path) -> None:
    with desktop(tmp_path) as screen:
        screen.start("--language", "nl")
        screen.click(Point(screen.size.w * 0.12, screen.size.h * 0.5))  # the first of the five cases
        sessions = screen.home / "sessions"
        until(lambda: len(list(sessions.glob("*/journal.jsonl"))) == 1)
        session = next(sessions.iterdir())
        eye = _eye(screen)
        screen.drag(eye.grip("stack:jobcoach"), eye.place("task", "nazorg"))
        until(lambda: fiche_of(_board(session), "jobcoach", "nazorg") is not None)
        screen.kill()

        screen.start("--language", "nl")
        screen.resize(Size(1280, 800))
        screen.click(Point(screen.size.w / 2, screen.size.h * 0.26))  # "Verder waar jullie gebleven waren"
        eye = _eye(screen)
        screen.drag(eye.grip("stack:werkgever"), eye.place("task", "nazorg"))
        until(lambda: fiche_of(_board(session), "werkgever", "nazorg") is not None)
        assert len(list(sessions.iterdir())) == 1


def _board(session: Path) -> Board:
    return read_journal(find_journal(session)).history.board


def _eye(screen: Desktop) -> Actor:
    """Sees where things lie in a window of this size, as a person does: the same layout, the same type."""
    library = Library()
    scenario, theme = library.scenario("isoleerder"), library.theme()
    case = painter(theme, library.assets).case
    store = Store(scenario, History(scenario), None, datetime.now)
    kit = Kit(library.texts(), theme, case, lambda _arguments: pytest.fail("no job"))
    return Actor(Stage(TableScreen(store, kit, screen.size, 0)))


def test_full_screen_and_back_is_the_window_of_before(tmp_path: Path) -> None:
    with desktop(tmp_path) as screen:
        screen.start("play", "--session", str(tmp_path / "session"))
        before = screen.origin, screen.size
        for _ in range(2):
            screen.key("F11")
            until(lambda: screen.size == SCREEN)
            screen.key("F11")
            until(lambda: (screen.origin, screen.size) == before)
