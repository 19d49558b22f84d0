"""The session inside a covenant, taken out with care: the file may come from anybody. Writes nothing.

Every door is narrow: how large the file is, how far anything in it may unfold, that the journal is whole and
passes the usual reading, and that it still says what was sealed.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import Configuration, PdfReader, apply_configuration

from canvas import VERSION
from canvas.rules.seal import seal
from canvas.session.carrying import CARRIED_FILE
from canvas.session.disk import disk_problems
from canvas.session.problem import Problem
from canvas.session.reading import Reading, read_bytes

PDF_CAP = 32 * 1024 * 1024
"""A covenant has some hundred kB; two hundred signatures would still fit."""
JOURNAL_CAP = 32 * 1024 * 1024
"""A day of steps has less than one MB."""
LIMITS = Configuration(zlib_maximum_output_length=JOURNAL_CAP, zlib_maximum_recovery_input_length=64 * 1024)
"""How far anything in the file may unfold, in bytes, and how long a broken piece is tried."""
NO_JOURNAL = "no_session"
_START = b"%PDF-"
_LOOK_FOR_START = 1024

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mumbles about a broken file is told in one sentence


@dataclass(frozen=True)
class About:
    """What a covenant tells about itself to machines. All of it may be wrong, or empty."""

    seal: str = ""
    copy: str = ""
    tool: str = ""
    """The version of the tool that made it."""
    day: str = ""
    """YYYY-MM-DD."""
    language: str = ""

    @property
    def ours(self) -> bool:
        """Whether this version of the tool made it, so that it can be made again."""
        return self.tool == VERSION


@dataclass(frozen=True)
class Opened:
    """A covenant with what travels in it."""

    reader: PdfReader
    about: About
    name: str

    def session(self) -> Reading:
        """The session that travels along, whole and as the journal tells it. Raises Problem."""
        with self.guarded():
            data = next((found for found in self._files()), None)
        if data is None:
            raise Problem("pdf_no_session", {"file": self.name})
        reading = self._read(data)
        if reading is None or reading.dropped:
            raise Problem("pdf_session_damaged", {"file": self.name})
        return reading

    def _read(self, data: bytes) -> Reading | None:
        """The journal; None when not even its first line is one. A newer one is told as always."""
        try:
            return read_bytes(data, self.name)
        except Problem as problem:
            if problem.code != NO_JOURNAL:
                raise
            return None

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Whoever reads on in the file does so in here. Raises Problem when the file cannot be read after all."""
        with _hostile(self.name):
            yield

    def _files(self) -> Iterator[bytes]:
        for attached in self.reader.attachment_list:
            if attached.name == CARRIED_FILE:
                yield attached.content


def open_pdf(path: Path) -> Opened:
    """A PDF from anywhere. Raises Problem when it is too large, locked, or no PDF that can be read."""
    if not path.is_file():
        raise Problem("pdf_missing", {"file": path.name})
    with disk_problems(path.parent), path.open("rb") as file:
        data = file.read(PDF_CAP + 1)
    if len(data) > PDF_CAP:
        raise Problem("session_too_big", {"file": path.name, "most": str(PDF_CAP // 1024**2)})
    if _START not in data[:_LOOK_FOR_START]:
        raise Problem("pdf_unreadable", {"file": path.name})
    with _hostile(path.name):
        reader = PdfReader(BytesIO(data))
        if not reader.is_encrypted:
            return Opened(reader, _about(reader), path.name)
    raise Problem("pdf_locked", {"file": path.name})


def session_in(path: Path) -> Reading:
    """The session that travels in a covenant, when it still is what was sealed. Raises Problem."""
    opened = open_pdf(path)
    reading = opened.session()
    told = opened.about.seal
    if opened.about.ours and told != seal(reading.history.board, reading.header.scenario):
        raise Problem("pdf_session_changed", {"file": path.name})
    return reading


@contextmanager
def _hostile(name: str) -> Iterator[None]:
    """Whatever goes wrong with a file of somebody else is one sentence; and nothing in it unfolds without end."""
    try:
        with apply_configuration(LIMITS):
            yield
    except Problem:
        raise
    except Exception as error:  # a reader of broken files can fail in any way
        raise Problem("pdf_unreadable", {"file": name}) from error


def _about(reader: PdfReader) -> About:
    """The facts of the XMP packet, which archives want as plain text."""
    root = reader.root_object
    found = root.get("/Metadata")
    packet = found.get_object().get_data().decode("utf-8", "replace") if found is not None else ""
    return About(
        seal=_told(packet, "lwc:Seal"),
        copy=_told(packet, "lwc:Copy"),
        tool=_told(packet, "xmp:CreatorTool").rpartition(" ")[2],
        day=_told(packet, "xmp:CreateDate")[:10],
        language=str(root.get("/Lang", ""))[:2],
    )


def _told(packet: str, name: str) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>", packet)
    return found[1] if found else ""
