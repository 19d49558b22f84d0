"""A command without a window that is told to stop closes its session first, as Ctrl+C already does."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

STOPPED = 128
"""What shells add to the number of a signal."""


@contextmanager
def ended_tidily() -> Iterator[None]:
    """SIGTERM and SIGHUP leave as an exception, so that everything that is open is closed on the way out."""
    before = {}
    for number in filter(None, (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP"))):
        with suppress(ValueError):  # not the main thread, as in some tests
            before[number] = signal.signal(number, _leave)
    try:
        yield
    finally:
        for number, meaning in before.items():
            signal.signal(number, meaning if meaning is not None else signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(STOPPED + number)
