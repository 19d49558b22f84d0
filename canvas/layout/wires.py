"""*Nodig van elkaar* on the board: an arrow from who asks to who is asked, between their stacks.

Arrows run in lanes between board and tray; the colour and the mark on them tell the answer.
"""

from canvas.layout.desk import Desk
from canvas.layout.frames import Frames
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Chip, Disc, Shape, Stroke
from canvas.model.agreed import Need

LANES = 3
MARKS = (0.5, 0.36, 0.64, 0.25, 0.75, 0.15, 0.85)
"""Where along an arrow its mark may sit, the best place first: marks stay apart, so that a finger finds each."""
ANSWERS = {
    "yes": ("check", "ink.good"),
    "try": ("hand-palm", "surface.warn_line"),
    "vague": ("question", "ink.soft"),
    "no": ("x", "ink.no"),
    "": ("chat-circle-text", "surface.focus"),
}


def draw_needs(desk: Desk, parts: Frames) -> None:
    """Draw the arrows of a round in which parties ask each other; the newest first, as far as lanes reach."""
    round_ = desk.scenario.round.get(desk.board.round or "")
    if round_ is None or "need" not in round_.tools or not desk.board.needs:
        return
    stacks = {item.key[6:]: item.centre for item in desk.brush.instructions if isinstance(item, Chip) and _is_top(item)}
    lanes: list[list[tuple[float, float]]] = [[] for _ in range(LANES)]
    marks: list[float] = []
    for need in reversed(tuple(desk.board.needs.values())):
        start, end = stacks.get(need.asker), stacks.get(need.asked)
        if isinstance(start, Point) and isinstance(end, Point):
            span = (min(start.x, end.x), max(start.x, end.x))
            lane = next((index for index, taken in enumerate(lanes) if _is_free(taken, span)), None)
            if lane is not None:
                lanes[lane].append(span)
                aside = desk.brush.px(6) + lane * desk.brush.px(11)
                marks.append(_mark(span, marks, desk.brush.px(42)))
                _arrow(desk, need, start, end, _height(desk, parts, lane), aside, marks[-1])


def _is_top(chip: Chip) -> bool:
    """Whether it is the upper fiche of a stack in the tray."""
    return chip.key.startswith("stack.") and chip.key.count(".") == 1


def _is_free(taken: list[tuple[float, float]], span: tuple[float, float]) -> bool:
    return all(span[1] < left or right < span[0] for left, right in taken)


def _mark(span: tuple[float, float], taken: list[float], apart: float) -> float:
    """The x of a mark on an arrow: the first place clear of all others, else the one that is clearest."""
    places = [span[0] + (span[1] - span[0]) * part for part in MARKS]
    room = {x: min((abs(x - other) for other in taken), default=apart) for x in places}
    return next((x for x in places if room[x] >= apart), max(places, key=lambda x: room[x]))


def _height(desk: Desk, parts: Frames, lane: int) -> float:
    """The y of a lane: the first on the edge of the tray, the others higher, but clear of the words of the strip."""
    return parts.tray.y + desk.brush.px(4) - lane * desk.brush.px(8)


def _arrow(desk: Desk, need: Need, start: Point, end: Point, y: float, aside: float, mark: float) -> None:
    """One arrow with its mark at x `mark`; `aside` keeps the arrows of one stack apart, in pixels."""
    brush, key = desk.brush, f"need.{need.id}"
    icon, ink = ANSWERS[need.answer]
    width = float(brush.px(4))
    shift = aside if end.x > start.x else -aside
    begin, finish = Point(start.x + shift, y), Point(end.x - shift, y)
    top = min(start.y, end.y) - brush.px(40)
    brush.add(Stroke(f"{key}.up", Point(begin.x, top), begin, width, ink))
    brush.add(Stroke(f"{key}.over", begin, finish, width, ink))
    brush.add(Stroke(f"{key}.down", finish, Point(finish.x, top - brush.px(8)), width, ink))
    tip = brush.px(9)
    points = (Point(finish.x - tip, top - tip), Point(finish.x + tip, top - tip), Point(finish.x, top + brush.px(2)))
    brush.add(Shape(f"{key}.tip", points, ink))
    middle = Point(round(mark), round(y))
    brush.add(Disc(f"{key}.mark", middle, brush.px(12), ink, "surface.card", brush.px(3)))
    brush.icon(f"{key}.icon", middle, brush.px(14), icon, "phase.title")
    brush.answer("need", need.id, Rect(middle.x, middle.y, 0, 0).grown(brush.px(20)))
