"""The window: pygame's display, kept in step with what the application shows, one changed part at a time."""

import os
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pygame

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Picture
from canvas.model.theme import Theme
from canvas.scene.painter import Painter, outward
from canvas.scene.sheet import Sheet, differences, merged

SMALLEST = Size(960, 600)
REPEAT_MS = (420, 35)
"""How long a key of the keyboard is held before it repeats, and how fast."""
FIRST = Size(1600, 900)
NO_SCREEN = ("dummy", "offscreen")
WITHOUT_WAYLAND = "x11,kmsdrm"
"""Where XDG_RUNTIME_DIR is not set there is no Wayland, and looking for it would only complain on the terminal."""


def prepare() -> None:
    """Tell SDL what this tool needs; must run before the display starts.

    Without the first, SDL repaints the whole window for every changed speck on a machine without a
    graphics card; without the second, every tap arrives twice.
    """
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_TOUCH_MOUSE_EVENTS", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    # the board stays when somebody touches a second screen, and a kiosk keeps the keys that switch programs
    os.environ.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")
    os.environ.setdefault("SDL_GRAB_KEYBOARD", "1")
    os.environ.setdefault("SDL_ALLOW_ALT_TAB_WHILE_GRABBED", "0")


def has_screen() -> bool:
    """Whether a window can be opened here. Leaves the display started when it can."""
    if os.environ.get("SDL_VIDEODRIVER") in NO_SCREEN:
        return False
    without = sys.platform.startswith("linux") and not os.environ.keys() & {"SDL_VIDEODRIVER", "XDG_RUNTIME_DIR"}
    if without:
        os.environ["SDL_VIDEODRIVER"] = WITHOUT_WAYLAND
    try:
        pygame.display.init()
        # without any display SDL falls back on one that nobody sees
        return pygame.display.get_driver() not in NO_SCREEN and bool(pygame.display.get_desktop_sizes())
    except pygame.error:
        return False
    finally:
        if without:
            del os.environ["SDL_VIDEODRIVER"]


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
        self, painter: Painter, title: str, icon: Path, before_shown: Callable[[int], None] = lambda _handle: None
    ) -> None:
        """`before_shown` hears the handle of the window, 0 for none: on Windows a screen reader comes first."""
        self.painter = painter
        self.full_screen = False
        self._normal = _fitting(FIRST)
        pygame.display.set_caption(title)
        pygame.display.set_icon(pygame.image.load_sized_svg(icon, (64, 64)))
        if sys.platform == "win32":
            self._open(self._normal, pygame.RESIZABLE | pygame.HIDDEN)
            before_shown(_handle())
        self.surface = self._open(self._normal, pygame.RESIZABLE | pygame.SHOWN)
        if sys.platform != "win32":
            before_shown(_handle())
        self.sheet = Sheet(painter, self.size)
        self._loose: Picture = ()
        self._listening: Rect | None = None
        self._stop_listening()

    @property
    def size(self) -> Size:
        return Size(*self.surface.get_size())

    @property
    def moving(self) -> bool:
        """Whether something moves over the settled picture."""
        return bool(self._loose)

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
        self.full_screen = not self.full_screen
        if self.full_screen:
            self._normal = self.size
            self.surface = self._open(Size(*pygame.display.get_desktop_sizes()[0]), pygame.FULLSCREEN)
        else:
            self.surface = self._open(self._normal, pygame.RESIZABLE)
        self._renew()
        return self.size

    def lock(self, on: bool) -> Size:
        """In kiosk mode: full screen, before everything else, with the keys of the system as far as it lends them."""
        if self.full_screen != on:
            self.toggle_full_screen()
        with suppress(pygame.error, AttributeError):
            pygame.event.set_grab(on)
            if on:
                pygame.Window.from_display_module().restore()
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
        if not changed and loose == self._loose:
            return 0
        touched = merged([*map(_rect, changed), *differences(self._loose, loose)])
        self._loose = loose
        whole = self.surface.get_rect()
        parts = [outward(rect).clip(whole) for rect in touched]
        for part in parts:
            self.surface.blit(self.sheet.surface, part, part)
            self.painter.paint(self.surface, loose, _rect(part))
        pygame.display.update(parts)
        return len(parts)

    def _stop_listening(self) -> None:
        pygame.key.stop_text_input()
        pygame.key.set_repeat()
        self._listening = None

    def _renew(self) -> None:
        self._stop_listening()  # a new window of the system listens again; the loop says where to
        self.sheet = Sheet(self.painter, self.size)
        self._loose = ()

    def _open(self, size: Size, flags: int) -> pygame.Surface:
        warnings.filterwarnings("ignore", category=RuntimeWarning, module=__name__)  # a size the system changed
        try:
            return pygame.display.set_mode(size, flags)
        except pygame.error:  # native Wayland has no window framebuffer: let SDL choose its own way
            os.environ.pop("SDL_FRAMEBUFFER_ACCELERATION", None)
            pygame.display.quit()
            pygame.display.init()
            return pygame.display.set_mode(size, flags)


def _handle() -> int:
    """What the system calls the window; 0 where it has no such name."""
    return int(pygame.display.get_wm_info().get("window", 0))


def _rect(rect: pygame.Rect) -> Rect:
    return Rect(rect.x, rect.y, rect.w, rect.h)


def _fitting(size: Size) -> Size:
    """A first size that leaves the edges of a small desktop free."""
    desktop = Size(*pygame.display.get_desktop_sizes()[0])
    if desktop.w <= size.w or desktop.h <= size.h:
        return Size(max(SMALLEST.w, round(desktop.w * 0.94)), max(SMALLEST.h, round(desktop.h * 0.88)))
    return size
