"""The journal on disk: appended by its own thread, so that no hand ever waits for a disk.

Lines are durable in the order they came. While the disk refuses, they stay queued and are tried
again, with pauses that grow; `fault` tells the table meanwhile.
"""

import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Protocol

from canvas.session.disk import GrowingFile, disk_problem, disk_problems, keep_aside, make_private, replace_file
from canvas.session.heading import keep_spare, line_of
from canvas.session.lines import sealed
from canvas.session.lock import SessionLock
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE, Reading, Tell, read_journal
from canvas.session.records import FORMAT, Header, Record

RETRY_SECONDS = 1.0
"""The first pause after a refusal; each next one is twice as long."""
LONGEST_PAUSE = 30.0
PATIENCE = 3.0
"""How long closing waits for a disk that does not answer at all, such as a network drive that went away."""


class Growing(Protocol):
    """Where lines go: `GrowingFile`, or `AwaitedFile` for a folder that is not there yet."""

    path: Path

    def append(self, data: bytes) -> None: ...

    def close(self) -> None: ...


class Journal:
    """The open journal of one session. The folder is locked until `close`."""

    def __init__(self, file: Growing, lock: SessionLock | None, durable: int = 0, fault: Problem | None = None) -> None:
        self.durable = durable
        """The number of the last record that is on the disk."""
        self.fault = fault
        """Why records are not on the disk now, while that lasts."""
        self._file = file
        self._lock = lock
        self._waiting: list[Record] = []
        self._lines: list[bytes] = []
        """The first of those as they are written: a disk that is away for an hour is tried many times."""
        self._pause = RETRY_SECONDS
        self._door = threading.Condition()
        self._called = False
        self._closing = False
        self._writer = threading.Thread(target=self._write, name="journal", daemon=True)
        self._writer.start()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def folder(self) -> Path:
        return self.path.parent

    def append(self, record: Record) -> None:
        """Queue a record; returns at once."""
        with self._door:
            self._waiting.append(record)
            self._call()

    def flush(self, timeout: float) -> bool:
        """Wait until everything queued is on the disk. False when that did not come in time."""
        with self._door:
            self._call()
            return self._door.wait_for(lambda: not self._waiting, timeout)

    def close(self) -> None:
        """Try once more, then let go of file and folder. What a failing disk refused stays in `fault`.

        A disk that does not even refuse is left to itself: the window must close.
        """
        with self._door:
            self._closing = True
            self._call()
        self._writer.join(PATIENCE)
        if not self._writer.is_alive():
            with suppress(OSError):
                self._file.close()
            if self._lock:
                self._lock.release()

    def _call(self) -> None:
        self._called = True
        self._door.notify_all()

    def _write(self) -> None:
        closing = False
        while not closing:
            self._rest()
            closing = self._closing
            self._put(tuple(self._waiting))

    def _rest(self) -> None:
        """Sleep until somebody calls, or until a failing disk deserves another try."""
        with self._door:
            self._door.wait_for(lambda: self._called, self._pause if self.fault else None)
            self._called = False

    def _put(self, group: tuple[Record, ...]) -> None:
        if not group and not self.fault:
            return
        try:
            for record in group[len(self._lines) :]:
                self._lines.append(sealed(record.model_dump_json().encode()))
            self._file.append(b"".join(self._lines))
        except OSError as error:
            self._refused(disk_problem(error, self.folder))
        except Exception as error:  # whatever it is, this thread must live: without it nothing is ever saved again
            fault = Problem("not_saving")
            fault.__cause__ = error
            self._refused(fault)
        else:
            self._tell_durable(group)

    def _refused(self, fault: Problem) -> None:
        """The same trouble stays the same object, so that the table says it once."""
        known = self.fault
        if known is None:
            self._pause = RETRY_SECONDS
        else:
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        if known is None or (known.code, known.values) != (fault.code, fault.values):
            self.fault = fault

    def _tell_durable(self, group: tuple[Record, ...]) -> None:
        with self._door:
            self.fault = None
            self._lines.clear()
            if group:
                self.durable = group[-1].n
                del self._waiting[: len(group)]
            self._door.notify_all()


class AwaitedFile:
    """The file of a session for which there is no place yet: made as soon as the disk allows it."""

    def __init__(self, folder: Path, header: Header) -> None:
        self.path = folder / JOURNAL_FILE
        self._header = header
        self._made: tuple[GrowingFile, SessionLock] | None = None

    def append(self, data: bytes) -> None:
        """As `GrowingFile.append`. Raises OSError."""
        if self._made is None:
            self._made = _made(self.path.parent, self._header, again=True)
        self._made[0].append(data)

    def close(self) -> None:
        if self._made:
            file, lock = self._made
            with suppress(OSError):
                file.close()
            lock.release()


def create_journal(folder: Path, header: Header) -> Journal:
    """A new session folder with a journal that holds only its header. Raises Problem."""
    with disk_problems(folder):
        return Journal(*_made(folder, header))


def await_journal(folder: Path, header: Header, fault: Problem) -> Journal:
    """A journal for a folder that cannot be made now: everything waits, and is tried again."""
    return Journal(AwaitedFile(folder, header), None, fault=fault)


def _made(folder: Path, header: Header, *, again: bool = False) -> tuple[GrowingFile, SessionLock]:
    """A session folder of our own with only a header in it. Raises OSError, and Problem when there is one.

    `again` takes what an earlier try of this very session left.
    """
    path, line = folder / JOURNAL_FILE, line_of(header)
    with ExitStack() as on_failure:
        make_private(folder)
        lock = SessionLock(folder)
        on_failure.callback(lock.release)
        if path.exists() and not (again and path.read_bytes() == line):
            raise Problem("session_exists", {"folder": folder.name})
        replace_file(path, line)
        keep_spare(path, line)
        on_failure.pop_all()
    return GrowingFile(path, len(line)), lock


def open_journal(path: Path, tell: Tell | None = None) -> tuple[Reading, Journal]:
    """Read a journal and go on where it ended; `tell` hears how far it is. Raises Problem.

    A damaged end is cut off, a damaged header is restored, and an older format is raised to the present one. The
    original is kept aside each time, for whoever wants to look at it.
    """
    with disk_problems(path.parent), ExitStack() as on_failure:
        lock = SessionLock(path.parent)
        on_failure.callback(lock.release)
        reading = read_journal(path, tell)
        end = reading.sound_bytes if reading.is_as_found else _renew(path, reading)
        if reading.heading:
            keep_spare(path, reading.heading.line)
        on_failure.pop_all()
    return reading, Journal(GrowingFile(path, end), lock, reading.history.last)


def _renew(path: Path, reading: Reading) -> int:
    """Write a journal anew as it was read, with the original kept aside; gives its length."""
    data, heading = path.read_bytes(), reading.heading
    sound = data[: reading.sound_bytes]
    kind = "damaged"
    if heading is not None and not heading.as_found:
        sound = heading.line + sound[heading.length :]
    if heading is not None and heading.format != FORMAT:
        kind = f"format-{heading.format}"
        sound = heading.line + b"".join(sealed(record.model_dump_json().encode()) for record in reading.records)
    keep_aside(path, data, kind, path.suffix)
    replace_file(path, sound)
    return len(sound)
