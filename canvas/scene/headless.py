"""Pictures without a window: the same painter on a plain surface, saved as PNG."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pygame

from canvas.layout.geometry import Size
from canvas.layout.measure import TextMeasurer
from canvas.layout.picture import Picture
from canvas.model.theme import Theme
from canvas.scene.painter import Painter


def painter(theme: Theme, assets: Path) -> Painter:
    """A painter that needs no display; it is also the measurer of what it paints."""
    return Painter.with_assets(theme, assets)


@dataclass(frozen=True)
class HeadlessCamera:
    """Pixels of a picture as the bytes of a file."""

    painter: Painter

    @classmethod
    def with_assets(cls, theme: Theme, assets: Path) -> "HeadlessCamera":
        return cls(painter(theme, assets))

    @property
    def measurer(self) -> TextMeasurer:
        return self.painter.case

    def png(self, picture: Picture, size: Size) -> bytes:
        """A PNG of `size` pixels: the same picture makes the same bytes."""
        surface, to = pygame.Surface(size, 0, 24), BytesIO()
        self.painter.paint(surface, picture)
        pygame.image.save(surface, to, "board.png")
        return to.getvalue()


def save_png(picture: Picture, size: Size, to: Path, paint: Painter) -> None:
    """Paint a picture of `size` pixels and write it aside first, so that no half file is ever found."""
    surface = pygame.Surface(size)
    paint.paint(surface, picture)
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = to.with_name(f".{to.name}.part.png")
    pygame.image.save(surface, aside)
    aside.replace(to)
