"""What a command leads to: events, or a refusal with its reason. Knows no clock, screen or language."""

from collections.abc import Callable, Mapping
from typing import Any

from canvas.model.board import Board, Fiche, InSeat, Level, OnTask, Place
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.commands import Refusal
from canvas.rules.queries import fiche_of, leader

Answer = tuple[e.Event, ...] | Refusal


def decide(board: Board, scenario: Scenario, command: c.Command) -> Answer:
    """The events that a command causes on this board, or why it cannot be."""
    return _DECIDERS[type(command)](board, scenario, command)


def _start_round(board: Board, scenario: Scenario, command: c.StartRound) -> Answer:
    if command.round not in scenario.round:
        return Refusal("unknown_round")
    if board.round == command.round:
        return Refusal("round_running", {"round": command.round})
    return (e.RoundStarted(round=command.round),)


def _place_fiche(board: Board, scenario: Scenario, command: c.PlaceFiche) -> Answer:
    if command.party not in board.parties:
        return Refusal("unknown_party")
    room = _room_for(board, scenario, command.party, command.place, command.replace)
    if isinstance(room, Refusal):
        return room
    level = Level.DOET if isinstance(command.place, InSeat) else command.level
    fiche = f"f{board.laid + 1}"
    return (*room, e.FichePlaced(fiche=fiche, party=command.party, place=command.place, level=level))


def _move_fiche(board: Board, scenario: Scenario, command: c.MoveFiche) -> Answer:
    fiche = board.fiches.get(command.fiche)
    if fiche is None:  # another hand took it off the board while this one was dragging
        return Refusal("fiche_gone")
    if fiche.place == command.place:
        return Refusal("same_place")
    room = _room_for(board, scenario, fiche.party, command.place, command.replace)
    if isinstance(room, Refusal):
        return room
    return (*room, e.FicheMoved(fiche=fiche.id, place=command.place))


def _return_fiche(board: Board, _scenario: Scenario, command: c.ReturnFiche) -> Answer:
    if command.fiche not in board.fiches:
        return Refusal("fiche_gone")
    return (e.FicheReturned(fiche=command.fiche),)


def _set_level(board: Board, _scenario: Scenario, command: c.SetLevel) -> Answer:
    fiche = board.fiches.get(command.fiche)
    if fiche is None:
        return Refusal("fiche_gone")
    if isinstance(fiche.place, InSeat):
        return Refusal("level_in_seat", {"party": fiche.party, "phase": fiche.place.seat})
    if fiche.level == command.level:
        return Refusal("same_level", {"party": fiche.party, "level": command.level})
    return (e.LevelSet(fiche=fiche.id, level=command.level),)


def _record_export(_board: Board, _scenario: Scenario, command: c.RecordExport) -> Answer:
    return (e.CovenantExported(file=command.file),)


def _room_for(board: Board, scenario: Scenario, party: str, place: Place, swap: bool) -> Answer:
    """What must happen first so that a party can lie at this place: nothing, a swap, or it cannot."""
    match place:
        case OnTask(task=task):
            return _room_on_task(board, scenario, party, task)
        case InSeat(seat=phase):
            return _room_in_seat(board, scenario, party, phase, swap)


def _room_on_task(board: Board, scenario: Scenario, party: str, task: str) -> Answer:
    if task not in scenario.tasks:
        return Refusal("unknown_task")
    if fiche_of(board, party, task) is not None:
        return Refusal("party_on_task", {"party": party, "task": task})
    return ()


def _room_in_seat(board: Board, scenario: Scenario, party: str, phase: str, swap: bool) -> Answer:
    if phase not in scenario.phase:
        return Refusal("unknown_phase")
    seated: Fiche | None = leader(board, phase)
    if seated is None:
        return ()
    if seated.party == party:
        return Refusal("party_leads", {"party": party, "phase": phase})
    if not swap:
        return Refusal("seat_taken", {"party": party, "party_other": seated.party, "phase": phase})
    return (e.FicheReturned(fiche=seated.id),)


_DECIDERS: Mapping[type, Callable[[Board, Scenario, Any], Answer]] = {
    c.StartRound: _start_round,
    c.PlaceFiche: _place_fiche,
    c.MoveFiche: _move_fiche,
    c.ReturnFiche: _return_fiche,
    c.SetLevel: _set_level,
    c.RecordExport: _record_export,
}
