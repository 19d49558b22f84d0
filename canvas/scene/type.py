"""Type for the screen: fonts are opened once per face, lines of words are set once and kept."""

from collections import OrderedDict
from pathlib import Path

import pygame

from canvas.layout.measure import Face

FILES = {
    ("display", "bold"): "Fraunces-Bold.ttf",
    ("body", "regular"): "AtkinsonHyperlegibleNext-Regular.ttf",
    ("body", "semibold"): "AtkinsonHyperlegibleNext-SemiBold.ttf",
    ("body", "bold"): "AtkinsonHyperlegibleNext-Bold.ttf",
}
FINE = 4
"""Words are set this many times larger and scaled down. Set at their own size, the font engine rounds every
letter to whole pixels: uneven gaps at small sizes, and widths that differ from the printed page."""
KEPT_LINES = 2000
"""Set lines in memory; a full board at 4K shows about 200."""


class TypeCase:
    """Measures and sets words. It is the `TextMeasurer` of everything that is painted."""

    def __init__(self, fonts: Path) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._folder = fonts
        self._fonts: dict[Face, pygame.font.Font] = {}
        self._widths: dict[tuple[str, Face], float] = {}
        self._set: OrderedDict[tuple[str, Face, str], pygame.Surface] = OrderedDict()

    def font(self, face: Face) -> pygame.font.Font:
        """A face, opened at `FINE` times its size. Without its file pygame's own font, so that words never vanish."""
        if face not in self._fonts:
            path = self._folder / FILES[face.family, face.weight]
            self._fonts[face] = pygame.font.Font(path if path.exists() else None, face.size * FINE)
        return self._fonts[face]

    def width(self, text: str, face: Face) -> float:
        """Width of one line in pixels."""
        key = (text, face)
        if key not in self._widths:
            self._widths[key] = self.font(face).size(text)[0] / FINE
        return self._widths[key]

    def line(self, text: str, face: Face, colour: str) -> pygame.Surface:
        """One line of words on a transparent ground."""
        key = (text, face, colour)
        found = self._set.get(key)
        if found is None:
            found = self._set[key] = self._small(text, face, colour)
            if len(self._set) > KEPT_LINES:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(key)
        return found

    def _small(self, text: str, face: Face, colour: str) -> pygame.Surface:
        large = self.font(face).render(text, True, colour)
        width, height = large.get_size()
        if not width:  # scaling nothing crashes the library
            return pygame.Surface((1, face.leading), pygame.SRCALPHA)
        return pygame.transform.smoothscale(large, (max(1, round(width / FINE)), max(1, round(height / FINE))))

    def ascent(self, face: Face) -> int:
        """Pixels from the top of a set line to its baseline."""
        return round(self.font(face).get_ascent() / FINE)
