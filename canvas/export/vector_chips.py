"""Fiches on paper: the same four forms as on screen, told apart without colour."""

from collections.abc import Callable, Mapping
from functools import partial
from math import cos, pi, sin

from reportlab.lib.colors import Color, HexColor

from canvas.export.pen import Pen
from canvas.export.typefaces import FILES, text_width
from canvas.layout.geometry import Point
from canvas.layout.picture import Chip
from canvas.model.theme import RoleLook

UNIT = 100.0
"""Radius of a fiche where it is drawn once for a whole document."""
SMALLER = 0.8
"""Size of a fiche that only *weet ervan*."""
BADGES = {"praat_mee": "chat-circle-text", "weet_ervan": "eye"}
ICON_PART = {"doet": 1.0, "helpt": 0.96}
"""Size of the icon against the radius."""
LETTER = FILES["body", "bold"]


def draw_chip(pen: Pen, chip: Chip) -> None:
    """Draw a fiche as people know it from the board."""
    pen.canvas.stamp((chip.look, chip.level), partial(_draw_face, pen, chip), chip.centre, chip.radius / UNIT)
    if chip.letter:
        _letter(pen, pen.theme.look(chip.look), chip)


def _draw_face(pen: Pen, chip: Chip) -> None:
    """All of a fiche but its letter, around (0, 0) and with a radius of `UNIT`."""
    look, middle = pen.theme.look(chip.look), Point(0, 0)
    radius = UNIT * (SMALLER if chip.level == "weet_ervan" else 1)
    _FACES.get(chip.level, _cream)(pen, look, middle, radius)
    ink = pen.theme.fiche["icon"] if chip.level == "doet" else look.edge
    pen.icon(look.icon, middle, radius * ICON_PART.get(chip.level, 1.08), HexColor(ink))
    if chip.level in BADGES:
        _badge(pen, look, BADGES[chip.level])


def _full(pen: Pen, look: RoleLook, centre: Point, radius: float) -> None:
    rim(pen, look, centre, radius)
    pen.disc(centre, radius * 0.74, HexColor(look.colour))
    pen.ring(centre, radius * 0.70, radius * 0.045, HexColor(pen.theme.fiche["ring"]))


def _turned(pen: Pen, look: RoleLook, centre: Point, radius: float) -> None:
    rim(pen, look, centre, radius)
    pen.disc(centre, radius * 0.78, HexColor(pen.theme.fiche["cream"]))
    pen.ring(centre, radius * 0.68, radius * 0.045, HexColor(look.colour))


def _cream(pen: Pen, look: RoleLook, centre: Point, radius: float) -> None:
    pen.disc(_below(centre, radius * 0.04), radius, HexColor(look.edge))
    pen.disc(centre, radius * 0.97, HexColor(look.colour))
    pen.disc(centre, radius * 0.86, HexColor(pen.theme.fiche["cream"]))


def rim(pen: Pen, look: RoleLook, centre: Point, radius: float) -> None:
    """The edge of a fiche, with the marks by which a role is known without its colour."""
    pen.canvas.stamp(look, partial(_draw_rim, pen, look, Point(0, 0), UNIT), centre, radius / UNIT)


def _draw_rim(pen: Pen, look: RoleLook, centre: Point, radius: float) -> None:
    pen.disc(_below(centre, radius * 0.05), radius, HexColor(look.edge))
    pen.disc(_below(centre, -radius * 0.02), radius * 0.97, HexColor(look.colour))
    half = min(0.19, pi / max(look.inlays, 1) * 0.46)
    for index in range(look.inlays):
        turn = -pi / 2 + (index + 0.5) * 2 * pi / look.inlays
        pen.area(_inlay(centre, radius, turn, half), HexColor(pen.theme.fiche["cream"]))


def _inlay(centre: Point, radius: float, turn: float, half: float) -> list[Point]:
    """The corners of one mark: a piece of ring between 72 % and 96 % of the radius."""
    steps = [turn + half * (step / 4 - 1) for step in range(9)]
    outer = [_on_ring(_below(centre, -radius * 0.02), radius * 0.965, angle) for angle in steps]
    inner = [_on_ring(centre, radius * 0.72, angle) for angle in reversed(steps)]
    return outer + inner


def _badge(pen: Pen, look: RoleLook, icon: str) -> None:
    """The speech mark or the eye, at the lower right."""
    size, at = UNIT * 0.48, Point(UNIT * 0.56, UNIT * 0.56)
    _little_disc(pen, at, size, HexColor(look.edge))
    pen.icon(icon, at, size * 1.35, HexColor(look.edge))


def _letter(pen: Pen, look: RoleLook, chip: Chip) -> None:
    """Which of several parties with one role, at the upper right."""
    size, at = chip.radius * 0.4, Point(chip.centre.x + chip.radius * 0.6, chip.centre.y - chip.radius * 0.6)
    _little_disc(pen, at, size, HexColor(look.edge))
    type_size = size * 1.3
    left = at.x - text_width(chip.letter, LETTER, type_size) / 2
    pen.words(chip.letter, LETTER, type_size, Point(left, at.y + type_size * 0.34), HexColor(look.edge))


def _little_disc(pen: Pen, at: Point, radius: float, line: Color) -> None:
    pen.disc(at, radius, line)
    pen.disc(at, radius * 0.86, HexColor(pen.theme.fiche["icon"]))


def _below(point: Point, by: float) -> Point:
    return Point(point.x, point.y + by)


def _on_ring(centre: Point, radius: float, angle: float) -> Point:
    return Point(centre.x + cos(angle) * radius, centre.y + sin(angle) * radius)


_FACES: Mapping[str, Callable[[Pen, RoleLook, Point, float], None]] = {"doet": _full, "helpt": _turned}
