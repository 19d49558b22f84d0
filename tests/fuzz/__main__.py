"""A fuzzer that follows coverage: `uv run --with atheris python -m tests.fuzz [--minutes N] [--target NAME]`.

Atheris is no dependency: it has no wheel for every system. Without it the same files are spoilt blindly. Each
finding is written to a folder, once per kind; mend it, and keep the file in `tests/fuzz/found/NAME/`. What reads JSON
is written in Rust and tells nothing of its coverage: there the way is led by spoiling the structure (`mutate`).
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

MOST_BYTES = 1024 * 1024
SMALL_BYTES = 128 * 1024
"""Files that lead the way: from a larger one few are made in a minute."""
READS = [
    "canvas.model",
    "canvas.rules",
    "canvas.session",
    "canvas.cli.enter",
    "canvas.cli.entering",
    "pypdf",
    "tomllib",
]
"""What reads files is followed. What shows them only has to hold; following it too costs nine tenths of all tries."""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=2)
    asked.add_argument("--target", choices=TARGETS)
    asked.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()) / "leerwerkcanvas-found")
    asked.add_argument("--blind", action="store_true")
    given = asked.parse_args()
    if given.target is None:  # libFuzzer ends the process, so each door has one of its own
        again = [sys.executable, "-m", "tests.fuzz", "--minutes", str(given.minutes), "--found", str(given.found)]
        return max(subprocess.run([*again, "--target", name], check=False).returncode for name in TARGETS)
    given.found.mkdir(parents=True, exist_ok=True)
    if not given.blind and guided(given.target, given.minutes, given.found):
        return 0
    return blind(given.target, given.minutes, given.found)


TARGETS = ("scenario", "journal", "bookmark", "pdf", "sheet", "lines", "settings", "theme")


def guided(name: str, minutes: float, found: Path) -> bool:
    """Fuzz with atheris; False when it is not here."""
    try:
        import atheris
    except ImportError:
        return False
    with atheris.instrument_imports(include=READS):
        from tests.fuzz.doors import DOORS
        from tests.fuzz.mutate import spoilt
    every = DOORS[name].seeds()
    seeds = [data for data in every if len(data) <= SMALL_BYTES] or every
    trial = trial_of(name, found)

    def change(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)
        if len(data) < 4:
            data = dice.choice(seeds)
        return (atheris.Mutate(data, most) if dice.random() < 0.2 else spoilt(data, dice))[:most]

    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds):
            (Path(corpus) / str(number)).write_bytes(data)
        options = [
            f"-max_total_time={round(minutes * 60)}",
            f"-max_len={MOST_BYTES}",
            "-rss_limit_mb=4096",
            "-timeout=60",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], corpus, *options, "-verbosity=0"], trial, custom_mutator=change)
        atheris.Fuzz()
    return True


def blind(name: str, minutes: float, found: Path) -> int:
    """Spoil seeds until the time is over. 1 when something was found."""
    from tests.fuzz.doors import DOORS
    from tests.fuzz.mutate import spoilt

    seeds, dice, trial = DOORS[name].seeds(), random.Random(), trial_of(name, found)
    end, tried = time.monotonic() + minutes * 60, 0
    while time.monotonic() < end:
        trial(spoilt(dice.choice(seeds), dice))
        tried += 1
    print(f"{name}: {tried:,}", file=sys.stderr)
    return 1 if any(found.glob(f"{name}-*")) else 0


def trial_of(name: str, found: Path) -> Callable[[bytes], None]:
    """One try of a file at a door; every new kind of finding is kept, and the fuzzer goes on."""
    from tests.fuzz.doors import DOORS, Glance
    from tests.fuzz.watch import finding, put, warmed

    warmed(name, DOORS[name].seeds())
    known: set[str] = set()

    def trial(data: bytes) -> None:
        Glance.turn = crc32(data)
        try:
            put(name, data)
        except Exception as error:
            kind = finding(error)
            if kind not in known:
                known.add(kind)
                (found / f"{name}-{kind}").write_bytes(data)
                print(f"{name}: {kind}: {str(error)[:200]!r} ({len(data)} bytes)", file=sys.stderr, flush=True)

    return trial


if __name__ == "__main__":
    sys.exit(main())
