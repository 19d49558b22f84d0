"""What a scenario brings to a session beside its board: scripts, event cards, questions, checks, ideas."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen, Label, Slug

Tool = Literal[
    "table",
    "parties",
    "agreement",
    "need",
    "money",
    "event",
    "checks",
    "consent",
    "parking",
    "indicators",
    "questions",
    "quiet",
    "warnings",
    "elements",
]
"""What lies ready in a round: only what the present round needs is on the screen."""

Minutes = Annotated[int, Field(ge=1, le=240)]


class Round(Frozen):
    """A part of the session, with words for the facilitator."""

    id: Slug
    name: Label
    minutes: Minutes
    instruction: Label
    """What the group does now, in one or two short sentences."""
    question: Label
    """The question that closes the round."""
    moves: bool = True
    """Whether fiches may move."""
    tools: Annotated[tuple[Tool, ...], Field(max_length=20)] = ()
    help: Label | None = None
    """For the facilitator only."""


class Script(Frozen):
    """A way to play the scenario in a certain time. A round it does not name is left out."""

    id: Slug
    name: Label
    minutes: Annotated[dict[Slug, Minutes], Field(min_length=1, max_length=12)]
    """Minutes per round."""

    @property
    def total(self) -> int:
        """How long it takes, in minutes."""
        return sum(self.minutes.values())


class EventCard(Frozen):
    """Something that may go wrong, with a question the group answers."""

    id: Slug
    text: Label
    question: Label
    phase: Slug | None = None


class Question(Frozen):
    """A question of the scenario that the group answers in its own words."""

    id: Slug
    text: Label


class Check(Frozen):
    """One of the points to look at in the end: yes, no or later."""

    id: Slug
    text: Label


class Guide(Frozen):
    """What the facilitator reads beforehand: what to lay ready, and what usually goes wrong with a group."""

    prepare: Annotated[tuple[Label, ...], Field(max_length=10)] = ()
    pitfalls: Annotated[tuple[Label, ...], Field(max_length=10, alias="pitfall")] = ()


class NeedIdea(Frozen):
    """What a role often needs: an example to start from."""

    asker: Slug
    text: Label
