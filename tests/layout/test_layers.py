"""The view *Plus*: plates with their seats, the coaching that moves, the own estimate."""

from typing import Any

import pytest

from canvas.layout.estimate import MOST_MARKS, marks
from canvas.layout.geometry import Size
from canvas.layout.picture import Disc, Shape, spoken
from canvas.model.board import InSeat
from canvas.rules import commands as c
from tests.helpers.everything import everything_table
from tests.helpers.small import label
from tests.layout.views import EVERYWHERE, case_with, crossed, faults, shown, small, targets

LONG = "Begeleiding van ervaringsdeskundigen ook"
STOPS = (0, 25, 50, 75, 100)


def layers(count: int) -> list[dict[str, Any]]:
    """So many layers with long names and a card."""
    first = everything_table()["layer"][0]
    return [{**first, "id": f"laag_{index}", "name": label(LONG[:34])} for index in range(count)]


def handed(scenario: Any) -> list[Any]:
    """Coaching that moves, a layer with who gives it, and an answer on its card."""
    shares = zip(scenario.phases, (0, 50, 100), strict=True)
    card = scenario.layers[0]
    return [
        *(c.TurnDial("coaching", phase.id, share) for phase, share in shares),
        c.TurnDial("estimate_before", value=4),
        c.PlaceFiche("gemeente", InSeat(seat=card.giver_seat)),
        c.FillDeal(card.id, (("uren", "twee uur per week"),)),
    ]


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("count", [0, 1, 3, 6])
@pytest.mark.parametrize("filled", [False, True])
def test_every_word_has_its_place(size: Size, language: str, count: int, filled: bool) -> None:
    scenario = case_with(layer=layers(count))
    commands = handed(scenario) if filled and count else []
    found = shown(scenario, "layers", commands, size, language)
    assert faults(found, size) == []
    assert small(found, size, "seat", "dial") == []
    assert crossed(found, "seat") == crossed(found, "dial") == crossed(found, "deal") == []


@pytest.mark.parametrize("off", [("layer",), ("coaching",), ("estimate",), ("layer", "coaching"), ("layer", "estimate"),
                                 ("coaching", "estimate")])  # fmt: skip
@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_what_is_not_there_leaves_its_room(size: Size, language: str, off: tuple[str, ...]) -> None:
    changes: dict[str, Any] = {name: [] if name == "layer" else None for name in off}
    found = shown(case_with(**changes), "layers", [], size, language)
    assert faults(found, size) == []
    keys = {item.key.partition(".")[0] for item in found.picture}
    assert ("layer" in keys, "coaching" in keys, "estimate" in keys) == tuple(
        name not in off for name in ("layer", "coaching", "estimate")
    )


def test_each_layer_has_two_seats_and_a_card() -> None:
    scenario = case_with()
    layer, found = scenario.layers[0], shown(scenario, "layers")
    assert {layer.giver_seat, layer.payer_seat} <= targets(found, "seat").keys()
    assert layer.id in targets(found, "deal")
    assert {"Wie geeft?", "Wie betaalt?", "0 van 1 ingevuld"} <= set(spoken(found.picture))


def test_who_gives_and_what_was_answered_stand_in_words() -> None:
    scenario = case_with()
    found = shown(scenario, "layers", handed(scenario))
    assert {"Gemeente", "geeft dit", "1 van 1 ingevuld", "twee uur per week"} <= set(spoken(found.picture))
    assert len([item for item in found.targets if item.what == "fiche"]) == 1


def test_coaching_has_five_stops_in_each_phase() -> None:
    scenario = case_with()
    dials = targets(shown(scenario, "layers"), "dial")
    wanted = {f"coaching/{phase.id}/{share}" for phase in scenario.phases for share in STOPS}
    assert wanted <= dials.keys()


def test_coaching_flows_only_where_it_was_chosen() -> None:
    scenario = case_with()
    unset = [item for item in shown(scenario, "layers").picture if isinstance(item, Shape)]
    flows = [item for item in shown(scenario, "layers", handed(scenario)).picture if isinstance(item, Shape)]
    assert [item for item in unset if item.key.startswith("coaching")] == []
    assert {item.fill for item in flows if item.key.startswith("coaching")} == {"role.branche", "role.werkgever"}


def test_while_nothing_is_chosen_coaching_is_dashed() -> None:
    found = shown(case_with(), "layers")
    discs = [item for item in found.picture if isinstance(item, Disc) and item.key.startswith("coaching.werving.")]
    assert len([disc for disc in discs if disc.dashed]) == len(STOPS)


@pytest.mark.parametrize("top", [2, 10, 12, 13, 40, 100])
def test_a_scale_ends_at_its_top_or_just_before(top: int) -> None:
    numbers = marks(top)
    assert len(numbers) <= MOST_MARKS
    assert numbers[-1] <= top < numbers[-1] + numbers[0] + (numbers[1] - numbers[0])


def test_both_scales_can_be_touched() -> None:
    dials = targets(shown(case_with(), "layers"), "dial")
    assert {f"estimate_{when}//{number}" for when in ("before", "after") for number in range(1, 11)} <= dials.keys()


def test_a_phase_that_is_left_out_has_no_coaching() -> None:
    scenario = case_with()
    found = shown(scenario, "layers", [c.TurnDial("left_out", scenario.phases[0].id, 1)])
    assert not any(of.startswith(f"coaching/{scenario.phases[0].id}/") for of in targets(found, "dial"))
