"""The articles: purpose and words, one card per phase, handovers, what each party does, what holds for all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, KeepTogether, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import Article, Commitment, Duty, HandoverLine, PhaseMark, Seal, Term
from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.marks import bead_mark, chip_mark, passage_mark, phase_mark, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_phase import phase_card
from canvas.export.story_sections import COLUMN, ENTRY_MOST, NAME_MOST, in_pieces, paragraphs, section
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
        *_candidate(press, covenant),
        *(piece for article in covenant.general for piece in _article(press, article)),
    ]


def _article(press: Press, article: Article) -> list[Flowable]:
    return numbered(press, article.number, article.title, paragraphs(press, article.paragraphs))


def numbered(press: Press, number: int, title: str, body: Sequence[Flowable]) -> list[Flowable]:
    """An article with its number above its title."""
    kicker = press.texts("covenant.article", number=number)
    return section(press, kicker, title, body, key=f"article.{number}", outline=f"{kicker} · {title}")


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
    lines = [piece for line in article.lines for piece in _handover(press, line, count)]
    return numbered(press, article.number, article.title, [*paragraphs(press, (article.intro,)), *lines])


def _handover(press: Press, line: HandoverLine, count: int) -> list[Flowable]:
    mark = passage_mark(line.before, line.after, line.state, count, press.theme)
    piece = Marked(press, mark, press.paragraph(line.text, "text"), HANG)
    piece.spaceBefore = 5
    if not line.to_settle:
        return [piece]
    piece.keepWithNext = 1
    note = press.paragraph([Span(line.to_settle, "unknown_note")], "note")
    return [piece, Marked(press, replace(mark, picture=(), height=0), note, HANG)]


def _commitments(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.commitments, len(covenant.phases)
    intro = numbered(press, article.number, article.title, paragraphs(press, (article.intro,)))
    return _under(intro, [commitment(press, party, count) for party in article.parties])


def _candidate(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.candidate, len(covenant.phases)
    intro = numbered(press, article.number, article.title, paragraphs(press, article.paragraphs))
    return _under(intro, [commitment(press, part, count) for part in article.parts])


def _under(intro: list[Flowable], lists: Sequence[list[Flowable]]) -> list[Flowable]:
    """An introduction that stays with the beginning of the first list; every list begins on one page."""
    starts = [KeepTogether(pieces[:1]) for pieces in lists[1:]]
    rests = [pieces[1:] for pieces in lists[1:]]
    if not lists:
        return intro
    first = [KeepTogether([*intro, lists[0][0]]), *lists[0][1:]]
    return [*first, *(piece for start, rest in zip(starts, rests, strict=True) for piece in (start, *rest))]


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
        return [_duty(press, mark, mark.name, count) for mark in party.leads]
    duties: Sequence[Duty] = party.duties.get(Level(part), ())
    return [_duty(press, duty.mark, duty.text, count) for duty in duties]


def _duty(press: Press, mark: PhaseMark, text: str, count: int) -> Flowable:
    disc = phase_mark(mark, count, press.theme, 5.5)
    return Marked(press, disc, press.paragraph(shortened(text, ENTRY_MOST), "duty"))
