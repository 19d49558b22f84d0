"""Fiches in pixels: levels and parties differ in form, so that nobody needs to see colours."""

from itertools import combinations

import pygame
import pytest

from canvas.layout.geometry import Point
from canvas.layout.picture import Chip
from canvas.model.board import Level
from tests.helpers.tools import case, look
from tests.scene.stage import painter

RADII = (16, 24, 38, 76)
LOOKS = sorted(look().role)


def grey(chip: Chip) -> bytes:
    """A fiche on white, without its colours."""
    sprite = painter().chips.chip(chip)
    ground = pygame.Surface(sprite.get_size())
    ground.fill("white")
    ground.blit(sprite, (0, 0))
    return bytes(pygame.image.tobytes(pygame.transform.grayscale(ground), "RGB")[::3])


def form(chip: Chip) -> list[bool]:
    """Only dark and light: what is left on a bad copier."""
    pixels = grey(chip)
    middle = (min(pixels) + max(pixels)) / 2
    return [pixel < middle for pixel in pixels]


def fiche(look_: str = "jobcoach", level: str = "doet", radius: float = 24, **more: object) -> Chip:
    return Chip("x", Point(0, 0), radius, look_, level, **more)  # type: ignore[arg-type]


def apart(one: Chip, other: Chip) -> float:
    """The part of the pixels that differs in form."""
    left, right = form(one), form(other)
    assert len(left) == len(right)
    return sum(a != b for a, b in zip(left, right, strict=True)) / len(left)


@pytest.mark.parametrize("radius", RADII)
@pytest.mark.parametrize("role", LOOKS)
def test_levels_differ_in_form(role: str, radius: int) -> None:
    for one, other in combinations(Level, 2):
        assert apart(fiche(role, one, radius), fiche(role, other, radius)) > 0.02, (one, other)


def test_parties_of_the_case_differ_in_form() -> None:
    roles = [case("isoleerder").role[party.role].appearance for party in case("isoleerder").parties]
    for one, other in combinations(roles, 2):
        assert apart(fiche(one, radius=38), fiche(other, radius=38)) > 0.01, (one, other)


@pytest.mark.parametrize("level", Level)
def test_a_letter_tells_two_parties_of_one_role_apart(level: str) -> None:
    plain, a, b = (fiche(level=level, letter=letter) for letter in ("", "A", "B"))
    assert grey(a) != grey(plain)
    assert grey(a) != grey(b)


@pytest.mark.parametrize("radius", RADII)
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("lifted", [False, True])
def test_a_fiche_with_all_its_marks_stays_within_its_bounds(radius: int, level: str, lifted: bool) -> None:
    chip = fiche(level=level, radius=radius, letter="A", lifted=lifted)
    sprite = painter().chips.chip(chip)
    assert sprite.get_width() <= chip.bounds.w
    edge = [sprite.get_at((x, y))[3] for x in range(sprite.get_width()) for y in (0, sprite.get_height() - 1)]
    assert max(edge) < 16


def test_a_fiche_is_drawn_once_and_then_copied() -> None:
    assert painter().chips.chip(fiche()) is painter().chips.chip(fiche())
    here, there = (Chip(key, Point(x, x), 24, "jobcoach") for key, x in (("a", 10), ("b", 500)))
    assert painter().chips.chip(here) is painter().chips.chip(there)


def test_a_role_the_theme_does_not_know_has_a_quiet_look() -> None:
    assert grey(fiche("onbekend")) == grey(fiche("branche"))
