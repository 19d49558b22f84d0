"""What `validate` says of a whole scenario with all mechanics: line, place, and what to do, in both languages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from canvas.model.base import LANGUAGES, Language
from canvas.session.library import Library
from tests.helpers.everything import everything_table
from tests.helpers.small import as_toml, label

LONG = "Een taak die veel te lang is voor op het bord"
"""Forty-five letters."""
WIDE = "Een begeleidingsgesprek voorbereidingstijd"
"""Forty-two letters that cannot be broken over two lines of twenty-two."""

Spoil = Callable[[dict[str, Any]], object]

MISTAKES: dict[str, tuple[Spoil, str, str]] = {
    "an unknown lane": (
        lambda t: t["phase"][0]["task"][0].update(lane="paars"),
        "task.zoeken.lane",
        "paars bestaat hier niet; kies uit: groen, zorg.",
    ),
    "a lane where there are none": (
        lambda t: [t.pop("lane"), t.pop("counter")],
        "task.les.lane",
        "groen bestaat hier niet. Beschrijf groen eerst, of haal deze regel weg.",
    ),
    "a fork after no phase": (
        lambda t: t["fork"][0].update(phase="koffie"),
        "fork.contract.phase",
        "koffie bestaat hier niet; kies uit: werving, opleiden, werk.",
    ),
    "a card in no phase": (
        lambda t: t["deal"][0].update(phase="koffie"),
        "deal.sroi.phase",
        "koffie bestaat hier niet; kies uit: werving, opleiden, werk.",
    ),
    "an unknown dial": (
        lambda t: t["example"][0].update(dial=[{"dial": "snelheid", "value": 1}]),
        "example.dial",
        "snelheid bestaat hier niet; kies uit: left_out, ladder,",
    ),
    "coaching by a stranger": (
        lambda t: t["coaching"].update(taker="koning"),
        "coaching.taker",
        "koning bestaat hier niet; kies uit: gemeente, school, bouwbedrijf, samira.",
    ),
    "an alarm about no row": (
        lambda t: t["network"]["alarm"].update(row="rij"),
        "network.alarm.row",
        "rij bestaat hier niet; kies uit: rij_werkgevers, rij_overheid.",
    ),
    "twin lanes": (lambda t: t["lane"][1].update(id="groen"), "seat[groen]", "De naam groen staat er twee keer"),
    "a counter with the name of a row": (
        lambda t: t["counter"][0].update(id="rij_overheid"),
        "dial[rij_overheid]",
        "De naam rij_overheid staat er twee keer",
    ),
    "a ladder of one step": (lambda t: t["ladder"].update(step=t["ladder"]["step"][:1]), "ladder.step", "minstens 2"),
    "a name beyond its tab": (lambda t: t["ring"].update(name=label("x" * 41)), "ring.name.nl", "hoogstens 40"),
    "a stop without English": (
        lambda t: t["ring"]["stop"][1]["name"].pop("en"),
        "ring.stop[zorghuis].name.en",
        'Zet de Engelse tekst erbij: en = "…".',
    ),
    "a typing mistake": (
        lambda t: t["layer"][0].update(txet=t["layer"][0].pop("text")),
        "layer[extra_coach].txet",
        "txet bestaat niet; bedoelt u text?",
    ),
    "a long task": (
        lambda t: t["phase"][2]["task"][1]["text"].update(nl=LONG),
        "phase[werk].task[nazorg].text.nl",
        f"'{LONG}' heeft 45 tekens; maak er hoogstens 42 van.",
    ),
    "a task of three lines": (
        lambda t: t["phase"][2]["task"][1]["text"].update(en=WIDE),
        "phase[werk].task[nazorg].text.en",
        f"'{WIDE}' past niet op twee regels van 22 tekens; kies kortere woorden.",
    ),
    "a long party": (
        lambda t: t["party"][1]["name"].update(nl="x" * 41),
        "party[school].name.nl",
        "heeft 41 tekens; maak er hoogstens 40 van.",
    ),
    "a picture nobody drew": (
        lambda t: t["lane"][0].update(icon="colums"),
        "lane[groen].icon",
        "Er is geen plaatje colums; kies een naam uit assets/icons, zoals: columns",
    ),
}


def _file(folder: Path, table: dict[str, Any]) -> Path:
    path = folder / "alles.toml"
    path.write_text(as_toml(table), "utf-8")
    return path


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_line_place_and_mend(name: str, tmp_path: Path) -> None:
    spoil, place, mend = MISTAKES[name]
    table = everything_table()
    spoil(table)
    path = _file(tmp_path, table)
    told = Library(language="nl").problems(path)
    found = next(problem for problem in told if problem.values["place"] == place)
    assert mend in found.values["mend"]
    key = place.replace("[", ".").split(".")[0]
    line = path.read_text("utf-8").splitlines()[int(found.values["line"]) - 1]
    tables = {"task": "phase", "seat": "lane", "dial": "counter"}
    assert line.startswith(f"{tables.get(key, key)} = ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_has_a_sentence_in_both_languages(language: Language, tmp_path: Path) -> None:
    library = Library(language=language)
    for spoil, _place, _mend in MISTAKES.values():
        table = everything_table()
        spoil(table)
        for problem in library.problems(_file(tmp_path, table)):
            assert library.texts()(problem.key, **problem.values).startswith("alles.toml, ")


def test_several_unknown_names_are_told_at_once(tmp_path: Path) -> None:
    table = everything_table()
    table["fork"][0]["phase"] = table["deal"][0]["phase"] = "koffie"
    table["role"].append(table["role"][0])
    told = Library().problems(_file(tmp_path, table))
    places = [problem.values["place"] for problem in told]
    assert places == ["role[overheid]", "fork.contract.phase", "deal.sroi.phase"]


def test_too_long_is_told_but_can_be_played(tmp_path: Path) -> None:
    table = everything_table()
    table["phase"][0]["task"][0]["text"]["nl"] = LONG
    path = _file(tmp_path, table)
    assert len(Library().problems(path)) == 1
    assert Library().load_scenario(path).tasks["zoeken"].text.nl == LONG


def test_every_scenario_of_the_tool_is_in_order() -> None:
    for path in Library().scenario_paths():
        assert Library().problems(path) == []
