"""What one frame of a drag costs: only where the fiches are, and nothing is made that was made before."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pygame
import pytest

from canvas.layout.geometry import Point, Size
from canvas.layout.picture import Chip
from canvas.scene import shadows, smooth
from canvas.scene.chips import ChipBox
from canvas.scene.icons import IconBox
from canvas.scene.type import TypeCase
from canvas.screens.window import Window
from tests.helpers.hands import WIDE, Hand, Table
from tests.helpers.measurer import CountingMeasurer
from tests.scene.stage import open_window, painter

STEP = 9
"""Pixels that a hand moves between two frames."""


@dataclass
class Screen:
    """A window that nobody sees, and how much of it was sent to the screen last."""

    window: Window
    table: Table
    sent: list[pygame.Rect] = field(default_factory=list)

    def frame(self) -> int:
        """Show this moment; gives back how many pixels that took."""
        self.sent.clear()
        screen = self.table.screen
        self.window.show(screen.picture(), screen.loose(self.table.now))
        return sum(rect.w * rect.h for rect in self.sent)

    def boxes(self) -> float:
        """The pixels of the boxes around all fiches in hands."""
        held = [item.bounds for item in self.table.screen.loose(self.table.now) if isinstance(item, Chip)]
        return sum(box.w * box.h for box in held)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    window = open_window(monkeypatch, WIDE)
    shown = Screen(window, Table.of("isoleerder", Size(*window.size), measurer=painter().case))
    monkeypatch.setattr(pygame.display, "update", shown.sent.extend)
    shown.frame()
    yield shown
    pygame.display.quit()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is drawn anew: fiches, lines of words, icons."""
    names: list[str] = []
    for owner, name in ((ChipBox, "_made"), (TypeCase, "_small"), (IconBox, "_draw")):
        before = getattr(owner, name)

        def noted(self: object, *given: object, _before: object = before, _name: str = name) -> object:
            names.append(_name)
            return _before(self, *given)  # type: ignore[operator]

        monkeypatch.setattr(owner, name, noted)
    return names


def lifted(screen: Screen, hand: Hand, party: str) -> None:
    """Take a fiche and wait until it is as large as it gets in a hand."""
    hand.grab(party)
    hand.over(point=Point(300 + 120 * len(screen.table.screen.held), 300))
    screen.table.wait(200)
    screen.frame()


def kept_forms() -> int:
    """How many smooth forms and shadows were ever drawn."""
    forms = (smooth.smooth_disc, smooth.smooth_dashes, smooth.smooth_shape)
    dark = (shadows.round_shadow, shadows.box_shadow)
    return sum(maker.shelf.made for maker in forms) + sum(maker.cache_info().misses for maker in dark)


def test_a_drag_frame_paints_the_box_of_the_fiche_and_little_more(screen: Screen) -> None:
    a = screen.table.mouse()
    lifted(screen, a, "jobcoach")
    frames = 0
    for step in range(120):
        lit = set(screen.table.lit)
        a.feel("move", Point(200 + STEP * step, 200 + STEP / 2 * step))
        pixels = screen.frame()
        if screen.table.lit == lit:  # else a place lights up or goes dark: once, not in every frame
            frames += 1
            assert pixels <= 1.5 * screen.boxes()
    assert frames > 80


def test_ten_hands_cost_ten_boxes(screen: Screen) -> None:
    hands = [screen.table.finger(number) for number in range(10)]
    for hand, party in zip(hands, [*screen.table.board.parties] * 2, strict=False):
        lifted(screen, hand, party)
    for step in range(20):
        for number, hand in enumerate(hands):
            hand.feel("move", Point(250 + 150 * number + STEP * step % 90, 470 + 11 * number))
        screen.table.wait(16)
        lit = set(screen.table.lit)
        screen.frame()
        for hand in hands:
            hand.feel("move", Point(hand.at.x, hand.at.y + STEP))
        if screen.table.lit == lit:
            assert screen.frame() <= 1.5 * screen.boxes()


def test_a_drag_frame_makes_no_fiche_no_words_and_no_shadow(screen: Screen, made: list[str]) -> None:
    a, b = screen.table.mouse(), screen.table.finger(1)
    lifted(screen, a, "jobcoach")
    lifted(screen, b, "werkgever")
    a.over(task="nazorg")
    screen.frame()
    made.clear()
    forms = kept_forms()
    for step in range(40):
        a.feel("move", Point(250 + 30 * step, 240 + 12 * step))
        b.feel("move", Point(1500 - 30 * step, 240 + 12 * step))
        screen.frame()
    assert (made, kept_forms()) == ([], forms)


def test_the_second_time_a_fiche_is_lifted_nothing_is_made(screen: Screen, made: list[str]) -> None:
    a = screen.table.mouse()
    for _ in range(2):
        made.clear()
        a.grab("jobcoach")
        for _frame in range(12):
            screen.table.wait(16)
            screen.frame()
        a.drop(tray=True)
        screen.table.settle()
        screen.frame()
    assert made == []


def test_a_drag_frame_measures_no_words_and_lays_nothing_out() -> None:
    measurer = CountingMeasurer()
    table = Table.of("isoleerder", measurer=measurer)
    a = table.mouse()
    a.grab("jobcoach")
    a.over(task="nazorg")
    picture, calls = table.screen.picture(), measurer.calls
    for step in range(30):
        a.feel("move", Point(250 + 40 * step, 240 + 15 * step))
    assert table.screen.picture() is picture
    assert measurer.calls == calls


def test_a_hand_that_rests_costs_nothing(screen: Screen) -> None:
    lifted(screen, screen.table.mouse(), "jobcoach")
    screen.table.wait(2000)
    assert screen.frame() == 0
