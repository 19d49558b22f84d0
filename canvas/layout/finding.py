"""Finding what lies near a point without asking every target: a hand asks that at each movement.

A screen is cut in square cells that know their targets. So what a movement costs does not grow with the board.
"""

from collections import defaultdict
from collections.abc import Sequence

from canvas.layout.geometry import Point
from canvas.layout.target import Target

CELL = 96
"""Pixels: a little more than a fiche, so that a cell knows few of them."""


WIDE = 48
"""What covers more cells than this, as the sheet or a column does, is few: it is asked each time instead."""


class Finder:
    """The targets of one arrangement by place and by name."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self._targets = targets
        self._cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self._wide: list[int] = []
        self._named: dict[tuple[str, str], Target] = {}
        for number, target in enumerate(targets):
            x, y, w, h = target.rect
            cells = _cells(x, y, x + w, y + h)
            if len(cells) > WIDE:
                self._wide.append(number)
            else:
                for cell in cells:
                    self._cells[cell].append(number)
            self._named.setdefault((target.what, target.of), target)

    def near(self, at: Point, reach: float = 0) -> list[Target]:
        """Every target that is at most `reach` pixels from a point, and maybe others; topmost last."""
        found = {*self._wide}
        for cell in _cells(at.x - reach, at.y - reach, at.x + reach, at.y + reach):
            found.update(self._cells.get(cell, ()))
        return [self._targets[number] for number in sorted(found)]

    def named(self, what: str, of: str) -> Target | None:
        """The lowest target of this kind and name."""
        return self._named.get((what, of))


def _cells(left: float, top: float, right: float, bottom: float) -> list[tuple[int, int]]:
    first, last, upper, lower = int(left // CELL), int(right // CELL), int(top // CELL), int(bottom // CELL)
    if first == last and upper == lower:  # most targets are smaller than a cell
        return [(first, upper)]
    return [(x, y) for y in range(upper, lower + 1) for x in range(first, last + 1)]
