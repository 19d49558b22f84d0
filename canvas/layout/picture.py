"""A picture: plain drawing instructions with absolute positions in pixels.

pygame paints it, the PDF draws it as vectors, tests read it as text. Every instruction has a key that
stays the same as long as it means the same thing, so that two pictures can be compared. Colours are
names of the theme. `bounds` is all an instruction can touch, shadow included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from canvas.layout.geometry import Point, Rect, around
from canvas.layout.measure import Face

Corners = Literal["all", "top", "bottom"]
Align = Literal["left", "centre", "right"]
Shadow = Literal["", "card", "sheet", "lifted"]

SHADOW_REACH: dict[str, float] = {"": 0, "card": 10, "sheet": 18, "lifted": 26}
"""How far a shadow spreads at scale 1, in pixels."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle, round at the corners. `fill_end` makes a vertical gradient. `alpha` is 0..255."""

    key: str
    rect: Rect
    fill: str = ""
    fill_end: str = ""
    radius: float = 0
    corners: Corners = "all"
    outline: str = ""
    line: float = 0
    dashed: bool = False
    shadow: Shadow = ""
    scale: float = 1
    alpha: int = 255

    @property
    def bounds(self) -> Rect:
        return self.rect.grown(SHADOW_REACH[self.shadow] * self.scale + self.line + 1)


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; `at` is on the baseline, at its left, centre or right end. `width` is measured."""

    key: str
    at: Point
    text: str
    face: Face
    colour: str
    align: Align = "left"
    width: float = 0
    turn: int = 0
    """For who reads it from another side of the table: quarter turns about `at`, clockwise, in degrees."""

    @property
    def bounds(self) -> Rect:
        left = {"left": 0.0, "centre": self.width / 2, "right": self.width}[self.align]
        size = self.face.size
        upright = Rect(self.at.x - left - 2, self.at.y - size * 1.1, self.width + 4, size * 1.5)
        return upright.turned(self.turn, self.at) if self.turn else upright


@dataclass(frozen=True, slots=True)
class Chip:
    """A fiche as people see it. `look` names the role in the theme, `level` how it takes part."""

    key: str
    centre: Point
    radius: float
    look: str
    level: str = "doet"
    letter: str = ""
    lifted: bool = False
    picked: bool = False
    flat: bool = False
    """Without a shadow: the lower fiches of a stack."""
    turn: int = 0
    """Quarter turns, clockwise, in degrees: it faces the side of the table it was taken from."""

    @property
    def bounds(self) -> Rect:
        return around(self.centre, self.radius * (1.62 if self.lifted or self.picked else 1.36) + 2)


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon of `assets/icons`, drawn `size` pixels wide and high."""

    key: str
    centre: Point
    size: float
    name: str
    colour: str
    turn: int = 0
    """Quarter turns, clockwise, in degrees."""

    @property
    def bounds(self) -> Rect:
        return around(self.centre, self.size / 2 + 1)


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled or only its line."""

    key: str
    centre: Point
    radius: float
    fill: str = ""
    outline: str = ""
    line: float = 0
    dashed: bool = False

    @property
    def bounds(self) -> Rect:
        return around(self.centre, self.radius + self.line + 1)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; dotted means round dots at a regular distance."""

    key: str
    start: Point
    end: Point
    width: float
    colour: str
    dotted: bool = False

    @property
    def bounds(self) -> Rect:
        x, y = min(self.start.x, self.end.x), min(self.start.y, self.end.y)
        size = Rect(x, y, abs(self.end.x - self.start.x), abs(self.end.y - self.start.y))
        return size.grown(self.width + 1)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon."""

    key: str
    points: tuple[Point, ...]
    fill: str

    @property
    def bounds(self) -> Rect:
        xs, ys = [point.x for point in self.points], [point.y for point in self.points]
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(1)


Instruction = Panel | Words | Chip | Icon | Disc | Stroke | Shape
Picture = tuple[Instruction, ...]


def spoken(picture: Iterable[Instruction]) -> list[str]:
    """Every line of words in a picture, in drawing order."""
    return [instruction.text for instruction in picture if isinstance(instruction, Words)]
