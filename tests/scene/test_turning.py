"""What is drawn for the other side of the table is the same picture, half a turn around."""

import pygame

from canvas.input.keyboards import known_layouts
from canvas.layout.brush import Brush
from canvas.layout.field import Field, Written, draw_field
from canvas.layout.geometry import Point, Size
from canvas.layout.keyboard import KeyboardView, draw_keyboard, keyboard_box
from canvas.layout.turning import facing
from canvas.scene.headless import painter
from canvas.session.library import Library
from tests.helpers.tools import words_of

SIZE = Size(900, 600)
WRITTEN = Written("één nummer dat opneemt als iemand niet komt", 5, 9, focused=True, keys=True)
SCRIPTS = "Олександр ሰላም أحمد 李小龍 👩‍👩‍👧 \ufffd"


def painted(turned: int, text: Written = WRITTEN) -> pygame.Surface:
    """A field above a keyboard, from one side or the other."""
    library = Library()
    paint = painter(library.theme(), library.assets)
    brush = Brush(SIZE, paint.case)
    with facing(brush, turned, brush.window.centre):
        draw_field(brush, words_of("nl"), Field("x", "Naam", lines=2), text, Point(60, 40), 780)
        view = KeyboardView("x", known_layouts()[0], accents="e", chosen="é", shift="once")
        draw_keyboard(brush, words_of("nl"), view, keyboard_box(brush, brush.window, 40))
    surface = pygame.Surface(SIZE)
    surface.fill(library.theme().colours["surface.card"])
    paint.paint(surface, brush.finished().picture)
    return surface


def test_the_other_side_sees_the_same_picture() -> None:
    upright, over = painted(0), pygame.transform.flip(painted(180), True, True)
    differ = pygame.mask.from_threshold(over, (0, 0, 0), (48, 48, 48, 255), othersurface=upright)
    assert differ.count() > 0.985 * SIZE.w * SIZE.h


def test_a_name_in_any_script_can_be_painted() -> None:
    assert painted(0, Written(SCRIPTS, len(SCRIPTS), 0, composing="にほ", focused=True)).get_size() == SIZE
