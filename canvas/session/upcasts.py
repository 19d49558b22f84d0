"""From every format that was ever released to the present one, step by step. Pure.

A file of format 1 is raised to 2, then to 3, by one small function each; so a step is written once and never
changed, and the models only know the newest format. A field that merely came to exist needs no step: it has a
usual value. There is no step yet: the first format is the present one.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Table = dict[str, Any]
Step = Callable[[Table], Table]
"""A table of one format in, the same in the next format out; `format` itself is set here."""


class JournalStep(NamedTuple):
    """How the two kinds of lines of a journal change."""

    header: Step
    record: Step


JOURNAL_STEPS: Mapping[int, JournalStep] = {}
"""By the format they start from."""
SCENARIO_STEPS: Mapping[int, Step] = {}
"""The same, for a scenario: a TOML file, or the one inside the header of a journal."""


def raised(table: Table, steps: Mapping[int, Step], to: int) -> Table:
    """A table in format `to`. What has no number, or is newer, comes back as it is: its own check tells."""
    at = table.get("format")
    while type(at) is int and at < to and at in steps:
        table = {**steps[at](table), "format": at + 1}
        at += 1
    return table


def raised_header(body: bytes, to: int, scenario_to: int, steps: Mapping[int, JournalStep] | None = None) -> bytes:
    """A header as JSON in format `to`, with its scenario in format `scenario_to`.

    Raises ValueError when it is no JSON object at all.
    """
    table = json.loads(body)
    known = JOURNAL_STEPS if steps is None else steps
    if isinstance(table, dict):
        table = raised(table, {number: step.header for number, step in known.items()}, to)
        if isinstance(table.get("scenario"), dict):
            table["scenario"] = raised(table["scenario"], SCENARIO_STEPS, scenario_to)
    return _json(table)


def raised_record(body: bytes, start: int, to: int, steps: Mapping[int, JournalStep] | None = None) -> bytes:
    """A record as JSON, from a journal of format `start`, in format `to`. A present one is not touched."""
    if start == to:
        return body
    known = JOURNAL_STEPS if steps is None else steps
    table = json.loads(body)
    for number in range(start, to):
        table = known[number].record(table)
    return _json(table)


def _json(table: Any) -> bytes:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
