"""Icons: Phosphor outlines, drawn from SVG at the size that is asked and dyed in one colour."""

from pathlib import Path

import pygame

from canvas.model.icon_name import is_icon_name
from canvas.scene.shelf import Shelf

KEPT_PIXELS = 512 * 1024
"""Of drawn icons in memory; one picture at 4K has a third of that."""


class IconBox:
    """Icons by name, size and colour; each is drawn once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: Shelf[tuple[str, int, str]] = Shelf(KEPT_PIXELS)

    def icon(self, name: str, size: int, colour: str) -> pygame.Surface:
        """The icon in a square of `size` pixels; an icon whose file is missing is left blank."""
        return self._drawn.take((name, size, colour), lambda: self._draw(name, size, colour))

    def _draw(self, name: str, size: int, colour: str) -> pygame.Surface:
        path = self._folder / f"{name}-fill.svg"
        if not is_icon_name(name) or not path.exists():
            return pygame.Surface((size, size), pygame.SRCALPHA)
        drawn = pygame.image.load_sized_svg(path, (size, size))
        drawn.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)  # keep the form, drop its colour
        red, green, blue, _ = pygame.Color(colour)
        drawn.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGBA_ADD)
        return drawn
