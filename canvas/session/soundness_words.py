"""Whether an event of words between parties fits. Pure."""

from collections.abc import Container, Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.numbering import AGREEMENT, NEED, PARKED, agreement_of, next_card
from canvas.rules.queries import passage_after
from canvas.session.soundness_board import SoundCheck


def is_known_or_next(board: Board, card: Slug, letter: str, table: Container[Slug]) -> bool:
    """Whether a card is an old one written anew, or the next new one: ids are handed out in order."""
    return card in table or card == next_card(board, letter, table)


def _agreement_written(board: Board, scenario: Scenario, event: e.AgreementWritten) -> bool:
    card = event.agreement
    if card.need is None:
        named = is_known_or_next(board, card.id, AGREEMENT, board.agreements)
    else:
        named = card.need in board.needs and card.id == agreement_of(card.need)
    placed = card.phase is None or card.phase in scenario.phase
    tied = card.task is None or scenario.phase_of.get(card.task) == card.phase
    return named and placed and tied and _all_here(board, card.parties)


def _agreement_struck(board: Board, _scenario: Scenario, event: e.AgreementStruck) -> bool:
    return event.agreement in board.agreements


def _need_asked(board: Board, _scenario: Scenario, event: e.NeedAsked) -> bool:
    card = event.need
    two = card.asker != card.asked and _all_here(board, (card.asker, card.asked))
    return two and is_known_or_next(board, card.id, NEED, board.needs)


def _need_answered(board: Board, _scenario: Scenario, event: e.NeedAnswered) -> bool:
    return event.need in board.needs


def _need_struck(board: Board, _scenario: Scenario, event: e.NeedStruck) -> bool:
    kept = any(agreement.need == event.need for agreement in board.agreements.values())
    return event.need in board.needs and not kept


def _handover_agreed(board: Board, scenario: Scenario, event: e.HandoverAgreed) -> bool:
    card = event.handover
    between = card.giver != card.taker and _all_here(board, (card.giver, card.taker))
    return between and passage_after(board, scenario, card.phase) is not None


def _handover_struck(board: Board, _scenario: Scenario, event: e.HandoverStruck) -> bool:
    return event.phase in board.handovers


def _point_parked(board: Board, _scenario: Scenario, event: e.PointParked) -> bool:
    card = event.parked
    here = card.party is None or card.party in board.parties
    return here and is_known_or_next(board, card.id, PARKED, board.parked)


def _parked_struck(board: Board, _scenario: Scenario, event: e.ParkedStruck) -> bool:
    return event.parked in board.parked


def _all_here(board: Board, parties: tuple[Slug, ...]) -> bool:
    return len(set(parties)) == len(parties) and all(party in board.parties for party in parties)


CHECKS: Mapping[type, SoundCheck] = {
    e.AgreementWritten: _agreement_written,
    e.AgreementStruck: _agreement_struck,
    e.NeedAsked: _need_asked,
    e.NeedAnswered: _need_answered,
    e.NeedStruck: _need_struck,
    e.HandoverAgreed: _handover_agreed,
    e.HandoverStruck: _handover_struck,
    e.PointParked: _point_parked,
    e.ParkedStruck: _parked_struck,
}
