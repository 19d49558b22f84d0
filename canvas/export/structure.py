"""The structure tree of a document while it is drawn: which elements there are, and what on paper belongs to them."""

from dataclasses import dataclass, field
from typing import Any

from canvas.export.tags import Tag


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of what is drawn on a page, by its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Linked:
    """An annotation on a page, as reportlab refers to it."""

    page: int
    reference: Any


@dataclass(eq=False, slots=True)
class Node:
    """An element that is there, because something of it was drawn."""

    tag: Tag
    above: "Node | None"
    name: str
    parts: list["Node | Marked | Linked"] = field(default_factory=list)
    box: tuple[float, ...] = ()
    """Where a drawing is on its page: its lower left and its upper right corner."""


class Structure:
    """Every element in the order in which it was first drawn, which is the order in which it is read."""

    def __init__(self) -> None:
        self.root = Node(Tag("Document"), None, "Element0")
        self.nodes = {self.root.tag: self.root}
        self.owners: list[list[Node] | Node] = []
        """Who owns what, by the key that a page or an annotation carries: the parent tree."""
        self._on_page: list[Node] = []

    def node(self, tag: Tag, around: Node) -> Node:
        """The element of a tag; made when it is not there yet."""
        if tag not in self.nodes:
            above = self.node(tag.parent, around) if tag.parent else around
            self.nodes[tag] = Node(tag, above, f"Element{len(self.nodes)}")
            above.parts.append(self.nodes[tag])
        return self.nodes[tag]

    def mark(self, node: Node, page: int) -> int:
        """The number, on this page, of the next stretch of an element."""
        self._on_page.append(node)
        node.parts.append(Marked(page, len(self._on_page) - 1))
        return len(self._on_page) - 1

    def end_page(self) -> int:
        """The key of a page that is finished."""
        self.owners.append(self._on_page)
        self._on_page = []
        return len(self.owners) - 1

    def next_key(self) -> int:
        return len(self.owners)

    def link(self, node: Node, page: int, reference: Any) -> None:
        """An annotation with the next key belongs to an element."""
        self.owners.append(node)
        node.parts.append(Linked(page, reference))
