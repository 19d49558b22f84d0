"""What every screen needs from outside: words, look, type, hands' reach, and a way to start slow work."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from canvas.input.pointer import Reach
from canvas.input.typing import Clipboard, Pocket
from canvas.layout.brush import Brush
from canvas.layout.geometry import Rect, Size
from canvas.layout.measure import TextMeasurer
from canvas.layout.stance import NOBODY, Stance
from canvas.model.profile import px_per_mm
from canvas.model.settings import Settings
from canvas.model.texts import Texts
from canvas.model.theme import Motion, Theme
from canvas.screens.machine import Machine, Unknown

AROUND_MM = 350
"""A table that is not so deep has no room for trays on more sides: people sit beside each other."""
STILL = Motion(lift=0, drop=0, reject=0, reveal=0)
"""Everything at once, for who wants less movement."""


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
    settings: Settings = field(default_factory=Settings)
    machine: Machine = field(default_factory=Unknown)
    display: Size | None = None
    """The whole display in pixels, of which the window may be a part; unknown without one."""
    window: Size | None = None
    """What people see of a page that is larger than the window, because its words are (`canvas.layout.lens`)."""

    def suited(self, settings: Settings, theme: Theme) -> "Kit":
        """The same kit for other choices; `theme` is the look before anybody asked for less movement."""
        quiet = theme.model_copy(update={"motion": STILL}) if settings.less_motion else theme
        return replace(self, settings=settings, theme=quiet)

    def on_display(self, display: Size) -> "Kit":
        return replace(self, display=display)

    def at_scale(self, size: Size) -> "Kit":
        """Reach for a window of this size: millimetres grow with it until a real size is known."""
        edge = self.settings.screen.edge_mm if self.settings.profile else 0
        per_mm = self.px_per_mm(self.window or size)
        return replace(self, reach=replace(self.reach, px_per_mm=per_mm, edge_mm=edge))

    def px_per_mm(self, size: Size) -> float:
        """Pixels in a millimetre: of the screen that was measured, else of one this profile usually has."""
        if self.settings.profile is None:
            return max(3.8 * min(size.w / 1920, size.h / 1080), 2.4)
        width, height = self.display or size
        return px_per_mm(width, height, self.settings.inches or self.settings.screen.inches)

    def stance(self, size: Size) -> Stance:
        """What the room asks of a layout in a window of this size."""
        profile = self.settings.screen
        if self.settings.profile is None:
            return NOBODY
        size = self.window or size
        per_mm = self.px_per_mm(size)
        sides = self.settings.seated if size.h / per_mm >= AROUND_MM else ("bottom",)
        return Stance(per_mm, profile.fiche_mm, profile.target_mm, sides, far=profile.room)

    def foot(self, page: Rect) -> Rect:
        """Where keyboards may lie: anywhere; or over a large page in the lower half of what people see of it."""
        if self.window is None:
            return page
        width, height = self.window.w, self.window.h // 2
        return Rect((page.w - width) // 2, page.bottom - height, width, height)

    def brush(self, size: Size) -> Brush:
        """A brush for a window of this size, or for the page of which a window shows a part."""
        seen = self.window or size
        return Brush(size, self.measurer, stance=self.stance(seen), enlarged=self.settings.text_size / 100)
