"""The articles made of cards: agreements, what parties need of each other, money, and what if."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Paragraph, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_card_parts import (
    AgreementGroup,
    AgreementLine,
    AnsweredLine,
    MoneyArticle,
    MoneyLine,
    NeedLine,
)
from canvas.export.covenant_parts import PhaseMark, Said, Who
from canvas.export.flowables import Marked, Stack
from canvas.export.marks import Mark, asking_mark, chips_mark, icon_mark, phase_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_clauses import clause_article
from canvas.export.story_mechanics import card_lines, mechanic_articles
from canvas.export.story_sections import (
    ENTRY_MOST,
    NAME_MOST,
    WORDS,
    card,
    in_pieces,
    indented,
    listing,
    not_agreed,
    said_line,
    under,
)
from canvas.export.styles import HANG
from canvas.export.tags import listed

SHOWN_CHIPS = 4
"""More parties than this are told by their names only."""


def cards(press: Press, covenant: Covenant) -> list[Flowable]:
    """The articles made of cards, each only when there are any."""
    return [
        *_agreements(press, covenant),
        *_needs(press, covenant),
        *mechanic_articles(press, covenant.mechanics, len(covenant.phases)),
        *_money(press, covenant),
        *_events(press, covenant),
    ]


def names(press: Press, who: Sequence[Who]) -> Paragraph:
    """Parties in a row, each in its own colour."""
    spans: list[Span | str] = []
    for party in who:
        spans += [", "] if spans else []
        spans.append(Span(shortened(party.name, NAME_MOST), "taker", press.party_ink(party.seal.look)))
    return press.paragraph(spans, "taker")


def under_phase(
    press: Press, mark: PhaseMark | None, title: str, first: Flowable, count: int, *, loose: bool = False
) -> Flowable:
    """The first card below the name of its phase; without a mark it is about the whole."""
    words = press.paragraph([shortened(title, NAME_MOST), *not_agreed(press, loose)], "group")
    body = Marked(press, phase_mark(mark, count, press.theme, 7), words) if mark else words
    pile = Stack([Spacer(0, 5), indented(press, body, HANG), first], gap=4)
    pile.spaceAfter = first.getSpaceAfter()
    return pile


def _agreements(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.agreements, len(covenant.phases)
    if article is None:
        return []
    return listing(
        press,
        article.number,
        article.title,
        (article.intro,),
        [_agreed_in(press, group, count) for group in article.groups],
    )


def _agreed_in(press: Press, group: AgreementGroup, count: int) -> list[Flowable]:
    first, *rest = (_agreement(press, line) for line in group.lines)
    return [under_phase(press, group.mark, group.title, first, count, loose=group.loose), *rest]


def _agreement(press: Press, line: AgreementLine) -> Flowable:
    chips = chips_mark(tuple(party.seal for party in line.who[:SHOWN_CHIPS]), 7)
    main: list[Flowable] = [
        press.paragraph(line.text, "entry"),
        Marked(press, chips, names(press, line.who)),
    ]
    if line.task:
        main.append(press.paragraph([Span(press.texts("covenant.task_label"), "part"), f" {line.task}"], "note"))
    side: list[Flowable] = [
        press.paragraph(line.pledged, "pledge" if line.pledge == "result" else "part"),
        said_line(press, Said(label=press.texts("covenant.by"), text=line.by)),
    ]
    return card(press, main, side)


def _needs(press: Press, covenant: Covenant) -> list[Flowable]:
    article = covenant.needs
    if article is None:
        return []
    return listing(
        press, article.number, article.title, (article.intro,), [[_need(press, line)] for line in article.lines]
    )


def _need(press: Press, line: NeedLine) -> Flowable:
    kept = line.answer in ("yes", "try")
    asks = press.texts("covenant.asks")
    words = [
        Span(shortened(line.asker.name, NAME_MOST), "taker", press.party_ink(line.asker.seal.look)),
        Span(f" {asks} ", "level"),
        Span(shortened(line.asked.name, NAME_MOST), "taker", press.party_ink(line.asked.seal.look)),
    ]
    pair = asking_mark(line.asker.seal, line.asked.seal, 7)
    main = [Marked(press, pair, press.paragraph([*words], "taker")), press.paragraph(line.text, "entry")]
    side = [press.paragraph(line.answered, "good" if kept else "warn_small")]
    return card(press, main, side, done=kept)


def _money(press: Press, covenant: Covenant) -> list[Flowable]:
    article, count = covenant.money, len(covenant.phases)
    lists: list[list[Flowable]] = []
    for group in article.groups:
        first, *rest = (piece for line in group.lines for piece in _source(press, line))
        lists.append([under_phase(press, group.mark, group.mark.name, first, count), *rest])
    more = card_lines(press, covenant.money_cards)
    return [*under(clause_article(press, article.clause), lists), *_unfunded(press, article, count), *_flat(more)]


def _flat(lists: Sequence[list[Flowable]]) -> Iterator[Flowable]:
    return (piece for pieces in lists for piece in pieces)


def _source(press: Press, line: MoneyLine) -> list[Flowable]:
    """The card of one source; a long one goes on in a second card."""
    head = Marked(press, icon_mark("coins", 13, "ink.soft"), press.paragraph(line.source, "entry_lead"))
    main: list[Flowable] = [head, *(said_line(press, said) for said in line.said)]
    main.append(press.paragraph([Span(line.falls_label, "warn_small" if line.falls else "part")], "note"))
    caret = icon_mark("caret-right", 8, "ink.warn")
    main += listed(Marked(press, caret, press.paragraph(shortened(task, ENTRY_MOST), "duty")) for task in line.falls)
    return [card(press, piece) for piece in in_pieces(main, WORDS)]


def _unfunded(press: Press, article: MoneyArticle, count: int) -> Iterator[Flowable]:
    if not article.unfunded:
        return
    phases = listed(
        Marked(
            press,
            phase_mark(mark, count, press.theme, 5.5),
            press.paragraph(shortened(mark.name, NAME_MOST), "duty"),
        )
        for mark in article.unfunded
    )
    yield Spacer(0, 5)
    yield card(press, [press.paragraph(article.unfunded_label, "warn_small"), *phases], done=False)


def _events(press: Press, covenant: Covenant) -> list[Flowable]:
    article = covenant.events
    if article is None:
        return []
    return listing(
        press, article.number, article.title, (article.intro,), [[_event(press, line)] for line in article.lines]
    )


def _event(press: Press, line: AnsweredLine) -> Flowable:
    mark = icon_mark("lightning", 12, "ink.warn")
    main = [
        Marked(press, mark, press.paragraph(line.text, "entry_lead")),
        press.paragraph(line.question, "note"),
        answer_of(press, line),
    ]
    return card(press, main, done=line.answer is not None)


def answer_of(press: Press, line: AnsweredLine) -> Paragraph:
    """What the group answered, or that it did not yet."""
    return press.paragraph(line.answer, "entry") if line.answer else press.said("covenant.no_answer", "unknown_line")


def ticked(press: Press, mark: Mark, body: Flowable) -> Flowable:
    """A line of a list with its mark, beside a heading."""
    line = Marked(press, mark, body, HANG, high=True)
    line.spaceAfter = 5
    return line
