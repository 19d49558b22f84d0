"""What a journal is made of: its header and its records. Values only; nothing here reads a file."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from canvas.model.base import Frozen, Language
from canvas.model.scenario import Scenario
from canvas.rules.events import AnyEvent

FORMAT: Literal[1] = 1
"""The journal format this tool writes. A next one comes with a step in `upcasts`, and a fixture of this one."""

Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")]
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
