"""Runs: a line of words cut where another font or another direction begins. Screen and paper both set it this way.

Which fonts there are, and which letters they have, is told from outside; what is here is only the order of asking.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple
from unicodedata import category, normalize

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
_TURNED: tuple[Family, ...] = ("arabic", "wide")
"""Both are set right to left by an engine that turns brackets as well."""
_JOINERS = "\u200c\u200d"


class Run(NamedTuple):
    """Some words in one font that run one way. The text is as it was typed, also where it runs right to left."""

    text: str
    family: Family
    rtl: bool = False
    at: int = 0
    """Where it begins in the line, as it is read."""


def runs(text: str, has: Has, rtl: bool | None = None) -> tuple[Run, ...]:
    """The runs of a line as they stand from left to right. `rtl` tells the way of the line, if it is known."""
    found: list[Run] = []
    for stretch in stretches(text, rtl):
        pieces = [*_pieces(text, stretch.start, stretch.end, has, stretch.rtl)]
        found += reversed([part for run in pieces for part in _parts(run)]) if stretch.rtl else pieces
    return tuple(found)


def lost_letters(text: str, has: Has) -> list[str]:
    """The letters of a text that no font has, each once, in order of appearance."""
    if text.isascii():
        return []
    lost = (letter for letter in graphemes(normalize("NFC", text)) if _family(letter, has, _CHAIN)[1] == "lost")
    return [*dict.fromkeys(lost)]


def told(letters: Iterable[str]) -> str:
    """Letters with their numbers in Unicode: for who sees only a mark."""
    return ", ".join(f"{letter} ({' '.join(f'U+{ord(char):04X}' for char in letter)})" for letter in letters)


def _pieces(text: str, start: int, end: int, has: Has, rtl: bool) -> Iterator[Run]:
    """Consecutive letters of one font; spaces and signs stay with the letters before them if they can."""
    chain = _TURNED if rtl else _CHAIN
    family: Family = "lost"
    at, words = start, ""
    for letter in graphemes(text[start:end]):
        stays = family != "lost" and _is_sign(letter[0]) and all(has(family, char) for char in letter)
        shown, needed = (letter, family) if stays else _family(letter, has, chain)
        if words and shown and needed != family:
            yield Run(words, family, rtl, at)
            at, words = start, ""
        family, words, start = needed if shown else family, words + shown, start + len(letter)
    if words:
        yield Run(words, family, rtl, at)


def _parts(run: Run) -> Iterator[Run]:
    """A right-to-left run with the spaces and signs at its ends apart: readers of paper would put them elsewhere."""
    start = next((at for at, char in enumerate(run.text) if not _is_sign(char)), len(run.text))
    end = next((at for at in range(len(run.text), start, -1) if not _is_sign(run.text[at - 1])), start)
    for a, b in ((0, start), (start, end), (end, len(run.text))):
        if a < b:
            yield run._replace(text=run.text[a:b], at=run.at + a)


def _is_sign(char: str) -> bool:
    return category(char)[0] in "ZPS"


def _family(letter: str, has: Has, chain: tuple[Family, ...]) -> tuple[str, Family]:
    """A letter with the first font that has it whole, else its plain form, else without the marks on it."""
    seen = "".join(filter(_is_seen, letter))
    if not seen.strip(_JOINERS):
        return "", "own"
    for form in (seen, normalize("NFKC", seen), seen[0]):
        bare = "".join(char for char in form if char not in _JOINERS)
        for family in chain:
            if all(has(family, char) for char in bare):
                return (form if chain is _TURNED else bare), family
    return ("", "own") if category(seen[0]) in ("Mn", "Me") else (seen, "lost")


def _is_seen(char: str) -> bool:
    """Direction marks and the like have no form; joiners shape the Arabic letters beside them, and nothing else."""
    return char in _JOINERS or category(char) not in ("Cf", "Cc")
