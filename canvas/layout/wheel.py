"""The geometry of a ring: places round a circle, room beside them, and a road that leads away."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

from canvas.layout.geometry import Point, Rect

BAND, STOP, CHIP, MIDDLE = 0.107, 0.2, 0.153, 0.63
"""Parts of the radius: half the width of the band, a stop, the chip in it, and the disc in the middle."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A ring of `count` places, clockwise. `radius` runs to the middle of the band, in pixels."""

    centre: Point
    radius: float
    count: int
    least: float = 0
    """The least radius of a chip, in pixels, where hands ask one."""

    @property
    def outer(self) -> float:
        """Where the band ends, in pixels from the centre."""
        return self.radius * (1 + BAND)

    @property
    def stop(self) -> float:
        """The radius of a stop, in pixels."""
        return self.chip * STOP / CHIP

    @property
    def chip(self) -> float:
        """The radius of the chip in a stop, in pixels."""
        return max(self.radius * CHIP, self.least)

    def turn(self, place: float) -> float:
        """The angle of a place in radians, clockwise from the right. Halves lie between two places.

        No place is straight above or under the centre, so that words always find room at its side.
        """
        first = pi / self.count if self.count % 2 == 0 else pi / 2 / self.count
        return first - pi / 2 + place * 2 * pi / self.count

    def at(self, turn: float, distance: float = 0) -> Point:
        """The point at an angle; at the middle of the band unless a distance from the centre is given."""
        reach = distance or self.radius
        return Point(round(self.centre.x + cos(turn) * reach), round(self.centre.y + sin(turn) * reach))

    def place(self, index: int) -> Point:
        """The middle of a place, from 0."""
        return self.at(self.turn(index))

    def is_right(self, index: int) -> bool:
        """Whether a place lies on the right half."""
        return cos(self.turn(index)) > 0

    def along(self, turn: float, pixels: float) -> float:
        """The angle that many pixels further on along the band."""
        return turn + pixels / self.radius


def way_out(wheel: Wheel) -> tuple[int, float]:
    """Where the ring leads out at the right: behind which place, and at what angle.

    Between the two stops that lie furthest apart in height; of two such gaps the lower one.
    """
    right = [index for index in range(wheel.count) if wheel.is_right(index)]
    if len(right) < 2:
        return right[0], pi / 4
    gaps = {index: wheel.place(after).y - wheel.place(index).y for index, after in pairwise(right)}
    index = max(gaps, key=lambda index: (round(gaps[index] / wheel.stop, 1), index))
    return index, wheel.turn(index + 0.5)


def highest(count: int) -> float:
    """How far the places reach up and down, in parts of the radius."""
    wheel = Wheel(Point(0, 0), 1, count)
    return max(abs(sin(wheel.turn(index))) for index in range(count))


def fitted(room: Rect, count: int, beside: float, least: float = 0) -> Wheel:
    """The largest ring in a room that leaves `beside` pixels for words at both sides; chips have `least` as radius."""
    tall = max(1 + BAND, highest(count) + STOP * 1.05)
    radius = min(room.h / 2 / tall, (room.w / 2 - beside) / (1 + STOP))
    if radius * CHIP < least:  # chips for hands leave the ring itself less room
        stop = least * STOP / CHIP
        high = min(room.h / 2 / (1 + BAND), (room.h / 2 - stop * 1.05) / highest(count))
        radius = min(high, room.w / 2 - beside - stop)
    return Wheel(Point(round(room.centre.x), round(room.centre.y)), round(radius), count, least)


def clear_of(wheel: Wheel, index: int, top: float, bottom: float, gap: float) -> float:
    """How far from the middle words between two heights may begin, clear of their stop and of the band. In pixels."""
    near = max(0.0, top - wheel.centre.y, wheel.centre.y - bottom)
    curve = sqrt(max(0.0, (wheel.outer + gap) ** 2 - near**2))
    return max(abs(wheel.place(index).x - wheel.centre.x) + wheel.stop + gap, curve)


def stacked(wanted: Sequence[tuple[float, float]], top: float, bottom: float, gap: float) -> list[float]:
    """The upper edges of boxes under each other, each as near as it can be to the middle it wants.

    `wanted` has the middle and the height of each box, from top to bottom. Boxes that do not fit stick out at the top.
    """
    tops = [min(max(middle - tall / 2, top), bottom - tall) for middle, tall in wanted]
    for _again in range(40):
        for index in range(len(tops) - 1):
            over = tops[index] + wanted[index][1] + gap - tops[index + 1]
            if over > 0:  # both give way, as far as the room allows
                tops[index] = max(tops[index] - over / 2, top)
                tops[index + 1] = min(tops[index + 1] + over / 2, bottom - wanted[index + 1][1])
    edge = top
    for index, (_middle, tall) in enumerate(wanted):
        tops[index] = max(tops[index], edge)
        edge = tops[index] + tall + gap
    edge = bottom
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = min(tops[index], edge - wanted[index][1])
        edge = tops[index] - gap
    return tops


def road(start: Point, bend: Point, end: Point, width: float) -> tuple[Point, ...]:
    """The outline of a curved road of one width, as a polygon."""
    sides: tuple[list[Point], list[Point]] = ([], [])
    for step in range(25):
        part = step / 24
        at = start.towards(bend, part).towards(bend.towards(end, part), part)
        ahead, behind = bend.towards(end, part), start.towards(bend, part)
        dx, dy = ahead.x - behind.x, ahead.y - behind.y
        length = hypot(dx, dy) or 1
        across = Point(-dy / length * width / 2, dx / length * width / 2)
        sides[0].append(Point(at.x + across.x, at.y + across.y))
        sides[1].append(Point(at.x - across.x, at.y - across.y))
    return (*sides[0], *reversed(sides[1]))
