"""This computer, as far as a room check asks: its displays, its fonts, and whether it can be heard."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pygame

from canvas.layout.geometry import Size
from canvas.scene.sounds import Sounds
from canvas.scene.type import WANTED


class ThisMachine:
    """The real one. `fonts` is the folder of the fonts."""

    system: Literal["windows", "other"] = "windows" if sys.platform == "win32" else "other"

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._sounds = Sounds()

    def displays(self) -> tuple[Size, ...]:
        """The size of every display in pixels; none when the screen went away."""
        with suppress(pygame.error):
            return tuple(Size(*size) for size in pygame.display.get_desktop_sizes())
        return ()

    def missing_fonts(self) -> tuple[str, ...]:
        """Names of font files that are not where they belong."""
        return tuple(name for name in WANTED if not (self._fonts / name).is_file())

    def open_sound(self) -> None:
        """On some machines it takes seconds; so it happens beside the board."""
        self._sounds.switch(on=True)

    def hears(self) -> bool | None:
        """Whether a device opened; None until that is known."""
        return self._sounds.opened

    def ring(self) -> None:
        """The bell of a round."""
        self._sounds.play("round")
