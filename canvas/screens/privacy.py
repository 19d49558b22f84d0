"""The page about privacy: to read, to choose when to be asked, and to take along on paper."""

from dataclasses import replace
from pathlib import Path

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.privacy import PrivacyView, arrange_privacy
from canvas.layout.target import Target
from canvas.screens.kit import Kit
from canvas.screens.page import Page
from canvas.screens.screen import Wish
from canvas.screens.work import Work
from canvas.session.retention import CHOICES

LOOK_EVERY = 100
"""Milliseconds between two looks at the work."""


class PrivacyScreen(Page):
    """Facts and choices. `session` tells whether a table waits behind it."""

    back = "aside_done"

    def __init__(self, kit: Kit, size: Size, months: int, exports: Path, *, session: bool) -> None:
        super().__init__(kit, size)
        self._exports = exports
        self._work = Work()
        self.view = PrivacyView(months, CHOICES, session)

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_privacy(brush, replace(self.view, message=self.message), self.kit.texts)

    def tapped(self, target: Target) -> None:
        if target.what == "months":
            self.view = replace(self.view, months=int(target.of))
            self.wishes.append(Wish("remind", target.of))
        elif target.of == "wipe":
            self.wishes.append(Wish("wipe" if self.view.has_session else "open"))
        elif target.of == "paper":
            self._make()
        elif target.of == "close":
            self.leave()

    def tick(self, now: int) -> None:
        super().tick(now)
        said = self._work.look()
        if said is None or said.code is None:
            return
        self.view = replace(self.view, busy=False)
        name = self.kit.texts("privacy.file_name")
        done = self.kit.texts("privacy.made", file=f"{name}.pdf")
        self.say(self.kit.texts("privacy.not_made", reason=said.reason) if said.code else done)

    def deadline(self, now: int) -> int | None:
        return now + LOOK_EVERY if self._work.busy else None

    def _make(self) -> None:
        texts = self.kit.texts
        to = self._exports / f"{texts('privacy.file_name')}.pdf"
        self._work.begin(self.kit.start_job(["--language", texts.language, "privacy", "--to", str(to)]))
        self.view = replace(self.view, busy=True)
