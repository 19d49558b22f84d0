"""The figures of MaatwerQ and the Leerwerkcirkel: what stands in the two scenarios is what stands in the sources.

The numbers are written out here once more, on purpose: a slip in a scenario must not mend its own test.
"""

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from canvas.model.base import LANGUAGES, Label, Language
from canvas.model.scenario import Scenario
from canvas.rules.evolve import start
from canvas.session.library import Library

LIBRARY = Library()
MAATWERQ, CIRKEL = LIBRARY.scenario("maatwerq"), LIBRARY.scenario("leerwerkcirkel")
CASES = pytest.mark.parametrize("scenario", [MAATWERQ, CIRKEL], ids=lambda scenario: scenario.id)

OF_THE_GAME = {"example", "rounds", "scripts"}
"""What does not come from a source: a made-up workshop, and minutes to play."""

NUMBER = re.compile(r"\d+")
PROMISE = re.compile(r"\b(?:zal|zullen|gaan we|beloven|garanderen|belooft|will|shall|promise[sd]?|guarantee[sd]?)\b")
MEDICAL = re.compile(r"\b(?:diagnose|patiënt|ziekte|medisch|therapie|psychisch|diagnosis|patient|medical)")


def labels(thing: object) -> Iterator[Label]:
    """Every text that people read, in all that a thing holds."""
    if isinstance(thing, Label):
        yield thing
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from labels(getattr(thing, name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from labels(part)


def told(scenario: Scenario) -> Iterator[Label]:
    """Every text of a scenario, but what belongs to the game."""
    for name in type(scenario).model_fields:
        if name not in OF_THE_GAME:
            yield from labels(getattr(scenario, name))


def numbers(scenario: Scenario, language: Language) -> set[int]:
    """Every number that stands in a text."""
    return {int(found) for label in told(scenario) for found in NUMBER.findall(label.said_in(language))}


# --- MaatwerQ: one number, and nothing of a table that is not there ---------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_maatwerq_has_no_other_number_than_the_age(language: Language) -> None:
    assert numbers(MAATWERQ, language) == {18, 24}  # 24: the name of the 24-uursaanpak


def test_maatwerq_counts_nothing() -> None:
    assert MAATWERQ.indicators == ()
    assert MAATWERQ.network is None


def test_maatwerq_goes_from_safe_together_to_independent_in_five_steps() -> None:
    assert MAATWERQ.ladder is not None
    steps = [step.text.nl for step in MAATWERQ.ladder.steps]
    assert len(steps) == 5
    assert steps[0].startswith("Samen") and steps[-1].startswith("Zelfstandig")


def test_maatwerq_has_four_voices_and_two_kinds_of_milestones() -> None:
    assert MAATWERQ.voices is not None
    voices = [voice.name.nl for voice in MAATWERQ.voices.voices]
    assert voices == ["Leerling", "Leermeester", "Collega", "Coach"]
    assert [kind.id for kind in MAATWERQ.milestone_kinds] == ["school", "persoonlijk"]


def test_maatwerq_parts_ways_after_the_trial_period() -> None:
    (fork,) = MAATWERQ.forks
    assert [branch.text.nl for branch in fork.branches] == ["Contract bij de werkgever", "Contract bij MaatwerQ"]
    trial = next(task.id for task in MAATWERQ.tasks.values() if "proefperiode" in task.text.nl)
    assert fork.phase == MAATWERQ.phase_of[trial]


# --- Leerwerkcirkel: the table, both counts, the meetings, the estimate ------------------------------


def test_the_network_is_the_table_of_the_source() -> None:
    assert CIRKEL.network is not None
    assert [(row.name.nl, row.start, row.now) for row in CIRKEL.network.rows] == [
        ("Ondernemers", 5, 20),
        ("Onderwijs", 1, 9),
        ("Overheid", 1, 3),
        ("Zorg", 1, 12),
        ("Intermediair", 1, 3),
    ]
    assert sum(row.start for row in CIRKEL.network.rows) == 9
    assert sum(row.now for row in CIRKEL.network.rows) == 47


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_counts_are_told_as_they_are(language: Language) -> None:
    assert CIRKEL.network is not None
    counts, meetings, _behind, fourth = (remark.said_in(language) for remark in CIRKEL.network.remarks)
    assert NUMBER.findall(counts) == ["45", "40"]
    assert NUMBER.findall(meetings) == ["3", "9", "8", "2", "6"]
    assert NUMBER.findall(fourth) == ["10"]


def test_the_two_counts_and_who_stays_behind_are_said_in_words() -> None:
    assert CIRKEL.network is not None
    counts, _meetings, behind, fourth = (remark.nl for remark in CIRKEL.network.remarks)
    assert "twee tellingen" in counts
    assert "overheid" in behind and "achter" in behind
    assert fourth.startswith("Minstens 10 ")


def test_the_alarm_sounds_for_government_and_at_the_numbers_of_the_source() -> None:
    assert CIRKEL.network is not None and CIRKEL.network.alarm is not None
    alarm = CIRKEL.network.alarm
    assert alarm.row == "overheid"
    assert alarm.share / 100 >= 3 / 47


def test_the_indicators_are_the_figures_of_the_source() -> None:
    figures = {item.id: (item.kind, item.start, item.now, item.target) for item in CIRKEL.indicators}
    assert figures == {
        "organisaties": ("fact", 9, 47, None),
        "interesse": ("fact", None, 45, None),
        "aangesloten": ("fact", None, 40, None),
        "bijeenkomsten": ("fact", None, 3, None),
        "vierde": ("fact", None, 10, None),
        "certificaat": ("goal", None, None, 9),
    }


def test_nine_workers_in_2018_is_an_estimate() -> None:
    (estimate,) = [item for item in CIRKEL.indicators if item.kind == "goal"]
    assert "naar schatting" in estimate.label.nl
    assert "estimated" in estimate.label.en
    assert estimate.date == "2018"


@pytest.mark.parametrize("language", LANGUAGES)
def test_leerwerkcirkel_tells_no_other_numbers(language: Language) -> None:
    source = {5, 20, 1, 9, 3, 12, 47, 45, 40, 8, 2, 6, 10, 2018}
    assert numbers(CIRKEL, language) - {2025} <= source  # 2025: the year of the Aanwijzingen, in a title


def test_the_stops_have_no_months_because_the_source_gives_none() -> None:
    assert CIRKEL.ring is not None
    assert [stop.months for stop in CIRKEL.ring.stops] == [None] * 5
    learns = [stop.learns.nl for stop in CIRKEL.ring.stops if stop.learns]
    assert learns == ["Heftruckcertificaat", "Praktijkverklaring"]


def test_nobody_is_the_formal_employer_before_the_table_says_so() -> None:
    assert start(CIRKEL).seats == {}
    assert "Formele werkgever" in [label.nl for label in CIRKEL.open]


def test_joining_is_an_article_of_its_own() -> None:
    assert [deal.id for deal in CIRKEL.deals if deal.article == "joining"] == ["toetreding"]


# --- Both ------------------------------------------------------------------------------------------


@CASES
def test_the_six_phases_of_the_canvas(scenario: Scenario) -> None:
    names = [phase.name.nl for phase in scenario.phases]
    assert names == ["Werving en selectie", "Voortraject", "Extra begeleiding", "Vakopleiding", "Werkervaring", "Match"]


@CASES
@pytest.mark.parametrize("language", LANGUAGES)
def test_considerations_go_on_after_whereas_and_promise_nothing(scenario: Scenario, language: Language) -> None:
    for label in scenario.covenant.considerations:
        words = label.said_in(language)
        assert words[0].islower() and words[-1] != "."
        assert not PROMISE.search(words)


@CASES
def test_no_medical_words(scenario: Scenario) -> None:
    assert [text for label in labels(scenario) for text in (label.nl, label.en) if MEDICAL.search(text.lower())] == []


@CASES
def test_the_candidate_is_made_up_and_never_signs(scenario: Scenario) -> None:
    candidates = [party for party in scenario.parties if scenario.role[party.role].kind == "candidate"]
    assert [party.signs for party in candidates] == [False]
    assert "verzonnen" in scenario.persona.nl
    assert "made-up" in scenario.persona.en
