"""Bars 8 and 11: how soon there is a picture, and what the tool does while nobody touches it."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from canvas.session.library import ROOT
from tests.bench.bars import Bar, Effort, Figure, best_of, median, timed
from tests.bench.boards import shows_pixels

BARE = "import pygame"
START = """
import os, sys, pygame
def last(before, name):
    def call(*given):
        before(*given)
        if name == {which!r}:
            os._exit(9 if "reportlab" in sys.modules else 0)
    return call
pygame.display.flip = last(pygame.display.flip, "curtain")
pygame.display.update = last(pygame.display.update, "board")
import main
main.main([])
"""
AWAKE, ASLEEP = 65, 35
"""Wake-ups in a second, after two seconds and after thirty."""
LOOK = 3.0
"""Seconds over which wake-ups are counted."""
STATUS = "/proc/{}/task"


def _process(code: str, home: str) -> int:
    environment = {**os.environ, "LEERWERKCANVAS_HOME": home, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], env=environment, cwd=home, stdout=subprocess.DEVNULL).returncode


def first_frame(effort: Effort) -> Figure:
    """Bar 11."""
    if not shows_pixels():
        return Figure("no display here", None)
    codes: list[int] = []
    with TemporaryDirectory() as home:

        def run(code: str) -> float:
            return timed(lambda: codes.append(_process(code, home)))

        bare, curtain, ready = best_of(
            effort.rounds,
            lambda: run(BARE),
            lambda: run(START.format(which="curtain")),
            lambda: run(START.format(which="board")),
        )
    first = median(a / b for a, b in zip(curtain, bare, strict=True))
    hands = median(a / b for a, b in zip(ready, bare, strict=True))
    said = f"{first:.2f} x ({median(curtain):.0f} ms); hands answer after {hands:.1f} x ({median(ready):.0f} ms)"
    return Figure(said, first <= 3.5 and not any(codes))


def idle(effort: Effort) -> Figure:
    """Bar 8."""
    if not shows_pixels() or not Path("/proc/self/task").exists():
        return Figure("not told by this system", None)
    with TemporaryDirectory() as home:
        environment = {**os.environ, "LEERWERKCANVAS_HOME": home}
        command = [sys.executable, str(ROOT / "main.py"), "play", "--scenario", "isoleerder"]
        program = subprocess.Popen(command, env=environment, cwd=home, stdout=subprocess.DEVNULL)
        try:
            time.sleep(5)
            awake = _wakes(program.pid)
            if effort.patient:
                time.sleep(30)
            asleep = _wakes(program.pid) if effort.patient else 0.0
        finally:
            program.terminate()
            program.wait()
    said = f"{awake:.0f} a second" + (f", then {asleep:.0f}" if effort.patient else "")
    return Figure(said, 0 < awake <= AWAKE and asleep <= ASLEEP)


def _wakes(process: int) -> float:
    """How often a second any of its threads woke up by itself."""
    before = _switches(process)
    time.sleep(LOOK)
    return (_switches(process) - before) / LOOK


def _switches(process: int) -> int:
    lines = [line for task in Path(STATUS.format(process)).iterdir() for line in (task / "status").open()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


BARS = (
    Bar(8, "wake-ups while nobody touches the table, after 2 and after 30 seconds", "<= 65 and 35 a second", idle),
    Bar(11, "first picture, against a process that only imports pygame", "<= 3.5 x, no reportlab", first_frame),
)
