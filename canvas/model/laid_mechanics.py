"""What a table laid down in its mechanics: milestones and stops. Dials and deals are plain tables on the board."""

from typing import Annotated

from pydantic import Field

from canvas.model.base import Frozen, Slug
from canvas.model.words import Label40, Label80, Said80

Months = Annotated[int, Field(ge=1, le=60)]


class Milestone(Frozen):
    """Something to be reached in a phase, of a kind that the scenario names."""

    id: Slug
    kind: Slug
    phase: Slug
    text: Said80


class Stop(Frozen):
    """A stop on the ring as it is now: those of the source can be changed, and the table may open others."""

    id: Slug
    name: Label40
    months: Months | None = None
    learns: Label80 | None = None
