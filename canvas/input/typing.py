"""Typing: one field of text under somebody's fingers. Values only: no keys, no pixels, no clock.

A `Line` is never changed, every edit gives a new one. Its text is always in Unicode's composed form (NFC) on one
line; the limit counts characters as `len` does, so that what fits here also fits in the journal.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol
from unicodedata import category, normalize

from canvas.layout.graphemes import after, before, graphemes, snapped, word_after, word_around, word_before

Way = Literal["left", "right", "home", "end"]

PASTE_CAP = 20_000
"""Characters of a paste that are looked at; somebody may have a whole book on the clipboard."""
_SPACES = {"\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"}
_UNSEEN = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFFF9, 0xFFFC), 0xFEFF)}
"""Marks that turn the direction of what follows, and the like: on paper they would shuffle somebody else's words."""


@dataclass(frozen=True, slots=True)
class Line:
    """The text of a field, with its caret, its selection, and the way back."""

    text: str = ""
    caret: int = 0
    anchor: int = 0
    """The other end of the selection; at the caret when nothing is selected."""
    most: int = 140
    full: bool = False
    """Something of the last insert did not fit."""
    composing: str = ""
    """What an input method shows but has not decided on; not yet in the text."""
    past: tuple["Moment", ...] = field(default=(), repr=False)
    future: tuple["Moment", ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, text: str, most: int = 140) -> "Line":
        """A field that already holds a text, whole even when it is too long; the caret is at the end."""
        plain = cleaned(text)
        return cls(plain, len(plain), len(plain), most)

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    def insert(self, text: str) -> "Line":
        """Put text at the caret, over the selection. Of what is too long only the part that fits is taken."""
        start, end = self.selection
        whole = cleaned(text)
        fitting = self._fitting(whole, start, end)
        full = len(fitting) < len(whole)
        if not fitting:
            return replace(self, full=full, composing="")
        return self._edited(start, end, fitting, full)

    def backspace(self, word: bool = False) -> "Line":
        """Remove the selection, or the grapheme (or word) before the caret."""
        start, end = self.selection
        if start == end:
            start = word_before(self.text, end) if word else before(self.text, end)
        return self._edited(start, end)

    def delete(self, word: bool = False) -> "Line":
        """Remove the selection, or the grapheme (or word) after the caret."""
        start, end = self.selection
        if start == end:
            end = word_after(self.text, start) if word else after(self.text, start)
        return self._edited(start, end)

    def cut(self) -> "Line":
        """Remove the selection; who cuts first takes `selected` to the clipboard."""
        return self._edited(*self.selection)

    def move(self, way: Way, *, select: bool = False, word: bool = False) -> "Line":
        """Move the caret by a grapheme, by a word, or to an end. A selection collapses to the side one moves to."""
        start, end = self.selection
        if start != end and not select and not word and way in ("left", "right"):
            return self.at(start if way == "left" else end)
        return self.at(self._moved(way, word), select=select)

    def at(self, place: int, *, select: bool = False) -> "Line":
        """Set the caret at a place; with `select` the selection reaches from where it was."""
        caret = snapped(self.text, min(place, len(self.text)))
        return replace(self, caret=caret, anchor=self.anchor if select else caret, full=False, composing="")

    def select_all(self) -> "Line":
        return replace(self, caret=len(self.text), anchor=0, full=False, composing="")

    def select_word(self, place: int) -> "Line":
        """Select the word at a place."""
        start, end = word_around(self.text, place)
        return replace(self, caret=end, anchor=start, full=False, composing="")

    def compose(self, text: str) -> "Line":
        """Show what an input method is working on; with nothing, it changed its mind."""
        return replace(self, composing=cleaned(text), full=False)

    def undo(self) -> "Line":
        """Take back the last edit."""
        return self._turned(self.past[-1], self.past[:-1], (*self.future, self._moment)) if self.past else self

    def redo(self) -> "Line":
        """Do the edit again that was taken back."""
        return self._turned(self.future[-1], (*self.past, self._moment), self.future[:-1]) if self.future else self

    @property
    def _moment(self) -> "Moment":
        return Moment(self.text, self.caret, self.anchor)

    def _turned(self, to: "Moment", past: tuple["Moment", ...], future: tuple["Moment", ...]) -> "Line":
        return Line(to.text, to.caret, to.anchor, self.most, past=past, future=future)

    def _moved(self, way: Way, word: bool) -> int:
        match way:
            case "left":
                return word_before(self.text, self.caret) if word else before(self.text, self.caret)
            case "right":
                return word_after(self.text, self.caret) if word else after(self.text, self.caret)
            case "home":
                return 0
        return len(self.text)

    def _fitting(self, text: str, start: int, end: int) -> str:
        """The graphemes from the start of `text` that the limit leaves room for."""
        head, tail = self.text[:start], self.text[end:]
        fitting = ""
        for grapheme in graphemes(text[: 2 * self.most + 64]):
            if len(normalize("NFC", head + fitting + grapheme + tail)) > self.most:
                break
            fitting += grapheme
        return fitting

    def _edited(self, start: int, end: int, text: str = "", full: bool = False) -> "Line":
        """The line with something else between two places. Neighbours may melt together: an e and its accent."""
        head = normalize("NFC", self.text[:start] + text)
        whole = normalize("NFC", head + self.text[end:])
        caret = snapped(whole, min(len(head), len(whole)))
        same = whole == self.text
        past = self.past if same else (*self.past, self._moment)
        return Line(whole, caret, caret, self.most, full, past=past, future=self.future if same else ())


@dataclass(frozen=True, slots=True)
class Moment:
    """How a line stood before an edit."""

    text: str
    caret: int
    anchor: int


class Clipboard(Protocol):
    """Where cut and copied text waits."""

    def read(self) -> str: ...

    def write(self, text: str) -> None: ...


@dataclass
class Pocket:
    """A clipboard of our own, for a machine without one."""

    text: str = ""

    def read(self) -> str:
        return self.text

    def write(self, text: str) -> None:
        self.text = text


def cleaned(text: str) -> str:
    """Text as a field may hold it: on one line, composed, without control characters or halves of a pair."""
    return normalize("NFC", "".join(_plain(text[:PASTE_CAP].replace("\r\n", "\n"))))


def _plain(text: str) -> Iterator[str]:
    for char in text:
        if char in _SPACES:
            yield " "
        elif category(char) not in ("Cc", "Cs") and char not in _UNSEEN:
            yield char
