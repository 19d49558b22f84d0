"""What has happened, in the past tense. Journals are made of these; ids and typed words only."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

from canvas.model.base import Frozen, Line, Slug
from canvas.model.board import Level, Place


class _Event(Frozen):
    fact: ClassVar[bool] = False
    """A fact lies outside the reach of undo: paper has left the room, a vote was cast."""


class RoundStarted(_Event):
    kind: Literal["round_started"] = "round_started"
    round: Slug


class FichePlaced(_Event):
    kind: Literal["fiche_placed"] = "fiche_placed"
    fiche: Slug
    party: Slug
    place: Place
    level: Level = Level.DOET


class FicheMoved(_Event):
    """The level travels along, but whoever takes the seat of the regie simply leads (*doet*)."""

    kind: Literal["fiche_moved"] = "fiche_moved"
    fiche: Slug
    place: Place


class FicheReturned(_Event):
    kind: Literal["fiche_returned"] = "fiche_returned"
    fiche: Slug


class LevelSet(_Event):
    kind: Literal["level_set"] = "level_set"
    fiche: Slug
    level: Level


class CovenantExported(_Event):
    kind: Literal["covenant_exported"] = "covenant_exported"
    fact: ClassVar[bool] = True
    file: Line
    """The file name only, never the path: paths tell who somebody is."""


Event = RoundStarted | FichePlaced | FicheMoved | FicheReturned | LevelSet | CovenantExported
EVENT_TYPES: tuple[type[_Event], ...] = (
    RoundStarted,
    FichePlaced,
    FicheMoved,
    FicheReturned,
    LevelSet,
    CovenantExported,
)
AnyEvent = Annotated[Event, Field(discriminator="kind")]
EVENTS: TypeAdapter[tuple[AnyEvent, ...]] = TypeAdapter(tuple[AnyEvent, ...])
"""Reads and writes the events of one step as JSON."""
