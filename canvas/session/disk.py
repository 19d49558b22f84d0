"""Bytes that must survive a pulled plug. Knows files and folders, not what is written in them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from canvas.session.problem import Problem

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would turn line ends into two bytes
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.ENXIO, errno.ENODEV}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def disk_problem(error: OSError, folder: Path) -> Problem:
    """What a failing disk means to the people at the table."""
    values = {"folder": str(folder)}
    if error.errno in _FULL:
        return Problem("disk_full", values)
    if error.errno in _GONE:
        return Problem("folder_gone", values)
    if error.errno in _FORBIDDEN:
        return Problem("folder_closed", values)
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
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """A new name in a folder is only safe when the folder itself is on the disk."""
    if os.name == "nt":  # Windows does this itself and cannot open a folder
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def replace_file(path: Path, data: bytes) -> None:
    """Write aside, then rename: at every moment the path holds the old bytes or the new, never half."""
    aside = path.with_name(f"{path.name}.new")
    fd = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
    try:
        _write_all(fd, data)
        os.fsync(fd)
    finally:
        os.close(fd)
    aside.replace(path)
    sync_folder(path.parent)


def _write_all(fd: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:  # a nearly full disk takes a part and says so
        rest = rest[os.write(fd, rest) :]


class GrowingFile:
    """A file that only grows, by whole pieces: what did not fully arrive is cut off before the next try."""

    def __init__(self, path: Path, end: int) -> None:
        self.path = path
        self._end = end
        self._fd: int | None = None

    def append(self, data: bytes) -> None:
        """Returns when the piece is on the disk. After an OSError the same piece may be tried again."""
        try:
            fd = self._fd if self._fd is not None else self._open()
            _write_all(fd, data)
            os.fsync(fd)
            self._must_still_lie_here(fd)
        except OSError:
            # also after a failed fsync: the pages then count as clean, and only writing anew helps
            self.close()
            raise
        self._end += len(data)

    def close(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def _open(self) -> int:
        fd = self._fd = os.open(self.path, os.O_RDWR | _BINARY)
        if os.fstat(fd).st_size < self._end:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))  # another file took its name
        os.ftruncate(fd, self._end)
        os.lseek(fd, self._end, os.SEEK_SET)
        return fd

    def _must_still_lie_here(self, fd: int) -> None:
        """A removed file can be written to for hours without an error, and nothing is kept."""
        if not os.path.samestat(os.fstat(fd), self.path.stat()):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
