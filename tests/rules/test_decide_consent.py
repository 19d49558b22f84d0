"""Akkoord, voorbehoud, bezwaar: hidden votes that are turned together."""

import pytest

from canvas.model.board import Level
from canvas.model.consent import Ballot
from canvas.rules import events as e
from canvas.rules.commands import (
    CastVote,
    Command,
    LeaveParty,
    MoveFiche,
    PlaceFiche,
    Refusal,
    ReopenVotes,
    ReturnFiche,
    SetLevel,
    TurnVotes,
)
from canvas.rules.queries import consent_state, open_points
from tests.helpers.play import SMALL, asked, beside, done, seat, table

VOTERS = ("gemeente", "school", "bouwbedrijf")
AGREED = [CastVote("werk", party, "agree") for party in VOTERS]


def state(*played: Command) -> str:
    return consent_state(table("klein: match=school", *played), SMALL, "werk")


def test_votes_lie_face_down_until_all_are_turned() -> None:
    assert state() == "none"
    assert state(*AGREED) == "hidden"
    assert state(*AGREED, TurnVotes("werk")) == "turned_agreed"


def test_turning_is_a_fact() -> None:
    assert e.VotesTurned.fact
    assert not e.VoteCast.fact


def test_voting_again_takes_the_place_of_the_first_vote() -> None:
    board = table("klein:", *AGREED, CastVote("werk", "school", "reserve", "als de les doorgaat"))
    assert board.votes["werk"]["school"] == Ballot(vote="reserve", sentence="als de les doorgaat")


def test_a_reservation_is_no_objection() -> None:
    assert state(*AGREED, CastVote("werk", "school", "reserve", "mits betaald"), TurnVotes("werk")) == "turned_reserved"


def test_with_one_objection_it_cannot_be_called_agreed() -> None:
    objection = CastVote("werk", "school", "object", "geen uren")
    reserve = CastVote("werk", "gemeente", "reserve", "mits betaald")
    assert state(*AGREED, objection, reserve, TurnVotes("werk")) == "turned_objected"
    board = table("klein:", *AGREED, objection, TurnVotes("werk"))
    (point,) = [point for point in open_points(board, SMALL) if point.code == "objection"]
    assert point.values == {"phase": "werk", "party": "school", "text": "geen uren"}


def test_a_hidden_objection_is_told_to_nobody() -> None:
    board = table("klein:", CastVote("werk", "school", "object", "geen uren"))
    assert "objection" not in [point.code for point in open_points(board, SMALL)]


def test_voting_anew_takes_the_ballots_off_the_table() -> None:
    board = table("klein:", *AGREED, TurnVotes("werk"), ReopenVotes("werk"))
    assert (board.votes, board.turned) == ({}, frozenset())


@pytest.mark.parametrize(
    "command",
    [
        PlaceFiche("gemeente", beside("match")),
        PlaceFiche("gemeente", seat("werk")),
        MoveFiche("f1", beside("les")),
        MoveFiche("f2", beside("match")),
        ReturnFiche("f1"),
        SetLevel("f1", Level.HELPT),
    ],
    ids=str,
)
def test_a_phase_was_agreed_as_it_lay(command: Command) -> None:
    f1_then_f2 = [PlaceFiche("school", beside("match")), PlaceFiche("gemeente", beside("zoeken"))]
    board = table("klein:", *f1_then_f2, *AGREED, TurnVotes("werk"))
    assert done(asked(board, command))[-1] == e.VotesReopened(phase="werk")


@pytest.mark.parametrize("command", [PlaceFiche("gemeente", beside("les")), PlaceFiche("gemeente", seat("aanjager"))])
def test_another_place_on_the_board_changes_nothing_about_it(command: Command) -> None:
    board = table("klein: match=school", *AGREED, TurnVotes("werk"))
    assert len(done(asked(board, command))) == 1


def test_hidden_votes_stay_when_a_fiche_moves() -> None:
    board = table("klein: match=school", *AGREED)
    assert done(asked(board, ReturnFiche("f1"))) == (e.FicheReturned(fiche="f1"),)


REFUSED: list[tuple[Command, str]] = [
    (CastVote("koffie", "school", "agree"), "unknown_phase"),
    (CastVote("werk", "ufo", "agree"), "unknown_party"),
    (CastVote("werk", "samira", "agree"), "candidate_votes"),
    (CastVote("werk", "school", "reserve"), "sentence_needed"),
    (CastVote("werk", "school", "object", " \0 "), "sentence_needed"),
    (CastVote("werk", "school", "object", "x" * 141), "too_long"),
    (CastVote("werk", "school", "veto", "nee"), "unfit"),  # type: ignore[arg-type]
    (CastVote("opleiden", "school", "agree"), "no_change"),
    (TurnVotes("koffie"), "unknown_phase"),
    (TurnVotes("opleiden"), "votes_missing"),
    (ReopenVotes("koffie"), "unknown_phase"),
    (ReopenVotes("opleiden"), "votes_hidden"),
]


@pytest.mark.parametrize(("command", "code"), REFUSED, ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = asked(table("klein:", CastVote("opleiden", "school", "agree")), command)
    assert isinstance(answer, Refusal)
    assert answer.code == code


def test_what_lies_open_is_not_voted_on_or_turned_again() -> None:
    board = table("klein:", *AGREED, TurnVotes("werk"))
    for command in (AGREED[0], TurnVotes("werk")):
        assert asked(board, command) == Refusal("votes_turned", {"phase": "werk"})


def test_a_table_of_candidates_has_nothing_to_turn() -> None:
    board = table("klein:", *[LeaveParty(party) for party in VOTERS])
    assert asked(board, TurnVotes("werk")) == Refusal("votes_missing", {"phase": "werk", "count": "0"})
