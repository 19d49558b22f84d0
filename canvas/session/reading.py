"""Reading a journal back: as far as it is sound, and not one line further. Writes nothing."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from itertools import islice, takewhile
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ValidationError

from canvas.session.bookmark import open_at_bookmark
from canvas.session.disk import disk_problems
from canvas.session.history import History, Unsound
from canvas.session.lines import LINE_CAP, unsealed
from canvas.session.problem import Problem
from canvas.session.records import FORMAT, RECORD, RECORDS, Header, Record

JOURNAL_FILE = "journal.jsonl"
FILE_CAP = 256 * 1024 * 1024
_AT_ONCE = 64
"""Lines parsed together: five times as fast as one by one."""


@dataclass(frozen=True)
class Reading:
    """A journal as it was found."""

    header: Header
    history: History
    dropped: int
    """How many lines at the end could not be used."""
    sound_bytes: int
    """How much of the file, from its start, is good."""

    @property
    def records(self) -> Iterator[Record]:
        return iter(self.history.records)


class _AnyFormat(BaseModel):
    """All that a header of another version is asked."""

    format: int


def find_journal(path: Path) -> Path:
    """The journal in a session folder, or the journal itself. Raises Problem."""
    journal = path / JOURNAL_FILE if path.is_dir() else path
    if not journal.is_file():
        raise Problem("no_session", {"file": path.name})
    return journal


def read_journal(path: Path) -> Reading:
    """Read and fold a whole journal. A torn last line is normal: that is how a crash looks. Raises Problem."""
    with disk_problems(path.parent), path.open("rb") as file:
        if path.stat().st_size > FILE_CAP:
            raise Problem("session_too_big", {"file": path.name, "most": str(FILE_CAP // 1024**2)})
        header, length = read_header(file, path)
        marked = open_at_bookmark(path, header.scenario, length)
        return _read(file, header, *(marked or (History(header.scenario), length)))


def read_bytes(data: bytes, name: str) -> Reading:
    """Read and fold a journal that came along in something else, called `name`. Raises Problem."""
    file = BytesIO(data)
    header, length = read_header(file, Path(name))
    return _read(file, header, History(header.scenario), length)


def read_header(file: BinaryIO, path: Path) -> tuple[Header, int]:
    """The header of an open journal and its length in bytes. Raises Problem."""
    line = file.readline(LINE_CAP + 1)
    try:
        if _AnyFormat.model_validate_json(line).format > FORMAT:
            raise Problem("newer_format", {"file": path.name})
        return Header.model_validate_json(unsealed(line) or b""), len(line)
    except ValidationError:
        raise Problem("no_session", {"file": path.name}) from None


def _read(file: BinaryIO, header: Header, history: History, sound: int) -> Reading:
    """Go on from a history that stands at so many bytes of the file."""
    file.seek(sound)
    lines = iter(lambda: file.readline(LINE_CAP + 1), b"")
    while group := list(islice(lines, _AT_ONCE)):
        taken = _take(history, group)
        sound += sum(map(len, group[:taken]))
        if taken < len(group):
            dropped = len(group) - taken + sum(1 for _ in lines)
            return Reading(header, history, dropped, sound)
    return Reading(header, history, 0, sound)


def _take(history: History, lines: list[bytes]) -> int:
    """Add these lines to the history, up to the first bad one; how many were good."""
    before = history.last
    with suppress(Unsound):
        for record in _records(lines):
            history.apply(record)
    return history.last - before


def _records(lines: list[bytes]) -> Iterable[Record]:
    """The records of these lines, up to the first line that is damaged or says something else."""
    bodies = [body for body in takewhile(bool, map(unsealed, lines)) if body]
    with suppress(ValidationError):
        records = RECORDS.validate_json(b"[%b]" % b",".join(bodies))
        if len(records) == len(bodies):
            return records
    return _one_by_one(bodies)


def _one_by_one(bodies: list[bytes]) -> Iterator[Record]:
    for body in bodies:
        try:
            yield RECORD.validate_json(body)
        except ValidationError:
            return
