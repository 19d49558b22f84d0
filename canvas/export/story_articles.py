"""The articles: purpose and words, one card per phase, handovers, what each party does, what holds for all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import Article, Commitment, Duty, HandoverLine, PhaseMark, Seal, SeatLine, Term
from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.marks import bead_mark, chip_mark, passage_mark, phase_mark, seat_mark, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_cards import cards
from canvas.export.story_phase import phase_card
from canvas.export.story_sections import (
    CARD,
    COLUMN,
    ENTRY_MOST,
    NAME_MOST,
    in_pieces,
    indented,
    numbered,
    paragraphs,
    said_line,
    under,
)
from canvas.export.styles import HANG
from canvas.model.board import Level

PARTS = ("regie", *Level)
PARTY, LABEL = 148.0, 92.0


def articles(press: Press, covenant: Covenant) -> list[Flowable]:
    """Everything that is agreed."""
    return [
        *_article(press, covenant.purpose),
        *_terms(press, covenant),
        *(piece for article in covenant.phases for piece in phase_card(press, article, len(covenant.phases))),
        *_handovers(press, covenant),
        *_commitments(press, covenant),
        *cards(press, covenant),
        *_candidate(press, covenant),
        *(piece for article in covenant.general for piece in _article(press, article)),
    ]


def _article(press: Press, article: Article) -> list[Flowable]:
    body = paragraphs(press, article.paragraphs)
    for said in article.said:
        body += [press.paragraph(said.label, "group_hung"), *paragraphs(press, (said.text or "",))]
    return numbered(press, article.number, article.title, body)


def _terms(press: Press, covenant: Covenant) -> list[Flowable]:
    body = [_term(press, term, example_look(covenant)) for term in covenant.terms.terms]
    return numbered(press, covenant.terms.number, covenant.terms.title, body)


def example_look(covenant: Covenant) -> str:
    """The look of a fiche that explains the levels: that of the first party."""
    return next((party.seal.look for party in covenant.parties), "")


def _term(press: Press, term: Term, look: str) -> Flowable:
    marks = {"regie": wheel_mark(9), "warm": bead_mark(9)}
    mark = marks.get(term.key) or chip_mark(Seal(look=look), 9, Level(term.key))
    words = press.paragraph([Span(f"{term.word}. ", "lead"), term.meaning], "text")
    line = Marked(press, mark, words, HANG)
    line.spaceAfter = 4
    return line


def _handovers(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.handovers, len(covenant.phases)
    seats = [_frame_seat(press, seat) for seat in article.seats]
    lines = [piece for line in article.lines for piece in _handover(press, line, count)]
    intro = press.paragraph(article.intro, "text_hung")
    intro.keepWithNext = 1
    return numbered(press, article.number, article.title, [*seats, Spacer(0, 6), intro, *lines])


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
    intro = numbered(press, article.number, article.title, paragraphs(press, (article.intro,)))
    return under(intro, [commitment(press, party, count) for party in article.parties])


def _candidate(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.candidate, len(covenant.phases)
    intro = numbered(press, article.number, article.title, paragraphs(press, article.paragraphs))
    return under(intro, [commitment(press, part, count) for part in article.parts])


def commitment(press: Press, party: Commitment, count: int) -> list[Flowable]:
    """One party with all it does, in pieces that may continue on the next page."""
    ink = press.party_ink(party.seal.look)
    name = press.paragraph([Span(shortened(party.name, NAME_MOST), "name", ink)], "name")
    head: Flowable = Marked(press, chip_mark(party.seal, 11), name)
    pieces = in_pieces(list(_entries(press, party, count)), COLUMN - PARTY)
    return [_piece(press, head if at == 0 else None, piece) for at, piece in enumerate(pieces)]


def _piece(press: Press, head: Flowable | None, entries: Sequence[Flowable]) -> Flowable:
    row = Row(press, [(PARTY, head or Spacer(0, 0)), (0, Stack(entries, gap=1))], Ground(), at="top")
    return Stack([Rule(press, "surface.card_line", 8), Spacer(0, 8), row, Spacer(0, 3)] if head else [row])


def _entries(press: Press, party: Commitment, count: int) -> Iterator[Flowable]:
    if party.empty:
        yield press.said("covenant.nothing_laid", "unknown_line")
    for part in PARTS:
        for at, line in enumerate(_lines(press, party, part, count)):
            label = press.said(f"covenant.part.{part}", "part") if at == 0 else Spacer(0, 0)
            yield Row(press, [(LABEL, label), (0, line)], Ground(), at="top")


def _lines(press: Press, party: Commitment, part: str, count: int) -> list[Flowable]:
    if part == "regie":
        kept = [Marked(press, wheel_mark(5.5), press.paragraph(about, "duty")) for about in party.keeps]
        return [*(_duty(press, mark, mark.name, count) for mark in party.leads), *kept]
    duties: Sequence[Duty] = party.duties.get(Level(part), ())
    return [_duty(press, duty.mark, duty.text, count) for duty in duties]


def _duty(press: Press, mark: PhaseMark, text: str, count: int) -> Flowable:
    disc = phase_mark(mark, count, press.theme, 5.5)
    return Marked(press, disc, press.paragraph(shortened(text, ENTRY_MOST), "duty"))
