"""A disk that refuses: every call of a save fails once, or for a while, before or after it did its work.

The board must go on, say why nothing is saved, and save everything as soon as the disk is back.
"""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from canvas.session import journal
from canvas.session.problem import Problem
from canvas.session.reading import read_journal
from canvas.session.store import begin_session
from tests.faults.calls import shimmed
from tests.faults.session import Outcome, is_whole, play_one
from tests.helpers.play import SMALL, SteppedClock

ERRORS = (errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOENT, errno.ESTALE)
CODES = {"disk_full", "folder_closed", "disk_fails", "folder_gone"}
LASTING = 3
"""Calls in a row that are refused when the trouble lasts."""
GESTURES = 3


class Refusing:
    """Refuses from call `first` on, `count` times."""

    def __init__(self, first: int, count: int, number: int, *, after: bool) -> None:
        self.first, self._last, self._number, self._after = first, first + count, number, after
        self.calls = 0

    def around(self, name: str, call: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        if name in ("close", "lseek"):  # a disk has no say in these
            return call(*given, **named)
        self.calls += 1
        refuses = self.first <= self.calls < self._last
        if refuses and self._after and name in ("write", "fsync", "replace"):
            call(*given, **named)
        if refuses:
            raise OSError(self._number, os.strerror(self._number))
        return call(*given, **named)


def drill(errors: tuple[int, ...] = ERRORS) -> Outcome:
    """Every call, each of these errors, once and for a while, before and after."""
    tried = lost = 0
    pause, journal.RETRY_SECONDS = journal.RETRY_SECONDS, 0.002
    try:
        for number in errors:
            for count, after in ((1, False), (1, True), (LASTING, False)):
                first, reached = 1, True
                while reached:
                    kept, reached = _survived(Refusing(first, count, number, after=after))
                    tried += reached
                    lost += not kept
                    first += 1
    finally:
        journal.RETRY_SECONDS = pause
    return Outcome("refusal", tried, lost)


def _survived(disk: Refusing) -> tuple[bool, bool]:
    """Whether all gestures are on the disk in the end, and whether the disk came to refuse anything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sessie"
        with shimmed(disk.around):
            store = begin_session(folder, SMALL, "nl", SteppedClock())
            troubles: set[Problem | None] = {store.fault}
            for _ in range(GESTURES):
                play_one(store)
                troubles.add(store.fault)
            saved = store.flush(10)
            calls = disk.calls
            store.close()
        told = {trouble.code for trouble in troubles if trouble} <= CODES
        reading = read_journal(folder / "journal.jsonl")
        whole = reading.history.last == GESTURES and is_whole(reading.history.board, GESTURES)
        return saved and told and whole and not reading.dropped, calls >= disk.first
