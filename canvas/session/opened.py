"""Opening a session beside the window: a long one takes seconds, and meanwhile it tells how far it is.

It may be given up at any moment. A session that was opened all the same is closed again, so nothing stays locked.
"""

import threading
from contextlib import suppress
from pathlib import Path

from canvas.session.onlooker import open_or_look
from canvas.session.problem import Problem
from canvas.session.reading import find_journal
from canvas.session.store import Clock, Store

LONG_BYTES = 1024 * 1024
"""A journal of some five thousand steps. A shorter one is open before anybody could read what is said about it."""


def is_long(path: Path) -> bool:
    """Whether a session, by its folder or its journal, is so long that opening it takes a while."""
    with suppress(OSError, Problem):  # opening it tells why
        return find_journal(path).stat().st_size > LONG_BYTES
    return False


class GivenUp(Exception):  # noqa: N818 - a word for what happened
    """Nobody waits any more."""


class Opening:
    """One session that is being opened, in a thread of its own."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.part = 0.0
        """How far it is (0..1)."""
        self._clock = clock
        self._door = threading.Lock()
        self._given_up = False
        self._opened: Store | BaseException | None = None
        self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
        self._thread.start()

    def take(self) -> Store | None:
        """The session, once it is open: from then on the caller closes it. None until then.

        Raises Problem when it cannot be opened.
        """
        with self._door:
            opened, self._opened = self._opened, None
        if isinstance(opened, BaseException):
            raise opened
        return opened

    def give_up(self) -> None:
        """Nobody waits any more; returns at once."""
        with self._door:
            self._given_up = True
            opened, self._opened = self._opened, None
        if isinstance(opened, Store):
            opened.close()

    def wait(self, seconds: float) -> bool:
        """Wait for it, at most so long; whether it is over."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _open(self) -> None:
        opened: Store | BaseException
        try:
            opened = open_or_look(self.path, self._clock, self._tell)
        except BaseException as error:  # told where somebody waits for it
            opened = error
        with self._door:
            if not self._given_up:
                self._opened = opened
                return
        if isinstance(opened, Store):
            opened.close()

    def _tell(self, part: float) -> None:
        if self._given_up:
            raise GivenUp
        self.part = part
