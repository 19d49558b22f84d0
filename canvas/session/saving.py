"""Writes scenarios: as TOML that a person can read and go on with, safely, and never over another file unasked."""

import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable, Item, Table

from canvas.model.base import Label, Slug
from canvas.model.scenario import FORMAT, Scenario
from canvas.model.words import tidy
from canvas.session.disk import disk_problems, keep_aside, make_private, replace_file
from canvas.session.own import slug
from canvas.session.problem import Problem

LONGEST_NAME = 40
"""Characters of the name of a scenario that somebody makes."""
_LONGEST = 110
"""Characters of a list that stays on one line."""


def as_toml(scenario: Scenario) -> str:
    """The file of a scenario. Reading it gives the same scenario; what has its usual value is left out."""
    table = scenario.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    document = tomlkit.document()
    for key, value in _plain_first(table):
        document.add(key, _written(value))
    return tomlkit.dumps(document)


def named(scenario: Scenario, name: str) -> Scenario:
    """The scenario under another name. Both languages get it, unless it already is the short title in one.

    Raises Problem when the name is empty or too long for its card on the start screen.
    """
    said = str(tidy(name))
    if not 1 <= len(said) <= LONGEST_NAME:
        raise Problem("name_length", {"most": str(LONGEST_NAME)})
    known = said in (scenario.short_title.nl, scenario.short_title.en)
    titles = {} if known else {"title": Label.same(said), "short_title": Label.same(said)}
    return _with(scenario, id=slug(said), **titles)


def with_id(scenario: Scenario, name: Slug) -> Scenario:
    """The same scenario with another id."""
    return _with(scenario, id=name)


def _with(scenario: Scenario, **changed: Any) -> Scenario:
    """Built anew: a copy would keep what the scenario remembers about itself."""
    fields = {field: getattr(scenario, field) for field in type(scenario).model_fields}
    return Scenario.model_construct(**{**fields, **changed})


def save_copy(scenario: Scenario, folder: Path, name: str, *, replace: bool = False) -> Path:
    """Keep a scenario under a name people typed. Raises Problem when there is one already, or the disk refuses.

    `replace` is for saving again what was opened from this very file.
    """
    path = folder / f"{slug(name)}.toml"
    if replace:
        _keep_older(path)
    write_new(path, as_toml(named(scenario, name)), replace=replace)
    return path


def _keep_older(path: Path) -> None:
    """Before a case is written in the present format, a file of an older one is kept beside it. Raises Problem.

    So is one that somebody made unreadable meanwhile: it may hold work of theirs.
    """
    with disk_problems(path.parent), suppress(FileNotFoundError):
        found = path.read_bytes()
        if not _is_present(found):
            keep_aside(path, found, "before", ".txt")


def _is_present(data: bytes) -> bool:
    with suppress(ValueError, RecursionError):
        return tomllib.loads(data.decode("utf-8-sig")).get("format") == FORMAT
    return False


def write_new(path: Path, content: str | bytes, *, replace: bool = False) -> None:
    """Write a file whole or not at all. Raises Problem when the file is there already."""
    with disk_problems(path.parent):
        if path.exists() and not replace:
            raise Problem("file_exists", {"file": path.name})
        make_private(path.parent)
        replace_file(path, content.encode("utf-8") if isinstance(content, str) else content)


def _plain_first(table: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """TOML wants what belongs to a table before its inner tables."""
    return sorted(table.items(), key=lambda pair: _is_table(pair[1]) or _is_tables(pair[1]))


def _is_table(value: Any) -> bool:
    """A table with a header of its own; words in two languages, and numbers by name, stand on one line."""
    return isinstance(value, dict) and any(isinstance(inner, dict | list) for inner in value.values())


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict) and not _is_words(entry) for entry in value)


def _is_words(table: Mapping[str, Any]) -> bool:
    return set(table) <= {"nl", "en"}


def _written(value: Any) -> Item:
    if _is_table(value):
        return _table(value)
    if _is_tables(value):
        return _tables(value)
    if isinstance(value, dict):
        return _line(value)
    return _list(value) if isinstance(value, list) else tomlkit.item(value)


def _table(value: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    for key, inner in _plain_first(value):
        table.add(key, _written(inner))
    return table


def _tables(value: list[Mapping[str, Any]]) -> Item:
    tables = tomlkit.aot()
    for entry in value:
        tables.append(_table(entry))
    return tables


def _line(value: Mapping[str, Any]) -> InlineTable:
    line = tomlkit.inline_table()
    for key, inner in value.items():
        line.append(key, _written(inner))
    return line


def _list(value: list[Any]) -> Array:
    items = tomlkit.array()
    for inner in value:
        items.append(_written(inner))
    return items.multiline(len(items.as_string()) > _LONGEST)
