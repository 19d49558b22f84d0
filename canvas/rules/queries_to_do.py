"""What the board itself still lacks for an element of the covenant: a task, a seat, a party card."""

from collections.abc import Iterator

from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS, Board
from canvas.model.scenario import Scenario
from canvas.rules.queries_board import is_covered, leader
from canvas.rules.queries_open import OpenPoint
from canvas.rules.queries_signing import is_named, mandate_of, signers


def to_dos(board: Board, scenario: Scenario, element: Slug) -> tuple[OpenPoint, ...]:
    """What is to be done on the board before an element is filled. `scenario` is the one that is played."""
    return tuple(_to_dos(board, scenario, element))


def _to_dos(board: Board, scenario: Scenario, element: Slug) -> Iterator[OpenPoint]:
    match element:
        case "parties":
            bare = (party for party in signers(board, scenario) if not is_named(board, party))
            yield from (OpenPoint("party_bare", {"party": party.id}) for party in bare)
        case "authority":
            yield from _unsigned(board, scenario)
        case "duties":
            yield from _undone(board, scenario)
        case "steering":
            codes = zip(FRAME_SEATS, ("no_contact", "no_driver"), strict=True)
            yield from (OpenPoint(code) for seat, code in codes if leader(board, seat) is None)
        case "money":
            yield from _unpaid(board, scenario)
        case "monitoring" if not any(item.kind == "goal" for item in board.indicators.values()):
            yield OpenPoint("no_goal")


def _undone(board: Board, scenario: Scenario) -> Iterator[OpenPoint]:
    for phase in scenario.phases:
        if leader(board, phase.id) is None:
            yield OpenPoint("no_lead", {"phase": phase.id})
        left = (task for task in phase.tasks if not is_covered(board, task.id))
        yield from (OpenPoint("no_doer", {"phase": phase.id, "task": task.id}) for task in left)


def _unsigned(board: Board, scenario: Scenario) -> Iterator[OpenPoint]:
    """Who may sign is settled when it is known for whom: a mandate of a party without a name binds nobody."""
    for party in signers(board, scenario):
        if not mandate_of(board, party.id).complete:
            yield OpenPoint("no_signer", {"party": party.id})
        elif not party.organisation:
            yield OpenPoint("no_organisation", {"party": party.id})


def _unpaid(board: Board, scenario: Scenario) -> Iterator[OpenPoint]:
    """Each phase needs a source of its own; with no card at all one line says so."""
    funded = {card.phase for card in board.money.values()}
    if not funded:
        yield OpenPoint("no_money")
        return
    yield from (OpenPoint("no_source", {"phase": phase.id}) for phase in scenario.phases if phase.id not in funded)
