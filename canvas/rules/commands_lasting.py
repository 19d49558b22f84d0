"""Commands for what makes it last. An empty id asks for a new card, an id for an old one written anew."""

from dataclasses import dataclass
from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import CheckAnswer


@dataclass(frozen=True, slots=True)
class WriteMoney:
    """A source for a phase, or for some of its tasks."""

    phase: Slug
    source: str
    amount: str = ""
    until: str = ""
    if_stops: str = ""
    tasks: tuple[Slug, ...] = ()
    money: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeMoney:
    money: Slug


@dataclass(frozen=True, slots=True)
class WriteIndicator:
    """A number to watch. A label or unit that is left as it was keeps its translation."""

    label: str
    kind: Literal["fact", "goal", "benchmark"] = "goal"
    start: float | None = None
    now: float | None = None
    target: float | None = None
    unit: str = ""
    date: str = ""
    indicator: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeIndicator:
    indicator: Slug


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """An empty text takes the answer back."""

    question: Slug
    text: str


@dataclass(frozen=True, slots=True)
class SetCheck:
    check: Slug
    answer: CheckAnswer


@dataclass(frozen=True, slots=True)
class AcceptWarning:
    """Leave a warning as it is, and say why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class DrawEvent:
    """The next event card. The same seed draws the same cards in the same order."""

    seed: int


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """An empty text takes the answer back."""

    card: Slug
    text: str
