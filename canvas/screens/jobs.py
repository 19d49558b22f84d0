"""Slow work beside the board: `main.py` in another, lower-ranked process, so that no frame waits for it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

BACK = 19
"""The lowest rank there is."""
MAIN = Path(__file__).parents[2] / "main.py"
LAST_WORDS = 1.0
"""Seconds that the last line may take after the process has ended."""


class ProcessJob:
    """One run of `main.py`."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._lines: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, str(MAIN), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        _step_back(self._process.pid)

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        code = self._process.poll()
        if code is not None:
            self._listener.join(LAST_WORDS)
        return code

    def lines(self) -> Sequence[str]:
        """What it said so far, line by line."""
        return tuple(self._lines)

    def _listen(self) -> None:
        """Hear every line when it is said: a set of documents tells how far it is."""
        assert self._process.stdout
        with self._process.stdout as said:
            self._lines.extend(line.strip() for line in said if line.strip())


def _step_back(process: int) -> None:
    """The board goes first: this process takes what is left of the processor."""
    if hasattr(os, "setpriority"):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process, BACK)
