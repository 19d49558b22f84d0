"""Calling from outside the hands: the keys that open the palette, what was chosen there, and a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.spoken_tree import key_of, uncovered
from canvas.screens.commands import spells
from canvas.screens.keys import typist_of
from canvas.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from canvas.screens.app import App


def press(app: App, key: str, control: bool, shift: bool) -> None:
    """A key: for the palette when it lies there, to open it, or else for the screen."""
    if app.palette:
        app.palette.press(key, control, shift, app.now)
    elif _opens(app, key, control):
        app.palette = PaletteScreen(app.kit, app.size, app.screen, spells(app, app.screen))
    else:
        app.keys.press(app.screen, key, control, shift, app.now)


def settle(app: App) -> None:
    """The palette goes when it is done, and then does what was chosen; so it never lies over its own doing."""
    palette = app.palette
    if palette is None:
        return
    if palette.behind is not app.screen:
        app.palette = None  # another screen came, such as a file that was dropped on the window
    elif palette.done:
        app.palette = None
        if palette.chosen:
            palette.chosen.run(app)


def asked(app: App, what: str, key: str) -> None:
    """A screen reader asks for a touch, or to rest on something; what is gone meanwhile does nothing."""
    front = app.front
    target = next((one for one in uncovered(front.arrangement.targets) if key_of(one) == key), None)
    if target is None:
        return
    if what == "focus" and app.palette is None:
        app.keys.focus.rest_on(target)
    elif what == "press":
        app.keys.touch(front, target, app.now)


def _opens(app: App, key: str, control: bool) -> bool:
    """F2 and Ctrl+K open it everywhere; the slash only where nobody types."""
    typist = typist_of(app.screen)
    typing = typist is not None and bool(typist.focus)
    return key == "f2" or (control and key == "k") or (key == "/" and not typing)
