"""Making a scenario without a programmer: `new`, `schema` and `tasks`, run as a user runs them."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from canvas.model.base import LANGUAGES
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import Mechanics
from canvas.session.library import ASSETS, Library
from tests.whole.test_commands import run

SWITCHED_OFF = re.compile(r"^#(?=[^\s:#])", re.MULTILINE)
"""A line that can be switched on: a # right before something that is no explanation."""


def template(language: str) -> str:
    return (ASSETS / "template" / f"{language}.toml").read_text("utf-8")


def switched_on(text: str) -> str:
    return SWITCHED_OFF.sub("", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_writes_a_scenario_that_is_in_order_and_plays(language: str, tmp_path: Path) -> None:
    path = tmp_path / "eigen.toml"
    made = run("new", str(path), "--language", language, home=tmp_path)
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.strip().splitlines()) == 1
    assert path.read_text("utf-8") == template(language)
    checked = run("validate", str(path), home=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    played = run("demo", "--scenario", str(path), "--out", str(tmp_path / "demo"), home=tmp_path)
    assert played.returncode == 0, played.stderr
    assert (tmp_path / "demo" / "covenant.pdf").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_switched_on_at_once(language: str, tmp_path: Path) -> None:
    path = tmp_path / "alles.toml"
    path.write_text(switched_on(template(language)), "utf-8")
    assert Library().problems(path) == []
    scenario = Library().load_scenario(path)
    for name in Mechanics.model_fields:
        assert getattr(scenario, name), name
    used = {name for name in Scenario.model_fields if getattr(scenario, name)}
    assert used == {*Scenario.model_fields}
    assert any(task.lane for task in scenario.tasks.values())
    assert any(phase.optional for phase in scenario.phases)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_can_be_switched_on_alone(language: str, tmp_path: Path) -> None:
    text, path = template(language), tmp_path / "blok.toml"
    blocks = [block for block in text.split("\n\n") if re.search(r"^#\[", block, re.MULTILINE)]
    assert len(blocks) >= 15
    for block in blocks:
        path.write_text(text.replace(block, switched_on(block)), "utf-8")
        assert Library().problems(path) == [], block


def test_both_templates_say_the_same_to_the_program() -> None:
    plain = [tomllib.loads(template(language)) for language in LANGUAGES]
    full = [tomllib.loads(switched_on(template(language))) for language in LANGUAGES]
    assert plain[0] == plain[1]
    assert full[0] == full[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_helps_editors_and_names_every_look(language: str) -> None:
    text = template(language)
    assert re.match(r"#:schema \./\S+\.json\n", text)
    explained = " ".join(line for line in text.splitlines() if line.startswith("# "))
    assert all(look in explained for look in Library().theme().role)


def test_new_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "eigen.toml"
    path.write_text("mine")
    refused = run("new", str(path), home=tmp_path)
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1
    assert path.read_text() == "mine"
    assert run("new", str(tmp_path / "eigen.txt"), home=tmp_path).returncode == 2


def test_the_schema_goes_to_the_screen_or_a_file_but_spares_others(tmp_path: Path) -> None:
    shown = run("schema", home=tmp_path)
    assert json.loads(shown.stdout)["properties"]["phase"]
    path, other = tmp_path / "leerwerkcanvas.schema.json", tmp_path / "other.json"
    for _ in range(2):
        assert run("schema", str(path), home=tmp_path).returncode == 0
    assert json.loads(path.read_text("utf-8")) == json.loads(shown.stdout)
    other.write_text("{}")
    assert run("schema", str(other), home=tmp_path).returncode == 2
    assert other.read_text() == "{}"


def test_tasks_go_to_a_spreadsheet_and_come_back(tmp_path: Path) -> None:
    sheet, copy = tmp_path / "taken.csv", tmp_path / "mijn_copy.toml"
    written = run("tasks", "isoleerder", "--write", str(sheet), "--language", "nl", home=tmp_path)
    assert written.returncode == 0, written.stderr
    text = sheet.read_text("utf-8-sig").replace("Kandidaten zoeken en uitnodigen", "Deelnemers zoeken")
    sheet.write_text(text, "cp1252")
    made = run("tasks", "isoleerder", str(sheet), "--to", str(copy), home=tmp_path)
    assert made.returncode == 0, made.stderr
    scenario = Library().load_scenario(copy)
    assert scenario.id == "mijn_copy"
    assert scenario.phases[0].tasks[0].text.nl == "Deelnemers zoeken"
    assert Library().problems(copy) == []
    assert run("tasks", "isoleerder", str(sheet), "--to", str(copy), home=tmp_path).returncode == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_bad_rows_are_told_and_nothing_is_made(language: str, tmp_path: Path) -> None:
    sheet, copy = tmp_path / "taken.csv", tmp_path / "copy.toml"
    sheet.write_text("phase,task_nl\nmatch,Goed\nkoffie,Fout\nmatch,\n", "utf-8")
    refused = run("tasks", "isoleerder", str(sheet), "--to", str(copy), "--language", language, home=tmp_path)
    assert refused.returncode == 2
    assert [re.search(r"(?:regel|line) (\d)", line) is not None for line in refused.stderr.splitlines()] == [
        True,
        True,
        False,
    ]
    assert not copy.exists()


@pytest.mark.parametrize("extra", [(), ("taken.csv",), ("--to", "x.toml"), ("weg.csv", "--to", "x.toml")])
def test_wrong_use_of_tasks_is_one_sentence(extra: tuple[str, ...], tmp_path: Path) -> None:
    refused = run("tasks", "isoleerder", *extra, home=tmp_path)
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1
