"""Whether a fiche may lie somewhere: locks, rounds, taken places, and votes that fall open with a move."""

from collections.abc import Iterable, Iterator

from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, OnTask, Place
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.answer import Answer
from canvas.rules.queries_board import fiche_of, is_seat, leader, phase_at
from canvas.rules.refusal import Refusal


def stuck(board: Board, scenario: Scenario, *places: Place) -> Refusal | None:
    """Why no fiche may move now, from or to these places; None when it may."""
    if board.locked:
        return Refusal("board_locked")
    running = scenario.round.get(board.round or "")
    if running and not running.moves:
        return Refusal("round_no_moves", {"round": running.id})
    if board.quiet and any(phase_at(scenario, place) == board.quiet.phase for place in places):
        return Refusal("quiet_phase", {"phase": board.quiet.phase})
    return None


def room_for(board: Board, scenario: Scenario, party: Slug, place: Place, swap: bool) -> Answer:
    """What must happen first so that a party can lie at this place: nothing, a swap, or it cannot."""
    match place:
        case OnTask(task=task):
            return _room_on_task(board, scenario, party, task)
        case InSeat(seat=seat):
            return _room_in_seat(board, scenario, party, seat, swap)


def _room_on_task(board: Board, scenario: Scenario, party: Slug, task: Slug) -> Answer:
    if task not in scenario.tasks:
        return Refusal("unknown_task")
    if fiche_of(board, party, task) is not None:
        return Refusal("party_on_task", {"party": party, "task": task})
    return ()


def _room_in_seat(board: Board, scenario: Scenario, party: Slug, seat: Slug, swap: bool) -> Answer:
    if not is_seat(board, scenario, seat):
        return Refusal("unknown_phase")
    seated = leader(board, seat)
    if seated is None:
        return ()
    if seated.party == party:
        lies = "party_here" if seat in scenario.mechanic_seats else "party_leads"
        return Refusal(lies, {"party": party, "phase": seat})
    if not swap:
        return Refusal("seat_taken", {"party": party, "party_other": seated.party, "phase": seat})
    return (e.FicheReturned(fiche=seated.id),)


def with_votes_reopened(board: Board, scenario: Scenario, events: tuple[e.Event, ...]) -> tuple[e.Event, ...]:
    """The events, and after them the votes they make invalid: a phase was agreed as it lay."""
    changed = {phase_at(scenario, place) for event in events for place in _touched(board, event)}
    return (*events, *reopened(scenario, changed & board.turned))


def reopened(scenario: Scenario, phases: Iterable[Slug | None]) -> Iterator[e.Event]:
    """The votes of these phases fall open, in board order."""
    open_now = set(phases)
    return (e.VotesReopened(phase=phase.id) for phase in scenario.phases if phase.id in open_now)


def _touched(board: Board, event: e.Event) -> Iterator[Place]:
    """The places where an event changes something."""
    match event:
        case e.FichePlaced(place=place):
            yield place
        case e.FicheMoved(fiche=fiche, place=place):
            yield from (board.fiches[fiche].place, place)
        case e.FicheReturned(fiche=fiche) | e.LevelSet(fiche=fiche):
            yield board.fiches[fiche].place
