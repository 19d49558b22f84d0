"""Keeping what lies in the data folder to its owner, also what an older version or a backup left open to others."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from canvas.session.home import HOME_VARIABLE, home, sessions_folder
from canvas.session.own import own_folder

OPEN_TO_OTHERS = 0o077
MOST = 5000
"""Files and folders that are looked at: a day has one session."""


def close_in() -> int:
    """Take from others what they may read or write; how many files and folders that was.

    Windows gives the data folder of a user to nobody else, and a stick knows no owners: there nothing is done.
    """
    return sum(_closed(path) for path, _ in zip(_ours(), range(MOST), strict=False)) if os.name != "nt" else 0


def _ours() -> Iterator[Path]:
    """All that this tool made. A folder somebody chose as data folder may hold more, so it stays as it is."""
    if not os.environ.get(HOME_VARIABLE):
        yield home()
    for path in _listed(home()):
        if path.is_file() and path.suffix in (".json", ".log", ".key"):
            yield path
    for shelf in (sessions_folder(), own_folder()):
        yield shelf
        for path in _listed(shelf):
            yield path
            yield from _listed(path)


def _listed(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [path for path in folder.iterdir() if not path.is_symlink()]
    return []


def _closed(path: Path) -> bool:
    with suppress(OSError):
        mode = path.stat().st_mode
        if mode & OPEN_TO_OTHERS:
            path.chmod(mode & 0o700)
            return True
    return False
