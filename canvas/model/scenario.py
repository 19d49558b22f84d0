"""A scenario: everything a workshop starts from. All of it is data; no phase or role is a class."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal, LiteralString, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from canvas.model.base import Frozen, Label, Line, Slug
from canvas.model.board import FRAME_SEATS
from canvas.model.consent import Vote
from canvas.model.lasting import Indicator
from canvas.model.party import Party, Role
from canvas.model.script import Check, EventCard, Guide, NeedIdea, Question, Round, Script
from canvas.model.table_of_mechanics import EMPLOYER_SEAT, Mechanics

__all__ = ["CovenantTerms", "ExampleRound", "Phase", "Round", "Scenario", "Source", "Task"]


FORMAT: Literal[1] = 1
"""The format of a scenario file this tool knows. A next one comes with a step in `session.upcasts`."""


class Task(Frozen):
    """Something that has to be done in a phase."""

    id: Slug
    text: Label
    usual: Annotated[tuple[Slug, ...], Field(max_length=40)] = ()
    """Roles that usually do it: a hint for the facilitator, never laid by the tool itself."""
    lane: Slug | None = None
    """The line across the phases it belongs to; none means all of them."""


class Phase(Frozen):
    """A column of the board."""

    id: Slug
    number: Annotated[int, Field(ge=0, le=99)]
    name: Label
    question: Label
    """The guiding question under its name."""
    regie_question: Label
    """What the table asks while the seat of the regie is empty."""
    optional: bool = False
    """Whether the table may leave it out, such as *werkgevers werven* and *nazorg*."""
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=40, alias="task")]


class Source(Frozen):
    """Where facts come from. `gives` says what this scenario took from it."""

    title: Line
    url: Line | None = None
    gives: Label


class CovenantTerms(Frozen):
    """The scenario's own words in the covenant. Considerations promise nothing (Aanwijzingen 2025, nr. 11)."""

    title: Label
    considerations: Annotated[tuple[Label, ...], Field(min_length=1, max_length=12, alias="consideration")]
    interests: Label
    """Whose interests were weighed, also of those who do not sign (Aanwijzingen 2025, nrs. 15 and 16)."""
    purpose: Label


class ExampleForm(Frozen):
    """Something the scripted workshop writes down in a drawer, spot by spot."""

    drawer: Slug
    subject: Slug | None = None
    """The phase before the bead, for a handover."""
    entry: Annotated[int, Field(ge=0, le=200)] | None = None
    """Which line of the list is taken in hand first, from 0."""
    words: Annotated[dict[Slug, Label], Field(max_length=40)] = Field(default_factory=dict)
    choose: Annotated[dict[Slug, Annotated[tuple[Slug, ...], Field(max_length=40)]], Field(max_length=40)] = Field(
        default_factory=dict
    )
    then: Annotated[dict[Slug, Slug], Field(max_length=40)] = Field(default_factory=dict)
    """What is chosen after it was kept, such as the answer to a need."""


class ExampleDial(Frozen):
    """A dial that the scripted workshop sets, such as the step of the ladder after a phase."""

    dial: Slug
    at: Slug | Literal[""] = ""
    value: Annotated[int, Field(ge=0, le=1_000_000)]


class ExampleVote(Frozen):
    """A vote in the scripted workshop that is not simply *akkoord*."""

    phase: Slug
    party: Slug
    vote: Vote
    sentence: Label


class ExampleRound(Frozen):
    """What the scripted workshop does in one round: moves are tokens of the notation (`rules.notation`)."""

    round: Slug
    moves: Annotated[tuple[Line, ...], Field(max_length=600)] = ()
    forms: Annotated[tuple[ExampleForm, ...], Field(max_length=60, alias="form")] = ()
    dials: Annotated[tuple[ExampleDial, ...], Field(max_length=60, alias="dial")] = ()
    consent: bool = False
    """Whether every party votes on every phase in this round; all *akkoord* but the votes named here."""
    votes: Annotated[tuple[ExampleVote, ...], Field(max_length=60, alias="vote")] = ()


class Scenario(Mechanics):
    """One case to play. `format` is the version of this file format."""

    format: Literal[1]
    id: Slug
    title: Label
    short_title: Label
    place: Label
    icon: Line
    summary: Label
    persona: Label
    open: Annotated[tuple[Label, ...], Field(max_length=40)] = ()
    """What the source does not give: the table fills it in, the tool never does."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=40, alias="source")]
    roles: Annotated[tuple[Role, ...], Field(min_length=1, max_length=40, alias="role")]
    parties: Annotated[tuple[Party, ...], Field(min_length=1, max_length=40, alias="party")]
    phases: Annotated[tuple[Phase, ...], Field(min_length=1, max_length=12, alias="phase")]
    rounds: Annotated[tuple[Round, ...], Field(min_length=1, max_length=12, alias="round")]
    covenant: CovenantTerms
    example: Annotated[tuple[ExampleRound, ...], Field(max_length=24)] = ()
    scripts: Annotated[tuple[Script, ...], Field(max_length=12, alias="script")] = ()
    cards: Annotated[tuple[EventCard, ...], Field(max_length=60, alias="card")] = ()
    questions: Annotated[tuple[Question, ...], Field(max_length=20, alias="question")] = ()
    checks: Annotated[tuple[Check, ...], Field(max_length=20, alias="check")] = ()
    need_ideas: Annotated[tuple[NeedIdea, ...], Field(max_length=60, alias="need_idea")] = ()
    indicators: Annotated[tuple[Indicator, ...], Field(max_length=20, alias="indicator")] = ()
    """The numbers the source gives: they lie on the table from the start."""
    guide: Guide = Guide()
    """For the facilitator's guide; what holds for every scenario is said by the tool."""
    expected_kinds: Annotated[tuple[Slug, ...], Field(max_length=40)] = ()
    """Roles that a mixed group has."""

    @cached_property
    def tasks(self) -> dict[Slug, Task]:
        """Every task of every phase by id, in board order."""
        return {task.id: task for phase in self.phases for task in phase.tasks}

    @cached_property
    def phase_of(self) -> dict[Slug, Slug]:
        """The phase a task belongs to."""
        return {task.id: phase.id for phase in self.phases for task in phase.tasks}

    @cached_property
    def phase(self) -> dict[Slug, Phase]:
        return {phase.id: phase for phase in self.phases}

    @cached_property
    def role(self) -> dict[Slug, Role]:
        return {role.id: role for role in self.roles}

    @cached_property
    def round(self) -> dict[Slug, Round]:
        return {round_.id: round_ for round_ in self.rounds}

    @cached_property
    def script(self) -> dict[Slug, Script]:
        return {script.id: script for script in self.scripts}

    @cached_property
    def card(self) -> dict[Slug, EventCard]:
        return {card.id: card for card in self.cards}

    @cached_property
    def question(self) -> dict[Slug, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def check(self) -> dict[Slug, Check]:
        return {check.id: check for check in self.checks}

    @property
    def minutes(self) -> int:
        """How long the whole script takes, in minutes."""
        return sum(round_.minutes for round_ in self.rounds)

    @model_validator(mode="after")
    def _ids_are_unique_and_known(self) -> Self:
        wrong = list(self._mistakes())
        if wrong:  # a validator has one error to give: the others travel along with the first
            first, told = wrong[0]
            raise PydanticCustomError(first, "{name}", {**told, "more": tuple(wrong[1:])})
        return self

    def _mistakes(self) -> Iterator[tuple[LiteralString, Mapping[str, str]]]:
        told = {phase.id for phase in self.phases} & {*FRAME_SEATS, EMPLOYER_SEAT}
        yield from (("scenario_reserved", {"kind": "phase", "name": name}) for name in sorted(told))
        for kind, ids in self._ids():
            twins = _twins(ids) - told  # a phase is a seat too: one sentence about it is enough
            yield from (("scenario_twins", {"kind": kind, "name": name}) for name in sorted(twins))
            told |= twins
        for kind, name, known, at in self._references():
            if name not in known:
                yield "scenario_unknown", {"kind": kind, "name": name, "at": at, "known": ", ".join(known)}

    @cached_property
    def shorter(self) -> dict[frozenset[Slug], "Scenario"]:
        """What `without` made before, by what was left out."""
        return {}

    def without(self, left_out: frozenset[Slug]) -> "Scenario":
        """The scenario as it is played when the table leaves phases out; the same one every time it is asked."""
        if not left_out:
            return self
        if left_out not in self.shorter:
            phases = tuple(phase for phase in self.phases if phase.id not in left_out)
            fields = {name: getattr(self, name) for name in type(self).model_fields}
            self.shorter[left_out] = self.model_construct(**{**fields, "phases": phases})
        return self.shorter[left_out]

    @cached_property
    def seats(self) -> frozenset[Slug]:
        """Every seat a fiche can lie in: one per phase, those on the frame, and those of the mechanics."""
        return frozenset((*self.phase, *FRAME_SEATS, *self.mechanic_seats))

    def _references(self) -> Iterator[tuple[str, Slug, Mapping[str, object], str]]:
        """Everything that points at something else: what kind, its name, what there is, and where it stands."""
        for party in self.parties:
            yield "role", party.role, self.role, f"party.{party.id}.role"
        for task in self.tasks.values():
            yield from (("role", role, self.role, f"task.{task.id}.usual") for role in task.usual)
            if task.lane is not None:
                yield "lane", task.lane, self.lane, f"task.{task.id}.lane"
        yield from self._mechanic_references()
        yield from (("round", step.round, self.round, "example.round") for step in self.example)
        for script in self.scripts:
            yield from (("round", name, self.round, f"script.{script.id}.minutes") for name in script.minutes)
        for card in self.cards:
            if card.phase is not None:
                yield "phase", card.phase, self.phase, f"card.{card.id}.phase"
        yield from (("role", idea.asker, self.role, "need_idea.asker") for idea in self.need_ideas)
        yield from (("role", role, self.role, "expected_kinds") for role in self.expected_kinds)

    def _mechanic_references(self) -> Iterator[tuple[str, Slug, Mapping[str, object], str]]:
        party = {party.id: party for party in self.parties}
        for fork in self.forks:
            yield "phase", fork.phase, self.phase, f"fork.{fork.id}.phase"
        for deal in self.deals:
            if deal.phase is not None:
                yield "phase", deal.phase, self.phase, f"deal.{deal.id}.phase"
        if self.coaching:
            yield "party", self.coaching.giver, party, "coaching.giver"
            yield "party", self.coaching.taker, party, "coaching.taker"
        if self.network and self.network.alarm:
            rows = {row.id: row for row in self.network.rows}
            yield "row", self.network.alarm.row, rows, "network.alarm.row"
        yield from (("dial", step.dial, self.dials, "example.dial") for round_ in self.example for step in round_.dials)

    def _ids(self) -> Iterator[tuple[str, list[Slug]]]:
        yield "role", [role.id for role in self.roles]
        yield "party", [party.id for party in self.parties]
        yield "phase", [phase.id for phase in self.phases]
        yield "task", [task.id for phase in self.phases for task in phase.tasks]
        yield "round", [round_.id for round_ in self.rounds]
        yield "script", [script.id for script in self.scripts]
        yield "card", [card.id for card in self.cards]
        yield "question", [question.id for question in self.questions]
        yield "check", [check.id for check in self.checks]
        yield "indicator", [indicator.id for indicator in self.indicators]
        yield "seat", [*self.phase, *FRAME_SEATS, *self.mechanic_seats]
        yield "deal", [item.id for item in self.cards_to_fill]
        yield "dial", [name for name, _dial in self._dials()]
        yield "milestone_kind", [kind.id for kind in self.milestone_kinds]


def _twins(ids: list[Slug]) -> set[Slug]:
    return {name for name in ids if ids.count(name) > 1}
