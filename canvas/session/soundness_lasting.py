"""Whether an event of the long run fits. Pure."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.numbering import INDICATOR, MONEY
from canvas.session.soundness_board import SoundCheck, always
from canvas.session.soundness_words import is_known_or_next


def _money_written(board: Board, scenario: Scenario, event: e.MoneyWritten) -> bool:
    card = event.money
    inside = all(scenario.phase_of.get(task) == card.phase for task in card.tasks)
    return inside and card.phase in scenario.phase and is_known_or_next(board, card.id, MONEY, board.money)


def _money_struck(board: Board, _scenario: Scenario, event: e.MoneyStruck) -> bool:
    return event.money in board.money


def _indicator_written(board: Board, _scenario: Scenario, event: e.IndicatorWritten) -> bool:
    return is_known_or_next(board, event.indicator.id, INDICATOR, board.indicators)


def _indicator_struck(board: Board, _scenario: Scenario, event: e.IndicatorStruck) -> bool:
    return event.indicator in board.indicators


def _question_answered(_board: Board, scenario: Scenario, event: e.QuestionAnswered) -> bool:
    return event.question in scenario.question


def _check_set(_board: Board, scenario: Scenario, event: e.CheckSet) -> bool:
    return event.check in scenario.check


def _event_drawn(board: Board, scenario: Scenario, event: e.EventDrawn) -> bool:
    return event.card in scenario.card and event.card not in board.drawn


def _event_answered(board: Board, _scenario: Scenario, event: e.EventAnswered) -> bool:
    return event.card in board.drawn


CHECKS: Mapping[type, SoundCheck] = {
    e.MoneyWritten: _money_written,
    e.MoneyStruck: _money_struck,
    e.IndicatorWritten: _indicator_written,
    e.IndicatorStruck: _indicator_struck,
    e.QuestionAnswered: _question_answered,
    e.CheckSet: _check_set,
    e.WarningAccepted: always,
    e.EventDrawn: _event_drawn,
    e.EventAnswered: _event_answered,
}
