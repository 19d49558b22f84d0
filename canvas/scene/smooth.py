"""Smooth forms: discs, boxes and gradients without jagged edges, drawn large once and kept.

Nothing is drawn with a smooth line straight onto the table: pygame draws such a line a little
differently when it is cut off, and then a part that is painted again would not match its surroundings.
"""

from functools import lru_cache
from math import ceil, cos, pi, sin

import pygame

from canvas.layout.picture import Corners
from canvas.scene.shelf import kept

FINE = 4
KEPT_PIXELS = 512 * 1024
"""Of each kind of form in memory; one picture at 4K has less than half of that."""
PIECE = 64
"""Pixels of a gradient that are kept, side by side."""
DASH = 0.55
"""The part of its pace that a dash fills."""


@kept(KEPT_PIXELS)
def smooth_disc(radius: float, fill: str, line: str, width: float) -> pygame.Surface:
    """A disc with, if wanted, a line along its edge (inside `radius`)."""
    side = 2 * (round(radius) + 2)
    large = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    large.fill((*pygame.Color(line or fill or "white")[:3], 0))
    middle = side * FINE / 2
    if fill:
        pygame.draw.circle(large, fill, (middle, middle), (radius - (width / 2 if line else 0)) * FINE)
    if line:
        pygame.draw.circle(large, line, (middle, middle), radius * FINE, max(1, round(width * FINE)))
    return pygame.transform.smoothscale(large, (side, side))


@kept(KEPT_PIXELS)
def smooth_dashes(radius: float, width: float, colour: str, count: int, first: float = 0.0) -> pygame.Surface:
    """A dashed ring; `radius` is the middle of its line, `first` the turn at which the first dash begins."""
    side = 2 * (ceil(radius + width / 2) + 1)
    large = _clear((side, side), colour)
    pace = 2 * pi / count
    for index in range(count):
        turns = [first + pace * (index + DASH * step / 8) for step in range(9)]
        outer = [_on_ring(side, radius + width / 2, turn) for turn in turns]
        inner = [_on_ring(side, radius - width / 2, turn) for turn in reversed(turns)]
        pygame.draw.polygon(large, colour, outer + inner)
    return pygame.transform.smoothscale(large, (side, side))


def _on_ring(side: int, radius: float, turn: float) -> tuple[float, float]:
    return (side / 2 + cos(turn) * radius) * FINE, (side / 2 + sin(turn) * radius) * FINE


@kept(KEPT_PIXELS)
def smooth_shape(points: tuple[tuple[float, float], ...], colour: str, size: tuple[int, int]) -> pygame.Surface:
    """A filled polygon on a surface of its own."""
    large = _clear(size, colour)
    pygame.draw.polygon(large, colour, [(x * FINE, y * FINE) for x, y in points])
    return pygame.transform.smoothscale(large, size)


def _clear(size: tuple[int, int], colour: str) -> pygame.Surface:
    """A large surface, transparent but of one colour, so that edges do not turn grey."""
    large = pygame.Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
    large.fill((*pygame.Color(colour)[:3], 0))
    return large


def smooth_box(
    surface: pygame.Surface,
    box: pygame.Rect,
    radius: int,
    corners: Corners,
    fill: str,
    line: str,
    width: float,
    alpha: int = 255,
) -> None:
    """A rectangle with smooth round corners: straight parts are filled, only corners are copied."""
    if alpha < 255:
        veil = pygame.Surface(box.size)
        veil.fill(fill)
        veil.set_alpha(alpha)
        surface.blit(veil, box)
        return
    if line and not fill:
        _frame(surface, box, radius, max(1, round(width)), line)
        return
    if line:
        _filled(surface, box, radius, corners, line)
        inset = max(1, round(width))
        box, radius = box.inflate(-2 * inset, -2 * inset), max(0, radius - inset)
    if fill:
        _filled(surface, box, radius, corners, fill)


def _filled(surface: pygame.Surface, box: pygame.Rect, radius: int, corners: Corners, colour: str) -> None:
    radius = min(radius, box.w // 2, box.h // 2)
    if radius < 1:
        surface.fill(colour, box)
        return
    top, bottom = (radius if corners in (side, "all") else 0 for side in ("top", "bottom"))
    surface.fill(colour, (box.x, box.y + top, box.w, box.h - top - bottom))
    quarter = _quarters(radius, colour)
    if top:
        surface.fill(colour, (box.x + radius, box.y, box.w - 2 * radius, top))
        surface.blit(quarter, box.topleft, (0, 0, radius, radius))
        surface.blit(quarter, (box.right - radius, box.y), (radius, 0, radius, radius))
    if bottom:
        surface.fill(colour, (box.x + radius, box.bottom - bottom, box.w - 2 * radius, bottom))
        surface.blit(quarter, (box.x, box.bottom - radius), (0, radius, radius, radius))
        surface.blit(quarter, (box.right - radius, box.bottom - radius), (radius, radius, radius, radius))


def _frame(surface: pygame.Surface, box: pygame.Rect, radius: int, width: int, colour: str) -> None:
    """Only the line of a box: four strips and the quarters of a ring."""
    for strip in (
        (box.x + radius, box.y, box.w - 2 * radius, width),
        (box.x + radius, box.bottom - width, box.w - 2 * radius, width),
        (box.x, box.y + radius, width, box.h - 2 * radius),
        (box.right - width, box.y + radius, width, box.h - 2 * radius),
    ):
        surface.fill(colour, strip)
    ring = smooth_disc(radius, "", colour, width)
    half = ring.get_width() // 2
    pad = half - radius
    for x, from_x in ((box.x, 0), (box.right - radius, half)):
        for y, from_y in ((box.y, 0), (box.bottom - radius, half)):
            at = (x - (pad if not from_x else 0), y - (pad if not from_y else 0))
            surface.blit(ring, at, (from_x, from_y, half, half))


@kept(KEPT_PIXELS)
def _quarters(radius: int, colour: str) -> pygame.Surface:
    """A disc of exactly twice the radius wide; its quarters are the corners of boxes."""
    side = 2 * radius
    large = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    large.fill((*pygame.Color(colour)[:3], 0))
    pygame.draw.circle(large, colour, (radius * FINE, radius * FINE), radius * FINE)
    return pygame.transform.smoothscale(large, (side, side))


def paint_gradient(surface: pygame.Surface, box: pygame.Rect, top: str, bottom: str) -> None:
    """A vertical run from one colour to another, in pieces beside each other: a whole one at 4K is 33 MB."""
    piece = gradient(box.h, top, bottom)
    shown = surface.get_clip().clip(box)
    for x in range(box.left + (shown.left - box.left) // PIECE * PIECE, shown.right, PIECE):
        surface.blit(piece, (x, box.top), (0, 0, min(PIECE, box.right - x), box.h))


@lru_cache(maxsize=4)
def gradient(high: int, top: str, bottom: str) -> pygame.Surface:
    """One piece of it; all its columns are the same."""
    strip = pygame.Surface((1, 2))
    strip.set_at((0, 0), top)
    strip.set_at((0, 1), bottom)
    return pygame.transform.smoothscale(strip, (PIECE, high))
