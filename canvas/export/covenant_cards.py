"""From board to covenant: the cards that parties wrote. Pure; sentences come from the catalogue."""

from collections.abc import Iterable, Iterator

from canvas.export import covenant_card_parts as cards
from canvas.export.covenant_clause_parts import Clause
from canvas.export.covenant_consent import loose
from canvas.export.covenant_parts import Said
from canvas.export.covenant_saying import mark, who
from canvas.model.agreed import KEPT, Agreement, Need
from canvas.model.base import Slug
from canvas.model.lasting import Money
from canvas.model.names import Names
from canvas.rules.queries import carried_by, fall_open


def agreements(names: Names, number: int) -> cards.AgreementsArticle:
    """What parties promise, per phase; what belongs to no phase comes last."""
    texts, known = names.texts, names.scenario.phase
    groups = [_agreed_in(names, phase) for phase in known]
    rest = [card for card in names.board.agreements.values() if card.phase not in known]
    whole = _agreement_lines(names, rest)
    groups.append(cards.AgreementGroup(mark=None, title=texts("covenant.whole"), lines=whole))
    return cards.AgreementsArticle(
        number=number,
        title=texts("covenant.agreements_title"),
        intro=texts("covenant.agreements_intro"),
        groups=tuple(group for group in groups if group.lines),
    )


def _agreed_in(names: Names, phase: Slug) -> cards.AgreementGroup:
    found = [card for card in names.board.agreements.values() if card.phase == phase]
    lines, open_still = _agreement_lines(names, found), phase in loose(names)
    return cards.AgreementGroup(mark=mark(names, phase), title=names.phase(phase), lines=lines, loose=open_still)


def _agreement_lines(names: Names, found: Iterable[Agreement]) -> tuple[cards.AgreementLine, ...]:
    return tuple(_agreement(names, card) for card in found)


def _agreement(names: Names, card: Agreement) -> cards.AgreementLine:
    return cards.AgreementLine(
        agreement=card.id,
        text=card.text,
        who=tuple(who(names, party) for party in card.parties),
        by=card.by or None,
        pledge=card.pledge,
        pledged=names.texts(f"covenant.pledge.{card.pledge}"),
        task=names.task(card.task) if card.task else None,
    )


def needs(names: Names, number: int) -> cards.NeedsArticle:
    """What parties asked of each other."""
    return cards.NeedsArticle(
        number=number,
        title=names.texts("covenant.needs_title"),
        intro=" ".join(_asked_and_answered(names)),
        lines=tuple(_need(names, need) for need in names.board.needs.values()),
    )


def _asked_and_answered(names: Names) -> Iterator[str]:
    """What happened: some asked, and only some answers became an agreement."""
    answers = [need.answer for need in names.board.needs.values()]
    yield names.texts("covenant.needs_intro")
    if any(answer in KEPT for answer in answers):
        yield names.texts("covenant.needs_kept")
    if any(answer not in KEPT for answer in answers):
        yield names.texts("covenant.needs_open")


def _need(names: Names, need: Need) -> cards.NeedLine:
    return cards.NeedLine(
        need=need.id,
        asker=who(names, need.asker),
        asked=who(names, need.asked),
        text=need.text,
        answer=need.answer,
        answered=names.texts(f"covenant.answer.{need.answer or 'none'}"),
    )


def money(names: Names, clause: Clause) -> cards.MoneyArticle:
    """All about money in one place (Aanwijzingen 2025, nr. 14): the sources per phase, and the phases without one."""
    phases = names.scenario.phase
    groups = (cards.MoneyGroup(mark=mark(names, phase), lines=_sources(names, phase)) for phase in phases)
    found = tuple(group for group in groups if group.lines)
    funded = {group.mark.phase for group in found}
    return cards.MoneyArticle(
        clause=clause,
        groups=found,
        unfunded_label=names.texts("covenant.money_none"),
        unfunded=tuple(mark(names, phase) for phase in phases if phase not in funded) if found else (),
    )


def _sources(names: Names, phase: Slug) -> tuple[cards.MoneyLine, ...]:
    return tuple(_source(names, card) for card in names.board.money.values() if card.phase == phase)


def _source(names: Names, card: Money) -> cards.MoneyLine:
    falls = fall_open(names.board, names.scenario, (card.id,))
    return cards.MoneyLine(
        money=card.id,
        source=card.source,
        said=tuple(_said_of(names, card)),
        falls_label=names.texts("covenant.money_falls" if falls else "covenant.money_holds"),
        falls=tuple(names.task(task) for task in falls),
    )


def _said_of(names: Names, card: Money) -> Iterator[Said]:
    texts = names.texts
    yield Said(label=texts("covenant.money_amount"), text=card.amount or None)
    yield Said(label=texts("covenant.money_until"), text=card.until or None)
    yield Said(label=texts("covenant.money_if_stops"), text=card.if_stops or None)
    if card.tasks:
        carried = (names.task(task) for task in carried_by(names.scenario, card))
        yield Said(label=texts("covenant.money_tasks"), text="; ".join(carried))


def events(names: Names, number: int) -> cards.EventsArticle:
    """The event cards that were drawn, with what the group would do."""
    drawn = (card for card in names.board.drawn if card in names.scenario.card)
    return cards.EventsArticle(
        number=number,
        title=names.texts("covenant.events_title"),
        intro=names.texts("covenant.events_intro"),
        lines=tuple(_event(names, card) for card in drawn),
    )


def _event(names: Names, card: Slug) -> cards.AnsweredLine:
    known, language = names.scenario.card[card], names.language
    return cards.AnsweredLine(
        text=known.text.said_in(language),
        question=known.question.said_in(language),
        answer=names.board.event_answers.get(card) or None,
    )
