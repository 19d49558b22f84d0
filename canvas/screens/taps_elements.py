"""Tapping on a card of the tray, and on a tile of the panel: what is asked there opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvas.layout.target import Target
from canvas.screens.drawers_elements import OF_PARTIES
from canvas.screens.panel import PANEL, show_panel
from canvas.screens.turning import close

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen


def _tap_clause(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    """A tile: its questions take the place of the panel. Of two panels there is never more than one."""
    drawers = screen.drawers
    panel = next(drawer for drawer in drawers.open if drawer.kind.id == PANEL)
    drawers.turn_to(panel, "mandate" if target.of in OF_PARTIES else "clause", target.of)


def _tap_tool(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    close(screen)
    if target.of == PANEL:
        show_panel(screen, turned=target.turn)
    else:
        screen.drawers.pull(target.of, turned=target.turn)


TAPS: Mapping[str, Callable[[TableScreen, Target, str, int], None]] = {"clause": _tap_clause, "tool": _tap_tool}
