"""The start screen: what somebody sees first."""

from dataclasses import replace
from datetime import datetime

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.cards import StartDesk, StartView
from canvas.layout.geometry import Size
from canvas.layout.start import arrange_start
from canvas.layout.target import Target
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.screens.kit import Kit
from canvas.screens.plain import PlainScreen
from canvas.screens.screen import Wish
from canvas.session.card import SessionCard


class StartScreen(PlainScreen):
    """Choose a case, go on with the last session, or open a file."""

    def __init__(
        self, kit: Kit, size: Size, scenarios: tuple[Scenario, ...], last: SessionCard | None, now: datetime
    ) -> None:
        super().__init__(kit, size)
        self._last = last
        self.view = StartView(scenarios, go_on_line(kit.texts, last, now) if last else "")

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_start(StartDesk(self.view, self.kit.texts, self.kit.theme, brush))

    def tapped(self, target: Target) -> None:
        if target.what == "scenario":
            self.wishes.append(Wish("new", target.of))
        elif target.what == "language":
            self.wishes.append(Wish("language", target.of))
        elif target.of == "go_on" and self._last:
            self.wishes.append(Wish("session", str(self._last.folder)))
        elif target.of in ("help", "help_close"):
            self.view = replace(self.view, help=target.of == "help")
        elif target.of == "message_close":
            self.say("")
        elif target.what == "choice":
            self.wishes.append(Wish(target.of))

    def escape(self) -> None:
        if self.view.help or self.view.message:
            self.view = replace(self.view, help=False, message="")
        else:
            self.wishes.append(Wish("quit"))

    def say(self, message: str) -> None:
        """Show a sentence over the screen until somebody taps."""
        self.view = replace(self.view, message=message)
        self.again()


def go_on_line(texts: Texts, card: SessionCard, now: datetime) -> str:
    """What the last session was, in one line."""
    title = card.title.said_in(texts.language)
    return texts("start.go_on_line", title=title, when=said_when(texts, card.when, now), steps=card.steps)


def said_when(texts: Texts, when: datetime, now: datetime) -> str:
    """`vandaag 14:12`, or the date with the time."""
    local = when.astimezone()
    if local.date() == now.astimezone().date():
        return texts("start.today", time=f"{local:%H:%M}")
    return f"{local:%d-%m-%Y %H:%M}"
