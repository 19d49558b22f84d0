"""How pieces to cut lie on a sheet: cells against each other, so that one cut frees two of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from canvas.layout.geometry import Rect

Thing = TypeVar("Thing")


class Grid(NamedTuple):
    """So many cells of one size, in points, in the middle of a sheet of A4."""

    width: float
    height: float
    columns: int
    rows: int

    @property
    def places(self) -> int:
        return self.columns * self.rows

    @property
    def xs(self) -> tuple[float, ...]:
        """Where the cuts run from top to bottom."""
        left = (A4[0] - self.width * self.columns) / 2
        return tuple(left + self.width * at for at in range(self.columns + 1))

    @property
    def ys(self) -> tuple[float, ...]:
        """Where the cuts run from side to side. The head takes a little more room than the foot."""
        top = (A4[1] - self.height * self.rows) * 0.6
        return tuple(top + self.height * at for at in range(self.rows + 1))

    def cells(self) -> Iterator[Rect]:
        for y in self.ys[:-1]:
            yield from (Rect(x, y, self.width, self.height) for x in self.xs[:-1])

    def pages(self, things: Sequence[Thing]) -> Iterator[list[tuple[Thing, Rect]]]:
        """The things of each sheet, with their cells."""
        for start in range(0, len(things), self.places):
            yield list(zip(things[start : start + self.places], self.cells(), strict=False))


CARDS = Grid(90 * mm, 64 * mm, 2, 4)
"""Cards to write on."""
SMALL = Grid(60 * mm, 42 * mm, 3, 6)
"""Cards to show, such as votes."""
TALL = Grid(90 * mm, 128 * mm, 2, 2)
"""Cards to read, such as roles."""
WIDE = Grid(180 * mm, 128 * mm, 1, 2)
"""Cards with several questions."""


def fiches(diameter: float) -> Grid:
    """Cells for round fiches with 2 mm between them, as many as fit. `diameter` is in points."""
    cell = diameter + 2 * mm
    return Grid(cell, cell, int((A4[0] - 18 * mm) / cell), int((A4[1] - 40 * mm) / cell))


def whole_rows(things: Iterable[Thing], columns: int, filler: Thing) -> list[Thing]:
    """The things, with as many of the filler as make the last row whole."""
    found = list(things)
    return found + [filler] * (-len(found) % columns)
