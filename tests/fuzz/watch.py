"""Opening a door under a watch: crashes, whatever takes more than two seconds, and memory that grows."""

import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import FrameType

from canvas.session.home import HOME_VARIABLE
from tests.fuzz.doors import DOORS

SLOW = 2.0
"""Seconds of this process."""
STUCK = 20
GROWN = 200 * 1024 * 1024


class Slow(Exception):  # noqa: N818 - a word for the file
    """A file that takes too long."""


class Large(Exception):  # noqa: N818 - a word for the file
    """A file that takes too much memory."""


def put(name: str, data: bytes) -> None:
    """Put a file before a door. Raises what the door should not have raised, Slow and Large among it."""
    with tempfile.TemporaryDirectory() as folder, _at_home(Path(folder) / "thuis"), _not_stuck():
        before, begun = _peak(), time.process_time()
        DOORS[name].open(data, Path(folder))
        took, grown = time.process_time() - begun, _peak() - before
        if took > SLOW:
            raise Slow(f"{took:.1f} s")
        if grown > GROWN:
            raise Large(f"{grown // 1024**2} MB")


def warmed(name: str, seeds: Iterable[bytes]) -> None:
    """Open a door for valid files, so that what is read once is no part of what one file costs."""
    for data in seeds:
        with suppress(Slow, Large):
            put(name, data)


def finding(error: BaseException) -> str:
    """What kind of finding this is: the same fault at the same place is one finding."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "canvas" in Path(frame.filename).parts]
    last = frames[-1] if frames else None
    where = f"{Path(last.filename).stem}-{last.lineno}" if last else ""
    return f"{type(error).__name__}-{where}"


def named(kind: str, data: bytes) -> str:
    return f"{kind}-{sha256(data).hexdigest()[:6]}"


@contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    before = os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[HOME_VARIABLE]
        else:
            os.environ[HOME_VARIABLE] = before


@contextmanager
def _not_stuck() -> Iterator[None]:
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.alarm(STUCK)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise Slow("stuck")


def _peak() -> int:
    """The most memory this process ever held, in bytes; 0 where that is not told."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
