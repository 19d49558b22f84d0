"""What commands on the board lead to: rounds, fiches, the lock and the export."""

from collections.abc import Mapping

from canvas.model.board import Board, InSeat, Level
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider
from canvas.rules.laying import room_for, stuck, with_votes_reopened
from canvas.rules.numbering import next_fiche
from canvas.rules.refusal import Refusal


def _choose_script(board: Board, scenario: Scenario, command: c.ChooseScript) -> Answer:
    if command.script is not None and command.script not in scenario.script:
        return Refusal("unknown_script")
    if command.script == board.script:
        return Refusal("no_change")
    return (e.ScriptChosen(script=command.script),)


def _start_round(board: Board, scenario: Scenario, command: c.StartRound) -> Answer:
    if command.round not in scenario.round:
        return Refusal("unknown_round")
    if board.round == command.round and command.round not in board.closed:
        return Refusal("round_running", {"round": command.round})
    return (e.RoundStarted(round=command.round),)


def _close_round(board: Board, _scenario: Scenario, _command: c.CloseRound) -> Answer:
    if board.round is None:
        return Refusal("no_round")
    if board.round in board.closed:
        return Refusal("round_closed", {"round": board.round})
    return (e.RoundClosed(round=board.round),)


def _lock_board(board: Board, _scenario: Scenario, _command: c.LockBoard) -> Answer:
    return Refusal("board_locked") if board.locked else (e.BoardLocked(),)


def _unlock_board(board: Board, _scenario: Scenario, _command: c.UnlockBoard) -> Answer:
    return (e.BoardUnlocked(),) if board.locked else Refusal("board_open")


def _place_fiche(board: Board, scenario: Scenario, command: c.PlaceFiche) -> Answer:
    if command.party not in board.parties:
        return Refusal("unknown_party")
    room = stuck(board, scenario, command.place) or room_for(
        board, scenario, command.party, command.place, command.replace
    )
    if isinstance(room, Refusal):
        return room
    level = Level.DOET if isinstance(command.place, InSeat) else command.level
    placed = e.FichePlaced(fiche=next_fiche(board), party=command.party, place=command.place, level=level)
    return with_votes_reopened(board, scenario, (*room, placed))


def _move_fiche(board: Board, scenario: Scenario, command: c.MoveFiche) -> Answer:
    fiche = board.fiches.get(command.fiche)
    if fiche is None:  # another hand took it off the board while this one was dragging
        return Refusal("fiche_gone")
    if fiche.place == command.place:
        return Refusal("same_place")
    room = stuck(board, scenario, fiche.place, command.place) or room_for(
        board, scenario, fiche.party, command.place, command.replace
    )
    if isinstance(room, Refusal):
        return room
    return with_votes_reopened(board, scenario, (*room, e.FicheMoved(fiche=fiche.id, place=command.place)))


def _return_fiche(board: Board, scenario: Scenario, command: c.ReturnFiche) -> Answer:
    fiche = board.fiches.get(command.fiche)
    if fiche is None:
        return Refusal("fiche_gone")
    return stuck(board, scenario, fiche.place) or with_votes_reopened(
        board, scenario, (e.FicheReturned(fiche=fiche.id),)
    )


def _set_level(board: Board, scenario: Scenario, command: c.SetLevel) -> Answer:
    fiche = board.fiches.get(command.fiche)
    if fiche is None:
        return Refusal("fiche_gone")
    if isinstance(fiche.place, InSeat):
        return Refusal("level_in_seat", {"party": fiche.party, "phase": fiche.place.seat})
    if fiche.level == command.level:
        return Refusal("same_level", {"party": fiche.party, "level": command.level})
    changed = e.LevelSet(fiche=fiche.id, level=command.level)
    return stuck(board, scenario, fiche.place) or with_votes_reopened(board, scenario, (changed,))


def _record_export(_board: Board, _scenario: Scenario, command: c.RecordExport) -> Answer:
    return (e.CovenantExported(file=command.file),)


DECIDERS: Mapping[type, Decider] = {
    c.ChooseScript: _choose_script,
    c.StartRound: _start_round,
    c.CloseRound: _close_round,
    c.LockBoard: _lock_board,
    c.UnlockBoard: _unlock_board,
    c.PlaceFiche: _place_fiche,
    c.MoveFiche: _move_fiche,
    c.ReturnFiche: _return_fiche,
    c.SetLevel: _set_level,
    c.RecordExport: _record_export,
}
