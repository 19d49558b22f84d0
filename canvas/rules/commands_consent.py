"""Commands of deciding together: hidden votes, and *stil eerst*."""

from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.board import Level, Place
from canvas.model.consent import Vote


@dataclass(frozen=True, slots=True)
class CastVote:
    """Vote face down; voting again takes the place of the first vote."""

    phase: Slug
    party: Slug
    vote: Vote
    sentence: str = ""
    along: tuple[Slug, ...] = ()
    """Parties that lay the same card in the same step."""


@dataclass(frozen=True, slots=True)
class TurnVotes:
    """Turn all votes at once: a fact, undo does not hide them again."""

    phase: Slug


@dataclass(frozen=True, slots=True)
class ReopenVotes:
    """Vote anew: the ballots are taken off the table."""

    phase: Slug


@dataclass(frozen=True, slots=True)
class BeginQuiet:
    """*Stil eerst* in one phase: parties choose face down."""

    phase: Slug


@dataclass(frozen=True, slots=True)
class ChooseQuietly:
    """A choice face down; no level takes the choice at that place back."""

    party: Slug
    place: Place
    level: Level | None = Level.DOET


@dataclass(frozen=True, slots=True)
class TurnQuiet:
    """Turn all choices at once and lay those that fit."""


@dataclass(frozen=True, slots=True)
class CancelQuiet:
    """Stop choosing; nothing is laid."""
