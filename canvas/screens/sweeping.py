"""Sweeping: Python looks for memory nobody uses when no hand is down.

By itself it looks at a moment of its own choosing. With a long session open that takes a tenth of a second and more,
in the middle of a drag. So the loop asks for it: all of it when nobody touched the table for a while.
What is free then goes back to the system: large drawings come and go all day, and leave holes.
"""

import ctypes
import gc
from collections.abc import Callable
from functools import cache
from types import TracebackType

QUIET_MS = 2000
"""So long after the last touch nobody notices."""
MANY = 20_000
"""New objects after which what is young is swept as soon as no hand is down."""
TOO_MANY = 400_000
"""New objects after which it is swept whatever happens, so that memory stays bounded."""


class Sweeper:
    """Takes the place of Python's own timing as long as it is entered."""

    def __init__(self) -> None:
        self._swept = -1

    def __enter__(self) -> None:
        gc.disable()
        gc.freeze()  # what was loaded to start with stays until the end

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        gc.unfreeze()
        gc.enable()

    def turn(self, moment: int, touched: int, *, busy: bool) -> None:
        """One turn of the loop at `moment`; the last touch was at `touched`, both in milliseconds."""
        if gc.isenabled():
            return
        if not busy and self._swept < touched and moment - touched > QUIET_MS:
            self._swept = moment
            gc.unfreeze()
            gc.collect()
            gc.freeze()  # until then what is left is old: the next sweep of what is young passes it by
            _give_back()
        elif gc.get_count()[0] > (TOO_MANY if busy else MANY):
            gc.collect(0)


def _give_back() -> None:
    """Whatever is free and in one piece is the system's again; only glibc has to be asked for it."""
    _trim()(0)


@cache
def _trim() -> Callable[[int], object]:
    try:
        trim: Callable[[int], object] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):  # Windows and macOS give back by themselves
        return lambda _kept: None
    return trim
