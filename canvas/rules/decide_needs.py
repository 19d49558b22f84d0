"""*Nodig van elkaar* (WINFY): one party asks another in one sentence; the answer is yes, no, I try, or too vague.

A need that is answered with yes or I-try has exactly one agreement, and no other need has one: both
sides of this are kept in the same step.
"""

from collections.abc import Iterator
from typing import get_args

from canvas.model import agreed
from canvas.model.agreed import KEPT, Agreement, Need
from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, written
from canvas.rules.numbering import NEED, agreement_of, next_card
from canvas.rules.queries_board import is_candidate
from canvas.rules.refusal import Refusal


def ask_need(board: Board, scenario: Scenario, command: c.AskNeed) -> Answer:
    """A new need, or an old one in other words: then it must be answered again."""
    if command.need and command.need not in board.needs:
        return Refusal("unknown_need")
    if command.asker not in board.parties or command.asked not in board.parties:
        return Refusal("unknown_party")
    if command.asker == command.asked:
        return Refusal("need_self", {"party": command.asker})
    if is_candidate(board, scenario, command.asked):
        return Refusal("candidate_binds", {"party": command.asked})
    name = command.need or next_card(board, NEED, board.needs)
    card = written(Need, id=name, asker=command.asker, asked=command.asked, text=command.text)
    if isinstance(card, Refusal):
        return card
    before = board.needs.get(name)
    if before and card == before.model_copy(update={"answer": ""}):
        return Refusal("no_change")
    return (*_struck_with(board, name), e.NeedAsked(need=card))


def answer_need(board: Board, _scenario: Scenario, command: c.AnswerNeed) -> Answer:
    """The answer of the party that was asked, and what follows from it."""
    need = board.needs.get(command.need)
    if need is None:
        return Refusal("unknown_need")
    if command.answer not in get_args(agreed.Answer):
        return Refusal("unfit")
    if command.answer == need.answer:
        return Refusal("no_change")
    answered = e.NeedAnswered(need=need.id, answer=command.answer)
    if command.answer not in KEPT:
        return (*_struck_with(board, need.id), answered)
    return (answered, *_promised(board, need, command.answer))


def strike_need(board: Board, _scenario: Scenario, command: c.StrikeNeed) -> Answer:
    """Off the table, with the agreement that came from it."""
    if command.need not in board.needs:
        return Refusal("unknown_need")
    return (*_struck_with(board, command.need), e.NeedStruck(need=command.need))


def _promised(board: Board, need: Need, answer: agreed.Answer) -> Iterator[e.Event]:
    """The agreement a need becomes. Both answers promise an effort; a result is never a default."""
    before = board.agreements.get(agreement_of(need.id))
    if before is None:
        card = Agreement(id=agreement_of(need.id), text=need.text, parties=(need.asked,), need=need.id)
        yield e.AgreementWritten(agreement=card)
    elif answer == "try" and before.pledge == "result":
        yield e.AgreementWritten(agreement=before.model_copy(update={"pledge": "effort"}))


def _struck_with(board: Board, need: Slug) -> Iterator[e.Event]:
    for agreement in board.agreements.values():
        if agreement.need == need:
            yield e.AgreementStruck(agreement=agreement.id)
