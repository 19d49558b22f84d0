"""Turning: what is drawn for somebody at another side of the table, by quarter turns around a point.

A recipe draws upright and need not know: `with facing(brush, 180, box.centre): ...` turns what it drew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Chip, Disc, Icon, Instruction, Panel, Shape, Stroke, Words
from canvas.layout.target import Target

HALF = 180


@contextmanager
def facing(brush: Brush, turned: int, about: Point, name: str = "") -> Iterator[None]:
    """Draw for the side of the table at which `turned` (0, 90, 180 or 270 degrees, clockwise) is upright.

    With a `name` all keys begin with it: for what is drawn for more than one side.
    """
    drawn, answering = len(brush.instructions), len(brush.targets)
    yield
    if turned % 360:
        brush.instructions[drawn:] = [_over(item, turned, about) for item in brush.instructions[drawn:]]
        brush.targets[answering:] = [_target_over(target, turned, about) for target in brush.targets[answering:]]
    if name:
        brush.instructions[drawn:] = [replace(item, key=f"{name}.{item.key}") for item in brush.instructions[drawn:]]


def turn_all(brush: Brush, turned: int) -> None:
    """Turn everything that was drawn so far, in the window."""
    about = brush.window.centre
    brush.instructions[:] = [_over(item, turned, about) for item in brush.instructions]
    brush.targets[:] = [_target_over(target, turned, about) for target in brush.targets]


def lying(box: Rect, turned: int) -> Rect:
    """The upright rectangle around the same middle in which to draw what will lie in `box` once it is turned."""
    return box.turned(turned, box.centre)


def within(box: Rect, turned: int, window: Rect) -> Rect:
    """An upright box, shifted so that it lies in the window once it is turned about its middle."""
    kept = lying(box, turned).kept_in(window)
    return Rect(kept.centre.x - box.w / 2, kept.centre.y - box.h / 2, box.w, box.h)


def _target_over(target: Target, turned: int, about: Point) -> Target:
    return replace(target, rect=target.rect.turned(turned, about), turn=(target.turn + turned) % 360)


def _over(item: Instruction, turned: int, about: Point) -> Instruction:
    match item:
        case Words():
            return replace(item, at=item.at.turned(turned, about), turn=(item.turn + turned) % 360)
        case Icon() | Chip():
            return replace(item, centre=item.centre.turned(turned, about), turn=(item.turn + turned) % 360)
        case Panel():
            return _panel_over(item, turned, about)
        case Disc():
            return replace(item, centre=item.centre.turned(turned, about))
        case Stroke():
            return replace(item, start=item.start.turned(turned, about), end=item.end.turned(turned, about))
        case Shape():
            return replace(item, points=tuple(point.turned(turned, about) for point in item.points))


def _panel_over(panel: Panel, turned: int, about: Point) -> Panel:
    """Top becomes bottom, in its corners and in its gradient; at a quarter turn all corners are round."""
    rect = panel.rect.turned(turned, about)
    if turned % 360 != HALF:
        return replace(panel, rect=rect, corners="all")
    corners = {"top": "bottom", "bottom": "top"}.get(panel.corners, panel.corners)
    fill, fill_end = (panel.fill_end, panel.fill) if panel.fill_end else (panel.fill, "")
    return replace(panel, rect=rect, corners=corners, fill=fill, fill_end=fill_end)  # type: ignore[arg-type]
