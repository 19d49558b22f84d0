"""What a command leads to: events, or a refusal with its reason. Knows no clock, screen or language.

The answers themselves stand in `decide_*`, by subject.
"""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import (
    decide_board,
    decide_clauses,
    decide_consent,
    decide_lasting,
    decide_mechanics,
    decide_people,
    decide_words,
)
from canvas.rules.answer import Answer, Decider
from canvas.rules.commands import Command

__all__ = ["Answer", "decide"]

_DECIDERS: Mapping[type, Decider] = {
    **decide_board.DECIDERS,
    **decide_people.DECIDERS,
    **decide_words.DECIDERS,
    **decide_lasting.DECIDERS,
    **decide_consent.DECIDERS,
    **decide_mechanics.DECIDERS,
    **decide_clauses.DECIDERS,
}


def decide(board: Board, scenario: Scenario, command: Command) -> Answer:
    """The events that a command causes on this board, or why it cannot be."""
    return _DECIDERS[type(command)](board, scenario, command)
