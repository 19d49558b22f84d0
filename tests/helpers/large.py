"""A large case: eight phases, twenty parties, two hundred tasks. Made, not stored."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from canvas.model.scenario import Scenario
from canvas.rules.commands import Command, PlaceFiche
from tests.helpers.doings import beside
from tests.helpers.small import label, small_table

PHASES, TASKS, PARTIES = 8, 25, 20
"""Tasks are those of one phase."""
ROLES = ("overheid", "onderwijs", "werkgever")


def _phase(number: int) -> dict[str, Any]:
    name = f"fase_{number}"
    tasks = [{"id": f"{name}_taak_{task}", "text": label(f"Taak {task} van fase {number}")} for task in range(TASKS)]
    return {
        "id": name,
        "number": number,
        "name": label(f"Fase {number}"),
        "question": label("Wie doet wat?"),
        "regie_question": label("Wie heeft de regie?"),
        "task": tasks,
    }


def _party(number: int) -> dict[str, Any]:
    return {"id": f"partij_{number}", "role": ROLES[number % len(ROLES)], "name": label(f"Partij {number}")}


@cache
def large_scenario(parties: int = PARTIES) -> Scenario:
    """Every task has a number, every party too."""
    table = small_table()
    changed = {
        "id": "groot",
        "phase": [_phase(number) for number in range(PHASES)],
        "party": [_party(number) for number in range(parties)],
        "example": [],
    }
    return Scenario.model_validate(table | changed)


def placings(scenario: Scenario) -> Iterator[Command]:
    """One fiche of every party on every task, spread evenly: first each task gets one, then each gets a second."""
    parties = [party.id for party in scenario.parties]
    for turn in range(len(parties)):
        for number, task in enumerate(scenario.tasks):
            yield PlaceFiche(parties[(turn + number) % len(parties)], beside(task))


def first_placings(scenario: Scenario, count: int) -> Iterator[Command]:
    """The first so many."""
    return islice(placings(scenario), count)
