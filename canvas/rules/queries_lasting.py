"""Questions about what lasts: which tasks money carries, how much is covered, who is missing at the table."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.lasting import Money
from canvas.model.scenario import Phase, Scenario
from canvas.rules.queries_board import is_covered, leading, passages, progress

Count = tuple[int, int]
"""How many there are, of how many."""

AFTERCARE = "nazorg"
"""The phase that is called so holds the aftercare; a scenario without it ends with it in its last phase."""


def carried_by(scenario: Scenario, money: Money) -> tuple[Slug, ...]:
    """The tasks a source carries, in board order."""
    tasks = [task.id for task in scenario.phase[money.phase].tasks]
    return tuple(task for task in tasks if not money.tasks or task in money.tasks)


def fall_open(board: Board, scenario: Scenario, stopped: Collection[Slug]) -> tuple[Slug, ...]:
    """The *geldpotje*-test: the tasks that lose their last source when these sources stop, in board order."""
    left = {task for money in board.money.values() if money.id not in stopped for task in carried_by(scenario, money)}
    lost = {task for money in board.money.values() if money.id in stopped for task in carried_by(scenario, money)}
    return tuple(task for task in scenario.tasks if task in lost - left)


def missing_kinds(board: Board, scenario: Scenario) -> tuple[Slug, ...]:
    """The roles that a mixed group has and this table lacks."""
    seated = {party.role for party in board.parties.values()}
    return tuple(role for role in scenario.expected_kinds if role not in seated)


def minutes_of(board: Board, scenario: Scenario, round_: Slug) -> int:
    """How long a round takes in the chosen script, in minutes; 0 when that script leaves it out."""
    script = scenario.script.get(board.script or "")
    return script.minutes.get(round_, 0) if script else scenario.round[round_].minutes


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the programme is settled. A meter for the table, never a score for people."""

    tasks: Count
    """Tasks that somebody does."""
    leaders: Count
    """Phases that somebody leads."""
    handovers: Count
    """Passages with a warm handover, of those that may need one."""
    money: Count
    """Phases with a source."""
    aftercare: Count
    """Tasks of the aftercare that somebody does."""


def coverage(board: Board, scenario: Scenario) -> Coverage:
    """How much of the programme is settled."""
    phases = scenario.phases
    changing = [passage for passage in passages(board, scenario) if passage.state != "same"]
    funded = {money.phase for money in board.money.values()}
    return Coverage(
        tasks=(sum(is_covered(board, task) for task in scenario.tasks), len(scenario.tasks)),
        leaders=(sum(leading(board, phase.id) is not None for phase in phases), len(phases)),
        handovers=(sum(passage.state == "agreed" for passage in changing), len(changing)),
        money=(len(funded & scenario.phase.keys()), len(phases)),
        aftercare=progress(board, aftercare_phase(scenario)),
    )


def aftercare_phase(scenario: Scenario) -> Phase:
    """The phase that holds the aftercare."""
    return scenario.phase.get(AFTERCARE, scenario.phases[-1])


def shared_source(board: Board) -> Iterator[str]:
    """The name of the source when several cards all lean on that one."""
    names = {money.source.casefold() for money in board.money.values()}
    if len(board.money) > 1 and len(names) == 1:
        yield next(iter(board.money.values())).source
