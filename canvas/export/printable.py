"""The one gate through which words reach paper.

People type anything: markup, control characters, letters a font has no form for. Behind this gate every
character is one that the font can show, and nothing is read as markup.
"""

import unicodedata
from collections.abc import Set as AbstractSet
from functools import lru_cache
from xml.sax.saxutils import escape

LOST = "\ufffd"
"""Stands for a letter that no font here can show."""
ELLIPSIS = "…"

NO_LETTER = 0xFFFE
"""Code points that end like this are kept free for ever, and break the properties of a document."""

LONGEST_PAIR = 24
"""Two words of more letters together may part."""

_SPACES = {"Cc", "Zl", "Zp", "Zs"}
_UNSEEN = {"Cf", "Mn", "Me"}
"""Marks without a width of their own: direction marks, joiners, and accents left alone after composition."""


@lru_cache(maxsize=8192)
def printable(text: str, letters: AbstractSet[int]) -> str:
    """The text in letters that the font has, without anything that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(_shown(letter, letters) for letter in composed)


def _shown(letter: str, letters: AbstractSet[int]) -> str:
    kind = unicodedata.category(letter)
    if kind in _SPACES:
        return " "
    if kind == "Cf":
        return ""
    if ord(letter) in letters:
        return letter
    if kind in _UNSEEN:
        return ""
    simpler = unicodedata.normalize("NFKC", letter)
    return simpler if all(ord(part) in letters for part in simpler) else LOST


def legible(text: str) -> str:
    """The text for readers that bring their own letters, as in the title bar of a window."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_told(letter) for letter in composed).strip()


def _told(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in _SPACES:
        return " "
    if ord(letter) & NO_LETTER == NO_LETTER:
        return LOST
    return {"Cs": LOST, "Cf": ""}.get(kind, letter)


def markup(text: str, letters: AbstractSet[int]) -> str:
    """The text as a paragraph may take it: every sign that means something there is taken literally."""
    return escape(printable(text, letters))


def tied(text: str) -> str:
    """The text with its last two words held together, so that no short word is left alone on a line."""
    before, _, last = text.rstrip().rpartition(" ")
    pair = len(last) + len(before.rpartition(" ")[2])
    return f"{before}\u00a0{last}" if before and pair <= LONGEST_PAIR else text


def shortened(text: str, most: int) -> str:
    """At most so many characters, ending in an ellipsis when some had to go."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS
