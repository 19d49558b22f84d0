"""The overview of a drawer: columns of tiles, each with its state as icon and word.

Half a window shows half of the columns, and a button for the others.
"""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel
from canvas.layout.said import TONES
from canvas.layout.spots import DrawerView
from canvas.layout.tiles import Overview, Tile, TileColumn
from canvas.layout.widgets import FINGER, Button, draw_button

WISHED = 78
"""How high a tile wants to be, in design pixels."""
HEAD, BAR, GAP, TURN = 40, 26, 8, 58
"""Design pixels: the head of a column, the bar over all, between two tiles, and the row that turns the page."""
PER_PAGE = 3
"""Columns in half a window."""
FILLS = (("filled", "ink.good"), ("lapsed", "ink.soft"))
"""The parts of the bar that are coloured; what is open is its track."""


def overview_height(desk: Desk, drawer: DrawerView) -> int:
    """How high the overview wants to be, in pixels."""
    assert drawer.overview is not None
    brush, rows = desk.brush, _rows(drawer.overview)
    turn = max(brush.px(TURN), FINGER + brush.px(8)) if drawer.side else 0
    return brush.px(BAR) + brush.px(HEAD) + rows * (max(FINGER, brush.px(WISHED)) + brush.px(GAP)) + brush.px(14) + turn


def draw_overview(desk: Desk, drawer: DrawerView, box: Rect) -> None:
    """Draw the bar, and as many columns as the window has room for."""
    overview = drawer.overview
    assert overview is not None
    brush, columns = desk.brush, overview.columns
    _bar(brush, f"drawer.{drawer.id}.bar", overview, Rect(box.x, box.y, box.w, brush.px(10)))
    per_page = PER_PAGE if drawer.side else len(columns)
    pages = -(-len(columns) // per_page)
    page = min(drawer.page, pages - 1)
    high = box.h - brush.px(BAR) - brush.px(14) - (max(brush.px(TURN), FINGER + brush.px(8)) if pages > 1 else 0)
    inner = Rect(box.x, box.y + brush.px(BAR), box.w, high)
    gap = brush.px(12)
    width = (inner.w - gap * (per_page - 1)) / per_page
    if pages > 1:
        brush.answer("list", drawer.id, box)
    for index, column in enumerate(columns[page * per_page :][:per_page]):
        place = Rect(round(inner.x + index * (width + gap)), inner.y, int(width), inner.h)
        _column(desk, drawer.id, column, page * per_page + index, place, _rows(overview))
    if pages > 1:
        _turn(
            desk, drawer.id, page, pages, Rect(box.x, inner.bottom + brush.px(8), box.w, max(brush.px(46), FINGER - 4))
        )


def _rows(overview: Overview) -> int:
    return max(len(column.tiles) for column in overview.columns)


def _bar(brush: Brush, key: str, overview: Overview, track: Rect) -> None:
    """How much there is of each state; the words over it say the same."""
    count = sum(overview.parts)
    brush.add(Panel(key, track, fill="surface.track", radius=track.h / 2))
    ends = (overview.parts[0] + overview.parts[1], overview.parts[0])
    for (name, fill), end in zip(reversed(FILLS), ends, strict=True):
        if end:
            part = track._replace(w=max(track.h, round(track.w * end / count)))
            brush.add(Panel(f"{key}.{name}", part, fill=fill, radius=track.h / 2))


def _column(desk: Desk, drawer: str, column: TileColumn, index: int, box: Rect, rows: int) -> None:
    """A head in the colour of a phase, and its tiles under it."""
    brush, key = desk.brush, f"drawer.{drawer}.{column.id}"
    head = Rect(box.x, round(box.y), box.w, brush.px(HEAD))
    colour = desk.theme.phase_colour(index, 6)
    brush.add(Panel(key, head, fill=colour, radius=brush.px(12)))
    face = brush.display(19)
    at = Point(box.x + brush.px(16), brush.middle(head.centre.y, face))
    brush.line_in(f"{key}.name", at, column.name, face, "phase.title", box.w - brush.px(28))
    gap = brush.px(GAP)
    height = max(FINGER, min(brush.px(WISHED), int((box.bottom - head.bottom) / rows) - gap))
    y = round(head.bottom + gap)
    for tile in column.tiles:
        _tile(brush, f"{key}.{tile.of}", tile, Rect(box.x, y, box.w, height))
        y += height + gap


def _tile(brush: Brush, key: str, tile: Tile, box: Rect) -> None:
    tone, waits = TONES.get(tile.tone, "ink.soft"), tile.tone == "try"
    fill = "surface.card" if waits else "surface.task"
    line = "surface.gap" if waits else "surface.task_line"
    brush.add(Panel(key, box, fill, "", brush.px(12), "all", line, brush.px(2 if waits else 1), dashed=waits))
    left, pad = brush.px(44), brush.px(10)
    mark = Point(round(box.x + left / 2), round(box.centre.y))
    if waits:  # an empty ring, as an empty place on the board
        brush.add(Disc(f"{key}.icon", mark, brush.px(10), "", tone, brush.px(2), dashed=True))
    else:
        brush.icon(f"{key}.icon", mark, brush.px(25), tile.icon, tone)
    x, room, small = box.x + left, box.w - left - pad, brush.body(15)
    most = max(1, int((box.h - brush.px(4) - small.leading) // brush.body(17).leading))
    face, names = set_in(brush, tile.words, brush.body(17, "semibold"), room, min(2, most))
    height = len(names) * face.leading + small.leading
    base = round(box.centre.y - height / 2 + face.size)
    brush.lines(f"{key}.words", Point(x, base), names, face, "ink.text")
    ink = {"good": "ink.good", "try": "ink.warn"}.get(tile.tone, "ink.soft")
    under = Point(x, round(box.centre.y - height / 2 + len(names) * face.leading + small.size))
    brush.line_in(f"{key}.state", under, tile.state, small, ink, room)
    brush.answer(tile.what, tile.of, box)


def _turn(desk: Desk, drawer: str, page: int, pages: int, row: Rect) -> None:
    brush, width = desk.brush, (row.w - desk.brush.px(12)) / 2
    if page:
        button = Button("turn", f"{drawer}/back", desk.texts("drawer.elements.back"), "caret-left")
        draw_button(brush, button, row._replace(w=width))
    if page + 1 < pages:
        button = Button("turn", f"{drawer}/on", desk.texts("drawer.elements.on"), "caret-right")
        draw_button(brush, button, row._replace(x=row.right - width, w=width))
