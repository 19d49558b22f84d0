"""What events of words between parties do to the board."""

from collections.abc import Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.rules import events as e
from canvas.rules.changed import changed
from canvas.rules.evolve_board import Evolver
from canvas.rules.tables import with_entry, without


def _agreement_written(board: Board, event: e.AgreementWritten) -> Board:
    count = _counted(board, event.agreement.id, board.agreements)
    return changed(board, written=count, agreements=with_entry(board.agreements, event.agreement.id, event.agreement))


def _agreement_struck(board: Board, event: e.AgreementStruck) -> Board:
    return changed(board, agreements=without(board.agreements, event.agreement))


def _need_asked(board: Board, event: e.NeedAsked) -> Board:
    count = _counted(board, event.need.id, board.needs)
    return changed(board, written=count, needs=with_entry(board.needs, event.need.id, event.need))


def _need_answered(board: Board, event: e.NeedAnswered) -> Board:
    need = board.needs.get(event.need)
    if need is None:
        return board
    answered = need.model_copy(update={"answer": event.answer})
    return changed(board, needs=with_entry(board.needs, need.id, answered))


def _need_struck(board: Board, event: e.NeedStruck) -> Board:
    return changed(board, needs=without(board.needs, event.need))


def _handover_agreed(board: Board, event: e.HandoverAgreed) -> Board:
    return changed(board, handovers=with_entry(board.handovers, event.handover.phase, event.handover))


def _handover_struck(board: Board, event: e.HandoverStruck) -> Board:
    return changed(board, handovers=without(board.handovers, event.phase))


def _point_parked(board: Board, event: e.PointParked) -> Board:
    count = _counted(board, event.parked.id, board.parked)
    return changed(board, written=count, parked=with_entry(board.parked, event.parked.id, event.parked))


def _parked_struck(board: Board, event: e.ParkedStruck) -> Board:
    return changed(board, parked=without(board.parked, event.parked))


def _counted(board: Board, card: Slug, table: Mapping[Slug, object]) -> int:
    """How many cards were ever written, with this one."""
    return board.written + (card not in table)


EVOLVERS: Mapping[type, Evolver] = {
    e.AgreementWritten: _agreement_written,
    e.AgreementStruck: _agreement_struck,
    e.NeedAsked: _need_asked,
    e.NeedAnswered: _need_answered,
    e.NeedStruck: _need_struck,
    e.HandoverAgreed: _handover_agreed,
    e.HandoverStruck: _handover_struck,
    e.PointParked: _point_parked,
    e.ParkedStruck: _parked_struck,
}
