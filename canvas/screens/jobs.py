"""Slow work beside the board: `main.py` in another, lower-ranked process, so that no frame waits for it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

BACK = 19
"""The lowest rank there is."""
MAIN = Path(__file__).parents[2] / "main.py"


class ProcessJob:
    """One run of `main.py`."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the job
        self._process = subprocess.Popen(
            [sys.executable, str(MAIN), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=self._said,
            creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )
        _step_back(self._process.pid)

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        return self._process.poll()

    def words(self) -> str:
        """The last line it said. Asked once, when it is done."""
        with self._said as said:
            said.seek(0)
            lines = said.read(64 * 1024).decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""


def _step_back(process: int) -> None:
    """The board goes first: this process takes what is left of the processor."""
    if hasattr(os, "setpriority"):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process, BACK)
