"""Questions about who signs: which parties, and who may do it for them."""

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.mandate import Mandate
from canvas.model.party import Party
from canvas.model.scenario import Scenario


def signers(board: Board, scenario: Scenario) -> tuple[Party, ...]:
    """The parties that are asked to sign. The candidate never is."""
    return tuple(p for p in board.parties.values() if p.signs and scenario.role[p.role].kind == "party")


def mandate_of(board: Board, party: Slug) -> Mandate:
    """Who signs for a party; all of it empty while nobody said it."""
    return board.mandates.get(party, Mandate(party=party))


def is_named(board: Board, party: Party) -> bool:
    """Only parties bind themselves, so each must be an organisation with a name, a form and a seat (nr. 9)."""
    card = mandate_of(board, party.id)
    return bool(party.organisation and card.legal_form and card.seat)
