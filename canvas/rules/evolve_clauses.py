"""What events about clauses and mandates do to the board."""

from collections.abc import Mapping

from canvas.model.board import Board
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def _clause_filled(board: Board, event: e.ClauseFilled) -> Board:
    clauses = with_entry(board.clauses, event.element, event.words)
    filled = clauses if event.words else without(board.clauses, event.element)
    return changed(board, clauses=filled, lapsed=without(board.lapsed, event.element))


def _clause_lapsed(board: Board, event: e.ClauseLapsed) -> Board:
    """What was filled in stays: who says it does apply after all finds the words again."""
    return changed(board, lapsed=with_entry(board.lapsed, event.element, event.reason))


def _mandate_filled(board: Board, event: e.MandateFilled) -> Board:
    card = event.mandate
    mandates = without(board.mandates, card.party) if card.blank else with_entry(board.mandates, card.party, card)
    return changed(board, mandates=mandates)


EVOLVERS: Mapping[type, Evolver] = {
    e.ClauseFilled: _clause_filled,
    e.ClauseLapsed: _clause_lapsed,
    e.MandateFilled: _mandate_filled,
}
