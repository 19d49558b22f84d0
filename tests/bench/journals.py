"""Bars 12, 13 and 20 to 22: a hand never waits for a disk, a long journal opens soon, and so does a torn one."""

import json
import os
import time
from collections.abc import Callable
from functools import cache, partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from unittest.mock import patch

from canvas.model.board import Level
from canvas.rules.commands import SetLevel
from canvas.session.bookmark import BOOKMARK_FILE
from canvas.session.store import Store, new_session, open_session
from tests.bench.bars import Bar, Effort, Figure, best_of, median, p99, timed
from tests.faults import crash
from tests.faults.session import play_one
from tests.helpers.large import first_placings, large_scenario
from tests.helpers.play import SteppedClock

LEVELS = (Level.HELPT, Level.PRAAT_MEE, Level.WEET_ERVAN, Level.DOET)
CHIPS = 2000
PACE = 0.002
"""Seconds between two gestures of a hand that is very quick."""
SLOWER = 0.03
UNDO_AT = 2000
A_DAY = 1000
AT_ONCE = 500
"""Milliseconds; what takes longer shows how far it is."""


def played(folder: Path, records: int) -> Store:
    """A session of the large case with so many records, of which the first lay fiches."""
    store = new_session(folder, large_scenario(), "nl", SteppedClock())
    for command in first_placings(store.scenario, min(CHIPS, records // 2)):
        store.dispatch(command)
    fiches = cycle([*store.board.fiches])
    for number, fiche in enumerate(islice(fiches, records - store.history.last)):
        store.dispatch(SetLevel(fiche, LEVELS[number // max(len(store.board.fiches), 1) % 4]))
    return store


@cache
def _long(records: int) -> Path:
    """A long session that was left tidily; made once for all bars that open it."""
    folder = Path(mkdtemp()) / "long"
    played(folder, records).close()
    return folder


def _waits(store: Store, gestures: int) -> list[float]:
    times = []
    for _ in range(gestures):
        times.append(timed(lambda: play_one(store)))
        time.sleep(PACE)
    return times


def waiting(effort: Effort) -> Figure:
    """Bar 12. What a hand waits is the gesture with a journal, less the same gesture without one."""
    gestures = effort.frames * 5
    sync = os.fsync

    def slow(fd: int) -> None:
        time.sleep(SLOWER)
        sync(fd)

    with TemporaryDirectory() as folder:
        syncs = [timed(lambda: _sync_one_byte(Path(folder) / "byte")) for _ in range(effort.frames)]
        appended = _appends(Path(folder) / "quick", gestures)
        with patch.object(os, "fsync", slow):
            slowly = _appends(Path(folder) / "slow", gestures)
    lost = sum(outcome.lost for outcome in crash.drill(effort.rounds, 12)) if crash.CAN_FORK else 0
    ratios = [p99(times) / median(syncs) for times in (appended, slowly)]
    said = f"{ratios[0]:.2f} x, on the slow disk {ratios[1]:.2f} x ({median(syncs):.2f} ms); {lost} lost"
    return Figure(said, max(ratios) <= 0.5 and lost == 0)


def _appends(folder: Path, gestures: int) -> list[float]:
    """How long the hand is held up by the journal, gesture by gesture."""
    times: list[float] = []
    store = played(folder, 10)
    journal = store._journals[0]
    append = journal.append
    with patch.object(journal, "append", lambda record: times.append(timed(lambda: append(record)))):
        for _ in range(gestures):
            store.dispatch(SetLevel("f1", LEVELS[store.history.last % 4]))
            time.sleep(PACE)
    store.close()
    return times


def _sync_one_byte(path: Path) -> None:
    fd = os.open(path, os.O_RDWR | os.O_CREAT)
    os.write(fd, b"x")
    os.fsync(fd)
    os.close(fd)


def _bare(journal: Path) -> Callable[[], float]:
    """The least there is to do: read every line as JSON and keep a table of who lies where."""

    def replay() -> None:
        fiches: dict[str, list[object]] = {}
        with journal.open("rb") as lines:
            next(lines)
            for line in lines:
                for event in json.loads(line).get("did", ()):
                    if event["kind"] == "fiche_placed":
                        fiches[event["fiche"]] = [event["party"], event["place"], event["level"]]
                    elif event["kind"] == "level_set":
                        fiches[event["fiche"]][2] = event["level"]

    return lambda: timed(replay)


def _opens(folder: Path, spoil: Callable[[], object]) -> Callable[[], float]:
    def open_it() -> float:
        spoil()
        stores: list[Store] = []
        took = timed(lambda: stores.append(open_session(folder, SteppedClock())))
        stores[0].close()
        return took

    return open_it


def _ratio(effort: Effort, rounds: int, spoil: Callable[[Path], object]) -> tuple[float, float]:
    """How long opening takes against a bare replay of the same journal, and in seconds."""
    folder = _long(effort.records)
    opened, bare = best_of(rounds, _opens(folder, lambda: spoil(folder)), _bare(folder / "journal.jsonl"))
    return median(a / b for a, b in zip(opened, bare, strict=True)), median(opened) / 1000


def opening(effort: Effort) -> Figure:
    """Bar 13."""
    ratio, seconds = _ratio(effort, min(effort.rounds, 5), lambda folder: None)
    with TemporaryDirectory() as folder:
        store = played(Path(folder) / "undo", min(UNDO_AT, effort.records))
        undos = [timed(store.undo) for _ in range(min(100, effort.records // 3))]
        store.close()
    said = f"{ratio:.1f} x ({seconds:.1f} s for {effort.records:,}); undo p99 {p99(undos):.1f} ms"
    return Figure(said, ratio <= 3 and p99(undos) <= 20)


def _tear(folder: Path) -> None:
    with (folder / "journal.jsonl").open("ab") as journal:
        journal.write(b'{"n":1,"at":"2026-1')


def _pull_the_plug(folder: Path) -> None:
    (folder / BOOKMARK_FILE).unlink(missing_ok=True)
    _tear(folder)


def torn(effort: Effort) -> Figure:
    """Bar 20."""
    ratio, seconds = _ratio(effort, min(effort.rounds, 3), _tear)
    return Figure(f"{ratio:.1f} x ({seconds:.1f} s)", ratio <= 3)


def unmarked(effort: Effort) -> Figure:
    """Bar 21."""
    ratio, seconds = _ratio(effort, min(effort.rounds, 2), _pull_the_plug)
    return Figure(f"{ratio:.1f} x ({seconds:.1f} s)", ratio <= 10)


def a_day(effort: Effort) -> Figure:
    """Bar 22."""
    folder, rounds = _long(min(A_DAY, effort.records)), min(effort.rounds, 5)
    spoils = (lambda _folder: None, _tear, _pull_the_plug)
    took = [median(best_of(rounds, _opens(folder, partial(spoil, folder)))[0]) for spoil in spoils]
    return Figure(", ".join(f"{each:.0f}" for each in took) + " ms", max(took) <= AT_ONCE)


BARS = (
    Bar(12, "a hand waits for the journal (p99), against one fsync", "<= 0.5 x, slow disk too; 0 lost", waiting),
    Bar(13, "opening 100,000 records, against a bare JSON replay", "<= 3 x; undo <= 20 ms", opening),
    Bar(20, "the same with a torn last line", "<= 3 x", torn),
    Bar(21, "the same after the plug was pulled: torn, no bookmark", "<= 10 x", unmarked),
    Bar(22, "a day of 1,000 steps stands again: closed tidily, torn, plug pulled", "<= 500 ms each", a_day),
)
