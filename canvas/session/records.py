"""What a journal is made of: its header and its records. Values only; nothing here reads a file."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter

from canvas.model.base import Frozen, Language
from canvas.model.scenario import Scenario
from canvas.rules.events import AnyEvent

FORMAT: Literal[1] = 1
"""The journal format this tool writes. A next one comes with a step in `upcasts`, and a fixture of this one."""

EARLIEST, LATEST = 1900, 9000
"""Years in which a clock may stand, right or wrong: any time zone can show them."""


def _is_moment(text: str) -> str:
    if not EARLIEST <= datetime.fromisoformat(text).year <= LATEST:  # no 31 February, no 25 o'clock
        raise ValueError(text)
    return text


Moment = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"),
    AfterValidator(_is_moment),
]
"""ISO 8601 to the second with its offset, so that a session can be read in another time zone."""

Number = Annotated[int, Field(ge=1)]


class Header(Frozen):
    """The first line. The whole scenario travels along: a session opens on any machine, and still does
    after the scenario file was changed."""

    format: Literal[1] = FORMAT
    tool: str
    language: Language
    scenario: Scenario
    at: Moment
    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] | None = None
    """A number of chance by which copies of a session know each other; sessions of before it have none."""


class Did(Frozen):
    """A step: what one finished gesture caused."""

    n: Number
    at: Moment
    did: Annotated[tuple[AnyEvent, ...], Field(min_length=1)]


class Undid(Frozen):
    """The step `undid` was taken back."""

    n: Number
    at: Moment
    undid: Number


class Redid(Frozen):
    """The step `redid`, taken back before, was done again."""

    n: Number
    at: Moment
    redid: Number


Record = Did | Undid | Redid
# Their fields tell them apart; from left to right, the usual one first, is twice as fast as pydantic's own guess.
AnyRecord = Annotated[Record, Field(union_mode="left_to_right")]
RECORD: TypeAdapter[AnyRecord] = TypeAdapter(AnyRecord)
RECORDS: TypeAdapter[tuple[AnyRecord, ...]] = TypeAdapter(tuple[AnyRecord, ...])
"""Reads and writes many records at once, as one JSON array."""
