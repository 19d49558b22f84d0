"""Graphemes: what people count as one letter, whatever the number of characters behind it.

A short form of Unicode annex 29: enough for accents, Indic and Thai vowel signs, Hangul, flags and emoji. A caret
never stands inside a grapheme, and no line of a field is broken in one.
"""

from itertools import pairwise
from unicodedata import category

_JOINER, _NON_JOINER = "\u200d", "\u200c"
_SPACING = "\u0e33\u0eb3\uff9e\uff9f"
"""Signs that Unicode counts as letters but that hang on the letter before them."""


def boundaries(text: str) -> tuple[int, ...]:
    """Every place between two graphemes, the start and the end of the text included."""
    inner = (at for at in range(1, len(text)) if not _joined(text, at))
    return (0, *inner, len(text)) if text else (0,)


def graphemes(text: str) -> list[str]:
    """The text, one grapheme at a time."""
    return [text[start:end] for start, end in pairwise(boundaries(text))]


def before(text: str, at: int) -> int:
    """The last place before `at`; 0 at the start."""
    return max((place for place in boundaries(text) if place < at), default=0)


def after(text: str, at: int) -> int:
    """The first place after `at`; the end of the text at the end."""
    return min((place for place in boundaries(text) if place > at), default=len(text))


def snapped(text: str, at: int) -> int:
    """The place at `at`, or the first one after it when that lies inside a grapheme."""
    return after(text, max(at, 0) - 1) if at > 0 else 0


def word_around(text: str, at: int) -> tuple[int, int]:
    """Start and end of the word that holds the grapheme at `at`; of that grapheme alone when it is no word."""
    start = min(snapped(text, at), before(text, len(text)))
    end = after(text, start)
    if not _wordy(text[start:end]):
        return start, end
    while start > 0 and _wordy(text[before(text, start) : start]):
        start = before(text, start)
    while end < len(text) and _wordy(text[end : after(text, end)]):
        end = after(text, end)
    return start, end


def word_before(text: str, at: int) -> int:
    """Where the word before `at` begins; what lies between is skipped."""
    while at > 0 and not _wordy(text[before(text, at) : at]):
        at = before(text, at)
    while at > 0 and _wordy(text[before(text, at) : at]):
        at = before(text, at)
    return at


def word_after(text: str, at: int) -> int:
    """Where the next word after `at` begins."""
    while at < len(text) and _wordy(text[at : after(text, at)]):
        at = after(text, at)
    while at < len(text) and not _wordy(text[at : after(text, at)]):
        at = after(text, at)
    return at


def _wordy(grapheme: str) -> bool:
    """Letters, numbers and marks; the apostrophe of `foto's` as well."""
    return grapheme in ("'", "’", "_") or any(category(char)[0] in "LNM" for char in grapheme[:1])


def _joined(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to the grapheme of the one before it."""
    char, last = text[at], text[at - 1]
    if _hangs(char):
        return category(last) not in ("Cc", "Zl", "Zp")
    if last == _JOINER:
        return category(char) == "So"
    if _is_flag(char) and _is_flag(last):
        return _flags_before(text, at) % 2 == 1
    return _hangul(char) in _HANGUL_AFTER.get(_hangul(last), "")


def _hangs(char: str) -> bool:
    """Marks, joiners, skin tones, and the letters of which some flags are made."""
    if category(char) in ("Mn", "Me", "Mc") or char in (_JOINER, _NON_JOINER):
        return True
    return char in _SPACING or "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    count = 0
    while count < at and _is_flag(text[at - 1 - count]):
        count += 1
    return count


_HANGUL_AFTER = {"L": "LVST", "V": "VT", "S": "VT", "T": "T"}
"""What may follow a leading consonant, a vowel, a whole syllable or a trailing consonant in one grapheme."""


def _hangul(char: str) -> str:
    for kind, first, last in (("L", 0x1100, 0x115F), ("V", 0x1160, 0x11A7), ("T", 0x11A8, 0x11FF)):
        if first <= ord(char) <= last:
            return kind
    return "S" if 0xAC00 <= ord(char) <= 0xD7A3 else "-"
