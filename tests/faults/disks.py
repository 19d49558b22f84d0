"""Real disks that refuse: one that is full, and one that is gone for a while. Nothing is faked here."""

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from canvas.session import journal
from canvas.session.reading import read_journal
from canvas.session.store import Store
from tests.faults.session import Outcome, begin, is_whole, play_one

if sys.platform != "win32":
    import resource

CAN_LIMIT = sys.platform != "win32"
TIMES = 25
GESTURES = 12
PATIENCE = 10.0


def full() -> Outcome:
    """The system refuses to let the journal grow beyond a size, as a full disk does; later it gives room again.

    Each time the limit falls at another byte, so that lines are cut through everywhere.
    """
    before, heard = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))

    def trouble(store: Store, number: int) -> Callable[[], None]:
        assert store.folder is not None
        limit((store.folder / "journal.jsonl").stat().st_size + 7 * number + 1)
        return lambda: limit(before[0])

    try:
        return Outcome("full", TIMES, sum(not _comes_through(trouble, number, "disk_full") for number in range(TIMES)))
    finally:
        limit(before[0])
        signal.signal(signal.SIGXFSZ, heard)


def pulled() -> Outcome:
    """The folder is somewhere else for a while."""

    def trouble(store: Store, number: int) -> Callable[[], None]:
        assert store.folder is not None
        folder, away = store.folder, store.folder.with_name(f"weg-{number}")
        folder.rename(away)
        return lambda: away.rename(folder) and None

    lost = sum(not _comes_through(trouble, number, "folder_gone") for number in range(TIMES))
    return Outcome("pulled", TIMES, lost)


def _comes_through(trouble: Callable[[Store, int], Callable[[], None]], number: int, code: str) -> bool:
    """Whether the table plays on in trouble, says what it is, and has everything saved once it is over."""
    pause, journal.RETRY_SECONDS = journal.RETRY_SECONDS, 0.005
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sessie"
        store = begin(folder)
        try:
            play_one(store)
            store.flush(PATIENCE)
            over = trouble(store, number)
            for _ in range(GESTURES):
                play_one(store)
            end = time.monotonic() + PATIENCE
            while store.fault is None and time.monotonic() < end:
                time.sleep(0.001)
            told = store.fault is not None and store.fault.code == code and not store.saved
            over()
            saved = store.flush(PATIENCE)
        finally:
            store.close()
            journal.RETRY_SECONDS = pause
        reading = read_journal(folder / "journal.jsonl")
        records = GESTURES + 1
        return told and saved and reading.history.last == records and is_whole(reading.history.board, records)
