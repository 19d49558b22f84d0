"""Every way to a table: a new case, a session, a covenant with a session in it, a file that somebody drops.

Each raises Problem when it cannot be; what is on the screen then stays.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.model.scenario import Scenario
from canvas.screens import suits
from canvas.screens.opening import OpeningScreen
from canvas.screens.picker import PickerScreen
from canvas.screens.table import TableScreen
from canvas.session.found import found_files, usual_places
from canvas.session.home import new_session_folder, recent_sessions
from canvas.session.onlooker import open_or_look
from canvas.session.opened import Opening, is_long
from canvas.session.opening import is_covenant, open_covenant
from canvas.session.problem import Problem
from canvas.session.store import Store, begin_session, open_session

if TYPE_CHECKING:
    from canvas.screens.app import App

RECENT = 60
"""Sessions that the picker lists."""


def open_file(app: App, path: Path) -> None:
    """A session folder, its journal, a covenant with the session in it, or a scenario file."""
    if path.suffix.lower() == ".toml":
        play_new(app, app.library.load_scenario(path))
    elif is_covenant(path):
        _play_covenant(app, path)
    else:
        _open_session(app, path)


def pick(app: App) -> None:
    """Everything on this machine that can be opened."""
    now = datetime.now()
    found = found_files([app.exports, *usual_places()])
    app.screen = PickerScreen(app.kit, app.size, recent_sessions(RECENT), Path.home(), now, found)


def edit(app: App) -> None:
    """A case on the workbench, to change it and keep a copy."""
    scenarios = [*app.library.shelf().scenarios]
    if not scenarios:
        raise Problem("no_scenarios")
    from canvas.screens.editor import EditorScreen  # it writes TOML: that takes as long to load as all else here

    app.screen = EditorScreen(app.kit, app.size, scenarios)


def play_new(app: App, scenario: Scenario) -> None:
    """A case from the start, as a session of its own."""
    folder = new_session_folder(scenario.id, datetime.now())
    app.play(begin_session(folder, scenario, app.kit.texts.language, datetime.now))


def _open_session(app: App, path: Path) -> None:
    if is_long(path):
        _begin_opening(app, path)
    else:
        _play(app, open_or_look(path, datetime.now), path)


def _play(app: App, store: Store, path: Path) -> None:
    if app.table and store.looking and store.folder in app.table.store.folders:
        raise Problem("session_busy", {"folder": path.name})  # it lies before them already
    app.play(store)


def _begin_opening(app: App, path: Path) -> None:
    """A page that tells how far it is; a table that is open waits behind it until the other session is there."""
    suits.let_wait(app)
    give_up(app)
    app.screen = OpeningScreen(app.kit, app.size, Opening(path, datetime.now))


def end_opening(app: App) -> None:
    """The session is there, or it cannot be opened: then everything is as it was, and says why."""
    page = app.screen
    if not isinstance(page, OpeningScreen):
        return
    try:
        if page.failed:
            raise page.failed
        if page.opened:
            _play(app, page.opened, page.opening.path)
    except Problem as problem:
        suits.leave(app)
        app.tell(problem)


def stop_opening(app: App) -> None:
    """Nobody wants to wait: back to the table that waited, or to the start."""
    if give_up(app):
        suits.leave(app)


def give_up(app: App) -> bool:
    """Let go of a session that is being opened; whether there was one."""
    page = app.screen
    if isinstance(page, OpeningScreen):
        page.opening.give_up()
    return isinstance(page, OpeningScreen)


def take_over(app: App, screen: TableScreen) -> None:
    """The other window is gone: go on here."""
    if screen.store.looking and screen.store.folder:
        if is_long(screen.store.folder):
            _begin_opening(app, screen.store.folder)
        else:
            app.play(open_session(screen.store.folder, datetime.now))


def go_on_in(app: App, screen: TableScreen, sessions: Path) -> None:
    """A session that lies where nothing can be written goes on as a copy in another place."""
    folder = screen.store.keep_elsewhere(sessions)
    screen.store.close()
    app.play(open_session(folder, datetime.now))


def _play_covenant(app: App, path: Path) -> None:
    """The session in a covenant, as a session of its own: the file itself stays as it is."""
    app.play(open_covenant(path, datetime.now))
    assert isinstance(app.screen, TableScreen)
    app.screen.say(app.kit.texts("notice.from_pdf", file=path.name), "check-circle")
