"""Faces: which way each fiche looks. A chip turns to the side of the table it was taken from.

This is no fact about the arrangement: it is not in the journal, and a session that is opened again lies upright.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from canvas.input.gestures import IN_THE_AIR, Turned
from canvas.layout.geometry import Point
from canvas.layout.target import Target
from canvas.model.board import FicheId

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

QUARTER, HALF = 90, 180
LAST = ""
"""Under this name, who touched last."""
MOST_POINTERS = 64


def face_at(screen: TableScreen, target: Target | None) -> int:
    """Which way a fiche looks that is taken here: as it lay, or as its stack does."""
    if target is None:
        return 0
    reading = HALF if screen.view.reading == "there" else 0
    if target.what == "fiche" and not screen.view.reading:
        return screen.view.faces.get(target.of, 0)
    return target.turn if target.what == "stack" else reading


def face_of(screen: TableScreen, pointer: str) -> int:
    """Which way somebody reads: as the fiche in his hand, else as what he touched last."""
    if pointer in screen.held:
        return screen.held[pointer].chip.turn
    return screen.sides.get(pointer, screen.sides.get(LAST, 0))


def reads_across(screen: TableScreen) -> bool:
    """Whether people sit at both long sides now, each reading his own way."""
    return screen.kit.stance(screen.size).both_ways and not screen.view.reading


def sit(screen: TableScreen, pointer: str, target: Target | None) -> None:
    """Remember from which side of the table a pointer touches, as far as what it touches tells."""
    face = face_at(screen, target) if target and target.what in ("stack", "fiche") else target.turn if target else 0
    if len(screen.sides) > MOST_POINTERS:  # a finger has a new name each time it comes down
        screen.sides.clear()
    screen.sides[pointer] = screen.sides[LAST] = face


def in_the_air(screen: TableScreen, at: Point) -> str:
    """The hand whose fiche is under a point, as a handle; empty where no fiche is carried."""
    for pointer, held in screen.held.items():
        if held.centre.distance(at) <= held.chip.radius:
            return f"{IN_THE_AIR}{pointer}"
    return ""


def turn(screen: TableScreen, gesture: Turned) -> None:
    """A second finger on a fiche in a hand: a quarter turn, or half a turn where people sit across only."""
    held = screen.held.get(gesture.pointer)
    if held is None:
        return
    sides = screen.kit.settings.seated
    step = QUARTER if {"left", "right"} & {*sides} else HALF
    screen.held[gesture.pointer] = replace(held, chip=replace(held.chip, turn=(held.chip.turn + step) % 360))


def remember(screen: TableScreen, fiches: Iterable[FicheId], face: int) -> None:
    """These fiches were laid by somebody who reads them this way."""
    if screen.view.reading:
        return  # while one reads for everybody nobody holds anything his own way
    kept = {fiche: way for fiche, way in screen.view.faces.items() if fiche in screen.board.fiches}
    laid = {fiche: face for fiche in fiches if fiche in screen.board.fiches}
    faces = {fiche: way for fiche, way in {**kept, **laid}.items() if way}
    screen.show(faces=faces)


def read_for_all(screen: TableScreen) -> None:
    """Everything to the side of the bar, then to the side across, then each to its own again."""
    order = ("", "here", "there")
    after = order[(order.index(screen.view.reading) + 1) % len(order)]
    screen.let_go_of_hands()
    screen.show(reading=after)
