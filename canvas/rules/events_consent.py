"""Events of deciding together: votes that are turned at once, and *stil eerst*."""

from typing import ClassVar, Literal

from canvas.model.base import Slug
from canvas.model.board import Level, Place
from canvas.model.consent import Ballot
from canvas.rules.event_base import Happened


class VoteCast(Happened):
    """Face down; voting again takes the place of the first vote."""

    kind: Literal["vote_cast"] = "vote_cast"
    phase: Slug
    party: Slug
    ballot: Ballot


class VotesTurned(Happened):
    kind: Literal["votes_turned"] = "votes_turned"
    fact: ClassVar[bool] = True
    phase: Slug


class VotesReopened(Happened):
    """The phase changed, or the group votes anew: the ballots are taken off the table."""

    kind: Literal["votes_reopened"] = "votes_reopened"
    phase: Slug


class QuietBegun(Happened):
    kind: Literal["quiet_begun"] = "quiet_begun"
    phase: Slug


class QuietChosen(Happened):
    """A choice at a place; no level takes the choice at that place back."""

    kind: Literal["quiet_chosen"] = "quiet_chosen"
    party: Slug
    place: Place
    level: Level | None = Level.DOET


class QuietTurned(Happened):
    """The choices lie open; those that fit are laid by the events that follow in the same step."""

    kind: Literal["quiet_turned"] = "quiet_turned"


class QuietCancelled(Happened):
    kind: Literal["quiet_cancelled"] = "quiet_cancelled"
