"""The view *Kaarten*: roads that split, and cards with questions."""

from typing import Any

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Panel, spoken
from canvas.rules import commands as c
from tests.helpers.everything import everything_table
from tests.helpers.small import label
from tests.layout.views import EVERYWHERE, case_with, crossed, faults, shown, small, targets

QUESTION = "Wie beslist hierover, en wanneer hoort de kandidaat het van ons allemaal?"


def forks(count: int) -> list[dict[str, Any]]:
    """So many forks, with two to four branches."""
    first = everything_table()["fork"][0]
    branches = [{"id": f"tak_{index}", "text": label(f"Contract bij de werkgever {index}")} for index in range(4)]
    return [{**first, "id": f"weg_{index}", "branch": branches[: 2 + index % 3]} for index in range(count)]


def deals(count: int, fields: int = 5) -> list[dict[str, Any]]:
    """So many cards with long questions."""
    first = everything_table()["deal"][0]
    asked = [{"id": f"vraag_{index}", "text": label(QUESTION)} for index in range(fields)]
    return [{**first, "id": f"kaart_{index}", "phase": "werk", "field": asked} for index in range(count)]


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize(("ways", "cards"), [(1, 3), (0, 1), (0, 12), (1, 0), (6, 0), (2, 5), (6, 12)])
def test_every_word_has_its_place(size: Size, language: str, ways: int, cards: int) -> None:
    found = shown(case_with(fork=forks(ways), deal=deals(cards)), "deals", [], size, language)
    assert faults(found, size) == []
    assert small(found, size, "dial", "deal", "more") == []
    assert crossed(found, "dial") == crossed(found, "deal") == []


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_long_answers_stay_on_their_card(size: Size, language: str) -> None:
    scenario = case_with(fork=forks(2), deal=deals(6, 8))
    words = "We bespreken dit elke maand met de kandidaat, de leermeester en de school. " * 2
    answers = tuple((f"vraag_{index}", words) for index in range(8))
    found = shown(scenario, "deals", [c.FillDeal(f"kaart_{card}", answers) for card in range(6)], size, language)
    assert faults(found, size) == []


def test_a_fork_is_open_until_somebody_chooses() -> None:
    scenario = case_with()
    fork = scenario.forks[0]
    signs = {f"fork.{fork.id}.{branch.id}" for branch in fork.branches}
    found = shown(scenario, "deals")
    assert all(item.dashed for item in found.picture if isinstance(item, Panel) and item.key in signs)
    assert {f"{fork.id}//1", f"{fork.id}//2"} <= targets(found, "dial").keys()


def test_only_the_chosen_way_is_green() -> None:
    scenario = case_with()
    fork = scenario.forks[0]
    found = shown(scenario, "deals", [c.TurnDial(fork.id, value=2)])
    fills = {item.key: item.fill for item in found.picture if isinstance(item, Panel)}
    assert fills[f"fork.{fork.id}.{fork.branches[1].id}"] == "ink.good"
    assert fills[f"fork.{fork.id}.{fork.branches[0].id}"] != "ink.good"


def test_a_card_tells_what_is_answered_and_what_is_not() -> None:
    scenario = case_with()
    found = shown(scenario, "deals", [c.FillDeal("sroi", (("wie", "de gemeente"),))])
    words = spoken(found.picture)
    assert {"de gemeente", "nog invullen", "1 van 2 ingevuld"} <= set(words)
    assert {deal.id for deal in scenario.deals} <= targets(found, "deal").keys()


def test_all_cards_are_reached_by_turning_pages() -> None:
    scenario = case_with(fork=forks(6), deal=deals(12))
    seen, offset = set(), 0
    while True:
        found = shown(scenario, "deals", offsets={"deals": offset, "forks": offset})
        seen |= targets(found, "deal").keys()
        if not {"deals:down", "forks:down"} & targets(found, "more").keys():
            break
        offset += 1
    assert seen == {item.id for item in (*scenario.deals, *scenario.forks)}


def test_a_card_of_a_phase_that_is_left_out_stays() -> None:
    scenario = case_with(deal=deals(1))
    found = shown(scenario, "deals", [c.TurnDial("left_out", "werk", 1)])
    assert "kaart_0" in targets(found, "deal")
