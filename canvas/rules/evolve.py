"""From one board to the next. Never refuses: what stands in the journal has happened.

Asking for a fiche that is not there gives the board back unchanged, because a journal may have been
repaired (a record lost to a torn disk) and the rest of the session must still open.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, FicheId, InSeat, Level, OnTask
from canvas.model.scenario import Scenario
from canvas.rules import events as e


def start(scenario: Scenario) -> Board:
    """The empty board of a scenario: its parties at the table, nothing laid."""
    return Board(parties={party.id: party for party in scenario.parties})


def evolve(board: Board, event: e.Event) -> Board:
    """The board after one event."""
    return _EVOLVERS[type(event)](board, event)


def fold(board: Board, events: Iterable[e.Event]) -> Board:
    """The board after many events, in order."""
    for event in events:
        board = evolve(board, event)
    return board


def _round_started(board: Board, event: e.RoundStarted) -> Board:
    return replace(board, round=event.round, visited=board.visited | {event.round})


def _fiche_placed(board: Board, event: e.FichePlaced) -> Board:
    fiche = Fiche(event.fiche, event.party, event.place, event.level)
    return replace(_laid(board, fiche), laid=board.laid + 1)


def _fiche_moved(board: Board, event: e.FicheMoved) -> Board:
    fiche = board.fiches.get(event.fiche)
    if fiche is None:
        return board
    level = Level.DOET if isinstance(event.place, InSeat) else fiche.level
    return _laid(_taken(board, fiche), replace(fiche, place=event.place, level=level))


def _fiche_returned(board: Board, event: e.FicheReturned) -> Board:
    fiche = board.fiches.get(event.fiche)
    return board if fiche is None else _taken(board, fiche)


def _level_set(board: Board, event: e.LevelSet) -> Board:
    fiche = board.fiches.get(event.fiche)
    if fiche is None:
        return board
    return replace(board, fiches={**board.fiches, fiche.id: replace(fiche, level=event.level)})


def _covenant_exported(board: Board, _event: e.CovenantExported) -> Board:
    return replace(board, exports=board.exports + 1)


def _laid(board: Board, fiche: Fiche) -> Board:
    fiches = {**board.fiches, fiche.id: fiche}
    match fiche.place:
        case OnTask(task=task):
            pile = (*board.on_task.get(task, ()), fiche.id)
            return replace(board, fiches=fiches, on_task={**board.on_task, task: pile})
        case InSeat(seat=seat):
            return replace(board, fiches=fiches, seats={**board.seats, seat: fiche.id})


def _taken(board: Board, fiche: Fiche) -> Board:
    fiches = _without(board.fiches, fiche.id)
    match fiche.place:
        case OnTask(task=task):
            pile = tuple(other for other in board.on_task.get(task, ()) if other != fiche.id)
            return replace(board, fiches=fiches, on_task={**board.on_task, task: pile})
        case InSeat(seat=seat):
            return replace(board, fiches=fiches, seats=_without(board.seats, seat))


def _without(table: Mapping[FicheId | Slug, Any], key: str) -> dict[str, Any]:
    left = dict(table)
    left.pop(key, None)
    return left


_EVOLVERS: Mapping[type, Callable[[Board, Any], Board]] = {
    e.RoundStarted: _round_started,
    e.FichePlaced: _fiche_placed,
    e.FicheMoved: _fiche_moved,
    e.FicheReturned: _fiche_returned,
    e.LevelSet: _level_set,
    e.CovenantExported: _covenant_exported,
}
