"""A small scenario to test with: three phases of three tasks, four parties at the table, three rounds."""

import json
from typing import Any

from canvas.model.scenario import Scenario

TASKS = {
    "werving": ("zoeken", "informeren", "intake"),
    "opleiden": ("les", "praktijk", "begeleiden"),
    "werk": ("match", "nazorg", "evaluatie"),
}
PARTIES = ("gemeente", "school", "bouwbedrijf", "samira")
ROUNDS = ("kennismaken", "verdelen", "praten")
STILL = "praten"
"""The round in which no fiche moves."""
CARDS = ("ziek", "uitval", "geld_op")


def label(text: str) -> dict[str, str]:
    return {"nl": text, "en": f"{text} (en)"}


def _phase(number: int, name: str) -> dict[str, Any]:
    return {
        "id": name,
        "number": number,
        "name": label(name.title()),
        "question": label(f"Wie doet wat bij {name}?"),
        "regie_question": label(f"Wie heeft de regie over {name}?"),
        "task": [{"id": task, "text": label(f"Taak {task}"), "usual": ["overheid"]} for task in TASKS[name]],
    }


def _round(name: str) -> dict[str, Any]:
    words = {"name": label(name.title()), "instruction": label("Leg fiches neer."), "question": label("Klopt het?")}
    return {"id": name, "minutes": 10, "moves": name != STILL, **words}


def _role(name: str, kind: str = "party") -> dict[str, Any]:
    return {"id": name, "name": label(name.title()), "kind": kind}


def _party(name: str, role: str) -> dict[str, Any]:
    return {"id": name, "role": role, "name": label(name.title())}


def small_table() -> dict[str, Any]:
    """The scenario as it would stand in TOML, fresh each time, to be spoilt by a test."""
    return {
        "format": 1,
        "id": "klein",
        "title": label("Een klein leerwerktraject"),
        "short_title": label("Klein"),
        "place": label("Delft"),
        "icon": "hammer",
        "summary": label("Vier partijen verdelen negen taken."),
        "persona": label("Samira wil isoleren."),
        "source": [{"title": "Bron", "gives": label("Alles")}],
        "role": [_role("overheid"), _role("onderwijs"), _role("werkgever"), _role("kandidaat", "candidate")],
        "party": [
            _party("gemeente", "overheid"),
            _party("school", "onderwijs"),
            _party("bouwbedrijf", "werkgever"),
            _party("samira", "kandidaat"),
        ],
        "phase": [_phase(number, name) for number, name in enumerate(TASKS)],
        "round": [_round(name) for name in ROUNDS],
        "covenant": {
            "title": label("Convenant"),
            "consideration": [label("Er is werk.")],
            "interests": label("Ook die van bewoners."),
            "purpose": label("Samen opleiden."),
        },
        "script": [{"id": "kort", "name": label("Kort"), "minutes": {"kennismaken": 5, "verdelen": 20}}],
        "card": [{"id": name, "text": label(name), "question": label("Wat nu?")} for name in CARDS],
        "question": [{"id": "blijvend", "text": label("Hoe blijft het bestaan?")}],
        "check": [{"id": "vraag", "text": label("Er is vraag.")}, {"id": "geld", "text": label("Er is geld.")}],
        "need_idea": [{"asker": "werkgever", "text": label("Eén nummer")}],
        "indicator": [{"id": "banen", "label": label("Banen"), "kind": "fact", "start": 3, "unit": label("mensen")}],
        "expected_kinds": ["overheid", "werkgever"],
        "example": [
            {"round": "kennismaken", "moves": ["werving!gemeente"]},
            {"round": "verdelen", "moves": ["zoeken=gemeente,school+", "les=school"]},
        ],
    }


def small_scenario() -> Scenario:
    return Scenario.model_validate(small_table())


def as_toml(table: dict[str, Any]) -> str:
    """A table as a TOML file, for tests that spoil one thing in it."""
    return "".join(f"{key} = {_inline(value)}\n" for key, value in table.items())


def _inline(value: Any) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_inline(entry)}" for key, entry in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
