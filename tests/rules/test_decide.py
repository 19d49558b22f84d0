"""What each command leads to, and when it cannot be done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.board import Board, Level
from canvas.rules import events as e
from canvas.rules.commands import (
    COMMAND_TYPES,
    CancelQuiet,
    ChooseScript,
    CloseRound,
    Command,
    DrawEvent,
    LockBoard,
    MoveFiche,
    PlaceFiche,
    RecordExport,
    Refusal,
    ReturnFiche,
    SetLevel,
    StartRound,
    UnlockBoard,
)
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import read, write
from tests.helpers.play import SMALL, aimed, asked, assert_settled, assert_whole, beside, commands, done, seat, table
from tests.rules import (
    test_clauses,
    test_decide_consent,
    test_decide_lasting,
    test_decide_mechanics,
    test_decide_needs,
    test_decide_people,
    test_decide_quiet,
    test_decide_words,
)


def board_of(line: str) -> Board:
    return read(line, SMALL)


def answer(line: str, command: Command) -> tuple[e.Event, ...] | Refusal:
    return decide(board_of(line), SMALL, command)


def after(line: str, command: Command) -> str:
    board = board_of(line)
    return write(fold(board, done(decide(board, SMALL, command))), SMALL)  # type: ignore[arg-type]


def test_a_round_is_started() -> None:
    assert after("klein:", StartRound("verdelen")) == "klein:verdelen"


def test_a_fiche_is_laid_beside_a_task_at_its_level() -> None:
    assert after("klein:", PlaceFiche("school", beside("les"), Level.HELPT)) == "klein: les=school+"


def test_whoever_is_laid_in_the_seat_leads() -> None:
    assert after("klein:", PlaceFiche("school", seat("opleiden"), Level.HELPT)) == "klein: opleiden!school"


def test_a_fiche_takes_its_level_along_to_another_task() -> None:
    assert after("klein: les=school+", MoveFiche("f1", beside("praktijk"))) == "klein: praktijk=school+"


def test_a_fiche_loses_its_level_in_the_seat() -> None:
    assert after("klein: les=school+", MoveFiche("f1", seat("werk"))) == "klein: werk!school"


def test_a_fiche_goes_back_to_the_tray() -> None:
    assert after("klein: les=school", ReturnFiche("f1")) == "klein:"


def test_a_party_takes_part_in_another_way() -> None:
    assert after("klein: les=school", SetLevel("f1", Level.WEET_ERVAN)) == "klein: les=school."


def test_the_old_leader_returns_to_the_tray_when_replaced() -> None:
    line = "klein: werving!gemeente"
    events = answer(line, PlaceFiche("school", seat("werving"), replace=True))
    assert isinstance(events, tuple)
    assert events[0] == e.FicheReturned(fiche="f1")
    assert write(fold(board_of(line), events), SMALL) == "klein: werving!school"


def test_a_leader_may_be_replaced_by_a_fiche_that_moves() -> None:
    line = "klein: werving!gemeente zoeken=school"
    assert after(line, MoveFiche("f2", seat("werving"), replace=True)) == "klein: werving!school"


def test_a_seat_on_the_frame_is_taken_as_any_other() -> None:
    assert after("klein: werk!school", PlaceFiche("school", seat("aanjager"))) == "klein: werk!school aanjager!school"
    line = "klein: aanspreekpunt!gemeente"
    assert after(line, PlaceFiche("school", seat("aanspreekpunt"), replace=True)) == "klein: aanspreekpunt!school"
    taken = {"party": "school", "party_other": "gemeente", "phase": "aanspreekpunt"}
    assert answer(line, PlaceFiche("school", seat("aanspreekpunt"))) == Refusal("seat_taken", taken)


def test_a_script_is_chosen_and_left_again() -> None:
    board = table("klein:", ChooseScript("kort"))
    assert board.script == "kort"
    assert done(asked(board, ChooseScript(None))) == (e.ScriptChosen(script=None),)


def test_closing_a_round_is_a_fact_and_it_may_be_begun_again() -> None:
    board = table("klein:verdelen", CloseRound())
    assert board.closed == {"verdelen"}
    assert e.RoundClosed.fact
    assert table("klein:verdelen", CloseRound(), StartRound("verdelen")).closed == frozenset()


def test_a_fiche_moves_again_when_the_lock_is_off() -> None:
    board = table("klein: les=school", LockBoard(), UnlockBoard(), ReturnFiche("f1"))
    assert board.fiches == {}


CHAPTERS = (
    test_clauses,
    test_decide_people,
    test_decide_words,
    test_decide_needs,
    test_decide_lasting,
    test_decide_consent,
    test_decide_quiet,
    test_decide_mechanics,
)
"""Where the other commands are tried; each has its own list of what is refused."""

MOVES = [
    PlaceFiche("gemeente", beside("les")),
    MoveFiche("f1", beside("praktijk")),
    ReturnFiche("f1"),
    SetLevel("f1", Level.HELPT),
]


@pytest.mark.parametrize("command", MOVES, ids=lambda command: type(command).__name__)
def test_no_fiche_moves_on_a_locked_board(command: Command) -> None:
    assert asked(table("klein: les=school", LockBoard()), command) == Refusal("board_locked")


@pytest.mark.parametrize("command", MOVES, ids=lambda command: type(command).__name__)
def test_in_some_rounds_the_fiches_stay_where_they_are(command: Command) -> None:
    assert answer("klein:praten les=school", command) == Refusal("round_no_moves", {"round": "praten"})


def test_an_export_is_a_fact() -> None:
    events = answer("klein:", RecordExport("convenant.pdf"))
    assert events == (e.CovenantExported(file="convenant.pdf"),)
    assert events[0].fact


REFUSED = [
    ("klein:", ChooseScript("lang"), Refusal("unknown_script")),
    ("klein:", ChooseScript(None), Refusal("no_change")),
    ("klein:", CloseRound(), Refusal("no_round")),
    ("klein:", UnlockBoard(), Refusal("board_open")),
    ("klein:", StartRound("pauze"), Refusal("unknown_round")),
    ("klein:verdelen", StartRound("verdelen"), Refusal("round_running", {"round": "verdelen"})),
    ("klein:", PlaceFiche("ufo", beside("les")), Refusal("unknown_party")),
    ("klein:", PlaceFiche("school", beside("koffie")), Refusal("unknown_task")),
    ("klein:", PlaceFiche("school", seat("koffie")), Refusal("unknown_phase")),
    (
        "klein: les=school",
        PlaceFiche("school", beside("les")),
        Refusal("party_on_task", {"party": "school", "task": "les"}),
    ),
    (
        "klein: les=school praktijk=school",
        MoveFiche("f2", beside("les")),
        Refusal("party_on_task", {"party": "school", "task": "les"}),
    ),
    (
        "klein: werving!gemeente",
        PlaceFiche("school", seat("werving")),
        Refusal("seat_taken", {"party": "school", "party_other": "gemeente", "phase": "werving"}),
    ),
    (
        "klein: werving!gemeente",
        PlaceFiche("gemeente", seat("werving")),
        Refusal("party_leads", {"party": "gemeente", "phase": "werving"}),
    ),
    ("klein: les=school", MoveFiche("f1", beside("les")), Refusal("same_place")),
    ("klein:", MoveFiche("f1", beside("les")), Refusal("fiche_gone")),
    ("klein:", ReturnFiche("f1"), Refusal("fiche_gone")),
    ("klein:", SetLevel("f1", Level.HELPT), Refusal("fiche_gone")),
    (
        "klein: werving!gemeente",
        SetLevel("f1", Level.HELPT),
        Refusal("level_in_seat", {"party": "gemeente", "phase": "werving"}),
    ),
    (
        "klein: les=school",
        SetLevel("f1", Level.DOET),
        Refusal("same_level", {"party": "school", "level": "doet"}),
    ),
]


def test_what_is_closed_or_locked_is_not_closed_or_locked_twice() -> None:
    assert asked(table("klein:verdelen", CloseRound()), CloseRound()) == Refusal("round_closed", {"round": "verdelen"})
    assert asked(table("klein:", LockBoard()), LockBoard()) == Refusal("board_locked")


@pytest.mark.parametrize(("line", "command", "refusal"), REFUSED, ids=[refusal.code for *_, refusal in REFUSED])
def test_what_cannot_be_done_says_why(line: str, command: Command, refusal: Refusal) -> None:
    assert answer(line, command) == refusal


def test_every_command_is_tried_here() -> None:
    here = {type(command) for _line, command, _refusal in REFUSED} | {RecordExport, LockBoard}
    elsewhere = {type(command) for chapter in CHAPTERS for command, _code in chapter.REFUSED} | {CancelQuiet, DrawEvent}
    assert here | elsewhere == set(COMMAND_TYPES)


@given(st.lists(commands, max_size=40))
def test_no_play_breaks_the_board(played: list[Command]) -> None:
    board = start(SMALL)
    for command in played:
        events = decide(board, SMALL, aimed(board, command))
        if not isinstance(events, Refusal):
            board = fold(board, events)
        assert_whole(board)
        assert_settled(board)
