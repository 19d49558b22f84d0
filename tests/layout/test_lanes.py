"""The view *Leerlijnen*: lanes across the phases, who carries them, their tasks, and what is counted."""

from typing import Any

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Disc, Panel, spoken
from canvas.model.board import InSeat, OnTask
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from tests.helpers.everything import everything_table
from tests.helpers.small import label
from tests.layout.views import EVERYWHERE, case_with, crossed, faults, shown, small, targets

LONG = "Metaalbewerking en installaties"


def lanes(count: int) -> list[dict[str, Any]]:
    text = label("Leerlijn voor wie in deze branche wil werken.")
    return [{"id": f"lijn_{index}", "name": label(LONG), "icon": "plant", "text": text} for index in range(count)]


def counters(per_lane: int, whole: int) -> list[dict[str, Any]]:
    own = [
        {"id": f"telt_{index}", "name": label("Praktijkverklaringen"), "per_lane": True} for index in range(per_lane)
    ]
    return [*own, *({"id": f"heel_{index}", "name": label(LONG), "goal": 150} for index in range(whole))]


def indicators(count: int) -> list[dict[str, Any]]:
    words = label("Blijft na een jaar met een verklaring aan het werk bij hetzelfde bedrijf")
    kinds = ("goal", "benchmark", "fact")
    return [
        {"id": f"cijfer_{index}", "label": words, "kind": kinds[index % 3], "target": 150, "now": 80, "date": "2020"}
        for index in range(count)
    ]


def phases(count: int, per_cell: int, lines: int) -> list[dict[str, Any]]:
    """So many phases; every other one has so many tasks at each crossing."""
    first = everything_table()["phase"][0]
    made = []
    for number in range(count):
        tasks = [
            {"id": f"taak_{number}_{index}", "text": label("Uitleggen wat de verklaring is")} for index in range(4)
        ]
        for line in range(lines if number % 2 else 0):
            tasks += [
                {"id": f"eigen_{number}_{line}_{index}", "text": label("Opdrachten kiezen met school"),
                 "lane": f"lijn_{line}"}
                for index in range(per_cell)
            ]  # fmt: skip
        made.append(
            {**first, "id": f"fase_{number}", "number": number, "name": label("Werving en selectie"), "task": tasks}
        )
    return made


def case(count: int, many: int, per_cell: int = 1, per_lane: int = 3, whole: int = 1, figures: int = 3) -> Scenario:
    table = everything_table()
    fork = [{**table["fork"][0], "phase": "fase_0"}]
    return case_with(
        phase=phases(many, per_cell, count), lane=lanes(count), counter=counters(per_lane, whole),
        indicator=indicators(figures), fork=fork,
    )  # fmt: skip


def filled(scenario: Scenario) -> list[Any]:
    """Every other lane carried, every other own task done, large numbers."""
    own = [task for task in scenario.tasks if task in scenario.phase_of]
    return [
        *(c.PlaceFiche("gemeente", InSeat(seat=lane.id)) for lane in scenario.lanes[::2]),
        *(c.PlaceFiche(party, OnTask(task=task)) for task in own[::2] for party in ("gemeente", "bouwbedrijf")),
        *(c.TurnDial(item.id, lane.id, 128) for item in scenario.counters if item.per_lane for lane in scenario.lanes),
        *(c.TurnDial(item.id, value=999) for item in scenario.counters if not item.per_lane),
    ]


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize(
    ("count", "many", "per_cell"), [(1, 3, 1), (1, 8, 3), (3, 8, 1), (4, 6, 2), (6, 3, 3), (6, 8, 3)]
)
@pytest.mark.parametrize("is_filled", [False, True])
def test_every_word_has_its_place(
    size: Size, language: str, count: int, many: int, per_cell: int, is_filled: bool
) -> None:
    scenario = case(count, many, per_cell)
    found = shown(scenario, "lanes", filled(scenario) if is_filled else [], size, language)
    assert faults(found, size) == []
    assert small(found, size, "seat", "dial", "task") == []
    assert crossed(found, "seat") == crossed(found, "dial") == []


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize(
    ("count", "per_lane", "whole", "figures"), [(0, 0, 1, 0), (0, 0, 8, 8), (3, 0, 0, 0), (3, 8, 0, 0), (3, 2, 6, 20)]
)
def test_what_is_not_there_leaves_its_room(
    size: Size, language: str, count: int, per_lane: int, whole: int, figures: int
) -> None:
    scenario = case(count, 6, 1, per_lane, whole, figures)
    found = shown(scenario, "lanes", filled(scenario), size, language)
    assert faults(found, size) == []
    assert small(found, size, "seat", "dial", "more") == []
    assert len(targets(found, "seat")) >= min(count, 1)


def test_plus_and_minus_name_the_next_number() -> None:
    scenario = case_with()
    before = targets(shown(scenario, "lanes"), "dial")
    assert "opdrachten/groen/1" in before
    assert "opdrachten/groen/-1" not in before
    after = targets(shown(scenario, "lanes", [c.TurnDial("opdrachten", "groen", 4)]), "dial")
    assert {"opdrachten/groen/3", "opdrachten/groen/5", "verklaringen//1"} <= after.keys()


def test_lanes_make_a_sum() -> None:
    turned = [c.TurnDial("opdrachten", "groen", 40), c.TurnDial("opdrachten", "zorg", 2)]
    assert "42" in spoken(shown(case_with(), "lanes", turned).picture)


def test_a_goal_is_striven_for_and_a_number_from_elsewhere_promises_nothing() -> None:
    said = spoken(shown(case(2, 3), "lanes").picture)
    assert {"streven: 150", "0 van 150", "80 · van elders, geen belofte"} <= set(said)
    assert any("streven: 150 · 2020" in line for line in said)


def test_an_empty_line_asks_and_a_carried_one_says_who() -> None:
    scenario = case_with()
    found = shown(scenario, "lanes", [c.PlaceFiche("gemeente", InSeat(seat="groen"))])
    assert "draagt deze lijn" in spoken(found.picture)
    seats = [item for item in found.picture if isinstance(item, Disc) and item.key in ("seat.groen", "seat.zorg")]
    assert [seat.dashed for seat in seats] == [False, True]
    assert len(targets(found, "fiche")) == 1


def test_a_task_of_a_lane_lies_in_its_row_and_is_dashed_while_nobody_does_it() -> None:
    scenario = case_with()
    task = next(task for phase in scenario.phases for task in phase.tasks if task.lane == "groen")
    found = shown(scenario, "lanes")
    rows = {item.key: item for item in found.picture if isinstance(item, Panel)}
    place = targets(found, "task")[task.id].rect.centre
    assert rows["lane.groen"].rect.holds(place)
    assert rows[f"task.{task.id}"].dashed
    assert any(line.startswith("+ 2 voor alle") for line in spoken(found.picture))


def test_many_lanes_turn_by_pages() -> None:
    scenario = case(6, 6, 3)
    first = targets(shown(scenario, "lanes"), "seat").keys()
    second = targets(shown(scenario, "lanes", offsets={"lanes": 1}), "seat").keys()
    own = {lane.id for lane in scenario.lanes}
    assert first & own
    assert second & own
    assert not first & second & own


def test_a_phase_that_is_left_out_has_no_column() -> None:
    scenario = case_with()
    left = scenario.phases[0]
    found = shown(scenario, "lanes", [c.TurnDial("left_out", left.id, 1)])
    assert not targets(found, "task").keys() & {task.id for task in left.tasks}
