"""What a facilitator does with the room: check it, make a kiosk of it, and look along on a second screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.screens import suits
from canvas.screens.checkup import CheckScreen
from canvas.screens.outside import show_outside
from canvas.screens.room import RoomScreen
from canvas.session.home import home
from canvas.session.problem import Problem

if TYPE_CHECKING:
    from canvas.screens.app import App
    from canvas.screens.kit import Job


def wishes(app: App) -> dict[str, Callable[[str], None]]:
    """What the pages about the room, and the ways to them, ask of the application."""
    return {
        "check": lambda _: app.attempt(lambda: _check(app)),
        "measure": lambda _: _measure(app),
        "open_file": _open_file,
        "kiosk": lambda _: app.kiosk.ask(),
        "beside": lambda _: app.attempt(lambda: app.beside.open(app)),
    }


def _open_file(name: str) -> None:
    show_outside(Path(name))


def _check(app: App) -> None:
    """The room check; a table waits behind it. Raises Problem."""
    cases = app.library.shelf().scenarios
    if not cases:
        raise Problem("no_scenarios")
    suits.let_wait(app)
    app.screen = CheckScreen(app.kit, app.size, home(), app.exports, cases[0].id)


def _measure(app: App) -> None:
    """From the check to the page where the screen is measured; a table that waits goes on waiting."""
    app.screen = RoomScreen(app.kit, app.size, session=app.waiting is not None)


class Beside:
    """The window on the second screen: at most one, in a process of its own, so that the board never waits for it."""

    def __init__(self) -> None:
        self._job: Job | None = None

    def open(self, app: App) -> None:
        """Open it for the session on the table, or say that it is open. Raises Problem."""
        folder = app.table.store.folder if app.table else None
        if folder is None:
            raise Problem("beside_no_session")
        if self._job is not None and self._job.poll() is None:
            raise Problem("beside_open")
        self._job = app.kit.start_job(["--language", app.kit.texts.language, "beside", str(folder)])
