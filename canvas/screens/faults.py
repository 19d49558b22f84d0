"""Unexpected faults while people play: caught, noted for a developer, told once, and the board goes on.

What one event, one tick or one drawing does wrong must not reach the next. So each is done inside `mind`.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from canvas.session.faultlog import note_fault

TELL_AGAIN_MS = 60_000
"""A fault that keeps coming is told once in this time; each time it lets go of what it happened to."""
CLEAR_AT, LEAVE_AT = 1, 3
"""After how many drawings that fail in a row everything that is open closes, and after how many the start shows."""


class Whole(Protocol):
    """What the application can do about a fault."""

    def report(self, fault: str) -> None:
        """Tell the people at the table."""

    def let_go(self) -> None:
        """Open every hand."""

    def clear_away(self) -> None:
        """Close everything that lies over the board."""

    def retreat(self, fault: str) -> None:
        """Leave a screen that cannot be drawn. What was done on it is saved."""


class Faults:
    """What went wrong lately, and what was said about it."""

    def __init__(self, app: Whole) -> None:
        self._app = app
        self._told: dict[str, int] = {}
        """When each was told last, in milliseconds."""
        self._undrawn = 0
        """Drawings that failed in a row."""

    def mind(self, do: Callable[[], None], now: int, mend: Callable[[], None] | None = None) -> None:
        """Do something. When it fails, note that, mend it (else open every hand), and tell."""
        try:
            do()
        except Exception as error:  # whatever it is, fifteen people are at the table
            _ = (mend and _works(mend)) or _works(self._app.let_go)
            self.tell(error, now)

    def tell(self, error: Exception, now: int) -> None:
        """Note it, and say so unless that was said a moment ago."""
        name = note_fault(error)
        if now - self._told.get(name, -TELL_AGAIN_MS) >= TELL_AGAIN_MS:
            self._told[name] = now
            _works(lambda: self._app.report(name))

    def drawn(self) -> None:
        """The screen shows what it should."""
        self._undrawn = 0

    def not_drawn(self, error: Exception, now: int) -> None:
        """The layout or the painter failed. What is open may be the reason, so that closes first."""
        self._undrawn += 1
        if self._undrawn == CLEAR_AT:
            _works(self._app.clear_away)
        elif self._undrawn == LEAVE_AT:
            _works(lambda: self._app.retreat(note_fault(error)))
            return
        self.tell(error, now)


def _works(do: Callable[[], None]) -> bool:
    """Do something while a fault is mended or told. When that fails too it is mostly the same fault: once is enough."""
    with suppress(Exception):
        do()
        return True
    return False
