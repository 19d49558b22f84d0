"""Eight hands at once, ten thousand steps, and a driver that invents: nothing is lost, doubled or owned twice."""

from collections import Counter

import pytest

from canvas.model.profile import SIDES, Side
from canvas.model.settings import Settings
from canvas.rules import events as e
from canvas.session.history import History
from tests.helpers.crowd import Crowd
from tests.helpers.hands import SETTLED, Table
from tests.helpers.play import SMALL

STEPS = 10_000
"""In all: half of them at one side of a table, half at all four."""
LOOK_EVERY = 25


@pytest.mark.parametrize(("seed", "sides"), [(1, ("bottom",)), (2026, SIDES)])
def test_eight_hands_and_an_inventive_driver_lose_and_double_nothing(seed: int, sides: tuple[Side, ...]) -> None:
    crowd = Crowd(seed, Table.of(SMALL, settings=Settings(profile="tafel", inches=55, sides=sides)))
    for number in range(STEPS // 2):
        crowd.step()
        if number % LOOK_EVERY == 0:
            crowd.look()
    for hand in crowd.hands:
        crowd.tell(hand, "up")
    crowd.table.now += 1
    crowd.table.wait(SETTLED)
    crowd.look()
    assert crowd.table.screen.held == {}
    assert not crowd.table.screen.hands.down
    standing = History.of(SMALL, crowd.table.records)  # without what was taken back: hands fall on the undo button too
    steps = [standing.records.record(number) for number in standing.stands().steps]
    laid = Counter(type(event) for step in steps for event in getattr(step, "did", ()))
    assert standing.board == crowd.table.board
    assert laid[e.FichePlaced] - laid[e.FicheReturned] == len(crowd.table.board.fiches)
    assert len(crowd.table.did) > 50
