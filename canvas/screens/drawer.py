"""One open drawer: its kind, what it is about, and what was touched in it so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from canvas.layout.brush import Brush
from canvas.layout.geometry import Rect
from canvas.layout.turning import HALF
from canvas.model.board import Board
from canvas.rules.refusal import Refusal
from canvas.screens.bench import Filled, Kind
from canvas.screens.drafts import Subject
from canvas.screens.kit import Kit
from canvas.screens.typing import Typist


@dataclass
class Drawer:
    """One open drawer."""

    id: str
    kind: Kind
    subject: str = ""
    editing: str = ""
    turned: int = 0
    """180 for who opened it across the table; its keyboard turns with it."""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 0
    leaf: int = 0
    """The part of its form that shows, where not all of it fits."""
    trouble: Refusal | None = None
    """Why what stands in the form could not be kept; said anew in whatever language is on the screen."""
    tried: Mapping[str, str] = field(default_factory=dict)
    """The words that could not be kept: once they change, the trouble is over."""
    draft: Filled | None = None
    """What was left in this form before, and stands in it again."""
    today: date = date.min
    """The day it was opened."""
    asking: bool = False
    """The second button was touched once and asks for another touch."""

    @property
    def about(self) -> Subject:
        return Subject(self.kind.id, self.subject, self.editing)


class Paged(Protocol):
    """What shows a page of its list and a part of its form."""

    page: int
    leaf: int


def turn_page(paged: Paged, way: str) -> None:
    """Its list on or back, or its form down or up."""
    if way in ("up", "down"):
        paged.leaf = max(0, paged.leaf + (1 if way == "down" else -1))
    else:
        paged.page = max(0, paged.page + (1 if way == "on" else -1))


def written(board: Board) -> list[str]:
    """Ids of everything that stands in lists."""
    return [*board.needs, *board.drawn]


def turn_around(drawer: Drawer, typist: Typist) -> None:
    """To the other long side of the table, with its keyboard; what stands in it stays."""
    drawer.turned = HALF - drawer.turned
    typist.face(drawer.id, drawer.turned)


def rooms_beside(brush: Brush, kit: Kit, drawers: list[str]) -> dict[str, Rect]:
    """Where keyboards may lie: under their own drawer. One drawer leaves them all of it."""
    if len(drawers) < 2:
        return {}
    room = kit.foot(brush.window).grown(-brush.px(10))
    half = (room.w - brush.px(10)) / 2
    left, right = drawers
    return {left: room._replace(w=half), right: room._replace(x=room.right - half, w=half)}
