"""Where in a table something stands that was told by name only; and which names may stand at a place."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from canvas.model.scenario import Scenario
from canvas.session.toml_lines import Spot

_HOMES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "task": (("phase", "task"),),
    "seat": (("phase",), ("ring", "stop"), ("voices", "voice"), ("lane",), ("layer",)),
    "deal": (("deal",), ("fork",), ("layer",)),
    "dial": (("network", "row"), ("counter",), ("fork",)),
}
"""The tables that share their ids; everything else shares them with its own kind only."""


def spot_of_twin(table: Mapping[str, Any], kind: str, name: str) -> Spot:
    """The last entry that has an id which an earlier one has."""
    homes = _HOMES.get(kind, ((kind,),))
    spots = [
        spot
        for spot, value in _walked(table, ())
        if isinstance(value, Mapping) and value.get("id") == name and _keys(spot) in homes
    ]
    return (*spots[-1], "id") if spots else ()


def spot_of_unknown(table: Mapping[str, Any], at: str, name: str) -> Spot:
    """The value `name` at a place such as `task.nazorg.usual`: keys, and the id of what it stands in."""
    *way, key = at.split(".")
    for spot, value in _walked(table, ()):
        names_it = value == name or (spot and spot[-1] == name)
        if names_it and key in _keys(spot) and set(way) <= {*_keys(spot), *_ids(table, spot)}:
            return spot
    return ()


@lru_cache(maxsize=256)
def properties(loc: Spot) -> tuple[str, ...]:
    """The names that may stand in the table at this place."""
    schema = _schema()
    node: Mapping[str, Any] = schema
    for part in loc:
        inner = node.get("items") if isinstance(part, int) else node.get("properties", {}).get(part)
        node = _table(inner or {}, schema["$defs"])
    return tuple(node.get("properties", ()))


@cache
def _schema() -> Mapping[str, Any]:
    return Scenario.model_json_schema()


def _table(node: Mapping[str, Any], defined: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference or a choice with *nothing* leads to."""
    for choice in node.get("anyOf", ()):
        if choice.get("type") != "null":
            return _table(choice, defined)
    if "$ref" in node:
        found: Mapping[str, Any] = defined[str(node["$ref"]).rpartition("/")[2]]
        return found
    return node


def _walked(value: Any, spot: Spot) -> Iterator[tuple[Spot, Any]]:
    """Everything in a table, outer things first."""
    yield spot, value
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walked(inner, (*spot, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walked(inner, (*spot, index))


def _keys(spot: Spot) -> tuple[str, ...]:
    return tuple(part for part in spot if isinstance(part, str))


def _ids(table: Any, spot: Spot) -> Iterator[str]:
    """The ids of everything that a value stands in."""
    for part in spot:
        table = table[part]
        if isinstance(table, Mapping):
            yield str(table.get("id", ""))
