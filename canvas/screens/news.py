"""What the store tells a table by itself: another round, and that saving fails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from canvas.layout.view import Notice
from canvas.rules.queries import minutes_of
from canvas.screens.clock import RoundClock
from canvas.session.problem import Problem

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen


def take_round(screen: TableScreen, now: int, running: bool) -> None:
    """When the board is in another round, its clock begins; before the first, it waits for that one."""
    board, scenario = screen.board, screen.store.scenario
    if board.round == screen.round_shown:
        return
    screen.round_shown = board.round
    round_ = scenario.round.get(board.round or "", scenario.rounds[0])
    clock = RoundClock.started(minutes_of(board, scenario, round_.id) or round_.minutes, now)
    screen.clock = clock if running and board.round else replace(clock, running_since=None)


def tell_fault(screen: TableScreen, fault: Problem | None) -> None:
    """Saving fails: say so while it lasts. The board goes on, and the journal tries again by itself."""
    if fault is screen.fault_told:
        return
    screen.fault_told, texts = fault, screen.kit.texts
    reason = texts(fault.key, **fault.values) if fault else ""
    screen.notice(Notice(texts("notice.not_saved", reason=reason), "warning") if fault else None)
