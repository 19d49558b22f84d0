"""What a table hears by itself: that the board is in another round, and that letters have no font."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from canvas.layout.runs import told
from canvas.rules.queries import minutes_of
from canvas.screens.clock import RoundClock

if TYPE_CHECKING:
    from canvas.screens.app import App
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


def standing(screen: TableScreen, now: int) -> dict[str, object]:
    """What the store and the clock say at this moment, as the view has it."""
    store, clock = screen.store, screen.clock
    return {
        "can_undo": store.can_undo,
        "can_redo": store.can_redo,
        "saved": store.saved,
        "clock": clock.shown(now),
        "paused": clock.paused,
        "around": len(screen.kit.stance(screen.size).sides) > 1,
        "late": clock.left(now) <= -1000,
    }


def tell_lost_letters(app: App, table: TableScreen) -> None:
    """Somebody wrote a letter that shows as a mark: say so, once for each."""
    letters = app.kit.lost.keys() - app.told_letters
    if letters:
        app.told_letters |= letters
        table.say(app.kit.texts("notice.letters", letters=told(sorted(letters))), "warning")
