"""One writer per session: a lock that the operating system lets go of, even after a crash.

The file also tells who holds it. That matters only on shares that know no locks: there a note of a process that
is gone, or of before the computer was started, counts for nothing.
"""

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Self

from canvas.session.problem import Problem

LOCK_FILE = "lock"
FAR = 1 << 30
"""The byte that Windows locks. It also keeps others from reading a locked byte, so it lies beyond the note."""
_LONGEST_NOTE = 1000


@dataclass(frozen=True)
class Holder:
    """Who holds a session: a process, since the last start of a computer."""

    host: str
    boot: str
    pid: int

    @classmethod
    def here(cls) -> Self:
        return cls(platform.node(), _boot(), os.getpid())

    @classmethod
    def noted(cls, note: bytes) -> Self | None:
        """The holder a note tells of; None for an empty or damaged one."""
        with suppress(ValueError, KeyError, TypeError):
            told = json.loads(note)
            return cls(str(told["host"]), str(told["boot"]), int(told["pid"]))
        return None

    @property
    def is_gone(self) -> bool:
        """Whether it surely holds nothing any more. Of another computer nobody here can know: it is believed gone,
        because better two people in a session than none, and the journal never writes over what another wrote."""
        here = Holder.here()
        if self.host != here.host or self == here:
            return True
        return self.boot != here.boot or not _lives(self.pid)


class SessionLock:
    """Held from the moment it is made. The file stays behind: removing it would let two people in."""

    def __init__(self, folder: Path) -> None:
        fd = self._fd = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        held = _locked(fd)
        if held is None:  # no locks here: the note is all there is
            holder = Holder.noted(os.read(fd, _LONGEST_NOTE))
            held = holder is None or holder.is_gone
        if not held:
            self._fd = None
            os.close(fd)
            raise Problem("session_busy", {"folder": folder.name})
        self._note(fd, json.dumps(asdict(Holder.here())).encode())

    def release(self) -> None:
        """Let the next one in; a second time does nothing."""
        fd, self._fd = self._fd, None
        if fd is not None:
            self._note(fd, b"")
            with suppress(OSError):  # the stick is gone, and the lock with it
                os.close(fd)

    _fd: int | None

    def _note(self, fd: int, note: bytes) -> None:
        """A note only helps; a full disk keeps nobody out."""
        with suppress(OSError):
            os.ftruncate(fd, 0)
            os.lseek(fd, 0, os.SEEK_SET)
            os.write(fd, note)


def is_free(folder: Path) -> bool:
    """Whether nobody holds the session in a folder now, and it could be held."""
    try:
        SessionLock(folder).release()
    except (OSError, Problem):
        return False
    return True


@cache
def _boot() -> str:
    """Which start of this computer this is, where the system tells."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return ""


if sys.platform == "win32":
    import msvcrt

    def _locked(fd: int) -> bool | None:
        """True: we hold it. False: somebody else does. None: this place knows no locks."""
        os.lseek(fd, FAR, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError:
            return None
        finally:
            os.lseek(fd, 0, os.SEEK_SET)
        return True

    def _lives(_pid: int) -> bool:
        """Windows has no question without consequences (`os.kill` would stop it); it locks nearly everywhere."""
        return True

else:
    import fcntl

    def _locked(fd: int) -> bool | None:
        """True: we hold it. False: somebody else does. None: this place knows no locks."""
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True

    def _lives(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):  # it lives, and belongs to somebody else
            return True
        return True
