"""What deciding together leads to: votes that are hidden and turned at once."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.consent import Ballot
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, written
from canvas.rules.decide_quiet import begin_quiet, cancel_quiet, choose_quietly, turn_quiet
from canvas.rules.queries_board import is_candidate
from canvas.rules.queries_consent import voters, votes_missing
from canvas.rules.refusal import Refusal


def _cast_vote(board: Board, scenario: Scenario, command: c.CastVote) -> Answer:
    parties = (command.party, *command.along)
    refusal = next(filter(None, (_may_not_vote(board, scenario, command.phase, party) for party in parties)), None)
    if refusal:
        return refusal
    ballot = written(Ballot, vote=command.vote, sentence=command.sentence)
    if isinstance(ballot, Refusal):
        return ballot
    if ballot.vote != "agree" and not ballot.sentence:
        return Refusal("sentence_needed")
    before = board.votes.get(command.phase, {})
    changed = tuple(party for party in dict.fromkeys(parties) if before.get(party) != ballot)
    if not changed:
        return Refusal("no_change")
    return tuple(e.VoteCast(phase=command.phase, party=party, ballot=ballot) for party in changed)


def _may_not_vote(board: Board, scenario: Scenario, phase: Slug, party: Slug) -> Refusal | None:
    if phase not in scenario.phase:
        return Refusal("unknown_phase")
    if party not in board.parties:
        return Refusal("unknown_party")
    if is_candidate(board, scenario, party):
        return Refusal("candidate_votes", {"party": party})
    if phase in board.turned:
        return Refusal("votes_turned", {"phase": phase})
    return None


def _turn_votes(board: Board, scenario: Scenario, command: c.TurnVotes) -> Answer:
    if command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    if command.phase in board.turned:
        return Refusal("votes_turned", {"phase": command.phase})
    missing = len(votes_missing(board, scenario, command.phase))
    if missing or not voters(board, scenario):
        return Refusal("votes_missing", {"phase": command.phase, "count": str(missing)})
    return (e.VotesTurned(phase=command.phase),)


def _reopen_votes(board: Board, scenario: Scenario, command: c.ReopenVotes) -> Answer:
    if command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    if command.phase not in board.turned:
        return Refusal("votes_hidden", {"phase": command.phase})
    return (e.VotesReopened(phase=command.phase),)


DECIDERS: Mapping[type, Decider] = {
    c.CastVote: _cast_vote,
    c.TurnVotes: _turn_votes,
    c.ReopenVotes: _reopen_votes,
    c.BeginQuiet: begin_quiet,
    c.ChooseQuietly: choose_quietly,
    c.TurnQuiet: turn_quiet,
    c.CancelQuiet: cancel_quiet,
}
