"""The regielijn: the line through all seats, with a bead wherever the regie changes hands."""

from canvas.layout.desk import Desk
from canvas.layout.frames import Frames, Head, seat_centre
from canvas.layout.geometry import Point
from canvas.layout.picture import Disc, Stroke
from canvas.rules.queries import Passage, passages

BEADS = {
    "handover": ("arrows-left-right", "ink.soft"),
    "agreed": ("check", "ink.good"),
    "outdated": ("warning", "ink.warn"),
}
"""What stands in a bead: a handover is due, is agreed, or was agreed between others than who lead now."""


def draw_rail(desk: Desk, parts: Frames, measures: Head) -> None:
    """Draw line and beads between every two neighbouring seats."""
    for index, passage in enumerate(passages(desk.board, desk.scenario)):
        bead = Point(round(parts.gap_after(index)), round(measures.seat_y))
        start = seat_centre(parts.columns[index], measures)
        end = seat_centre(parts.columns[index + 1], measures)
        _line(desk, passage, start, bead, end)
        _bead(desk, passage, bead)


def _line(desk: Desk, passage: Passage, start: Point, bead: Point, end: Point) -> None:
    brush, key = desk.brush, f"rail.{passage.before}"
    seat, side = brush.px(58), brush.px(18)
    known = passage.state != "open"
    colour = "surface.rail" if known else "surface.rail_open"
    if passage.state == "same":
        side = 0
    for part, left, right in (("a", start.x + seat, bead.x - side), ("b", bead.x + side, end.x - seat)):
        if right > left:
            points = Point(left, bead.y), Point(right, bead.y)
            brush.add(Stroke(f"{key}.{part}", *points, width=brush.px(5), colour=colour, dotted=not known))


def _bead(desk: Desk, passage: Passage, centre: Point) -> None:
    if passage.state == "same":
        return
    brush, key = desk.brush, f"bead.{passage.before}"
    brush.add(Disc(key, centre, brush.px(15), fill="surface.card", outline="surface.rail", line=brush.px(3)))
    icon, ink = BEADS.get(passage.state, ("question", "ink.warn"))
    brush.icon(f"{key}.icon", centre, brush.px(18), icon, ink)
    brush.answer_circle("bead", passage.before, centre, brush.px(22))
