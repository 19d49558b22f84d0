"""The view *Ladder*: stairs with a marker per phase, the milestones below, and voices of equal weight."""

from itertools import pairwise
from typing import Any

import pytest

from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Size
from canvas.layout.picture import Disc, Stroke, spoken
from canvas.model.board import InSeat
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules.commands import Command
from tests.helpers.everything import everything_table
from tests.helpers.small import label
from tests.layout.views import EVERYWHERE, case_with, crossed, faults, shown, small, targets

STEP = "Hulp vragen als het echt nodig is"
REACHED = "De eerste opdracht uit het werk is af, en de leermeester keek alleen nog mee."
PARTS = ("ladder", "milestone_kind", "voices")


def only(*parts: str, **changes: Any) -> Scenario:
    """A scenario with no more than these parts of the view; its example would speak of the others."""
    return case_with(**({name: None for name in PARTS if name not in parts} | {"example": None} | changes))


def ladder(count: int) -> dict[str, Any]:
    """So many steps with long names."""
    steps = [{"id": f"trede_{index}", "text": label(STEP)} for index in range(count)]
    return {**everything_table()["ladder"], "step": steps}


def voices(count: int) -> dict[str, Any]:
    """So many voices, one of them with a long name."""
    named = [{"id": f"stem_{index}", "name": label("Ervaringsdeskundige" if index == 1 else "Leerling")}
             for index in range(count)]  # fmt: skip
    return {**everything_table()["voices"], "voice": named}


def climbed(scenario: Scenario) -> list[Command]:
    """A marker on every phase, as high as the ladder goes, and a party behind the first voice."""
    top = len(scenario.ladder.steps) if scenario.ladder else 0
    steps = [c.TurnDial("ladder", phase.id, min(index + 1, top)) for index, phase in enumerate(scenario.phases)]
    first = scenario.voices.voices[0].id if scenario.voices else ""
    return [*(steps if top else ()), *([c.PlaceFiche("gemeente", InSeat(seat=first))] if first else ())]


def reached(scenario: Scenario, count: int) -> list[Command]:
    """So many milestones in the first phase, of every kind in turn."""
    kinds = scenario.milestone_kinds
    return [
        c.WriteMilestone(kinds[index % len(kinds)].id, scenario.phases[0].id, f"{REACHED[:76]} {index}")
        for index in range(count)
    ]


def marks(found: Arrangement) -> list[Disc]:
    """The large discs with a flag, from the first phase to the last."""
    flags = {item.key.removesuffix(".flag") for item in found.picture if item.key.endswith(".flag")}
    return [item for item in found.picture if isinstance(item, Disc) and item.key in flags]


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("steps", [2, 5, 8])
@pytest.mark.parametrize("filled", [False, True])
def test_every_word_has_its_place(size: Size, language: str, steps: int, filled: bool) -> None:
    scenario = only(*PARTS, ladder=ladder(steps))
    commands = [*climbed(scenario), *reached(scenario, 7)] if filled else []
    found = shown(scenario, "ladder", commands, size, language)
    assert faults(found, size) == []
    assert small(found, size, "seat", "dial", "milestone") == []
    assert crossed(found, "seat") == crossed(found, "dial") == crossed(found, "milestone") == []


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("alone", [False, True])
def test_voices_have_seats_of_one_size(size: Size, language: str, count: int, alone: bool) -> None:
    parts = ("voices",) if alone else PARTS
    scenario = only(*parts, voices=voices(count))
    found = shown(scenario, "ladder", climbed(scenario), size, language)
    seats = {of: target.rect for of, target in targets(found, "seat").items() if of.startswith("stem_")}
    assert len(seats) == count
    assert {(rect.w, rect.h) for rect in seats.values()} == {next((rect.w, rect.h) for rect in seats.values())}
    assert faults(found, size) == []
    assert small(found, size, "seat") == crossed(found, "seat") == []


@pytest.mark.parametrize("left", [("ladder",), ("milestone_kind",), ("voices",), ("ladder", "voices"),
                                  ("ladder", "milestone_kind"), ("milestone_kind", "voices")])  # fmt: skip
@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_what_is_not_there_leaves_its_room(size: Size, language: str, left: tuple[str, ...]) -> None:
    scenario = only(*left)
    found = shown(scenario, "ladder", [], size, language)
    assert faults(found, size) == []
    seats = any(of in {"leerling", "collega"} for of in targets(found, "seat"))
    there = (bool(targets(found, "dial")), bool(targets(found, "milestone")), seats)
    assert there == tuple(name in left for name in PARTS)


def test_every_crossing_of_a_phase_and_a_step_can_be_touched() -> None:
    scenario = case_with()
    dials = targets(shown(scenario, "ladder"), "dial")
    assert dials.keys() == {f"ladder/{phase.id}/{step}" for phase in scenario.phases for step in (1, 2, 3)}
    for phase in scenario.phases:
        heights = [dials[f"ladder/{phase.id}/{step}"].rect.y for step in (1, 2, 3)]
        assert heights == sorted(heights, reverse=True)  # the first step is the lowest


def test_a_phase_without_a_marker_asks_which_step() -> None:
    scenario = case_with()
    found = shown(scenario, "ladder", [c.TurnDial("ladder", scenario.phases[0].id, 2)])
    assert spoken(found.picture).count("Welke trede?") == len(scenario.phases) - 1
    assert len(marks(found)) == 1


def test_markers_rise_with_the_steps_and_are_joined() -> None:
    scenario = case_with()
    found = shown(scenario, "ladder", climbed(scenario))
    places = [mark.centre for mark in marks(found)]
    assert [place.x for place in places] == sorted(place.x for place in places)
    assert [place.y for place in places] == sorted((place.y for place in places), reverse=True)
    lines = [item for item in found.picture if isinstance(item, Stroke) and item.key.startswith("ladder.growth.")]
    assert [(line.start, line.end) for line in lines] == [*pairwise(places)]
    assert len({mark.fill for mark in marks(found)}) == len(scenario.phases)


def test_the_line_is_dotted_over_a_phase_without_a_marker() -> None:
    scenario = case_with()
    ends = [c.TurnDial("ladder", scenario.phases[index].id, index + 1) for index in (0, 2)]
    found = shown(scenario, "ladder", ends)
    lines = [item for item in found.picture if isinstance(item, Stroke) and item.key.startswith("ladder.growth.")]
    assert [line.dotted for line in lines] == [True]


def test_milestones_are_told_apart_by_word_and_icon() -> None:
    scenario = case_with()
    found = shown(scenario, "ladder", reached(scenario, 2))
    icons = {item.key: getattr(item, "name", "") for item in found.picture if item.key.endswith(".icon")}
    kinds = {kind.icon for kind in scenario.milestone_kinds}
    cards = {key: name for key, name in icons.items() if key.startswith("milestone.m")}
    assert set(cards.values()) == kinds
    assert {"School", "Eigen", "School: 1", "Eigen: 1"} <= set(spoken(found.picture))


def test_the_last_milestones_show_and_the_others_are_counted() -> None:
    scenario = case_with()
    words = " ".join(spoken(shown(scenario, "ladder", reached(scenario, 12)).picture))
    assert "mijlpaal · nog" in words


def test_a_phase_that_is_left_out_has_no_column() -> None:
    scenario = case_with()
    gone = scenario.phases[0].id
    found = shown(scenario, "ladder", [c.TurnDial("left_out", gone, 1)])
    assert gone not in targets(found, "milestone")
    assert not any(of.startswith(f"ladder/{gone}/") for of in targets(found, "dial"))
