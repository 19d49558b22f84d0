"""Who hears the keys: the palette, the dialog of the look, or the screen that is on; and what a screen reader asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Rect
from canvas.layout.picture import Picture
from canvas.layout.spoken_tree import key_of, uncovered
from canvas.layout.target import Target
from canvas.screens.commands import spells
from canvas.screens.focus import Focusable
from canvas.screens.keys import Keys, Screenlike, typist_of
from canvas.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from canvas.screens.app import App


class Calling:
    """The keys of one application, and the palette while it lies over the screen."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.keys = Keys()
        self.palette: PaletteScreen | None = None

    @property
    def front(self) -> Screenlike:
        """The screen that hands and keys reach: the palette, or else what is on."""
        return self.palette or self._app.screen

    @property
    def walked(self) -> Focusable:
        """Where the focus walks: over the dialog of the look, while it is open."""
        viewing = self._app.viewing
        return viewing.look if viewing.open else self.front

    @property
    def focus(self) -> Target | None:
        """What has the focus; the palette has a choice of its own."""
        return None if self.palette and not self._app.viewing.open else self.keys.focus.target(self.walked)

    def feel(self, event: PointerEvent) -> None:
        """A hand takes over: the ring makes room."""
        self.keys.feel(event)

    def press(self, key: str, control: bool, shift: bool) -> None:
        """A key: for whatever lies on top."""
        app = self._app
        if app.viewing.open:
            self.keys.focus.press(self.walked, key, shift, app.now)
        elif self.palette:
            self.palette.press(key, control, shift, app.now)
        elif self._opens(key, control):
            self.palette = PaletteScreen(app.screen.kit, app.size, app.screen, spells(app, app.screen))
        else:
            self.keys.press(app.screen, key, control, shift, app.now)

    def ask(self, what: str, key: str) -> None:
        """A screen reader asks to `press` or to `focus`; what is gone meanwhile does nothing."""
        walked = self.walked
        target = next((one for one in uncovered(walked.arrangement.targets) if key_of(one) == key), None)
        if target is None:
            return
        if what == "focus" and walked is not self.palette:
            self.keys.focus.rest_on(target)
        elif what == "press" and walked is self.front:
            self.keys.touch(self.front, target, self._app.now)
        elif what == "press":
            self.keys.focus.touch(walked, target, self._app.now)

    def settle(self) -> None:
        """The palette goes when it is done, and then does what was chosen; so it never lies over its own doing."""
        palette = self.palette
        if palette is None:
            return
        if palette.behind is not self._app.screen:
            self.palette = None  # another screen came, such as a file that was dropped on the window
        elif palette.done:
            self.palette = None
            if palette.chosen:
                palette.chosen.run(self._app)

    def loose(self, now: int) -> Picture:
        """What moves on the page, and over it the ring of the keys."""
        loose = self.front.loose(now)
        return loose if self.palette or self._app.viewing.open else (*loose, *self.keys.picture(self.front))

    def over_look(self) -> Picture:
        """The ring in the dialog of the look."""
        return self.keys.focus.picture(self.walked) if self.keys.focus.shown else ()

    def resize(self) -> None:
        """The page has another size."""
        if self.palette:
            self.palette.resize(self._app.size)

    def shown_at(self) -> Rect | None:
        """Where the ring is on the page, for a lens that shows a part of it."""
        if not self.keys.focus.shown or self.palette or self._app.viewing.open:
            return None
        target = self.focus
        return target.rect if target else None

    def _opens(self, key: str, control: bool) -> bool:
        """F2 and Ctrl+K open it everywhere; the slash only where nobody types."""
        typist = typist_of(self._app.screen)
        typing = typist is not None and bool(typist.focus)
        return key == "f2" or (control and key == "k") or (key == "/" and not typing)
