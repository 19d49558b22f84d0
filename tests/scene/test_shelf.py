"""What is drawn is kept, and what is kept has a bound: in pixels, because a shadow weighs more than a word."""

from pathlib import Path

import pygame
import pytest

from canvas.layout.measure import Face
from canvas.scene.shelf import Shelf, kept
from canvas.scene.type import KEPT_FONTS, TypeCase
from canvas.session.library import ASSETS


def square(side: int) -> pygame.Surface:
    return pygame.Surface((side, side))


def test_what_nobody_used_for_the_longest_time_goes_first() -> None:
    shelf: Shelf[str] = Shelf(300)
    first = shelf.take("a", lambda: square(10))
    shelf.take("b", lambda: square(10))
    assert shelf.take("a", lambda: square(1)) is first
    shelf.take("c", lambda: square(10))
    shelf.take("d", lambda: square(10))
    assert (len(shelf), shelf.pixels, shelf.made) == (3, 300, 4)
    assert shelf.take("a", lambda: square(1)) is first
    assert shelf.take("b", lambda: square(5)).get_width() == 5


def test_a_drawing_larger_than_the_shelf_is_kept_until_the_next() -> None:
    shelf: Shelf[int] = Shelf(100)
    assert shelf.take(20, lambda: square(20)) is shelf.take(20, lambda: square(1))
    shelf.take(3, lambda: square(3))
    assert (len(shelf), shelf.pixels) == (1, 9)


def test_a_function_keeps_what_it_draws() -> None:
    drawn = kept(1000)(square)
    assert drawn(4) is drawn(4)
    assert drawn(5) is not drawn(4)
    assert drawn.shelf.made == 2


@pytest.mark.parametrize("folder", [ASSETS / "fonts", Path("nergens")])
def test_letters_in_every_size_leave_few_fonts_open(folder: Path) -> None:
    case = TypeCase(folder)
    widths = [case.width("Nazorg", Face("body", "bold", size)) for size in range(8, 8 + 2 * KEPT_FONTS)]
    assert len(case._fonts) == KEPT_FONTS
    assert widths == sorted(widths)
    assert case.line("Nazorg", Face("body", "bold", 8), "black").get_width() == round(widths[0])
