"""Runs: a line of words cut where another font or another direction begins. Screen and paper both set it this way.

Which fonts there are, and which letters they have, is told from outside; what is here is only the order of asking.
"""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple
from unicodedata import category, mirrored, normalize

from canvas.layout.bidi import stretches
from canvas.layout.graphemes import graphemes

Family = Literal["own", "wide", "arabic", "ethiopic", "lost"]
"""The font of the face itself, those that help it out, and no font at all."""
Has = Callable[[Family, str], bool]
"""Whether the font of a family has a form for one character."""

HELPERS: tuple[Family, ...] = ("wide", "arabic", "ethiopic")
LOST = "\ufffd"
"""Stands for a letter that no font has; `wide` has a form for it."""
SIZE: dict[Family, float] = {"arabic": 0.94}
"""Fonts that are set smaller than the face, so that their letters stay within its line."""
_CHAIN: tuple[Family, ...] = ("own", *HELPERS)
_JOINERS = "\u200c\u200d"
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Run(NamedTuple):
    """Some words in one font that run one way. The text is as it was typed, also where it runs right to left."""

    text: str
    family: Family
    rtl: bool = False


def runs(text: str, has: Has, rtl: bool | None = None) -> tuple[Run, ...]:
    """The runs of a line as they stand from left to right. `rtl` tells the way of the line, if it is known."""
    found: list[Run] = []
    for stretch in stretches(text, rtl):
        pieces = _pieces(text[stretch.start : stretch.end], has, stretch.rtl)
        found += reversed([*map(_standing, pieces)]) if stretch.rtl else pieces
    return tuple(found)


def lost_letters(text: str, has: Has) -> list[str]:
    """The letters of a text that no font has, each once, in order of appearance."""
    if text.isascii():
        return []
    lost = (letter for letter in graphemes(normalize("NFC", text)) if _family(letter, has, _CHAIN)[1] == "lost")
    return [*dict.fromkeys(lost)]


def _pieces(text: str, has: Has, rtl: bool) -> list[Run]:
    """Consecutive letters of one font; spaces and signs stay with the letters before them if they can."""
    chain: tuple[Family, ...] = ("arabic", "own", "wide") if rtl else _CHAIN
    found = list[tuple[str, Family]]()
    for letter in graphemes(text):
        before = found[-1][1] if found else "lost"
        stays = before != "lost" and category(letter[0])[0] in "ZPS" and all(has(before, char) for char in letter)
        found.append((letter, before) if stays else _family(letter, has, chain))
    return [*_joined(found, rtl)]


def _joined(found: list[tuple[str, Family]], rtl: bool) -> Iterator[Run]:
    for family, same in groupby(found, key=lambda item: item[1]):
        text = "".join(letter for letter, _ in same)
        if text:
            yield Run(text, family, rtl)


def _standing(run: Run) -> Run:
    """Only Arabic is set right to left; signs that another font lends it are put in the order in which they stand."""
    if run.family == "arabic":
        return run
    return Run("".join(_mirrored(letter) for letter in reversed(graphemes(run.text))), run.family)


def _mirrored(letter: str) -> str:
    return letter.translate(_MIRRORED) if mirrored(letter[0]) else letter


def _family(letter: str, has: Has, chain: tuple[Family, ...]) -> tuple[str, Family]:
    """A letter with the first font that has it whole, else its plain form, else without the marks on it."""
    seen = "".join(filter(_is_seen, letter))
    if not seen:
        return "", "own"
    for form in (seen, normalize("NFKC", seen), seen[0]):
        for family in chain:
            if all(char in _JOINERS or has(family, char) for char in form):
                return form, family
    return ("", "own") if category(seen[0]) in ("Mn", "Me") else (seen, "lost")


def _is_seen(char: str) -> bool:
    """Direction marks and the like have no form; joiners shape the Arabic letters beside them."""
    return char in _JOINERS or category(char) not in ("Cf", "Cc", "Cs")
