"""What the application does about a fault: open hands, close what is open, and at last leave a screen."""

from contextlib import suppress

from canvas.layout.view import View
from canvas.screens.app import App
from canvas.screens.notes import Ends
from canvas.screens.table import TableScreen


class Rescue:
    """The last hands at the table."""

    def __init__(self, app: App) -> None:
        self._app = app

    def report(self, fault: str) -> None:
        """Say it in one sentence; the name is what a developer can look up."""
        self._app.say(self._app.kit.texts("notice.fault", name=fault))

    def let_go(self) -> None:
        """Every hand opens; fiches glide home."""
        self._app.screen.let_go(self._app.now)

    def clear_away(self) -> None:
        """Back to the bare board: something that lies over it may be what cannot be drawn."""
        screen, now = self._app.screen, self._app.now
        if isinstance(screen, TableScreen):
            with suppress(Exception):  # a drawer that cannot shut is forgotten with the view
                screen.let_go_of_all()
            screen.past, screen.view, screen.ends = None, View(), Ends()
            screen.easel.wipe()
            screen.refresh(now)

    def retreat(self, fault: str) -> None:
        """This screen cannot be drawn at all: to the start, with everything saved."""
        self._app.go_home()
        self._app.say(self._app.kit.texts("notice.fault_screen", name=fault))
