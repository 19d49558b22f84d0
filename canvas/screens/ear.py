"""The ear: brings what is on the screen to a screen reader, and what it asks for to the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.brush import Arrangement
from canvas.layout.target import Target
from canvas.scene.listener import Listener
from canvas.screens.saying import news_of, spoken_of

if TYPE_CHECKING:
    from canvas.screens.app import App


class Ear:
    """One turn of listening. Without a listener, or while nobody listens, it costs nothing."""

    def __init__(self, listener: Listener | None) -> None:
        self._listener = listener
        self._said: tuple[Arrangement, Target | None, tuple[str, ...]] | None = None

    def turn(self, app: App) -> None:
        """Do what was asked, then tell what is new."""
        listener = self._listener
        if listener is None or not listener.listening:
            self._said = None
            return
        for what, key in listener.asked():
            app.ask(what, key)
        front, focus = app.calling.walked, app.calling.focus
        now = (front.arrangement, focus, news_of(front))
        if self._said is None or self._said[0] is not now[0] or self._said[1:] != now[1:]:
            self._said = now
            listener.tell(spoken_of(front, focus))

    def window_focus(self, *, has: bool) -> None:
        """The window came to the front, or left it."""
        if self._listener is not None:
            self._listener.window_focus(has)


DEAF = Ear(None)
"""For a window to which nobody can listen."""
