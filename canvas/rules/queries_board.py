"""Questions about the board itself: who does what, who leads, and where the regie changes hands."""

import itertools
from dataclasses import dataclass
from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, Level, OnTask, Place
from canvas.model.scenario import Phase, Scenario
from canvas.model.table_of_mechanics import LEFT_OUT, dial_key


def fiches_on(board: Board, task: Slug) -> tuple[Fiche, ...]:
    """The fiches beside a task, in the order they were laid."""
    return tuple(board.fiches[fiche] for fiche in board.on_task.get(task, ()))


def fiche_of(board: Board, party: Slug, task: Slug) -> Fiche | None:
    """The fiche of one party beside a task."""
    return next((fiche for fiche in fiches_on(board, task) if fiche.party == party), None)


def leader(board: Board, seat: Slug) -> Fiche | None:
    """Who has the regie of a phase, or lies in a seat on the frame (`FRAME_SEATS`)."""
    seated = board.seats.get(seat)
    return board.fiches[seated] if seated is not None else None


def leading(board: Board, seat: Slug) -> Slug | None:
    """The party that leads a phase, or lies in a seat on the frame."""
    seated = leader(board, seat)
    return seated.party if seated else None


def phase_at(scenario: Scenario, place: Place) -> Slug | None:
    """The phase a place belongs to; none for a seat on the frame, or a place that is not there."""
    if isinstance(place, OnTask):
        return scenario.phase_of.get(place.task)
    return place.seat if place.seat in scenario.phase else None


def is_seat(board: Board, scenario: Scenario, seat: Slug) -> bool:
    """Whether there is such a seat: one per phase, on the frame, in a mechanic, and at a stop that is on the ring."""
    return seat in scenario.seats and (seat not in scenario.stop_seats or seat in board.stops)


def is_candidate(board: Board, scenario: Scenario, party: Slug) -> bool:
    """Whether a party is the candidate: a persona, who promises nothing and does not vote."""
    seated = board.parties.get(party)
    return seated is not None and scenario.role[seated.role].kind == "candidate"


def is_covered(board: Board, task: Slug) -> bool:
    """Whether somebody *does* the task; helping, talking or knowing alone leaves it open (RASCI: one responsible)."""
    return any(board.fiches[fiche].level is Level.DOET for fiche in board.on_task.get(task, ()))


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
    agreed: bool = False
    """Whether these two agreed on a warm handover."""

    @property
    def state(self) -> Literal["open", "same", "handover", "agreed"]:
        """*open* while a leader is missing, *same* when one party leads both, *agreed* or else a handover is due."""
        if self.giver is None or self.taker is None:
            return "open"
        if self.giver == self.taker:
            return "same"
        return "agreed" if self.agreed else "handover"


def passages(board: Board, scenario: Scenario) -> tuple[Passage, ...]:
    """The passages of the regielijn, from left to right, over the phases that take part."""
    phases = (phase for phase in scenario.phases if not board.dials.get(dial_key(LEFT_OUT, phase.id)))
    return tuple(_passage(board, before.id, after.id) for before, after in itertools.pairwise(phases))


def passage_after(board: Board, scenario: Scenario, phase: Slug) -> Passage | None:
    """The passage from a phase to the next one; none behind the last phase."""
    return next((passage for passage in passages(board, scenario) if passage.before == phase), None)


def _passage(board: Board, before: Slug, after: Slug) -> Passage:
    giver, taker = leading(board, before), leading(board, after)
    agreed = board.handovers.get(before)
    return Passage(before, after, giver, taker, agreed is not None and (agreed.giver, agreed.taker) == (giver, taker))


HandoverState = Literal["open", "same", "due", "agreed", "outdated"]


def handover_state(board: Board, passage: Passage) -> HandoverState:
    """How a passage stands: *outdated* when other parties lead than those who agreed, *same* when none is needed."""
    if passage.state == "same" or passage.state == "agreed":
        return passage.state
    if passage.before in board.handovers:
        return "outdated"
    return "due" if passage.state == "handover" else "open"


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
