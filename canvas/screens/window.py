"""The window: pygame's display, kept in step with what the application shows, one changed part at a time."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pygame

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Picture
from canvas.model.theme import Theme
from canvas.scene.painter import Painter, outward
from canvas.scene.sheet import Sheet, Spread, differences, merged
from canvas.screens.display import Stretch, dress, first_size, open_display, system_window

REPEAT_MS = (420, 35)
"""How long a key of the keyboard is held before it repeats, and how fast."""


class SystemClipboard:
    """The clipboard of the system. One that is missing, or busy, is empty."""

    def read(self) -> str:
        with suppress(pygame.error):
            return pygame.scrap.get_text()
        return ""

    def write(self, text: str) -> None:
        with suppress(pygame.error):
            pygame.scrap.put_text(text)


class Window:
    """The screen, the settled picture behind it, and what moves on top."""

    def __init__(
        self, painter: Painter, title: str, assets: Path, before_shown: Callable[[int], None] | None = None
    ) -> None:
        """`before_shown` hears the handle of the window, 0 for none: on Windows a screen reader comes first.

        Without one the system is not asked: pygame 2.5.8 may crash on X11 when a window is asked for it twice.
        """

        def tell() -> None:
            if before_shown:
                before_shown(_handle())

        self.painter = painter
        self._stretch: Stretch | None = None
        size = first_size()
        dress(title, assets)
        if sys.platform == "win32":
            open_display(size, pygame.RESIZABLE | pygame.HIDDEN)
            tell()
            self.surface = open_display(size, pygame.RESIZABLE | pygame.SHOWN)
        else:
            self.surface = _there(size) or open_display(size, pygame.RESIZABLE)
            tell()
        self.sheet = Sheet(painter, self.size)
        self._loose = Spread()
        self._listening: Rect | None = None
        self._stop_listening()

    @property
    def size(self) -> Size:
        return Size(*self.surface.get_size())

    @property
    def full_screen(self) -> bool:
        return self._stretch is not None

    @property
    def moving(self) -> bool:
        """Whether something moves over the settled picture."""
        return bool(self._loose.picture)

    @property
    def display(self) -> Size:
        """The display, whole, in pixels; never smaller than the window."""
        width, height = pygame.display.get_desktop_sizes()[0]
        return Size(max(width, self.size.w), max(height, self.size.h))

    def resized(self) -> Size:
        """The system gave the window another size: start from an empty sheet."""
        self.surface = pygame.display.get_surface() or self.surface
        self._renew()
        return self.size

    def toggle_full_screen(self) -> Size:
        """Full screen, or back to the window it was."""
        if self._stretch:
            self._stretch.end()
        self._stretch = None if self._stretch else Stretch.begin()
        return self.resized()

    def lock(self, on: bool) -> Size:
        """In kiosk mode: full screen, before everything else, with the keys of the system as far as it lends them."""
        if self.full_screen != on:
            self.toggle_full_screen()
        with suppress(pygame.error, AttributeError):
            pygame.event.set_grab(on)
            if on:
                system_window().restore()
        return self.size

    def expose(self) -> None:
        """The system asks for the whole window again."""
        self._renew()

    def wear(self, theme: Theme) -> None:
        """Another look: everything is painted anew."""
        self.painter.wear(theme)
        self._renew()

    def listen(self, field: Rect | None) -> None:
        """Take text for a field, or for none. SDL takes text from the start: it hides key presses from shortcuts.

        Another field means a fresh start, so that an input method does not go on with words of the last one.
        """
        if field == self._listening:
            return
        if self._listening is not None:
            self._stop_listening()
        if field is not None:
            pygame.key.set_text_input_rect(outward(field))
            pygame.key.start_text_input()
            pygame.key.set_repeat(*REPEAT_MS)
        self._listening = field

    def show(self, picture: Picture, loose: Picture) -> int:
        """Bring the screen up to date; gives back how many rectangles were sent to it."""
        changed = [] if picture is self.sheet.picture else self.sheet.show(picture)
        before = self._loose
        if not changed and loose == before.picture:
            return 0
        touched = merged([*changed, *differences(before.picture, loose)])
        self._loose = Spread(loose, before)
        whole = self.surface.get_rect()
        parts = [part.clip(whole) for part in touched]
        for part in parts:
            self.surface.blit(self.sheet.surface, part, part)
            self._loose.paint(self.painter, self.surface, part)
        pygame.display.update(parts)
        return len(parts)

    def _stop_listening(self) -> None:
        pygame.key.stop_text_input()
        pygame.key.set_repeat()
        self._listening = None

    def _renew(self) -> None:
        self._stop_listening()  # a new window of the system listens again; the loop says where to
        self.sheet = Sheet(self.painter, self.size)
        self._loose = Spread()


def _handle() -> int:
    """What the system calls the window; 0 where it has no such name."""
    return int(pygame.display.get_wm_info().get("window", 0))


def _there(size: Size) -> pygame.Surface | None:
    """The window that stands already, behind its curtain."""
    surface = pygame.display.get_surface()
    return surface if surface and surface.get_size() == size else None
