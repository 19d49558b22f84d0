"""A real desktop for one test: Xvfb as the screen, xdotool as the hand, `main.py` as a user starts it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from canvas.layout.geometry import Point, Size
from canvas.session.library import ROOT

TOOLS = ("Xvfb", "xdotool")
SCREEN = Size(1600, 1000)
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 20.0
"""Seconds before a wait gives up; a shared machine may be slow."""


@dataclass
class Desktop:
    """One screen without a wall, with one user."""

    display: str
    home: Path
    exports: Path
    program: "subprocess.Popen[bytes] | None" = field(default=None)

    @property
    def environment(self) -> dict[str, str]:
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("SDL_", "WAYLAND_"))}
        return {**clean, "DISPLAY": self.display, "LEERWERKCANVAS_HOME": str(self.home)}

    def start(self, *arguments: str) -> None:
        """Start the tool and wait until its window stands."""
        self.program = subprocess.Popen([sys.executable, str(ROOT / "main.py"), *arguments], env=self.environment)
        until(lambda: bool(self._windows()))

    def kill(self) -> None:
        """Pull the plug."""
        assert self.program is not None
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        until(lambda: not self._windows())

    def leave(self) -> int:
        """End it as the system does when somebody logs off."""
        assert self.program is not None
        self.program.terminate()
        return self.program.wait(timeout=PATIENCE)

    @property
    def origin(self) -> Point:
        """The top left corner of the window on the screen."""
        return Point(*self._geometry()[:2])

    @property
    def size(self) -> Size:
        """The size of the window in pixels."""
        return Size(*self._geometry()[2:])

    def resize(self, size: Size) -> None:
        """Drag the corner of the window."""
        self._hand("windowsize", self._windows()[0], str(size.w), str(size.h))
        until(lambda: self.size == size)
        time.sleep(0.3)

    def click(self, at: Point) -> None:
        self._hand("mousemove", *self._on_screen(at), "click", "1")
        time.sleep(0.2)

    def drag(self, start: Point, end: Point) -> None:
        """Press, move in steps as a hand does, release."""
        self._hand("mousemove", *self._on_screen(start), "mousedown", "1")
        for step in range(1, 9):
            self._hand("mousemove", *self._on_screen(start.towards(end, step / 8)))
            time.sleep(0.02)
        self._hand("mouseup", "1")
        time.sleep(0.4)

    def key(self, name: str) -> None:
        self._hand("key", name)
        time.sleep(0.2)

    def _hand(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def _on_screen(self, at: Point) -> tuple[str, str]:
        origin = self.origin
        return str(round(origin.x + at.x)), str(round(origin.y + at.y))

    def _windows(self) -> list[str]:
        command = ["xdotool", "search", "--class", "main.py"]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout.split()

    def _geometry(self) -> tuple[int, int, int, int]:
        command = ["xdotool", "getwindowgeometry", "--shell", self._windows()[0]]
        said = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout
        values = dict(line.split("=") for line in said.split())
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """A desktop that is cleared away afterwards."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SCREEN.w}x{SCREEN.h}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    screen = Desktop(f":{number}", folder / "home", folder / "exports")
    try:
        yield screen
    finally:
        if screen.program is not None and screen.program.poll() is None:
            screen.program.kill()
            screen.program.wait()
        server.terminate()
        server.wait()


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true; fail when it does not come true in time."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)
