"""Pieces that always fit: words shrink together until they do, and never lie over the edge of a page."""

from collections.abc import Callable

from reportlab.platypus import Flowable

Build = Callable[[float], Flowable]
"""From a width in points to what is set on it."""

SMALLER = 0.96
"""Each step down. A whole page shrinks together, so that nothing on it looks like an afterthought."""
ENDLESS = 99_999.0


def scale_for(build: Build, width: float, height: float, least: float = 0) -> float:
    """How large pieces can be in a room: 1 when they fit as they are, 0 when they would be smaller than `least`."""
    if least and not _fit(build, width, height, least):
        return 0
    scale = 1.0
    while not _fit(build, width, height, scale):
        scale = max(scale * SMALLER, least)
    return scale


def _fit(build: Build, width: float, height: float, scale: float) -> bool:
    return float(build(width / scale).wrapOn(None, width / scale, ENDLESS)[1]) * scale <= height


class Fitted(Flowable):  # type: ignore[misc]
    """What takes the room that is left on a page, and no more."""

    def __init__(self, build: Build, scale: float = 0) -> None:
        super().__init__()
        self.build = build
        self._scale = scale
        self._body: Flowable | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._scale = self._scale or scale_for(self.build, width, height - 1)  # a frame counts in floats too
        self._body = self.build(width / self._scale)
        tall = float(self._body.wrapOn(self.canv, width / self._scale, ENDLESS)[1])
        self.width, self.height = width, tall * self._scale
        return self.width, self.height

    def draw(self) -> None:
        assert self._body is not None
        self.canv.saveState()
        self.canv.scale(self._scale, self._scale)
        self._body.drawOn(self.canv, 0, 0)
        self.canv.restoreState()
