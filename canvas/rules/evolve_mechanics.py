"""What events of the mechanics do to the board."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.laid_mechanics import Stop
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import dial_key
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def stops_at_start(scenario: Scenario) -> Mapping[str, Stop]:
    """The stops that the source names."""
    named = scenario.ring.stops if scenario.ring else ()
    return {stop.id: Stop(id=stop.id, name=stop.name, months=stop.months, learns=stop.learns) for stop in named}


def _dial_turned(board: Board, event: e.DialTurned) -> Board:
    key = dial_key(event.dial, event.at)
    dials = without(board.dials, key) if event.value is None else with_entry(board.dials, key, event.value)
    return changed(board, dials=dials)


def _deal_filled(board: Board, event: e.DealFilled) -> Board:
    deals = with_entry(board.deals, event.deal, event.words) if event.words else without(board.deals, event.deal)
    return changed(board, deals=deals)


def _milestone_written(board: Board, event: e.MilestoneWritten) -> Board:
    card = event.milestone
    count = board.written + (card.id not in board.milestones)
    return changed(board, written=count, milestones=with_entry(board.milestones, card.id, card))


def _milestone_struck(board: Board, event: e.MilestoneStruck) -> Board:
    return changed(board, milestones=without(board.milestones, event.milestone))


def _stop_written(board: Board, event: e.StopWritten) -> Board:
    return changed(board, stops=with_entry(board.stops, event.stop.id, event.stop))


def _stop_struck(board: Board, event: e.StopStruck) -> Board:
    return changed(board, stops=without(board.stops, event.stop))


def _stop_moved(board: Board, event: e.StopMoved) -> Board:
    if event.stop not in board.stops:
        return board
    order = [name for name in board.stops if name != event.stop]
    order.insert(event.to, event.stop)
    return changed(board, stops={name: board.stops[name] for name in order})


EVOLVERS: Mapping[type, Evolver] = {
    e.DialTurned: _dial_turned,
    e.DealFilled: _deal_filled,
    e.MilestoneWritten: _milestone_written,
    e.MilestoneStruck: _milestone_struck,
    e.StopWritten: _stop_written,
    e.StopStruck: _stop_struck,
    e.StopMoved: _stop_moved,
}
