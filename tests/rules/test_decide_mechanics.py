"""What commands for mechanics lead to: dials, cards, milestones, stops, and the seats between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.board import Board, InSeat
from canvas.rules import events as e
from canvas.rules.commands import (
    Command,
    FillDeal,
    MoveStop,
    PlaceFiche,
    Refusal,
    StrikeMilestone,
    StrikeStop,
    TurnDial,
    WriteMilestone,
    WriteStop,
)
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import read, write
from canvas.rules.queries import answered, dial_at, hops, played, ready_to_sign, step_at, turnout
from canvas.session.soundness import sound_fold
from tests.helpers.everything import everything
from tests.helpers.play import assert_whole, done, moves

ALL = everything()


def after(*commands: Command) -> Board:
    board = start(ALL)
    for command in commands:
        board = fold(board, done(decide(board, ALL, command)))
    return board


def test_a_dial_is_set_and_taken_back() -> None:
    board = after(TurnDial("ladder", "werving", 2))
    step = step_at(board, ALL, "werving")
    assert step and step.id == "met_hulp"
    assert after(TurnDial("ladder", "werving", 2), TurnDial("ladder", "werving")).dials == {}


def test_a_dial_stands_where_it_starts_until_somebody_touches_it() -> None:
    assert [dial_at(start(ALL), ALL, name) for name in ("rij_werkgevers", "verklaringen", "contract")] == [20, 0, None]
    assert dial_at(after(TurnDial("opdrachten", "groen", 3)), ALL, "opdrachten", "groen") == 3


def test_the_total_is_the_sum_and_who_stays_behind_is_named() -> None:
    found = turnout(start(ALL), ALL)
    assert found and (found.start, found.now) == (6, 22)
    assert found.alarm and found.alarm.id == "rij_overheid"
    caught_up = turnout(after(TurnDial("rij_overheid", "", 9)), ALL)
    assert caught_up and (caught_up.now, caught_up.alarm) == (29, None)


def test_a_card_keeps_only_what_was_answered() -> None:
    board = after(FillDeal("sroi", (("wie", " de  inkoper "), ("hoe", ""))))
    assert board.deals == {"sroi": {"wie": "de inkoper"}}
    assert answered(board, ALL, "sroi") == (1, 2)
    assert fold(board, done(decide(board, ALL, FillDeal("sroi", ())))).deals == {}


def test_stops_of_the_source_lie_on_the_ring_and_others_can_be_opened() -> None:
    assert hops(start(ALL)) == (("magazijn", "zorghuis"), ("zorghuis", "leerbedrijf"), ("leerbedrijf", "magazijn"))
    board = after(WriteStop("Bouwmarkt", 2, "Orderpicken"), MoveStop("halte_1", 0))
    assert [*board.stops] == ["halte_1", "magazijn", "zorghuis", "leerbedrijf"]
    assert board.stops["halte_1"].months == 2


def test_words_of_a_stop_that_were_left_as_they_were_keep_their_translation() -> None:
    board = after(WriteStop("Magazijn", 6, stop="magazijn"))
    stop = board.stops["magazijn"]
    assert (stop.name.en, stop.months, stop.learns) == ("Magazijn (en)", 6, None)


def test_a_stop_that_goes_sends_its_host_home_with_its_card() -> None:
    board = after(PlaceFiche("bouwbedrijf", InSeat(seat="zorghuis")), FillDeal("hop_zorghuis", (("wie", "de coach"),)))
    board = fold(board, done(decide(board, ALL, StrikeStop("zorghuis"))))
    assert (board.fiches, board.deals, "zorghuis" in board.stops) == ({}, {}, False)
    assert decide(board, ALL, PlaceFiche("school", InSeat(seat="zorghuis"))) == Refusal("unknown_phase")


def test_seats_of_mechanics_are_in_the_notation() -> None:
    line = "alles: les=school formele_werkgever!bouwbedrijf groen!school extra_coach_betaalt!gemeente"
    assert write(read(line, ALL), ALL) == line


def test_an_optional_phase_can_be_left_out_while_nothing_lies_there() -> None:
    board = after(TurnDial("left_out", "werk", 1))
    shorter = played(board, ALL)
    assert [phase.id for phase in shorter.phases] == ["werving", "opleiden"]
    assert played(board, ALL) is shorter
    assert played(start(ALL), ALL) is ALL
    back = fold(board, done(decide(board, ALL, TurnDial("left_out", "werk", 0))))
    assert played(back, ALL) is ALL


def test_who_signs_is_ready_when_it_says_so_and_the_persona_never_is() -> None:
    board = after(TurnDial("signing", "school", 1))
    assert ready_to_sign(board, ALL) == (("gemeente", False), ("school", True), ("bouwbedrijf", False))


REFUSED: list[tuple[Command, str]] = [
    (TurnDial("koffie", "", 1), "unknown_dial"),
    (TurnDial("ladder", "", 1), "unknown_dial"),
    (TurnDial("ladder", "koffie", 1), "unknown_dial"),
    (TurnDial("left_out", "opleiden", 1), "unknown_dial"),
    (TurnDial("ladder", "werk", 4), "dial_range"),
    (TurnDial("ladder", "werk", 0), "dial_range"),
    (TurnDial("coaching", "werk", 30), "dial_range"),
    (TurnDial("contract", "", -1), "dial_range"),
    (TurnDial("rij_werkgevers", "", 20), "no_change"),
    (TurnDial("contract"), "no_change"),
    (TurnDial("left_out", "werk"), "no_change"),
    (FillDeal("koffie", (("wie", "x"),)), "unknown_deal"),
    (FillDeal("hop_halte_1", (("wie", "x"),)), "unknown_deal"),
    (FillDeal("sroi", (("waar", "x"),)), "unknown_deal"),
    (FillDeal("sroi", (("wie", " "),)), "empty"),
    (FillDeal("sroi", (("wie", "x" * 201),)), "too_long"),
    (WriteMilestone("eigen", "werk", "x", "mp9"), "unknown_milestone"),
    (WriteMilestone("sport", "werk", "x"), "unknown_milestone"),
    (WriteMilestone("eigen", "koffie", "x"), "unknown_phase"),
    (WriteMilestone("eigen", "werk", " "), "empty"),
    (StrikeMilestone("mp9"), "unknown_milestone"),
    (WriteStop("x", stop="halte_3"), "unknown_stop"),
    (WriteStop(" "), "empty"),
    (WriteStop("x", 61), "bad_number"),
    (StrikeStop("halte_3"), "unknown_stop"),
    (MoveStop("halte_3", 0), "unknown_stop"),
    (MoveStop("magazijn", 3), "unknown_stop"),
    (MoveStop("magazijn", 0), "no_change"),
]


@pytest.mark.parametrize(("command", "code"), REFUSED, ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = decide(start(ALL), ALL, command)
    assert isinstance(answer, Refusal)
    assert answer.code == code


def test_a_phase_where_something_lies_is_not_left_out() -> None:
    for laid in (
        PlaceFiche("school", InSeat(seat="werk")),
        WriteMilestone("eigen", "werk", "zelf bellen"),
    ):
        answer = decide(after(laid), ALL, TurnDial("left_out", "werk", 1))
        assert answer == Refusal("phase_in_use", {"phase": "werk"})


def test_a_ring_has_at_most_eight_stops() -> None:
    board = after(*(WriteStop(f"Halte {number}") for number in range(5)))
    assert decide(board, ALL, WriteStop("Nog een")) == Refusal("ring_full", {"most": "8"})


phases = st.sampled_from(["werving", "opleiden", "werk", "koffie", ""])
dials = st.sampled_from([*ALL.dials, "koffie"])
places = st.one_of(phases, st.sampled_from(["groen", "zorg", "school", "ufo"]))
stops = st.sampled_from(["magazijn", "zorghuis", "halte_1", "halte_2", ""])
SEATS = [InSeat(seat=seat) for seat in ALL.mechanic_seats]
doings: st.SearchStrategy[Command] = st.one_of(
    moves,
    st.builds(TurnDial, dials, places, st.one_of(st.none(), st.integers(-1, 4), st.sampled_from([25, 50, 100]))),
    st.builds(TurnDial, st.just("left_out"), phases, st.integers(0, 1)),
    st.builds(FillDeal, st.sampled_from([*ALL.deal_fields]), st.just((("wie", "de coach"),))),
    st.builds(WriteMilestone, st.sampled_from(["school", "eigen"]), phases, st.text(max_size=5)),
    st.builds(StrikeMilestone, st.sampled_from(["mp1", "mp2", "mp3"])),
    st.builds(WriteStop, st.text(max_size=5), st.one_of(st.none(), st.integers(0, 9)), st.just(""), stops),
    st.builds(StrikeStop, stops),
    st.builds(MoveStop, stops, st.integers(-1, 4)),
    st.builds(PlaceFiche, st.sampled_from(["gemeente", "school"]), st.sampled_from(SEATS)),
)


@given(st.lists(doings, max_size=40))
def test_no_play_with_mechanics_breaks_the_board(played_: list[Command]) -> None:
    board = start(ALL)
    for command in played_:
        events = decide(board, ALL, command)
        if not isinstance(events, Refusal):
            assert sound_fold(board, ALL, events) is not None
            board = fold(board, events)
        assert_whole(board)
        assert set(board.seats) & set(ALL.stop_seats) <= set(board.stops)
        assert played(board, ALL).phases


def test_votes_fall_open_when_a_dial_of_that_phase_turns() -> None:
    board = fold(start(ALL), (e.VotesTurned(phase="werk"),))
    events = done(decide(board, ALL, TurnDial("ladder", "werk", 3)))
    assert events[1:] == (e.VotesReopened(phase="werk"),)
