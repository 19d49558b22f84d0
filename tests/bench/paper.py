"""Bars 14, 15 and 17 to 19: how long paper takes and how large it is, and that the board does not feel it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from canvas.export.registry import EXPORTS, Material
from canvas.rules import commands as c
from canvas.screens.jobs import ProcessJob
from tests.bench.bars import Bar, Effort, Figure, best_of, median, p99, timed
from tests.bench.boards import Drag, board, window
from tests.export.material import after, example, material
from tests.export.sessions import ordered, session

FRAME = 1 / 60
"""Seconds."""
LATE_MS = 4
MOST_SECONDS, MOST_KB = 1.0, 1024
"""For one covenant, and for one hand-out."""
SET_SECONDS, SET_KB = 10.0, 8192
"""For all sheets of the paper set together."""
ROWS = 1000
"""Agreements in the longer of two covenants."""


def _made(names: Sequence[str], asked: Material, rounds: int) -> tuple[float, int]:
    """Seconds, warm and as a median, and bytes, of some documents together."""
    sizes = [len(EXPORTS[name].make(asked)) for name in names]
    times = [timed(lambda: [EXPORTS[name].make(asked) for name in names]) for _ in range(rounds)]
    return median(times) / 1000, sum(sizes)


def _document(names: Sequence[str], seconds: float, size: int) -> Callable[[Effort], Figure]:
    def measure(effort: Effort) -> Figure:
        took, weighs = _made(names, ordered(session(rich=True)), (effort.rounds + 1) // 2 if len(names) == 1 else 1)
        return Figure(f"{took:.2f} s, {weighs / 1024:,.0f} kB", took <= seconds and weighs <= size * 1024)

    return measure


def _with_rows(rows: int) -> Material:
    return material(after(example(), *(c.WriteAgreement(f"Afspraak {row}.", ("werkgever",)) for row in range(rows))))


def long_covenant(effort: Effort) -> Figure:
    """Bar 14."""
    rows = min(ROWS, effort.records // 10)
    short, long = _with_rows(rows // 4), _with_rows(rows)
    took, _ = _made(["covenant"], ordered(session()), (effort.rounds + 1) // 2)
    few, many = best_of(
        min(effort.rounds, 3),
        lambda: timed(lambda: EXPORTS["covenant"].make(short)),
        lambda: timed(lambda: EXPORTS["covenant"].make(long)),
    )
    growth = median(b / a for a, b in zip(few, many, strict=True)) / 4
    said = f"{took:.2f} s; {rows} rows : {rows // 4} rows = {growth:.2f} x per row"
    return Figure(said, took <= MOST_SECONDS and growth <= 1.2)


def beside_export(effort: Effort) -> Figure:
    """Bar 15."""
    with TemporaryDirectory() as folder:
        table = board(effort.chips[1], folder=Path(folder) / "session")
        table.store.flush(10)
        drag = Drag(window(), table, 1)
        frames = effort.frames * 5
        alone = _lateness(drag, lambda done: done < frames)
        job = ProcessJob(["export", str(Path(folder) / "session"), "--to", str(Path(folder) / "covenant.pdf")])
        late = _lateness(drag, lambda _: job.poll() is None)
        table.store.close()
    said = f"p99 {p99(late):.1f} ms over {len(late)} frames; without, {p99(alone):.1f}"
    return Figure(said, job.poll() == 0 and p99(late) <= LATE_MS)


def _lateness(drag: Drag, goes_on: Callable[[int], bool]) -> list[float]:
    """How late each frame of a drag is ready after it should begin, at 60 in a second, in milliseconds."""
    late: list[float] = []
    due = time.perf_counter()
    while goes_on(len(late)):
        due = max(due + FRAME, time.perf_counter() - FRAME)
        time.sleep(max(0.0, due - time.perf_counter()))
        drag.turn()
        late.append((time.perf_counter() - due) * 1000)
    return late


PAPER = [name for name, exporter in EXPORTS.items() if exporter.of == "scenario"]
BARS = (
    Bar(14, "a covenant, warm; and growing with its rows", "<= 1.0 s; linear", long_covenant),
    Bar(15, "how late frames of a drag are while a covenant is made", "p99 <= 4 ms", beside_export),
    Bar(17, "a covenant with every kind of card", "<= 1.0 s, <= 1 MB", _document(["covenant"], MOST_SECONDS, MOST_KB)),
    Bar(18, "the hand-outs of all parties", "<= 1.0 s, <= 1 MB", _document(["handout"], MOST_SECONDS, MOST_KB)),
    Bar(19, f"the paper set, {len(PAPER)} documents", "<= 10 s, <= 8 MB", _document(PAPER, SET_SECONDS, SET_KB)),
)
