"""Bars 9, 10 and 16: what a hand notices of a session on disk, of memory that is swept, and of a long afternoon."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.screens.sweeping import Sweeper
from canvas.session.library import ROOT
from tests.bench.bars import Bar, Effort, Figure, median, p99, timed
from tests.bench.boards import Drag, board, window
from tests.helpers.large import TASKS

ROLLUP = Path("/proc/self/smaps_rollup")
MOST_MB = 120


def dropping(effort: Effort) -> Figure:
    """Bar 9."""
    drops, lifts = list[float](), list[float]()
    with TemporaryDirectory() as folder:
        shown, table = window(), board(effort.chips[1], folder=Path(folder) / "session")
        screen, mouse = table.screen, table.mouse()

        def report(kind: str, at: Point) -> None:
            """What the loop does with one report: feel it, and show what changed."""
            screen.feel(PointerEvent(kind, "mouse", "mouse", at, table.now))  # type: ignore[arg-type]
            shown.show(screen.picture(), screen.loose(table.now))

        with Sweeper():
            for number in range(effort.rounds * effort.frames // 4 + 1):
                start = mouse.grip(f"stack:partij_{20 + number % 5}")
                end = mouse.place("task", f"fase_{number % 8}_taak_{number % 3}")
                report("down", start)
                lifts.append(timed(partial(report, "move", Point(start.x, start.y - 30))))
                report("move", end)
                drops.append(timed(partial(report, "up", end)))
                table.settle()
                table.undo()
                table.settle()
                report("move", start)
                gc.collect(0)
        table.store.close()
        flip = median(timed(pygame.display.flip) for _ in range(30))
    said = f"{median(drops):.1f} ms (p99 {p99(drops):.1f}); lift {median(lifts) / max(flip, 0.01):.1f} flips"
    return Figure(said, p99(drops) <= 16 and median(lifts) <= 2 * flip)


@contextmanager
def _sweeps() -> Iterator[list[int]]:
    """The generations that are swept."""
    seen: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            seen.append(about["generation"])

    gc.callbacks.append(note)
    try:
        yield seen
    finally:
        gc.callbacks.remove(note)


def undisturbed(effort: Effort) -> Figure:
    """Bar 10."""
    shown, sweeper = window(), Sweeper()
    table, litter = board(effort.chips[1]), list[object]()
    drag, times = Drag(shown, table, 10), list[float]()
    with sweeper, _sweeps() as seen:
        for moment in range(effort.frames * effort.rounds):
            litter += [[moment] for _ in range(100)]  # as much as a busy table keeps
            sweeper.turn(moment * 16, moment * 16, busy=True)
            times.append(timed(drag.turn))
    return Figure(f"{seen.count(2)} full, worst frame {max(times):.1f} ms", seen.count(2) == 0)


def memory(effort: Effort) -> Figure:
    """Bar 16, in a process of its own."""
    if not ROLLUP.exists():
        return Figure("not told by this system", None)
    gestures = min(effort.records, 100_000)
    command = [sys.executable, "-m", "tests.bench.hands", str(gestures), str(effort.chips[1])]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    early, late = (int(word) / 1024 for word in said[-2:])
    return Figure(f"{late / early:.2f} x; {late:.0f} MB", late <= 1.1 * early and late <= MOST_MB)


def _afternoon(gestures: int, chips: int) -> None:
    """Many gestures at a table in a window, drawn now and then; tells the memory early and at the end, in kB."""
    with TemporaryDirectory() as folder:
        shown, table = window(), board(chips, folder=Path(folder) / "session")
        mouse, screen, early = table.mouse(), table.screen, 0
        tasks = [f"fase_{number % 8}_taak_{number % 2}" for number in range(TASKS)]
        with Sweeper():
            for number in range(gestures):
                if number % 25:
                    table.store.undo() if number % 2 else table.store.redo()
                    continue
                mouse.drag("stack:partij_24", "task", tasks[number // 25 % 8]) if not number % 500 else table.undo()
                shown.show(screen.picture(), screen.loose(table.now))
                if number % 500 == 0:
                    gc.collect()
                if number <= max(gestures // 100, 1000):
                    early = _used()
        table.store.close()
        gc.collect()
        print(early, _used())


def _used() -> int:
    """The memory of this process alone and its part of what is shared (PSS), in kB."""
    return next(int(line.split()[1]) for line in ROLLUP.read_text().splitlines() if line.startswith("Pss:"))


BARS = (
    Bar(9, "dropping a chip on a board of 500 in a session on disk", "<= 16 ms p99; lift <= 2 flips", dropping),
    Bar(10, "full sweeps of memory between finger down and up", "0", undisturbed),
    Bar(16, "memory after 100,000 gestures : after 1,000", "<= 1.1 x; <= 120 MB", memory),
)

if __name__ == "__main__":
    _afternoon(*map(int, sys.argv[1:3]))
