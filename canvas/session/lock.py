"""One writer per session: a lock that the operating system lets go of, even after a crash."""

import os
import sys
from pathlib import Path

from canvas.session.problem import Problem

LOCK_FILE = "lock"


class SessionLock:
    """Held from the moment it is made. The file stays behind: removing it would let two people in."""

    def __init__(self, folder: Path) -> None:
        self._fd: int | None = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(self._fd):
            self.release()
            raise Problem("session_busy", {"folder": folder.name})

    def release(self) -> None:
        """Let the next one in; a second time does nothing."""
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)


if sys.platform == "win32":
    import msvcrt

    def _locked(fd: int) -> bool:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a share that knows no locks: better a session without one than none
        return True
