"""Ends that come from outside: somebody logs off, closes the terminal, or the system stops the program.

The window itself closes by an event; this is for the signals that systems send beside it. A second signal ends
the program as it always did, for whoever is in a hurry.
"""

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""Those that a system does not know are left out."""


@contextmanager
def told_to_end(end: Callable[[], None]) -> Iterator[None]:
    """Inside this block a signal to stop calls `end`, once; afterwards signals mean what they meant before."""

    def heard(number: int) -> None:
        signal.signal(number, signal.SIG_DFL)
        end()

    with hearing(NAMES, heard):
        yield


@contextmanager
def hearing(names: Iterable[str], heard: Callable[[int], None]) -> Iterator[None]:
    """Inside this block the signals of these names call `heard` with their number."""

    def call(number: int, _frame: FrameType | None) -> None:
        heard(number)

    before = {}
    for number in filter(None, (getattr(signal, name, None) for name in names)):
        with suppress(ValueError):  # not the main thread: nobody sends it signals
            before[number] = signal.signal(number, call)
    try:
        yield
    finally:
        for number, meaning in before.items():
            signal.signal(number, meaning if meaning is not None else signal.SIG_DFL)
