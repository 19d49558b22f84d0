"""Writing the journal: nothing acknowledged is lost, and no hand waits for a disk."""

import errno
import json
import os
import stat
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from canvas.rules.commands import PlaceFiche
from canvas.session import journal as journal_module
from canvas.session.disk import GrowingFile
from canvas.session.journal import Journal
from canvas.session.lock import SessionLock
from canvas.session.problem import Problem
from canvas.session.records import Undid
from canvas.session.store import Store, new_session, open_session
from tests.helpers.play import SMALL, SteppedClock, beside

NOW = "2026-11-22T14:12:00+01:00"
PATIENCE = 20.0


def record(n: int) -> Undid:
    return Undid(n=n, at=NOW, undid=n)


def wait_until(reached: Callable[[], object]) -> None:
    pause = threading.Event()
    for _ in range(2000):
        if reached():
            return
        pause.wait(0.01)
    raise AssertionError(reached)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "een"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = new_session(folder, SMALL, "nl", SteppedClock())
    yield store
    store.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A bare journal on an empty file."""
    (tmp_path / "journal.jsonl").touch()
    journal = Journal(GrowingFile(tmp_path / "journal.jsonl", 0), SessionLock(tmp_path))
    yield journal
    journal.close()


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "journal.jsonl").read_text("utf-8").splitlines()]


def test_the_first_line_holds_the_whole_scenario(store: Store, folder: Path) -> None:
    (header,) = lines(folder)
    assert [*header] == ["format", "tool", "language", "scenario", "at", "crc"]
    assert header["scenario"]["phase"][0]["task"][0]["id"] == "zoeken"


def test_a_step_becomes_a_line_with_its_checksum(store: Store, folder: Path) -> None:
    store.dispatch(PlaceFiche("school", beside("les")))
    assert store.flush(PATIENCE)
    line = (folder / "journal.jsonl").read_bytes().splitlines()[1]
    stem, _, seal = line.rpartition(b',"crc":')
    assert stem.startswith(b'{"n":1,"at":"2026-11-22T')
    assert stem.endswith(
        b'"did":[{"kind":"fiche_placed","fiche":"f1","party":"school","place":{"task":"les"},"level":"doet"}]'
    )
    assert json.loads(seal[:-1]) == f"{zlib.crc32(stem):08x}"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_can_read_a_session(store: Store, folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_saved_is_said_only_when_it_is_on_the_disk(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    may_sync = threading.Event()
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (may_sync.wait(PATIENCE), sync(fd)))
    assert store.saved
    store.dispatch(PlaceFiche("school", beside("les")))
    assert not store.saved
    may_sync.set()
    assert store.flush(PATIENCE)
    assert store.saved


def test_a_slow_disk_gets_many_records_in_one_go(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    syncs: list[int] = []
    may_sync = threading.Event()
    monkeypatch.setattr(os, "fsync", lambda fd: (may_sync.wait(PATIENCE), syncs.append(fd)))
    for n in range(1, 101):
        journal.append(record(n))
    may_sync.set()
    assert journal.flush(PATIENCE)
    assert (journal.durable, len(syncs) <= 2) == (100, True)
    assert [line["n"] for line in lines(journal.folder)] == [*range(1, 101)]


def test_a_disk_that_takes_a_few_bytes_at_a_time_still_gets_everything(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    for n in range(1, 11):
        journal.append(record(n))
    assert journal.flush(PATIENCE)
    assert [line["n"] for line in lines(journal.folder)] == [*range(1, 11)]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EIO, "disk_fails"),
        (errno.EROFS, "folder_closed"),
        (errno.ESTALE, "folder_gone"),
    ],
)
def test_a_full_disk_is_told_and_nothing_is_lost(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    write = os.write
    full = True

    def torn_write(fd: int, data: bytes) -> int:
        if full and len(data) <= 10:
            raise OSError(number, os.strerror(number))
        return write(fd, data[: len(data) // 2] if full else data)

    monkeypatch.setattr(os, "write", torn_write)
    journal.append(record(1))
    wait_until(lambda: journal.fault)
    assert journal.fault is not None
    assert (journal.fault.code, journal.durable) == (code, 0)
    full = False
    journal.append(record(2))  # an append tries again at once
    assert journal.flush(PATIENCE)
    assert journal.fault is None
    assert [line["n"] for line in lines(journal.folder)] == [1, 2]


def test_a_disk_that_recovers_is_found_without_anybody_touching_the_table(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    sync = os.fsync
    refusals = iter([OSError(errno.EIO, "")] * 3)

    def fsync(fd: int) -> None:
        for refusal in refusals:
            raise refusal
        sync(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    journal.append(record(1))
    wait_until(lambda: journal.durable == 1)
    assert [line["n"] for line in lines(journal.folder)] == [1]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
def test_a_stick_pulled_out_is_noticed_and_welcome_back(store: Store, folder: Path) -> None:
    store.dispatch(PlaceFiche("school", beside("les")))
    assert store.flush(PATIENCE)
    folder.rename(folder.with_name("weg"))
    store.dispatch(PlaceFiche("school", beside("praktijk")))
    wait_until(lambda: store.fault)
    assert store.fault is not None
    assert (store.fault.code, store.saved) == ("folder_gone", False)
    folder.with_name("weg").rename(folder)
    store.dispatch(PlaceFiche("school", beside("begeleiden")))
    assert store.flush(PATIENCE)
    assert [line["n"] for line in lines(folder)[1:]] == [1, 2, 3]


def test_another_file_under_the_same_name_is_left_alone(journal: Journal) -> None:
    path = journal.folder / "journal.jsonl"
    journal.append(record(1))
    assert journal.flush(PATIENCE)
    path.unlink()
    path.write_bytes(b"x")
    journal.append(record(2))
    wait_until(lambda: journal.fault)
    assert not journal.flush(0.05)
    assert path.read_bytes() == b"x"


def test_closing_saves_what_is_left(folder: Path) -> None:
    store = new_session(folder, SMALL, "nl", SteppedClock())
    store.dispatch(PlaceFiche("school", beside("les")))
    store.close()
    assert store.saved
    assert len(lines(folder)) == 2


def test_a_session_is_open_in_one_place_only(store: Store, folder: Path) -> None:
    with pytest.raises(Problem) as told:
        open_session(folder, SteppedClock())
    assert told.value.code == "session_busy"
    store.close()
    open_session(folder, SteppedClock()).close()


def test_a_new_session_never_writes_over_an_old_one(store: Store, folder: Path) -> None:
    store.close()
    with pytest.raises(Problem) as told:
        new_session(folder, SMALL, "nl", SteppedClock())
    assert told.value.code == "session_exists"
    open_session(folder, SteppedClock()).close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    with pytest.raises(Problem) as told:
        new_session(tmp_path / "bestand" / "sessie", SMALL, "nl", SteppedClock())
    assert told.value.code == "folder_gone"


def test_a_share_that_knows_no_locks_still_opens(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def flock(_fd: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(fcntl, "flock", flock)
    new_session(folder, SMALL, "nl", SteppedClock()).close()
