"""What the events of mechanics do to the board, and how they travel through a journal."""

import pytest

from canvas.model.laid_mechanics import Milestone, Stop
from canvas.model.words import Label40
from canvas.rules import events as e
from canvas.rules.evolve import evolve, fold, start
from tests.helpers.everything import everything

ALL = everything()
MILESTONE = Milestone(id="mp1", kind="eigen", phase="werk", text="zelf bellen")
STOP = Stop(id="halte_1", name=Label40.same("Bouwmarkt"), months=2)

EVENTS: list[e.Event] = [
    e.DialTurned(dial="ladder", at="werk", value=2),
    e.DealFilled(deal="sroi", words={"wie": "de inkoper"}),
    e.MilestoneWritten(milestone=MILESTONE),
    e.StopWritten(stop=STOP),
    e.StopMoved(stop="halte_1", to=0),
    e.StopStruck(stop="halte_1"),
    e.MilestoneStruck(milestone="mp1"),
]


def test_the_story_unfolds() -> None:
    board = fold(start(ALL), EVENTS[:5])
    assert (board.dials, board.deals) == ({"ladder/werk": 2}, {"sroi": {"wie": "de inkoper"}})
    assert (board.milestones, board.written) == ({"mp1": MILESTONE}, 1)
    assert [*board.stops] == ["halte_1", "magazijn", "zorghuis", "leerbedrijf"]
    board = fold(board, EVENTS[5:])
    assert (board.milestones, board.written, [*board.stops]) == ({}, 1, ["magazijn", "zorghuis", "leerbedrijf"])


def test_they_travel_through_a_journal() -> None:
    assert e.EVENTS.validate_json(e.EVENTS.dump_json(tuple(EVENTS))) == tuple(EVENTS)


@pytest.mark.parametrize(
    "lost",
    [
        e.DialTurned(dial="ladder", at="werk"),
        e.DealFilled(deal="sroi", words={}),
        e.MilestoneStruck(milestone="mp9"),
        e.StopStruck(stop="halte_3"),
        e.StopMoved(stop="halte_3", to=0),
    ],
    ids=lambda event: event.kind,
)
def test_what_is_not_there_changes_nothing(lost: e.Event) -> None:
    assert evolve(start(ALL), lost) == start(ALL)
