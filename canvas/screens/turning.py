"""Turning back and the keys: undo, redo, Escape, and the shortcuts that work everywhere on the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from canvas.layout.geometry import Point, Rect
from canvas.layout.target import Target
from canvas.rules.commands import Refusal
from canvas.screens import panel, past

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen


def close(screen: TableScreen) -> None:
    """Nothing is picked any more and no menu is open."""
    screen.show(picked="", level_menu="", menu=False, help=False)


def press(screen: TableScreen, key: str, control: bool, shift: bool, now: int) -> None:
    """The keys that work everywhere on the table."""
    if control and key == "z":
        (redo if shift else undo)(screen, now)
    elif control and key == "y":
        redo(screen, now)
    elif control and shift and key == "p":
        screen.show(hall="")
        screen.drawers.pull("print")
    elif control and key == "p":
        panel.ask_for_paper(screen)
    elif key in ("return", "enter"):
        _finish(screen, now)
    elif key == "f1":
        screen.show(help=not screen.view.help)
    elif key == "escape":
        _escape(screen, now)


def _escape(screen: TableScreen, now: int) -> None:
    """First open every hand; then close what is open; then show the menu, where one can leave."""
    if screen.held:
        screen.let_go(now)
        return
    view = screen.view
    if screen.past:
        past.back_to_now(screen)
    elif screen.drawers.open and not (view.menu or view.help):
        screen.drawers.shut(screen.drawers.open[-1].id)
    elif view.hall and not (view.menu or view.help):
        screen.show(hall="")
    elif view.picked or view.level_menu or view.menu or view.help or view.questions:
        screen.asked.clear()
        screen.show(questions=())
        close(screen)
    else:
        screen.show(menu=True)


def _finish(screen: TableScreen, now: int) -> None:
    """Enter makes what stands ticked. A form with words has its own Enter, and one with votes is for hands only."""
    drawers = screen.drawers
    if drawers.open and drawers.open[-1].kind.id == "print":
        drawers.tap(Target("form", f"{drawers.open[-1].id}/submit", Rect(0, 0, 0, 0)), now)


def undo(screen: TableScreen, now: int) -> None:
    """Take back the last step; its fiches glide back."""
    _turn(screen, now, screen.store.undo, "undo")


def redo(screen: TableScreen, now: int) -> None:
    """Do again what was taken back."""
    _turn(screen, now, screen.store.redo, "redo")


def _turn(screen: TableScreen, now: int, turn: Callable[[], Refusal | None], button: str) -> None:
    past.back_to_now(screen)
    before, arranged = screen.board, screen.arrangement
    refusal = turn()
    if refusal is None:
        screen.changed(before, arranged, now, {})
        return
    at = screen.target("button", button)
    screen.refuse(refusal, below(screen, at), now, button)


def below(screen: TableScreen, button: Target | None) -> Point:
    """Where a note about a button of the bar goes: below it."""
    if button is None:
        return Point(screen.size.w / 2, screen.size.h / 2)
    return Point(button.rect.centre.x, button.rect.bottom + screen.size.h * 0.14)
