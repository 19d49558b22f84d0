"""Regions and ways: where the focus of the keyboard can go on a screen, and what lies which way.

The focus walks over the same targets that hands touch, so whatever a hand can do, the keyboard can do. Pure: all
follows from the targets of an arrangement. A target that something else covers cannot be touched, so the focus
does not go there either.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from canvas.layout.geometry import Point, Rect
from canvas.layout.lists import LISTS
from canvas.layout.target import Target, topmost
from canvas.model.board import FRAME_SEATS

Way = Literal["left", "right", "up", "down"]

GROUNDS = frozenset(("board", "sheet", "veil", "key", "accent", "keys", "card", *LISTS))
"""Kinds that are no place to go: what lies under the others, and keys that the table has already."""
ORDER = ("popup", "drawer", "bar", "tabs", "board", "frame", "tray", "recorder", "notice")
"""How Tab goes round; what lies on top comes first."""
STEPPED = ("popup", "drawer", "notice")
"""Regions in which Tab goes from one thing to the next, as in any form; elsewhere the arrows do."""
ANYWHERE = {
    "button": "bar", "round": "bar", "tab": "tabs", "hall": "tabs", "stack": "tray", "tray": "tray", "tool": "tray",
    "vcr": "recorder", "menu": "popup", "level": "popup", "place": "popup", "command": "popup",
}  # fmt: skip
OF_A_DRAWER = ("spot", "form", "turn", "field", "entry")
ROW = 24
"""Targets whose middles differ less in height than this part of a window (1/24) stand in one row."""
ASIDE = 2.4
"""How much heavier a pixel beside the way weighs than one along it."""


def region_of(target: Target) -> str:
    """The region of a target: one of `ORDER`, for drawers with the name of the drawer behind a colon."""
    if target.what in OF_A_DRAWER:
        return f"drawer:{target.of.partition('/')[0]}" if target.what != "entry" or _in_drawer(target) else "board"
    if target.what == "choice":
        return "notice" if target.of.startswith("notice") else "popup" if _asks(target.of) else "board"
    if target.what == "seat" and target.of in FRAME_SEATS:
        return "frame"
    return ANYWHERE.get(target.what, "board")


def _in_drawer(target: Target) -> bool:
    """An entry of a drawer is named after it; one of the picker after what it opens (`session:/…`)."""
    return ":" not in target.of.partition("/")[0]


def _asks(of: str) -> bool:
    return of.partition(":")[0] in ("yes", "no", "help_close", "message_close")


def kind_of(region: str) -> str:
    """The region without the name of its drawer."""
    return region.partition(":")[0]


def is_stepped(region: str) -> bool:
    """Whether Tab stops at everything in this region."""
    return kind_of(region) in STEPPED


def spot_on(targets: Sequence[Target], target: Target) -> Point | None:
    """A point where a touch reaches this target; None when others cover it."""
    rect = target.rect
    parts = ((0.5, 0.5), (0.2, 0.5), (0.8, 0.5), (0.5, 0.12), (0.5, 0.88), (0.06, 0.5), (0.06, 0.12), (0.94, 0.88),
             (0.02, 0.02))  # fmt: skip
    for across, along in parts:
        point = Point(rect.x + rect.w * across, rect.y + rect.h * along)
        if topmost(targets, point) == target:
            return point
    return None


def can_go(targets: Sequence[Target], target: Target) -> bool:
    """Whether the focus may rest on this target. Of two that mean the same, only the last: its button, not its card."""
    if target.what in GROUNDS or spot_on(targets, target) is None:
        return False
    return next(one for one in reversed(targets) if is_same(one, target)) == target


def is_same(one: Target, other: Target) -> bool:
    """Whether two places mean the same: a card and the button on it."""
    return (one.what, one.of, one.turn) == (other.what, other.of, other.turn)


def reading_order(targets: Iterable[Target], height: float) -> list[Target]:
    """From top to bottom, and in a row from left to right; `height` is that of the window in pixels."""
    row = max(height / ROW, 1)
    return sorted(targets, key=lambda target: (round(target.rect.centre.y / row), target.rect.x))


def regions(targets: Sequence[Target]) -> list[str]:
    """The regions that have something to go to, in the order of Tab."""
    found = dict.fromkeys(region_of(target) for target in targets if target.what not in GROUNDS)
    there = [name for name in found if any(can_go(targets, one) for one in targets if region_of(one) == name)]
    return sorted(there, key=lambda name: ORDER.index(kind_of(name)))


def within(targets: Sequence[Target], region: str, height: float) -> Iterator[Target]:
    """Everything in a region that the focus may rest on, in reading order; looked at only as far as it is asked."""
    mine = [target for target in targets if target.what not in GROUNDS and region_of(target) == region]
    return (target for target in reading_order(mine, height) if can_go(targets, target))


def beside(targets: Sequence[Target], start: Target, way: Way) -> Target | None:
    """The nearest thing this way: first in the region itself, then anywhere."""
    region = region_of(start)
    mine = (target for target in targets if region_of(target) == region)
    others = (target for target in targets if region_of(target) != region)
    return _nearest(targets, start, mine, way) or _nearest(targets, start, others, way)


def _nearest(targets: Sequence[Target], start: Target, among: Iterable[Target], way: Way) -> Target | None:
    """Looks only as far as it must: covered targets are passed over one by one."""
    ways = [(_cost(start.rect, target.rect, way), target) for target in among if target.what not in GROUNDS]
    ways = [(cost, target) for cost, target in ways if cost is not None and target != start]
    ordered = sorted(ways, key=lambda entry: entry[0] or 0.0)
    return next((target for _, target in ordered if can_go(targets, target)), None)


def _cost(start: Rect, end: Rect, way: Way) -> float | None:
    """How far off something lies this way; None when it does not lie this way."""
    here, there = start.centre, end.centre
    dx, dy = there.x - here.x, there.y - here.y
    along, aside = (abs(dx), abs(dy)) if way in ("left", "right") else (abs(dy), abs(dx))
    ahead = {"left": -dx, "right": dx, "up": -dy, "down": dy}[way]
    if ahead <= 0.5 or (aside > 3 * along and not _overlap(start, end, way)):
        return None
    return along + (0 if _overlap(start, end, way) else ASIDE * aside) + 0.1 * aside


def _overlap(one: Rect, other: Rect, way: Way) -> bool:
    """Whether two stand in one row, or for up and down in one column."""
    if way in ("left", "right"):
        return one.y < other.bottom and other.y < one.bottom
    return one.x < other.right and other.x < one.right
