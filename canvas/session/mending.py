"""From what pydantic says to what a person can do: where in the file it is, and how to mend it."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from canvas.model.base import LANGUAGES
from canvas.model.texts import Texts
from canvas.session.pointing import properties, spot_of_twin, spot_of_unknown
from canvas.session.toml_lines import Spot

_MENDS = {
    "missing": "missing",
    "extra_forbidden": "extra",
    "string_pattern_mismatch": "slug",
    "too_short": "short",
    "string_too_short": "short",
    "too_long": "long",
    "string_too_long": "long",
    "literal_error": "choice",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "scenario_twins": "twins",
    "scenario_unknown": "unknown",
    "scenario_reserved": "reserved",
    "string_type": "text",
    "int_type": "number",
    "int_parsing": "number",
    "int_from_float": "number",
    "bool_type": "yes_no",
    "bool_parsing": "yes_no",
    "tuple_type": "list",
    "model_type": "table",
    "model_attributes_type": "table",
}
"""Which `mend.<key>` tells how to mend an error of pydantic; `mend.other` for the rest."""

_LEAST = ("min_length", "ge")
_MOST = ("max_length", "le")
_IN_THE_WHOLE = ("scenario_twins", "scenario_reserved", "scenario_unknown")
"""Mistakes that only show when everything is read: pydantic tells no place with them."""


MOST_TOLD = 40
"""Mistakes that are told at a time: who mends these looks again, and a file that is wrong all over is soon read."""


class Fault(NamedTuple):
    """Something wrong in a scenario file."""

    spot: Spot
    """The way to it in the table; its line is looked up with it."""
    place: str
    """The same for people: `phase[werving].task[#2].text.en`."""
    mend: str
    """A sentence that says what to do."""


def faults(error: ValidationError, table: Mapping[str, Any], texts: Texts) -> list[Fault]:
    """What is wrong, in words: everything, unless it is very much."""
    return [mended(detail, table, texts) for detail in islice(details(error), MOST_TOLD)]


def details(error: ValidationError) -> Iterator[ErrorDetails]:
    """The errors one by one, also those that travel along with another (`Scenario`)."""
    for detail in error.errors():
        yield detail
        for kind, told in detail.get("ctx", {}).get("more", ()):
            yield {**detail, "type": kind, "ctx": told}


def mended(detail: ErrorDetails, table: Mapping[str, Any], texts: Texts) -> Fault:
    """One error of a scenario file, in words."""
    kind, values = kind_of(detail), values_of(detail)
    if kind == "missing" and values["name"] in LANGUAGES:
        mend = texts(f"mend.missing_{values['name']}", **values)
    elif kind == "unknown" and not values["known"]:
        mend = texts("mend.unknown_none", **values)
    elif kind == "extra" and (near := get_close_matches(values["name"], properties(detail["loc"][:-1]), 1)):
        mend = texts("mend.extra_near", near=near[0], **values)
    else:
        mend = texts(f"mend.{kind}", **values)
    return Fault(_spot(detail, table), place(detail, table), mend)


def kind_of(detail: ErrorDetails) -> str:
    """The short name of what is wrong: the last part of its text key."""
    return _MENDS.get(detail["type"], "other")


def values_of(detail: ErrorDetails) -> dict[str, str]:
    """Everything a mend sentence may want to name."""
    told = detail.get("ctx", {})
    name = told.get("name", detail["loc"][-1] if detail["loc"] else "")
    known = str(told.get("known", told.get("expected", ""))).replace(" or ", ", ")
    return {"name": str(name), "known": known, "least": _first(told, _LEAST), "most": _first(told, _MOST)}


def place(detail: ErrorDetails, table: Mapping[str, Any]) -> str:
    """Where it is in the TOML, by id where there is one: `phase[werving].task[#2].text.en`.

    Entries without an id are counted from 1, as people do in a file.
    """
    told = detail.get("ctx", {})
    if "at" in told:
        return str(told["at"])
    if detail["type"] in {"scenario_twins", "scenario_reserved"}:
        return f"{told['kind']}[{told['name']}]"
    return dotted(detail["loc"], table)


def dotted(loc: Sequence[int | str], table: Any) -> str:
    """A way to a value as people may read it."""
    said = ""
    for part in loc:
        table = _inside(table, part)
        said += f"[{_called(table, part)}]" if isinstance(part, int) else f".{part}"
    return said.removeprefix(".")


def _spot(detail: ErrorDetails, table: Mapping[str, Any]) -> Spot:
    if detail["type"] not in _IN_THE_WHOLE:
        return detail["loc"]
    told = detail["ctx"]
    if detail["type"] == "scenario_unknown":
        return spot_of_unknown(table, str(told["at"]), str(told["name"]))
    return spot_of_twin(table, str(told["kind"]), str(told["name"]))


def _inside(table: Any, part: int | str) -> Any:
    try:
        return table[part]
    except (LookupError, TypeError):  # it is missing: that is the error
        return None


def _called(entry: Any, index: int) -> str:
    name = (entry.get("id") or entry.get("round")) if isinstance(entry, Mapping) else None
    return name if isinstance(name, str) else f"#{index + 1}"


def _first(told: Mapping[str, Any], names: Sequence[str]) -> str:
    return next((str(told[name]) for name in names if name in told), "")
