"""Stil eerst: each party lays its fiches face down, and all are turned at once."""

import pytest

from canvas.model.board import Board, Choice, Level, Quiet
from canvas.rules import events as e
from canvas.rules.commands import (
    BeginQuiet,
    CancelQuiet,
    CastVote,
    ChooseQuietly,
    Command,
    LockBoard,
    MoveFiche,
    PlaceFiche,
    Refusal,
    StartRound,
    TurnQuiet,
    TurnVotes,
)
from canvas.rules.notation import write
from canvas.rules.queries import seat_conflict
from tests.helpers.play import SMALL, asked, beside, done, seat, table

BEGIN = BeginQuiet("werk")


def choosing(*chosen: Command, line: str = "klein:") -> Board:
    return table(line, BEGIN, *chosen)


def test_parties_choose_face_down_and_nothing_shows_on_the_board() -> None:
    board = choosing(ChooseQuietly("school", beside("match"), Level.HELPT), ChooseQuietly("samira", beside("match")))
    choices = {
        "school": (Choice(place=beside("match"), level=Level.HELPT),),
        "samira": (Choice(place=beside("match")),),
    }
    assert (board.quiet, board.fiches) == (Quiet(phase="werk", choices=choices), {})


def test_all_are_turned_at_once() -> None:
    board = choosing(
        ChooseQuietly("school", beside("match"), Level.HELPT),
        ChooseQuietly("samira", beside("match")),
        ChooseQuietly("school", beside("nazorg")),
        ChooseQuietly("gemeente", seat("werk")),
        TurnQuiet(),
    )
    assert write(board, SMALL) == "klein: werk!gemeente match=school+,samira nazorg=school"
    assert board.quiet is None


def test_a_choice_is_made_again_or_taken_back() -> None:
    first, again = ChooseQuietly("school", beside("match")), ChooseQuietly("school", beside("match"), Level.PRAAT_MEE)
    quiet = choosing(first, again).quiet
    assert quiet is not None
    assert quiet.choices == {"school": (Choice(place=beside("match"), level=Level.PRAAT_MEE),)}
    assert choosing(first, ChooseQuietly("school", beside("match"), None)).quiet == Quiet(phase="werk")


def test_whoever_chooses_the_seat_simply_leads() -> None:
    board = choosing(ChooseQuietly("school", seat("werk"), Level.WEET_ERVAN), TurnQuiet())
    assert write(board, SMALL) == "klein: werk!school"


def test_a_seat_that_several_want_stays_empty_until_they_talked() -> None:
    wanting = [ChooseQuietly("school", seat("werk")), ChooseQuietly("gemeente", seat("werk"))]
    board = choosing(*wanting, ChooseQuietly("gemeente", beside("match")))
    assert seat_conflict(board, "werk") == ()
    turned = choosing(*wanting, ChooseQuietly("gemeente", beside("match")), TurnQuiet())
    assert write(turned, SMALL) == "klein: match=gemeente"
    assert seat_conflict(turned, "werk") == ("school", "gemeente")
    settled = choosing(*wanting, TurnQuiet(), PlaceFiche("school", seat("werk")))
    assert (seat_conflict(settled, "werk"), settled.wanted) == ((), {})
    assert seat_conflict(choosing(*wanting, TurnQuiet(), BEGIN), "werk") == ()


def test_stopping_lays_nothing() -> None:
    board = choosing(ChooseQuietly("school", beside("match")), CancelQuiet())
    assert (board.quiet, board.fiches) == (None, {})


def test_meanwhile_no_open_fiche_moves_in_that_phase() -> None:
    board = choosing(line="klein: les=school match=gemeente")
    closed = Refusal("quiet_phase", {"phase": "werk"})
    assert asked(board, PlaceFiche("school", beside("nazorg"))) == closed
    assert asked(board, MoveFiche("f1", seat("werk"))) == closed
    assert asked(board, MoveFiche("f2", beside("les"))) == closed
    assert isinstance(asked(board, PlaceFiche("gemeente", beside("les"))), tuple)


def test_turning_choices_in_an_agreed_phase_opens_its_votes() -> None:
    agreed = [CastVote("werk", party, "agree") for party in ("gemeente", "school", "bouwbedrijf")]
    board = table("klein:", *agreed, TurnVotes("werk"), BEGIN, ChooseQuietly("school", beside("match")))
    assert done(asked(board, TurnQuiet()))[-1] == e.VotesReopened(phase="werk")


REFUSED: list[tuple[Command, str]] = [
    (BeginQuiet("koffie"), "unknown_phase"),
    (BeginQuiet("opleiden"), "quiet_running"),
    (ChooseQuietly("ufo", beside("match")), "unknown_party"),
    (ChooseQuietly("school", beside("les")), "quiet_elsewhere"),
    (ChooseQuietly("school", beside("koffie")), "quiet_elsewhere"),
    (ChooseQuietly("school", seat("aanjager")), "quiet_elsewhere"),
    (ChooseQuietly("gemeente", beside("match")), "party_on_task"),
    (ChooseQuietly("gemeente", seat("werk")), "seat_taken"),
    (ChooseQuietly("bouwbedrijf", seat("werk")), "party_leads"),
    (ChooseQuietly("school", beside("nazorg"), None), "no_change"),
    (TurnQuiet(), "quiet_empty"),
]


@pytest.mark.parametrize(("command", "code"), [*REFUSED, (CancelQuiet(), "")], ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = asked(choosing(line="klein: werk!bouwbedrijf match=gemeente"), command)
    assert (answer.code if isinstance(answer, Refusal) else "") == code


@pytest.mark.parametrize("command", [ChooseQuietly("school", beside("match")), TurnQuiet(), CancelQuiet()], ids=str)
def test_before_it_begins_there_is_nothing_to_choose(command: Command) -> None:
    assert asked(table("klein:"), command) == Refusal("no_quiet")


def test_choosing_the_same_again_changes_nothing() -> None:
    for choice in (ChooseQuietly("school", beside("match")), ChooseQuietly("school", seat("werk"))):
        assert asked(choosing(choice), choice) == Refusal("no_change")


@pytest.mark.parametrize("command", [ChooseQuietly("gemeente", beside("match")), TurnQuiet()], ids=str)
def test_a_lock_or_a_round_without_moves_stops_it(command: Command) -> None:
    chosen = ChooseQuietly("school", beside("match"))
    assert asked(choosing(chosen, LockBoard()), command) == Refusal("board_locked")
    still = Refusal("round_no_moves", {"round": "praten"})
    assert asked(choosing(chosen, StartRound("praten")), command) == still
    assert asked(table("klein:praten"), BEGIN) == still
