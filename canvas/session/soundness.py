"""Whether an event fits the board it falls on. Pure.

`evolve` never refuses, so a record that points at a party or task that is not there would break the
screen much later. This asks only whether the board stays whole, never whether today's rules would
allow the move: a stricter rule must not make old journals unreadable.
The checks themselves stand in `soundness_*`, by subject.
"""

from collections.abc import Iterable, Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.evolve import evolve
from canvas.session import (
    soundness_board,
    soundness_clauses,
    soundness_consent,
    soundness_lasting,
    soundness_mechanics,
    soundness_people,
    soundness_words,
)
from canvas.session.soundness_board import SoundCheck

_CHECKS: Mapping[type, SoundCheck] = {
    **soundness_board.CHECKS,
    **soundness_people.CHECKS,
    **soundness_words.CHECKS,
    **soundness_lasting.CHECKS,
    **soundness_consent.CHECKS,
    **soundness_mechanics.CHECKS,
    **soundness_clauses.CHECKS,
}


def is_sound(board: Board, scenario: Scenario, event: e.Event) -> bool:
    """Whether everything the event points at exists, and its place is free."""
    return _CHECKS[type(event)](board, scenario, event)


def sound_fold(board: Board, scenario: Scenario, events: Iterable[e.Event]) -> Board | None:
    """The board after the events, or None when one of them does not fit."""
    for event in events:
        if not is_sound(board, scenario, event):
            return None
        board = evolve(board, event)
    return board
