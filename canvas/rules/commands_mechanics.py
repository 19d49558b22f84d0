"""Commands for the mechanics a scenario switched on. An empty id asks for a new one."""

from dataclasses import dataclass
from typing import Literal

from canvas.model.base import Slug


@dataclass(frozen=True, slots=True)
class TurnDial:
    """Set a dial (`model.table_of_mechanics.Dial`); no value puts it back as it was at the start."""

    dial: Slug
    at: Slug | Literal[""] = ""
    """The phase, lane or party it is about; empty for a dial that is there once."""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class FillDeal:
    """Write the answers on a card, all at once. Without any word the card is empty again."""

    deal: Slug
    words: tuple[tuple[Slug, str], ...]
    """Field and answer."""


@dataclass(frozen=True, slots=True)
class WriteMilestone:
    kind: Slug
    phase: Slug
    text: str
    milestone: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeMilestone:
    milestone: Slug


@dataclass(frozen=True, slots=True)
class WriteStop:
    """A stop on the ring; a new one comes last. Words left as they were keep their translation."""

    name: str
    months: int | None = None
    learns: str = ""
    stop: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeStop:
    """Take a stop off the ring; its host goes back to the tray."""

    stop: Slug


@dataclass(frozen=True, slots=True)
class MoveStop:
    """Give a stop another place in the order of rotation, from 0."""

    stop: Slug
    to: int
