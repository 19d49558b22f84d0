"""A drawer: what the group wrote down, as a list, with the form to write more beside it."""

from dataclasses import dataclass, replace

from canvas.layout.bar import READ
from canvas.layout.desk import Desk
from canvas.layout.form import SLACK, DrawText, FormPen
from canvas.layout.frames import bar_height
from canvas.layout.geometry import Point, Rect
from canvas.layout.overview import draw_overview, overview_height
from canvas.layout.picture import Panel
from canvas.layout.said import TONES
from canvas.layout.spots import DrawerView, Entry
from canvas.layout.widgets import FINGER, Button, draw_button, draw_round_button


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a drawer divides its room: the part of the list, and the columns of the form."""

    listed: float
    columns: int
    width: int
    dense: bool = False


WITH_LIST = (_Shape(0.42, 1, 1640), _Shape(0.27, 2, 1840), _Shape(0, 2, 1840))
ALONE = (_Shape(0, 1, 1060), _Shape(0, 2, 1640), _Shape(0, 2, 1840))
WIDE = _Shape(0, 1, 1840)
HALF = (_Shape(0, 1, 0), _Shape(0, 2, 0), _Shape(0, 1, 0, dense=True), _Shape(0, 2, 0, dense=True))
LARGER = (1.1, 1.2, 1.3, 1.4, 1.55, 1.7, 1.9, 2.1, 2.4, 2.75)
"""How many times larger a drawer may be before a room; at 2.75 its words are those of the back row (44 pixels)."""
LISTED, MOST_LISTED = 3, 7
"""How many lines of a list a drawer must have room for, and how many it takes when there is room."""


def draw_drawer(desk: Desk, drawer: DrawerView, foot: float, draw_text: DrawText) -> None:
    """Draw a drawer from under the bar down to at most `foot` (the keyboard, or the tray)."""
    desk, shape, box, fits = _for_the_room(desk, drawer, foot, draw_text)
    if not fits and drawer.typing:
        drawer = _only_the_words(drawer)
        desk, shape, box, _ = _for_the_room(desk, drawer, foot, draw_text)
    brush = desk.brush
    brush.panel(f"drawer.{drawer.id}", box, "surface.card", "surface.card_line", radius=26, line=1, shadow="sheet")
    brush.answer("sheet", drawer.id, box)
    face = brush.display(29)
    at = Point(box.x + brush.px(38), round(box.y + brush.px(58)))
    brush.line_in(
        f"drawer.{drawer.id}.title", at, drawer.title, face, "ink.text", box.w - brush.px(_buttons_wide(drawer) + 150)
    )
    close = Point(box.right - brush.px(50), round(box.y + brush.px(48)))
    draw_round_button(brush, "form", f"{drawer.id}/close", "x", close, dark=False)
    if drawer.turns:
        turn = Point(close.x - brush.px(74), close.y)
        draw_round_button(brush, "form", f"{drawer.id}/around", READ[1], turn, dark=False)
    inner = Rect(box.x + brush.px(38), box.y + brush.px(88), box.w - brush.px(76), box.h - brush.px(112))
    if drawer.hint:
        small = brush.body(16)
        words = brush.wrapped(drawer.hint, small, inner.w, 2)
        brush.lines(f"drawer.{drawer.id}.hint", Point(inner.x, round(inner.y + small.size)), words, small, "ink.soft")
        down = len(words) * small.leading + brush.px(14)
        inner = inner._replace(y=inner.y + down, h=inner.h - down)
    corner = Point(inner.right + brush.px(38) - brush.px(_buttons_wide(drawer)), close.y)
    _inside(desk, drawer, inner, shape, draw_text, corner)


def _buttons_wide(drawer: DrawerView) -> int:
    """How far from the right edge there is room beside the buttons that close and turn a drawer, in design pixels."""
    return 198 if drawer.turns else 124


def _only_the_words(drawer: DrawerView) -> DrawerView:
    """Under the hands of somebody who types: the field alone. The rest comes back with *Klaar*."""
    assert drawer.form is not None
    spots = tuple(spot for spot in drawer.form.spots if spot.id == drawer.typing)
    form = replace(drawer.form, spots=spots, submit="", strike="")
    return replace(drawer, form=form, entries=(), hint="")


def _for_the_room(desk: Desk, drawer: DrawerView, foot: float, draw_text: DrawText) -> tuple[Desk, _Shape, Rect, bool]:
    """Before a whole room: as large as the drawer can be and still fit, for the back row. Elsewhere as it is."""
    best = desk, *_fitted(desk, drawer, foot, draw_text)
    low, high = 0, len(LARGER) if desk.brush.stance.far and best[3] else 0
    while low < high:  # what fits at one size fits at each smaller one
        middle = (low + high) // 2
        larger = replace(desk, brush=replace(desk.brush, magnified=LARGER[middle]))
        found = larger, *_fitted(larger, drawer, foot, draw_text)
        if found[3]:
            best, low = found, middle + 1
        else:
            high = middle
    return best


def _fitted(desk: Desk, drawer: DrawerView, foot: float, draw_text: DrawText) -> tuple[_Shape, Rect, bool]:
    """The first shape that is not too high, its place, and whether it fits at all."""
    shapes: tuple[_Shape, ...] = WITH_LIST if drawer.entries and drawer.form else ALONE
    if drawer.overview:
        shapes = (WIDE,)
    if drawer.side:
        shapes = HALF
    for shape in shapes:
        box, fits = _place(desk, drawer, shape, foot, draw_text)
        if fits:
            break
    return shape, box, fits


def _place(desk: Desk, drawer: DrawerView, shape: _Shape, foot: float, draw_text: DrawText) -> tuple[Rect, bool]:
    """As high as the form asks, never lower than the foot; and whether that is enough."""
    brush = desk.brush
    top, side = bar_height(replace(brush, magnified=1)) + brush.px(16), brush.px(24)
    around: float = brush.px(134) + (brush.body(16).leading * 2 if drawer.hint else 0)
    room = max(foot - top - brush.px(12), around)  # keys for fingers may fill a small window: they lie over it
    width: float = min(brush.px(shape.width or 1), brush.size.w - 2 * side)
    if drawer.side:
        width = (brush.size.w - 3 * side) / 2
    x = {"left": side, "right": brush.size.w - side - width}.get(drawer.side, (brush.size.w - width) / 2)
    form_width, list_width = _widths(desk, drawer, shape, width - brush.px(76))
    form: float = 0
    if drawer.form:
        form = FormPen(desk, drawer.id, drawer.form, draw_text, shape.dense).height(form_width, shape.columns)
    if drawer.overview:
        form += overview_height(desk, drawer)
    listed = entry_height(desk) * len(drawer.entries) if list_width else 0
    below = form if _is_foot(drawer) and not drawer.overview else 0
    needed = around + below + max(form - below, min(listed, LISTED * entry_height(desk)))
    asked = around + below + max(form - below, min(listed, MOST_LISTED * entry_height(desk) + brush.px(56)))
    return Rect(round(x), top, round(width), round(min(asked, room))), needed <= room


def _widths(desk: Desk, drawer: DrawerView, shape: _Shape, width: float) -> tuple[float, float]:
    """Width of the form and of the list."""
    if not drawer.form or _is_foot(drawer):
        return (width if drawer.form else 0), (0 if drawer.overview else width)
    listed = width * shape.listed
    return width - listed - (desk.brush.px(36) if listed else 0), listed


def _is_foot(drawer: DrawerView) -> bool:
    """Whether the form is only a way on: it stands under the tiles, or under the list."""
    if drawer.form is None or drawer.form.spots:
        return False
    return drawer.overview is not None or bool(drawer.entries and not drawer.form.submit)


def _inside(desk: Desk, drawer: DrawerView, inner: Rect, shape: _Shape, draw_text: DrawText, corner: Point) -> None:
    """The list, the overview and the form; `corner` is free for buttons beside those of the drawer."""
    form_width, list_width = _widths(desk, drawer, shape, inner.w)
    if list_width and not _is_foot(drawer):
        _list(desk, drawer, inner._replace(w=list_width))
    if drawer.form:
        place = inner._replace(x=round(inner.right - form_width), w=round(form_width))
        pen = FormPen(desk, drawer.id, drawer.form, draw_text, shape.dense)
        if _is_foot(drawer):
            foot = pen.height(form_width)
            above = inner._replace(h=inner.h - foot)
            draw_overview(desk, drawer, above) if drawer.overview else _list(desk, drawer, above)
            place = place._replace(y=round(inner.bottom - foot), h=foot)
        columns = shape.columns
        count = pen.leaves(place, columns)
        if count == 1 and pen.height(place.w, columns) > place.h + SLACK:  # one row of a narrow column is too high
            columns, count = 1, pen.leaves(place)
        if count > 1:
            desk.brush.answer("sheaf", drawer.id, place)
            _leaf_buttons(desk, drawer, min(drawer.leaf, count - 1), count, corner)
        pen.draw(place, columns, drawer.leaf)


def _leaf_buttons(desk: Desk, drawer: DrawerView, leaf: int, count: int, corner: Point) -> None:
    """Beside the buttons of the drawer: to the part of the form before this one, and to the one after."""
    brush, right = desk.brush, corner.x
    for way, icon, there in (("down", "caret-down", leaf + 1 < count), ("up", "caret-up", leaf > 0)):
        if there:
            draw_round_button(brush, "turn", f"{drawer.id}/{way}", icon, Point(round(right), corner.y), dark=False)
        right -= brush.px(68)


def entry_height(desk: Desk) -> int:
    """Height of one line of the list, in pixels."""
    return max(desk.brush.px(68), 2 * desk.brush.body(16).leading + desk.brush.px(18))


def entries_per_page(desk: Desk, height: float) -> int:
    """How many lines of a list fit in a height."""
    return max(1, int((height - desk.brush.px(56)) // entry_height(desk)))


def _list(desk: Desk, drawer: DrawerView, box: Rect) -> None:
    brush, count = desk.brush, entries_per_page(desk, box.h)
    if len(drawer.entries) * entry_height(desk) <= box.h:
        count = len(drawer.entries)  # nothing to turn: the room of the buttons is for lines too
    pages = max(1, -(-len(drawer.entries) // count))
    page = min(drawer.page, pages - 1)
    y = box.y
    if pages > 1:
        brush.answer("list", drawer.id, box)
    for entry in drawer.entries[page * count :][:count]:
        _entry(desk, drawer, entry, Rect(box.x, round(y), box.w, entry_height(desk) - brush.px(8)))
        y += entry_height(desk)
    if pages > 1:
        _pages(desk, drawer, box, page, pages, len(drawer.entries) - (page + 1) * count)


def _entry(desk: Desk, drawer: DrawerView, entry: Entry, box: Rect) -> None:
    brush, key = desk.brush, f"drawer.{drawer.id}.{entry.of}"
    now = drawer.editing == entry.of
    fill, line = ("surface.warn", "surface.warn_line") if now else ("surface.task", "surface.task_line")
    brush.panel(key, box, fill, line, radius=12, line=2 if now else 1)
    x = box.x + brush.px(14)
    if entry.icon:
        tone = TONES.get(entry.tone, "ink.soft")
        brush.icon(f"{key}.icon", Point(x + brush.px(14), round(box.centre.y)), brush.px(26), entry.icon, tone)
        x += brush.px(40)
    right = box.right - brush.px(10)
    for index, party in enumerate(reversed(entry.parties[:4])):
        centre = Point(round(right - brush.px(22) - index * brush.px(30)), round(box.centre.y))
        brush.add(desk.chip(f"{key}.{party}", party, centre, brush.px(20)))
    if entry.bar:
        right = _bar(desk, key, entry.bar, Point(right, round(box.centre.y)))
    room = right - x - (brush.px(30) * len(entry.parties[:4]) + brush.px(20) if entry.parties else 0)
    face, small = brush.body(16), brush.body(14)
    lines = brush.wrapped(entry.words, face, room, 1 if entry.line else 2)
    height = len(lines) * face.leading + (small.leading if entry.line else 0)
    base = round(box.centre.y - height / 2 + face.size)
    brush.lines(f"{key}.words", Point(x, base), lines, face, "ink.text")
    if entry.line:
        under = Point(x, base + (len(lines) - 1) * face.leading + small.leading)
        brush.line_in(f"{key}.line", under, entry.line, small, "ink.soft", room)
    brush.answer("entry", f"{drawer.id}/{entry.of}", box.no_less(FINGER))


def _bar(desk: Desk, key: str, bar: tuple[float, float], right: Point) -> float:
    """A bar from nothing to the target, with where it began in a darker tone; gives back its left edge."""
    brush = desk.brush
    track = Rect(right.x - brush.px(150), right.y - brush.px(8), brush.px(144), brush.px(16))
    brush.add(Panel(f"{key}.track", track, fill="surface.track", radius=brush.px(5)))
    for name, part, fill in (("now", bar[1], "ink.good"), ("start", bar[0], "ink.text")):
        width = round(track.w * min(max(part, 0), 1))
        if width:
            brush.add(Panel(f"{key}.{name}", track._replace(w=width), fill=fill, radius=brush.px(5)))
    return track.x - brush.px(8)


def _pages(desk: Desk, drawer: DrawerView, box: Rect, page: int, pages: int, left: int) -> None:
    brush, height = desk.brush, desk.brush.px(48)
    y, width = box.bottom - height, (box.w - brush.px(12)) / 2
    if page:
        back = Button("turn", f"{drawer.id}/back", desk.texts("drawer.back"), "caret-up")
        draw_button(brush, back, Rect(box.x, y, width, height))
    if page + 1 < pages:
        on = Button("turn", f"{drawer.id}/on", desk.texts("drawer.more", count=left), "caret-down")
        draw_button(brush, on, Rect(box.right - width, y, width, height))


def draw_veil(desk: Desk, sheet: Rect) -> None:
    """The board under an open drawer steps back; a touch on it closes nothing by itself."""
    desk.brush.add(Panel("veil", sheet, fill="surface.veil", alpha=120))
    desk.brush.answer("veil", "veil", sheet)
