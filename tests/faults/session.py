"""The session that every drill plays: what stands in it follows from how many records it has."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from canvas.model.board import Board, Level
from canvas.rules.commands import Command, PlaceFiche, SetLevel
from canvas.session.store import Store, new_session, open_session
from tests.helpers.play import SMALL, SteppedClock, beside

LEVELS = (Level.HELPT, Level.PRAAT_MEE, Level.WEET_ERVAN, Level.DOET)


class Outcome(NamedTuple):
    """What a drill found."""

    fault: str
    """The key of the fault in the table."""
    tried: int
    lost: int
    """Tries after which something that was said to be saved was not there, or the session did not open."""


def begin(folder: Path) -> Store:
    return new_session(folder, SMALL, "nl", SteppedClock())


def go_on(folder: Path) -> Store:
    return open_session(folder, SteppedClock())


def play_one(store: Store) -> None:
    """The next gesture: it depends only on how many came before."""
    done = store.history.last
    command: Command = SetLevel("f1", LEVELS[done % 4]) if done else PlaceFiche("school", beside("les"))
    store.dispatch(command)


def play(store: Store, gestures: int, said: Callable[[int], None]) -> None:
    """Gestures one by one; tells each time how many are said to be saved."""
    for _ in range(gestures):
        play_one(store)
        if store.flush(30):
            said(store.history.last)


def is_whole(board: Board, records: int) -> bool:
    """Whether the board is the one after so many gestures."""
    if not records:
        return not board.fiches
    level = LEVELS[(records - 1) % 4] if records > 1 else Level.DOET
    return [fiche.level for fiche in board.fiches.values()] == [level]


def survived(folder: Path, said: int) -> bool:
    """Whether the session opens with everything that was said to be saved, and can be played on."""
    if not (folder / "journal.jsonl").exists():
        return said == 0
    store = go_on(folder)
    try:
        records = store.history.last
        sound = records >= said and is_whole(store.board, records)
        play_one(store)
        return sound and store.flush(30) and is_whole(store.board, records + 1)
    finally:
        store.close()
