"""Paragraphs with words that run from right to left: their lines are broken as they are read, then turned.

A paragraph of reportlab breaks what it is given from left to right, which would put the end of an Arabic sentence
on the first line. These know fewer looks than that one, and put in no hyphens.
Long names in other letters are set by them too, because they break behind a hyphen that is there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, NamedTuple

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from canvas.export.tagged_text import TaggedParagraph
from canvas.export.tags import Tag
from canvas.export.typefaces import lay, text_width
from canvas.layout.bidi import runs_right_to_left, stretches
from canvas.layout.graphemes import boundaries


class Part(NamedTuple):
    """Words of one look."""

    text: str
    font: str
    size: float
    colour: Any
    link: str = ""

    @property
    def width(self) -> float:
        return text_width(self.text, self.font, self.size)


Line = tuple[Part, ...]
HYPHENS = "-\u2010\u058a\u05be"
"""A word may be broken behind these: the hyphen of keyboards, of Unicode, of Armenian and of Hebrew."""
_FOREIGN = re.compile(f"[\u0370-\u1dff]{{3}}[{HYPHENS}][\u0370-\u1dff]{{3}}")


class MixedParagraph(TaggedParagraph):
    """Words of several looks in lines, in either direction. `rtl` tells the way of the whole, if it is known."""

    def __init__(self, parts: Line, style: ParagraphStyle, label: str = "", rtl: bool | None = None) -> None:
        super().__init__("", style)
        self.parts, self.label = parts, label
        self.rtl = runs_right_to_left(words_of(parts)) if rtl is None else rtl
        self.lines: list[Line] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, style = width, self.style
        self.lines = broken(self.parts, width - style.leftIndent - style.rightIndent)
        self.height = len(self.lines) * style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Paragraph]:
        self.wrap(width, height)
        fitting = int(height // self.style.leading)
        if fitting < 1 or len(self.lines) < 2:
            return []
        if fitting >= len(self.lines):
            return [self]
        first, rest = self.lines[:fitting], self.lines[fitting:]
        parts = (
            MixedParagraph(tuple(chain(*first)), self.style, self.label, self.rtl),
            MixedParagraph(tuple(chain(*rest)), self.style, rtl=self.rtl),
        )
        for part in parts:
            part.tag = self.tag
        return [*parts]

    def draw(self) -> None:
        style, y, body = self.style, self.height - self.style.fontSize, self.tag
        if self.label:
            label = Part(self.label, style.bulletFontName, style.bulletFontSize, style.textColor)
            with self.canv.saying(Tag("Lbl", self.tag)):
                self._set((label,), style.bulletIndent, y)
        if body is not None and body.kind == "LI":
            body = self.canv.body_of(body)
        for line in self.lines:
            with self.canv.saying(body):
                self._set(line, self._left(line), y)
            y -= style.leading

    def _left(self, line: Line) -> float:
        """Where a line begins, its last space beyond its end. More lines that run right to left begin at the right."""
        style, text = self.style, words_of(line)
        taken = _width(line, 0, len(text), text)
        spare = self.width - style.rightIndent - style.leftIndent - taken
        turned = self.rtl and style.alignment == TA_LEFT and len(self.lines) > 1
        share = {TA_CENTER: 0.5, TA_RIGHT: 1.0}.get(style.alignment, 1.0 if turned else 0.0)
        beyond = sum(part.width for part in line) - taken if self.rtl else 0.0
        return float(style.leftIndent + spare * share - beyond)

    def _set(self, line: Line, x: float, y: float) -> None:
        """Words at their places, in the order in which they are read: who copies them gets that order."""
        found = [*standing(line, self.rtl)]
        places = accumulate((one.part.width for one in found), initial=x)
        for place, one in sorted(zip(places, found, strict=False), key=lambda item: item[1].at):
            part = one.part
            words = self.canv.beginText(place, y)
            if part.link and getattr(words, "node", None):
                words.end()
                words.begin(self.canv.link_in(words.node, part.link))
            words.setFillColor(part.colour)
            lay(words, part.text, part.font, part.size, one.rtl)
            self.canv.drawText(words)
            if part.link:
                box = (place, y - part.size / 4, place + part.width, y + part.size)
                self.canv.linkURL(part.link, box, relative=1)


class Standing(NamedTuple):
    """Words of one look that run one way. `at` is where they begin in the line, as it is read."""

    part: Part
    rtl: bool
    at: int


def has_foreign_hyphens(text: str) -> bool:
    """Whether a word of other letters than Latin has a hyphen: reportlab would break such a long name anywhere."""
    return not text.isascii() and _FOREIGN.search(text) is not None


def words_of(parts: Sequence[Part]) -> str:
    return "".join(part.text for part in parts)


def standing(line: Line, rtl: bool) -> Iterator[Standing]:
    """What stands in a line from left to right."""
    for stretch in stretches(words_of(line), rtl):
        cut = _cut(line, stretch.start, stretch.end)
        starts = accumulate((len(part.text) for part in cut), initial=stretch.start)
        found = [Standing(part, stretch.rtl, at) for part, at in zip(cut, starts, strict=False)]
        yield from reversed(found) if stretch.rtl else found


def broken(parts: Line, room: float) -> list[Line]:
    """The words in lines that fit, as they are read; a word that fits nowhere is broken. At least one line.

    The space at the end of a line stays: to who hears it, the end of a line on paper is nothing.
    """
    text, lines, start, end = words_of(parts), list[Line](), 0, 0
    for before, after in pairwise(_breaks(parts, text, room)):
        if before > start and _width(parts, start, after, text) > room:
            lines.append(_cut(parts, start, before))
            start = before
        end = after
    return [*lines, _cut(parts, start, end)]


def _breaks(parts: Line, text: str, room: float) -> list[int]:
    """Where a line may end: behind a space; in a word that is too long behind its hyphens, else between letters."""
    words = [0, *(at + 1 for at, char in enumerate(text) if char == " " and at + 1 < len(text)), len(text)]
    found = [0]
    for start, end in pairwise(_at_hyphens(parts, text, words, room)):
        if _width(parts, start, end, text) > room:
            found += [start + at for at in boundaries(text[start:end])[1:]]
        else:
            found.append(end)
    return found


def _at_hyphens(parts: Line, text: str, words: list[int], room: float) -> Iterator[int]:
    """The places of words, and behind the hyphens of those that are too long: `Ковальчук-|Шевченко`."""
    for start, end in pairwise(words):
        yield start
        if _width(parts, start, end, text) > room:
            yield from (at + 1 for at in range(start + 1, end - 1) if text[at] in HYPHENS)
    yield len(text)


def _width(parts: Line, start: int, end: int, text: str) -> float:
    end = max(start, len(text[:end].rstrip(" ")))
    return sum(part.width for part in _cut(parts, start, end))


def _cut(parts: Line, start: int, end: int) -> Line:
    """The characters from `start` up to `end`, in their looks."""
    found, at = list[Part](), 0
    for part in parts:
        text = part.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(part._replace(text=text))
        at += len(part.text)
    return tuple(found)
