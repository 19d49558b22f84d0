"""Keyboards on the screen: the layouts they know, and what a key means to the one it is struck on."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from canvas.layout.keyboard import KeyboardView, KeyLayout, Shift
from canvas.session.library import ASSETS

LOCK_MS = 400
"""Shift twice within this time stays."""


def read_layouts(assets: Path) -> tuple[KeyLayout, ...]:
    """The layouts in `assets/keyboards.toml`, in their order."""
    table = tomllib.loads((assets / "keyboards.toml").read_text("utf-8"))
    symbols, accents = tuple(table["symbols"]), dict(table["accents"])
    return tuple(KeyLayout(one["id"], one["name"], tuple(one["rows"]), symbols, accents) for one in table["layout"])


@cache
def known_layouts() -> tuple[KeyLayout, ...]:
    """The layouts that come with the tool."""
    return read_layouts(ASSETS)


@dataclass(frozen=True, slots=True)
class Keyboard:
    """One keyboard, and how it stands. `layouts` begins with the one that is used."""

    id: str
    layouts: tuple[KeyLayout, ...]
    shift: Shift = ""
    shifted: int = 0
    """When shift was struck, in milliseconds."""
    symbols: bool = False
    accents: str = ""
    """The key whose accents are open."""
    chosen: str = ""
    turned: int = 0

    @property
    def view(self) -> KeyboardView:
        """How it looks, with nothing pressed."""
        other = self.layouts[1].name if len(self.layouts) > 1 else self.layouts[0].name
        return KeyboardView(
            self.id,
            self.layouts[0],
            other,
            self.shift,
            self.symbols,
            frozenset(),
            self.accents,
            self.chosen,
            self.turned,
        )

    def offers(self, key: str) -> bool:
        """Whether holding a key opens accents."""
        return bool(self.layouts[0].accents.get(key))

    def without_accents(self) -> "Keyboard":
        return replace(self, accents="", chosen="")

    def at_rest(self) -> "Keyboard":
        """How it stands when somebody comes to type: small letters, nothing open."""
        return replace(self, shift="", symbols=False, accents="", chosen="")

    def struck(self, key: str, now: int) -> tuple["Keyboard", str]:
        """The keyboard after a key, and what it types; `back` and `done` type nothing here."""
        keyboard = self.without_accents()
        match key:
            case "shift":
                return keyboard._shifted(now), ""
            case "page":
                return replace(keyboard, symbols=not self.symbols, shift=""), ""
            case "layout":
                return replace(keyboard, layouts=(*self.layouts[1:], self.layouts[0]), symbols=False), ""
            case "turn":
                return replace(keyboard, turned=180 - self.turned), ""
            case "back" | "done":
                return keyboard, ""
        char = " " if key == "space" else self.view.shown(key)
        return keyboard._unshifted(), char

    def _shifted(self, now: int) -> "Keyboard":
        """Off, for one letter, or locked when struck twice quickly."""
        if self.shift == "once" and now - self.shifted <= LOCK_MS:
            return replace(self, shift="locked")
        return replace(self, shift="" if self.shift else "once", shifted=now)

    def _unshifted(self) -> "Keyboard":
        """After a letter: a shift for one letter is used up."""
        return replace(self, shift="") if self.shift == "once" else self
