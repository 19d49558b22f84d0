"""A disk that does not even refuse, a fault that nobody thought of, and pauses that grow."""

import errno
import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.session import journal as journal_module
from canvas.session.disk import GrowingFile, replace_file, sync_folder
from canvas.session.journal import Journal
from canvas.session.lock import SessionLock
from canvas.session.records import Undid
from tests.faults.session import begin, play_one

NOW = "2026-11-22T14:12:00+01:00"
PATIENCE = 20


def until_told(journal: Journal) -> str:
    for _ in range(2000):
        if journal.fault:
            return journal.fault.code
        time.sleep(0.005)
    raise AssertionError


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    (tmp_path / "journal.jsonl").touch()
    journal = Journal(GrowingFile(tmp_path / "journal.jsonl", 0), SessionLock(tmp_path))
    yield journal
    journal.close()


def test_a_drive_that_never_answers_does_not_keep_the_window_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "PATIENCE", 0.2)
    store = begin(tmp_path / "sessie")
    answers = threading.Event()
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (answers.wait(PATIENCE), sync(fd)))
    play_one(store)
    start = time.monotonic()
    assert not store.flush(0.1)
    for journal in store._journals:
        journal.close()
    assert time.monotonic() - start < 5
    answers.set()


def test_a_fault_that_nobody_thought_of_is_told_and_saving_goes_on(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    sync = os.fsync

    def fsync(_fd: int) -> None:
        raise RuntimeError("no disk at all")

    monkeypatch.setattr(os, "fsync", fsync)
    journal.append(Undid(n=1, at=NOW, undid=1))
    assert until_told(journal) == "not_saving"
    assert journal.fault is not None and isinstance(journal.fault.__cause__, RuntimeError)
    monkeypatch.setattr(os, "fsync", sync)
    assert journal.flush(PATIENCE)
    assert (journal.fault, journal.durable) == (None, 1)


def test_pauses_grow_and_the_same_trouble_is_told_once(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(journal_module, "LONGEST_PAUSE", 0.08)
    tries: list[float] = []

    def fsync(_fd: int) -> None:
        tries.append(time.monotonic())
        raise OSError(errno.ENOSPC, "")

    sync = os.fsync
    monkeypatch.setattr(os, "fsync", fsync)
    journal.append(Undid(n=1, at=NOW, undid=1))
    until_told(journal)
    told = journal.fault
    while len(tries) < 8:
        time.sleep(0.01)
    assert journal.fault is told
    pauses = [later - before for before, later in itertools.pairwise(tries)]
    assert pauses[4] > pauses[0] and max(pauses[4:]) >= 0.08
    monkeypatch.setattr(os, "fsync", sync)


def test_what_another_window_wrote_is_never_cut_off(journal: Journal) -> None:
    """On a share that knows no locks two windows may write in one file."""
    path = journal.path
    journal.append(Undid(n=1, at=NOW, undid=1))
    assert journal.flush(PATIENCE)
    journal._file.close()  # as after a refusal
    with path.open("ab") as file:
        file.write(b'{"n":2,"at":"2026","undid":1,"crc":"00000000"}\n')
    before = path.read_bytes()
    journal.append(Undid(n=2, at=NOW, undid=1))
    assert until_told(journal) == "session_taken"
    assert path.read_bytes() == before


def test_a_torn_piece_of_our_own_is_written_again(journal: Journal) -> None:
    path = journal.path
    journal.append(Undid(n=1, at=NOW, undid=1))
    assert journal.flush(PATIENCE)
    whole = path.read_bytes()
    for torn in (b'{"n":2,"at"', b"\0" * 100, b"\0\n\0\n"):
        journal._file.close()
        path.write_bytes(path.read_bytes() + torn)
        journal.append(Undid(n=2, at=NOW, undid=1))
        assert journal.flush(PATIENCE), torn
    assert path.read_bytes().startswith(whole) and b"\0" not in path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs folders itself")
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EACCES])
def test_a_stick_that_cannot_sync_a_folder_is_still_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fsync(_fd: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", fsync)
    sync_folder(tmp_path)


def test_half_a_file_is_not_left_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_fd: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(OSError, match="28"):
        replace_file(tmp_path / "x", b"abc")
    assert [*tmp_path.iterdir()] == []
