"""An empty field in which a program can put a signature, with its place in the structure tree."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.platypus import Flowable

from canvas.export.printable import legible
from canvas.export.tags import Tag

PRINTED = 4
"""The flag of a field that goes along to paper."""


def empty_field(document: Any, name: str, says: str, rect: tuple[float, ...]) -> PDFDictionary:
    """A signature field without a value. `rect` is where it is on its page, in points."""
    left, low, right, high = rect
    look = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Form"),
        "BBox": PDFArray([0, 0, right - left, high - low]),
    }
    about = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "FT": PDFName("Sig"),
        "T": PDFString(name),
        "TU": PDFString(legible(says)),
        "F": PRINTED,
        "Rect": PDFArray(list(rect)),
        "P": document.thisPageRef(),
        "AP": PDFDictionary({"N": document.Reference(PDFStream(PDFDictionary(look), b""))}),
    }
    return PDFDictionary(about)


def add_form(document: Any, fields: list[Any]) -> None:
    """Tell the document which fields it has."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AcroForm"]
    catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields), "SigFlags": 0})


class SignatureField(Flowable):  # type: ignore[misc]
    """Room to sign in, by hand or by a program. Nothing is drawn: a line stands below it."""

    def __init__(self, name: str, says: str, height: float) -> None:
        super().__init__()
        self.name, self.says, self.height = name, says, height
        self.tag = Tag("Form")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        corners = *self.canv.absolutePosition(0, 1), *self.canv.absolutePosition(self.width, self.height)
        self.canv.to_sign(self.tag, self.name, self.says, corners)
