"""What every screen needs from outside: words, look, type, hands' reach, and a way to start slow work."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from canvas.input.pointer import Reach
from canvas.input.typing import Clipboard, Pocket
from canvas.layout.geometry import Size
from canvas.layout.measure import TextMeasurer
from canvas.model.texts import Texts
from canvas.model.theme import Motion, Theme


class Job(Protocol):
    """Slow work that runs beside the board."""

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""

    def lines(self) -> Sequence[str]:
        """What it said so far, line by line."""


StartJob = Callable[[Sequence[str]], Job]
"""Starts `main.py` with these arguments in another process."""


@dataclass(frozen=True)
class Kit:
    """The tools of a screen."""

    texts: Texts
    theme: Theme
    measurer: TextMeasurer
    start_job: StartJob
    reach: Reach = field(default_factory=Reach)
    clipboard: Clipboard = field(default_factory=Pocket)
    lost: Mapping[str, None] = field(default_factory=dict)
    """Letters that were asked for and no font has; it grows while words are measured."""

    def still(self) -> "Kit":
        """The same kit with less movement: everything happens at once."""
        return replace(self, theme=self.theme.model_copy(update={"motion": Motion(lift=0, drop=0, reject=0, reveal=0)}))

    def at_scale(self, size: Size) -> "Kit":
        """Reach for a window of this size: millimetres grow with it until a real size is known."""
        px_per_mm = 3.8 * min(size.w / 1920, size.h / 1080)
        return replace(self, reach=replace(self.reach, px_per_mm=max(px_per_mm, 2.4)))
