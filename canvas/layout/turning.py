"""Turning: what is drawn for somebody at the other side of the table, half a turn around a point.

A recipe draws upright and need not know: `with facing(brush, 180, box.centre): ...` turns what it drew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point
from canvas.layout.picture import Chip, Disc, Icon, Instruction, Panel, Shape, Stroke, Words
from canvas.layout.target import Target

HALF = 180


@contextmanager
def facing(brush: Brush, turned: int, about: Point) -> Iterator[None]:
    """Draw for this side of the table (0) or turned over about a point, for the other (180)."""
    drawn, answering = len(brush.instructions), len(brush.targets)
    yield
    if turned % 360 == HALF:
        brush.instructions[drawn:] = [_over(item, about) for item in brush.instructions[drawn:]]
        brush.targets[answering:] = [_target_over(target, about) for target in brush.targets[answering:]]


def _target_over(target: Target, about: Point) -> Target:
    return replace(target, rect=target.rect.mirrored(about), turn=HALF - target.turn)


def _over(item: Instruction, about: Point) -> Instruction:
    match item:
        case Words():
            return replace(item, at=item.at.mirrored(about), turn=HALF - item.turn)
        case Icon():
            return replace(item, centre=item.centre.mirrored(about), turn=HALF - item.turn)
        case Panel():
            return _panel_over(item, about)
        case Chip() | Disc():
            return replace(item, centre=item.centre.mirrored(about))
        case Stroke():
            return replace(item, start=item.start.mirrored(about), end=item.end.mirrored(about))
        case Shape():
            return replace(item, points=tuple(point.mirrored(about) for point in item.points))


def _panel_over(panel: Panel, about: Point) -> Panel:
    """Top becomes bottom, in its corners and in its gradient."""
    corners = {"top": "bottom", "bottom": "top"}.get(panel.corners, panel.corners)
    fill, fill_end = (panel.fill_end, panel.fill) if panel.fill_end else (panel.fill, "")
    rect = panel.rect.mirrored(about)
    return replace(panel, rect=rect, corners=corners, fill=fill, fill_end=fill_end)  # type: ignore[arg-type]
