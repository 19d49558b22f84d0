"""Whether an event fits the board it falls on. Pure.

`evolve` never refuses, so a record that points at a party or task that is not there would break the
screen much later. This asks only whether the board stays whole, never whether today's rules would
allow the move: a stricter rule must not make old journals unreadable.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, Level, OnTask, Place
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.evolve import evolve
from canvas.rules.queries import fiche_of


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


def _round_started(_board: Board, scenario: Scenario, event: e.RoundStarted) -> bool:
    return event.round in scenario.round


def _fiche_placed(board: Board, scenario: Scenario, event: e.FichePlaced) -> bool:
    # ids are handed out in order: another id could come back later as the name of a second fiche
    is_next = event.fiche == f"f{board.laid + 1}"
    leads = isinstance(event.place, InSeat)
    levelled = not leads or event.level is Level.DOET
    return is_next and levelled and event.party in board.parties and _is_free(board, scenario, event.party, event.place)


def _fiche_moved(board: Board, scenario: Scenario, event: e.FicheMoved) -> bool:
    fiche = board.fiches.get(event.fiche)
    return fiche is not None and _is_free(board, scenario, fiche.party, event.place)


def _fiche_returned(board: Board, _scenario: Scenario, event: e.FicheReturned) -> bool:
    return event.fiche in board.fiches


def _level_set(board: Board, _scenario: Scenario, event: e.LevelSet) -> bool:
    fiche = board.fiches.get(event.fiche)
    return fiche is not None and isinstance(fiche.place, OnTask)


def _covenant_exported(_board: Board, _scenario: Scenario, _event: e.CovenantExported) -> bool:
    return True


def _is_free(board: Board, scenario: Scenario, party: Slug, place: Place) -> bool:
    match place:
        case OnTask(task=task):
            return task in scenario.tasks and fiche_of(board, party, task) is None
        case InSeat(seat=phase):
            return phase in scenario.phase and phase not in board.seats


_CHECKS: Mapping[type, Callable[[Board, Scenario, Any], bool]] = {
    e.RoundStarted: _round_started,
    e.FichePlaced: _fiche_placed,
    e.FicheMoved: _fiche_moved,
    e.FicheReturned: _fiche_returned,
    e.LevelSet: _level_set,
    e.CovenantExported: _covenant_exported,
}
