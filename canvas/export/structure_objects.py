"""The structure tree as objects of a PDF."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFObjectReference, PDFString

from canvas.export.printable import legible
from canvas.export.structure import Linked, Marked, Node, Structure

ROOT = "StructTreeRoot"


def add_structure(structure: Structure, document: Any) -> None:
    """Give the document its structure tree, and say that it has one."""
    for node in structure.nodes.values():
        document.Reference(Element(node), node.name)
    numbers = [entry for key, owner in enumerate(structure.owners) for entry in (key, _owned(owner))]
    tree = {
        "Type": PDFName(ROOT),
        "K": PDFObjectReference(structure.root.name),
        "ParentTree": document.Reference(PDFDictionary({"Nums": PDFArray(numbers)})),
        "ParentTreeNextKey": structure.next_key(),
    }
    document.Reference(PDFDictionary(tree), ROOT)
    document.Catalog.StructTreeRoot = PDFObjectReference(ROOT)
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _owned(owner: Sequence[Node] | Node) -> Any:
    if isinstance(owner, Node):
        return PDFObjectReference(owner.name)
    return PDFArray([PDFObjectReference(node.name) for node in owner])


class Element(PDFObject):  # type: ignore[misc]
    """An element as it is written. A covenant has thousands; dictionaries of reportlab take a tenth of its time."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def format(self, document: Any) -> bytes:
        """Its entries as bytes. Everything it refers to has its number by now."""
        return f"<< {' '.join(_entries(self.node, document))} >>".encode("latin-1")


def _entries(node: Node, document: Any) -> Iterator[str]:
    above = node.above.name if node.above else ROOT
    yield f"/Type /StructElem /S /{node.tag.kind} /P {_number(document, above)}"
    page = next((part.page for part in node.parts if not isinstance(part, Node)), 0)
    if page:
        yield f"/Pg {_page(document, page)}"
    if node.parts:
        yield f"/K [ {' '.join(_part(part, page, document) for part in node.parts)} ]"
    if node.tag.alt:
        yield f"/Alt {PDFString(legible(node.tag.alt)).format(document).decode('latin-1')}"
    if attributes := [f"<< {found} >>" for found in _attributes(node)]:
        yield f"/A [ {' '.join(attributes)} ]"


def _number(document: Any, name: str) -> str:
    """How one object refers to another."""
    return "{} {} R".format(*document.idToObjectNumberAndVersion[name])


def _page(document: Any, number: int) -> str:
    return _number(document, f"Page{number}")


def _part(part: Node | Marked | Linked, page: int, document: Any) -> str:
    match part:
        case Node():
            return _number(document, part.name)
        case Marked() if part.page == page:
            return str(part.number)
        case Marked():
            return f"<< /Type /MCR /Pg {_page(document, part.page)} /MCID {part.number} >>"
        case Linked():
            there = _number(document, part.reference.name)
            return f"<< /Type /OBJR /Pg {_page(document, part.page)} /Obj {there} >>"


def _attributes(node: Node) -> Iterator[str]:
    tag = node.tag
    if tag.scope:
        yield f"/O /Table /Scope /{tag.scope}"
    if tag.numbering:
        yield f"/O /List /ListNumbering /{tag.numbering}"
    if node.box:
        yield f"/O /Layout /BBox [ {fp_str(*node.box)} ] /Placement /Block"
