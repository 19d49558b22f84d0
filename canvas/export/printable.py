"""The gate through which words reach paper.

People type anything: markup, control characters, ends of lines, letters a font has no form for. Behind this gate
a text is one line in composed letters; `canvas.export.typefaces` finds a font for each.
"""

import unicodedata
from functools import lru_cache

ELLIPSIS = "…"
REPLACED = "\ufffd"

NO_LETTER = 0xFFFE
"""Code points that end like this are kept free for ever, and break the properties of a document."""

LONGEST_PAIR = 24
"""Two words of more letters together may part."""

_SPACES = {"Cc", "Zl", "Zp", "Zs"}


@lru_cache(maxsize=8192)
def printable(text: str) -> str:
    """The text on one line, in composed letters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(letter) in _SPACES else letter for letter in composed)


def legible(text: str) -> str:
    """The text for readers that bring their own letters, as in the title bar of a window."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_told(letter) for letter in composed).strip()


def _told(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in _SPACES:
        return " "
    if ord(letter) & NO_LETTER == NO_LETTER:
        return REPLACED
    return {"Cs": REPLACED, "Cf": ""}.get(kind, letter)


def tied(text: str) -> str:
    """The text with its last two words held together, so that no short word is left alone on a line.

    What ends in a space goes on in other words, and stays as it is.
    """
    if text.endswith(" "):
        return text
    before, _, last = text.rpartition(" ")
    pair = len(last) + len(before.rpartition(" ")[2])
    return f"{before}\u00a0{last}" if before and pair <= LONGEST_PAIR else text


def shortened(text: str, most: int) -> str:
    """At most so many characters, ending in an ellipsis when some had to go."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS
