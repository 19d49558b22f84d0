"""What commands for words lead to: agreements, warm handovers and the parking list."""

from collections.abc import Mapping

from canvas.model.agreed import Agreement, Handover
from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.lasting import Parked
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, written
from canvas.rules.decide_needs import answer_need, ask_need, strike_need
from canvas.rules.numbering import AGREEMENT, PARKED, next_card
from canvas.rules.queries_board import is_candidate, passage_after
from canvas.rules.refusal import Refusal


def _write_agreement(board: Board, scenario: Scenario, command: c.WriteAgreement) -> Answer:
    before = board.agreements.get(command.agreement)
    refusal = _no_such_agreement(board, scenario, command)
    if refusal:
        return refusal
    card = written(
        Agreement,
        id=command.agreement or next_card(board, AGREEMENT, board.agreements),
        text=command.text,
        parties=tuple(dict.fromkeys(command.parties)),
        by=command.by,
        pledge=command.pledge,
        phase=scenario.phase_of[command.task] if command.task else command.phase,
        task=command.task,
        need=before.need if before else None,
    )
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == before else (e.AgreementWritten(agreement=card),)


def _no_such_agreement(board: Board, scenario: Scenario, command: c.WriteAgreement) -> Refusal | None:
    if command.agreement and command.agreement not in board.agreements:
        return Refusal("unknown_agreement")
    for party in command.parties:
        if party not in board.parties:
            return Refusal("unknown_party")
        if is_candidate(board, scenario, party):
            return Refusal("candidate_binds", {"party": party})
    if command.phase is not None and command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    return _no_such_task(scenario, command.task, command.phase)


def _no_such_task(scenario: Scenario, task: Slug | None, phase: Slug | None) -> Refusal | None:
    if task is None:
        return None
    if task not in scenario.tasks:
        return Refusal("unknown_task")
    if phase is not None and scenario.phase_of[task] != phase:
        return Refusal("task_elsewhere", {"task": task, "phase": phase})
    return None


def _strike_agreement(board: Board, _scenario: Scenario, command: c.StrikeAgreement) -> Answer:
    agreement = board.agreements.get(command.agreement)
    if agreement is None:
        return Refusal("unknown_agreement")
    struck = e.AgreementStruck(agreement=agreement.id)
    if agreement.need is None:
        return (struck,)
    return (struck, e.NeedAnswered(need=agreement.need, answer=""))


def _agree_handover(board: Board, scenario: Scenario, command: c.AgreeHandover) -> Answer:
    if command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    passage = passage_after(board, scenario, command.phase)
    if passage is None:
        return Refusal("no_passage", {"phase": command.phase})
    if passage.giver is None or passage.taker is None:
        return Refusal("passage_open", {"phase": passage.before, "phase_next": passage.after})
    if passage.giver == passage.taker:
        return Refusal("passage_same", {"party": passage.giver})
    card = written(
        Handover,
        phase=command.phase,
        giver=passage.giver,
        taker=passage.taker,
        when=command.when,
        told=command.told,
        candidate_knows=command.candidate_knows,
    )
    if isinstance(card, Refusal):
        return card
    if not card.when and not card.told:
        return Refusal("empty")
    return Refusal("no_change") if card == board.handovers.get(card.phase) else (e.HandoverAgreed(handover=card),)


def _strike_handover(board: Board, _scenario: Scenario, command: c.StrikeHandover) -> Answer:
    if command.phase not in board.handovers:
        return Refusal("unknown_handover")
    return (e.HandoverStruck(phase=command.phase),)


def _park(board: Board, _scenario: Scenario, command: c.Park) -> Answer:
    if command.parked and command.parked not in board.parked:
        return Refusal("unknown_parked")
    if command.party is not None and command.party not in board.parties:
        return Refusal("unknown_party")
    name = command.parked or next_card(board, PARKED, board.parked)
    card = written(Parked, id=name, text=command.text, party=command.party)
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == board.parked.get(name) else (e.PointParked(parked=card),)


def _strike_parked(board: Board, _scenario: Scenario, command: c.StrikeParked) -> Answer:
    if command.parked not in board.parked:
        return Refusal("unknown_parked")
    return (e.ParkedStruck(parked=command.parked),)


DECIDERS: Mapping[type, Decider] = {
    c.WriteAgreement: _write_agreement,
    c.StrikeAgreement: _strike_agreement,
    c.AskNeed: ask_need,
    c.AnswerNeed: answer_need,
    c.StrikeNeed: strike_need,
    c.AgreeHandover: _agree_handover,
    c.StrikeHandover: _strike_handover,
    c.Park: _park,
    c.StrikeParked: _strike_parked,
}
