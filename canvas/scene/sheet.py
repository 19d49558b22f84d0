"""The settled table as one surface. A new picture repaints only what differs from the last one."""

from collections import Counter
from collections.abc import Iterable

import pygame

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Instruction, Picture
from canvas.scene.painter import Painter, outward

Name = tuple[str, int]
WHOLE = 0.6
"""When more than this part of the surface changes, painting it in one go is cheaper."""


class Sheet:
    """A painted picture that can be brought up to date."""

    def __init__(self, painter: Painter, size: Size) -> None:
        self.painter = painter
        self.surface = pygame.Surface(size)
        self.picture: Picture = ()
        self._whole = Rect(0, 0, size.w, size.h)

    def show(self, picture: Picture) -> list[pygame.Rect]:
        """Make the surface show this picture; gives back the rectangles that changed."""
        changed = merged(differences(self.picture, picture))
        if not self.picture or sum(rect.w * rect.h for rect in changed) > WHOLE * self._whole.w * self._whole.h:
            changed = [self._whole]
        self.picture = picture
        for rect in changed:
            self.painter.paint(self.surface, picture, rect)
        whole = self.surface.get_rect()
        return [outward(rect).clip(whole) for rect in changed]


def differences(old: Picture, new: Picture) -> list[Rect]:
    """Where two pictures differ: the bounds of what came, went or changed, old and new."""
    before, after = _by_key(old), _by_key(new)
    gone = [item.bounds for key, item in before.items() if key not in after]
    came = [item.bounds for key, item in after.items() if key not in before]
    return gone + came + _changed(before, after) + _reordered(before, after)


def _by_key(picture: Picture) -> dict[Name, Instruction]:
    """Instructions by key. Twins are numbered: hands may carry several fiches of one stack."""
    twins: Counter[str] = Counter()
    named: dict[Name, Instruction] = {}
    for item in picture:
        named[item.key, twins[item.key]] = item
        twins[item.key] += 1
    return named


def _changed(before: dict[Name, Instruction], after: dict[Name, Instruction]) -> list[Rect]:
    rects: list[Rect] = []
    for key, item in after.items():
        old = before.get(key)
        if old is not None and old is not item and old != item:
            rects += [old.bounds, item.bounds]
    return rects


def _reordered(before: dict[Name, Instruction], after: dict[Name, Instruction]) -> list[Rect]:
    """What kept its form but moved in the order of drawing may now lie over or under its neighbour."""
    kept_before = [key for key in before if key in after]
    kept_after = [key for key in after if key in before]
    if kept_before == kept_after:
        return []
    return [after[key].bounds for was, key in zip(kept_before, kept_after, strict=True) if was != key]


def merged(rects: Iterable[Rect]) -> list[Rect]:
    """Fewer, larger rectangles: two become one when that is no more to paint than both apart."""
    result: list[Rect] = []
    for rect in rects:
        while found := next((other for other in result if _better_as_one(rect, other)), None):
            result.remove(found)
            rect = rect.joined(found)
        result.append(rect)
    return result


def _better_as_one(one: Rect, other: Rect) -> bool:
    return one.meets(other) and _area(one.joined(other)) <= _area(one) + _area(other)


def _area(rect: Rect) -> float:
    return rect.w * rect.h
