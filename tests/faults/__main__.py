"""Run every drill at full size and print the table of the README: `uv run python -m tests.faults`."""

import sys
from collections.abc import Iterator

from tests.faults import crash, damage, disks, power, refusals
from tests.faults.session import Outcome

SEED = 2026
KILLS = 200
FLIPS = 1000
WORDS = {
    "kill": "kill -9 at a random moment of play, and opened again",
    "call": "kill -9 before, inside and after every call of a save",
    "power": "power cut after every call: only what was synced is left, or half of the rest, or zeros",
    "refusal": "full, read-only, failing, missing or stale disk, at every call, once and for a while",
    "cut": "journal cut off at any byte",
    "flip": "one to eight bits flipped anywhere in a journal",
    "full": "a disk that is really full, until somebody makes room",
    "pulled": "a folder that is gone for a while, as a stick that is pulled out",
}


def outcomes() -> Iterator[Outcome]:
    """Every drill that this system allows."""
    if crash.CAN_FORK:
        yield from crash.drill(KILLS, SEED)
    yield power.drill()
    yield refusals.drill()
    yield damage.cuts()
    yield damage.flips(FLIPS, SEED)
    if disks.CAN_LIMIT:
        yield disks.full()
    yield disks.pulled()


def main() -> int:
    print("| fault | tried | lost |\n|---|---:|---:|")
    total = 0
    for outcome in outcomes():
        print(f"| {WORDS[outcome.fault]} | {outcome.tried:,} | {outcome.lost or 'nothing'} |", flush=True)
        total += outcome.lost
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
