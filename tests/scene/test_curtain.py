"""The curtain looks as the start screen will: nothing jumps when it rises."""

from pathlib import Path

import pygame
import pytest

from canvas import NAME
from canvas.layout.geometry import Size
from canvas.scene.curtain import BAR, draw_curtain
from canvas.scene.painter import Painter
from canvas.session.library import ASSETS, Library
from tests.helpers.hands import WIDE
from tests.helpers.tools import look
from tests.scene.stage import pixels_apart
from tests.screens.apps import User


@pytest.mark.parametrize("size", [Size(1280, 800), WIDE, Size(3840, 2160)])
def test_ground_and_title_stand_where_the_start_screen_has_them(size: Size, tmp_path: Path) -> None:
    user = User(tmp_path)
    curtain = pygame.Surface(size)
    draw_curtain(curtain, NAME, ASSETS)
    user.app.resize(size)
    start = pygame.Surface(size)
    Painter.with_assets(look(), ASSETS).paint(start, user.start.picture())
    scale = min(size.w / 1920, size.h / 1080)
    title = pygame.Rect(0, 0, round(700 * scale), round((BAR / 2 + 10) * scale))
    ground = pygame.Rect(0, round(BAR * scale), round(40 * scale), size.h - round(BAR * scale))
    for part in (title, ground):
        assert pixels_apart(curtain.subsurface(part), start.subsurface(part)) == 0


def test_it_has_the_name_that_the_texts_have() -> None:
    assert {Library().texts(language)("app.title") for language in ("nl", "en")} == {NAME}
