"""Play the whole day and print the row of the README: `uv run python -m tests.soak [--gestures 100000]`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.soak.day import Day, cost_ratio

FIRST = 1000
"""Gestures after which everything that is kept once has been kept."""
COVENANT_EVERY = 5000
MOST = 1.1
"""How many times more memory or time the end may take than the beginning."""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--gestures", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--no-paper", action="store_true", help="the board alone: paper is made in processes of its own")
    given = asked.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        day = Day(Path(folder), given.seed)
        _play(day, given.gestures, paper=not given.no_paper)
        part = max(FIRST // 4, min(len(day.frames) // 10, 2500))
        cost = cost_ratio(day.frames[FIRST // 8 :], part)
        first, last = day.marks[0], day.marks[-1]
        grown = last.memory / first.memory if first.memory else 1.0
        print("\n| gestures | records | covenants | memory at the end | frame at the end | journal and replay |")
        print("|---:|---:|---:|---:|---:|---|")
        print(f"| {last.gestures:,} | {last.records:,} | {day.covenants} | {grown:.2f} x | {cost:.2f} x | exact |")
        print(f"\n{time.monotonic() - begun:.0f} s", file=sys.stderr)
    return 0 if grown <= MOST and cost <= MOST else 1


def _play(day: Day, gestures: int, *, paper: bool) -> None:
    day.play(min(FIRST, gestures) // 2)
    if paper:
        day.covenant()
    day.play(min(FIRST, gestures) - day.gestures)
    _tell(day)
    while day.gestures < gestures:
        day.play(min(COVENANT_EVERY, gestures - day.gestures))
        if paper:
            day.covenant()
        _tell(day)
    day.end()


def _tell(day: Day) -> None:
    mark = day.mark()
    told = f"{mark.gestures:,} gestures, {mark.records:,} records, {mark.memory / 1024**2:.1f} MB"
    print(told, len(day.table.board.fiches), file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
