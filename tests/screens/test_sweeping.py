"""Memory is swept when nobody's hand is down, and never during a drag."""

import gc
from collections.abc import Iterator

import pytest

from canvas.screens import sweeping
from canvas.screens.sweeping import QUIET_MS, Sweeper


@pytest.fixture
def swept() -> Iterator[list[int]]:
    """The generations that were swept, oldest first."""
    seen: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "stop":
            seen.append(about["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_everything_is_swept_once_when_the_table_is_quiet(swept: list[int]) -> None:
    sweeper = Sweeper()
    with sweeper:
        sweeper.turn(1000, 900, busy=False)
        assert swept == []
        for moment in range(3000, 9000, 16):
            sweeper.turn(moment, 900, busy=False)
        assert swept == [2]
        sweeper.turn(9000 + QUIET_MS + 1, 9000, busy=False)
        assert swept == [2, 2]
    assert gc.isenabled()


def test_a_hand_that_is_down_is_never_disturbed(swept: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "MANY", 10)
    sweeper = Sweeper()
    with sweeper:
        kept = [[number] for number in range(5000)]
        sweeper.turn(90_000, 100, busy=True)
        assert swept == []
        sweeper.turn(500, 400, busy=False)
        assert swept == [0]
        assert len(kept) == 5000


def test_memory_stays_bounded_when_no_hand_ever_rests(swept: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "TOO_MANY", 1000)
    sweeper = Sweeper()
    with sweeper:
        kept = [[number] for number in range(3000)]
        sweeper.turn(500, 490, busy=True)
        assert (swept, len(kept)) == ([0], 3000)


def test_nothing_happens_where_python_keeps_its_own_time(swept: list[int]) -> None:
    swept.clear()
    Sweeper().turn(90_000, 0, busy=False)
    assert swept == []
