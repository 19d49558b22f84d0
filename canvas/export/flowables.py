"""The pieces pages are built from. Each measures its parts and draws them; none knows what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportlab.platypus import Flowable, Paragraph

from canvas.export.board_picture import BoardPicture
from canvas.export.marks import Mark
from canvas.export.press import Press
from canvas.export.printable import legible
from canvas.export.tags import Tag, Tagged
from canvas.export.vector import paint
from canvas.layout.geometry import Rect
from canvas.layout.picture import Corners, Panel, Picture

ABOVE = 20
"""A reader that jumps to a place sees this many points above it."""

FIRST_LINE = 14.4
"""Height of the line that a high mark stands at."""


class Stack(Tagged):
    """Pieces under each other that stay on one page."""

    def __init__(self, pieces: Sequence[Flowable], gap: float = 0) -> None:
        super().__init__()
        self.pieces, self.gap = list(pieces), gap
        self._heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._heights = [piece.wrapOn(self.canv, width, height)[1] for piece in self.pieces]
        self.width = width
        self.height = sum(self._heights) + self.gap * max(0, len(self.pieces) - 1)
        return width, self.height

    def draw(self) -> None:
        y = self.height
        for piece, height in zip(self.pieces, self._heights, strict=True):
            y -= height
            piece.drawOn(self.canv, 0, y)
            y -= self.gap


class Marked(Tagged):
    """A piece with a mark before it: in the middle, or, when it is *high*, at the first line."""

    def __init__(self, press: Press, mark: Mark, body: Flowable, left: float = 0, *, high: bool = False) -> None:
        super().__init__()
        self.press, self.mark, self.body, self.left = press, mark, body, left
        self.high = high or isinstance(body, Paragraph)
        self._body_height = 0.0

    @property
    def _indent(self) -> float:
        return self.left + self.mark.width + self.mark.gap

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._body_height = self.body.wrapOn(self.canv, width - self._indent, height)[1]
        self.width, self.height = width, max(self._body_height, self.mark.height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        parts = self.body.splitOn(self.canv, width - self._indent, height)
        if len(parts) < 2:
            return []
        first, rest = parts[0], parts[1:]
        split = [
            Marked(self.press, self.mark, first, self.left),
            *(Marked(self.press, replace(self.mark, picture=(), height=0), part, self.left) for part in rest),
        ]
        for part in split:
            part.tag = self.tag
        return split

    def draw(self) -> None:
        bottom = (self.height - self._body_height) / 2
        self.body.drawOn(self.canv, self._indent, bottom)
        middle = self.left + self.mark.width / 2
        if self.mark.says and self.mark.picture:
            half = self.mark.width / 2, self.mark.height / 2
            box = Rect(middle - half[0], self._level - half[1], self.mark.width, self.mark.height)
            with self.canv.figure(Tag("Figure", alt=self.mark.says), box):
                paint(self.press.pen(self.canv), self.mark.picture, middle, self._level)
            return
        paint(self.press.pen(self.canv), self.mark.picture, middle, self._level)

    @property
    def _level(self) -> float:
        """How high the middle of the mark stands."""
        if self.high and self._body_height > self.mark.height:
            return self.height - max(FIRST_LINE, self.mark.height) / 2
        return self.height / 2


Stand = Literal["top", "middle", "bottom"]


@dataclass(frozen=True)
class Ground:
    """What lies under a row. `bleed` is how far it reaches beyond the column on both sides."""

    fill: str = ""
    outline: str = ""
    line: float = 0
    dashed: bool = False
    radius: float = 0
    corners: Corners = "all"
    pad: tuple[float, float] = (0, 0)
    """Between the edge and what lies on it: at the sides, and above and below."""
    bleed: float = 0


class Row(Tagged):
    """Cells beside each other on a ground. A width of 0 takes what is left."""

    def __init__(
        self, press: Press, cells: Sequence[tuple[float, Flowable]], ground: Ground, at: Stand = "middle"
    ) -> None:
        super().__init__()
        self.press, self.cells, self.ground, self.at = press, list(cells), ground, at
        self._sizes: list[tuple[float, float]] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        side, above = self.ground.pad
        spare = width - 2 * side - sum(share for share, _ in self.cells)
        self._sizes = []
        for share, cell in self.cells:
            room = share or spare
            self._sizes.append((room, cell.wrapOn(self.canv, room, height)[1]))
        self.width, self.height = width, max(tall for _, tall in self._sizes) + 2 * above
        return self.width, self.height

    def draw(self) -> None:
        self._draw_ground()
        side, above = self.ground.pad
        x = side
        for (_, cell), (room, tall) in zip(self.cells, self._sizes, strict=True):
            spare = self.height - 2 * above - tall
            cell.drawOn(self.canv, x, above + {"top": spare, "middle": spare / 2, "bottom": 0.0}[self.at])
            x += room

    def _draw_ground(self) -> None:
        ground = self.ground
        rect = Rect(-ground.bleed, 0, self.width + 2 * ground.bleed, self.height)
        panel = Panel(
            "ground",
            rect,
            fill=ground.fill,
            radius=ground.radius,
            corners=ground.corners,
            outline=ground.outline,
            line=ground.line,
            dashed=ground.dashed,
        )
        paint(self.press.pen(self.canv), (panel,), 0, self.height)


class Hanging(Flowable):  # type: ignore[misc]
    """A heading in the margin column. It takes no height: the text beside it starts at the same line."""

    keepWithNext = 1  # noqa: N815 - the name reportlab asks for

    def __init__(self, stack: Stack, room: float) -> None:
        super().__init__()
        self.stack, self.room = stack, room

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.stack.wrapOn(self.canv, self.room, height)
        return width, 0

    def draw(self) -> None:
        self.stack.drawOn(self.canv, 0, -self.stack.height)


class Landmark(Flowable):  # type: ignore[misc]
    """Nothing to see: a place that the outline of the document leads to."""

    keepWithNext = 1  # noqa: N815 - the name reportlab asks for

    def __init__(self, key: str, title: str, space: float = 0) -> None:
        super().__init__()
        self.key, self.title, self.spaceBefore = key, title, space

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.key, 0, ABOVE)
        self.canv.addOutlineEntry(legible(self.title), self.key, 0)


class Rule(Flowable):  # type: ignore[misc]
    """A line to write on, or between things."""

    def __init__(self, press: Press, colour: str, height: float, width: float = 0.6) -> None:
        super().__init__()
        self.press, self.colour, self.line, self.height = press, colour, width, height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        pen = self.press.pen(self.canv)
        pen.line(pen.colour(self.colour), self.line)
        self.canv.line(0, 0, self.width, 0)


class Drawn(Flowable):  # type: ignore[misc]
    """A picture at its own size, in points."""

    def __init__(self, press: Press, picture: Picture, size: tuple[float, float]) -> None:
        super().__init__()
        self.press, self.picture, self.size = press, picture, size

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self.size
        return self.size

    def draw(self) -> None:
        paint(self.press.pen(self.canv), self.picture, 0, self.height)


class Sheet(Flowable):  # type: ignore[misc]
    """The board, as large as the page allows."""

    def __init__(self, press: Press, board: BoardPicture, says: str) -> None:
        super().__init__()
        self.press, self.board, self.says = press, board, says
        self._scale = 1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        size = self.board.size
        self._scale = min(width / size.w, height / size.h)
        self.width, self.height = width, size.h * self._scale
        return width, self.height

    def draw(self) -> None:
        wide = self.board.size.w * self._scale
        left = (self.width - wide) / 2
        with self.canv.figure(Tag("Figure", alt=self.says), Rect(left, 0, wide, self.height)):
            paint(self.press.pen(self.canv), self.board.picture, left, self.height, self._scale)
