"""The curtain: how the window looks while the tool is still loading. It has the ground and the bar of the start screen.

What takes time to load has no place here; so the colours are read straight from the file of the theme.
"""

import tomllib
from pathlib import Path

import pygame

from canvas.layout.measure import Face
from canvas.scene.icons import IconBox
from canvas.scene.smooth import paint_gradient
from canvas.scene.type import TypeCase

THEME = "licht.toml"
BAR, SIDE, WHEEL, TITLE = 200, 64, 76, 58
"""The bar of the start screen, in pixels at 1920 x 1080: its height, the margin, and the sizes of wheel and title."""
LEAST = 0.84
"""Words shrink less than the rest, as everywhere (`layout.brush`)."""


def draw_curtain(surface: pygame.Surface, title: str, assets: Path) -> None:
    """Fill a whole surface. Raises OSError where the assets are missing."""
    colours = tomllib.loads((assets / "themes" / THEME).read_text("utf-8"))
    paper, ink = colours["surface"], colours["ink"]
    width, height = surface.get_size()
    scale = min(width / 1920, height / 1080)
    paint_gradient(surface, surface.get_rect(), paper["table_top"], paper["table_bottom"])
    bar, left = round(BAR * scale), round(SIDE * scale)
    surface.fill(paper["bar"], (0, 0, width, bar))
    wheel = IconBox(assets / "icons").icon("steering-wheel", round(WHEEL * scale), ink["accent"])
    surface.blit(wheel, wheel.get_rect(center=(left + round(56 * scale), round(bar / 2))))
    case = TypeCase(assets / "fonts")
    face = Face("display", "bold", round(TITLE * max(scale, LEAST)))
    words = case.line(title, face, ink["on_dark"])
    surface.blit(words, (left + round(122 * scale), round(bar / 2 - round(2 * scale)) - round(case.ascent(face))))
