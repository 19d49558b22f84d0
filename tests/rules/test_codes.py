"""Codes on paper: short, each of one thing, and the same whenever they are printed."""

import pytest

from canvas.rules import commands as c
from canvas.rules.codes import codes_of, plain
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.refusal import Refusal
from canvas.session.library import Library
from tests.helpers.everything import everything

LIBRARY = Library()
SCENARIOS = [*(LIBRARY.load_scenario(path) for path in LIBRARY.scenario_paths()), everything()]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_every_code_is_of_one_thing(scenario: object) -> None:
    codes = codes_of(scenario)  # type: ignore[arg-type]
    for family in (codes.parties, codes.tasks, {**codes.phases, **codes.seats}, codes.cards):
        assert len({code.casefold() for code in family.values()}) == len(family)
    assert all(len(code) == 2 for code in codes.parties.values())
    assert len(codes.questions) == sum(map(len, codes.scenario.deal_fields.values()))


def test_codes_can_be_guessed() -> None:
    codes = codes_of(LIBRARY.scenario("isoleerder"))
    assert [codes.parties[name] for name in ("werkgever", "klantmanager", "jobcoach", "leermeester")] == [
        "wg",
        "km",
        "jc",
        "lm",
    ]
    assert codes.tasks["taalles"] == "2.2" and codes.phases["voortraject"] == "2"
    assert codes.seats == {"aanspreekpunt": "A", "aanjager": "B"}


def test_whoever_joins_takes_no_code_from_another_and_never_runs_out() -> None:
    scenario = LIBRARY.scenario("isoleerder")
    board, before = start(scenario), codes_of(scenario).parties
    for name in ("Werkgever Zuid", "Wegenbouw", "王小明", "W", "Wg", *["Werkgever"] * 12):
        answer = decide(board, scenario, c.JoinParty("werkgever", name))
        assert not isinstance(answer, Refusal)
        board = fold(board, answer)
    after = codes_of(scenario, board.parties).parties
    assert {party: after[party] for party in before} == before
    assert len(set(after.values())) == len(after) == len(board.parties)


def test_plain_is_what_somebody_in_a_hurry_types() -> None:
    assert plain("Re-integratie_bedrijf  Één!") == "re integratie bedrijf een"
