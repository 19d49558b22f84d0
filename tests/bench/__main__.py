"""Print the table: `uv run python -m tests.bench [--only N ...] [--quick]`. Takes about four minutes; quick, one."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from time import perf_counter

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

from tests.bench.bars import FULL, QUICK, Bar, Effort, Figure
from tests.bench.boards import display
from tests.bench.table import BARS

VERDICTS = {True: "pass", False: "short", None: "not here"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 1 when something is short."""
    parser = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", metavar="N", type=int, nargs="+", help="only these bars")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    asked = parser.parse_args(arguments)
    chosen = [bar for bar in BARS if asked.only is None or bar.number in asked.only]
    begin = perf_counter()
    print("| # | what | figure | bar | |\n|---:|---|---|---|---|", flush=True)
    with display():
        short = sum(_told(bar, QUICK if asked.quick else FULL) is False for bar in chosen)
    _progress(f"{perf_counter() - begin:.0f} seconds, {short} short\n")
    return 1 if short else 0


def _told(bar: Bar, effort: Effort) -> bool | None:
    _progress(f"{bar.number}: {bar.what} …")
    figure = _measured(bar, effort)
    _progress("")
    print(f"| {bar.number} | {bar.what} | {figure.said} | {bar.bar} | {VERDICTS[figure.holds]} |", flush=True)
    return figure.holds


def _measured(bar: Bar, effort: Effort) -> Figure:
    """A bar that breaks is short, and the others are still measured."""
    try:
        return bar.measure(effort)
    except Exception as error:
        return Figure(f"{type(error).__name__}: {error}", False)


def _progress(words: str) -> None:
    """What is measured now, on a line that the next one takes away."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
    elif words:
        print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
