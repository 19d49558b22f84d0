"""Questions about the mechanics: where a dial stands, what a card says, who takes part in the ring."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.mechanics import Branch, Fork, NetworkRow, Step
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import LADDER, LEFT_OUT, SIGNING, dial_key, hop_card
from canvas.rules.queries_board import is_seat
from canvas.rules.queries_signing import signers


def dial_at(board: Board, scenario: Scenario, dial: Slug, at: Slug = "") -> int | None:
    """Where a dial stands; before anybody touched it, where it starts."""
    found = scenario.dials.get(dial)
    return board.dials.get(dial_key(dial, at), found.starts if found else None)


def left_out(board: Board, scenario: Scenario) -> frozenset[Slug]:
    """The phases that the table leaves out."""
    return frozenset(phase.id for phase in scenario.phases if board.dials.get(dial_key(LEFT_OUT, phase.id)))


def played(board: Board, scenario: Scenario) -> Scenario:
    """The scenario without the phases that the table leaves out."""
    return scenario.without(left_out(board, scenario)) if board.dials else scenario


def in_use(board: Board, scenario: Scenario, phase: Slug) -> bool:
    """Whether anything lies in a phase or was agreed about it, so that it cannot be left out in silence."""
    tasks = scenario.phase[phase].tasks
    told = {agreement.phase for agreement in board.agreements.values()}
    told |= {money.phase for money in board.money.values()} | {item.phase for item in board.milestones.values()}
    told |= {board.quiet.phase} if board.quiet else set()
    return phase in board.seats or phase in told or any(board.on_task.get(task.id) for task in tasks)


def step_at(board: Board, scenario: Scenario, phase: Slug) -> Step | None:
    """The step of the ladder where somebody stands when a phase ends."""
    number = board.dials.get(dial_key(LADDER, phase))
    return scenario.ladder.steps[number - 1] if scenario.ladder and number else None


def branch_of(board: Board, fork: Fork) -> Branch | None:
    """The way the table chose at a fork."""
    number = board.dials.get(dial_key(fork.id))
    return fork.branches[number - 1] if number else None


def answer_on(board: Board, deal: Slug, field: Slug) -> str:
    """What the table wrote on a card; empty while it did not."""
    return board.deals.get(deal, {}).get(field, "")


def answered(board: Board, scenario: Scenario, deal: Slug) -> tuple[int, int]:
    """How many questions of a card are answered, and how many there are."""
    fields = scenario.deal_fields.get(deal, ())
    return sum(bool(answer_on(board, deal, field.id)) for field in fields), len(fields)


def ready_to_sign(board: Board, scenario: Scenario) -> tuple[tuple[Slug, bool], ...]:
    """Who is asked to sign, and whether they said they are ready for it. The candidate never signs."""
    ready = ((party.id, dial_key(SIGNING, party.id)) for party in signers(board, scenario))
    return tuple((party, bool(board.dials.get(key))) for party, key in ready)


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many take part: per row, and the sum."""

    rows: tuple[tuple[NetworkRow, int], ...]
    """Each row with how many there are now."""
    start: int
    now: int
    alarm: NetworkRow | None
    """The row that stays behind."""


def turnout(board: Board, scenario: Scenario) -> Turnout | None:
    """Who takes part in the network; none without one."""
    network = scenario.network
    if network is None:
        return None
    rows = tuple((row, board.dials.get(row.id, row.now)) for row in network.rows)
    now = sum(count for _row, count in rows)
    alarm = network.alarm
    behind = (row for row, count in rows if alarm and row.id == alarm.row and count * 100 <= alarm.share * now)
    return Turnout(rows, sum(row.start for row, _count in rows), now, next(behind, None))


def hops(board: Board) -> tuple[tuple[Slug, Slug], ...]:
    """From stop to stop in the order of rotation, and from the last back to the first."""
    stops = tuple(board.stops)
    return tuple(zip(stops, (*stops[1:], *stops[:1]), strict=True)) if len(stops) > 1 else ()


def mechanic_seats(board: Board, scenario: Scenario) -> Iterator[Slug]:
    """The seats of the mechanics that are on the board now."""
    return (seat for seat in scenario.mechanic_seats if is_seat(board, scenario, seat))


def is_deal(board: Board, scenario: Scenario, deal: Slug) -> bool:
    """Whether there is such a card: the transfer card of a stop only while that stop is on the ring."""
    if deal not in scenario.deal_fields:
        return False
    hop_cards = {hop_card(stop): stop for stop in scenario.stop_seats}
    return deal not in hop_cards or hop_cards[deal] in board.stops


def is_place_of(board: Board, scenario: Scenario, dial: Slug, at: Slug) -> bool:
    """Whether a dial can stand at this place."""
    match scenario.dials[dial].per:
        case "phase":
            return at in scenario.phase and (dial != LEFT_OUT or scenario.phase[at].optional)
        case "lane":
            return at in scenario.lane
        case "party":
            return at in board.parties
        case _:
            return not at
