"""What a bar is, how much effort a run takes, and how figures are taken from times."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

__all__ = ["FULL", "QUICK", "TINY", "Bar", "Effort", "Figure", "best_of", "median", "p99", "timed"]


@dataclass(frozen=True)
class Effort:
    """How long a run may take."""

    rounds: int
    """Interleaved rounds; a single one says little on a machine that does other things too."""
    frames: int
    """Frames, drops or undos in a round."""
    records: int
    """In a long journal."""
    chips: tuple[int, int, int]
    """On a small, a usual and a large board."""
    patient: bool = False
    """Whether a bar may wait half a minute for a machine to fall asleep."""


FULL = Effort(9, 60, 100_000, (60, 500, 5000), patient=True)
QUICK = Effort(5, 30, 20_000, (60, 500, 5000))
TINY = Effort(1, 4, 300, (20, 40, 60))


@dataclass(frozen=True)
class Figure:
    """What was measured. `holds` is None where this machine cannot tell."""

    said: str
    holds: bool | None


@dataclass(frozen=True)
class Bar:
    """One line of the table."""

    number: int
    what: str
    bar: str
    measure: Callable[[Effort], Figure]


def timed(do: Callable[[], object]) -> float:
    """How long something takes, in milliseconds."""
    begin = perf_counter()
    do()
    return (perf_counter() - begin) * 1000


def p99(times: Sequence[float]) -> float:
    """The time that one in a hundred passes."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]


def best_of(rounds: int, *doings: Callable[[], float]) -> list[list[float]]:
    """Every doing once per round, in turn: what slows one round down slows all of them down."""
    times: list[list[float]] = [[] for _ in doings]
    for _ in range(rounds):
        for kept, doing in zip(times, doings, strict=True):
            kept.append(doing())
    return times
