"""A scenario: everything a workshop starts from. All of it is data; no phase or role is a class."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from canvas.model.base import Frozen, Label, Line, Slug
from canvas.model.party import Party, Role


class Task(Frozen):
    """Something that has to be done in a phase."""

    id: Slug
    text: Label
    usual: tuple[Slug, ...] = ()
    """Roles that usually do it: a hint for the facilitator, never laid by the tool itself."""


class Phase(Frozen):
    """A column of the board."""

    id: Slug
    number: Annotated[int, Field(ge=0, le=99)]
    name: Label
    question: Label
    """The guiding question under its name."""
    regie_question: Label
    """What the table asks while the seat of the regie is empty."""
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=40, alias="task")]


class Round(Frozen):
    """A part of the session, with words for the facilitator."""

    id: Slug
    name: Label
    minutes: Annotated[int, Field(ge=1, le=240)]
    instruction: Label
    """What the group does now, in one or two short sentences."""
    question: Label
    """The question that closes the round."""


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


class ExampleRound(Frozen):
    """What the scripted workshop does in one round, as tokens of the notation (`rules.notation`)."""

    round: Slug
    moves: tuple[Line, ...] = ()


class Scenario(Frozen):
    """One case to play. `format` is the version of this file format."""

    format: Literal[1]
    id: Slug
    title: Label
    short_title: Label
    place: Label
    icon: str
    summary: Label
    persona: Label
    open: tuple[Label, ...] = ()
    """What the source does not give: the table fills it in, the tool never does."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1, alias="source")]
    roles: Annotated[tuple[Role, ...], Field(min_length=1, max_length=40, alias="role")]
    parties: Annotated[tuple[Party, ...], Field(min_length=1, max_length=40, alias="party")]
    phases: Annotated[tuple[Phase, ...], Field(min_length=1, max_length=12, alias="phase")]
    rounds: Annotated[tuple[Round, ...], Field(min_length=1, max_length=12, alias="round")]
    covenant: CovenantTerms
    example: tuple[ExampleRound, ...] = ()

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

    @property
    def minutes(self) -> int:
        """How long the whole script takes, in minutes."""
        return sum(round_.minutes for round_ in self.rounds)

    @model_validator(mode="after")
    def _ids_are_unique_and_known(self) -> Self:
        for kind, ids in self._ids():
            _no_twins(kind, ids)
        for party in self.parties:
            _known("role", party.role, self.role, f"party.{party.id}.role")
        for task in self.tasks.values():
            for role in task.usual:
                _known("role", role, self.role, f"task.{task.id}.usual")
        for step in self.example:
            _known("round", step.round, self.round, "example.round")
        return self

    def _ids(self) -> Iterator[tuple[str, list[Slug]]]:
        yield "role", [role.id for role in self.roles]
        yield "party", [party.id for party in self.parties]
        yield "phase", [phase.id for phase in self.phases]
        yield "task", [task.id for phase in self.phases for task in phase.tasks]
        yield "round", [round_.id for round_ in self.rounds]


def _no_twins(kind: str, ids: list[Slug]) -> None:
    twins = sorted({name for name in ids if ids.count(name) > 1})
    if twins:
        raise PydanticCustomError("scenario_twins", "{kind}: {name}", {"kind": kind, "name": twins[0]})


def _known(kind: str, name: Slug, known: Mapping[Slug, object], at: str) -> None:
    if name not in known:
        context = {"kind": kind, "name": name, "at": at, "known": ", ".join(known)}
        raise PydanticCustomError("scenario_unknown", "{at}: {name}", context)
