"""Tapping the bar and the menu: the clock, undo and redo, and what else this table can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvas.layout.target import Target
from canvas.rules.commands import StartRound
from canvas.screens import faces, panel, past
from canvas.screens.screen import Wish
from canvas.screens.turning import redo, undo

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

STRETCH = 2
"""Minutes that one touch adds to the clock."""
LEAVING = ("home", "quit")


def _tap_button(screen: TableScreen, target: Target, _pointer: str, now: int) -> None:
    match target.of:
        case "pause":
            _toggle_clock(screen, now)
        case "stretch":
            screen.clock = screen.clock.stretched(STRETCH)
        case "undo":
            undo(screen, now)
        case "redo":
            redo(screen, now)
        case "pdf":
            panel.ask_for_paper(screen)
        case "read":
            faces.read_for_all(screen)
        case "menu":
            screen.show(menu=not screen.view.menu, picked="", level_menu="")


def _toggle_clock(screen: TableScreen, now: int) -> None:
    """Stop or go on; before the first round it begins that round."""
    if screen.board.round:
        screen.clock = screen.clock.toggled(now)
    else:
        screen.do(StartRound(screen.store.scenario.rounds[0].id), now)


def _tap_menu(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    screen.show(menu=False)
    if target.of == "help":
        screen.show(help=True, hall="" if screen.kit.settings.screen.room else screen.view.hall)
    elif target.of == "past":
        past.look_back(screen)
    elif target.of == panel.PANEL:
        panel.show_panel(screen)
    elif target.of in ("phases", "sources", "print"):
        screen.show(hall="")
        screen.drawers.pull(target.of)
    elif target.of == "hall":
        open_hall(screen)
    elif target.of in LEAVING and screen.drawers.leaves_words() and not _was_asked(screen):
        screen.say(screen.kit.texts("notice.words_left"), "note-pencil")
    else:
        screen.wishes.append(Wish(target.of))


def _was_asked(screen: TableScreen) -> bool:
    """Whether the table says already that words would be lost: the second touch leaves."""
    notice = screen.view.notice
    return notice is not None and notice.text == screen.kit.texts("notice.words_left")


def open_hall(screen: TableScreen) -> None:
    """To the first phase that is not finished, or back to the table."""
    phases, board = screen.names.scenario.phases, screen.board
    open_phases = (phase for phase in phases if phase.id not in board.seats)
    first = next(open_phases, phases[0])
    screen.show(hall="" if screen.view.hall else first.id)


def _tap_hall(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    screen.show(hall=target.of)


TAPS: Mapping[str, Callable[[TableScreen, Target, str, int], None]] = {
    "button": _tap_button,
    "menu": _tap_menu,
    "hall": _tap_hall,
}
