"""One writer per session, and a lock that a dead program left behind keeps nobody out."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.session.lock import LOCK_FILE, Holder, SessionLock, is_free
from canvas.session.problem import Problem

HERE = Holder.here()
PARENT = os.getppid()


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that knows no locks."""
    fcntl = pytest.importorskip("fcntl")

    def flock(_fd: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(fcntl, "flock", flock)


def dead_process() -> int:
    """The number of a process that is over."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        return process.pid


def leave_note(folder: Path, host: str, boot: str, pid: int) -> None:
    (folder / LOCK_FILE).write_text(json.dumps({"host": host, "boot": boot, "pid": pid}), "utf-8")


def test_a_lock_is_held_until_it_is_let_go(tmp_path: Path) -> None:
    lock = SessionLock(tmp_path)
    assert not is_free(tmp_path)
    assert Holder.noted((tmp_path / LOCK_FILE).read_bytes()) == HERE
    lock.release()
    lock.release()
    assert is_free(tmp_path)


def test_the_lock_of_a_killed_program_is_free(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from canvas.session.lock import SessionLock as L;"
    program += "lock = L(Path(sys.argv[1])); print(1, flush=True); sys.stdin.read()"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert not is_free(tmp_path)
        other.kill()
        other.wait()
    assert is_free(tmp_path)


@pytest.mark.usefixtures("no_locks")
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot ask whether a process lives")
def test_where_there_are_no_locks_a_living_program_is_known_by_its_note(tmp_path: Path) -> None:
    leave_note(tmp_path, HERE.host, HERE.boot, PARENT)
    with pytest.raises(Problem) as told:
        SessionLock(tmp_path)
    assert told.value.code == "session_busy"


@pytest.mark.usefixtures("no_locks")
@pytest.mark.parametrize("which", ["dead", "another start", "another computer", "nobody", "damaged"])
def test_where_there_are_no_locks_a_stale_note_keeps_nobody_out(tmp_path: Path, which: str) -> None:
    match which:
        case "dead":
            leave_note(tmp_path, HERE.host, HERE.boot, dead_process())
        case "another start":
            leave_note(tmp_path, HERE.host, "before", PARENT)
        case "another computer":
            leave_note(tmp_path, "elsewhere", "", PARENT)
        case "nobody":
            (tmp_path / LOCK_FILE).touch()
        case "damaged":
            (tmp_path / LOCK_FILE).write_bytes(b'{"host": 3, "pid": [')
    SessionLock(tmp_path).release()


def test_a_note_that_cannot_be_written_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_fd: int, _size: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "ftruncate", full)
    SessionLock(tmp_path).release()
