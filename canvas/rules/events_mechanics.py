"""Events of the mechanics."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Slug
from canvas.model.laid_mechanics import Milestone, Stop
from canvas.model.words import Said200
from canvas.rules.event_base import Happened

Value = Annotated[int, Field(ge=0, le=1_000_000)]


class DialTurned(Happened):
    """No value puts the dial back."""

    kind: Literal["dial_turned"] = "dial_turned"
    dial: Slug
    at: Slug | Literal[""] = ""
    value: Value | None = None


class DealFilled(Happened):
    """Only fields with an answer; none empties the card."""

    kind: Literal["deal_filled"] = "deal_filled"
    deal: Slug
    words: Annotated[dict[Slug, Said200], Field(max_length=8)]


class MilestoneWritten(Happened):
    kind: Literal["milestone_written"] = "milestone_written"
    milestone: Milestone


class MilestoneStruck(Happened):
    kind: Literal["milestone_struck"] = "milestone_struck"
    milestone: Slug


class StopWritten(Happened):
    kind: Literal["stop_written"] = "stop_written"
    stop: Stop


class StopStruck(Happened):
    kind: Literal["stop_struck"] = "stop_struck"
    stop: Slug


class StopMoved(Happened):
    kind: Literal["stop_moved"] = "stop_moved"
    stop: Slug
    to: Annotated[int, Field(ge=0, le=11)]
