"""The filled board of the first scenario, as a session of its own to look around in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.rules.commands import Refusal, SetTable
from canvas.rules.example import commands_of
from canvas.screens.table import TableScreen
from canvas.session.problem import Problem

if TYPE_CHECKING:
    from canvas.screens.app import App


def begin(app: App) -> None:
    """Play the example of the first scenario at once. Raises Problem when there is none."""
    scenario = next(iter(app.library.shelf().scenarios), None)
    if scenario is None:
        raise Problem("no_scenarios")
    app.play_new(scenario)
    table, texts = app.screen, app.kit.texts
    assert isinstance(table, TableScreen)
    for step in scenario.example:
        for command in commands_of(step, texts.language):
            assert not isinstance(table.store.dispatch(command), Refusal)
    card = table.board.table
    table.store.dispatch(SetTable(texts("start.example"), card.place, card.date, card.goal))
    table.settle(app.now)
