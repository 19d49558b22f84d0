"""The only door to a session: whatever changes the board goes through `dispatch`, `undo` or `redo`."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from canvas import VERSION
from canvas.model.base import Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.commands import Command, Refusal
from canvas.rules.decide import Answer, decide
from canvas.session.bookmark import lay_bookmark
from canvas.session.history import History
from canvas.session.journal import Journal, create_journal, open_journal
from canvas.session.problem import Problem
from canvas.session.reading import find_journal
from canvas.session.records import Did, Header, Record, Redid, Undid

CLOSING_SECONDS = 3.0
"""How long leaving waits for a slow disk; whoever closes the window expects it to close."""

Clock = Callable[[], datetime]


class Store:
    """A session that is being played. Without a journal (practice, replay) nothing is kept."""

    def __init__(
        self,
        scenario: Scenario,
        history: History,
        journal: Journal | None,
        clock: Clock,
        *,
        language: Language = "nl",
        dropped: int = 0,
    ) -> None:
        self.scenario = scenario
        self.history = history
        self.language: Language = language
        """The language the session was started in."""
        self.dropped = dropped
        """How many lines of the journal could not be read when it was opened."""
        self._journal = journal
        self._clock = clock

    @property
    def board(self) -> Board:
        return self.history.board

    @property
    def folder(self) -> Path | None:
        """Where the session is kept."""
        return self._journal.folder if self._journal else None

    @property
    def today(self) -> date:
        """The day it is at this table."""
        return self._clock().date()

    @property
    def can_undo(self) -> bool:
        return self.history.can_undo

    @property
    def can_redo(self) -> bool:
        return self.history.can_redo

    @property
    def saved(self) -> bool:
        """Whether everything that was done is on the disk; without a journal there is nothing to wait for."""
        return self._journal is None or self._journal.durable == self.history.last

    @property
    def fault(self) -> Problem | None:
        """Why nothing is saved now, while that lasts."""
        return self._journal.fault if self._journal else None

    def dispatch(self, command: Command) -> Answer:
        """Do what a finished gesture asks, or tell why it cannot be done."""
        answer = decide(self.board, self.scenario, command)
        if not isinstance(answer, Refusal):
            self._keep(Did(n=self._next, at=moment(self._clock), did=answer))
        return answer

    def undo(self) -> Refusal | None:
        """Take back the last step, unless it is a fact."""
        step = self.history.undo_target()
        if isinstance(step, Refusal):
            return step
        self._keep(Undid(n=self._next, at=moment(self._clock), undid=step))
        return None

    def redo(self) -> Refusal | None:
        """Do again what undo took back last."""
        step = self.history.redo_target()
        if isinstance(step, Refusal):
            return step
        self._keep(Redid(n=self._next, at=moment(self._clock), redid=step))
        return None

    def flush(self, timeout: float) -> bool:
        """Wait until everything is saved. False when that did not come in time."""
        return self._journal.flush(timeout) if self._journal else True

    def close(self) -> None:
        """Save what is left and let others open the session."""
        if self._journal:
            if self.flush(CLOSING_SECONDS):
                lay_bookmark(self._journal.path, self.history)
            self._journal.close()

    @property
    def _next(self) -> int:
        return self.history.last + 1

    def _keep(self, record: Record) -> None:
        self.history.apply(record)
        if self._journal:
            self._journal.append(record)


def new_session(folder: Path, scenario: Scenario, language: Language, clock: Clock) -> Store:
    """Start a session in a folder that holds none yet. Raises Problem."""
    header = Header(tool=VERSION, language=language, scenario=scenario, at=moment(clock))
    return Store(scenario, History(scenario), create_journal(folder, header), clock, language=language)


def open_session(path: Path, clock: Clock) -> Store:
    """Go on with the session in a folder, or of a journal file. Raises Problem."""
    reading, journal = open_journal(find_journal(path))
    header = reading.header
    return Store(header.scenario, reading.history, journal, clock, language=header.language, dropped=reading.dropped)


def moment(clock: Clock) -> str:
    """Now, to the second, with the offset of the place where the workshop is."""
    return clock().astimezone().isoformat(timespec="seconds")
