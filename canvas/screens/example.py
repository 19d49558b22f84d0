"""The example as a session: a filled board to look around in before one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.rules.commands import Refusal, SetTable
from canvas.rules.example import commands_of
from canvas.screens.table import TableScreen
from canvas.session.problem import Problem

if TYPE_CHECKING:
    from canvas.screens.app import App


def play_example(app: App) -> None:
    """The filled board of the first scenario, as a session of its own. Raises Problem."""
    scenario = next(iter(app.library.shelf().scenarios), None)
    if scenario is None:
        raise Problem("no_scenarios")
    app.play_scenario(scenario.id)
    if not isinstance(app.screen, TableScreen):  # it could not be begun, and that was said
        return
    for step in scenario.example:
        for command in commands_of(step, app.kit.texts.language):
            assert not isinstance(app.screen.store.dispatch(command), Refusal)
    card = app.screen.board.table
    app.screen.store.dispatch(SetTable(app.kit.texts("start.example"), card.place, card.date, card.goal))
    app.screen.settle(app.now)
