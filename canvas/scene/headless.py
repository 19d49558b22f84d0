"""Pictures without a window: the same painter on a plain surface, saved as PNG."""

from pathlib import Path

import pygame

from canvas.layout.geometry import Size
from canvas.layout.picture import Picture
from canvas.model.theme import Theme
from canvas.scene.painter import Painter


def painter(theme: Theme, assets: Path) -> Painter:
    """A painter that needs no display; it is also the measurer of what it paints."""
    return Painter.with_assets(theme, assets)


def save_png(picture: Picture, size: Size, to: Path, paint: Painter) -> None:
    """Paint a picture of `size` pixels and write it aside first, so that no half file is ever found."""
    surface = pygame.Surface(size)
    paint.paint(surface, picture)
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = to.with_name(f".{to.name}.part.png")
    pygame.image.save(surface, aside)
    aside.replace(to)
