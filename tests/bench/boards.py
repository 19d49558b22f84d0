"""Tables of every size in a window: on the display there is, on Xvfb, or on none at all."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pygame

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.screens.display import prepare
from canvas.screens.window import Window
from canvas.session.library import ASSETS
from tests.helpers.hands import WIDE, Table
from tests.helpers.large import first_placings, large_scenario
from tests.scene.stage import painter

FOUR_K = Size(3840, 2160)
PARTIES = 25
"""So many that 5,000 fiches find a place on two hundred tasks."""


@contextmanager
def display() -> Iterator[bool]:
    """A display for this process and its children; tells whether pixels really go somewhere."""
    if os.environ.get("SDL_VIDEODRIVER") or os.environ.get("DISPLAY") or os.name == "nt":
        yield os.environ.get("SDL_VIDEODRIVER") != "dummy"
    elif shutil.which("Xvfb"):
        with _xvfb() as name, patch.dict(os.environ, {"DISPLAY": name}):
            yield True
    else:
        with patch.dict(os.environ, {"SDL_VIDEODRIVER": "dummy"}):
            yield False


@contextmanager
def _xvfb() -> Iterator[str]:
    reading, writing = os.pipe()
    screen = f"{FOUR_K.w}x{FOUR_K.h}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def shows_pixels() -> bool:
    """Whether a window here is more than memory: without that, a flip costs nothing and no ratio means anything."""
    pygame.display.init()
    return pygame.display.get_driver() not in ("dummy", "offscreen")


def window(size: Size = WIDE) -> Window:
    """The window of the tool at this size. On a smaller display the system may cut it."""
    prepare()
    pygame.display.init()
    with patch("canvas.screens.window.first_size", lambda: size):
        return Window(painter(), "bench", ASSETS)


def board(chips: int, size: Size = WIDE, folder: Path | None = None) -> Table:
    """The large case with so many fiches on it."""
    scenario = large_scenario(PARTIES)
    table = Table.of(scenario, size, measurer=painter().case, folder=folder)
    for command in first_placings(scenario, chips):
        table.store.dispatch(command)
    table.screen.settle(table.now)
    return table


class Drag:
    """Hands that carry fiches over a board in a window, frame by frame."""

    def __init__(self, shown: Window, table: Table, hands: int) -> None:
        self.shown, self.table = shown, table
        self.pointers = [f"finger-{number}" for number in range(hands)]
        self._step = 0
        scale = table.screen.size.h / 1080
        self._starts = [Point((140 + 170 * number) * scale, 330 * scale) for number in range(hands)]
        for number, pointer in enumerate(self.pointers):
            self._lift(pointer, f"partij_{number}")
        self.settle()

    def _lift(self, pointer: str, party: str) -> None:
        finger = self.table.finger(int(pointer.rpartition("-")[2]))
        finger.grab(party)

    def settle(self) -> None:
        """Until every fiche is as large as it gets, and the window shows this board."""
        self.table.wait(300)
        self.turn()

    def move(self) -> None:
        """Every hand goes on a little."""
        self._step += 1
        screen = self.table.screen
        self.table.now += 16
        scale = screen.size.h / 1080
        for pointer, start in zip(self.pointers, self._starts, strict=True):
            at = Point(
                start.x + to_and_fro(self._step * 7, 130) * scale, start.y + to_and_fro(self._step * 5, 440) * scale
            )
            screen.feel(PointerEvent("move", pointer, "finger", at, self.table.now))

    def frame(self) -> None:
        """Show this moment."""
        screen = self.table.screen
        self.shown.show(screen.picture(), screen.loose(self.table.now))

    def turn(self) -> None:
        """What one movement costs from the report of the finger to the pixels."""
        self.move()
        self.frame()

    def boxes(self) -> float:
        """Pixels in the boxes around all fiches in hands."""
        return sum(item.bounds.w * item.bounds.h for item in self.table.screen.loose(self.table.now) if _is_chip(item))

    def lit(self) -> Sequence[object]:
        return sorted(self.table.lit)


def to_and_fro(way: int, far: int) -> int:
    """Where something is that walks up and down a stretch, after going so far."""
    along = way % (2 * far)
    return min(along, 2 * far - along)


def _is_chip(item: object) -> bool:
    return type(item).__name__ == "Chip"
