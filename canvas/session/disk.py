"""Bytes that must survive a pulled plug. Knows files and folders, not what is written in them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from canvas.session.problem import Problem
from canvas.session.whereabouts import said

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would turn line ends into two bytes
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.ENXIO, errno.ENODEV}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_TAKEN = {errno.EEXIST}
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES}
"""Some sticks and shares cannot sync a folder, or let nobody open one; they keep names in their own way."""
LOOK_BEYOND = 64 * 1024
TAIL = 64
"""Bytes by which a file is known again: a line ends with its checksum, so no two ends are alike."""


DISK_PROBLEMS = frozenset({"disk_full", "folder_gone", "folder_closed", "session_taken", "disk_fails"})
"""What `disk_problem` may answer: nothing is wrong with the session, only with the place it lies in."""


def disk_problem(error: OSError, folder: Path) -> Problem:
    """What a failing disk means to the people at the table."""
    values = {"folder": said(folder)}
    if error.errno in _FULL:
        return Problem("disk_full", values)
    if error.errno in _GONE:
        return Problem("folder_gone", values)
    if error.errno in _FORBIDDEN:
        return Problem("folder_closed", values)
    if error.errno in _TAKEN:
        return Problem("session_taken", values)
    return Problem("disk_fails", values)


@contextmanager
def disk_problems(folder: Path) -> Iterator[None]:
    """Whatever the disk refuses inside this block is raised as a Problem with this folder."""
    try:
        yield
    except OSError as error:
        raise disk_problem(error, folder) from error


def make_private(folder: Path) -> None:
    """A folder only its owner can read (what was agreed may be about people), for ever on the disk."""
    missing = [made for made in (folder, *folder.parents) if not made.exists()]
    for made in reversed(missing):
        made.mkdir(mode=0o700, exist_ok=True)
        sync_folder(made.parent)
    folder.mkdir(exist_ok=True)  # tells when something else has this name
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """A new name in a folder is only safe when the folder itself is on the disk."""
    if os.name == "nt":  # Windows does this itself and cannot open a folder
        return
    try:
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def replace_file(path: Path, data: bytes) -> None:
    """Write aside, then rename: at every moment the path holds the old bytes or the new, never half."""
    aside = path.with_name(f"{path.name}.new")
    try:
        fd = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
        try:
            _write_all(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        aside.replace(path)
    except OSError:
        with suppress(OSError):  # half a file takes room on a disk that may be full
            aside.unlink()
        raise
    sync_folder(path.parent)


def keep_aside(path: Path, data: bytes, kind: str, ending: str) -> None:
    """Lay what a file held beside it, under a name that is free, such as `journal.damaged-1.jsonl`."""
    names = (path.with_name(f"{path.stem}.{kind}-{number}{ending}") for number in count(1))
    replace_file(next(name for name in names if not name.exists()), data)


def _write_all(fd: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:  # a nearly full disk takes a part and says so
        rest = rest[os.write(fd, rest) :]


def _read_all(fd: int, count: int) -> bytes:
    """So many bytes, or all there are."""
    data = b""
    while len(data) < count and (part := os.read(fd, count - len(data))):
        data += part
    return data


def _is_from_another(beyond: bytes, data: bytes) -> bool:
    """Whether a whole line stands beyond the end that is not the one we were writing when the disk failed.

    On a share that knows no locks somebody else may write in the same file; what is theirs is never cut off.
    A torn piece may hold zeros, where the system kept the length and not the bytes.
    """
    line, end, _ = beyond.partition(b"\n")
    return bool(end) and b"\0" not in line and not data.startswith(line + end)


class GrowingFile:
    """A file that only grows, by whole pieces: what did not fully arrive is cut off before the next try."""

    def __init__(self, path: Path, end: int) -> None:
        self.path = path
        self._end = end
        self._tail: bytes | None = None
        """The last bytes that are known to stand before `_end`."""
        self._fd: int | None = None

    def append(self, data: bytes) -> None:
        """Returns when the piece is on the disk. After an OSError the same piece, or a longer one that begins
        with it, may be tried again. Nothing to write is a way to ask whether writing works."""
        try:
            fd = self._fd if self._fd is not None else self._open(data)
            _write_all(fd, data)
            os.fsync(fd)
            self._must_still_lie_here(fd)
        except OSError:
            # also after a failed fsync: the pages then count as clean, and only writing anew helps
            self.close()
            raise
        self._end += len(data)
        self._tail = ((self._tail or b"") + data)[-TAIL:]

    def close(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def _open(self, data: bytes) -> int:
        fd = self._fd = os.open(self.path, os.O_RDWR | _BINARY)
        start = max(self._end - TAIL, 0)
        os.lseek(fd, start, os.SEEK_SET)
        tail = _read_all(fd, self._end - start)
        if len(tail) < self._end - start or tail != (tail if self._tail is None else self._tail):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))  # another file took its name
        if _is_from_another(os.read(fd, len(data) + LOOK_BEYOND), data):
            raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
        self._tail = tail
        os.ftruncate(fd, self._end)
        os.lseek(fd, self._end, os.SEEK_SET)
        return fd

    def _must_still_lie_here(self, fd: int) -> None:
        """A removed file can be written to for hours without an error, and nothing is kept."""
        if not os.path.samestat(os.fstat(fd), self.path.stat()):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
