"""What events around the table do to the board."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.consent import Ballot
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def _table_set(board: Board, event: e.TableSet) -> Board:
    return changed(board, table=event.table)


def _party_joined(board: Board, event: e.PartyJoined) -> Board:
    parties = with_entry(board.parties, event.party.id, event.party)
    return changed(board, parties=parties, joined=board.joined + 1)


def _party_changed(board: Board, event: e.PartyChanged) -> Board:
    if event.party.id not in board.parties:
        return board
    return changed(board, parties=with_entry(board.parties, event.party.id, event.party))


def _party_left(board: Board, event: e.PartyLeft) -> Board:
    """What it chose face down leaves with it."""
    quiet = board.quiet
    if quiet:
        quiet = quiet.model_copy(update={"choices": without(quiet.choices, event.party)})
    votes = _votes_without(board, event.party)
    return changed(
        board,
        parties=without(board.parties, event.party),
        votes=votes,
        turned=board.turned.intersection(votes),
        quiet=quiet,
        wanted=_wanted_without(board, event.party),
        mandates=without(board.mandates, event.party),
    )


def _votes_without(board: Board, party: Slug) -> dict[Slug, Mapping[Slug, Ballot]]:
    left = {phase: without(cast, party) for phase, cast in board.votes.items()}
    return {phase: cast for phase, cast in left.items() if cast}


def _wanted_without(board: Board, party: Slug) -> dict[Slug, tuple[Slug, ...]]:
    left = {seat: tuple(name for name in names if name != party) for seat, names in board.wanted.items()}
    return {seat: names for seat, names in left.items() if len(names) > 1}


EVOLVERS: Mapping[type, Evolver] = {
    e.TableSet: _table_set,
    e.PartyJoined: _party_joined,
    e.PartyChanged: _party_changed,
    e.PartyLeft: _party_left,
}
