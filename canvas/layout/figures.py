"""The panel *Doelen*: what is counted for all, the sums over the lanes, and the figures of the case.

A figure of kind *benchmark* was reached elsewhere: it looks different and says that it promises nothing.
"""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.goals import draw_sums, draw_together, of_all, summed, together_width
from canvas.layout.pager import draw_leaves, draw_pager, page_of, set_in
from canvas.layout.picture import Panel
from canvas.model.lasting import Indicator

ICONS = {"goal": "target", "fact": "info", "benchmark": "globe"}
WIDE, HIGH = 380, 62
"""The least one figure takes, in design pixels."""


def goals_height(desk: Desk) -> int:
    """How high the panel is under the lanes, in pixels; 0 when there is nothing to tell."""
    brush = desk.brush
    if not (of_all(desk) or summed(desk) or desk.board.indicators):
        return 0
    head = max(brush.px(26), brush.display(19).leading) + brush.px(36)
    return max(brush.px(186), head + 2 * _least(desk) + brush.px(6))


def _least(desk: Desk) -> int:
    """The least height of one figure: two lines of its label, and its numbers."""
    brush = desk.brush
    return max(brush.px(HIGH), 2 * brush.body(13.5).leading + brush.body(14.5).leading + brush.px(10))


def draw_goals(desk: Desk, box: Rect) -> None:
    """Counters for all, sums and figures, from left to right, with a line between them."""
    brush, gap = desk.brush, desk.brush.px(44)
    brush.panel("goals", box, "surface.card", "surface.card_line", radius=18, line=2)
    inner = Rect(box.x + brush.px(20), box.y + brush.px(11), box.w - brush.px(40), box.h - brush.px(22))
    wants = (
        (draw_together, together_width(desk)),
        (draw_sums, len(summed(desk)) * brush.px(150)),
        (draw_figures, inner.w if desk.board.indicators else 0.0),
    )
    there = [(draw, min(width, inner.w * 0.42)) for draw, width in wants if width]
    spare = inner.w - gap * (len(there) - 1) - sum(width for _draw, width in there[:-1])
    x = inner.x
    for index, (draw, width) in enumerate(there):
        width = width if index + 1 < len(there) else spare
        draw(desk, Rect(round(x), inner.y, round(width), inner.h))
        x += width + gap
        if index + 1 < len(there):
            rule = Rect(round(x - gap / 2), inner.y, brush.px(2), inner.h)
            brush.add(Panel(f"goals.rule.{index}", rule, "surface.card_line"))


def draw_figures(desk: Desk, box: Rect) -> None:
    """The figures of the case, as many as fit; two buttons lead to the others."""
    brush, items = desk.brush, tuple(desk.board.indicators.values())
    title = brush.display(19)
    across = max(1, int(box.w // brush.px(WIDE)))
    head = Rect(box.x, box.y, box.w, max(brush.px(26), title.leading))
    room = Rect(box.x, head.bottom + brush.px(6), box.w, box.bottom - head.bottom - brush.px(6))
    down = max(1, int((room.h + brush.px(6)) // (_least(desk) + brush.px(6))))
    page = page_of(desk, "figures", len(items), across * down)
    if page.pages > 1:
        head = head._replace(h=brush.px(44))
        room = Rect(box.x, head.bottom + brush.px(4), box.w, box.bottom - head.bottom - brush.px(4))
        down = max(1, int((room.h + brush.px(6)) // (_least(desk) + brush.px(6))))
        page = page_of(desk, "figures", len(items), across * down)
        draw_leaves(desk, "figures", page, box)
        draw_pager(desk, "figures", page, head)
    at = Point(box.x, brush.middle(head.centre.y, title))
    brush.line_in("figures.title", at, desk.texts("counters.title"), title, "ink.text", box.w * 0.5)
    shown = items[page.first : page.end]
    across = min(across, -(-len(shown) // down)) if page.pages == 1 else across
    rows = -(-len(shown) // across)
    gap = brush.px(16)
    width, pitch = (box.w - gap * (across - 1)) / across, room.h / max(rows, 1)
    for index, item in enumerate(shown):
        row, column = divmod(index, across)
        cell = Rect(round(room.x + column * (width + gap)), round(room.y + row * pitch), round(width), int(pitch))
        _figure(desk, item, cell)


def _figure(desk: Desk, item: Indicator, box: Rect) -> None:
    """Icon, label in two lines, and what it is: a goal with its date, a fact, or a number from elsewhere."""
    brush, key, elsewhere = desk.brush, f"figure.{item.id}", item.kind == "benchmark"
    height = min(box.h - brush.px(6), brush.px(96))
    box = box._replace(h=height)
    fill, line = ("surface.board", "surface.field_line") if elsewhere else ("surface.task", "surface.task_line")
    brush.add(Panel(key, box, fill, "", brush.px(10), "all", line, max(1, brush.px(1.5)), dashed=elsewhere))
    size = brush.px(26)
    ink = "ink.soft" if elsewhere else "ink.good"
    brush.icon(
        f"{key}.icon", Point(round(box.x + brush.px(12) + size / 2), round(box.centre.y)), size, ICONS[item.kind], ink
    )
    x = round(box.x + size + brush.px(22))
    face, bold = brush.body(13.5), brush.body(14.5, "bold")
    room = box.right - x - brush.px(8)
    told = figure_words(desk, item)
    lines_of_label = max(1, int((box.h - bold.leading - brush.px(4)) // face.leading))
    face, lines = set_in(brush, item.label.said_in(desk.names.language), face, room, min(lines_of_label, 2))
    y = box.centre.y - (len(lines) * face.leading + bold.leading) / 2
    brush.lines(f"{key}.label", Point(x, round(y + face.size)), lines, face, "ink.text")
    under = Point(x, round(y + len(lines) * face.leading + bold.size))
    brush.line_in(f"{key}.told", under, told, bold, "ink.soft" if elsewhere else "ink.text", room)


def figure_words(desk: Desk, item: Indicator) -> str:
    """The numbers of a figure with unit and date; one from elsewhere says that it promises nothing."""
    unit = item.unit.said_in(desk.names.language) if item.unit else ""
    parts = [("start", item.start), ("now", item.now), ("target", item.target)]
    if item.kind == "benchmark":
        found = next((figure for figure in (item.now, item.target, item.start) if figure is not None), None)
        told = [] if found is None else [f"{found:g} {unit}".strip()]
        return " · ".join([*told, desk.texts("counters.benchmark")])
    told = [
        desk.texts(f"counters.{name}", figure=f"{figure:g} {unit}".strip() if name == "target" else f"{figure:g}")
        for name, figure in parts
        if figure is not None
    ]
    return " · ".join([*told, *([item.date] if item.date else [])])
