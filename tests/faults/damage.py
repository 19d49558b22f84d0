"""A journal that was cut off at any byte, or in which bits flipped: it opens up to the last sound record."""

import random
import tempfile
from pathlib import Path

from canvas.session.reading import read_journal
from tests.faults.session import Outcome, begin, go_on, is_whole, play

GESTURES = 5
OPENED_EVERY = 150
"""All cuts are read; one in so many is also opened, which mends the file and keeps the original aside."""


def cuts() -> Outcome:
    """Cut at every byte."""
    tried = lost = 0
    with tempfile.TemporaryDirectory() as name:
        path, data = _journal(Path(name) / "sessie")
        for end in range(len(data)):
            path.write_bytes(data[:end])
            sound = max(data[:end].count(b"\n") - 1, 0)
            tried += 1
            reading = read_journal(path)
            lost += reading.history.last != sound or not is_whole(reading.history.board, sound)
            if end % OPENED_EVERY == 0:
                lost += not _mended(path, data[:end], sound)
    return Outcome("cut", tried, lost)


def flips(count: int, seed: int) -> Outcome:
    """Flip one to eight bits anywhere, also in the header."""
    chance, lost = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as name:
        path, data = _journal(Path(name) / "sessie")
        header = data.index(b"\n") + 1
        for _ in range(count):
            damaged, places = bytearray(data), [chance.randrange(len(data)) for _ in range(chance.randint(1, 8))]
            for place in places:
                damaged[place] ^= 1 << chance.randrange(8)
            changed = [place for place in places if damaged[place] != data[place] and place >= header]
            sound = data[header : min(changed, default=len(data))].count(b"\n")
            path.write_bytes(damaged)
            lost += not _mended(path, bytes(damaged), sound)
    return Outcome("flip", count, lost)


def _journal(folder: Path) -> tuple[Path, bytes]:
    store = begin(folder)
    play(store, GESTURES, lambda _: None)
    store.close()
    return folder / "journal.jsonl", (folder / "journal.jsonl").read_bytes()


def _mended(path: Path, damaged: bytes, sound: int) -> bool:
    """Whether it opens as far as it is sound, tells when it is not, and keeps the damaged original aside."""
    store = go_on(path)
    store.close()
    kept = [*path.parent.glob("journal.damaged-*.jsonl")]
    originals = [file.read_bytes() for file in kept]
    for file in kept:
        file.unlink()
    mended = path.read_bytes()
    is_told = originals == ([] if mended == damaged else [damaged]) and bool(store.dropped) <= bool(originals)
    again = read_journal(path)
    return (
        is_told and (store.history.last, again.history.last, again.dropped) == (sound, sound, 0) and again.is_as_found
    )
