"""The palette on the screen: typed letters filter, arrows choose, Enter does. It lies over the screen that waits."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Rect, Size
from canvas.layout.palette import PaletteView, arrange_palette
from canvas.layout.picture import Picture
from canvas.layout.target import Target
from canvas.screens.commands import Spell
from canvas.screens.kit import Kit
from canvas.screens.plain import PlainScreen

if TYPE_CHECKING:
    from canvas.screens.keys import Screenlike

MOST_TYPED = 40
STEPS = {"up": -1, "down": 1, "tab": 1, "page up": -8, "page down": 8}


class PaletteScreen(PlainScreen):
    """Every command in one list. `done` once somebody chose (`chosen`) or closed it."""

    def __init__(self, kit: Kit, size: Size, behind: Screenlike, known: tuple[Spell, ...]) -> None:
        super().__init__(kit, size)
        self.behind, self.known = behind, known
        self.typed, self.at = "", 0
        self.done = False
        self.chosen: Spell | None = None
        self._whole: tuple[Picture, Arrangement, Picture] | None = None

    @property
    def found(self) -> tuple[Spell, ...]:
        """The commands in which every typed word occurs; those that begin with it come first."""
        words = _plain(self.typed).split()
        hits = [spell for spell in self.known if all(word in _plain(spell.words) for word in words)]
        return tuple(sorted(hits, key=lambda spell: not words or not _plain(spell.words).startswith(words[0])))

    def arrange(self, brush: Brush) -> Arrangement:
        rows = tuple((spell.words, spell.key) for spell in self.found)
        return arrange_palette(brush, self.kit.texts, PaletteView(rows, self.at, self.typed))

    def picture(self) -> Picture:
        """The screen that waits, and the list over it."""
        under, mine = self.behind.picture(), self.arrangement
        if self._whole is None or self._whole[0] is not under or self._whole[1] is not mine:
            self._whole = (under, mine, (*under, *mine.picture))
        return self._whole[2]

    def tapped(self, target: Target) -> None:
        if target.what == "command":
            self.at = int(target.of)
            self._choose()
        elif target.of == "palette_close":
            self.done = True

    def escape(self) -> None:
        """First what was typed goes, then the list."""
        if self.typed:
            self._type("")
        else:
            self.done = True

    def press(self, key: str, control: bool, shift: bool, now: int) -> None:
        if key in STEPS:
            step = -1 if key == "tab" and shift else STEPS[key]
            self.at = min(max(0, self.at + step), max(0, len(self.found) - 1))
        elif key in ("return", "enter"):
            self._choose()
        elif key == "backspace":
            self._type("" if control else self.typed[:-1])
        elif key in ("f1", "f2") or (control and key == "k"):
            self.done = True
        super().press(key, control, shift, now)
        self.again()

    def turn(self, found: Target, on: bool, now: int) -> bool:
        """The choice itself moves through the list, and the list moves along."""
        before = self.at
        self.at = min(max(0, before + (1 if on else -1)), len(self.found) - 1)
        self.again()
        return self.at != before

    def type_text(self, text: str, now: int) -> None:
        self._type((self.typed + text)[:MOST_TYPED])

    def typing_at(self) -> Rect | None:
        return next(target.rect for target in self.arrangement.targets if target.what == "field")

    def _type(self, text: str) -> None:
        self.typed, self.at = text, 0
        self.again()

    def _choose(self) -> None:
        found = self.found
        if found:
            self.chosen, self.done = found[self.at], True


def _plain(text: str) -> str:
    """Small letters without accents: what somebody in a hurry types."""
    return unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
