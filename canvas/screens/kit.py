"""What every screen needs from outside: words, look, type, hands' reach, and a way to start slow work."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from canvas.input.pointer import Reach
from canvas.input.typing import Clipboard, Pocket
from canvas.layout.brush import Brush
from canvas.layout.geometry import Rect, Size
from canvas.layout.lens import lettering
from canvas.layout.measure import TextMeasurer
from canvas.model.settings import Settings
from canvas.model.texts import Texts
from canvas.model.theme import Motion, Theme


class Job(Protocol):
    """Slow work that runs beside the board."""

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""

    def words(self) -> str:
        """What it said on its way, one line."""


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
    settings: Settings = field(default_factory=Settings)
    window: Size | None = None
    """What people see of a page that is larger than the window, because its words are (`canvas.layout.lens`)."""

    def still(self) -> "Kit":
        """The same kit with less movement: everything happens at once."""
        return replace(self, theme=self.theme.model_copy(update={"motion": Motion(lift=0, drop=0, reject=0, reveal=0)}))

    def suited(self, settings: Settings, theme: Theme) -> "Kit":
        """The same kit for other choices."""
        return replace(self, settings=settings, theme=theme)

    def at_scale(self, size: Size) -> "Kit":
        """Reach for a window of this size: millimetres grow with it until a real size is known."""
        seen = self.window or size
        px_per_mm = 3.8 * min(seen.w / 1920, seen.h / 1080)
        return replace(self, reach=replace(self.reach, px_per_mm=max(px_per_mm, 2.4)))

    def foot(self, page: Rect) -> Rect:
        """Where keyboards may lie: anywhere; or over a large page in the lower half of what people see of it."""
        if self.window is None:
            return page
        width, height = self.window.w, self.window.h // 2
        return Rect((page.w - width) // 2, page.bottom - height, width, height)

    def brush(self, size: Size) -> Brush:
        """A brush for a window of this size, or for the page of which a window shows a part."""
        return Brush(size, self.measurer, lettering=lettering(self.window or size, self.settings.text_size))
