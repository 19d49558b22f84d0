"""The articles: purpose and words, one card per phase, handovers, what each party does, what holds for all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking
from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import Article, Commitment, Duty, HandoverLine, PhaseMark, Seal, SeatLine, Term
from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.marks import bead_mark, chip_mark, icon_mark, passage_mark, phase_mark, seat_mark, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_board import example_look
from canvas.export.story_cards import cards
from canvas.export.story_clauses import clauses
from canvas.export.story_mechanics import card_lines
from canvas.export.story_phase import phase_card
from canvas.export.story_sections import (
    CARD,
    ENTRY_MOST,
    NAME_MOST,
    indented,
    not_agreed,
    numbered,
    paragraphs,
    pile,
    said_line,
    section,
    under,
)
from canvas.export.styles import HANG
from canvas.export.tags import AGAIN, Tag, again, listed
from canvas.model.board import Level

PARTS = ("regie", "also", *Level)
PARTY, LABEL, NEXT = 148.0, 92.0, 10.0


def articles(press: Press, covenant: Covenant) -> list[Flowable]:
    """Everything that is agreed."""
    return [
        *_article(press, covenant.purpose),
        *_terms(press, covenant),
        *(piece for article in covenant.phases for piece in phase_card(press, article, len(covenant.phases))),
        *_left_out(press, covenant),
        *_handovers(press, covenant),
        *_commitments(press, covenant),
        *cards(press, covenant),
        *_candidate(press, covenant),
        *clauses(press, covenant.general),
    ]


def _article(press: Press, article: Article) -> list[Flowable]:
    body = paragraphs(press, article.paragraphs)
    for said in article.said:
        body += [press.paragraph(said.label, "group_hung"), *paragraphs(press, (said.text or "",))]
    return numbered(press, article.number, article.title, body)


def _terms(press: Press, covenant: Covenant) -> list[Flowable]:
    body = listed(_term(press, term, example_look(covenant)) for term in covenant.terms.terms)
    return numbered(press, covenant.terms.number, covenant.terms.title, body)


def _term(press: Press, term: Term, look: str) -> Flowable:
    marks = {"regie": wheel_mark(9), "warm": bead_mark(9)}
    mark = marks.get(term.key) or chip_mark(Seal(look=look), 9, Level(term.key))
    words = press.paragraph([Span(f"{term.word}. ", "lead"), term.meaning], "text")
    line = Marked(press, mark, words, HANG)
    line.spaceAfter = 4
    return line


def _left_out(press: Press, covenant: Covenant) -> list[Flowable]:
    """One sentence about the phases that the table leaves out."""
    if not covenant.left_out:
        return []
    title = press.texts("covenant.mechanics.left_out_title")
    return section(press, "", title, paragraphs(press, (covenant.left_out,)), key="left_out")


def _handovers(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.handovers, len(covenant.phases)
    seats = pile([_frame_seat(press, seat) for seat in article.seats])
    lines = [piece for line in article.lines for piece in _handover(press, line, count)]
    intro = press.paragraph(article.intro, "text_hung")
    intro.keepWithNext = 1
    return numbered(press, article.number, article.title, [seats, Spacer(0, 6), intro, *lines])


def _frame_seat(press: Press, seat: SeatLine) -> Flowable:
    """Who sits in a seat on the frame, or the question while it is empty."""
    if seat.lead is None:
        words = [press.said("covenant.seat_empty", "warn"), press.paragraph(seat.question, "note")]
    else:
        ink = press.party_ink(seat.lead.seal.look)
        words = [press.paragraph([Span(shortened(seat.lead.name, NAME_MOST), "name", ink)], "name")]
    body = Stack([press.paragraph(seat.title, "part"), *words])
    ground = Ground(fill="surface.seat", radius=8, pad=(9, 6))
    return indented(press, Row(press, [(0, Marked(press, seat_mark(seat.lead, 14), body))], ground), CARD)


def _handover(press: Press, line: HandoverLine, count: int) -> list[Flowable]:
    mark = passage_mark(line.before, line.after, line.state, count, press.theme)
    piece = Marked(press, mark, press.paragraph(line.text, "text"), HANG)
    piece.spaceBefore = 5
    notes: list[Flowable] = [said_line(press, said) for said in line.said]
    if line.to_settle:
        notes.append(press.paragraph([Span(line.to_settle, "unknown_note")], "note"))
    if not notes:
        return [piece]
    piece.keepWithNext = 1
    return [piece, Marked(press, replace(mark, picture=(), height=0), Stack(notes, gap=1), HANG)]


def _commitments(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.commitments, len(covenant.phases)
    texts = [text for text in (article.intro, article.caveat) if text]
    intro = numbered(press, article.number, article.title, paragraphs(press, texts))
    return under(intro, [commitment(press, party, count) for party in article.parties])


def _candidate(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.candidate, len(covenant.phases)
    intro = numbered(press, article.number, article.title, paragraphs(press, article.paragraphs))
    lists = [*card_lines(press, covenant.candidate_cards), *(commitment(press, part, count) for part in article.parts)]
    return under(intro, lists)


def commitment(press: Press, party: Commitment, count: int) -> list[Flowable]:
    """One party with all it does, in pieces that may continue on the next page."""
    entries = list(_entries(press, party, count))

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        """The name in the margin of the list. Every entry knows its part, for where it goes on on a next page."""
        name = shortened(party.name, NAME_MOST)
        head = _name(press, party, name if begins else press.texts("covenant.continued", name=name))
        head.tag = Tag("H3") if begins else AGAIN
        rows = [entry.below(before) for before, entry in zip((None, *pieces), pieces, strict=False)]
        line = [Rule(press, "surface.card_line", 8), Spacer(0, 8)]
        parts = [(PARTY - NEXT, head), (NEXT, Spacer(0, 0)), (0, Stack(rows, gap=1))]
        row = Row(press, parts, Ground(), at="top")
        return Stack([*(line if begins else []), row, Spacer(0, 3)])

    return [Breaking(entries, built)]


def _name(press: Press, party: Commitment, name: str) -> Marked:
    words = press.paragraph([Span(name, "name", press.party_ink(party.seal.look))], "name")
    words.tag = Tag("Span")
    return Marked(press, chip_mark(party.seal, 11), words)


class _Entry(Stack):
    """One thing a party does, below the words for how it takes part."""

    def __init__(self, press: Press, part: str, line: Flowable, *, first: bool = True) -> None:
        self.press, self.part, self.line, self.first = press, part, line, first
        super().__init__([line])

    def below(self, before: Flowable | None) -> Flowable:
        """The row of this entry; the words are not said again below an entry of the same part."""
        if not self.part:
            return self.line
        label: Flowable = Spacer(0, 0)
        if not (isinstance(before, _Entry) and before.part == self.part):
            said = self.press.said(f"covenant.part.{self.part}", "part")
            label = said if self.first else again(said)
        return Row(self.press, [(LABEL, label), (0, self.line)], Ground(), at="top")


def _entries(press: Press, party: Commitment, count: int) -> Iterator["_Entry"]:
    if party.empty:
        yield _Entry(press, "", press.said("covenant.nothing_laid", "unknown_line"))
    for part in PARTS:
        lines = listed(_lines(press, party, part, count))
        yield from (_Entry(press, part, line, first=line is lines[0]) for line in lines)


def _lines(press: Press, party: Commitment, part: str, count: int) -> list[Flowable]:
    if part == "regie":
        return [_duty(press, party, mark, mark.name, count) for mark in party.leads]
    if part == "also":
        return [
            Marked(press, icon_mark("handshake", 11, "ink.soft"), press.paragraph(about, "duty"))
            for about in party.keeps
        ]
    duties: Sequence[Duty] = party.duties.get(Level(part), ())
    return [_duty(press, party, duty.mark, duty.text, count) for duty in duties]


def _duty(press: Press, party: Commitment, mark: PhaseMark, text: str, count: int) -> Flowable:
    """What a party does; the disc before it tells in which phase."""
    disc = replace(
        phase_mark(mark, count, press.theme, 5.5), says="" if text == mark.name else f"{mark.number} {mark.name}"
    )
    words = [shortened(text, ENTRY_MOST), *not_agreed(press, mark.phase in party.loose)]
    return Marked(press, disc, press.paragraph(words, "duty"))
