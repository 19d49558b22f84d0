"""Tapping on what belongs to a mechanic: tabs, dials, cards, milestones and stops."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvas.layout.target import Target
from canvas.rules.commands import TurnDial
from canvas.rules.queries import dial_at

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen


def _tap_tab(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    """Another view of the same board. What a hand holds stays in it; passing things close."""
    screen.show(tab=target.of, level_menu="")


def _tap_dial(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    """Set a dial: the target is `<dial>/<at>/<value>`. Its own value takes it back, where it can be unset."""
    dial, at, value = target.of.split("/")
    found = screen.store.scenario.dials.get(dial)
    again = found is not None and dial_at(screen.board, screen.store.scenario, dial, at) == int(value)
    if found is not None and again and found.starts is not None:
        return
    if refusal := screen.do(TurnDial(dial, at, None if again else int(value)), now):
        screen.refuse(refusal, target.rect.centre, now, pointer)


def _pull(kind: str) -> Callable[[TableScreen, Target, str, int], None]:
    """Open a drawer about what was touched."""

    def tap(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
        screen.drawers.pull(kind, target.of)

    return tap


TAPS: Mapping[str, Callable[[TableScreen, Target, str, int], None]] = {
    "tab": _tap_tab,
    "dial": _tap_dial,
    "deal": _pull("deal"),
    "milestone": _pull("milestone"),
    "stop": _pull("stop"),
}
"""A target `milestone` is a phase, a target `stop` a stop of the ring (empty for a new one)."""
