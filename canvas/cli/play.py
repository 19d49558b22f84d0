"""`play`: the board in a window. Without a screen it plays the example and says so."""

import threading
from dataclasses import replace
from pathlib import Path

from canvas.cli.demo import demo
from canvas.cli.words import DONE, EXPORTS, say, shown
from canvas.layout.geometry import Size
from canvas.model.settings import FIRST_THEME, Settings
from canvas.session.closing_in import close_in
from canvas.session.faultlog import note_fault
from canvas.session.home import new_session_folder, read_settings
from canvas.session.library import Library
from canvas.session.onlooker import open_or_look
from canvas.session.opened import is_long
from canvas.session.opening import is_covenant, open_covenant
from canvas.session.problem import Problem
from canvas.session.store import Store, begin_session

CASE = ".toml"


def play(
    library: Library, scenario: str | None, session: Path | None, file: Path | None = None, *, kiosk: bool = False
) -> int:
    """Open the window and stay until somebody leaves. `file` is a covenant, a session or a case. Raises Problem.

    `kiosk`: only the facilitator leaves, with a code.
    """
    from canvas.screens.display import has_screen, prepare

    prepare()
    close_in()
    threading.excepthook = _note_thread
    if file is not None:
        if has_screen() and is_long(file):  # it is opened before the eyes of who waits for it
            _run(library, None, None, kiosk, file)
            return DONE
        store = _opened(library, file)  # what is wrong with it is told on the terminal, before there is a window
        if has_screen():
            _run(library, None, store, kiosk)
        else:
            store.close()
            say(library.texts()("cli.no_screen_opened", folder=shown(_folder(store))))
        return DONE
    if not has_screen():
        folder = EXPORTS / f"demo-{Path(scenario or 'isoleerder').stem}"
        demo(library, scenario or "isoleerder", folder)
        say(library.texts()("cli.no_screen", folder=shown(folder)))
        return DONE
    if session is not None and is_long(session):
        _run(library, None, None, kiosk, session)
    else:
        _run(library, scenario, _asked_for(library, scenario, session), kiosk)
    return DONE


def _opened(library: Library, file: Path) -> Store:
    """The session in a covenant, of a journal or a folder, or a new one of a case. Raises Problem."""
    from datetime import datetime

    if is_covenant(file):
        return open_covenant(file, datetime.now)
    if file.suffix.lower() != CASE:
        return open_or_look(file, datetime.now)
    scenario = library.load_scenario(file)
    return begin_session(new_session_folder(scenario.id, datetime.now()), scenario, library.language, datetime.now)


def _folder(store: Store) -> Path:
    assert store.folder is not None
    return store.folder


def _note_thread(failed: threading.ExceptHookArgs) -> None:
    """A fault beside the loop: nobody waits for it, a developer wants to know."""
    if failed.exc_value is not None:
        note_fault(failed.exc_value)


def _asked_for(library: Library, scenario: str | None, session: Path | None) -> Store | None:
    """The session of `--session`: opened when there is one in that folder, else begun there."""
    from datetime import datetime

    from canvas.session.reading import JOURNAL_FILE

    if session is None:
        return None
    if session.is_file() or (session / JOURNAL_FILE).exists():
        return open_or_look(session, datetime.now)
    return begin_session(session, library.scenario(scenario or "isoleerder"), library.language, datetime.now)


def _run(
    library: Library, scenario: str | None, store: Store | None, kiosk: bool = False, long: Path | None = None
) -> None:
    """The window until somebody leaves. `long` is a session that takes a while to open."""
    from canvas.scene.listener import Listener, adapter_for
    from canvas.scene.machine import ThisMachine
    from canvas.scene.painter import Painter
    from canvas.screens.app import App
    from canvas.screens.ear import Ear
    from canvas.screens.jobs import ProcessJob
    from canvas.screens.kit import Kit
    from canvas.screens.loop import Loop
    from canvas.screens.window import SystemClipboard, Window

    settings = known(library, read_settings())
    theme, texts = library.theme(settings.theme), library.texts()
    painter = Painter.with_assets(theme, library.assets)
    heard: list[Listener] = []

    def listen(handle: int) -> None:
        heard.append(Listener(lambda one: adapter_for(one, handle)))

    window = Window(painter, texts("app.title"), library.assets, listen)
    kit = Kit(texts, theme, painter.case, ProcessJob, clipboard=SystemClipboard(), lost=painter.case.lost)
    machine = ThisMachine(library.assets / "fonts")
    kit = replace(kit, settings=settings, display=window.display, machine=machine)
    app = App(library, kit, Size(*window.size), EXPORTS)
    if store is not None:
        app.play(store)
    elif long is not None:
        app.open(long)
    elif scenario is not None:
        library.scenario(scenario)  # an unknown name is told on the terminal, before the window fills
        app.play_scenario(scenario)
    if kiosk:
        app.kiosk.begin()
    Loop(app, window, Ear(heard[0])).run()


def known(library: Library, settings: Settings) -> Settings:
    """What was chosen before; the usual look when this version does not have the chosen one."""
    try:
        library.theme(settings.theme)
    except Problem:
        return settings.model_copy(update={"theme": FIRST_THEME})
    return settings
