"""A canvas that keeps the structure of what is drawn on it: PDF/UA-1 and PDF/A-3a, without a second pass.

Every page is one long artifact. Only words of a paragraph and drawings that mean something step out of it, each into
the element it belongs to. So grounds, rules, marks and running lines need not be told apart.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from canvas.export.carried import Carried, attach
from canvas.export.icc import srgb_profile
from canvas.export.kept_code import KeepingCanvas
from canvas.export.repairs import repair_streams
from canvas.export.signature_field import add_form, empty_field
from canvas.export.structure import Node, Structure
from canvas.export.structure_objects import add_structure
from canvas.export.tagged_text import TaggedText
from canvas.export.tags import AGAIN, Tag
from canvas.export.xmp import About, packet
from canvas.layout.geometry import Rect

OUTSIDE = "/Artifact BMC"
RUNNING = "/Artifact <</Type /Pagination>> BDC"
PRINTED = 4
"""The flag of an annotation that goes along to paper."""
_EMPTY = re.compile(r"/Artifact(?: BMC| <<[^>]*>> BDC)\s+EMC\s")


def archivable(day: dt.date, carried: Carried | None = None) -> Callable[..., Canvas]:
    """A maker of canvases for a document of some day; they know no clock. `carried` goes along with it."""

    def made(*arguments: Any, **options: Any) -> Canvas:
        canvas = TaggedCanvas(day, *arguments, **options)
        canvas.carried = carried
        return canvas

    return made


class TaggedCanvas(KeepingCanvas):
    """A canvas with a structure tree."""

    def __init__(self, day: dt.date, *arguments: Any, lang: str, **options: Any) -> None:
        repair_streams()
        self.carried: Carried | None = None
        self.structure, self.day, self.language = Structure(), day, lang
        self._around: list[Node] = [self.structure.root]
        self._said: Node | None = None
        self._bodies: dict[Tag, Tag] = {}
        self._links: dict[str, Node] = {}
        self._apart = 0
        self._fields: list[Any] = []
        super().__init__(*arguments, **{**options, "lang": lang, "pdfVersion": (1, 7)})
        self.setDateFormatter(lambda *_now: f"D:{day:%Y%m%d}000000Z")

    @contextmanager
    def inside(self, tag: Tag | None) -> Iterator[None]:
        """What is drawn now is part of an element."""
        if tag is AGAIN:
            with self.aside():
                yield
        elif tag is None or self._apart:
            yield
        else:
            self._around.append(self.structure.node(tag, self._around[-1]))
            yield
            self._around.pop()

    @contextmanager
    def saying(self, tag: Tag | None) -> Iterator[None]:
        """Text that begins now is text of an element."""
        if tag is AGAIN:
            with self.aside():
                yield
            return
        before, self._said = self._said, None
        if tag is not None and not self._apart:
            self._said = self.structure.node(tag, self._around[-1])
        yield
        self._said = before

    @contextmanager
    def figure(self, tag: Tag, box: Rect) -> Iterator[None]:
        """All that is drawn now is one drawing, in a box with its lower left corner at (x, y)."""
        if self._apart:
            yield
            return
        node = self.structure.node(tag, self._around[-1])
        corners = *self.absolutePosition(box.x, box.y), *self.absolutePosition(box.right, box.bottom)
        node.box = tuple(round(corner, 2) for corner in corners)
        self._code += ["EMC", self.marked(node)]
        with self._silent():
            yield
        self._code += ["EMC", OUTSIDE]

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is drawn now stands on every page, or stood on the page before."""
        self._code += ["EMC", RUNNING]
        with self._silent():
            yield
        self._code += ["EMC", OUTSIDE]

    @contextmanager
    def _silent(self) -> Iterator[None]:
        self._apart += 1
        said, self._said = self._said, None
        yield
        self._said = said
        self._apart -= 1

    def marked(self, node: Node) -> str:
        """The operator after which everything belongs to an element."""
        number = self.structure.mark(node, self._pageNumber)
        return f"/{node.tag.kind} <</MCID {number}>> BDC"

    def body_of(self, item: Tag) -> Tag:
        """Where the words of an item of a list go, behind its label."""
        return self._bodies.setdefault(item, Tag("LBody", item))

    def link_in(self, node: Node, address: str) -> Node:
        """The link to an address within an element; one that goes on on the next line is the same."""
        known = self._links.get(address)
        if known is None or known.above is not node:
            self._links[address] = self.structure.node(Tag("Link"), node)
        return self._links[address]

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> TaggedText:  # noqa: N802
        text = TaggedText(self, x, y, direction=direction)
        if self._said is not None:
            text.begin(self._said)
        return text

    def drawText(self, text: Any) -> None:  # noqa: N802 - the name reportlab asks for
        if getattr(text, "node", None) is None:
            super().drawText(text)
            return
        text.end()
        self._code += ["EMC", text.getCode(), OUTSIDE]

    def _addAnnotation(self, annotation: Any, name: Any = None, addtopage: int = 1) -> None:  # noqa: N802
        """A place to go from; the words over which it lies are a link already."""
        address = annotation["A"].dict["URI"].s
        annotation["Contents"] = pdfdoc.PDFString(address)
        annotation["F"] = PRINTED
        annotation["StructParent"] = self.structure.next_key()
        super()._addAnnotation(annotation, name, addtopage)
        self.structure.link(self._links[address], self._pageNumber, self._annotationrefs[-1])

    def to_sign(self, tag: Tag, name: str, says: str, rect: tuple[float, ...]) -> None:
        """An empty field in which a program can sign."""
        node = self.structure.node(tag, self._around[-1])
        field = empty_field(self._doc, name, says, rect)
        field["StructParent"] = self.structure.next_key()
        super()._addAnnotation(field)
        self.structure.link(node, self._pageNumber, self._annotationrefs[-1])
        self._fields.append(self._annotationrefs[-1])

    def showPage(self) -> None:  # noqa: N802 - the name reportlab asks for
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.stream = _EMPTY.sub("", f"{OUTSIDE}\n{page.stream}EMC\n")
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = pdfdoc.PDFName("S")
        page.StructParents = self.structure.end_page()

    def save(self) -> None:
        """Close the last page, and write what archives and readers aloud need."""
        if self._code:
            self.showPage()
        self.draw_counted()
        document = self._doc
        add_structure(self.structure, document)
        catalog = document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = pdfdoc.PDFArray([self._colours()])
        if self._fields:
            add_form(document, self._fields)
        if self.carried and self.carried.journal:
            attach(document, self.carried, self.day)
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: packet(self._about(), self.carried))
        document.SaveToFile(self._filename, self)

    def _colours(self) -> Any:
        profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), srgb_profile(), [pdfdoc.PDFZCompress])
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("OutputIntent"),
                "S": pdfdoc.PDFName("GTS_PDFA1"),
                "DestOutputProfile": self._doc.Reference(profile),
                "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
                "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            }
        )

    def _about(self) -> About:
        info = self._doc.info
        return About(info.title, info.author, info.subject, self.language, info.creator, info.producer, self.day)
