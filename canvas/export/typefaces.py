"""Typefaces on paper: the same files as on screen, embedded in every document. Nothing else is ever used."""

from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics

from canvas.export.printable import LOST, printable
from canvas.export.repairs import Typeface
from canvas.layout.measure import Face

FILES = {
    ("display", "bold"): "Fraunces-Bold",
    ("display", "semibold"): "Fraunces-SemiBold",
    ("body", "regular"): "AtkinsonHyperlegibleNext-Regular",
    ("body", "italic"): "AtkinsonHyperlegibleNext-Italic",
    ("body", "semibold"): "AtkinsonHyperlegibleNext-SemiBold",
    ("body", "bold"): "AtkinsonHyperlegibleNext-Bold",
}
"""The font of each family and weight; the name of the file is the name of the font."""

BODY = FILES["body", "regular"]


def font_name(face: Face) -> str:
    """The font in which a face of the layout is printed."""
    return FILES[face.family, face.weight]


@cache
def open_typefaces(fonts: Path) -> None:
    """Make the fonts of a folder known to reportlab, which keeps them for the whole process."""
    for name in FILES.values():
        font = Typeface(name, str(fonts / f"{name}.ttf"), asciiReadable=0)
        _give_a_sign_for_lost_letters(font.face)
        pdfmetrics.registerFont(font)


def _give_a_sign_for_lost_letters(face: Any) -> None:
    """Show U+FFFD as a question mark when a font has no form for it: readers copy the one and see the other."""
    if ord(LOST) not in face.charToGlyph:
        face.charToGlyph[ord(LOST)] = face.charToGlyph[ord("?")]
        face.charWidths[ord(LOST)] = face.charWidths[ord("?")]


def text_width(text: str, font: str, size: float) -> float:
    """Width in points of one line as it will be printed."""
    return float(pdfmetrics.stringWidth(printable(text, letters_of(font)), font, size))


@cache
def letters_of(font: str) -> frozenset[int]:
    """The code points a font has forms for; the form of number 0 is the one for none."""
    return frozenset(letter for letter, form in pdfmetrics.getFont(font).face.charToGlyph.items() if form)


class PaperMeasurer:
    """The `TextMeasurer` of what is printed. One pixel of the layout is one point before scaling."""

    def width(self, text: str, face: Face) -> float:
        return text_width(text, font_name(face), face.size)
