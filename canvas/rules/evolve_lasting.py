"""What events of the long run do to the board."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def _money_written(board: Board, event: e.MoneyWritten) -> Board:
    count = board.written + (event.money.id not in board.money)
    return changed(board, written=count, money=with_entry(board.money, event.money.id, event.money))


def _money_struck(board: Board, event: e.MoneyStruck) -> Board:
    return changed(board, money=without(board.money, event.money))


def _indicator_written(board: Board, event: e.IndicatorWritten) -> Board:
    count = board.written + (event.indicator.id not in board.indicators)
    return changed(board, written=count, indicators=with_entry(board.indicators, event.indicator.id, event.indicator))


def _indicator_struck(board: Board, event: e.IndicatorStruck) -> Board:
    return changed(board, indicators=without(board.indicators, event.indicator))


def _question_answered(board: Board, event: e.QuestionAnswered) -> Board:
    return changed(board, answers=_answered(board.answers, event.question, event.text))


def _event_answered(board: Board, event: e.EventAnswered) -> Board:
    return changed(board, event_answers=_answered(board.event_answers, event.card, event.text))


def _answered(answers: Mapping[Slug, str], asked: Slug, text: str) -> dict[Slug, str]:
    return with_entry(answers, asked, text) if text else without(answers, asked)


def _check_set(board: Board, event: e.CheckSet) -> Board:
    return changed(board, checks=with_entry(board.checks, event.check, event.answer))


def _warning_accepted(board: Board, event: e.WarningAccepted) -> Board:
    return changed(board, accepted=with_entry(board.accepted, event.key, event.reason))


def _event_drawn(board: Board, event: e.EventDrawn) -> Board:
    return changed(board, drawn=(*board.drawn, event.card))


EVOLVERS: Mapping[type, Evolver] = {
    e.MoneyWritten: _money_written,
    e.MoneyStruck: _money_struck,
    e.IndicatorWritten: _indicator_written,
    e.IndicatorStruck: _indicator_struck,
    e.QuestionAnswered: _question_answered,
    e.CheckSet: _check_set,
    e.WarningAccepted: _warning_accepted,
    e.EventDrawn: _event_drawn,
    e.EventAnswered: _event_answered,
}
