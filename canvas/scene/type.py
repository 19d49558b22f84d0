"""Type for the screen: fonts are opened once per face, lines of words are set once and kept.

A line whose letters the font of its face has is set at once. Any other line is set in runs (`canvas.layout.runs`):
a surface per font and direction, beside each other on one baseline.
"""

from collections import OrderedDict
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path

import pygame

from canvas.layout.graphemes import graphemes
from canvas.layout.measure import Face
from canvas.layout.runs import LOST, SIZE, Family, Run, lost_letters, runs
from canvas.scene.letters import SURE, letters_in
from canvas.scene.shelf import Shelf

FILES = {
    ("display", "bold"): "Fraunces-Bold.ttf",
    ("body", "regular"): "AtkinsonHyperlegibleNext-Regular.ttf",
    ("body", "semibold"): "AtkinsonHyperlegibleNext-SemiBold.ttf",
    ("body", "bold"): "AtkinsonHyperlegibleNext-Bold.ttf",
}
LENT: dict[Family, str] = {"wide": "NotoSans", "arabic": "NotoSansArabic", "ethiopic": "NotoSansEthiopic"}
"""The fonts that help out, in two weights each."""
WANTED = (*FILES.values(), *(f"{family}-{cut}.ttf" for family in LENT.values() for cut in ("Regular", "Bold")))
"""Every font file the tool comes with."""
FINE = 4
"""Words are set this many times larger and scaled down. Set at their own size, the font engine rounds every
letter to whole pixels: uneven gaps at small sizes, and widths that differ from the printed page."""
KEPT_WIDTHS = 8192
KEPT_PIXELS = 7 * 256 * 1024
"""Of set lines in memory. They lie beside each other, so a full board at 4K has two thirds of that."""
KEPT_FONTS = 32
"""Open fonts: each keeps the letters it drew, four times as large, and that is one MB for a title."""
BELOW = 0.42
"""Room below the baseline for letters that hang lower than Latin ones, as a part of the size."""


class TypeCase:
    """Measures and sets words. It is the `TextMeasurer` of everything that is painted."""

    def __init__(self, fonts: Path) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._folder = fonts
        self._fonts: OrderedDict[tuple[Face, Family, bool], pygame.font.Font] = OrderedDict()
        self._widths: dict[tuple[str, Face], float] = {}
        self._set: Shelf[tuple[str, Face, str]] = Shelf(KEPT_PIXELS)
        self.lost: dict[str, None] = {}
        """Letters that no font has, in the order in which somebody wrote them."""

    def font(self, face: Face, family: Family = "own", rtl: bool = False) -> pygame.font.Font:
        """A face, opened at `FINE` times its size. Without its file pygame's own font, so that words never vanish."""
        key = (face, family, rtl)
        if key in self._fonts:
            self._fonts.move_to_end(key)
        else:
            path, size = self._file(face, family), round(face.size * FINE * SIZE.get(family, 1))
            font = self._fonts[key] = pygame.font.Font(path if path.exists() else None, size)
            if rtl:
                font.set_script("Arab" if family == "arabic" else "Zyyy")
                font.set_direction(pygame.DIRECTION_RTL)
            if len(self._fonts) > KEPT_FONTS:
                self._fonts.popitem(last=False)
        return self._fonts[key]

    def _file(self, face: Face, family: Family) -> Path:
        if family == "own":
            return self._folder / FILES[face.family, face.weight]
        weight = "Regular" if face.weight == "regular" else "Bold"
        return self._folder / f"{LENT['wide' if family == 'lost' else family]}-{weight}.ttf"

    def width(self, text: str, face: Face) -> float:
        """Width of one line in pixels."""
        key = (text, face)
        if key not in self._widths:
            if len(self._widths) >= KEPT_WIDTHS:  # a long day: clocks and typed words never end
                self._widths.clear()
            self._widths[key] = self._measured(text, face)
        return self._widths[key]

    def _measured(self, text: str, face: Face) -> float:
        if self._is_plain(text, face):
            return self.font(face).size(text)[0] / FINE
        self.lost.update(dict.fromkeys(lost_letters(text, partial(self._has, face))))
        return sum(font.size(words)[0] for font, words in self._runs(text, face)) / FINE

    def line(self, text: str, face: Face, colour: str) -> pygame.Surface:
        """One line of words on a transparent ground."""
        return self._set.take((text, face, colour), lambda: self._small(text, face, colour))

    def _small(self, text: str, face: Face, colour: str) -> pygame.Surface:
        plain = self._is_plain(text, face)
        large = self.font(face).render(text, True, colour) if plain else self._large(text, face, colour)
        width, height = large.get_size()
        if not width:  # scaling nothing crashes the library
            return pygame.Surface((1, face.leading), pygame.SRCALPHA)
        return pygame.transform.smoothscale(large, (max(1, round(width / FINE)), max(1, round(height / FINE))))

    def _large(self, text: str, face: Face, colour: str) -> pygame.Surface:
        """The runs of a line beside each other, on the baseline of its own face."""
        parts = [(font, font.render(words, True, colour)) for font, words in self._runs(text, face)]
        places = [*accumulate((drawn.get_width() for _, drawn in parts), initial=0)]
        base = self.font(face).get_ascent()
        whole = pygame.Surface((places[-1], base + round(face.size * FINE * BELOW)), pygame.SRCALPHA)
        red, green, blue, _ = pygame.Color(colour)
        whole.fill((red, green, blue, 0))  # else scaling down would darken the edges of light words
        for x, (font, drawn) in zip(places, parts, strict=False):
            whole.blit(drawn, (x, base - font.get_ascent()))
        return whole

    def _runs(self, text: str, face: Face) -> Iterator[tuple[pygame.font.Font, str]]:
        """The runs of a line from left to right, each with its font."""
        for run in runs(text, partial(self._has, face)):
            yield self.font(face, run.family, run.rtl), _shown(run)

    def _is_plain(self, text: str, face: Face) -> bool:
        """Whether the font of a face can set a text on its own."""
        if text.isascii() or SURE.fullmatch(text):
            return True
        return all(ord(char) in letters_in(self._file(face, "own")) for char in text)

    def _has(self, face: Face, family: Family, char: str) -> bool:
        return ord(char) in letters_in(self._file(face, family))

    def ascent(self, face: Face) -> int:
        """Pixels from the top of a set line to its baseline."""
        return round(self.font(face).get_ascent() / FINE)


def _shown(run: Run) -> str:
    return LOST * len(graphemes(run.text)) if run.family == "lost" else run.text
