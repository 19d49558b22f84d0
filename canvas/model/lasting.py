"""What makes a programme last: money, numbers to watch, and what waits for later."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen, Slug
from canvas.model.words import Label20, Label80, Said60, Said140, Text40, Text140


class Money(Frozen):
    """A source of money or hours for a phase, in the group's own words. It promises no subsidy (Aanwijzingen 14)."""

    id: Slug
    phase: Slug
    source: Said60
    amount: Text40 = ""
    """Free words: euros or hours."""
    until: Text40 = ""
    if_stops: Text140 = ""
    tasks: Annotated[tuple[Slug, ...], Field(max_length=40)] = ()
    """The tasks it carries; none named means the whole phase."""


class Parked(Frozen):
    """Something for later."""

    id: Slug
    text: Said140
    party: Slug | None = None


Figure = Annotated[float, Field(allow_inf_nan=False, ge=-1e12, le=1e12)]


class Indicator(Frozen):
    """A number to watch. A *benchmark* is what others reached: it promises nothing."""

    id: Slug
    label: Label80
    kind: Literal["fact", "goal", "benchmark"] = "goal"
    start: Figure | None = None
    now: Figure | None = None
    target: Figure | None = None
    unit: Label20 | None = None
    date: Text40 = ""
    """When the target counts: a date or words."""
