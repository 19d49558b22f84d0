"""Whether an event on the board itself fits. Pure."""

from collections.abc import Callable, Mapping
from typing import Any

from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, Level, OnTask, Place
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.numbering import next_fiche
from canvas.rules.queries import fiche_of, is_seat

SoundCheck = Callable[[Board, Scenario, Any], bool]


def always(_board: Board, _scenario: Scenario, _event: e.Event) -> bool:
    """It points at nothing that could be missing."""
    return True


def _script_chosen(_board: Board, scenario: Scenario, event: e.ScriptChosen) -> bool:
    return event.script is None or event.script in scenario.script


def _round_started(_board: Board, scenario: Scenario, event: e.RoundStarted) -> bool:
    return event.round in scenario.round


def _round_closed(_board: Board, scenario: Scenario, event: e.RoundClosed) -> bool:
    return event.round in scenario.round


def _fiche_placed(board: Board, scenario: Scenario, event: e.FichePlaced) -> bool:
    # ids are handed out in order: another id could come back later as the name of a second fiche
    is_next = event.fiche == next_fiche(board)
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


def _is_free(board: Board, scenario: Scenario, party: Slug, place: Place) -> bool:
    match place:
        case OnTask(task=task):
            return task in scenario.tasks and fiche_of(board, party, task) is None
        case InSeat(seat=seat):
            return is_seat(board, scenario, seat) and seat not in board.seats


CHECKS: Mapping[type, SoundCheck] = {
    e.ScriptChosen: _script_chosen,
    e.RoundStarted: _round_started,
    e.RoundClosed: _round_closed,
    e.BoardLocked: always,
    e.BoardUnlocked: always,
    e.FichePlaced: _fiche_placed,
    e.FicheMoved: _fiche_moved,
    e.FicheReturned: _fiche_returned,
    e.LevelSet: _level_set,
    e.CovenantExported: always,
}
