"""The schema for editors: every scenario satisfies it, a spoilt one does not, and it explains its fields."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from canvas.session.library import ASSETS, Library
from canvas.session.schema import is_schema, schema, schema_text
from tests.helpers.everything import everything_table

FILES = [*Library().scenario_paths(), *sorted((ASSETS / "template").glob("*.toml"))]
holds: Callable[[Any], Any] = fastjsonschema.compile(schema())


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_scenario_satisfies_it(path: Path) -> None:
    holds(tomllib.loads(path.read_text("utf-8")))


def test_every_mechanic_satisfies_it() -> None:
    holds(everything_table())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda t: t.pop("title"),
        lambda t: t["title"].pop("en"),
        lambda t: t["phase"][0].update(taks=[]),
        lambda t: t["round"][0].update(minutes=0),
        lambda t: t["role"][0].update(id="Met Hoofdletter"),
        lambda t: t["ladder"].update(step=[]),
        lambda t: t["deal"][0].update(article="anders"),
    ],
)
def test_a_mistake_does_not(spoil: Callable[[dict[str, Any]], object]) -> None:
    table = everything_table()
    spoil(table)
    with pytest.raises(fastjsonschema.JsonSchemaException):
        holds(table)


def test_it_explains_what_stands_in_a_file() -> None:
    made = schema()
    fields, task = made["properties"], made["$defs"]["Task"]
    assert fields["indicator"]["description"].startswith("The numbers the source gives")
    assert task["properties"]["usual"]["description"].startswith("Roles that usually do it")
    assert task["description"] and task["properties"]["lane"]["title"]
    assert "fields" not in made["$defs"]["Deal"]["properties"]


def test_it_knows_itself() -> None:
    assert is_schema(schema_text())
    assert not is_schema('{"title": "Leerwerkcanvas"}')
    assert not is_schema("[]")
    assert not is_schema("title = 3")
