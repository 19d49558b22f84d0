"""The log of unexpected faults: what a developer needs, and nothing of what people typed or where they live.

A line tells when, which version, the kind of error and the way through our own files. Never a message or a value:
those may hold names. A fault that comes back is counted, and written again only at the 10th, 100th … time.
"""

import os
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import FrameSummary, extract_tb

from canvas import VERSION
from canvas.session.disk import make_private
from canvas.session.home import home

LOG = "faults.log"
OLDER = "faults.old.log"
MOST_BYTES = 64 * 1024
"""When the log is larger it becomes the older one, and a new one begins."""
MOST_STEPS = 24
"""Places on the way to one fault: a recursion without end has thousands, all alike."""
_HOUSE = Path(__file__).parents[2]
_OURS = ("canvas", "main.py")
_seen: Counter[str] = Counter()


def note_fault(error: BaseException) -> str:
    """Write down what happened and where; gives back the short name that people can report."""
    kinds = "<".join(type(each).__name__ for each in _chain(error))
    way = " > ".join(_way(error)) or "?"
    name = f"{type(error).__name__}-{zlib.crc32(f'{kinds} {way}'.encode()) & 0xFFFF:04X}"
    _seen[name] += 1
    if _is_round(_seen[name]):
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        _append(f"{now} {VERSION} {name} x{_seen[name]} {kinds} {way}\n")
    return name


def last_fault() -> str:
    """The last line of the log; empty when nothing ever went wrong."""
    for name in (LOG, OLDER):
        with suppress(OSError):
            lines = (home() / name).read_text("utf-8", "replace").splitlines()
            if lines:
                return lines[-1]
    return ""


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from."""
    told: BaseException | None = error
    while told is not None:
        yield told
        told = told.__cause__


def _way(error: BaseException) -> Iterator[str]:
    """From the outermost place to the innermost; of a row of places in one library only its name."""
    before = ""
    for frame in extract_tb(error.__traceback__, limit=-MOST_STEPS):
        here = _said(frame)
        if here != before:
            yield here
        before = here


def _said(frame: FrameSummary) -> str:
    """A file of ours with its line; of anything else only the name of its library, for its path may hold a name."""
    path = Path(frame.filename)
    with suppress(ValueError):
        inside = path.relative_to(_HOUSE)
        if inside.parts[0] in _OURS:
            return f"{inside.as_posix()}:{frame.lineno} {frame.name}"
    shelves = [number for number, part in enumerate(path.parts) if part in ("site-packages", "dist-packages")]
    return f"+{path.parts[shelves[-1] + 1]}" if shelves else f"+{path.name}"


def _is_round(count: int) -> bool:
    """1, 10, 100 …"""
    return str(count).strip("0") == "1"


def _append(line: str) -> None:
    with suppress(OSError):  # a full disk must not make a second fault of the first
        folder = home()
        make_private(folder)
        log = folder / LOG
        if log.exists() and log.stat().st_size > MOST_BYTES:
            log.replace(folder / OLDER)
        fd = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(fd, line.encode("utf-8", "replace"))
        finally:
            os.close(fd)
