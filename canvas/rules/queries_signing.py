"""Questions about who signs: which parties, and who may do it for them."""

from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, Level
from canvas.model.mandate import Mandate
from canvas.model.party import Party
from canvas.model.scenario import Scenario

BINDING = (Level.DOET, Level.HELPT)
"""Ways to take part by which a party takes work upon itself."""


def signers(board: Board, scenario: Scenario) -> tuple[Party, ...]:
    """The parties that are asked to sign. The candidate never is."""
    return tuple(p for p in board.parties.values() if p.signs and scenario.role[p.role].kind == "party")


def mandate_of(board: Board, party: Slug) -> Mandate:
    """Who signs for a party; all of it empty while nobody said it."""
    return board.mandates.get(party, Mandate(party=party))


def has_duties(board: Board, scenario: Scenario, party: Slug) -> bool:
    """Whether a party has regie or another seat, does or helps with a task, or is in an agreement.

    Giving advice or knowing of a task is no duty. What lies in a phase that is left out does not count.
    """
    tasks = {task.id for phase in scenario.phases for task in phase.tasks}
    return any(party in card.parties for card in board.agreements.values()) or any(
        isinstance(fiche.place, InSeat) or (fiche.level in BINDING and getattr(fiche.place, "task", "") in tasks)
        for fiche in board.fiches.values()
        if fiche.party == party
    )


def is_named(board: Board, party: Party) -> bool:
    """Only parties bind themselves, so each must be an organisation with a name, a form and a seat (nr. 9)."""
    card = mandate_of(board, party.id)
    return bool(party.organisation and card.legal_form and card.seat)
