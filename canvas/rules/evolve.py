"""From one board to the next. Never refuses: what stands in the journal has happened.

Asking for a fiche or card that is not there gives the board back unchanged, because a journal may
have been repaired (a record lost to a torn disk) and the rest of the session must still open.
The steps themselves stand in `evolve_*`, by subject.
"""

from collections.abc import Iterable, Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import (
    evolve_board,
    evolve_clauses,
    evolve_consent,
    evolve_lasting,
    evolve_mechanics,
    evolve_people,
    evolve_words,
)
from canvas.rules.events import Event
from canvas.rules.evolve_board import Evolver

_EVOLVERS: Mapping[type, Evolver] = {
    **evolve_board.EVOLVERS,
    **evolve_people.EVOLVERS,
    **evolve_words.EVOLVERS,
    **evolve_lasting.EVOLVERS,
    **evolve_consent.EVOLVERS,
    **evolve_mechanics.EVOLVERS,
    **evolve_clauses.EVOLVERS,
}


def start(scenario: Scenario) -> Board:
    """The empty board of a scenario: its parties at the table, its numbers to watch, nothing laid."""
    return Board(
        parties={party.id: party for party in scenario.parties},
        indicators={indicator.id: indicator for indicator in scenario.indicators},
        stops=evolve_mechanics.stops_at_start(scenario),
    )


def evolve(board: Board, event: Event) -> Board:
    """The board after one event."""
    return _EVOLVERS[type(event)](board, event)


def fold(board: Board, events: Iterable[Event]) -> Board:
    """The board after many events, in order."""
    for event in events:
        board = evolve(board, event)
    return board
