"""The painter: one function per instruction, no decisions. A picture and a surface, nothing more."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil, pi
from pathlib import Path
from typing import Any

import pygame

from canvas.layout import picture as p
from canvas.layout.geometry import Rect
from canvas.model.theme import Theme
from canvas.scene.chips import ChipBox, turned
from canvas.scene.icons import IconBox
from canvas.scene.shadows import box_shadow
from canvas.scene.smooth import paint_gradient, smooth_box, smooth_dashes, smooth_disc, smooth_shape
from canvas.scene.type import TypeCase

SHADOWS = {"card": (5, 4, 60), "sheet": (9, 6, 80), "lifted": (13, 8, 95)}
"""Per shadow its blur, its drop and its darkness, at scale 1."""


@dataclass
class Painter:
    """Paints instructions with the colours of a theme. Everything costly is kept and only copied."""

    theme: Theme
    case: TypeCase
    icons: IconBox
    chips: ChipBox = field(init=False)

    def __post_init__(self) -> None:
        self.wear(self.theme)

    def wear(self, theme: Theme) -> None:
        """Paint with the colours of another theme from now on."""
        self.theme = theme
        self.chips = ChipBox(theme, self.icons, self.case)

    @classmethod
    def with_assets(cls, theme: Theme, assets: Path) -> "Painter":
        """A painter that finds fonts and icons in the assets folder."""
        return cls(theme, TypeCase(assets / "fonts"), IconBox(assets / "icons"))

    def paint(self, surface: pygame.Surface, instructions: Iterable[p.Instruction]) -> None:
        """Paint instructions in order."""
        for instruction in instructions:
            _PAINT[type(instruction)](self, surface, instruction)

    def colour(self, name: str) -> str:
        return self.theme.colours[name]

    def thick(self, line: float) -> float:
        """An outline as thick as this theme wants it, inwards; one that asks for much is thick enough already."""
        return max(line, min(line * self.theme.thicker, line + 2))


def outward(rect: Rect | pygame.Rect) -> pygame.Rect:
    """The smallest rectangle of whole pixels around a rectangle."""
    x, y = int(rect.x // 1), int(rect.y // 1)
    return pygame.Rect(x, y, ceil(rect.right) - x, ceil(rect.bottom) - y)


def _panel(painter: Painter, surface: pygame.Surface, panel: p.Panel) -> None:
    box = outward(panel.rect)
    if box.w <= 0 or box.h <= 0:  # a window that is too small for what should stand in it
        return
    if panel.shadow:
        _shadow(painter, surface, panel, box)
    if panel.fill_end:
        paint_gradient(surface, box, painter.colour(panel.fill), painter.colour(panel.fill_end))
        return
    fill = painter.colour(panel.fill) if panel.fill else ""
    line = painter.colour(panel.outline) if panel.outline and not panel.dashed else ""
    width = painter.thick(panel.line)
    smooth_box(surface, box, round(panel.radius), panel.corners, fill, line, width, panel.alpha)
    if panel.dashed:
        _dashed_box(surface, box, panel, painter.colour(panel.outline), width)


def _shadow(painter: Painter, surface: pygame.Surface, panel: p.Panel, box: pygame.Rect) -> None:
    blur, drop, alpha = SHADOWS[panel.shadow]
    soft = max(2, round(blur * panel.scale))
    dark = box_shadow(box.w, box.h, round(panel.radius), soft, alpha, painter.colour("surface.shadow"))
    surface.blit(dark, dark.get_rect(center=(box.centerx, box.centery + round(drop * panel.scale))))


def _dashed_box(surface: pygame.Surface, box: pygame.Rect, panel: p.Panel, colour: str, line: float) -> None:
    """Dashes along the straight sides and round the corners, all the way round at one pace."""
    pace = max(8, round(panel.line * 6))
    radius, width = round(panel.radius), max(1, round(line))
    for start, end in _sides(box.inflate(-width, -width), radius):
        _dashes(surface, start, end, pace, width, colour)
    ring = smooth_dashes(radius - width / 2, width, colour, 4, 0.35)
    half = ring.get_width() // 2
    for x, left in ((box.left + radius, 0), (box.right - radius, half)):
        for y, top in ((box.top + radius, 0), (box.bottom - radius, half)):
            surface.blit(ring, (x - half + left, y - half + top), (left, top, half, half))


def _sides(box: pygame.Rect, radius: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    return [
        ((left + radius, top), (right - radius, top)),
        ((left + radius, bottom), (right - radius, bottom)),
        ((left, top + radius), (left, bottom - radius)),
        ((right, top + radius), (right, bottom - radius)),
    ]


def _dashes(
    surface: pygame.Surface, start: tuple[int, int], end: tuple[int, int], pace: int, width: int, colour: str
) -> None:
    length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    count = max(1, round(length / pace))
    step = length / count
    across = end[0] != start[0]
    for index in range(count):
        along = round(index * step + step * 0.22)
        size = max(2, round(step * 0.56))
        at = (start[0] + along, start[1] - width // 2) if across else (start[0] - width // 2, start[1] + along)
        surface.fill(colour, (*at, size, width) if across else (*at, width, size))


def _words(painter: Painter, surface: pygame.Surface, words: p.Words) -> None:
    line = painter.case.line(words.text, words.face, painter.colour(words.colour))
    left = {"left": 0.0, "centre": line.get_width() / 2, "right": line.get_width()}[words.align]
    ascent = painter.case.ascent(words.face)
    across, down = _anchor(left, ascent, line.get_size(), words.turn)
    surface.blit(turned(line, words.turn), (round(words.at.x - across), round(words.at.y) - round(down)))


def _anchor(x: float, y: float, size: tuple[int, int], turn: int) -> tuple[float, float]:
    """Where a point of a surface lies after it was turned."""
    width, height = size
    return {90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}.get(turn % 360, (x, y))


def _chip(painter: Painter, surface: pygame.Surface, chip: p.Chip) -> None:
    sprite = painter.chips.chip(chip)
    surface.blit(sprite, sprite.get_rect(center=(round(chip.centre.x), round(chip.centre.y))))


def _icon(painter: Painter, surface: pygame.Surface, icon: p.Icon) -> None:
    drawn = painter.icons.icon(icon.name, max(4, round(icon.size)), painter.colour(icon.colour))
    drawn = turned(drawn, icon.turn)
    surface.blit(drawn, drawn.get_rect(center=(round(icon.centre.x), round(icon.centre.y))))


def _disc(painter: Painter, surface: pygame.Surface, disc: p.Disc) -> None:
    fill = painter.colour(disc.fill) if disc.fill else ""
    line = painter.colour(disc.outline) if disc.outline else ""
    drawn = smooth_disc(disc.radius, fill, "" if disc.dashed else line, painter.thick(disc.line))
    surface.blit(drawn, drawn.get_rect(center=(round(disc.centre.x), round(disc.centre.y))))
    if disc.dashed:
        _dashed_ring(surface, disc, line, painter.thick(disc.line))


def _dashed_ring(surface: pygame.Surface, disc: p.Disc, colour: str, width: float) -> None:
    count = max(12, round(2 * pi * disc.radius / max(8, disc.line * 4.2)))
    ring = smooth_dashes(disc.radius - width / 2, width, colour, count)
    surface.blit(ring, ring.get_rect(center=(round(disc.centre.x), round(disc.centre.y))))


def _stroke(painter: Painter, surface: pygame.Surface, stroke: p.Stroke) -> None:
    colour = painter.colour(stroke.colour)
    if not stroke.dotted:
        pygame.draw.line(surface, colour, stroke.start, stroke.end, round(stroke.width))
        return
    length = stroke.start.distance(stroke.end)
    count = max(1, round(length / (stroke.width * 2.6)))
    dot = smooth_disc(stroke.width / 2, colour, "", 0)
    for index in range(count + 1):
        at = stroke.start.towards(stroke.end, index / count)
        surface.blit(dot, dot.get_rect(center=(round(at.x), round(at.y))))


def _shape(painter: Painter, surface: pygame.Surface, shape: p.Shape) -> None:
    colour = painter.colour(shape.fill)
    box = outward(shape.bounds)
    drawn = smooth_shape(tuple((point.x - box.x, point.y - box.y) for point in shape.points), colour, box.size)
    surface.blit(drawn, box)


_PAINT: Mapping[type, Callable[[Painter, pygame.Surface, Any], None]] = {
    p.Panel: _panel,
    p.Words: _words,
    p.Chip: _chip,
    p.Icon: _icon,
    p.Disc: _disc,
    p.Stroke: _stroke,
    p.Shape: _shape,
}
