"""From what pydantic says to what a person can do: in which file, at which place, and how to mend it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic_core import ErrorDetails

from canvas.model.texts import Texts
from canvas.session.problem import Problem

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


def mended(detail: ErrorDetails, table: Mapping[str, Any], path: Path, texts: Texts) -> Problem:
    """One error of a scenario file, in words."""
    kind = _MENDS.get(detail["type"], "other")
    mend = texts(f"mend.{kind}", **_values(detail))
    return Problem("scenario_invalid", {"file": path.name, "place": place(detail, table), "mend": mend})


def place(detail: ErrorDetails, table: Mapping[str, Any]) -> str:
    """Where it is in the TOML, by id where there is one: `phase[werving].task[#2].text.en`.

    Entries without an id are counted from 1, as people do in a file.
    """
    told = detail.get("ctx", {})
    if "at" in told:
        return str(told["at"])
    if detail["type"] in {"scenario_twins", "scenario_reserved"}:
        return f"{told['kind']}[{told['name']}]"
    return _dotted(detail["loc"], table)


def _dotted(loc: Sequence[int | str], table: Any) -> str:
    said = ""
    for part in loc:
        table = _inside(table, part)
        said += f"[{_called(table, part)}]" if isinstance(part, int) else f".{part}"
    return said.removeprefix(".")


def _inside(table: Any, part: int | str) -> Any:
    try:
        return table[part]
    except (LookupError, TypeError):  # it is missing: that is the error
        return None


def _called(entry: Any, index: int) -> str:
    name = (entry.get("id") or entry.get("round")) if isinstance(entry, Mapping) else None
    return name if isinstance(name, str) else f"#{index + 1}"


def _values(detail: ErrorDetails) -> dict[str, str]:
    """Everything a mend sentence may want to name."""
    told = detail.get("ctx", {})
    name = told.get("name", detail["loc"][-1] if detail["loc"] else "")
    known = str(told.get("known", told.get("expected", ""))).replace(" or ", ", ")
    return {"name": str(name), "known": known, "least": _first(told, _LEAST), "most": _first(told, _MOST)}


def _first(told: Mapping[str, Any], names: Sequence[str]) -> str:
    return next((str(told[name]) for name in names if name in told), "")
