"""The structure tree as objects of a PDF."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString

from canvas.export.printable import legible
from canvas.export.structure import Linked, Marked, Node, Structure

ROOT = "StructTreeRoot"


def add_structure(structure: Structure, document: Any) -> None:
    """Give the document its structure tree, and say that it has one."""
    for node in structure.nodes.values():
        document.Reference(_element(node), node.name)
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


def _element(node: Node) -> Any:
    above = node.above.name if node.above else ROOT
    told: dict[str, Any] = {
        "Type": PDFName("StructElem"),
        "S": PDFName(node.tag.kind),
        "P": PDFObjectReference(above),
    }
    page = next((part.page for part in node.parts if not isinstance(part, Node)), 0)
    if page:
        told["Pg"] = _page(page)
    if node.parts:
        told["K"] = PDFArray([_part(part, page) for part in node.parts])
    if node.tag.alt:
        told["Alt"] = PDFString(legible(node.tag.alt))
    if attributes := [PDFDictionary(found) for found in _attributes(node)]:
        told["A"] = PDFArray(attributes)
    return PDFDictionary(told)


def _page(number: int) -> Any:
    return PDFObjectReference(f"Page{number}")


def _part(part: Node | Marked | Linked, page: int) -> Any:
    match part:
        case Node():
            return PDFObjectReference(part.name)
        case Marked() if part.page == page:
            return part.number
        case Marked():
            return PDFDictionary({"Type": PDFName("MCR"), "Pg": _page(part.page), "MCID": part.number})
        case Linked():
            return PDFDictionary({"Type": PDFName("OBJR"), "Pg": _page(part.page), "Obj": part.reference})


def _attributes(node: Node) -> Iterator[dict[str, Any]]:
    tag = node.tag
    if tag.scope:
        yield {"O": PDFName("Table"), "Scope": PDFName(tag.scope)}
    if tag.numbering:
        yield {"O": PDFName("List"), "ListNumbering": PDFName(tag.numbering)}
    if node.box:
        yield {"O": PDFName("Layout"), "BBox": PDFArray(list(node.box)), "Placement": PDFName("Block")}
