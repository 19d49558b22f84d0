"""Kill -9: at random moments, and before, inside and after every call of a save.

Runs as a program of its own that imports the session once and then forks: two hundred tables in seconds.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from canvas.session import bookmark
from canvas.session.data_folder import HOME_VARIABLE
from tests.faults.calls import shimmed
from tests.faults.session import Outcome, begin, go_on, play, survived

ROOT = Path(__file__).parents[2]
CAN_FORK = hasattr(os, "fork")
LONGEST_LIFE = 0.06
"""Seconds: from before the folder is made to some tens of gestures."""
LIVES = 4
"""How often one session is killed and opened again."""


def drill(kills: int, seed: int) -> list[Outcome]:
    """Both drills, in a process of their own."""
    command = [sys.executable, "-m", "tests.faults.crash", str(kills), str(seed)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [Outcome(*found) for found in json.loads(told)]


def random_kills(count: int, seed: int) -> Outcome:
    """A table that plays on until somebody pulls the plug, again and again."""
    chance, lost = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as name:
        for life in range(count):
            folder = Path(name) / f"sessie-{life // LIVES}"
            said = _life(lambda say, folder=folder: _endless(folder, say), chance.uniform(0, LONGEST_LIFE))
            lost += not survived(folder, said)
    return Outcome("kill", count, lost)


def kills_at_every_call(seed: int) -> Outcome:
    """The same save over and over; each time it dies one call later."""
    tried = lost = 0
    for work in (_new_session, _torn_session):
        for when in ("before", "inside", "after"):
            at, dies = 0, True
            while dies:
                at += 1
                with tempfile.TemporaryDirectory() as name:
                    folder = Path(name) / "sessie"
                    held = work(folder, None)
                    said = _life(lambda say, f=folder, a=at, w=when, do=work: _die_at(a, w, lambda: do(f, say)), None)
                    dies, said = said < FINISHED, said % FINISHED
                    tried += dies
                    lost += not survived(folder, max(said, held))
    return Outcome("call", tried, lost)


FINISHED = 1 << 20
"""Said by a life that came to its end."""


def _endless(folder: Path, say: Callable[[int], None]) -> None:
    store = go_on(folder) if (folder / "journal.jsonl").exists() else begin(folder)
    play(store, 1_000_000, say)


def _new_session(folder: Path, say: Callable[[int], None] | None) -> int:
    """A session from its first call to its last, with a bookmark; without `say`, what stands there before."""
    if say is None:
        return 0
    store = begin(folder)
    play(store, 3, say)
    store.close()
    say(FINISHED + 3)
    return 3


def _torn_session(folder: Path, say: Callable[[int], None] | None) -> int:
    """A session with a torn end is mended and played on."""
    if say is None:
        store = begin(folder)
        play(store, 2, lambda _: None)
        store.close()
        with (folder / "journal.jsonl").open("ab") as file:
            file.write(b'{"n":3,"at":"2026-')
        return 2
    store = go_on(folder)
    play(store, 2, say)
    store.close()
    say(FINISHED + 4)
    return 4


def _die_at(number: int, when: str, work: Callable[[], object]) -> None:
    """Do the work, and die at one of its calls."""
    count = 0

    def around(name: str, call: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        nonlocal count
        count += 1
        if count != number:
            return call(*given, **named)
        if when == "inside" and name == "write":
            call(given[0], given[1][: len(given[1]) // 2])
        elif when == "after":
            call(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)
        return None

    with shimmed(around):
        work()


def _life(work: Callable[[Callable[[int], None]], object], seconds: float | None) -> int:
    """Let a child do the work until it dies or is killed; the last number it said."""
    reading, writing = os.pipe()
    write = os.write
    child = os.fork()
    if child == 0:
        try:
            work(lambda number: write(writing, number.to_bytes(4, "big")))
        finally:
            os._exit(0)
    os.close(writing)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    said = b""
    while part := os.read(reading, 65536):
        said += part
    os.waitpid(child, 0)
    os.close(reading)
    whole = len(said) - len(said) % 4
    return int.from_bytes(said[whole - 4 : whole], "big")


def main() -> None:
    bookmark.WORTH_IT_FROM = 1
    kills, seed = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as house:  # the key of the bookmarks is made there, under fire as well
        os.environ[HOME_VARIABLE] = house
        print(json.dumps([random_kills(kills, seed), kills_at_every_call(seed)]))


if __name__ == "__main__":
    main()
