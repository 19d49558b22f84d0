"""The journal on disk: appended by its own thread, so that no hand ever waits for a disk.

Lines are durable in the order they came. While the disk refuses, they stay queued and are tried
again; `fault` tells the table meanwhile.
"""

import threading
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from canvas.session.disk import GrowingFile, disk_problem, disk_problems, make_private, replace_file
from canvas.session.lines import sealed
from canvas.session.lock import SessionLock
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE, Reading, read_journal
from canvas.session.records import Header, Record

RETRY_SECONDS = 2.0


class Journal:
    """The open journal of one session. The folder is locked until `close`."""

    def __init__(self, file: GrowingFile, lock: SessionLock, durable: int = 0) -> None:
        self.durable = durable
        """The number of the last record that is on the disk."""
        self.fault: Problem | None = None
        """Why records are not on the disk now, while that lasts."""
        self._file = file
        self._lock = lock
        self._waiting: list[Record] = []
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
        """Try once more, then let go of file and folder. What a failing disk refused stays in `fault`."""
        with self._door:
            self._closing = True
            self._call()
        self._writer.join()
        self._file.close()
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
            self._door.wait_for(lambda: self._called, RETRY_SECONDS if self.fault else None)
            self._called = False

    def _put(self, group: tuple[Record, ...]) -> None:
        if not group:
            return
        try:
            self._file.append(b"".join(sealed(record.model_dump_json().encode()) for record in group))
        except OSError as error:
            self.fault = disk_problem(error, self.folder)
        else:
            self._tell_durable(group)

    def _tell_durable(self, group: tuple[Record, ...]) -> None:
        with self._door:
            self.fault = None
            self.durable = group[-1].n
            del self._waiting[: len(group)]
            self._door.notify_all()


def create_journal(folder: Path, header: Header) -> Journal:
    """A new session folder with a journal that holds only its header. Raises Problem."""
    path = folder / JOURNAL_FILE
    line = sealed(header.model_dump_json(by_alias=True, exclude_none=True).encode())
    with disk_problems(folder), ExitStack() as on_failure:
        make_private(folder)
        lock = SessionLock(folder)
        on_failure.callback(lock.release)
        if path.exists():
            raise Problem("session_exists", {"folder": folder.name})
        replace_file(path, line)
        on_failure.pop_all()
    return Journal(GrowingFile(path, len(line)), lock)


def open_journal(path: Path) -> tuple[Reading, Journal]:
    """Read a journal and go on where it ended. Raises Problem.

    A damaged end is cut off, with the original kept aside for whoever wants to look at it.
    """
    with disk_problems(path.parent), ExitStack() as on_failure:
        lock = SessionLock(path.parent)
        on_failure.callback(lock.release)
        reading = read_journal(path)
        if reading.dropped:
            _repair(path, reading.sound_bytes)
        on_failure.pop_all()
    return reading, Journal(GrowingFile(path, reading.sound_bytes), lock, reading.history.last)


def _repair(path: Path, sound_bytes: int) -> None:
    data = path.read_bytes()
    replace_file(_free_name(path), data)
    replace_file(path, data[:sound_bytes])


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}.damaged-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())
