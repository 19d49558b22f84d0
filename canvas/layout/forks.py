"""A fork: a road that splits. Each way out is a signpost; the one the table chose is green."""

from canvas.layout.answers import draw_note
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel, Shape, Stroke
from canvas.model.mechanics import Fork
from canvas.rules.queries import branch_of

BENDS = 24
"""Straight pieces in which a bend of a road is drawn."""


def fork_height(desk: Desk, fork: Fork) -> float:
    """The least height of a fork, in pixels: its signposts under each other."""
    brush = desk.brush
    note = brush.body(14).leading + 2 * (brush.body(13.5).leading + brush.body(15).leading) + brush.px(40)
    words = brush.px(46) + brush.body(14).leading + 2 * brush.display(21).leading + note
    return max(words, brush.px(40) + len(fork.branches) * (brush.px(54) + brush.px(8)))


def draw_fork(desk: Desk, fork: Fork, box: Rect) -> None:
    """The question and the card at the left, the road to its signposts at the right."""
    brush, key = desk.brush, f"fork.{fork.id}"
    brush.panel(key, box, "surface.card", "surface.card_line", radius=18)
    pad = brush.px(18)
    words = Rect(box.x + pad, box.y + pad, min(box.w * 0.4, brush.px(640)) - pad, box.h - 2 * pad)
    _words(desk, fork, words)
    road = Rect(words.right + pad, box.y + brush.px(12), box.right - pad - words.right - pad, box.h - brush.px(24))
    _road(desk, fork, road)


def _words(desk: Desk, fork: Fork, box: Rect) -> None:
    """Where the ways part, the question, and what the table wrote."""
    brush, key, language = desk.brush, f"fork.{fork.id}", desk.names.language
    y = box.y
    phase = desk.scenario.phase.get(fork.phase)
    small = brush.body(14, "semibold")
    if phase is not None:
        after = desk.texts("deals.after", number=phase.number, phase=phase.name.said_in(language))
        brush.line_in(f"{key}.after", Point(box.x, round(y + small.size)), after, small, "ink.soft", box.w)
        y += small.leading
    title, lines = set_in(brush, fork.question.said_in(language), brush.display(21), box.w, 2)
    brush.lines(f"{key}.question", Point(box.x, round(y + title.size * 1.02)), lines, title, "ink.text")
    y += len(lines) * title.leading + brush.px(10)
    if fork.id in desk.scenario.deal_fields:
        draw_note(desk, f"{key}.note", fork.id, Rect(box.x, round(y), box.w, round(box.bottom - y)))


def _road(desk: Desk, fork: Fork, box: Rect) -> None:
    """One road in, as many out as there are branches. The chosen one is drawn last, over the others."""
    brush, chosen = desk.brush, branch_of(desk.board, fork)
    count, gap = len(fork.branches), brush.px(8)
    height = min((box.h - gap * (count - 1)) / count, brush.px(78))
    sign_x = round(box.x + max(box.w * 0.34, brush.px(150)))
    node = Point(round(box.x + (sign_x - box.x) * 0.42), round(box.centre.y))
    top = box.centre.y - (count * height + (count - 1) * gap) / 2
    signs = [
        Rect(sign_x, round(top + index * (height + gap)), round(box.right - sign_x), round(height))
        for index in range(count)
    ]
    order = sorted(range(count), key=lambda index: fork.branches[index] == chosen)
    for index in order:
        _way(desk, f"fork.{fork.id}.way.{index}", node, signs[index], _look(fork, index, chosen is not None, chosen))
    _stub(desk, f"fork.{fork.id}.road", Point(box.x, node.y), node)
    _node(desk, fork, node, chosen is not None)
    for index, sign in enumerate(signs):
        _sign(desk, fork, index, sign, _look(fork, index, chosen is not None, chosen))


def _stub(desk: Desk, key: str, start: Point, end: Point) -> None:
    """The road that comes in, with its dotted middle line."""
    brush = desk.brush
    road = Rect(start.x, start.y - brush.px(11), end.x - start.x, brush.px(22))
    brush.add(Panel(key, road, "surface.rail", radius=brush.px(11)))
    brush.add(
        Stroke(f"{key}.line", Point(start.x + brush.px(12), start.y), end, brush.px(3), "surface.card", dotted=True)
    )


def _look(fork: Fork, index: int, decided: bool, chosen: object) -> str:
    """How a branch looks: `open` while nothing is chosen, then `chosen` or `quiet`."""
    if not decided:
        return "open"
    return "chosen" if fork.branches[index] == chosen else "quiet"


def _way(desk: Desk, key: str, node: Point, sign: Rect, look: str) -> None:
    """A bending road from the node to a signpost."""
    brush = desk.brush
    colour = {"open": "surface.gap", "quiet": "surface.track", "chosen": "ink.good"}[look]
    width = brush.px({"open": 6, "quiet": 14, "chosen": 22}[look])
    end = Point(sign.x + brush.px(8), round(sign.centre.y))
    if look == "open":
        straight = Stroke(key, node, end, width, colour, dotted=True)
        brush.add(straight)
        return
    brush.add(Shape(key, _ribbon(node, end, width), colour))


def _ribbon(start: Point, end: Point, width: float) -> tuple[Point, ...]:
    """The outline of a road that leaves and arrives level (smoothstep), everywhere as wide."""
    left, right = list[Point](), list[Point]()
    for index in range(BENDS + 1):
        part = index / BENDS
        x, y = start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part * part * (3 - 2 * part)
        slope = (end.y - start.y) * 6 * part * (1 - part) / (end.x - start.x)
        long = (1 + slope * slope) ** 0.5
        aside = Point(-slope / long * width / 2, 1 / long * width / 2)
        left.append(Point(x + aside.x, y + aside.y))
        right.append(Point(x - aside.x, y - aside.y))
    return (*left, *reversed(right))


def _node(desk: Desk, fork: Fork, centre: Point, decided: bool) -> None:
    brush, key = desk.brush, f"fork.{fork.id}.node"
    fill, line = ("surface.card", "ink.good") if decided else ("surface.seat", "surface.warn_line")
    brush.add(Disc(key, centre, brush.px(32), fill, line, brush.px(4), dashed=not decided))
    brush.icon(f"{key}.icon", centre, brush.px(36), "signpost", line)


def _sign(desk: Desk, fork: Fork, index: int, box: Rect, look: str) -> None:
    """A signpost with its arrow; touching it chooses that way."""
    brush, key = desk.brush, f"fork.{fork.id}.{fork.branches[index].id}"
    tip = min(box.h / 2, brush.px(26))
    board = box._replace(w=box.w - tip)
    fill, line, ink = {
        "open": ("surface.warn", "surface.gap", "ink.warn"),
        "quiet": ("surface.track", "surface.quiet_line", "ink.soft"),
        "chosen": ("ink.good", "", "phase.title"),
    }[look]
    if look == "open":
        brush.add(Panel(key, box, fill, "", brush.px(12), "all", line, brush.px(3), dashed=True))
    else:
        arrow = (Point(board.right - 1, board.y), Point(box.right, box.centre.y), Point(board.right - 1, board.bottom))
        brush.add(Shape(f"{key}.tip", arrow, fill))
        brush.add(Panel(key, board.joined(board), fill, radius=brush.px(8)))
        brush.add(Panel(f"{key}.end", Rect(board.right - brush.px(12), board.y, brush.px(12), board.h), fill))
    face = brush.body(18, "bold" if look != "quiet" else "regular")
    x = box.x + brush.px(16)
    centre = Point(round(x + brush.px(12)), round(box.centre.y))
    if look == "chosen":
        brush.icon(f"{key}.mark", centre, brush.px(28), "check-circle", ink)
    else:
        brush.add(Disc(f"{key}.mark", centre, brush.px(10), "surface.card", line, brush.px(2)))
    x, room = round(x + brush.px(34)), board.right - x - brush.px(36)
    lines = brush.wrapped(fork.branches[index].text.said_in(desk.names.language), face, room, 2)
    base = brush.middle(box.centre.y - (len(lines) - 1) * face.leading / 2, face)
    brush.lines(f"{key}.words", Point(x, base), lines, face, ink)
    brush.answer("dial", f"{fork.id}//{index + 1}", box)
