"""The keys that mean something on a table only: letters for parties, a fiche back, and how a party takes part."""

from __future__ import annotations

from canvas.layout.focus_ring import key_letters_on
from canvas.layout.geometry import Point
from canvas.layout.picture import Picture
from canvas.layout.regions import region_of
from canvas.model.board import Fiche, Level, OnTask
from canvas.rules.codes import codes_of, key_letters
from canvas.rules.commands import Command, ReturnFiche, SetLevel
from canvas.screens.focus import KEYS, Focus
from canvas.screens.table import TableScreen
from canvas.screens.turning import close

BACK = ("delete", "backspace")
LEVELS = dict(zip("1234", Level, strict=True))
QUIET = ("same_level",)


def press(screen: TableScreen, focus: Focus, key: str, now: int) -> bool:
    """Answer a key of the table; True when it meant something."""
    if screen.past is not None or screen.drawers.open:
        return False
    key = key.strip("[]")  # the keys of the number block have names between brackets
    if key in BACK:
        return _send_back(screen, focus, now)
    if key in LEVELS:
        return _set_level(screen, focus, LEVELS[key], now)
    return _pick_up(screen, focus, key, now)


def letters(screen: TableScreen) -> dict[str, str]:
    """The letter of each party at this table."""
    board = screen.board
    return key_letters(codes_of(screen.store.scenario, board.parties), board.parties)


def picture(screen: TableScreen) -> Picture:
    """The letters on the stacks; none while something lies over the board."""
    if screen.past is not None or screen.drawers.open or screen.view.menu or screen.view.help:
        return ()
    return key_letters_on(screen.kit.brush(screen.size), letters(screen), screen.arrangement.targets)


def _pick_up(screen: TableScreen, focus: Focus, key: str, now: int) -> bool:
    """Take a fiche of this party, or lay it back; the focus stays where it was, ready to lay it down."""
    party = next((party for party, letter in letters(screen).items() if letter == key), None)
    stack = screen.target("stack", party) if party else None
    if stack is None or screen.view.menu or screen.view.help:
        return False
    if screen.view.picked.startswith("fiche:"):
        close(screen)  # another fiche in hand: the first one stays where it lies
    before = focus.target(screen)
    focus.touch(screen, stack, now)
    if before is not None and region_of(before) != "popup":
        focus.rest_on(before)
    return True


def _fiche(screen: TableScreen, focus: Focus) -> Fiche | None:
    """The fiche that was picked, or else the one that has the focus."""
    picked, target = screen.view.picked, focus.target(screen) if focus.shown else None
    name = picked[6:] if picked.startswith("fiche:") else target.of if target and target.what == "fiche" else ""
    return screen.board.fiches.get(name)


def _send_back(screen: TableScreen, focus: Focus, now: int) -> bool:
    fiche = _fiche(screen, focus)
    if fiche is None:
        return False
    _do(screen, focus, ReturnFiche(fiche.id), now)
    return True


def _set_level(screen: TableScreen, focus: Focus, level: Level, now: int) -> bool:
    fiche = _fiche(screen, focus)
    if fiche is None or not isinstance(fiche.place, OnTask):
        return False
    _do(screen, focus, SetLevel(fiche.id, level), now)
    return True


def _do(screen: TableScreen, focus: Focus, command: Command, now: int) -> None:
    target = focus.target(screen)
    at = target.rect.centre if target else Point(screen.size.w / 2, screen.size.h / 2)
    close(screen)
    refusal = screen.do(command, now)
    if refusal is not None and refusal.code not in QUIET:
        screen.refuse(refusal, at, now, KEYS)
