"""Where finished documents go: beside what is there already, whole or not at all."""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from uuid import uuid4

from canvas.session.disk import disk_problem, sync_folder
from canvas.session.problem import Problem

ASIDE = f".{'[0-9a-f]' * 32}.new"
LEFT_BEHIND = 3600
"""Seconds after which nobody is writing a file any more."""
NAME_MOST = 40
"""Letters of a name that people typed, in the name of a file."""


def plain_name(text: str) -> str:
    """A name people typed as part of a file name on any disk: plain small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:NAME_MOST].strip("-")


def save(data: bytes, to: Path, *, replace: bool = False) -> Path:
    """Keep the bytes in a file; a file of that name stays, and the new one is called `-2`, `-3` … Raises Problem."""
    try:
        return _saved(data, to, replace)
    except OSError as error:
        reason = disk_problem(error, to.parent)
        raise Problem("not_written", {**reason.values, "file": to.name, "reason": reason.key}) from error


def _saved(data: bytes, to: Path, replace: bool) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = _written_aside(data, to)
    try:
        path = _replaced(aside, to) if replace else _in_a_free_place(aside, to)
    finally:
        with suppress(OSError):  # gone already when it was renamed
            aside.unlink()
    sync_folder(to.parent)
    return path


def _written_aside(data: bytes, to: Path) -> Path:
    """The bytes in the same folder under a name nobody opens, safe on the disk."""
    aside = to.with_name(f".{uuid4().hex}.new")
    try:
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _tidy(aside)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    return aside


def _tidy(aside: Path) -> None:
    """Throw away what a run that was killed left half written here, an hour or more ago by the clock of this disk."""
    now = aside.stat().st_mtime
    for path in aside.parent.glob(ASIDE):
        with suppress(OSError):  # gone already, or not ours to remove
            if path != aside and now - path.stat().st_mtime > LEFT_BEHIND:
                path.unlink()


def _replaced(aside: Path, to: Path) -> Path:
    aside.replace(to)
    return to


def _in_a_free_place(aside: Path, to: Path) -> Path:
    for path in _names(to):
        with suppress(FileExistsError):
            _moved(aside, path)
            return path
    raise AssertionError  # there is always another number


def _names(to: Path) -> Iterator[Path]:
    yield to
    yield from (to.with_name(f"{to.stem}-{number}{to.suffix}") for number in count(2))


def _moved(aside: Path, path: Path) -> None:
    """Give the file its name, unless another program took that name a moment ago."""
    try:
        os.link(aside, path)
    except FileExistsError:
        raise
    except OSError:  # a memory stick knows no links
        if path.exists():
            raise FileExistsError(path) from None
        aside.rename(path)
