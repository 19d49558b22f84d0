"""Questions one may ask a board: who does what, who leads, what is still open."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, Level
from canvas.model.scenario import Phase, Scenario

MANY_LEADS = 3
"""More phases than this under one party deserve a remark (own rule, to start the talk)."""


def fiches_on(board: Board, task: Slug) -> tuple[Fiche, ...]:
    """The fiches beside a task, in the order they were laid."""
    return tuple(board.fiches[fiche] for fiche in board.on_task.get(task, ()))


def fiche_of(board: Board, party: Slug, task: Slug) -> Fiche | None:
    """The fiche of one party beside a task."""
    return next((fiche for fiche in fiches_on(board, task) if fiche.party == party), None)


def leader(board: Board, phase: Slug) -> Fiche | None:
    """Who has the regie of a phase."""
    seated = board.seats.get(phase)
    return board.fiches[seated] if seated is not None else None


def is_covered(board: Board, task: Slug) -> bool:
    """Whether somebody *does* the task; helping, talking or knowing alone leaves it open (RASCI: one responsible)."""
    return any(fiche.level is Level.DOET for fiche in fiches_on(board, task))


def progress(board: Board, phase: Phase) -> tuple[int, int]:
    """How many tasks of a phase are done by somebody, and how many there are."""
    return sum(is_covered(board, task.id) for task in phase.tasks), len(phase.tasks)


@dataclass(frozen=True, slots=True)
class Passage:
    """What lies between two neighbouring phases on the regielijn."""

    before: Slug
    after: Slug
    giver: Slug | None
    taker: Slug | None

    @property
    def state(self) -> Literal["open", "same", "handover"]:
        """*open* while a leader is missing, *same* when one party leads both, else a handover is due."""
        if self.giver is None or self.taker is None:
            return "open"
        return "same" if self.giver == self.taker else "handover"


def passages(board: Board, scenario: Scenario) -> tuple[Passage, ...]:
    """The passages of the regielijn, from left to right."""
    phases = scenario.phases
    return tuple(
        Passage(before.id, after.id, _leading(board, before.id), _leading(board, after.id))
        for before, after in itertools.pairwise(phases)
    )


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something the group has not settled. `code` is the text key `open.<code>`; `values` are ids."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def open_points(board: Board, scenario: Scenario) -> tuple[OpenPoint, ...]:
    """What the group has not settled yet, in board order."""
    return tuple(_open_points(board, scenario))


def _open_points(board: Board, scenario: Scenario) -> Iterator[OpenPoint]:
    for phase in scenario.phases:
        yield from _open_in(board, scenario, phase)
    for passage in passages(board, scenario):
        if passage.state == "handover" and passage.giver and passage.taker:
            yield OpenPoint(
                "handover",
                {
                    "phase": passage.before,
                    "phase_next": passage.after,
                    "party": passage.giver,
                    "party_next": passage.taker,
                },
            )
    for party in board.parties:
        led = sum(_leading(board, phase.id) == party for phase in scenario.phases)
        if led > MANY_LEADS:
            yield OpenPoint("many_leads", {"party": party, "count": str(led)})


def _open_in(board: Board, scenario: Scenario, phase: Phase) -> Iterator[OpenPoint]:
    lead = _leading(board, phase.id)
    if lead is None:
        yield OpenPoint("no_lead", {"phase": phase.id})
    elif scenario.role[board.parties[lead].role].kind == "candidate":
        yield OpenPoint("candidate_leads", {"phase": phase.id, "party": lead})
    for task in phase.tasks:
        if not is_covered(board, task.id):
            yield OpenPoint("no_doer", {"phase": phase.id, "task": task.id})


def _leading(board: Board, phase: Slug) -> Slug | None:
    seated = leader(board, phase)
    return seated.party if seated else None


def letters(board: Board) -> dict[Slug, str]:
    """The letter on the chip of each party whose role has more than one party: A, B, C …"""
    shared: dict[Slug, list[Slug]] = {}
    for party in board.parties.values():
        shared.setdefault(party.role, []).append(party.id)
    return {
        party: chr(ord("A") + index)
        for members in shared.values()
        if len(members) > 1
        for index, party in enumerate(members)
    }
