"""What commands for clauses and mandates lead to."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.days import day_of
from canvas.model.elements import ELEMENT, MONTHS_MOST, Ask
from canvas.model.mandate import Mandate
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, written
from canvas.rules.queries_board import is_candidate
from canvas.rules.queries_clauses import answers_fit
from canvas.rules.queries_signing import mandate_of
from canvas.rules.refusal import Refusal


def _fill_clause(board: Board, _scenario: Scenario, command: c.FillClause) -> Answer:
    element = ELEMENT.get(command.element)
    if element is None or not {name for name, _words in command.words} <= {ask.id for ask in element.asks}:
        return Refusal("unknown_element")
    told: dict[str, str] = {}
    for name, words in command.words:
        answer = _answer(element.ask(name), words.strip())
        if isinstance(answer, Refusal):
            return answer
        told |= {name: answer} if answer else {}
    filled = written(e.ClauseFilled, element=element.id, words=told)
    if isinstance(filled, Refusal):
        return filled
    if not answers_fit(element.id, filled.words):
        return Refusal("ends_before_start")
    if filled.words == board.clauses.get(element.id, {}) and element.id not in board.lapsed:
        return Refusal("no_change" if filled.words else "empty")
    return (filled,)


def _answer(ask: Ask, words: str) -> str | Refusal:
    """The answer as it is kept; or why it is none."""
    if not words:
        return ""
    match ask.kind:
        case "date":
            day = day_of(words)
            return day.isoformat() if day else Refusal("bad_date")
        case "number":
            fits = words.isdecimal() and len(words) < 4 and 0 < int(words) <= MONTHS_MOST
            return str(int(words)) if fits else Refusal("dial_range", {"least": "1", "most": str(MONTHS_MOST)})
        case "choice":
            return words if words in ask.options else Refusal("unfit")
        case _:
            return words


def _lapse_clause(board: Board, _scenario: Scenario, command: c.LapseClause) -> Answer:
    element = ELEMENT.get(command.element)
    if element is None or not element.may_lapse:
        return Refusal("unknown_element")
    lapsed = written(e.ClauseLapsed, element=element.id, reason=command.reason)
    if isinstance(lapsed, Refusal):
        return lapsed
    return Refusal("no_change") if board.lapsed.get(element.id) == lapsed.reason else (lapsed,)


def _fill_mandate(board: Board, scenario: Scenario, command: c.FillMandate) -> Answer:
    party = board.parties.get(command.party)
    if party is None:
        return Refusal("unknown_party")
    if is_candidate(board, scenario, party.id):
        return Refusal("candidate_binds", {"party": party.id})
    card = written(
        Mandate,
        party=party.id,
        legal_form=command.legal_form,
        seat=command.seat,
        name=command.name,
        function=command.function,
        ground=command.ground,
        granted=command.granted,
    )
    if isinstance(card, Refusal):
        return card
    if card == mandate_of(board, party.id):
        return Refusal("empty" if card.blank else "no_change")
    return (e.MandateFilled(mandate=card),)


DECIDERS: Mapping[type, Decider] = {
    c.FillClause: _fill_clause,
    c.LapseClause: _lapse_clause,
    c.FillMandate: _fill_mandate,
}
