"""Whether an event of deciding together fits. Pure."""

from collections.abc import Mapping

from canvas.model.board import Board, InSeat, Level
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.queries import phase_at
from canvas.session.soundness_board import SoundCheck


def _vote_cast(board: Board, scenario: Scenario, event: e.VoteCast) -> bool:
    hidden = event.phase not in board.turned
    return hidden and event.phase in scenario.phase and event.party in board.parties


def _votes_turned(board: Board, _scenario: Scenario, event: e.VotesTurned) -> bool:
    """Turning nothing would look like consent."""
    return event.phase not in board.turned and bool(board.votes.get(event.phase))


def _votes_reopened(_board: Board, scenario: Scenario, event: e.VotesReopened) -> bool:
    return event.phase in scenario.phase


def _quiet_begun(board: Board, scenario: Scenario, event: e.QuietBegun) -> bool:
    return board.quiet is None and event.phase in scenario.phase


def _quiet_chosen(board: Board, scenario: Scenario, event: e.QuietChosen) -> bool:
    quiet = board.quiet
    levelled = not isinstance(event.place, InSeat) or event.level in (None, Level.DOET)
    if quiet is None or not levelled or event.party not in board.parties:
        return False
    return phase_at(scenario, event.place) == quiet.phase


def _quiet_ended(board: Board, _scenario: Scenario, _event: e.QuietTurned | e.QuietCancelled) -> bool:
    return board.quiet is not None


CHECKS: Mapping[type, SoundCheck] = {
    e.VoteCast: _vote_cast,
    e.VotesTurned: _votes_turned,
    e.VotesReopened: _votes_reopened,
    e.QuietBegun: _quiet_begun,
    e.QuietChosen: _quiet_chosen,
    e.QuietTurned: _quiet_ended,
    e.QuietCancelled: _quiet_ended,
}
