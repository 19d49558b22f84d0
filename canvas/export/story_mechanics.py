"""The articles about mechanics: tables, cards with questions, points of attention, and who is ready to sign."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking
from canvas.export.covenant_mechanics_parts import (
    Attention,
    Block,
    CardLine,
    MechanicArticle,
    Notes,
    ReadyLine,
    ReadyToSign,
    Reply,
    Table,
)
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.marks import box_mark, chip_mark, icon_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import (
    COLUMN,
    ENTRY_MOST,
    NAME_MOST,
    card,
    indented,
    listing,
    numbered,
    pairs,
    paragraphs,
    pile,
    section,
    under,
)
from canvas.export.story_tables import is_wide, table
from canvas.export.styles import HANG
from canvas.export.tags import again, as_one, listed, tagged

LABEL = 132.0
"""Width of a question on a card; the answer stands to the right of it."""
GAP = 10.0
ABOVE = 5.0


def mechanic_articles(press: Press, found: Sequence[MechanicArticle], count: int) -> list[Flowable]:
    """One numbered article for each mechanic; `count` is how many phases there are."""
    return [piece for article in found for piece in _article(press, article, count)]


def _article(press: Press, article: MechanicArticle, count: int) -> list[Flowable]:
    lists = [_block(press, block, count) for block in article.blocks]
    if lists and isinstance(article.blocks[0], Table) and is_wide(article.blocks[0]):
        return under(numbered(press, article.number, article.title, paragraphs(press, article.paragraphs)), lists)
    return listing(press, article.number, article.title, article.paragraphs, lists)


def _block(press: Press, block: Block, count: int) -> list[Flowable]:
    match block:
        case Table():
            return [table(press, block, count)]
        case CardLine():
            return _card(press, block)
        case Attention():
            return [_attention(press, block)]
        case Notes():
            return [_notes(press, block)]


def card_lines(press: Press, found: Sequence[CardLine]) -> list[list[Flowable]]:
    """Cards with their questions, each as pieces of its own."""
    return [_card(press, line) for line in found]


def _card(press: Press, line: CardLine) -> list[Flowable]:
    """A card that may go on on the next page, between two questions and below its name."""

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        body = Stack([*(_head(press, line) if begins else _head_again(press, line)), *pieces], gap=3)
        return pile([Spacer(0, ABOVE), card(press, [body], done=line.settled)])

    return [Breaking([_reply(press, reply) for reply in line.replies], built)]


def _head(press: Press, line: CardLine) -> list[Flowable]:
    title = [tagged(press.paragraph(shortened(line.title, NAME_MOST), "entry_lead"), "H3")] if line.title else []
    text = [press.paragraph(shortened(line.text, ENTRY_MOST), "note")] if line.text else []
    return [*title, *text]


def _head_again(press: Press, line: CardLine) -> list[Flowable]:
    if not line.title:
        return []
    return [again(press.said("covenant.continued", "note", name=shortened(line.title, NAME_MOST)))]


def _reply(press: Press, reply: Reply) -> Flowable:
    """A question and, beside it, its answer."""
    label = press.paragraph(reply.label, "part")
    words, answer = _answer(press, reply)
    row = Row(press, [(LABEL, label), (GAP, Spacer(0, 0)), (0.0, answer)], Ground(), at="top")
    return as_one(row, [label, words])


def _answer(press: Press, reply: Reply) -> tuple[Flowable, Flowable]:
    """The words of an answer, and the piece in which they stand."""
    if reply.text is None:
        words = press.paragraph(reply.blank or press.texts("covenant.to_fill_in"), "unknown_line")
        return words, words
    if reply.seal is None:
        words = press.paragraph(shortened(reply.text, ENTRY_MOST), "duty")
        return words, words
    name = Span(shortened(reply.text, NAME_MOST), "taker", press.party_ink(reply.seal.look))
    words = press.paragraph([name], "taker")
    return words, Marked(press, chip_mark(reply.seal, 6.5), words)


def _attention(press: Press, found: Attention) -> Flowable:
    title = tagged(press.paragraph(found.title, "entry_lead"), "H3")
    head = Marked(press, icon_mark("warning", 12, "ink.warn"), title)
    words = [head, press.paragraph(found.text, "entry")]
    return pile([Spacer(0, ABOVE), card(press, words, done=False)])


def _notes(press: Press, found: Notes) -> Flowable:
    label = [press.paragraph(found.label, "part")] if found.label else []
    lines = listed(press.paragraph(line, "entry") for line in found.lines)
    return pile([Spacer(0, ABOVE), indented(press, Stack([*label, *lines], gap=2), HANG)])


def ready_to_sign(press: Press, found: ReadyToSign | None) -> list[Flowable]:
    """Who said to be ready to sign: a tick or an empty box, and never a line to sign on."""
    if found is None:
        return []
    half = (COLUMN - HANG) / 2
    rows: list[Flowable] = []
    for pair in pairs(listed(_ready(press, line) for line in found.lines)):
        cells = [(HANG, Spacer(0, 0)), *((half, cell) for cell in pair)]
        rows += [Row(press, cells, Ground(), at="top"), Spacer(0, 5)]
    body = [*paragraphs(press, found.paragraphs), Spacer(0, 4), *rows]
    return section(press, "", found.title, body, key="signing")


def _ready(press: Press, line: ReadyLine) -> Flowable:
    tick = icon_mark("check", 12, "ink.good") if line.ready else box_mark(10)
    name = Span(shortened(line.name, NAME_MOST), "taker", press.party_ink(line.seal.look))
    words = [press.paragraph([name], "taker"), press.paragraph(line.said, "good" if line.ready else "unknown_note")]
    party = Marked(press, chip_mark(line.seal, 9), Stack(words))
    return Marked(press, replace(tick, width=12, gap=8), party, high=True)
