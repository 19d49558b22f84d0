"""Long lists move under a finger and under the wheel of a mouse. Their buttons stay, for who does not know that.

A list is a column of tasks that shows a part of them (`column`), or a drawer or other list that turns by pages
(`list`); its target tells which buttons it has. To scroll is to touch those buttons.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.layout.target import Target, of_kind
from canvas.screens import taps

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

BUTTONS = {"column": ("more", ":up", ":down"), "list": ("turn", "/back", "/on")}
"""Per kind of list the kind of its buttons, and how the one that goes back and the one that goes on end."""
ROW = 70
"""Design pixels that a finger moves for one row of a column."""
PAGE = 0.4
"""The part of a list that a finger moves for one page."""


@dataclass(frozen=True, slots=True)
class Pull:
    """A finger on a list, and where it was when the list moved last."""

    list: Target
    at: Point


def roll(screen: TableScreen, at: Point, steps: int, now: int) -> None:
    """The wheel: towards oneself goes on, away from oneself goes back."""
    found = _list_at(screen, at)
    for _ in range(abs(steps) if found else 0):
        _touch(screen, found, steps > 0, now)  # type: ignore[arg-type]


def feel(screen: TableScreen, pulls: dict[str, Pull], event: PointerEvent) -> None:
    """One report of a pointer. A hand that takes a fiche does not scroll."""
    if event.kind == "down":
        under, found = screen.under(event.at), _list_at(screen, event.at)
        if found and (under is None or under.what not in ("fiche", "stack", "field")):
            pulls[event.pointer] = Pull(found, event.at)
    elif event.kind == "move" and (pull := pulls.get(event.pointer)):
        pulls[event.pointer] = _pulled(screen, pull, event)
    elif event.kind != "move":
        pulls.pop(event.pointer, None)


def _pulled(screen: TableScreen, pull: Pull, event: PointerEvent) -> Pull:
    """The list follows the finger: what goes up under it goes on."""
    row = screen.kit.brush(screen.size).px(ROW)
    far = row if pull.list.what == "column" else max(row, pull.list.rect.h * PAGE)
    way = event.at.y - pull.at.y if pull.list.turn != 180 else pull.at.y - event.at.y
    if abs(way) < far:
        return pull
    _touch(screen, pull.list, way < 0, event.time)
    return replace(pull, at=event.at)


def _touch(screen: TableScreen, found: Target, on: bool, now: int) -> None:
    """Touch the button that leads on or back, when there is anything that way."""
    what, back, further = BUTTONS[found.what]
    button = screen.target(what, found.of + (further if on else back))
    if button is not None:
        taps.touch(screen, button, now)


def _list_at(screen: TableScreen, at: Point) -> Target | None:
    """The topmost list under a point; in a drawer never the column that it covers."""
    near = [target for target in screen.arrangement.finder.near(at) if target.holds(at)]
    over = max((number for number, target in enumerate(near) if target.what in ("veil", "sheet")), default=-1)
    lists = of_kind(near[over + 1 :], *BUTTONS)
    return lists[-1] if lists else None
