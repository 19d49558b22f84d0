"""Words with a place in the structure tree: a paragraph that is an element, and the text it is written with."""

from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import _FK_BREAK, _SplitWord, _SplitWordEnd

from canvas.export.structure import Node
from canvas.export.tags import Tag


class TaggedText(PDFTextObject):  # type: ignore[misc]
    """Text that says, where it is written, to which element it belongs. A link in it is an element of its own."""

    node: Node | None = None

    def begin(self, node: Node) -> None:
        """What is written next belongs to an element."""
        self.node = node
        self._code.append(self._canvas.marked(node))

    def end(self) -> None:
        self._code.append("EMC")

    def _linkRecord(self, link: tuple[int, str], what: str) -> None:  # noqa: N802 - the name reportlab asks for
        """The start of a link is told after its first words are written; they are to be in it."""
        if self.node is None:
            return
        if what == "start":
            marked = self._canvas.marked(self._canvas.link_in(self.node, link[1]))
            self._code[-1:-1] = ["EMC", marked]
        else:
            self._code += ["EMC", self._canvas.marked(self.node)]


class TaggedParagraph(Paragraph):  # type: ignore[misc]
    """A paragraph that is an element. With a label it is an item of a list."""

    tag: Tag | None = None
    _fits: tuple[float, tuple[float, float]] | None = None
    """The width it was broken for and the size it took: whoever sets a page asks that many times.

    A paragraph that could not be split forgets its lines (`blPara`), and has to be broken again.
    """

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if self._fits is None or self._fits[0] != width or not hasattr(self, "blPara"):
            self._fits = width, super().wrap(width, height)
        return self._fits[1]

    def split(self, width: float, height: float) -> list[Paragraph]:
        parts: list[Paragraph] = super().split(width, height)
        for part in parts:
            part.tag = self.tag
        return parts

    def draw(self) -> None:
        _spaced(self.blPara)
        label = Tag("Lbl", self.tag) if self.bulletText else self.tag
        with self.canv.saying(label):
            super().draw()

    def beginText(self, x: float, y: float) -> Any:  # noqa: N802 - the name reportlab asks for
        """The words themselves; the label is written before, and not by this way."""
        if self.tag and self.tag.kind == "LI":
            body = self.canv.body_of(self.tag)
            with self.canv.saying(body):
                return super().beginText(x, y)
        return super().beginText(x, y)


def _spaced(paragraph: Any) -> None:
    """End every line with a space: to who hears it, the end of a line on paper is nothing. No word is parted by one."""
    for line in paragraph.lines:
        if paragraph.kind == 0:
            _, words = line
            if words and not _is_part(words[-1]) and not words[-1].endswith(" "):
                words[-1] += " "
            continue
        runs = [run for run in line.words if getattr(run, "text", "")]
        if runs and not _is_cut(line) and not runs[-1].text.endswith(" "):
            runs[-1].text += " "


def _is_part(word: str) -> bool:
    """Whether a word too long for a line goes on on the next one."""
    return isinstance(word, _SplitWord) and not isinstance(word, _SplitWordEnd)


def _is_cut(line: Any) -> bool:
    """The same for a line with more than one look, where reportlab puts a break of its own in the word."""
    return getattr(line.words[-1], "_fkind", None) == _FK_BREAK and not line.lineBreak
