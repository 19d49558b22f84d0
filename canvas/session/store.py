"""The only door to a session: whatever changes the board goes through `dispatch`, `undo` or `redo`."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from secrets import token_hex

from canvas import VERSION
from canvas.model.base import Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.commands import Command, Refusal
from canvas.rules.decide import Answer, decide
from canvas.session.bookmark import lay_bookmark
from canvas.session.disk import DISK_PROBLEMS
from canvas.session.history import History
from canvas.session.journal import Journal, await_journal, create_journal, open_journal
from canvas.session.problem import Problem
from canvas.session.reading import Tell, find_journal
from canvas.session.records import Did, Header, Record, Redid, Undid

CLOSING_SECONDS = 3.0
"""How long leaving waits for a slow disk; whoever closes the window expects it to close."""

REFUSED_SECONDS = 0.5

Clock = Callable[[], datetime]


class Store:
    """A session that is being played. Without a journal (practice, replay) nothing is kept.

    With more than one journal the whole session is kept in each of them (`keep_elsewhere`). Everything is saved
    when one of them has it all; the others catch up when their disk is back.
    """

    looking = False
    """Whether this is a session that another window plays, or that cannot be changed where it lies."""

    def __init__(
        self,
        scenario: Scenario,
        history: History,
        journal: Journal | None,
        clock: Clock,
        *,
        language: Language = "nl",
        dropped: int = 0,
        header: Header | None = None,
    ) -> None:
        self.scenario = scenario
        self._header = header
        self.history = history
        self.language: Language = language
        """The language the session was started in."""
        self.dropped = dropped
        """How many lines of the journal could not be read when it was opened."""
        self._journals = [journal] if journal else []
        """The newest place first."""
        self._clock = clock

    @property
    def board(self) -> Board:
        return self.history.board

    @property
    def folder(self) -> Path | None:
        """Where the session is kept."""
        return self._journals[0].folder if self._journals else None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every place where the session is kept, the newest first."""
        return tuple(journal.folder for journal in self._journals)

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
        last = self.history.last
        return not self._journals or any(journal.durable == last and not journal.fault for journal in self._journals)

    @property
    def fault(self) -> Problem | None:
        """Why nothing is saved now, while that lasts."""
        faults = [journal.fault for journal in self._journals]
        return faults[0] if faults and all(faults) else None

    @property
    def missing(self) -> int:
        """How many of its places do not take the session now."""
        return sum(journal.fault is not None for journal in self._journals)

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
        """Wait until everything is saved, in one place at least. False when that did not come in time."""
        return not self._journals or any(journal.flush(_patience(journal, timeout)) for journal in self._journals)

    def keep_elsewhere(self, sessions: Path) -> Path:
        """Keep the whole session in another folder of sessions too, and go on there; tells where. Raises Problem."""
        name = self.folder.name if self.folder else self.scenario.id
        folder = next(free for free in _names(sessions / name) if not free.exists())
        begun = Header(tool=VERSION, language=self.language, scenario=self.scenario, at=moment(self._clock))
        journal = create_journal(folder, self._header or begun)
        for record in self.history.records:
            journal.append(record)
        self._journals.insert(0, journal)
        return folder

    def close(self) -> None:
        """Save what is left and let others open the session."""
        for journal in self._journals:
            if journal.flush(_patience(journal, CLOSING_SECONDS)):
                lay_bookmark(journal.path, self.history)
            journal.close()

    @property
    def _next(self) -> int:
        return self.history.last + 1

    def _keep(self, record: Record) -> None:
        self.history.apply(record)
        for journal in self._journals:
            journal.append(record)


def new_session(folder: Path, scenario: Scenario, language: Language, clock: Clock) -> Store:
    """Start a session in a folder that holds none yet; the same steps give the same bytes. Raises Problem."""
    header = Header(tool=VERSION, language=language, scenario=scenario, at=moment(clock))
    journal = create_journal(folder, header)
    return Store(scenario, History(scenario), journal, clock, language=language, header=header)


def begin_session(folder: Path, scenario: Scenario, language: Language, clock: Clock) -> Store:
    """Start a session, and play on in memory while its folder cannot be made: people are at the table.

    Raises Problem only when another session lies there.
    """
    header = Header(tool=VERSION, language=language, scenario=scenario, at=moment(clock), id=token_hex(8))
    try:
        journal = create_journal(folder, header)
    except Problem as problem:
        if problem.code not in DISK_PROBLEMS:
            raise
        journal = await_journal(folder, header, problem)
    return Store(scenario, History(scenario), journal, clock, language=language, header=header)


def open_session(path: Path, clock: Clock, tell: Tell | None = None) -> Store:
    """Go on with the session in a folder, or of a journal file; `tell` hears how far it is. Raises Problem."""
    reading, journal = open_journal(find_journal(path), tell)
    header = reading.header
    return Store(
        header.scenario, reading.history, journal, clock,
        language=header.language, dropped=reading.dropped, header=header,
    )  # fmt: skip


def moment(clock: Clock) -> str:
    """Now, to the second, with the offset of the place where the workshop is."""
    return clock().astimezone().isoformat(timespec="seconds")


def _names(folder: Path) -> Iterator[Path]:
    """A folder, and what else it may be called when that name is taken."""
    return chain([folder], (folder.with_name(f"{folder.name}-{number}") for number in count(2)))


def _patience(journal: Journal, timeout: float) -> float:
    """A disk that refuses already gets one more try, and not all of the time."""
    return min(timeout, REFUSED_SECONDS) if journal.fault else timeout
