"""What deciding together does to the board: votes, and *stil eerst*."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board, Choice, InSeat, Quiet
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def _vote_cast(board: Board, event: e.VoteCast) -> Board:
    cast = with_entry(board.votes.get(event.phase, {}), event.party, event.ballot)
    return changed(board, votes=with_entry(board.votes, event.phase, cast))


def _votes_turned(board: Board, event: e.VotesTurned) -> Board:
    return changed(board, turned=board.turned | {event.phase})


def _votes_reopened(board: Board, event: e.VotesReopened) -> Board:
    return changed(board, votes=without(board.votes, event.phase), turned=board.turned - {event.phase})


def _quiet_begun(board: Board, event: e.QuietBegun) -> Board:
    return changed(board, quiet=Quiet(phase=event.phase), wanted=without(board.wanted, event.phase))


def _quiet_chosen(board: Board, event: e.QuietChosen) -> Board:
    if board.quiet is None:
        return board
    others = tuple(choice for choice in board.quiet.choices.get(event.party, ()) if choice.place != event.place)
    chosen = others if event.level is None else (*others, Choice(place=event.place, level=event.level))
    choices = board.quiet.choices
    choices = with_entry(choices, event.party, chosen) if chosen else without(choices, event.party)
    return changed(board, quiet=board.quiet.model_copy(update={"choices": choices}))


def _quiet_turned(board: Board, _event: e.QuietTurned) -> Board:
    """The choices lie open; a seat that several parties want is remembered until somebody sits there."""
    if board.quiet is None:
        return board
    phase, wanting = board.quiet.phase, _wanting(board.quiet)
    conflict = len(wanting) > 1 and phase not in board.seats
    wanted = with_entry(board.wanted, phase, wanting) if conflict else board.wanted
    return changed(board, quiet=None, wanted=wanted)


def _wanting(quiet: Quiet) -> tuple[Slug, ...]:
    seat = InSeat(seat=quiet.phase)
    return tuple(party for party, chosen in quiet.choices.items() if any(choice.place == seat for choice in chosen))


def _quiet_cancelled(board: Board, _event: e.QuietCancelled) -> Board:
    return changed(board, quiet=None)


EVOLVERS: Mapping[type, Evolver] = {
    e.VoteCast: _vote_cast,
    e.VotesTurned: _votes_turned,
    e.VotesReopened: _votes_reopened,
    e.QuietBegun: _quiet_begun,
    e.QuietChosen: _quiet_chosen,
    e.QuietTurned: _quiet_turned,
    e.QuietCancelled: _quiet_cancelled,
}
