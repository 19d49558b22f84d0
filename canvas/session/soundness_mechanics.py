"""Whether an event of a mechanic fits. Pure."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.numbering import MILESTONE
from canvas.rules.queries_mechanics import is_place_of
from canvas.session.soundness_board import SoundCheck
from canvas.session.soundness_words import is_known_or_next


def _dial_turned(board: Board, scenario: Scenario, event: e.DialTurned) -> bool:
    dial = scenario.dials.get(event.dial)
    if dial is None or not is_place_of(board, scenario, event.dial, event.at):
        return False
    return event.value is None or (dial.low <= event.value <= dial.high and event.value % dial.step == 0)


def _deal_filled(_board: Board, scenario: Scenario, event: e.DealFilled) -> bool:
    asked = {field.id for field in scenario.deal_fields.get(event.deal, ())}
    return bool(asked) and event.words.keys() <= asked


def _milestone_written(board: Board, scenario: Scenario, event: e.MilestoneWritten) -> bool:
    card = event.milestone
    named = card.kind in scenario.milestone_kind and card.phase in scenario.phase
    return named and is_known_or_next(board, card.id, MILESTONE, board.milestones)


def _milestone_struck(board: Board, _scenario: Scenario, event: e.MilestoneStruck) -> bool:
    return event.milestone in board.milestones


def _stop_written(_board: Board, scenario: Scenario, event: e.StopWritten) -> bool:
    return event.stop.id in scenario.stop_seats


def _stop_struck(board: Board, _scenario: Scenario, event: e.StopStruck) -> bool:
    return event.stop in board.stops and event.stop not in board.seats


def _stop_moved(board: Board, _scenario: Scenario, event: e.StopMoved) -> bool:
    return event.stop in board.stops and event.to < len(board.stops)


CHECKS: Mapping[type, SoundCheck] = {
    e.DialTurned: _dial_turned,
    e.DealFilled: _deal_filled,
    e.MilestoneWritten: _milestone_written,
    e.MilestoneStruck: _milestone_struck,
    e.StopWritten: _stop_written,
    e.StopStruck: _stop_struck,
    e.StopMoved: _stop_moved,
}
