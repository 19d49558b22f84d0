"""A command without a window that is told to stop closes its session first, as Ctrl+C already does."""

import sys
from contextlib import AbstractContextManager

from canvas.screens.ending import hearing

STOPPED = 128
"""What shells add to the number of a signal."""


def ended_tidily() -> AbstractContextManager[None]:
    """SIGTERM and SIGHUP leave as an exception, so that everything that is open is closed on the way out."""
    return hearing(("SIGTERM", "SIGHUP"), lambda number: sys.exit(STOPPED + number))
