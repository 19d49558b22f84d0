"""An event that points at nothing, or at a place that is taken, is known before it reaches a board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.board import Level
from canvas.rules import events as e
from canvas.rules.commands import Command, Refusal
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import read
from canvas.session.soundness import is_sound, sound_fold
from tests.helpers.play import SMALL, aimed, assert_whole, beside, commands, seat

BOARD = read("klein: les=school werk!gemeente", SMALL)  # f1 leads, wherever it stands in the line
LEADS, TEACHES = BOARD.seats["werk"], BOARD.on_task["les"][0]

UNSOUND = [
    e.RoundStarted(round="pauze"),
    e.FichePlaced(fiche="f3", party="ufo", place=beside("les")),
    e.FichePlaced(fiche="f3", party="school", place=beside("koffie")),
    e.FichePlaced(fiche="f3", party="school", place=seat("koffie")),
    e.FichePlaced(fiche="f3", party="school", place=beside("les")),
    e.FichePlaced(fiche="f3", party="school", place=seat("werk")),
    e.FichePlaced(fiche="f3", party="school", place=seat("werving"), level=Level.HELPT),
    e.FichePlaced(fiche="f1", party="school", place=beside("match")),
    e.FichePlaced(fiche="f9", party="school", place=beside("match")),
    e.FicheMoved(fiche="f9", place=beside("match")),
    e.FicheMoved(fiche=TEACHES, place=beside("koffie")),
    e.FicheMoved(fiche=TEACHES, place=seat("werk")),
    e.FicheMoved(fiche=TEACHES, place=beside("les")),
    e.FicheReturned(fiche="f9"),
    e.LevelSet(fiche="f9", level=Level.HELPT),
    e.LevelSet(fiche=LEADS, level=Level.HELPT),
]


@pytest.mark.parametrize("event", UNSOUND, ids=str)
def test_an_event_that_does_not_fit_is_unsound(event: e.Event) -> None:
    assert not is_sound(BOARD, SMALL, event)
    assert sound_fold(BOARD, SMALL, (event,)) is None


@given(st.lists(commands, max_size=40))
def test_what_the_rules_cause_is_always_sound(played: list[Command]) -> None:
    board = start(SMALL)
    for command in played:
        events = decide(board, SMALL, aimed(board, command))
        if not isinstance(events, Refusal):
            assert sound_fold(board, SMALL, events) is not None
            board = fold(board, events)


ids = st.sampled_from(["f1", "f2", "f3", "f9"])
places = st.sampled_from([beside("les"), beside("match"), beside("koffie"), seat("werk"), seat("koffie")])
any_event: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.RoundStarted, round=st.sampled_from(["verdelen", "pauze"])),
    st.builds(e.FichePlaced, fiche=ids, party=st.sampled_from(["school", "ufo"]), place=places),
    st.builds(e.FicheMoved, fiche=ids, place=places),
    st.builds(e.FicheReturned, fiche=ids),
    st.builds(e.LevelSet, fiche=ids, level=st.sampled_from(Level)),
)


@given(st.lists(any_event, max_size=20))
def test_sound_events_keep_the_board_whole(events: list[e.Event]) -> None:
    board = start(SMALL)
    for event in events:
        board = sound_fold(board, SMALL, (event,)) or board
        assert_whole(board)
