"""Articles in two columns: what holds at the left, and at the right what that means in plain words."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Paragraph, Spacer

from canvas.export.breaking import loose
from canvas.export.covenant_clause_parts import Clause
from canvas.export.covenant_words import Lid
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.marks import icon_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_mechanics import card_lines
from canvas.export.story_sections import SAID_MOST, card, numbered, paragraphs, pile, section, under
from canvas.export.styles import HANG
from canvas.export.tags import labelled

PLAIN = 122.0
"""Width of the plain words."""
GAP = 14.0
"""Between what holds and what it means."""
BEFORE = 16.0
"""Above an article: these are short and many."""


def clauses(press: Press, found: Sequence[Clause]) -> list[Flowable]:
    """What holds for all parties, below one line that tells how to read it."""
    texts = press.texts
    head = section(
        press, "", texts("clause.part_title"), paragraphs(press, (texts("clause.part_intro"),)), key="general"
    )
    first, *rest = (clause_article(press, clause) for clause in found)
    opened = pile([Spacer(0, BEFORE), *loose(first)])
    return [*under(head, [[opened]]), *(piece for pieces in rest for piece in pieces)]


def clause_article(press: Press, clause: Clause) -> list[Flowable]:
    """One article with its number in the margin, and its cards below."""
    body = [both_columns(press, clause), *_remarks(press, clause)]
    article = numbered(press, clause.number, clause.title, body, before=BEFORE)
    return under(article, card_lines(press, clause.cards))


def both_columns(press: Press, clause: Clause) -> Flowable:
    """The paragraphs of an article with what they mean beside them."""
    lids = Stack(_lids(press, clause), gap=2.5)
    cells: list[tuple[float, Flowable]] = [(HANG, Spacer(0, 0)), (0, lids)]
    if clause.plain:
        words = [press.said("clause.means", "means"), press.paragraph(clause.plain, "plain")]
        note = Row(press, [(0, Stack(words, gap=1))], Ground(fill="surface.task", radius=6, pad=(9, 6)))
        cells += [(GAP, Spacer(0, 0)), (PLAIN, note)]
    return Row(press, cells, Ground(), at="top")


def _lids(press: Press, clause: Clause) -> list[Paragraph]:
    if not clause.numbered:
        return [lid_line(press, lid, "entry") for lid in clause.lids]
    lines = [lid_line(press, lid, "lid", f"{number}.") for number, lid in enumerate(clause.lids, start=1)]
    return labelled(lines, "Decimal")


def lid_line(press: Press, lid: Lid, style: str, label: str = "", blank: str = "unknown_entry") -> Paragraph:
    """A paragraph in which what is still to be filled in stands out."""
    spans: list[Span | str] = [Span(words.text, blank) if words.blank else shortened_words(words.text) for words in lid]
    return press.paragraph(spans, style, label)


def shortened_words(text: str) -> str:
    """Words as they are, unless they are longer than anybody can type."""
    return text if len(text) <= SAID_MOST else shortened(text, SAID_MOST)


def _remarks(press: Press, clause: Clause) -> list[Flowable]:
    mark = icon_mark("warning", 12, "ink.warn")
    lines = (Marked(press, mark, press.paragraph(remark, "entry")) for remark in clause.remarks)
    return [piece for line in lines for piece in (Spacer(0, 5), card(press, [line], done=False))]
