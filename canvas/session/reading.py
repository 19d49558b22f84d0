"""Reading a journal back: as far as it is sound, and not one line further. Writes nothing."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice, takewhile
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from canvas.session.bookmark import open_at_bookmark
from canvas.session.disk import disk_problems
from canvas.session.heading import Heading, read_heading
from canvas.session.history import History, Unsound
from canvas.session.lines import LINE_CAP, unsealed
from canvas.session.problem import Problem
from canvas.session.records import FORMAT, RECORD, RECORDS, Header, Record
from canvas.session.upcasts import raised_record

JOURNAL_FILE = "journal.jsonl"
FILE_CAP = 256 * 1024 * 1024
_AT_ONCE = 64
"""Lines parsed together: five times as fast as one by one."""

Tell = Callable[[float], None]
"""Hears how far something is (0..1). Whatever it raises ends the work."""


@dataclass(frozen=True)
class Reading:
    """A journal as it was found."""

    header: Header
    history: History
    dropped: int
    """How many lines at the end could not be used."""
    sound_bytes: int
    """How much of the file, from its start, is good."""
    heading: Heading | None = field(default=None, repr=False)
    """How the first line was found; None for a reading that was made without one."""

    @property
    def is_as_found(self) -> bool:
        """Whether the file can go on as it lies: nothing cut off, its header whole and of the present format."""
        return not self.dropped and (self.heading is None or self.heading.as_found)

    @property
    def records(self) -> Iterator[Record]:
        return iter(self.history.records)


def find_journal(path: Path) -> Path:
    """The journal in a session folder, or the journal itself. Raises Problem."""
    journal = path / JOURNAL_FILE if path.is_dir() else path
    if not journal.is_file():
        raise Problem("no_session", {"file": path.name})
    return journal


def read_journal(path: Path, tell: Tell | None = None) -> Reading:
    """Read and fold a whole journal. A torn last line is normal: that is how a crash looks. Raises Problem.

    `tell` hears now and then which part of it is read (0..1).
    """
    with disk_problems(path.parent), path.open("rb") as file:
        size = path.stat().st_size
        if size > FILE_CAP:
            raise Problem("session_too_big", {"file": path.name, "most": str(FILE_CAP // 1024**2)})
        heading = read_heading(file, path)
        scenario, length = heading.header.scenario, heading.length
        marked = open_at_bookmark(path, scenario, length) if heading.as_found else None
        tell_read = (lambda sound: tell(sound / size)) if tell else None
        return _read(file, heading, *(marked or (History(scenario), length)), tell_read)


def read_bytes(data: bytes, name: str) -> Reading:
    """Read and fold a journal that came along in something else, called `name`. Raises Problem."""
    file = BytesIO(data)
    heading = read_heading(file, Path(name) / name)  # nothing lies beside it that could mend a damaged header
    return _read(file, heading, History(heading.header.scenario), heading.length)


def read_header(file: BinaryIO, path: Path) -> tuple[Header, int]:
    """The header of an open journal and its length in bytes. Raises Problem."""
    heading = read_heading(file, path)
    return heading.header, heading.length


def read_on(path: Path, history: History, sound: int, most: int) -> int:
    """Add at most so many lines of what was written behind byte `sound` since; how many bytes are sound now.

    Raises OSError.
    """
    with path.open("rb") as file:
        file.seek(sound)
        lines = list(islice(iter(lambda: file.readline(LINE_CAP + 1), b""), most))
    return sound + sum(map(len, lines[: _take(history, lines, FORMAT)]))


def _read(
    file: BinaryIO, heading: Heading, history: History, sound: int, tell: Callable[[int], None] | None = None
) -> Reading:
    """Go on from a history that stands at so many bytes of the file; `tell` hears how many are read."""
    header = heading.header
    file.seek(sound)
    lines = iter(lambda: file.readline(LINE_CAP + 1), b"")
    while group := list(islice(lines, _AT_ONCE)):
        taken = _take(history, group, heading.format)
        sound += sum(map(len, group[:taken]))
        if taken < len(group):
            dropped = len(group) - taken + sum(1 for _ in lines)
            return Reading(header, history, dropped, sound, heading)
        if tell:
            tell(sound)
    return Reading(header, history, 0, sound, heading)


def _take(history: History, lines: list[bytes], written: int) -> int:
    """Add these lines, of a journal of format `written`, up to the first bad one; how many were good."""
    before = history.last
    with suppress(Unsound):
        for record, body in _records(lines, written):
            history.apply(record, body)
    return history.last - before


def _records(lines: list[bytes], written: int) -> Iterable[tuple[Record, bytes]]:
    """The records of these lines with their JSON, up to the first line that is damaged or says something else."""
    bodies = [raised_record(body, written, FORMAT) for body in takewhile(bool, map(unsealed, lines)) if body]
    with suppress(ValidationError):
        records = RECORDS.validate_json(b"[%b]" % b",".join(bodies))
        if len(records) == len(bodies):
            return zip(records, bodies, strict=True)
    return _one_by_one(bodies)


def _one_by_one(bodies: list[bytes]) -> Iterator[tuple[Record, bytes]]:
    for body in bodies:
        try:
            yield RECORD.validate_json(body), body
        except ValidationError:
            return
