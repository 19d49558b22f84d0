"""Everything in a TOML file has a line, also in lists over many lines and in strings with odd signs."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from canvas.session.library import ASSETS, Library
from canvas.session.toml_lines import Spot, line_at, lines_of

FILES = [*Library().scenario_paths(), *sorted((ASSETS / "template").glob("*.toml"))]

ODD = """\
# [[not]] a = "table"
plain = 1
"quoted key" = "a # is no comment"
many = [
    { nl = "]", en = '}' },  # and ] here
    { nl = "\\"", en = "b" },
]
long = \"\"\"
one = 1
"two\" three\"\"\"
a.b = true

[[entry]]
id = "one"

  [entry.inner]
  deep = { er = [1,
    2] }

[[entry]]
id = "two"
[[entry.part]]
id = "p"
"""


def _walked(value: Any, spot: Spot = ()) -> Iterator[tuple[Spot, Any]]:
    yield spot, value
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from _walked(inner, (*spot, key))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_value_is_found_on_its_own_line(path: Path) -> None:
    text = path.read_text("utf-8")
    found, lines = lines_of(text), text.splitlines()
    for spot, value in _walked(tomllib.loads(text)):
        if isinstance(value, str):
            assert value in lines[found[spot] - 1]
        assert spot in found or not spot


def test_odd_signs_do_not_lead_astray() -> None:
    found = lines_of(ODD)
    table = tomllib.loads(ODD)
    assert {spot for spot, _ in _walked(table) if spot} - found.keys() <= {("a",)}
    wanted = {("plain",): 2, ("many", 1, "en"): 6, ("long",): 8, ("a", "b"): 11, ("entry", 0, "inner", "deep"): 17}
    assert {spot: found[spot] for spot in wanted} == wanted
    assert found["entry", 0, "inner", "deep", "er", 1] == 18
    assert (found["entry", 1], found["entry", 1, "part", 0, "id"]) == (20, 23)


def test_something_missing_is_told_where_it_should_stand() -> None:
    found = lines_of(ODD)
    assert line_at(found, ("entry", 1, "name", "en")) == 20
    assert line_at(found, ("title",)) == 1


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_both_line_endings_count_once(ending: str) -> None:
    assert lines_of(f"a = 1{ending}b = 2{ending}")["b",] == 2
