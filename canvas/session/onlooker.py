"""A session that can be seen and not changed: another window plays it, or it lies where nothing can be written.

It follows what the other window saves. When that window is gone, this one may take over (`open_session`).
"""

from pathlib import Path

from canvas.rules.commands import Command, Refusal
from canvas.session.disk import DISK_PROBLEMS, disk_problems
from canvas.session.lock import is_free
from canvas.session.problem import Problem
from canvas.session.reading import Reading, Tell, find_journal, read_journal, read_on
from canvas.session.store import Clock, Store, open_session

BUSY = "session_busy"
AT_A_LOOK = 128
"""Lines that are read in one go: a few milliseconds, so that no frame waits for who was away for an hour."""


class Onlooker(Store):
    """Looks at a journal; every hand is refused in words."""

    looking = True

    def __init__(self, path: Path, reading: Reading, clock: Clock, why: Problem) -> None:
        header = reading.header
        super().__init__(header.scenario, reading.history, None, clock, language=header.language, header=header)
        self.why = why
        """Why nothing can be changed here."""
        self._path = path
        self._sound = reading.sound_bytes
        self.behind = False
        """Whether more was saved than the last look took; then the next look may come at once."""

    @property
    def folder(self) -> Path:
        return self._path.parent

    @property
    def can_undo(self) -> bool:
        return False

    @property
    def can_redo(self) -> bool:
        return False

    @property
    def is_played(self) -> bool:
        """Whether another window plays this session; else it is the place that lets nobody write."""
        return self.why.code == BUSY

    @property
    def is_free(self) -> bool:
        """Whether the other window is gone."""
        return self.is_played and is_free(self.folder)

    def dispatch(self, command: Command) -> Refusal:
        return self._refusal

    def undo(self) -> Refusal:
        return self._refusal

    def redo(self) -> Refusal:
        return self._refusal

    @property
    def _refusal(self) -> Refusal:
        return Refusal("looking" if self.is_played else "looking_closed")

    def follow(self) -> bool:
        """Take over what was saved since the last look; whether that was anything. A disk that fails is waited for."""
        before, sound = self.history.last, self._sound
        size = sound
        try:
            size = self._path.stat().st_size
            if size < self._sound:  # the other window cut off a damaged end
                self._look_anew()
            elif size > self._sound:
                self._sound = read_on(self._path, self.history, self._sound, AT_A_LOOK)
        except (OSError, Problem):
            self.behind = False
            return False
        self.behind = sound < self._sound < size
        return self.history.last != before

    def _look_anew(self) -> None:
        reading = read_journal(self._path)
        self.history, self._sound = reading.history, reading.sound_bytes


def open_or_look(path: Path, clock: Clock, tell: Tell | None = None) -> Store:
    """Go on with a session; where somebody else does that already, or nothing can be written, look at it.

    `tell` hears how far it is. Raises Problem.
    """
    try:
        return open_session(path, clock, tell)
    except Problem as problem:
        if problem.code != BUSY and problem.code not in DISK_PROBLEMS:
            raise
        journal = find_journal(path)
        with disk_problems(journal.parent):
            return Onlooker(journal, read_journal(journal, tell), clock, problem)


def look_along(path: Path, clock: Clock) -> Onlooker:
    """Only look, whether or not somebody plays it: nothing is locked, nothing is written. Raises Problem."""
    journal = find_journal(path)
    with disk_problems(journal.parent):
        return Onlooker(journal, read_journal(journal), clock, Problem(BUSY, {"folder": journal.parent.name}))
