"""Signs: glyphs of a font that no single character asks for, and which letters each of them stands for.

A joined Arabic letter and the mark for a letter that no font has are such signs. On paper each gets a private code;
the table that readers copy and search with tells the letters that were typed.
"""

from itertools import pairwise
from typing import Any
from unicodedata import category

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from canvas.export.repairs import Typeface
from canvas.layout.runs import LOST

FIRST, LAST = 0xE000, 0xF8FF
"""The private codes of Unicode. A document that needs more shows the last ones as `LOST`."""
_NO_LETTERS = {"Cn", "Co", "Cs"}
"""Kinds of code points that mean nothing to anybody else; archives refuse them."""
EM = 1000
FEATURES = {"kern": True, "liga": True}


class SignFont(Typeface):
    """A font of which every glyph can be printed, and copied as the letters that it was made of."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file, asciiReadable=0)
        self.letters = frozenset(letter for letter, form in self.face.charToGlyph.items() if form)
        """What the font has of its own, before any sign."""
        self._signs: dict[tuple[int, str], str] = {}
        self._source: dict[int, str] = {}
        self._shaper = uharfbuzz.Font(self.hbFace)
        self._shaper.scale = (EM, EM)

    def mark(self, letter: str) -> str:
        """The visible mark for a letter that no font has. Who copies it gets the letter."""
        source = "".join(LOST if category(char) in _NO_LETTERS else char for char in letter)
        return self._sign(self.face.charToGlyph[ord(LOST)], source)

    def joined(self, text: str) -> str:
        """Right-to-left words as signs in the order in which they stand, with where each sign goes."""
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl"
        uharfbuzz.shape(self._shaper, buffer, FEATURES)
        source = _sources(text, [info.cluster for info in buffer.glyph_infos])
        signs, places = "", []
        for info, at, letters in zip(buffer.glyph_infos, buffer.glyph_positions, source, strict=True):
            sign = self._sign(info.codepoint, letters)
            width = self.face.charWidths[ord(sign)]
            signs += sign
            places.append(ShapeData(info.cluster, at.x_advance, at.y_advance, at.x_offset, at.y_offset, width))
        return ShapedStr(signs, places) if signs else ""

    def _sign(self, glyph: int, letters: str) -> str:
        key = (glyph, letters)
        if key not in self._signs:
            code = FIRST + len(self._signs)
            if code > LAST:
                return LOST
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self._shaper.get_glyph_h_advance(glyph)
            self._signs[key], self._source[code] = chr(code), letters
        return self._signs[key]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name reportlab calls
        """Put the font in a document, with the letters behind every sign."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            table = doc.idToObject[doc.idToObject["BasicFonts"].dict[name].ToUnicode.name]
            for at, code in enumerate(subset):
                if code in self._source:
                    letters = self._source[code].encode("utf-16-be", "replace").hex().upper()
                    table.content = table.content.replace(f"<{at:02X}> <{code:04X}>", f"<{at:02X}> <{letters}>")


def _sources(text: str, clusters: list[int]) -> list[str]:
    """Per glyph the letters that it stands for; of several glyphs for one letter only the first tells it."""
    starts = sorted(set(clusters))
    ends = dict(pairwise([*starts, len(text)]))
    told, found = set[int](), list[str]()
    for cluster in clusters:
        found.append("" if cluster in told else text[cluster : ends[cluster]])
        told.add(cluster)
    return found
