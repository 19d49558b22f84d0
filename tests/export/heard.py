"""A PDF as somebody hears it: the elements of its structure tree in order, each with its own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from unicodedata import bidirectional

from pypdf import PdfReader

CODE = re.compile(r"<([0-9A-F]{2})> <((?:[0-9A-F]{4})*)>")

SPOKEN = re.compile(
    rb"/MCID (?P<number>\d+)[^>]*>> BDC\b|(?P<open>\b(?:BDC|BMC)\b)|(?P<close>\bEMC\b)"
    rb"|/(?P<font>F\S+) \S+ Tf\b|\((?P<said>(?:\\.|[^\\()])*)\) Tj\b",
    re.DOTALL,
)
"""What a page says, as this tool writes it; a reader of any page takes ten times as long."""
ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.DOTALL)
SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Spot = tuple[int, int]
"""A stretch of a page: the page from 0, and the number there."""


@dataclass
class Element:
    """One element, with what is in it in the order of reading."""

    kind: str
    entry: Any
    parts: list["Element | str"] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All its words on one line: a new paragraph is no more than a space."""
        return " ".join(self._said().replace("\xa0", " ").split())

    def _said(self) -> str:
        return "".join(part if isinstance(part, str) else part._said() for part in self.parts)

    def all(self) -> Iterator["Element"]:
        """This element and everything in it."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.all()

    def attribute(self, name: str) -> str:
        """The value of an attribute; empty when it has none of that name."""
        attributes = [found.get_object() for found in self.entry.get("/A", [])]
        return next((str(found[name]) for found in attributes if name in found), "")


class Heard:
    """A document with its words by stretch."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(BytesIO(data))
        self.root: Any = self.reader.root_object["/StructTreeRoot"]
        self.pages = {page.indirect_reference.idnum: at for at, page in enumerate(self.reader.pages)}  # type: ignore[union-attr]
        self.words: dict[Spot, str] = {}
        self.loose = ""
        """Words in artifacts."""
        for at, page in enumerate(self.reader.pages):
            self._read(at, page)
        self.document = self._element(self.root["/K"])

    def of(self, kind: str) -> list[Element]:
        return [element for element in self.document.all() if element.kind == kind]

    def _read(self, at: int, page: Any) -> None:
        fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
        letters, inside = dict[int, str](), list[int | None]()
        for found in SPOKEN.finditer(page.get_contents().get_data()):
            match found.lastgroup:
                case "number":
                    inside.append(int(found["number"]))
                    self.words.setdefault((at, int(found["number"])), "")
                case "open":
                    inside.append(None)
                case "close":
                    inside.pop()
                case "font":
                    letters = fonts[f"/{found['font'].decode()}"]
                case "said":
                    self._say(at, inside[-1], _read([letters[code] for code in _codes(found["said"])]))

    def _say(self, at: int, number: int | None, words: str) -> None:
        if number is None:
            self.loose += words + " "
        else:
            self.words[at, number] += words

    def _element(self, reference: Any) -> Element:
        entry: Any = reference.get_object()
        found = Element(entry["/S"][1:], entry)
        for kid in entry.get("/K", []):
            held = kid.get_object()
            if isinstance(held, int):
                self._stretch(found, entry["/Pg"], held)
            elif held.get("/Type") == "/MCR":
                self._stretch(found, held.raw_get("/Pg").get_object(), held["/MCID"])
            elif held.get("/Type") == "/StructElem":
                found.parts.append(self._element(kid))
        return found

    def _stretch(self, element: Element, page: Any, number: int) -> None:
        spot = self.pages[page.indirect_reference.idnum], int(number)
        element.spots.append(spot)
        element.parts.append(self.words[spot])


def _letters(font: Any) -> dict[int, str]:
    """The letters for every code of a font: one, none, or a few that are one sign."""
    found = CODE.findall(font["/ToUnicode"].get_data().decode())
    return {int(code, 16): bytes.fromhex(letter).decode("utf-16-be", "replace") for code, letter in found}


def _codes(written: bytes) -> bytes:
    """The codes of a string as it is written between brackets."""
    return ESCAPED.sub(lambda found: bytes([int(found[1], 8)]) if found[1] else SIGNS.get(found[2], found[2]), written)


def _read(signs: list[str]) -> str:
    """Signs as they stand from left to right, in the order in which they are read."""
    backwards = any(bidirectional(letter) in ("R", "AL") for sign in signs for letter in sign)
    return "".join(reversed(signs) if backwards else signs)
