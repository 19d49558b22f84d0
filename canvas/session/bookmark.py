"""A bookmark in a long journal: it opens there, instead of being folded from the first line.

Only a shortcut. It is believed when this version of the tool laid it on this machine and the journal up
to it is the same byte for byte; in any other case the journal is read from the start, and nobody notices.
A mark with the key of this user (`session.stamp`) tells who laid it: one that came along in a folder from
somebody else is not even read.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from canvas import VERSION
from canvas.model.base import Frozen
from canvas.model.scenario import Scenario
from canvas.session.disk import replace_file
from canvas.session.history import History, Standing
from canvas.session.inlet import read_at_most
from canvas.session.lines import unsealed
from canvas.session.scroll import Scroll
from canvas.session.stamp import stamped, unstamped

BOOKMARK_FILE = "bookmark.json"
WORTH_IT_FROM = 1000
"""Fewer records are read in the blink of an eye."""
CAP = 64 * 1024 * 1024
"""Bytes; a bookmark holds some twenty boards, and one of two thousand fiches has 200 kB."""


class Bookmark(Frozen):
    """How far in the journal, and where the session stood there."""

    tool: str
    bytes: Annotated[int, Field(ge=0)]
    sha256: str
    standing: Standing


def lay_bookmark(journal: Path, history: History) -> None:
    """Mark the end of a journal that has just been saved. A disk that refuses is no trouble here."""
    if history.last < WORTH_IT_FROM:
        return
    with suppress(OSError):
        data = journal.read_bytes()
        digest = sha256(data).hexdigest()
        bookmark = Bookmark(tool=VERSION, bytes=len(data), sha256=digest, standing=history.stands())
        replace_file(journal.with_name(BOOKMARK_FILE), stamped(bookmark.model_dump_json().encode()))


def open_at_bookmark(journal: Path, scenario: Scenario, header: int) -> tuple[History, int] | None:
    """The history up to the bookmark and how many bytes that is, if there is one to be believed."""
    with suppress(OSError, ValidationError, OverflowError):  # the last for a step with a number below 0
        body = unstamped(read_at_most(journal.with_name(BOOKMARK_FILE), CAP)[:CAP])
        if body is None:
            return None
        bookmark = Bookmark.model_validate_json(body)
        with journal.open("rb") as file:
            data = file.read(bookmark.bytes)
        if (bookmark.tool, bookmark.bytes, bookmark.sha256) == (VERSION, len(data), sha256(data).hexdigest()):
            bodies = filter(None, map(unsealed, data[header:].splitlines(keepends=True)))
            return History.standing(scenario, Scroll.of(bodies), bookmark.standing), len(data)
    return None
