"""The easel: the picture of a table in two layers, each laid out anew only when it changed.

Below lies the table itself; above it the open drawers with their keyboards. Typing a letter changes only the
upper layer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.hall import arrange_hall
from canvas.layout.kept import Kept
from canvas.layout.picture import Picture
from canvas.layout.table import arrange_table, draw_on_top, draw_table
from canvas.layout.turning import HALF, turn_all
from canvas.layout.view import View
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.personal import impersonal
from canvas.rules.queries import played

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen


class Easel:
    """Keeps the arrangement of one table screen."""

    def __init__(self, screen: TableScreen) -> None:
        self._screen = screen
        self._below: tuple[Board, View, Brush] | None = None
        self._shown: tuple[Brush, int, Arrangement] | None = None
        self._kept = Kept()

    def wipe(self) -> None:
        """Everything is different: another size, another language."""
        self._below = self._shown = None
        self._kept = Kept()

    @property
    def arrangement(self) -> Arrangement:
        """The layout of what the screen shows now."""
        below, changes = self._table(), self._screen.drawers.changes
        if self._shown is None or self._shown[0] is not below or self._shown[1] != changes:
            made = self._hall() if self._screen.view.hall else self._with_drawers(below)
            # drawing may open fields, which counts as a change
            self._shown = (below, self._screen.drawers.changes, made)
        return self._shown[2]

    def portrait(self) -> Picture:
        """The table for a file that people pass on: no drawers, menus or notices, and no names of persons."""
        screen, board = self._screen, impersonal(self._screen.board)
        names = Names(played(board, screen.store.scenario), board, screen.kit.texts, screen.store.scenario)
        desk = Desk(board, names, screen.kit.theme, _bare(screen.view), self._brush())
        return (arrange_hall(desk) if screen.view.hall else arrange_table(desk)).picture

    def _table(self) -> Brush:
        screen, known = self._screen, self._below
        if known is None or known[0] is not screen.board or known[1] is not screen.view:
            desk = self._desk(self._brush())
            if not screen.view.hall:
                draw_table(desk)
            known = self._below = (screen.board, screen.view, desk.brush)
        return known[2]

    def _with_drawers(self, below: Brush) -> Arrangement:
        desk = self._desk(replace(below, instructions=[*below.instructions], targets=[*below.targets]))
        self._screen.drawers.draw(desk)
        draw_on_top(desk)
        if self._screen.view.reading == "there":
            turn_all(desk.brush, HALF)
        return desk.brush.finished()

    def _brush(self) -> Brush:
        """While one reads for everybody there is one side, and the words have all the room."""
        screen = self._screen
        brush = screen.kit.brush(screen.size)
        stance = brush.stance
        if screen.view.reading:
            stance = replace(stance, sides=("bottom",))
        if screen.view.hall:
            stance = replace(stance, room=stance.far)
        return replace(brush, stance=stance)

    def _hall(self) -> Arrangement:
        return arrange_hall(self._desk(self._brush()))

    def _desk(self, brush: Brush) -> Desk:
        screen = self._screen
        return Desk(screen.board, screen.names, screen.kit.theme, screen.view, brush, self._kept)


def _bare(view: View) -> View:
    """The same view of the board with nothing that comes and goes."""
    return View(tab=view.tab, hall=view.hall, clock=view.clock, paused=view.paused, late=view.late,
                can_undo=view.can_undo, can_redo=view.can_redo, saved=view.saved, failing=view.failing,
                looking=view.looking, timeline=view.timeline, offsets=view.offsets)  # fmt: skip
