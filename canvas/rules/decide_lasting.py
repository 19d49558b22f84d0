"""What commands for the long run lead to: money, indicators, questions, checks, warnings, event cards."""

import zlib
from collections.abc import Iterable, Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.lasting import Indicator, Money
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, relabelled, written
from canvas.rules.numbering import INDICATOR, MONEY, next_card
from canvas.rules.queries_remarks import all_warnings
from canvas.rules.refusal import Refusal


def _write_money(board: Board, scenario: Scenario, command: c.WriteMoney) -> Answer:
    if command.money and command.money not in board.money:
        return Refusal("unknown_money")
    refusal = _not_in_phase(scenario, command.phase, command.tasks)
    if refusal:
        return refusal
    card = written(
        Money,
        id=command.money or next_card(board, MONEY, board.money),
        phase=command.phase,
        source=command.source,
        amount=command.amount,
        until=command.until,
        if_stops=command.if_stops,
        tasks=tuple(dict.fromkeys(command.tasks)),
    )
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == board.money.get(card.id) else (e.MoneyWritten(money=card),)


def _not_in_phase(scenario: Scenario, phase: Slug, tasks: Iterable[Slug]) -> Refusal | None:
    if phase not in scenario.phase:
        return Refusal("unknown_phase")
    for task in tasks:
        if task not in scenario.tasks:
            return Refusal("unknown_task")
        if scenario.phase_of[task] != phase:
            return Refusal("task_elsewhere", {"task": task, "phase": phase})
    return None


def _strike_money(board: Board, _scenario: Scenario, command: c.StrikeMoney) -> Answer:
    if command.money not in board.money:
        return Refusal("unknown_money")
    return (e.MoneyStruck(money=command.money),)


def _write_indicator(board: Board, _scenario: Scenario, command: c.WriteIndicator) -> Answer:
    before = board.indicators.get(command.indicator)
    if command.indicator and before is None:
        return Refusal("unknown_indicator")
    card = written(
        Indicator,
        id=command.indicator or next_card(board, INDICATOR, board.indicators),
        label=relabelled(command.label, before.label if before else None),
        kind=command.kind,
        start=command.start,
        now=command.now,
        target=command.target,
        unit=relabelled(command.unit, before.unit if before else None) if command.unit.strip() else None,
        date=command.date,
    )
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == before else (e.IndicatorWritten(indicator=card),)


def _strike_indicator(board: Board, _scenario: Scenario, command: c.StrikeIndicator) -> Answer:
    if command.indicator not in board.indicators:
        return Refusal("unknown_indicator")
    return (e.IndicatorStruck(indicator=command.indicator),)


def _answer_question(board: Board, scenario: Scenario, command: c.AnswerQuestion) -> Answer:
    if command.question not in scenario.question:
        return Refusal("unknown_question")
    answer = written(e.QuestionAnswered, question=command.question, text=command.text)
    if isinstance(answer, Refusal):
        return answer
    return _unless_same(answer.text, board.answers.get(command.question)) or (answer,)


def _answer_event(board: Board, _scenario: Scenario, command: c.AnswerEvent) -> Answer:
    if command.card not in board.drawn:
        return Refusal("unknown_card")
    answer = written(e.EventAnswered, card=command.card, text=command.text)
    if isinstance(answer, Refusal):
        return answer
    return _unless_same(answer.text, board.event_answers.get(command.card)) or (answer,)


def _unless_same(text: str, before: str | None) -> Refusal | None:
    """An answer may be taken back when there is one."""
    if not text and not before:
        return Refusal("empty")
    return Refusal("no_change") if text == before else None


def _set_check(board: Board, scenario: Scenario, command: c.SetCheck) -> Answer:
    if command.check not in scenario.check:
        return Refusal("unknown_check")
    answer = written(e.CheckSet, check=command.check, answer=command.answer)
    if isinstance(answer, Refusal):
        return answer
    return Refusal("no_change") if board.checks.get(command.check) == answer.answer else (answer,)


def _accept_warning(board: Board, scenario: Scenario, command: c.AcceptWarning) -> Answer:
    if command.key not in {remark.key for remark in all_warnings(board, scenario)}:
        return Refusal("unknown_warning")
    accepted = written(e.WarningAccepted, key=command.key, reason=command.reason)
    if isinstance(accepted, Refusal):
        return accepted
    return Refusal("no_change") if board.accepted.get(command.key) == accepted.reason else (accepted,)


def _draw_event(board: Board, scenario: Scenario, command: c.DrawEvent) -> Answer:
    if not scenario.cards:
        return Refusal("no_cards")
    left = [card.id for card in scenario.cards if card.id not in board.drawn]
    if not left:
        return Refusal("cards_gone")
    return (e.EventDrawn(card=min(left, key=lambda card: _shuffled(command.seed, card))),)


def _shuffled(seed: int, card: Slug) -> tuple[int, Slug]:
    """Where a card lies in the deck that this seed shuffled: the same on every computer."""
    return zlib.crc32(f"{seed}.{card}".encode()), card


DECIDERS: Mapping[type, Decider] = {
    c.WriteMoney: _write_money,
    c.StrikeMoney: _strike_money,
    c.WriteIndicator: _write_indicator,
    c.StrikeIndicator: _strike_indicator,
    c.AnswerQuestion: _answer_question,
    c.SetCheck: _set_check,
    c.AcceptWarning: _accept_warning,
    c.DrawEvent: _draw_event,
    c.AnswerEvent: _answer_event,
}
