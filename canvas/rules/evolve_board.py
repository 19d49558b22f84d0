"""What events on the board do to it: rounds, fiches, the lock and the export."""

from collections.abc import Callable, Mapping
from typing import Any

from canvas.model.board import Board, Fiche, InSeat, Level, OnTask
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.tables import without

Evolver = Callable[[Board, Any], Board]


def _script_chosen(board: Board, event: e.ScriptChosen) -> Board:
    return changed(board, script=event.script)


def _round_started(board: Board, event: e.RoundStarted) -> Board:
    closed = board.closed - {event.round}
    return changed(board, round=event.round, visited=board.visited | {event.round}, closed=closed)


def _round_closed(board: Board, event: e.RoundClosed) -> Board:
    return changed(board, closed=board.closed | {event.round})


def _board_locked(board: Board, _event: e.BoardLocked) -> Board:
    return changed(board, locked=True)


def _board_unlocked(board: Board, _event: e.BoardUnlocked) -> Board:
    return changed(board, locked=False)


def _fiche_placed(board: Board, event: e.FichePlaced) -> Board:
    fiche = Fiche(event.fiche, event.party, event.place, event.level)
    return changed(_laid(board, fiche), laid=board.laid + 1)


def _fiche_moved(board: Board, event: e.FicheMoved) -> Board:
    fiche = board.fiches.get(event.fiche)
    if fiche is None:
        return board
    level = Level.DOET if isinstance(event.place, InSeat) else fiche.level
    return _laid(_taken(board, fiche), Fiche(fiche.id, fiche.party, event.place, level))


def _fiche_returned(board: Board, event: e.FicheReturned) -> Board:
    fiche = board.fiches.get(event.fiche)
    return board if fiche is None else _taken(board, fiche)


def _level_set(board: Board, event: e.LevelSet) -> Board:
    fiche = board.fiches.get(event.fiche)
    if fiche is None:
        return board
    return changed(board, fiches={**board.fiches, fiche.id: Fiche(fiche.id, fiche.party, fiche.place, event.level)})


def _covenant_exported(board: Board, _event: e.CovenantExported) -> Board:
    return changed(board, exports=board.exports + 1)


def _laid(board: Board, fiche: Fiche) -> Board:
    fiches = {**board.fiches, fiche.id: fiche}
    match fiche.place:
        case OnTask(task=task):
            pile = (*board.on_task.get(task, ()), fiche.id)
            return changed(board, fiches=fiches, on_task={**board.on_task, task: pile})
        case InSeat(seat=seat):
            # whoever wanted this seat in *stil eerst* has talked it over
            wanted = without(board.wanted, seat) if seat in board.wanted else board.wanted
            return changed(board, fiches=fiches, seats={**board.seats, seat: fiche.id}, wanted=wanted)


def _taken(board: Board, fiche: Fiche) -> Board:
    fiches = without(board.fiches, fiche.id)
    match fiche.place:
        case OnTask(task=task):
            pile = tuple(other for other in board.on_task.get(task, ()) if other != fiche.id)
            return changed(board, fiches=fiches, on_task={**board.on_task, task: pile})
        case InSeat(seat=seat):
            return changed(board, fiches=fiches, seats=without(board.seats, seat))


EVOLVERS: Mapping[type, Evolver] = {
    e.ScriptChosen: _script_chosen,
    e.RoundStarted: _round_started,
    e.RoundClosed: _round_closed,
    e.BoardLocked: _board_locked,
    e.BoardUnlocked: _board_unlocked,
    e.FichePlaced: _fiche_placed,
    e.FicheMoved: _fiche_moved,
    e.FicheReturned: _fiche_returned,
    e.LevelSet: _level_set,
    e.CovenantExported: _covenant_exported,
}
