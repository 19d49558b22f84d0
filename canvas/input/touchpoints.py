"""Counting the fingers a screen reports, before anything is played on it. Pure.

Windows may keep gestures of three fingers and more for itself: the third finger arrives, and at once all are gone.
"""

from dataclasses import dataclass, field
from typing import Literal

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point

HOLD_MS = 1000
"""So long fingers lie still together before they count."""
GONE_MS, TOGETHER_MS = 900, 60
"""Fingers that are taken away go this soon after the third came, and within this time of each other."""
ENOUGH = 5
"""Fingers at once that a group needs: with fewer, somebody waits for somebody else."""
SWIPE = 3
"""From so many fingers on, a system may take them for a gesture of its own."""

Verdict = Literal["none", "still", "taken", "few", "good"]


@dataclass
class TouchPoints:
    """What was seen so far. Times are in milliseconds."""

    down: dict[str, Point] = field(default_factory=dict)
    """Fingers on the screen now, and where."""
    most: int = 0
    """Fingers that were seen at once, however short."""
    held: int = 0
    """Fingers that lay still together for a second."""
    taken: bool = False
    """Whether three fingers or more vanished as one."""
    _changed: int = 0
    _third: int | None = None
    _first_gone: int = 0

    def feel(self, event: PointerEvent) -> None:
        """One report. A mouse is no finger."""
        if event.device == "mouse":
            return
        self.wait(event.time)
        if event.kind in ("down", "move"):
            self._come(event)
        elif event.pointer in self.down:
            self._go(event)

    def wait(self, now: int) -> None:
        """Let time pass."""
        if self.down and now - self._changed >= HOLD_MS:
            self.held = max(self.held, len(self.down))
            self.taken = self.taken and len(self.down) < SWIPE

    @property
    def deadline(self) -> int | None:
        """When fingers that lie now will have lain long enough."""
        return self._changed + HOLD_MS if len(self.down) > self.held else None

    @property
    def verdict(self) -> Verdict:
        """What to tell about this screen."""
        if self.taken:
            return "taken"
        if self.held >= ENOUGH:
            return "good"
        if self.held:
            return "few"
        return "still" if self.most else "none"

    def _come(self, event: PointerEvent) -> None:
        if event.pointer not in self.down:
            self._changed = event.time
            self._first_gone = 0
            if len(self.down) + 1 >= SWIPE and self._third is None:
                self._third = event.time
        self.down[event.pointer] = event.at
        self.most = max(self.most, len(self.down))

    def _go(self, event: PointerEvent) -> None:
        del self.down[event.pointer]
        self._changed = event.time
        self._first_gone = self._first_gone or event.time
        if self.down:
            return
        third, self._third = self._third, None
        if third is None:
            return
        soon = event.time - third <= GONE_MS
        self.taken = self.taken or (soon and event.time - self._first_gone <= TOGETHER_MS)
