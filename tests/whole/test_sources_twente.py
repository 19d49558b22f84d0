"""What these scenarios took from their sources: the figures as the sources give them, and words they never use.

The figures stand here as numbers on purpose: a slip in a scenario file is seen, whatever else changes.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from canvas.model.base import LANGUAGES
from canvas.model.lasting import Indicator
from canvas.model.mechanics import Deal
from canvas.model.scenario import Scenario
from tests.helpers.tools import case

Text = tuple[str, str]
"""Where it stands in the file, and what it says."""

MEDICAL = """
psych kwetsba beperking lvb diagnos ziek patiënt cliënt behandel therap medisch gezondheid stoornis handicap verslav
klacht depress burn-out arts dokter ggz hulpverlen symptom syndro iq
mental vulnerab disab disorder illness ill sick relapse patient client treat medic health addict doctor clinic nurse
"""
"""Beginnings of words, in both languages."""
SCHOOL = "les lessen klas school examen toets diploma onderwijs leerling docent huiswerk"
"""What many students would rather not hear: none of it in what the board asks them."""


def texts(part: Any, place: str = "") -> Iterator[Text]:
    """Every text in a piece of a scenario, in both languages."""
    if isinstance(part, Mapping):
        for name, inner in part.items():
            yield from texts(inner, f"{place}.{name}")
    elif isinstance(part, list | tuple):
        for number, inner in enumerate(part):
            yield from texts(inner, f"{place}[{number}]")
    elif isinstance(part, str) and place.endswith((".nl", ".en")):
        yield place, part


def said_by(scenario: Scenario, *fields: str) -> list[Text]:
    """The texts of these fields of a scenario; of all of them when none is named."""
    dumped = scenario.model_dump(mode="json", include=set(fields) or None)
    return [*texts(dumped)]


def with_beginnings(said: list[Text], beginnings: str) -> list[Text]:
    """The texts in which a word begins like this; one of three letters must be the whole word."""
    words = "|".join(re.escape(word) + (r"\b" if len(word) <= 3 else "") for word in beginnings.split())
    return [text for text in said if re.search(rf"\b(?:{words})", text[1], re.IGNORECASE)]


def with_words(said: list[Text], words: str) -> list[Text]:
    return [text for text in said if re.search(rf"\b(?:{'|'.join(words.split())})\b", text[1], re.IGNORECASE)]


def numbers_in(said: list[Text]) -> set[str]:
    return {number for _place, text in said for number in re.findall(r"\d+", text)}


def deal(scenario: Scenario, name: str) -> Deal:
    return next(card for card in scenario.deals if card.id == name)


def indicator(name: str) -> Indicator:
    return next(item for item in case("twente").indicators if item.id == name)


# --- Both ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["praktijkleren_plus", "twente"])
def test_eight_phases_of_which_the_first_and_the_last_may_go(name: str) -> None:
    phases = case(name).phases
    assert [phase.number for phase in phases] == [0, 1, 2, 3, 4, 5, 6, 7]
    assert [phase.number for phase in phases if phase.optional] == [0, 7]


@pytest.mark.parametrize("name", ["praktijkleren_plus", "twente"])
def test_the_scripts_take_the_time_they_are_called_after(name: str) -> None:
    scenario = case(name)
    assert scenario.minutes == 90
    assert [script.total for script in scenario.scripts] == [90, 60, 210]


@pytest.mark.parametrize("name", ["praktijkleren_plus", "twente"])
def test_the_candidate_is_a_persona_that_does_not_sign(name: str) -> None:
    scenario = case(name)
    (persona,) = [party for party in scenario.parties if scenario.role[party.role].kind == "candidate"]
    assert not persona.signs


# --- Isoleerder ------------------------------------------------------------------------------------


def test_the_isoleerder_expects_five_kinds_of_party_in_six_phases() -> None:
    scenario = case("isoleerder")
    assert len(scenario.expected_kinds) == 5
    assert [phase.number for phase in scenario.phases] == [1, 2, 3, 4, 5, 6]
    assert scenario.indicators == ()


# --- Praktijkleren Plus ----------------------------------------------------------------------------


def test_praktijkleren_plus_uses_no_medical_words() -> None:
    assert with_beginnings(said_by(case("praktijkleren_plus")), MEDICAL) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wie is ziek?", True),
        ("Een lvb-test", True),
        ("Kwetsbare mensen", True),
        ("De ladder van werk", False),
        ("Nazorg geven", False),
        ("Everybody will do it", False),
        ("Fill it in", False),
    ],
)
def test_a_medical_word_would_be_found(text: str, found: bool) -> None:
    assert bool(with_beginnings([("here", text)], MEDICAL)) == found


def test_what_praktijkleren_plus_asks_the_student_does_not_sound_like_school() -> None:
    scenario = case("praktijkleren_plus")
    seen = said_by(scenario, "phases", "ladder", "layers", "estimate", "coaching", "summary", "persona")
    assert with_words(seen, SCHOOL) == []


def test_praktijkleren_plus_invents_no_numbers() -> None:
    """The source gives none but its date; the scale of the estimate and the numbers of phases are the board's own."""
    scenario = case("praktijkleren_plus")
    assert scenario.indicators == () and scenario.counters == ()
    content = ("summary", "persona", "open", "phases", "ladder", "layers", "coaching", "deals", "questions", "checks")
    assert [text for text in said_by(scenario, *content) if re.search(r"\d", text[1])] == []
    assert numbers_in(said_by(scenario, "covenant", "estimate")) == {"2022", "1", "10"}


def test_praktijkleren_plus_has_four_steps_three_layers_and_an_estimate_to_ten() -> None:
    scenario = case("praktijkleren_plus")
    assert scenario.ladder and scenario.estimate and scenario.coaching
    assert [step.id for step in scenario.ladder.steps] == ["dagbesteding", "werkplek", "deels_betaald", "duurzaam_werk"]
    assert [layer.id for layer in scenario.layers] == ["eigen_opleider", "extra_coaching", "contact_leermeesters"]
    assert (scenario.coaching.giver, scenario.coaching.taker) == ("werkdag", "leerwerkbedrijf")
    assert scenario.estimate.top == 10


def test_every_plus_layer_asks_how_many_hours_and_until_when() -> None:
    for layer in case("praktijkleren_plus").layers:
        assert {"uren", "tot"} <= {field.id for field in layer.fields}, layer.id


def test_the_source_of_praktijkleren_plus_does_not_name_the_municipality() -> None:
    scenario = case("praktijkleren_plus")
    assert not any("gemeente" in party.id for party in scenario.parties)
    assert "Wie de plus-lagen betaalt" in [item.nl for item in scenario.open]


# --- Twente ----------------------------------------------------------------------------------------


def test_twente_aims_at_fifty_and_at_a_hundred_and_fifty() -> None:
    figures = {name: indicator(name) for name in ("verklaringen_eerste_jaar", "verklaringen_totaal", "plaatsen")}
    assert {name: item.target for name, item in figures.items()} == {
        "verklaringen_eerste_jaar": 50,
        "verklaringen_totaal": 150,
        "plaatsen": 150,
    }
    assert {item.kind for item in figures.values()} == {"goal"}
    assert "'dit jaar'" in figures["verklaringen_eerste_jaar"].label.nl  # the source gives no year
    assert "2020" in figures["verklaringen_totaal"].label.nl


def test_more_than_eighty_per_cent_comes_from_elsewhere_and_is_no_target() -> None:
    stays = indicator("blijft_elders")
    assert (stays.kind, stays.now, stays.target) == ("benchmark", 80, None)
    assert stays.unit is not None and stays.unit.nl == "%"
    assert ("meer dan" in stays.label.nl) and ("more than" in stays.label.en)


def test_twente_has_no_other_numbers_than_those_of_its_source() -> None:
    content = (
        "summary",
        "persona",
        "open",
        "covenant",
        "lanes",
        "counters",
        "deals",
        "signing",
        "questions",
        "indicators",
    )
    assert numbers_in(said_by(case("twente"), *content)) == {"1", "50", "150", "80", "2020"}
    assert len(case("twente").indicators) == 4


def test_six_partners_sign_of_which_two_are_networks() -> None:
    scenario = case("twente")
    assert [(party.organisation, party.kind) for party in scenario.parties if party.signs] == [
        ("ROC van Twente", "organisation"),
        ("Zone.college", "organisation"),
        ("Twentse gemeenten", "network"),
        ("Werkplein Twente", "network"),
        ("SWB Midden Twente", "organisation"),
        ("Soweco", "organisation"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pilot_began_on_the_first_of_july(language: str) -> None:
    signing = case("twente").signing
    assert signing is not None
    assert {"nl": "1 juli", "en": "1 July"}[language] in getattr(signing.text, language)


def test_twente_has_three_leerlijnen_with_tasks_of_their_own() -> None:
    scenario = case("twente")
    assert [lane.id for lane in scenario.lanes] == ["groen", "zorg", "logistiek"]
    for phase in ("vakopleiding", "werkervaring"):
        lanes = [task.lane for task in scenario.phase[phase].tasks if task.lane]
        assert lanes == ["groen", "zorg", "logistiek"]


def test_twente_counts_from_assignments_to_statements_in_each_leerlijn() -> None:
    counters = case("twente").counters
    assert [counter.id for counter in counters if counter.per_lane] == ["opdrachten", "vaardigheden", "verklaringen"]
    assert {counter.id: counter.goal for counter in counters if counter.goal is not None} == {"deelnemers": 150}


def test_the_evaluation_of_twente_asks_the_five_questions_of_the_source() -> None:
    card = deal(case("twente"), "onderzoek")
    asked = ["perspectief", "aanpak", "samenwerking", "partijen", "financiering"]
    assert card.article == "evaluation"
    assert [field.id for field in card.fields] == asked


def test_money_in_twente_has_its_own_article_and_no_amounts() -> None:
    card = deal(case("twente"), "geld")
    assert card.article == "money"
    assert not any(re.search(r"\d|€|euro", text) for _place, text in texts(card.model_dump(mode="json")))
