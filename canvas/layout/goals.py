"""What is counted for everybody together: the number, how far it is from its goal, and the sums over the lanes."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Panel
from canvas.model.base import Slug
from canvas.model.mechanics import Counter
from canvas.rules.queries import dial_at

FEW = 2
"""So many counters stand large beside each other; more of them stand in rows."""


def of_all(desk: Desk) -> tuple[Counter, ...]:
    """The counters that are there once."""
    return tuple(counter for counter in desk.scenario.counters if not counter.per_lane)


def summed(desk: Desk) -> tuple[tuple[Counter, int], ...]:
    """Every counter of the lanes with the sum over all lanes."""
    lanes = desk.scenario.lanes
    each = (counter for counter in desk.scenario.counters if counter.per_lane and lanes)
    return tuple((counter, sum(value_of(desk, counter, lane.id) for lane in lanes)) for counter in each)


def value_of(desk: Desk, counter: Counter, lane: Slug = "") -> int:
    """What a counter says now."""
    return dial_at(desk.board, desk.scenario, counter.id, lane) or 0


def step_button(desk: Desk, counter: Counter, lane: Slug, now: int, by: int, centre: Point, radius: float) -> None:
    """A round button that adds to a counter or takes off; grey at the end."""
    brush, to = desk.brush, now + by
    key, works = f"counter.{lane}.{counter.id}.{by}", 0 <= to <= counter.most
    brush.add(Disc(key, centre, radius, "surface.quiet", "surface.quiet_line", brush.px(1)))
    ink = "ink.text" if works else "surface.quiet_line"
    if abs(by) == 1:
        brush.icon(f"{key}.icon", centre, radius * 0.95, "plus" if by > 0 else "minus", ink)
    else:
        face = brush.body(14, "bold")
        at = Point(centre.x, brush.middle(centre.y, face))
        brush.line_in(f"{key}.words", at, f"{by:+d}".replace("-", "−"), face, ink, 2 * radius, "centre")
    if works:
        brush.answer_circle("dial", f"{counter.id}/{lane}/{to}", centre, max(radius, brush.px(22)))


def draw_bar(desk: Desk, counter: Counter, box: Rect) -> None:
    """How far a counter is: *12 van 150* with a bar under it."""
    brush, key, now, goal = desk.brush, f"counter.{counter.id}.bar", value_of(desk, counter), counter.goal or 0
    face = brush.body(16, "semibold")
    words = desk.texts("counters.goal", count=now, goal=goal)
    base = round(box.y + face.size)
    taken = brush.line(f"{key}.words", Point(round(box.right), base), words, face, "ink.text", "right")
    strive, room = desk.texts("counters.target", figure=goal), box.w - taken - brush.px(10)
    brush.line_in(f"{key}.strive", Point(box.x, base), strive, face, "ink.soft", room)
    height = brush.px(14)
    track = Rect(box.x, round(min(box.y + face.leading + brush.px(6), box.bottom - height)), box.w, height)
    brush.add(Panel(f"{key}.track", track, "surface.track", radius=height / 2))
    if now:
        part = track._replace(w=max(height, round(track.w * min(now / max(goal, 1), 1))))
        brush.add(Panel(key, part, "ink.good", radius=height / 2))


def together_width(desk: Desk) -> float:
    """What the counters for all want, in pixels."""
    counters, px = of_all(desk), desk.brush.px
    return len(counters) * px(350) if len(counters) <= FEW else -(-len(counters) // 3) * px(290)


def draw_together(desk: Desk, box: Rect) -> None:
    """The counters for all: one or two large, more of them in rows of three under each other."""
    counters, gap = of_all(desk), desk.brush.px(16)
    columns = len(counters) if len(counters) <= FEW else -(-len(counters) // 3)
    width = (box.w - gap * (columns - 1)) / columns
    for index, counter in enumerate(counters):
        column, row = (index, 0) if len(counters) <= FEW else divmod(index, 3)
        x = round(box.x + column * (width + gap))
        if len(counters) <= FEW:
            _block(desk, counter, Rect(x, box.y, round(width), box.h))
        else:
            _line(desk, counter, Rect(x, round(box.y + row * box.h / 3), round(width), int(box.h / 3)))


def _block(desk: Desk, counter: Counter, box: Rect) -> None:
    """Name, number with its buttons, and the bar towards its goal."""
    brush, key, now = desk.brush, f"counter.{counter.id}", value_of(desk, counter)
    size, face = brush.px(26), brush.display(19)
    y = round(box.y + max(size, face.leading) / 2)
    brush.icon(f"{key}.icon", Point(round(box.x + size / 2), y), size, counter.icon, "ink.good")
    at = Point(round(box.x + size + brush.px(8)), brush.middle(y, face))
    name = counter.name.said_in(desk.names.language)
    brush.line_in(f"{key}.name", at, name, face, "ink.text", box.right - at.x)
    top, foot = box.y + max(size, face.leading), (brush.px(48) if counter.goal else 0)
    radius, middle = brush.px(21), round((top + box.bottom - foot) / 2)
    pitch = max(2 * radius + brush.px(6), brush.px(46))
    steps = (1, 10) if (counter.goal or 0) >= 50 else (1,)
    for index, by in enumerate(steps):
        right, left = box.right - radius - (len(steps) - 1 - index) * pitch, box.x + radius + index * pitch
        step_button(desk, counter, "", now, by, Point(round(right), middle), radius)
        left = box.x + radius + (len(steps) - 1 - index) * pitch
        step_button(desk, counter, "", now, -by, Point(round(left), middle), radius)
    number = brush.display(38)
    room = box.w - 2 * len(steps) * pitch - brush.px(8)
    at = Point(round(box.centre.x), brush.middle(middle, number))
    brush.line_in(f"{key}.number", at, str(now), number, "ink.text", room, "centre")
    if counter.goal:
        draw_bar(desk, counter, Rect(box.x, box.bottom - foot, box.w, foot))


def _line(desk: Desk, counter: Counter, box: Rect) -> None:
    """One counter of many: its name with its goal, and its number between its buttons."""
    brush, key, now, y = desk.brush, f"counter.{counter.id}", value_of(desk, counter), round(box.centre.y)
    radius, number = min(brush.px(20), box.h / 2 - 1), brush.display(21)
    plus = Point(round(box.right - radius), y)
    minus = Point(round(plus.x - 2 * radius - brush.px(54)), y)
    step_button(desk, counter, "", now, -1, minus, radius)
    step_button(desk, counter, "", now, 1, plus, radius)
    at = Point(round((minus.x + plus.x) / 2), brush.middle(y, number))
    brush.line_in(f"{key}.number", at, str(now), number, "ink.text", brush.px(52), "centre")
    room, face, small = minus.x - radius - brush.px(8) - box.x, brush.body(15, "semibold"), brush.body(13)
    face, lines = set_in(brush, counter.name.said_in(desk.names.language), face, room, 1 if counter.goal else 2)
    height = len(lines) * face.leading + (small.leading if counter.goal else 0)
    base = round(y - height / 2 + face.size)
    brush.lines(f"{key}.name", Point(box.x, base), lines, face, "ink.text")
    if counter.goal:
        words = desk.texts("counters.goal", count=now, goal=counter.goal)
        brush.line_in(f"{key}.goal", Point(box.x, round(base + small.leading)), words, small, "ink.soft", room)


def draw_sums(desk: Desk, box: Rect) -> None:
    """What all lanes have together, with arrows from one to the next."""
    brush, sums = desk.brush, summed(desk)
    title = brush.display(19)
    y = round(box.y + max(brush.px(26), title.leading) / 2)
    at = Point(box.x, brush.middle(y, title))
    brush.line_in("counters.sums", at, desk.texts("counters.sums"), title, "ink.text", box.w)
    top, pitch = y + title.leading / 2 + brush.px(8), box.w / len(sums)
    gap, face = brush.px(26), brush.body(14.5)
    for counter, total in sums:
        face = set_in(brush, _named(desk, counter, total), face, pitch - gap - brush.px(12), 2)[0]
    for index, (counter, total) in enumerate(sums):
        tile = Rect(round(box.x + index * pitch), round(top), round(pitch - gap), round(box.bottom - top))
        _tile(desk, counter, total, tile, face)
        if index + 1 < len(sums):
            centre = Point(round(tile.right + gap / 2), round(tile.centre.y))
            brush.icon(f"sum.{counter.id}.arrow", centre, brush.px(20), "arrow-right", "ink.soft")


def _named(desk: Desk, counter: Counter, total: int) -> str:
    """A counter with its goal, when there is one for all lanes together."""
    name = counter.name.said_in(desk.names.language)
    return f"{name} · {desk.texts('counters.goal', count=total, goal=counter.goal)}" if counter.goal else name


def _tile(desk: Desk, counter: Counter, total: int, box: Rect, face: Face) -> None:
    brush, key, number = desk.brush, f"sum.{counter.id}", desk.brush.display(34)
    brush.add(Panel(key, box, "surface.task", radius=brush.px(12), outline="surface.task_line", line=1))
    y, x = box.centre.y - (number.size * 1.1 + 2 * face.leading) / 2, round(box.centre.x)
    base = Point(x, round(y + number.size * 0.9))
    brush.line_in(f"{key}.total", base, str(total), number, "ink.text", box.w - brush.px(10), "centre")
    lines = brush.wrapped(_named(desk, counter, total), face, box.w - brush.px(12), 2)
    under = Point(x, round(y + number.size * 1.12 + face.size))
    brush.lines(f"{key}.name", under, lines, face, "ink.soft", "centre")
