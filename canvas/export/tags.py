"""Tags: what a piece is to somebody who hears the document instead of seeing it. Nothing here draws.

A piece with a tag becomes an element of the structure tree when it is drawn, inside the element of the piece around
it. The parts of a piece that goes on on a next page share its tag, and so they are one element.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One element to be, known by identity. `kind` is a standard structure type of PDF 1.7."""

    kind: str
    parent: "Tag | None" = None
    """Where it belongs when that is not the piece around it: rows that lie loose on a page are of one table."""
    alt: str = ""
    """What a drawing says, in words."""
    scope: str = ""
    """Of a head of a table: `Row` or `Column`."""
    numbering: str = ""
    """Of a list, how its items are labelled: `None`, `Decimal`, `LowerAlpha`."""


AGAIN = Tag("Artifact")
"""For what stands on paper a second time, above what goes on there: it is read once."""


class Tagged(Flowable):  # type: ignore[misc]
    """A piece that can be an element of the structure tree."""

    tag: Tag | None = None

    def _drawOn(self, canvas: Any) -> None:  # noqa: N802 - the name reportlab asks for
        with canvas.inside(self.tag):
            super()._drawOn(canvas)


Piece = TypeVar("Piece", bound=Flowable)


def tagged(piece: Piece, kind: str, parent: Tag | None = None) -> Piece:
    """The piece, as an element of some kind."""
    piece.tag = Tag(kind, parent)
    return piece


def again(piece: Piece) -> Piece:
    """The piece, not read: what it says was said before."""
    piece.tag = AGAIN
    return piece


def listed(pieces: Iterable[Piece], numbering: str = "None") -> list[Piece]:
    """The pieces, each as an item of one list."""
    whole = Tag("L", numbering=numbering)
    return [tagged(piece, "LBody", Tag("LI", whole)) for piece in pieces]


def labelled(pieces: Iterable[Piece], numbering: str) -> list[Piece]:
    """Paragraphs with a label, each as an item of one list."""
    whole = Tag("L", numbering=numbering)
    return [tagged(piece, "LI", whole) for piece in pieces]


def as_one(piece: Piece, parts: Sequence[Flowable], kind: str = "P") -> Piece:
    """The piece as one paragraph, of which the parts are runs of words."""
    for part in parts:
        part.tag = Tag("Span")
    return tagged(piece, kind)


def head_cells(cells: Sequence[Flowable]) -> None:
    """The cells as heads of the columns below them."""
    for cell in cells:
        cell.tag = Tag("TH", scope="Column")


def row_cells(cells: Sequence[Flowable], *, named: bool = True) -> None:
    """The cells as a row of a table, of which the first may name the others."""
    for at, cell in enumerate(cells):
        cell.tag = Tag("TH", scope="Row") if named and at == 0 else Tag("TD")
