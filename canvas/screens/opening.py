"""The page that shows while a long session is opened: how far it is, and a way back at any moment."""

from dataclasses import replace

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.opening import OpeningView, arrange_opening
from canvas.layout.target import Target
from canvas.screens.kit import Kit
from canvas.screens.plain import PlainScreen
from canvas.screens.screen import Wish
from canvas.screens.start import card_title
from canvas.session.card import session_card
from canvas.session.opened import Opening
from canvas.session.problem import Problem
from canvas.session.reading import find_journal
from canvas.session.store import Store

LOOK_EVERY = 50
"""Milliseconds between two looks at the work."""
NARROW = "\u00a0"
"""Between the thousands: neither language reads it as a decimal."""
READY, STOP = "opening_done", "opening_stop"
"""The wishes with which the page ends: it is over, well or not, or nobody wants to wait."""


class OpeningScreen(PlainScreen):
    """Waits for one `Opening`, which it does not end itself: what came out is the application's."""

    def __init__(self, kit: Kit, size: Size, opening: Opening) -> None:
        super().__init__(kit, size)
        self.opening = opening
        self.opened: Store | None = None
        self.failed: Problem | None = None
        self._next_look = 0
        self.view = self._begun()

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_opening(brush, self.view, self.kit.texts)

    def tapped(self, target: Target) -> None:
        if target.of == "close":
            self.escape()

    def escape(self) -> None:
        self.wishes.append(Wish(STOP))

    def tick(self, now: int) -> None:
        super().tick(now)
        if now < self._next_look or self.opened or self.failed:
            return
        self._next_look = now + LOOK_EVERY
        self._show(round(100 * self.opening.part))
        try:
            self.opened = self.opening.take()
        except Problem as problem:
            self.failed = problem
        if self.opened or self.failed:
            self.wishes.append(Wish(READY))

    def deadline(self, now: int) -> int | None:
        return self._next_look

    def _show(self, hundredths: int) -> None:
        if hundredths != self.view.hundredths:
            self.view = replace(self.view, hundredths=hundredths)
            self.again()

    def _begun(self) -> OpeningView:
        """Which session it is, as the start screen names it."""
        path, texts = self.opening.path, self.kit.texts
        card = session_card(find_journal(path))
        if card is None:
            return OpeningView(path.name, "")
        steps = f"{card.steps:,}".replace(",", NARROW)
        return OpeningView(card_title(texts, card), texts("opening.steps", steps=steps))
