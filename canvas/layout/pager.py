"""What views of cards share: pages with two buttons to turn them, and words set in a number of lines."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, wrap
from canvas.layout.picture import Disc
from canvas.model.base import Slug


@dataclass(frozen=True, slots=True)
class Page:
    """The cards from `first` up to `end`, on page `number` (from 0) of `pages`."""

    first: int
    end: int
    number: int
    pages: int


def set_in(brush: Brush, text: str, face: Face, room: float, lines: int) -> tuple[Face, list[str]]:
    """The largest face, as far as readable, at which a text fits in so many lines without a broken word."""
    least = max(brush.smallest, round(face.size * 0.68))
    for size in range(face.size, least, -1):
        smaller = face._replace(size=size)
        whole = all(brush.width(word, smaller) <= room for word in text.split())
        if whole and len(wrap(brush.measurer, text, smaller, room)) <= lines:
            return smaller, brush.wrapped(text, smaller, room, lines)
    smallest = face._replace(size=least)
    return smallest, brush.wrapped(text, smallest, room, lines)


def page_of(desk: Desk, name: Slug, count: int, most: int) -> Page:
    """The page that shows when `most` cards fit at once. Pages are about equally full."""
    pages = max(1, -(-count // max(most, 1)))
    each = -(-count // pages)
    number = min(max(desk.view.offsets.get(name, 0), 0), pages - 1)
    return Page(number * each, min((number + 1) * each, count), number, pages)


def draw_leaves(desk: Desk, name: Slug, page: Page, box: Rect) -> None:
    """What lies under a view on pages, before anything is drawn on it: a hand or the wheel turns it here."""
    if page.pages > 1:
        desk.brush.answer("pages", name, box)


def pager_width(desk: Desk) -> float:
    """How wide the buttons with their words are, in pixels."""
    brush = desk.brush
    return 2 * brush.px(48) + brush.width(desk.texts("board.progress", done=10, count=10), brush.body(15, "semibold"))


def draw_pager(desk: Desk, name: Slug, page: Page, row: Rect) -> None:
    """At the right end of a row: back, *1 van 2*, on. A single page has no buttons."""
    if page.pages < 2:
        return
    brush, face = desk.brush, desk.brush.body(15, "semibold")
    width, y = pager_width(desk), round(row.centre.y)
    ends = (("up", "caret-left", row.right - width + brush.px(22), page.number > 0),
            ("down", "caret-right", row.right - brush.px(22), page.number + 1 < page.pages))  # fmt: skip
    for way, icon, x, leads in ends:
        key, centre = f"more.{name}.{way}", Point(round(x), y)
        brush.add(Disc(key, centre, brush.px(21), "surface.quiet", "surface.quiet_line", 1))
        brush.icon(f"{key}.icon", centre, brush.px(22), icon, "ink.text" if leads else "surface.quiet_line")
        if leads:
            brush.answer_circle("more", f"{name}:{way}", centre, brush.px(23))
    words = desk.texts("board.progress", done=page.number + 1, count=page.pages)
    at = Point(round(row.right - width / 2), brush.middle(y, face))
    brush.line(f"more.{name}.words", at, words, face, "ink.soft", "centre")
