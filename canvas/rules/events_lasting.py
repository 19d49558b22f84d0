"""Events of what makes it last: money, indicators, questions, checks, warnings and event cards."""

from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import CheckAnswer
from canvas.model.lasting import Indicator, Money
from canvas.model.remark import RemarkKey
from canvas.model.words import Said140, Text200, Text280
from canvas.rules.event_base import Happened


class MoneyWritten(Happened):
    kind: Literal["money_written"] = "money_written"
    money: Money


class MoneyStruck(Happened):
    kind: Literal["money_struck"] = "money_struck"
    money: Slug


class IndicatorWritten(Happened):
    kind: Literal["indicator_written"] = "indicator_written"
    indicator: Indicator


class IndicatorStruck(Happened):
    kind: Literal["indicator_struck"] = "indicator_struck"
    indicator: Slug


class QuestionAnswered(Happened):
    """An empty text takes the answer back."""

    kind: Literal["question_answered"] = "question_answered"
    question: Slug
    text: Text280


class CheckSet(Happened):
    kind: Literal["check_set"] = "check_set"
    check: Slug
    answer: CheckAnswer


class WarningAccepted(Happened):
    kind: Literal["warning_accepted"] = "warning_accepted"
    key: RemarkKey
    reason: Said140


class EventDrawn(Happened):
    kind: Literal["event_drawn"] = "event_drawn"
    card: Slug


class EventAnswered(Happened):
    """An empty text takes the answer back."""

    kind: Literal["event_answered"] = "event_answered"
    card: Slug
    text: Text200
