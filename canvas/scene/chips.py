"""Fiches: drawn once per look, level and size at four times the size, scaled down and kept.

The four levels differ in form, not only in colour: *doet* is the full chip, *helpt* the chip turned
over, *praat mee* a cream chip with a speech mark, *weet ervan* a small outlined chip with an eye.
"""

from math import cos, pi, sin

import pygame

from canvas.layout.measure import Face
from canvas.layout.picture import Chip
from canvas.model.theme import RoleLook, Theme
from canvas.scene.icons import IconBox
from canvas.scene.shadows import round_shadow
from canvas.scene.shelf import Shelf
from canvas.scene.type import TypeCase

FINE = 4
"""Drawn this many times larger, then scaled down: smooth edges without a smooth-edge routine."""
KEPT_PIXELS = 3 * 512 * 1024
"""Of finished fiches in memory, 6 MB: they are turned to any side, in many sizes. On a 4K screen 20 parties fit."""
SMALLER = 0.8
"""Size of a fiche that only *weet ervan*."""


class ChipBox:
    """Finished fiches, ready to copy."""

    def __init__(self, theme: Theme, icons: IconBox, case: TypeCase) -> None:
        self._theme, self._icons, self._case = theme, icons, case
        self._kept: Shelf[tuple[object, ...]] = Shelf(KEPT_PIXELS)

    def chip(self, chip: Chip) -> pygame.Surface:
        """The fiche with its shadow, centred on a square surface."""
        kind = (
            chip.radius, chip.look, chip.level, chip.letter, chip.lifted, chip.picked, chip.flat, chip.turn
        )  # fmt: skip
        return self._kept.take(kind, lambda: self._made(chip))

    def _made(self, chip: Chip) -> pygame.Surface:
        side = int(chip.bounds.w)
        sprite = pygame.Surface((side, side), pygame.SRCALPHA)
        radius = chip.radius * (SMALLER if chip.level == "weet_ervan" else 1)
        if not chip.flat:
            self._shadow(sprite, chip, radius)
        front = pygame.Surface((side, side), pygame.SRCALPHA) if chip.turn else sprite
        face = self._face(chip, radius)
        front.blit(face, face.get_rect(center=(side / 2, side / 2)))
        self._badge(front, chip, side / 2)
        if chip.letter:
            self._letter(front, chip, side / 2)
        if chip.turn:  # its shadow stays where the light puts it
            sprite.blit(turned(front, chip.turn), (0, 0))
        return sprite

    def _shadow(self, sprite: pygame.Surface, chip: Chip, radius: float) -> None:
        blur = max(2, round(chip.radius * (0.24 if chip.lifted else 0.11)))
        dark = round_shadow(round(radius * 0.98), blur, 120 if chip.lifted else 105, self._theme.fiche["shadow"])
        drop = chip.radius * (0.22 if chip.lifted else 0.1)
        centre = sprite.get_rect().centerx
        sprite.blit(dark, dark.get_rect(center=(centre, centre + drop)))

    def _face(self, chip: Chip, radius: float) -> pygame.Surface:
        look = self._theme.look(chip.look)
        side = 2 * (round(radius) + 2)
        large = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
        draw = {"doet": self._full, "helpt": self._turned}.get(chip.level, self._cream)
        draw(large, look, radius * FINE)
        face = pygame.transform.smoothscale(large, (side, side))
        self._icon(face, chip, look, radius)
        return face

    def _full(self, large: pygame.Surface, look: RoleLook, radius: float) -> None:
        middle = large.get_width() / 2
        pygame.draw.circle(large, look.edge, (middle, middle + radius * 0.05), radius)
        pygame.draw.circle(large, look.colour, (middle, middle - radius * 0.02), radius * 0.97)
        _inlays(large, self._theme.fiche["cream"], look.inlays, radius)
        pygame.draw.circle(large, look.colour, (middle, middle), radius * 0.74)
        pygame.draw.circle(
            large, self._theme.fiche["ring"], (middle, middle), radius * 0.70, max(1, round(radius * 0.045))
        )

    def _turned(self, large: pygame.Surface, look: RoleLook, radius: float) -> None:
        middle, cream = large.get_width() / 2, self._theme.fiche["cream"]
        pygame.draw.circle(large, look.edge, (middle, middle + radius * 0.05), radius)
        pygame.draw.circle(large, look.colour, (middle, middle - radius * 0.02), radius * 0.97)
        _inlays(large, cream, look.inlays, radius)
        pygame.draw.circle(large, cream, (middle, middle), radius * 0.78)
        pygame.draw.circle(large, look.colour, (middle, middle), radius * 0.68, max(1, round(radius * 0.045)))

    def _cream(self, large: pygame.Surface, look: RoleLook, radius: float) -> None:
        middle, cream = large.get_width() / 2, self._theme.fiche["cream"]
        pygame.draw.circle(large, look.edge, (middle, middle + radius * 0.04), radius)
        pygame.draw.circle(large, look.colour, (middle, middle), radius * 0.97)
        pygame.draw.circle(large, cream, (middle, middle), radius * 0.86)

    def _icon(self, face: pygame.Surface, chip: Chip, look: RoleLook, radius: float) -> None:
        colour = self._theme.fiche["icon"] if chip.level == "doet" else look.edge
        part = {"doet": 1.0, "helpt": 0.96}.get(chip.level, 1.08)
        icon = self._icons.icon(look.icon, max(6, round(radius * part)), colour)
        face.blit(icon, icon.get_rect(center=face.get_rect().center))

    def _badge(self, sprite: pygame.Surface, chip: Chip, middle: float) -> None:
        """The speech mark or the eye, at the lower right."""
        icon = {"praat_mee": "chat-circle-text", "weet_ervan": "eye"}.get(chip.level)
        if icon is None:
            return
        look, radius = self._theme.look(chip.look), chip.radius
        size, at = radius * 0.48, middle + radius * 0.56
        self._disc(sprite, (at, at), size, self._theme.fiche["icon"], look.edge)
        mark = self._icons.icon(icon, max(6, round(size * 1.35)), look.edge)
        sprite.blit(mark, mark.get_rect(center=(at, at)))

    def _letter(self, sprite: pygame.Surface, chip: Chip, middle: float) -> None:
        look, radius = self._theme.look(chip.look), chip.radius
        at, size = (middle - radius * 0.6, middle - radius * 0.6), radius * 0.4
        self._disc(sprite, at, size, self._theme.fiche["icon"], look.edge)
        words = self._case.line(chip.letter, Face("body", "bold", max(8, round(size * 1.3))), look.edge)
        sprite.blit(words, words.get_rect(center=at))

    def _disc(self, sprite: pygame.Surface, at: tuple[float, float], radius: float, fill: str, line: str) -> None:
        side = 2 * round(radius) + 2
        large = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
        middle = side * FINE / 2
        pygame.draw.circle(large, line, (middle, middle), radius * FINE)
        pygame.draw.circle(large, fill, (middle, middle), radius * FINE * 0.86)
        small = pygame.transform.smoothscale(large, (side, side))
        sprite.blit(small, small.get_rect(center=at))


def turned(drawn: pygame.Surface, turn: int) -> pygame.Surface:
    """Quarter turns, clockwise, in degrees: for who stands at another side of the table."""
    if turn % 360 == 180:
        return pygame.transform.flip(drawn, True, True)
    return pygame.transform.rotate(drawn, -turn) if turn % 360 else drawn


def _inlays(large: pygame.Surface, cream: str, count: int, radius: float) -> None:
    """Cream marks on the rim, `count` of them at equal distances."""
    if not count:
        return
    middle = large.get_width() / 2
    half = min(0.19, pi / count * 0.46)
    for index in range(count):
        turn = -pi / 2 + (index + 0.5) * 2 * pi / count
        pygame.draw.polygon(large, cream, _block(middle, radius, turn, half))


def _block(middle: float, radius: float, turn: float, half: float) -> list[tuple[float, float]]:
    """The corners of one mark: a piece of ring between 78 % and 96 % of the radius."""
    steps = [turn + half * (step / 4 - 1) for step in range(9)]
    outer = [(middle + cos(a) * radius * 0.965, middle + sin(a) * radius * 0.965 - radius * 0.02) for a in steps]
    inner = [(middle + cos(a) * radius * 0.72, middle + sin(a) * radius * 0.72) for a in reversed(steps)]
    return outer + inner
