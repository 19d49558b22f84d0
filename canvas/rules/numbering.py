"""What new things are called: ids are handed out in order, so that none ever comes back as another thing."""

from collections.abc import Container
from itertools import count

from canvas.model.base import Slug
from canvas.model.board import Board, FicheId
from canvas.model.scenario import Scenario

AGREEMENT, NEED, MONEY, PARKED, INDICATOR, MILESTONE = "a", "n", "m", "p", "i", "mp"
"""The first letter of the id of a card."""


def next_fiche(board: Board, further: int = 0) -> FicheId:
    """The id of the next fiche, or of the one so many `further`."""
    return f"f{board.laid + 1 + further}"


def next_card(board: Board, letter: str, taken: Container[Slug]) -> Slug:
    """The id of the next card; a scenario may have used one already."""
    return _first_free(letter, board.written + 1, taken)


def next_party(board: Board, scenario: Scenario, role: Slug) -> Slug:
    """The id of the next party of a role."""
    taken = {*board.parties, *(party.id for party in scenario.parties)}
    return _first_free(role[:30], board.joined + 2, taken)


def agreement_of(need: Slug) -> Slug:
    """The id of the agreement that comes from a need."""
    return f"{AGREEMENT}_{need}"


def _first_free(stem: str, first: int, taken: Container[Slug]) -> Slug:
    return next(name for name in (f"{stem}{number}" for number in count(first)) if name not in taken)
