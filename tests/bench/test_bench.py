"""Every bar still runs; and those that are counted, not timed, hold on any machine."""

import pygame
import pytest

from tests.bench.bars import TINY, Bar
from tests.bench.boards import display
from tests.bench.table import BARS

COUNTED = (1, 2, 6, 10)


LONG = (15,)
"""Needs half a minute however small it is made; who measures runs it."""
SHORT = [bar for bar in BARS if bar.number not in LONG]


@pytest.mark.parametrize("bar", SHORT, ids=[str(bar.number) for bar in SHORT])
def test_a_bar_gives_a_figure(bar: Bar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    with display():
        figure = bar.measure(TINY)
    pygame.display.quit()
    assert figure.said
    if bar.number in COUNTED:
        assert figure.holds, figure.said


def test_every_bar_has_a_number_of_its_own() -> None:
    assert [bar.number for bar in BARS] == list(range(1, len(BARS) + 1))
