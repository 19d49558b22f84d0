"""An event of a mechanic that points at nothing is known before it reaches a board."""

import pytest

from canvas.model.laid_mechanics import Milestone, Stop
from canvas.model.words import Label40
from canvas.rules import events as e
from canvas.rules.evolve import fold, start
from canvas.session.soundness import is_sound
from tests.helpers.everything import everything
from tests.helpers.play import SMALL, seat
from tests.rules.test_evolve_mechanics import EVENTS

ALL = everything()
BOARD = fold(start(ALL), (e.FichePlaced(fiche="f1", party="school", place=seat("zorghuis")),))

UNSOUND: list[e.Event] = [
    e.DialTurned(dial="koffie", value=1),
    e.DialTurned(dial="ladder", value=1),
    e.DialTurned(dial="ladder", at="werk", value=9),
    e.DialTurned(dial="coaching", at="werk", value=30),
    e.DealFilled(deal="koffie", words={}),
    e.DealFilled(deal="sroi", words={"waar": "x"}),
    e.MilestoneWritten(milestone=Milestone(id="mp1", kind="sport", phase="werk", text="x")),
    e.MilestoneWritten(milestone=Milestone(id="mp1", kind="eigen", phase="koffie", text="x")),
    e.MilestoneWritten(milestone=Milestone(id="mp7", kind="eigen", phase="werk", text="x")),
    e.MilestoneStruck(milestone="mp1"),
    e.StopWritten(stop=Stop(id="halte_9", name=Label40.same("x"))),
    e.StopStruck(stop="zorghuis"),
    e.StopStruck(stop="halte_1"),
    e.StopMoved(stop="magazijn", to=3),
    e.FichePlaced(fiche="f2", party="school", place=seat("halte_1")),
]


@pytest.mark.parametrize("event", UNSOUND, ids=str)
def test_an_event_that_does_not_fit_is_unsound(event: e.Event) -> None:
    assert not is_sound(BOARD, ALL, event)


def test_a_scenario_without_mechanics_takes_none_of_their_events() -> None:
    assert [event for event in EVENTS if is_sound(start(SMALL), SMALL, event)] == []
