"""Whether an event around the table fits. Pure."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.session.soundness_board import SoundCheck, always


def _party_joined(board: Board, scenario: Scenario, event: e.PartyJoined) -> bool:
    return event.party.id not in board.parties and event.party.role in scenario.role


def _party_changed(board: Board, _scenario: Scenario, event: e.PartyChanged) -> bool:
    before = board.parties.get(event.party.id)
    return before is not None and before.role == event.party.role


def _party_left(board: Board, _scenario: Scenario, event: e.PartyLeft) -> bool:
    """Nothing may point at a party that is gone."""
    return event.party in board.parties and not _is_named(board, event.party)


def _is_named(board: Board, party: Slug) -> bool:
    return (
        any(fiche.party == party for fiche in board.fiches.values())
        or any(party in agreement.parties for agreement in board.agreements.values())
        or any(party in (need.asker, need.asked) for need in board.needs.values())
        or any(party in (handover.giver, handover.taker) for handover in board.handovers.values())
        or any(parked.party == party for parked in board.parked.values())
    )


CHECKS: Mapping[type, SoundCheck] = {
    e.TableSet: always,
    e.PartyJoined: _party_joined,
    e.PartyChanged: _party_changed,
    e.PartyLeft: _party_left,
}
