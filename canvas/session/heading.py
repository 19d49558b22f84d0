"""The first line of a journal: read as any released tool wrote it, and restored from its spare when it is damaged.

Without that line nothing else can be read, so a copy of it lies beside the journal.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from pydantic import BaseModel, ValidationError

from canvas import VERSION
from canvas.model.scenario import FORMAT as SCENARIO_FORMAT
from canvas.session.disk import replace_file
from canvas.session.inlet import read_at_most
from canvas.session.lines import LINE_CAP, sealed, unsealed
from canvas.session.problem import Problem
from canvas.session.records import FORMAT, Header
from canvas.session.upcasts import raised_header

SPARE_FILE = "journal.header"
"""A journal has its scenario in its first line; this file beside it has that line once more."""


class Heading(NamedTuple):
    """The header of a journal, and how it was found."""

    header: Header
    length: int
    """Bytes of the journal that the header takes."""
    format: int
    """The journal format of the records below it."""
    line: bytes
    """The line as this tool would write it."""
    as_found: bool
    """Whether the line stands in the journal just so; else the journal has to be written anew."""


class _Said(BaseModel):
    """All that a header of another version is asked."""

    format: int
    tool: str = ""
    scenario: Any = None

    @property
    def is_present(self) -> bool:
        inside = self.scenario
        return self.format == FORMAT and isinstance(inside, dict) and inside.get("format") == SCENARIO_FORMAT


def line_of(header: Header) -> bytes:
    """A header as the first line of a journal."""
    return sealed(header.model_dump_json(by_alias=True, exclude_none=True).encode())


def read_heading(file: BinaryIO, path: Path) -> Heading:
    """The heading of an open journal, which is then read up to its first record. Raises Problem."""
    found = file.readline(LINE_CAP + 1)
    heading = _heading(found, path)
    if heading is None:
        heading = _from_spare(file, path)
    file.seek(heading.length)
    return heading


def keep_spare(path: Path, line: bytes) -> None:
    """Lay the spare of a header beside its journal, when it does not lie there yet. A full disk is no trouble."""
    spare = path.with_name(SPARE_FILE)
    with suppress(OSError):
        if not spare.exists() or spare.read_bytes() != line:
            replace_file(spare, line)


def _heading(line: bytes, path: Path) -> Heading | None:
    """The heading a line is; None when it is damaged, or none at all. Raises Problem for one of a newer tool."""
    try:
        said = _Said.model_validate_json(line)
        if said.format > FORMAT:
            raise _newer(said, path)
        body = unsealed(line)
        if body is None:
            return None
        raised = body if said.is_present else raised_header(body, FORMAT, SCENARIO_FORMAT)
        header = _header(raised, said, path)
    except (ValueError, KeyError):  # pydantic's own error is a ValueError
        return None
    return Heading(header, len(line), said.format, line if raised is body else sealed(raised), raised is body)


def _header(raised: bytes, said: _Said, path: Path) -> Header:
    """The header in a line that is whole. When it is of the present format and means nothing here all the same, a
    tool wrote it that knows more fields than this one. Raises Problem, and ValidationError."""
    try:
        return Header.model_validate_json(raised)
    except ValidationError as error:
        if said.format == FORMAT:
            raise _newer(said, path) from error
        raise


def _newer(said: _Said, path: Path) -> Problem:
    """Which version is needed. Two builds of one version may differ: then it is one behind this one."""
    version = said.tool if said.tool not in ("", VERSION) else f"> {VERSION}"
    return Problem("newer_format", {"file": path.name, "version": version})


def _from_spare(file: BinaryIO, path: Path) -> Heading:
    """What the spare says, when the damaged line still looks like it. Raises Problem."""
    with suppress(OSError):
        line = read_at_most(path.with_name(SPARE_FILE), LINE_CAP)
        spare = _heading(line, path)
        if spare is not None:
            file.seek(0)
            damaged = file.read(len(line))
            if _alike(damaged, line):
                return spare._replace(length=len(damaged), as_found=False)
    raise Problem("no_session", {"file": path.name})


def _alike(damaged: bytes, line: bytes) -> bool:
    """A few flipped bits, a sector of zeros, or a line that was cut off: at least half of it is the same."""
    same = sum(one == other for one, other in zip(damaged, line, strict=False))
    return 2 * same >= len(damaged)
