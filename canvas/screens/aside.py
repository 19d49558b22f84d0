"""Pages beside the table, and the way back: what privacy means here, and wiping a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.screens import suits
from canvas.screens.privacy import PrivacyScreen
from canvas.screens.start import StartScreen, card_title
from canvas.screens.wiping import WipeScreen
from canvas.session.card import session_card
from canvas.session.onlooker import open_or_look
from canvas.session.problem import Problem
from canvas.session.reading import find_journal
from canvas.session.retention import keep
from canvas.session.wiping import belongings, wipe

if TYPE_CHECKING:
    from canvas.screens.app import App

BACK = "aside_done"


def wishes(app: App) -> dict[str, Callable[[str], None]]:
    """What these pages, and the ways to them, ask of the application."""
    return {
        "privacy": lambda _: show_privacy(app),
        "remind": lambda value: _remind(app, int(value)),
        "wipe": lambda value: app.attempt(lambda: _ask(app, value)),
        "wipe_now": lambda _: app.attempt(lambda: _wipe(app)),
        "keep": lambda value: app.attempt(lambda: _keep(app, Path(value))),
        BACK: lambda _: suits.leave(app),
    }


def show_privacy(app: App) -> None:
    """What is kept where; a table waits behind it."""
    suits.let_wait(app)
    months = app.kit.settings.remind_months
    app.screen = PrivacyScreen(app.kit, app.size, months, app.exports, session=app.waiting is not None)


def _ask(app: App, session: str) -> None:
    """What belongs to a session, before anything goes. Raises Problem."""
    suits.let_wait(app)
    table = app.waiting
    if table is not None and app.paper.busy:
        raise Problem("wipe_paper")  # a covenant of this session is being made: it would come after
    folder = Path(session) if session else table.store.folder if table else None
    if folder is None:
        raise Problem("no_session", {"file": ""})
    found = belongings(folder, app.exports, table.store.folders if table else ())
    card = session_card(find_journal(folder))
    title = card_title(app.kit.texts, card) if card else folder.name
    back = BACK if table else "home" if isinstance(app.screen, StartScreen) else "open"
    app.screen = WipeScreen(app.kit, app.size, title, found, back)


def _wipe(app: App) -> None:
    """Do it. A table with this session is closed first; when wiping is refused it comes back. Raises Problem."""
    page, table = app.screen, app.waiting
    if not isinstance(page, WipeScreen):
        return
    folder = table.store.folder if table else None
    if table:
        table.store.close()
        app.waiting = None
    try:
        wiped = wipe(page.found, papers=page.view.with_papers)
    except Problem as problem:
        if folder:
            app.play(open_or_look(folder, datetime.now))
        app.tell(problem)
        return
    page.tell(wiped, "home" if page.back == BACK else page.back)


def _keep(app: App, session: Path) -> None:
    """An old session stays: it asks again when it is as old once more. Raises Problem."""
    keep(session, date.today())
    app.show_start()


def _remind(app: App, months: int) -> None:
    suits.suit(app, app.kit.settings.model_copy(update={"remind_months": months}))
