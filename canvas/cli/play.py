"""`play`: the board in a window. Without a screen it plays the example and says so."""

from dataclasses import replace
from pathlib import Path

from canvas.cli.demo import demo
from canvas.cli.words import DONE, EXPORTS, say, shown
from canvas.layout.geometry import Size
from canvas.model.settings import FIRST_THEME, Settings
from canvas.session.home import read_settings
from canvas.session.library import Library
from canvas.session.onlooker import open_or_look
from canvas.session.problem import Problem
from canvas.session.store import Store, begin_session

MENU_ICON = "steering-wheel-fill.svg"


def play(library: Library, scenario: str | None, session: Path | None) -> int:
    """Open the window and stay until somebody leaves. Raises Problem."""
    from canvas.screens.window import has_screen, prepare

    prepare()
    if not has_screen():
        folder = EXPORTS / f"demo-{Path(scenario or 'isoleerder').stem}"
        demo(library, scenario or "isoleerder", folder)
        say(library.texts()("cli.no_screen", folder=shown(folder)))
        return DONE
    store = _asked_for(library, scenario, session)
    _run(library, scenario, store)
    return DONE


def _asked_for(library: Library, scenario: str | None, session: Path | None) -> Store | None:
    """The session of `--session`: opened when there is one in that folder, else begun there."""
    from datetime import datetime

    from canvas.session.reading import JOURNAL_FILE

    if session is None:
        return None
    if session.is_file() or (session / JOURNAL_FILE).exists():
        return open_or_look(session, datetime.now)
    return begin_session(session, library.scenario(scenario or "isoleerder"), library.language, datetime.now)


def _run(library: Library, scenario: str | None, store: Store | None) -> None:
    from canvas.scene.painter import Painter
    from canvas.screens.app import App
    from canvas.screens.jobs import ProcessJob
    from canvas.screens.kit import Kit
    from canvas.screens.loop import Loop
    from canvas.screens.window import SystemClipboard, Window

    settings = _known(library, read_settings())
    theme, texts = library.theme(settings.theme), library.texts()
    painter = Painter.with_assets(theme, library.assets)
    window = Window(painter, texts("app.title"), library.assets / "icons" / MENU_ICON)
    kit = Kit(texts, theme, painter.case, ProcessJob, clipboard=SystemClipboard(), lost=painter.case.lost)
    kit = replace(kit, settings=settings, display=window.display)
    app = App(library, kit, Size(*window.size), EXPORTS)
    if store is not None:
        app.play_session(store)
    elif scenario is not None:
        library.scenario(scenario)  # an unknown name is told on the terminal, before the window fills
        app.play_scenario(scenario)
    Loop(app, window).run()


def _known(library: Library, settings: Settings) -> Settings:
    """What was chosen before; the usual look when this version does not have the chosen one."""
    try:
        library.theme(settings.theme)
    except Problem:
        return settings.model_copy(update={"theme": FIRST_THEME})
    return settings
