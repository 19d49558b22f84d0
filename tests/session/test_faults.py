"""Nothing that was said to be saved is lost, whatever happens to plug, disk or file.

`uv run python -m tests.faults` runs the same drills at full size and prints the table of the README.
"""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.session import disk
from canvas.session import journal as journal_module
from canvas.session.reading import read_journal
from tests.faults import crash, damage, disks, power, refusals
from tests.faults.session import Outcome, begin, go_on, play_one

KILLS = 200


def assert_nothing_lost(outcome: Outcome, at_least: int) -> None:
    assert outcome.lost == 0, outcome
    assert outcome.tried >= at_least, outcome


@pytest.mark.skipif(not crash.CAN_FORK, reason="this system cannot fork")
def test_a_killed_table_loses_nothing_it_called_saved() -> None:
    random, everywhere = crash.drill(KILLS, seed=7)
    assert_nothing_lost(random, KILLS)
    assert_nothing_lost(everywhere, 150)


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs folders itself")
def test_a_power_cut_loses_nothing_that_was_called_saved() -> None:
    assert_nothing_lost(power.drill(), 150)


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs folders itself")
def test_the_power_cut_would_show_a_folder_that_is_not_synced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "sync_folder", lambda _folder: None)
    assert power.drill().lost > 0


def test_a_disk_that_refuses_anywhere_is_told_and_gets_everything_later() -> None:
    assert_nothing_lost(refusals.drill((errno.ENOSPC, errno.ESTALE)), 100)


def test_a_journal_cut_at_any_byte_opens_up_to_the_last_whole_record() -> None:
    assert_nothing_lost(damage.cuts(), 1000)


def test_flipped_bits_anywhere_end_the_journal_there_and_not_the_session() -> None:
    assert_nothing_lost(damage.flips(200, seed=7), 200)


@pytest.mark.skipif(not disks.CAN_LIMIT, reason="Windows has no such limit")
def test_a_disk_that_is_really_full_gets_everything_when_there_is_room() -> None:
    assert_nothing_lost(disks.full(), 20)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
def test_a_stick_that_is_pulled_out_gets_everything_when_it_is_back() -> None:
    assert_nothing_lost(disks.pulled(), 20)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a quarter of a megabyte, where this user may make one."""
    place, mount = tmp_path / "schijf", shutil.which("mount")
    place.mkdir()
    asked = [mount or "mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if mount is None or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be made here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def test_a_small_file_system_that_is_full_gets_everything_when_there_is_room(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    store = begin(small_disk / "sessie")
    filler = small_disk / "vulling"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
        while True:
            file.write(b"x" * 4096)
    for _ in range(400):
        play_one(store)
    assert not store.flush(1)
    assert store.fault is not None and store.fault.code == "disk_full"
    filler.unlink()
    assert store.flush(20)
    store.close()
    reading = read_journal(small_disk / "sessie" / "journal.jsonl")
    assert (reading.history.last, reading.dropped) == (400, 0)


def test_a_drive_that_vanishes_leaves_the_table_playing(small_disk: Path, tmp_path: Path) -> None:
    store = begin(small_disk / "sessie")
    play_one(store)
    assert store.flush(20)
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    play_one(store)
    assert not store.flush(0.5)
    assert store.fault is not None and store.fault.code == "folder_gone"
    folder = store.keep_elsewhere(tmp_path / "stick")
    assert store.flush(20) and store.saved and store.fault is None
    store.close()
    again = go_on(folder)
    assert again.history.last == 2
    again.close()
