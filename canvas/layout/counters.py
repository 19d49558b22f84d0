"""Counters: a number with *less* and *more*. Those of a lane stand in order: what is learnt from one leads on."""

from itertools import pairwise

from canvas.layout.desk import Desk
from canvas.layout.figures import draw_figures
from canvas.layout.geometry import Point, Rect
from canvas.layout.goals import draw_bar, of_all, step_button, value_of
from canvas.layout.pager import set_in
from canvas.layout.picture import Disc, Stroke
from canvas.model.mechanics import Counter, Lane

CHAIN_ROW = 45
"""The height of one counter of a lane, in design pixels."""


def in_each_lane(desk: Desk) -> tuple[Counter, ...]:
    """The counters that every lane has for itself."""
    return tuple(counter for counter in desk.scenario.counters if counter.per_lane) if desk.scenario.lanes else ()


def draw_chain(desk: Desk, lane: Lane, box: Rect) -> None:
    """The counters of a lane under each other, joined by arrows."""
    brush, counters = desk.brush, in_each_lane(desk)
    pitch = min(box.h / len(counters), brush.px(72))
    top = box.centre.y - pitch * len(counters) / 2
    x = round(box.x + brush.px(26))
    for index, counter in enumerate(counters):
        row = Rect(box.x, round(top + index * pitch), box.w, int(pitch))
        centre = Point(x, round(row.centre.y))
        key = f"counter.{lane.id}.{counter.id}"
        if index + 1 < len(counters):
            end = Point(x, round(centre.y + pitch))
            brush.add(Stroke(f"{key}.on", centre, end, brush.px(4), "surface.rail"))
            brush.icon(f"{key}.arrow", Point(x, round(centre.y + pitch / 2)), brush.px(17), "caret-down", "ink.soft")
        brush.add(
            Disc(f"{key}.disc", centre, min(brush.px(15), pitch * 0.33), "surface.quiet", "surface.rail", brush.px(2))
        )
        brush.icon(f"{key}.icon", centre, min(brush.px(19), pitch * 0.42), counter.icon, "ink.text")
        _row(desk, counter, lane.id, key, row)


def _row(desk: Desk, counter: Counter, lane: str, key: str, row: Rect) -> None:
    """The name of a counter, and its number between its two buttons."""
    brush, y = desk.brush, round(row.centre.y)
    radius, number = min(brush.px(20), row.h / 2 - 1), brush.display(22)
    plus = Point(round(row.right - brush.px(8) - radius), y)
    minus = Point(round(plus.x - 2 * radius - brush.px(52)), y)
    now = value_of(desk, counter, lane)
    step_button(desk, counter, lane, now, -1, minus, radius)
    step_button(desk, counter, lane, now, 1, plus, radius)
    middle = Point(round((minus.x + plus.x) / 2), brush.middle(y, number))
    brush.line_in(f"{key}.number", middle, str(now), number, "ink.text", brush.px(50), "centre")
    x = round(row.x + brush.px(48))
    room, face = minus.x - radius - brush.px(6) - x, brush.body(15.5, "semibold")
    for other in in_each_lane(desk):
        face = set_in(brush, other.name.said_in(desk.names.language), face, room, 2)[0]
    lines = brush.wrapped(counter.name.said_in(desk.names.language), face, room, 2)
    base = brush.middle(y - (len(lines) - 1) * face.leading / 2, face)
    brush.lines(f"{key}.name", Point(x, base), lines, face, "ink.text")


def draw_large(desk: Desk, box: Rect) -> None:
    """Without lanes: every counter as a large card, and under them the figures of the case."""
    brush, gap, counters = desk.brush, desk.brush.px(16), of_all(desk)
    if desk.board.indicators:
        foot = round(min(brush.px(210), box.h * 0.3)) if counters else box.h
        below = Rect(box.x, box.bottom - foot, box.w, foot)
        brush.panel("goals", below, "surface.card", "surface.card_line", radius=18, line=2)
        draw_figures(desk, below.grown(-brush.px(14)))
        box = box._replace(h=box.h - foot - gap)
    if not counters:
        return
    down = 1 if len(counters) <= 3 else 2
    ends = [round(len(counters) * row / down) for row in range(down + 1)]
    height = (box.h - gap * (down - 1)) / down
    for row, (first, end) in enumerate(pairwise(ends)):
        width = (box.w - gap * (end - first - 1)) / (end - first)
        for column, counter in enumerate(counters[first:end]):
            _card(
                desk,
                counter,
                Rect(
                    round(box.x + column * (width + gap)),
                    round(box.y + row * (height + gap)),
                    round(width),
                    int(height),
                ),
            )


def _card(desk: Desk, counter: Counter, box: Rect) -> None:
    brush, key, pad = desk.brush, f"counter.{counter.id}", desk.brush.px(24)
    brush.panel(key, box, "surface.card", "surface.card_line", radius=20, line=2, shadow="card")
    size, title = brush.px(40), brush.display(26)
    centre = Point(round(box.x + pad + size / 2), round(box.y + pad + size / 2))
    brush.icon(f"{key}.icon", centre, size, counter.icon, "ink.good")
    x = round(centre.x + size / 2 + brush.px(12))
    title, lines = set_in(brush, counter.name.said_in(desk.names.language), title, box.right - pad - x, 2)
    base = brush.middle(centre.y - (len(lines) - 1) * title.leading / 2, title)
    brush.lines(f"{key}.name", Point(x, base), lines, title, "ink.text")
    now, foot = value_of(desk, counter), brush.px(64) if counter.goal else brush.px(10)
    top = max(box.y + pad + size, base + len(lines) * title.leading - title.size)
    radius = min(brush.px(40), (box.bottom - foot - top) * 0.32)
    y = round((top + box.bottom - foot) / 2)
    step_button(desk, counter, "", now, -1, Point(round(box.x + pad + radius), y), radius)
    step_button(desk, counter, "", now, 1, Point(round(box.right - pad - radius), y), radius)
    number = brush.display(min(110, (box.bottom - foot - top) * 0.62 / brush.scale))
    at = Point(round(box.centre.x), brush.middle(y, number))
    brush.line_in(
        f"{key}.number", at, str(now), number, "ink.text", box.w - 2 * pad - 4 * radius - brush.px(12), "centre"
    )
    if counter.goal:
        draw_bar(desk, counter, Rect(box.x + pad, box.bottom - foot, box.w - 2 * pad, foot - brush.px(14)))
