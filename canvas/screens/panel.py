"""On the way to paper: the panel of what the covenant holds comes first, and stops nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.screens import past
from canvas.screens.screen import Wish

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

PANEL = "elements"


def show_panel(screen: TableScreen, turned: int = 0) -> None:
    """Open the panel; what it tells is of now, also for who looks back."""
    past.back_to_now(screen)
    hall = screen.view.hall if screen.kit.settings.screen.room else ""
    screen.show(picked="", level_menu="", menu=False, help=False, hall=hall)
    if not screen.drawers.has(PANEL):
        screen.drawers.pull(PANEL, turned=turned)


def ask_for_paper(screen: TableScreen) -> None:
    """The first touch on PDF shows the panel; with the panel open, it makes the paper."""
    panel = next((drawer for drawer in screen.drawers.open if drawer.kind.id == PANEL), None)
    if panel is None or screen.past is not None:
        show_panel(screen)
        return
    screen.drawers.shut(panel.id)
    screen.wishes.append(Wish("pdf"))
