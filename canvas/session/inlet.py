"""Bytes that come in from anybody: only of a plain file, and never more than a door allows."""

import os
import stat
from pathlib import Path

_PIPES_TOO: int = getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes in would wait for ever
_BINARY: int = getattr(os, "O_BINARY", 0)


def read_at_most(path: Path, most: int) -> bytes:
    """The content of a plain file; of one that is larger, `most` + 1 bytes, so that its door can tell.

    A pipe or a device is no file here: it may go on for ever. Raises OSError.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _BINARY | _PIPES_TOO), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError
        return file.read(most + 1)
