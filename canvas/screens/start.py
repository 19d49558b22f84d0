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
from canvas.session.retention import Overdue

ESCAPE_MS = 6000
"""How long a first Escape waits for the second one that leaves."""


class StartScreen(PlainScreen):
    """Choose a case, go on with the last session, or open a file."""

    def __init__(
        self,
        kit: Kit,
        size: Size,
        scenarios: tuple[Scenario, ...],
        last: SessionCard | None,
        now: datetime,
        old: Overdue | None = None,
    ) -> None:
        super().__init__(kit, size)
        self._sessions = {"last": last, "old": old.card if old else None}
        self._last = last
        self._leaves_until: int | None = None
        """Until when a second Escape leaves, in milliseconds."""
        self.view = StartView(scenarios, go_on_line(kit.texts, last, now) if last else "")
        if old and last:
            title, line = old_words(kit.texts, old, now)
            self.view = replace(self.view, old_title=title, old=line)
        self.equip(kit)

    def equip(self, kit: Kit) -> None:
        """Ask what screen this is, as long as nobody told."""
        self.view = replace(self.view, ask=kit.settings.profile is None)
        super().equip(kit)

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_start(StartDesk(self.view, self.kit.texts, self.kit.theme, brush))

    def tapped(self, target: Target) -> None:
        if target.what == "scenario":
            self.wishes.append(Wish("new", target.of))
        elif target.what in ("language", "profile"):
            self.wishes.append(Wish(target.what, target.of))
        elif target.what in ("wipe", "keep") and (card := self._sessions.get(target.of)):
            self.wishes.append(Wish(target.what, str(card.folder)))
        elif target.of == "go_on" and self._last:
            self.wishes.append(Wish("session", str(self._last.folder)))
        elif target.of in ("help", "help_close"):
            self.view = replace(self.view, help=target.of == "help")
        elif target.of == "message_close":
            self.say("")
        elif target.of in ("cards_back", "cards_on"):
            step = 1 if target.of == "cards_on" else -1
            self.view = replace(self.view, page=(self.view.page + step) % self.view.pages)
        elif target.what == "choice":
            self.wishes.append(Wish(target.of))

    def turn(self, found: Target, on: bool, now: int) -> bool:
        """The buttons go round; a hand or the wheel stops at the first and the last case."""
        after = self.view.page + (1 if on else -1)
        return 0 <= after < self.view.pages and super().turn(found, on, now)

    def escape(self) -> None:
        """Close what is open; then the application decides: out of full screen, or ask before leaving."""
        if self._leaves_until is not None:
            self.wishes.append(Wish("quit"))
        elif self.view.help or self.view.message:
            self.view = replace(self.view, help=False, message="")
        else:
            self.wishes.append(Wish("escape"))

    def ask_to_leave(self, now: int) -> None:
        """Nobody leaves by one key: say that a second Escape does."""
        self.say(self.kit.texts("start.escape"))
        self._leaves_until = now + ESCAPE_MS

    def tick(self, now: int) -> None:
        super().tick(now)
        if self._leaves_until is not None and now >= self._leaves_until:
            self.say("")

    def deadline(self, now: int) -> int | None:
        return self._leaves_until

    def say(self, message: str) -> None:
        """Show a sentence over the screen, also over the help, until somebody taps."""
        self.view = replace(self.view, message=message, help=self.view.help and not message)
        self._leaves_until = None
        self.again()


def go_on_line(texts: Texts, card: SessionCard, now: datetime) -> str:
    """What the last session was, in one line."""
    when = said_when(texts, card.when, now)
    return texts("start.go_on_line", title=card_title(texts, card), when=when, steps=card.steps)


def old_words(texts: Texts, old: Overdue, now: datetime) -> tuple[str, str]:
    """That something lies here long, and what it is."""
    title = texts("start.old", count=old.number) if old.number > 1 else texts("start.old_one")
    when = said_when(texts, old.card.when, now)
    return title, texts("start.old_line", title=card_title(texts, old.card), when=when)


def card_title(texts: Texts, card: SessionCard) -> str:
    """The name of the table, if it has one, and the case it plays; so an example is known as one."""
    return " · ".join(part for part in (card.table, card.title.said_in(texts.language)) if part)


def said_when(texts: Texts, when: datetime, now: datetime) -> str:
    """`vandaag 14:12`, or the date with the time."""
    local = when.astimezone()
    if local.date() == now.astimezone().date():
        return texts("start.today", time=f"{local:%H:%M}")
    return f"{local:%d-%m-%Y %H:%M}"
