"""`beside`: the facilitator's window on the second screen. It follows a session and changes nothing."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from canvas.cli.play import known
from canvas.cli.words import DONE, EXPORTS, WRONG, complain
from canvas.layout.geometry import Size
from canvas.session.home import read_settings, recent_sessions
from canvas.session.library import Library
from canvas.session.lock import is_free
from canvas.session.onlooker import Onlooker, look_along
from canvas.session.problem import Problem

RECENT = 12


def run(library: Library, session: Path | None) -> int:
    """The subcommand. Without a session it follows the one that is played, else the last. Raises Problem."""
    from canvas.screens.display import has_screen, prepare

    looks = look_along(session, datetime.now) if session else latest()
    prepare()
    if not has_screen():
        complain(library.texts()("cli.no_screen_beside"))
        return WRONG
    _show(library, looks)
    return DONE


def latest() -> Onlooker:
    """The session that is played now, or the last one. Raises Problem when there is none."""
    cards = recent_sessions(RECENT)
    if not cards:
        raise Problem("beside_no_session")
    busy = [card for card in cards if not is_free(card.folder)]
    return look_along((busy or cards)[0].folder, datetime.now)


def played_now() -> Onlooker | None:
    """A session that somebody plays on this computer at this moment."""
    try:
        looks = latest()
    except Problem:
        return None
    return None if looks.is_free else looks


def _show(library: Library, looks: Onlooker) -> None:
    import pygame

    second = len(pygame.display.get_desktop_sizes()) > 1
    if second:
        os.environ.setdefault("PYGAME_DISPLAY", "1")  # where pygame opens a window when nobody says otherwise
    from canvas.scene.painter import Painter
    from canvas.screens.app import App
    from canvas.screens.beside import BesideScreen
    from canvas.screens.jobs import ProcessJob
    from canvas.screens.kit import Kit
    from canvas.screens.loop import Loop
    from canvas.screens.window import Window

    settings = known(library, read_settings())
    # the second screen is another one: what was told of the first does not hold for it
    settings = settings.model_copy(update={"profile": None, "inches": None, "sounds": False})
    theme, texts = library.theme(settings.theme), library.texts()
    painter = Painter.with_assets(theme, library.assets)
    window = Window(painter, texts("room.beside"), library.assets)
    kit = replace(Kit(texts, theme, painter.case, ProcessJob, lost=painter.case.lost), settings=settings)
    app = App(library, kit, Size(*window.size), EXPORTS)
    app.screen = BesideScreen(app.kit, app.size, looks, played_now, datetime.now)
    Loop(app, window).run()
