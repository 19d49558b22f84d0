"""The plan of the ring: how large it is and where all words lie, so that nothing lies over anything else."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.geometry import Rect
from canvas.layout.ring_words import Sayings, free_words, stop_words
from canvas.layout.wheel import Wheel, clear_of, fitted, stacked, way_out
from canvas.model.laid_mechanics import Stop
from canvas.model.table_of_mechanics import MOST_STOPS

CROWDED = (
    *((236, 1.0, 124), (236, 1.0, 92), (262, 1.0, 84)),
    *((262, 0.9, 84), (290, 0.86, 80), (310, 0.8, 76), (330, 0.72, 70)),
)
"""Room for words beside the ring, the size of their letters, and the height of the card at the way out.

In design pixels; tried in this order until everything is clear.
"""
MOST_WORDS = 330
GAP, APART = 14, 10
"""Between words and ring, and between words."""


@dataclass(frozen=True)
class Plan:
    """Where everything on and beside the ring lies."""

    wheel: Wheel
    said: tuple[Sayings, ...]
    words: tuple[Rect, ...]
    """Per place the room of its words."""
    turn: float
    """The angle at which the ring leads out."""
    exit: Rect
    """The room for the card where it leads to, as wide as the room beside the ring."""
    is_clear: bool


def planned(desk: Desk, stops: Sequence[Stop], room: Rect) -> Plan:
    """The largest ring at which all words find a place; with many long words it is smaller, and so are they."""
    for width, size, way in CROWDED:
        said = [stop_words(desk, stop, index, size) for index, stop in enumerate(stops)]
        said += [free_words(desk, size)] if len(stops) < MOST_STOPS else []
        plan = _plan(desk, said, room, width, way)
        if plan.is_clear:
            break
    return plan


def _plan(desk: Desk, said: Sequence[Sayings], room: Rect, width: float, way: float) -> Plan:
    px = desk.brush.px
    wheel = fitted(room, len(said), px(width) + px(GAP), desk.brush.hand)
    words = [room] * wheel.count
    after, turn = way_out(wheel)
    clear, out = True, room
    for right in (True, False):
        side = _Side(desk, wheel, said, room, right)
        boxes = side.boxes(max(px(MOST_WORDS), px(width)), px(way) if right else 0, after, turn)
        out = boxes.pop(-1, out)
        clear = clear and all(box.y >= room.y - 1 for box in (*boxes.values(), out))
        for index, box in boxes.items():
            words[index] = box
    return Plan(wheel, tuple(said), tuple(words), turn, out, clear)


@dataclass(frozen=True)
class _Side:
    """The words at one side of the ring, under each other."""

    desk: Desk
    wheel: Wheel
    said: Sequence[Sayings]
    room: Rect
    right: bool

    def boxes(self, widest: float, way: float, after: int, turn: float) -> dict[int, Rect]:
        """Per place the box of its words; at -1 that of the card at the way out, when this side has one."""
        wheel, gap = self.wheel, self.desk.brush.px(GAP)
        order = [index for index in range(wheel.count) if wheel.is_right(index) is self.right]
        order = order if self.right else order[::-1]
        order = [item for index in order for item in ((index, -1) if way and index == after else (index,))]
        tall = {index: way if index < 0 else wheel.stop for index in order}
        found: dict[int, Rect] = {}
        for _again in range(4):  # words that wrap are higher, and push others away
            wanted = [(self._wanted(index, turn), tall[index]) for index in order]
            tops = stacked(wanted, self.room.y, self.room.bottom, self.desk.brush.px(APART))
            for index, top in zip(order, tops, strict=True):
                found[index] = self._box(index, top, tall[index], widest, gap)
                tall[index] = way if index < 0 else self.said[index].height(found[index].w)
        return {index: box._replace(h=round(tall[index])) for index, box in found.items()}

    def _wanted(self, index: int, turn: float) -> float:
        """The height at which words would lie best: at their stop, a little outward at the top and the foot.

        The card at the way out lies lower, so that its road bends, where stops leave room for that.
        """
        if index < 0:
            return self.wheel.at(turn, self.wheel.outer).y + self.wheel.radius * (0.16 if self.wheel.count < 7 else 0)
        y = self.wheel.place(index).y
        return y + (y - self.wheel.centre.y) * 0.08

    def _box(self, index: int, top: float, tall: float, widest: float, gap: float) -> Rect:
        half = self.room.w / 2
        if index < 0:
            return Rect(self.wheel.centre.x, round(top), half, round(tall))
        x = clear_of(self.wheel, index, top, top + tall, gap)
        width = min(widest, half - x)
        left = self.wheel.centre.x + x if self.right else self.wheel.centre.x - x - width
        return Rect(round(left), round(top), round(width), round(tall))
