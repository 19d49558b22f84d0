"""Suiting the tool to its room: the page about the screen, and what was told there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from canvas.layout.geometry import Size
from canvas.model.settings import TEXT_SIZES, Settings
from canvas.screens import taps_menu
from canvas.screens.room import RoomScreen
from canvas.screens.table import TableScreen
from canvas.session.home import write_settings
from canvas.session.problem import Problem

if TYPE_CHECKING:
    from canvas.model.base import Language
    from canvas.screens.app import App
    from canvas.screens.kit import Kit


def keep(app: App, settings: Settings) -> None:
    """Use these choices from now on, and the next time."""
    if settings != app.kit.settings:
        with suppress(Problem):  # a read-only home folder: the choice holds for today
            write_settings(settings)
    app.kit = app.kit.suited(settings, app.look)


def suit(app: App, settings: Settings) -> None:
    """Let the screen that is on go on with other choices."""
    keep(app, settings)
    if isinstance(app.screen, TableScreen):
        equip(app, app.screen)
    else:
        app.screen.equip(app.kit)


def dress(app: App, settings: Settings) -> None:
    """Another look or another size of words: at once, on whatever is on the screen, and the next time."""
    app.look = app.library.theme(settings.theme)
    keep(app, settings)
    app.viewing.fit(app.viewing.window)
    wear(app)
    app.outside.append("look")


def resize_words(app: App, step: int) -> None:
    """One size larger or smaller; 0 is the usual one."""
    settings = app.kit.settings
    now = TEXT_SIZES.index(settings.text_size)
    wanted = TEXT_SIZES[min(max(now + step, 0), len(TEXT_SIZES) - 1)] if step else TEXT_SIZES[0]
    dress(app, settings.model_copy(update={"text_size": wanted}))


def wear(app: App) -> None:
    """The screen that is on lays out for the window, or for the page that words of this size ask for."""
    app.screen.resize(app.size)
    app.calling.resize()
    suit(app, app.kit.settings)


def equip(app: App, table: TableScreen) -> None:
    """Give a table the tools as they are now; before a whole room it shows one phase."""
    before = table.kit.settings.screen.room and table.kit.settings.profile is not None
    table.equip(app.kit, app.size)
    begin(table, before)


def begin(table: TableScreen, before: bool = False) -> None:
    """Show one phase to a room that looks on; `before` tells whether it was one already."""
    room = table.kit.settings.screen.room
    if room != before and room != bool(table.view.hall):
        taps_menu.open_hall(table)


def see_display(app: App, display: Size) -> None:
    """The whole display in pixels: with its diagonal it tells how large a millimetre is."""
    if display != app.kit.display:
        app.kit = app.kit.on_display(display)
        suit(app, app.kit.settings)


def ask(app: App) -> None:
    """The page about the screen, over a table that waits."""
    app.screen.let_go(app.now)
    app.waiting = app.screen if isinstance(app.screen, TableScreen) else None
    app.screen = RoomScreen(app.kit, app.size, session=app.waiting is not None)


def let_wait(app: App) -> None:
    """A table that is on waits behind what comes now; one that waits already goes on waiting."""
    if isinstance(app.screen, TableScreen):
        app.screen.let_go(app.now)
        app.waiting = app.screen


def leave(app: App) -> None:
    """Back to the table that waited, or to the start."""
    waiting, app.waiting = app.waiting, None
    if waiting is None:
        app.show_start()
        return
    equip(app, waiting)
    app.screen = waiting


def as_chosen(app: App) -> None:
    """What was chosen on the page counts at once."""
    if isinstance(app.screen, RoomScreen):
        suit(app, app.screen.chosen)


def take_profile(app: App, name: str) -> None:
    """One touch on the start screen tells what screen this is."""
    suit(app, Settings.model_validate({**app.kit.settings.model_dump(), "profile": name}))


def other_language(kit: Kit, value: str) -> Language:
    """The chosen language, or the one that is not spoken now."""
    if value in ("nl", "en"):
        return "nl" if value == "nl" else "en"
    return "en" if kit.texts.language == "nl" else "nl"
