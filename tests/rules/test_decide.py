"""What each command leads to, and when it cannot be done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.board import Board, Level
from canvas.rules import events as e
from canvas.rules.commands import (
    COMMAND_TYPES,
    Command,
    MoveFiche,
    PlaceFiche,
    RecordExport,
    Refusal,
    ReturnFiche,
    SetLevel,
    StartRound,
)
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import read, write
from tests.helpers.play import SMALL, assert_whole, beside, commands, done, seat


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


def test_an_export_is_a_fact() -> None:
    events = answer("klein:", RecordExport("convenant.pdf"))
    assert events == (e.CovenantExported(file="convenant.pdf"),)
    assert events[0].fact


REFUSED = [
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


@pytest.mark.parametrize(("line", "command", "refusal"), REFUSED, ids=[refusal.code for *_, refusal in REFUSED])
def test_what_cannot_be_done_says_why(line: str, command: Command, refusal: Refusal) -> None:
    assert answer(line, command) == refusal


def test_every_command_is_tried_here() -> None:
    tried = {type(command) for _line, command, _refusal in REFUSED} | {RecordExport}
    assert tried == set(COMMAND_TYPES)


@given(st.lists(commands, max_size=40))
def test_no_play_breaks_the_board(played: list[Command]) -> None:
    board = start(SMALL)
    for command in played:
        events = decide(board, SMALL, command)
        if not isinstance(events, Refusal):
            board = fold(board, events)
        assert_whole(board)
