"""What a scenario can switch on beside its phases: a ladder, a ring, lanes, counters, forks, layers and cards.

All of it is data, and any of it works in any scenario. Parties take part in it by laying a fiche in a
*seat*; what a hand sets (a step, a share, a number, a branch) is a *dial*; what is written is a *deal*, a
card with questions. So every mechanic rests on three kinds of facts, and none needs commands of its own.
"""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen, Label, Slug
from canvas.model.icon_name import ICON
from canvas.model.words import Label40, Label80

IconName = Annotated[str, Field(pattern=ICON)]
Whole = Annotated[int, Field(ge=0, le=1_000_000)]


class DealField(Frozen):
    """A question on a card that the table answers in its own words."""

    id: Slug
    text: Label80


Fields = Annotated[tuple[DealField, ...], Field(max_length=8, alias="field")]

DealArticle = Literal["own", "evaluation", "joining", "money", "candidate"]
"""Where the answers stand in the covenant: under a heading of their own, or in an article with that subject."""


class Named(Frozen):
    id: Slug
    name: Label40


class Card(Named):
    """What the table can write answers on."""

    fields: Fields = ()


class Deal(Card):
    """A card with questions, such as *SROI*, *24-uursaanpak* or a pause after a relapse."""

    text: Label
    """What it is about, in one or two short sentences. It promises nothing."""
    icon: IconName = "note-pencil"
    phase: Slug | None = None
    """The phase where it usually comes up; none means the whole route."""
    article: DealArticle = "own"
    fields: Annotated[tuple[DealField, ...], Field(min_length=1, max_length=8, alias="field")]


class Step(Frozen):
    id: Slug
    text: Label80


class Ladder(Frozen):
    """Steps from one end to the other, with a marker per phase: where somebody stands when it ends."""

    name: Label40
    question: Label
    steps: Annotated[tuple[Step, ...], Field(min_length=2, max_length=8, alias="step")]


class MilestoneKind(Named):
    """A kind of milestone, such as *school* or *persoonlijk*. The table writes the milestones themselves."""

    icon: IconName = "flag-checkered"


class Voice(Named):
    """Somebody who speaks with equal weight. Its seat has its own id."""


class Voices(Frozen):
    """A conversation in which all voices weigh the same."""

    name: Label40
    question: Label
    voices: Annotated[tuple[Voice, ...], Field(min_length=2, max_length=6, alias="voice")]


class RingStop(Named):
    """A place on the ring. Who hosts it lies in its seat. `months` is open when the source gives none."""

    months: Annotated[int, Field(ge=1, le=60)] | None = None
    learns: Label80 | None = None


class Ring(Frozen):
    """Organisations between which a worker rotates, in order, until regular work."""

    name: Label40
    question: Label
    about: Label40
    """What the candidate does on the ring, in the middle of it."""
    exit: Label40
    """Where the ring leads to: regular work."""
    stops: Annotated[tuple[RingStop, ...], Field(max_length=8, alias="stop")]
    transfer: Annotated[tuple[DealField, ...], Field(max_length=8)] = ()
    """Questions on the transfer card of each hop."""


class NetworkRow(Named):
    """A sort of organisation that takes part: how many at the start and now. `look` is a role of the theme."""

    look: Slug
    start: Whole
    now: Whole


class Alarm(Frozen):
    """Words for a row that stays behind: it is said while the row has at most `share` per cent of the total."""

    row: Slug
    share: Annotated[int, Field(ge=1, le=100)]
    title: Label80
    text: Label80
    """What to do about it, as a question."""


class Network(Frozen):
    """Who takes part. The total is the sum of the rows; what else the source counts stands in `remarks`."""

    name: Label40
    note: Label80
    rows: Annotated[tuple[NetworkRow, ...], Field(min_length=1, max_length=8, alias="row")]
    remarks: Annotated[tuple[Label, ...], Field(max_length=6)] = ()
    """Other counts of the source, shown as they are."""
    alarm: Alarm | None = None


class Lane(Named):
    """A line across the phases, such as a *leerlijn*. Its seat has its own id; tasks may name it."""

    icon: IconName = "columns"
    text: Label | None = None


class Counter(Named):
    """Something the table counts. Counters stand in order: what is learnt from one leads to the next.

    A goal is what parties strive for. What others reached is an indicator of kind *benchmark*, never a goal.
    """

    icon: IconName = "chart-bar"
    per_lane: bool = False
    most: Annotated[int, Field(ge=1, le=1_000_000)] = 999
    goal: Whole | None = None


class Branch(Frozen):
    id: Slug
    text: Label80


class Fork(Card):
    """A choice after a phase: the table says which way, or what it depends on. Also a card, with its own fields."""

    question: Label
    phase: Slug
    """The phase after which the ways part."""
    branches: Annotated[tuple[Branch, ...], Field(min_length=2, max_length=4, alias="branch")]


class Layer(Card):
    """Something extra on top of the usual: seats for who gives it and who pays it, and a card with its own fields."""

    text: Label
    icon: IconName = "plus"

    @property
    def giver_seat(self) -> Slug:
        """The seat of who gives it."""
        return f"{self.id}_geeft"

    @property
    def payer_seat(self) -> Slug:
        """The seat of who pays it."""
        return f"{self.id}_betaalt"


class Coaching(Frozen):
    """Guidance that moves from one party to another: per phase which share the taker has, in per cent."""

    name: Label40
    question: Label
    giver: Slug
    """The party that starts with all of it."""
    taker: Slug
    """The party that takes it over."""


class Estimate(Frozen):
    """The own estimate of chances, before and after, by the person it is about. Never about a real person here."""

    name: Label40
    question: Label
    note: Label
    """Who measures it, and that it stays with that person."""
    top: Annotated[int, Field(ge=2, le=100)] = 10


class Signing(Frozen):
    """A screen for the end: who is going to sign, on paper."""

    name: Label40
    text: Label
