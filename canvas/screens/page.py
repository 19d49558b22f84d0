"""A page that somebody leaves again, over which a sentence may lie: why something could not be, or that it is done."""

from canvas.layout.target import Target
from canvas.screens.plain import PlainScreen
from canvas.screens.screen import Wish


class Page(PlainScreen):
    """Escape takes the sentence away first, then leads back."""

    back: str
    """The wish that leaves this page."""
    message = ""

    def hit(self, target: Target, now: int) -> None:
        if target.of == "message_close":
            self.say("")
        else:
            super().hit(target, now)

    def escape(self) -> None:
        if self.message:
            self.say("")
        else:
            self.leave()

    def leave(self) -> None:
        self.wishes.append(Wish(self.back))

    def say(self, message: str) -> None:
        """Show a sentence over the page until somebody taps."""
        self.message = message
        self.again()
