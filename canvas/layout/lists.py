"""Lists: which kinds of targets show a part of something longer, and which buttons lead to the rest.

A recipe that shows a part answers with one of these kinds under what it draws. Fingers and the wheel then touch the
buttons of the list, so every way to scroll does the same.
"""

from collections.abc import Mapping
from typing import NamedTuple

from canvas.layout.target import Target


class Ways(NamedTuple):
    """How the buttons of a kind of list are named, behind the name of the list itself."""

    what: str
    back: str
    on: str
    rows: bool = False
    """It moves by rows, and only up and down; others move by pages, and sideways too."""


LISTS: Mapping[str, Ways] = {
    "column": Ways("more", ":up", ":down", rows=True),
    "pages": Ways("more", ":up", ":down"),
    "list": Ways("turn", "/back", "/on"),
    "sheaf": Ways("turn", "/up", "/down"),
    "cases": Ways("choice", "_back", "_on"),
    "shelf": Ways("page", ":back", ":on"),
    "commands": Ways("", "", "", rows=True),
    "recorder": Ways("vcr", "back", "on"),
}
"""`column` shows tasks one by one, `pages` a view of the board, `list` and
`sheaf` the list and the form of a drawer, `cases` the start screen, `shelf` a
list of *Openen*; `commands` has no buttons, and `recorder` steps through time."""

ROW = 70
"""Design pixels that a finger moves for one row."""
PAGE = 0.4
"""The part of a list that a finger moves for one page, along or across."""
MOST_PAGE = 420
"""Design pixels after which a page turns anyhow, however large the list is."""


def step(found: Target, across: bool, row: float) -> float:
    """How far a finger moves before the list does, in pixels; `row` is `ROW` in pixels of the window."""
    side = found.rect.w if across else found.rect.h
    return row if LISTS[found.what].rows else max(row, min(side * PAGE, row * MOST_PAGE / ROW))


def button_of(found: Target, on: bool) -> tuple[str, str]:
    """Kind and name of the button that leads on, or back."""
    ways = LISTS[found.what]
    return ways.what, found.of + (ways.on if on else ways.back)
