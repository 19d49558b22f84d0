"""The display of this machine: whether there is one, how it is opened, and what shows at once. Knows pygame only.

Most of what the tool needs takes longer to load than a person likes to look at an empty desktop. So this file
imports next to nothing, and the curtain it shows looks as the start screen will.
"""

import os
import sys
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pygame

from canvas.layout.geometry import Size
from canvas.scene.curtain import draw_curtain

SMALLEST = Size(960, 600)
FIRST = Size(1600, 900)
NO_SCREEN = ("dummy", "offscreen")
WITHOUT_WAYLAND = "x11,kmsdrm"
"""Where XDG_RUNTIME_DIR is not set there is no Wayland, and looking for it would only complain on the terminal."""
MENU_ICON = "steering-wheel-fill.svg"


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


def first_size(size: Size = FIRST) -> Size:
    """A first size, in pixels, that leaves the edges of a small desktop free."""
    desktop = Size(*pygame.display.get_desktop_sizes()[0])
    if desktop.w <= size.w or desktop.h <= size.h:
        return Size(max(SMALLEST.w, round(desktop.w * 0.94)), max(SMALLEST.h, round(desktop.h * 0.88)))
    return size


def open_display(size: Size, flags: int) -> pygame.Surface:
    """The window of the system; it is opened once, and changed after that."""
    warnings.filterwarnings("ignore", category=RuntimeWarning, module=__name__)  # a size the system changed
    try:
        return pygame.display.set_mode(size, flags)
    except pygame.error:  # native Wayland has no window framebuffer: let SDL choose its own way
        os.environ.pop("SDL_FRAMEBUFFER_ACCELERATION", None)
        pygame.display.quit()
        pygame.display.init()
        return pygame.display.set_mode(size, flags)


def system_window() -> pygame.Window:
    """The window as the system knows it; pygame warns that it may give it out in another way one day."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()


@dataclass(frozen=True)
class Stretch:
    """A window that fills the screen, and where it stood before."""

    size: tuple[int, int]
    place: tuple[int, int]

    @classmethod
    def begin(cls) -> "Stretch":
        window = system_window()
        before = cls(window.size, window.position)
        open_display(Size(*pygame.display.get_desktop_sizes()[0]), pygame.FULLSCREEN)
        return before

    def end(self) -> None:
        """Back to size and place of before.

        Asked of the window itself: `set_mode` leaves it as large as the screen, half outside it, where a system
        takes its time to shrink it (X11 with a window manager).
        """
        window = system_window()
        window.set_windowed()
        pygame.event.pump()
        with suppress(pygame.error):  # some systems (Wayland) do not let a program choose
            window.size, window.position = self.size, self.place


def dress(title: str, assets: Path) -> None:
    """The name and the mark that the system shows of the window."""
    pygame.display.set_caption(title)
    pygame.display.set_icon(pygame.image.load_sized_svg(assets / "icons" / MENU_ICON, (64, 64)))


def show_curtain(title: str, assets: Path) -> None:
    """Open the window before anything else is loaded. Without a screen nothing happens.

    Neither on Windows: there a screen reader must be hung on before anybody sees the window.
    """
    prepare()
    if sys.platform == "win32" or not has_screen():
        return
    dress(title, assets)
    draw_curtain(open_display(first_size(), pygame.RESIZABLE), title, assets)
    pygame.display.flip()
