"""Typefaces on paper: the same files as on screen, embedded in every document. Nothing else is ever used."""

from functools import cache, lru_cache, partial
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr

from canvas.export.printable import printable
from canvas.export.repairs import Typeface
from canvas.export.signs import EM, SignFont
from canvas.layout.graphemes import graphemes
from canvas.layout.measure import Face
from canvas.layout.runs import SIZE, Family, Run, lost_letters, runs

FILES = {
    ("display", "bold"): "Fraunces-Bold",
    ("display", "semibold"): "Fraunces-SemiBold",
    ("body", "regular"): "AtkinsonHyperlegibleNext-Regular",
    ("body", "italic"): "AtkinsonHyperlegibleNext-Italic",
    ("body", "semibold"): "AtkinsonHyperlegibleNext-SemiBold",
    ("body", "bold"): "AtkinsonHyperlegibleNext-Bold",
}
"""The font of each family and weight; the name of the file is the name of the font."""

LENT: dict[Family, str] = {"wide": "NotoSans", "arabic": "NotoSansArabic", "ethiopic": "NotoSansEthiopic"}
"""The fonts that help out, in two weights each. They are large, so each is opened when it is first needed."""
BODY = FILES["body", "regular"]
LIGHT = {BODY, FILES["body", "italic"]}
"""Fonts that are helped out in the regular weight, the others in bold."""


class Piece(NamedTuple):
    """Words in one font, in the order in which they stand on paper."""

    font: str
    signs: str
    scale: float
    """Its size against that of the line."""
    width: float
    """Its width in a line of one point."""
    at: int = 0
    """Where it begins in the line, as it is read."""


def font_name(face: Face) -> str:
    """The font in which a face of the layout is printed."""
    return FILES[face.family, face.weight]


@cache
def open_typefaces(fonts: Path) -> None:
    """Make the fonts of a folder known to reportlab, which keeps them for the whole process."""
    for name in FILES.values():
        pdfmetrics.registerFont(Typeface(name, str(fonts / f"{name}.ttf"), asciiReadable=0))


@cache
def lent_font(family: Family, font: str) -> SignFont:
    """The font of a family that helps a font out."""
    name = f"{LENT['wide' if family == 'lost' else family]}-{'Regular' if font in LIGHT else 'Bold'}"
    if name not in pdfmetrics.getRegisteredFontNames():
        folder = Path(pdfmetrics.getFont(BODY).face.filename).parent
        pdfmetrics.registerFont(SignFont(name, str(folder / f"{name}.ttf")))
    return pdfmetrics.getFont(name)  # type: ignore[no-any-return]


@cache
def letters_of(font: str) -> frozenset[int]:
    """The code points a font has forms for; the form of number 0 is the one for none."""
    return frozenset(letter for letter, form in pdfmetrics.getFont(font).face.charToGlyph.items() if form)


def has(font: str, family: Family, char: str) -> bool:
    """Whether a font, or the one of a family that helps it out, has a form for a character."""
    return ord(char) in (letters_of(font) if family == "own" else lent_font(family, font).letters)


def unknown_letters(text: str) -> list[str]:
    """The letters of a text that no font has."""
    return lost_letters(text, partial(has, BODY))


@lru_cache(maxsize=8192)
def pieces(text: str, font: str, rtl: bool | None = None) -> tuple[Piece, ...]:
    """A line in pieces from left to right. `rtl` tells the way of the line, if it is known."""
    if all(ord(char) in letters_of(font) for char in text):
        return (_plain(text, font),) if text else ()
    return tuple(_piece(run, font) for run in runs(text, partial(has, font), rtl))


def _piece(run: Run, font: str) -> Piece:
    if run.family == "own":
        return _plain(run.text, font)._replace(at=run.at)
    lent, scale = lent_font(run.family, font), SIZE.get(run.family, 1.0)
    if run.family == "lost":
        letters = graphemes(run.text)
        signs = "".join(lent.mark(letter) for letter in (reversed(letters) if run.rtl else letters))
    else:
        signs = lent.joined(run.text) if run.rtl else run.text
    return _plain(signs, lent.fontName, scale)._replace(at=run.at)


def _plain(signs: str, font: str, scale: float = 1.0) -> Piece:
    if isinstance(signs, ShapedStr):
        width = sum(place.x_advance for place in signs.__shapeData__) / EM
    else:
        width = float(pdfmetrics.stringWidth(signs, font, 1))
    return Piece(font, signs, scale, width * scale)


def text_width(text: str, font: str, size: float, rtl: bool | None = None) -> float:
    """Width in points of one line as it will be printed."""
    return sum(piece.width for piece in pieces(printable(text), font, rtl)) * size


def lay(line: Any, text: str, font: str, size: float, rtl: bool | None = None) -> None:
    """Add words to a new text object of reportlab.

    They are added in the order in which they are read, each at its place: who copies them gets that order.
    """
    found, start = pieces(printable(text), font, rtl), line.getX()
    places = accumulate((piece.width * size for piece in found), initial=start)
    for place, piece in sorted(zip(places, found, strict=False), key=lambda item: item[1].at):
        if place != line.getStartOfLine()[0]:
            line.moveCursor(place - line.getStartOfLine()[0], 0)
        line.setFont(piece.font, size * piece.scale)
        line.textOut(piece.signs)


def markup(text: str, font: str) -> str:
    """Printable words from left to right as a paragraph may take them: every sign that means something is literal."""
    parts = ((piece, escape(piece.signs)) for piece in pieces(text, font, False))
    return "".join(
        words if piece.font == font else f'<font name="{piece.font}">{words}</font>' for piece, words in parts
    )


class PaperMeasurer:
    """The `TextMeasurer` of what is printed. One pixel of the layout is one point before scaling."""

    def width(self, text: str, face: Face) -> float:
        return text_width(text, font_name(face), face.size)
