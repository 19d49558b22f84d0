"""The ear: brings what is on the screen to a screen reader, and what it asks for to the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.brush import Arrangement
from canvas.layout.spoken import how_it_stands
from canvas.layout.target import Target
from canvas.model.board import Board
from canvas.scene.listener import Listener
from canvas.screens.saying import news_of, spoken_of
from canvas.screens.table import TableScreen

if TYPE_CHECKING:
    from canvas.screens.app import App


MOST_CHANGES = 4
"""Said after one step; more is another board, and that one reads."""


class Changes:
    """What the last step changed on the board, whoever made it, in sentences."""

    def __init__(self) -> None:
        self.said: tuple[str, ...] = ()
        self._board: Board | None = None
        self._stood: dict[str, str] = {}

    def look(self, screen: object) -> None:
        """See whether the board of this screen is another one than before."""
        if not isinstance(screen, TableScreen) or screen.board is self._board:
            return
        stands = how_it_stands(screen.names)
        changed = [said for place, said in stands.items() if self._stood.get(place, said) != said]
        if changed:
            self.said = tuple(changed) if len(changed) <= MOST_CHANGES else ()
        self._board, self._stood = screen.board, stands


class Ear:
    """One turn of listening. Without a listener, or while nobody listens, it costs nothing."""

    def __init__(self, listener: Listener | None) -> None:
        self._listener = listener
        self._changes = Changes()
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
        self._changes.look(app.screen)
        now = (front.arrangement, focus, (*news_of(front), *self._changes.said))
        if self._said is None or self._said[0] is not now[0] or self._said[1:] != now[1:]:
            self._said = now
            listener.tell(spoken_of(front, focus, self._changes.said))

    def window_focus(self, *, has: bool) -> None:
        """The window came to the front, or left it."""
        if self._listener is not None:
            self._listener.window_focus(has)


DEAF = Ear(None)
"""For a window to which nobody can listen."""
