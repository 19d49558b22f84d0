"""The card of an earlier session: enough to recognise it, without reading it whole."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from canvas.model.base import Label, Slug
from canvas.rules.events import RoundStarted, TableSet
from canvas.session.lines import unsealed
from canvas.session.problem import Problem
from canvas.session.reading import read_header
from canvas.session.records import RECORD, Did, Record, Redid, Undid

_TAIL = 64 * 1024
"""Some five hundred steps: the whole of nearly every session."""


@dataclass(frozen=True, slots=True)
class SessionCard:
    """An earlier session, as the start screen shows it."""

    folder: Path
    title: Label
    round: Slug | None
    when: datetime
    """The moment of the last step."""
    steps: int
    """How many records it has."""
    table: str = ""
    """The name the group gave its table."""
    begun: str = ""
    """When the session was started, as its journal says it: copies of one session have this in common."""


def session_card(path: Path) -> SessionCard | None:
    """The card of a journal, or None when it cannot be read: the start screen must open all the same."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            header, start = read_header(file, path)
            file.seek(max(start, file.seek(0, os.SEEK_END) - _TAIL))
            records = _whole(file.readlines())
    except (OSError, Problem):
        return None
    when = datetime.fromisoformat(records[-1].at if records else header.at)
    steps = records[-1].n if records else 0
    round_, table = _last(records, _begun_by), _last(records, _named_by) or ""
    return SessionCard(path.parent, header.scenario.title, round_, when, steps, table, header.at)


def _whole(lines: Iterable[bytes]) -> list[Record]:
    """The records of the lines that are good; the first and last may be cut through."""
    records: list[Record] = []
    for line in lines:
        with suppress(ValidationError):
            records.append(RECORD.validate_json(unsealed(line) or b""))
    return records


def _last(records: Iterable[Record], told: Callable[[Did], str | None]) -> str | None:
    """What the last step tells that tells something, with undo taken into account."""
    standing: dict[int, str | None] = {}
    taken_back: dict[int, str | None] = {}
    for record in records:
        match record:
            case Did(n=n):
                standing[n] = told(record)
            case Undid(undid=n):
                taken_back[n] = standing.pop(n, None)
            case Redid(redid=n):
                standing[n] = taken_back.pop(n, None)
    return next((value for value in reversed(standing.values()) if value is not None), None)


def _begun_by(step: Did) -> Slug | None:
    """The round a step begins."""
    return next((event.round for event in reversed(step.did) if isinstance(event, RoundStarted)), None)


def _named_by(step: Did) -> str | None:
    """The name a step gives the table."""
    return next((event.table.name for event in reversed(step.did) if isinstance(event, TableSet)), None)
