"""The view *Tekenen*: who is ready, and that nobody signs on a screen."""

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import spoken
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from tests.helpers.cases import LONG_NAME, same
from tests.layout.views import EVERYWHERE, case_with, crossed, faults, shown, small, targets


def with_parties(count: int) -> Scenario:
    """So many parties that sign, with the longest names."""
    extra = [
        {"id": f"partij_{index}", "role": "werkgever", "name": same(LONG_NAME), "organisation": "Vakbouw Twente BV"}
        for index in range(count - 2)
    ]
    base = [party.model_dump() for party in case_with().parties if party.id in ("gemeente", "bouwbedrijf", "samira")]
    return case_with(party=[*base, *extra])


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("count", [2, 3, 6, 11, 20])
def test_every_word_has_its_place(size: Size, language: str, count: int) -> None:
    scenario = with_parties(count)
    found = shown(scenario, "signing", [c.TurnDial("signing", "gemeente", 1)], size, language)
    assert faults(found, size) == []
    assert small(found, size, "dial", "more") == []
    assert crossed(found, "dial") == []


def test_the_title_says_that_it_is_a_concept() -> None:
    words = spoken(shown(case_with(), "signing").picture)
    assert "Concept-convenant" in words
    assert any("papier" in line and "tekent niemand" in line for line in words)


def test_who_is_ready_is_counted_and_can_go_back() -> None:
    found = shown(case_with(), "signing", [c.TurnDial("signing", "gemeente", 1)])
    assert "1 van 3 partijen zijn klaar om te tekenen" in spoken(found.picture)
    assert targets(found, "dial").keys() == {"signing/gemeente/0", "signing/school/1", "signing/bouwbedrijf/1"}


def test_the_candidate_never_signs() -> None:
    assert not any("samira" in of for of in targets(shown(case_with(), "signing"), "dial"))


def test_place_and_day_stand_under_the_title_or_are_asked_for() -> None:
    asked = shown(case_with(), "signing")
    assert "Waar en wanneer? Tik hier." in spoken(asked.picture)
    known = shown(case_with(), "signing", [c.SetTable(place="Hengelo", date="1-7-2026")])
    assert "Hengelo · 1 juli 2026" in spoken(known.picture)


def test_the_covenant_is_made_from_here() -> None:
    found = shown(case_with(), "signing")
    assert len([item for item in found.targets if (item.what, item.of) == ("button", "pdf")]) == 2


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_all_parties_are_reached(size: Size, language: str) -> None:
    scenario, seen, offset = with_parties(20), set(), 0
    while True:
        found = shown(scenario, "signing", [], size, language, {"signing": offset})
        seen |= targets(found, "dial").keys()
        if "signing:down" not in targets(found, "more"):
            break
        offset += 1
    assert len(seen) == 20
