"""The settled table as one surface. A new picture repaints only what differs from the last one."""

from collections.abc import Iterable

import pygame

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Instruction, Picture
from canvas.scene.painter import Painter, outward

Name = str | tuple[str, int]
WHOLE = 0.6
"""When more than this part of the surface changes, painting it in one go is cheaper."""


class Spread:
    """A picture with the box around each instruction, so that one part of it is painted without asking all."""

    def __init__(self, picture: Picture = (), before: "Spread | None" = None) -> None:
        """What lay in the picture `before` keeps its box."""
        self.picture = picture
        known: dict[int, pygame.Rect] = before._known if before else {}
        self._boxes = [known.get(id(item)) or outward(item.bounds) for item in picture]
        self._known: dict[int, pygame.Rect] = dict(zip(map(id, picture), self._boxes, strict=True))

    def paint(self, painter: Painter, surface: pygame.Surface, part: pygame.Rect) -> None:
        """Paint all that touches a part of a surface, and nothing outside that part."""
        surface.set_clip(part)
        painter.paint(surface, [self.picture[number] for number in part.collidelistall(self._boxes)])
        surface.set_clip(None)


class Sheet:
    """A painted picture that can be brought up to date."""

    def __init__(self, painter: Painter, size: Size) -> None:
        self.painter = painter
        self.surface = pygame.Surface(size)
        self._spread = Spread()

    @property
    def picture(self) -> Picture:
        """What the surface shows."""
        return self._spread.picture

    def show(self, picture: Picture) -> list[pygame.Rect]:
        """Make the surface show this picture; gives back the rectangles that changed."""
        whole = self.surface.get_rect()
        parts = merged(differences(self.picture, picture))
        if not self.picture or sum(part.w * part.h for part in parts) > WHOLE * whole.w * whole.h:
            parts = [whole]
        self._spread = Spread(picture, self._spread)
        for part in parts:
            self._spread.paint(self.painter, self.surface, part)
        return [part.clip(whole) for part in parts]


def differences(old: Picture, new: Picture) -> list[Rect]:
    """Where two pictures differ: the bounds of what came, went or changed, old and new."""
    before, after = _by_key(old), _by_key(new)
    gone = [item.bounds for key, item in before.items() if key not in after]
    came = [item.bounds for key, item in after.items() if key not in before]
    return gone + came + _changed(before, after) + _reordered(before, after)


def _by_key(picture: Picture) -> dict[Name, Instruction]:
    """Instructions by key. Twins are numbered: hands may carry several fiches of one stack."""
    twins: dict[str, int] = {}
    named: dict[Name, Instruction] = {}
    for item in picture:
        if item.key in named:
            twins[item.key] = twins.get(item.key, 0) + 1
            named[item.key, twins[item.key]] = item
        else:
            named[item.key] = item
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


def merged(rects: Iterable[Rect | pygame.Rect]) -> list[pygame.Rect]:
    """Fewer, larger rectangles of whole pixels: two become one when that is no more to paint than both apart."""
    result: list[pygame.Rect] = []
    for rect in rects:
        box = outward(rect)
        while (mate := _mate(box, result)) is not None:
            box = box.union(result.pop(mate))
        result.append(box)
    return result


def _mate(box: pygame.Rect, others: list[pygame.Rect]) -> int | None:
    """The number of the first rectangle that is better painted as one with this."""
    for number in box.collidelistall(others):
        one, other = box.union(others[number]), others[number]
        if one.w * one.h <= box.w * box.h + other.w * other.h:
            return number
    return None
