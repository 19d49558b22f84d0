"""A painted table: the real painter and the real fonts, on plain surfaces or in a window that nobody sees."""

from functools import cache

import pygame
import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Picture
from canvas.scene.painter import Painter
from canvas.screens.window import Window
from canvas.session.library import ASSETS
from tests.helpers.tools import look

SMALL_WINDOW = Size(1280, 800)


@cache
def painter() -> Painter:
    """One painter for all tests: what it keeps is only copied."""
    return Painter.with_assets(look(), ASSETS)


def painted(picture: Picture, size: Size) -> pygame.Surface:
    """A picture on an empty surface, painted in one go."""
    surface = pygame.Surface(size)
    painter().paint(surface, picture)
    return surface


def pixels_apart(one: pygame.Surface, other: pygame.Surface) -> int:
    """How many pixels of two surfaces differ."""
    differing = pygame.mask.from_threshold(one, (0, 0, 0), (1, 1, 1, 255), other)
    return one.get_width() * one.get_height() - differing.count()


def open_window(monkeypatch: pytest.MonkeyPatch, size: Size = SMALL_WINDOW) -> Window:
    """The window of the program under the dummy driver."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr("canvas.screens.window.first_size", lambda: size)
    pygame.display.init()
    return Window(painter(), "test", ASSETS)
