"""The wheel of a mouse in the window: a list moves, or else the page of which the window shows a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.geometry import Point

if TYPE_CHECKING:
    from canvas.screens.app import App

PART = 0.15
"""The part of a window that the page moves for one step of the wheel."""


def roll(app: App, at: Point, steps: int, now: int) -> None:
    """So many steps towards the hand (below 0: away from it), with the mouse at a point of the window."""
    viewing = app.viewing
    if viewing.open or app.kiosk.pad:
        return
    front, lens = app.calling.front, viewing.lens
    if not front.roll(lens.into(at), steps, now) and not lens.is_whole:
        viewing.lens = lens.moved(0, steps * PART * lens.window.h)
