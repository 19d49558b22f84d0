"""Soft shadows: blurred once per form and size, then only copied."""

from functools import lru_cache

import pygame

BOXES = 20
"""Shadows of boxes that are kept: more than one picture has, and a large one takes megabytes."""


@lru_cache(maxsize=64)
def round_shadow(radius: int, blur: int, alpha: int, colour: str) -> pygame.Surface:
    """The shadow of a disc; its surface is `blur` * 2 pixels wider than the disc on every side."""
    side = 2 * (radius + 2 * blur)
    ground = _ground(side, side, colour)
    pygame.draw.circle(ground, _ink(colour, alpha), (side / 2, side / 2), radius)
    return pygame.transform.gaussian_blur(ground, blur)


@lru_cache(maxsize=BOXES)
def box_shadow(width: int, height: int, corner: int, blur: int, alpha: int, colour: str) -> pygame.Surface:
    """The shadow of a rectangle with round corners; `blur` * 2 pixels wider on every side."""
    ground = _ground(width + 4 * blur, height + 4 * blur, colour)
    box = pygame.Rect(2 * blur, 2 * blur, width, height)
    pygame.draw.rect(ground, _ink(colour, alpha), box, border_radius=corner)
    return pygame.transform.box_blur(pygame.transform.box_blur(ground, max(1, blur // 2)), max(1, blur // 2))


def _ground(width: int, height: int, colour: str) -> pygame.Surface:
    """Transparent, but of the colour of the shadow, so that blurred edges do not turn grey."""
    ground = pygame.Surface((width, height), pygame.SRCALPHA)
    ground.fill(_ink(colour, 0))
    return ground


def _ink(colour: str, alpha: int) -> pygame.Color:
    ink = pygame.Color(colour)
    ink.a = alpha
    return ink
