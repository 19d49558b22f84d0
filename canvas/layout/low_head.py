"""A low head of a phase, for views in which the phases are columns beside something else."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.pager import set_in
from canvas.layout.picture import Align, Disc, Panel, Shape

NARROW = 168
"""Below this width (design pixels) the number stands above the name instead of before it."""


def low_head_height(desk: Desk, narrow: bool = False) -> int:
    """How high a low head is, in pixels: two lines of its name, in narrow columns with the number above them."""
    brush = desk.brush
    if narrow:
        return 2 * brush.display(16).leading + 2 * brush.px(14) + brush.px(14)
    return max(brush.px(60), 2 * brush.display(18).leading + brush.px(12))


def draw_low_heads(desk: Desk, columns: list[Rect], narrow: bool = False) -> None:
    """Number and name of every phase in its colour; all names in one size."""
    face, rooms = desk.brush.display(16 if narrow else 18), [_room(desk, box, narrow) for box in columns]
    for phase, room in zip(desk.scenario.phases, rooms, strict=True):
        face = set_in(desk.brush, phase.name.said_in(desk.names.language), face, room, 2)[0]
    for index, box in enumerate(columns):
        _head(desk, index, box, face, narrow)


def _room(desk: Desk, box: Rect, narrow: bool) -> float:
    return box.w - desk.brush.px(10) if narrow else box.w - 2 * desk.brush.px(16) - desk.brush.px(26)


def _head(desk: Desk, index: int, box: Rect, face: Face, narrow: bool) -> None:
    brush, phases = desk.brush, desk.scenario.phases
    phase, colour = phases[index], desk.theme.phase_colour(index, len(phases))
    key, radius = f"phase.{phase.id}", brush.px(14 if narrow else 16)
    brush.add(Panel(f"{key}.head", box, colour, radius=brush.px(14)))
    if index + 1 < len(phases):
        edge, middle = box.right - 1, round(box.centre.y)
        tip = (
            Point(edge, middle - brush.px(11)),
            Point(edge + brush.px(7), middle),
            Point(edge, middle + brush.px(11)),
        )
        brush.add(Shape(f"{key}.arrow", tip, colour))
    lines = brush.wrapped(phase.name.said_in(desk.names.language), face, _room(desk, box, narrow), 2)
    centre = Point(round(box.x + brush.px(10) + radius), round(box.centre.y))
    at, y = Point(round(centre.x + radius + brush.px(8)), 0), box.centre.y
    align: Align = "centre" if narrow else "left"
    if narrow:
        centre = Point(round(box.centre.x), round(box.y + brush.px(6) + radius))
        at, y = centre, (centre.y + radius + box.bottom) / 2
    brush.add(Disc(f"{key}.disc", centre, radius, "phase.title"))
    number = brush.display(16 if narrow else 18)
    base = Point(centre.x, round(centre.y + number.size * 0.34))
    brush.line(f"{key}.number", base, str(phase.number), number, colour, "centre")
    base = Point(at.x, brush.middle(y - (len(lines) - 1) * face.leading / 2, face))
    brush.lines(f"{key}.name", base, lines, face, "phase.title", align)
