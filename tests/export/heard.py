"""A PDF as somebody hears it: the elements of its structure tree in order, each with its own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

CODE = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4})>")

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
        for operands, operator in ContentStream(page.get_contents(), self.reader).operations:
            match operator:
                case b"BDC":
                    number = operands[1].get("/MCID")
                    inside.append(None if number is None else int(number))
                    if number is not None:
                        self.words.setdefault((at, int(number)), "")
                case b"BMC":
                    inside.append(None)
                case b"EMC":
                    inside.pop()
                case b"Tf":
                    letters = fonts[operands[0]]
                case b"Tj":
                    self._say(at, inside[-1], "".join(letters[code] for code in operands[0].original_bytes))

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
    """The letter for every code of a font."""
    found = CODE.findall(font["/ToUnicode"].get_data().decode())
    return {int(code, 16): chr(int(letter, 16)) for code, letter in found}
