"""Questions about deciding together: who votes, what the votes say, and who wanted the same seat."""

from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.queries_board import is_candidate

ConsentState = Literal["none", "hidden", "turned_agreed", "turned_reserved", "turned_objected"]


def voters(board: Board, scenario: Scenario) -> tuple[Slug, ...]:
    """Who votes: every party at the table except the candidate, who is no party to the covenant."""
    return tuple(party for party in board.parties if not is_candidate(board, scenario, party))


def votes_missing(board: Board, scenario: Scenario, phase: Slug) -> tuple[Slug, ...]:
    """The voters whose ballot for a phase does not lie on the table yet."""
    cast = board.votes.get(phase, {})
    return tuple(party for party in voters(board, scenario) if party not in cast)


def consent_state(board: Board, _scenario: Scenario, phase: Slug) -> ConsentState:
    """How the table stands on a phase. One objection is enough: it cannot be called agreed (sociocratic consent)."""
    cast = {ballot.vote for ballot in board.votes.get(phase, {}).values()}
    if phase not in board.turned:
        return "hidden" if cast else "none"
    if "object" in cast:
        return "turned_objected"
    return "turned_reserved" if "reserve" in cast else "turned_agreed"


def seat_conflict(board: Board, phase: Slug) -> tuple[Slug, ...]:
    """The parties that chose the same seat in *stil eerst*, while it is empty: they talk, the tool never picks."""
    return () if phase in board.seats else board.wanted.get(phase, ())
