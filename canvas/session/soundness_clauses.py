"""Whether an event about a clause or a mandate fits. Pure."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.model.elements import ELEMENT
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.session.soundness_board import SoundCheck


def _clause_filled(_board: Board, _scenario: Scenario, event: e.ClauseFilled) -> bool:
    element = ELEMENT.get(event.element)
    return element is not None and event.words.keys() <= {ask.id for ask in element.asks}


def _clause_lapsed(_board: Board, _scenario: Scenario, event: e.ClauseLapsed) -> bool:
    return event.element in ELEMENT


def _mandate_filled(board: Board, _scenario: Scenario, event: e.MandateFilled) -> bool:
    return event.mandate.party in board.parties


CHECKS: Mapping[type, SoundCheck] = {
    e.ClauseFilled: _clause_filled,
    e.ClauseLapsed: _clause_lapsed,
    e.MandateFilled: _mandate_filled,
}
