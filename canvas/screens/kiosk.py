"""Kiosk mode: a board on which strangers may play, and that only the facilitator ends.

It stands before every screen. What leads out of the board is refused, with the pad for the code as the answer; two
far corners held for three seconds end it as well, for who forgot the code. Whoever knows the computer itself (its
power button, or keys the system keeps to itself) gets past it: it keeps a group on the board, it guards no secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point
from canvas.layout.kiosk import DIGITS, WHAT, KioskView, Pad, arrange_hold, arrange_kiosk
from canvas.layout.picture import Picture
from canvas.layout.target import topmost
from canvas.screens import doors, suits
from canvas.screens.table import TableScreen

if TYPE_CHECKING:
    from canvas.screens.app import App

OPEN = frozenset(
    ("new", "example", "home", "language", "look", "pdf", "guide", "print", "picture", "sound", "settings", "take_over")
)
"""Wishes that anybody at a kiosk may have. A new kind of wish is refused until somebody puts it here."""
MINUTES = (0, 3, 5, 10)
HOLD_MS, SHOW_HOLD_MS = 3000, 700
"""How long two far corners are held, and after how long that shows."""
CORNER_MM = 25
"""How large a corner is."""
PAD_MS = 20_000
"""A pad that nobody touches closes by itself."""
TRIES, SHUT_MS = 3, 15_000
"""After so many wrong codes the pad takes none for a while."""
FAR = ({"left top", "right bottom"}, {"right top", "left bottom"})


class Kiosk:
    """Whether it is on, and what lies over the screen because of it."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.on = False
        self.pad: Pad = ""
        self._typed = ""
        self._said = ""
        self._wrong = 0
        self._shut_until = 0
        self._down: dict[str, PointerEvent] = {}
        """The last report of every hand on the screen."""
        self._held_since: int | None = None
        self._touched = 0
        self._shown: tuple[KioskView | None, object, Arrangement] | None = None

    # into it, and out

    def ask(self) -> None:
        """The facilitator wants a kiosk: with which code?"""
        if not self.on:
            self._typed = self._app.kit.settings.kiosk_code
            self._put("choose")

    def begin(self) -> None:
        """At once with the code that was chosen before; else ask for one."""
        if self._app.kit.settings.kiosk_code:
            self._lock()
        else:
            self.ask()

    def _lock(self) -> None:
        self.on, self.pad, self._touched = True, "", self._app.now
        self._app.screen.let_go(self._app.now)
        self._app.outside.append("lock")
        self._refresh_start()

    def _end(self) -> None:
        self.on, self.pad, self._wrong, self._held_since = False, "", 0, None
        self._app.outside.append("lock")
        self._refresh_start()
        self._app.say(self._app.kit.texts("kiosk.ended"))

    def _refresh_start(self) -> None:
        """What others did before is on the start screen only for the facilitator."""
        if self._app.table is None:
            self._app.show_start()

    # what is refused

    def allows(self, wish: str) -> bool:
        """Whether this may happen now; if not, the pad says who can do it."""
        if not self.on or wish in OPEN or wish.endswith("_done"):
            return True
        self.refuse()
        return False

    def refuse(self) -> None:
        """Something that leads out: only the facilitator may."""
        if self.pad != "leave":
            self._app.screen.let_go(self._app.now)
            self._put("leave")

    def may_close(self) -> bool:
        """Whether the window may close, now that somebody asks for it."""
        if self.on:
            self.refuse()
        return not self.on

    # what hands and keys do

    def feel(self, event: PointerEvent) -> bool:
        """A report of a pointer. True when it was for the kiosk, and for nothing below it."""
        self._touched = event.time
        self._follow(event)
        if not self.pad:
            return False
        if event.kind == "up" and (target := topmost(self._arrangement.targets, event.at)) and target.what == WHAT:
            self._tap(target.of)
        return True

    def press(self, key: str) -> bool:
        """A key. Digits type; in a kiosk F11 leads out as much as Escape does on the start screen."""
        self._touched = self._app.now
        if self.pad:
            known = {"return": "begin", "enter": "begin", "backspace": "back", "escape": "close"}
            self._tap(known.get(key, key.strip("[]")))
            return True
        if self.on and key == "f11":
            self.refuse()
            return True
        return False

    def _tap(self, of: str) -> None:
        name, _, value = of.partition(":")
        if name == "close":
            self.pad = ""
        elif self.pad == "again":
            if name == "again":
                self._begin_again()
        elif name == "minutes":
            suits.keep(self._app, self._app.kit.settings.model_copy(update={"kiosk_minutes": int(value)}))
        elif name == "back":
            self._typed, self._said = self._typed[:-1], ""
        elif name == "begin" and self.pad == "choose":
            self._choose()
        elif len(name) == 1 and name in "0123456789":
            self._type(name)

    def _type(self, digit: str) -> None:
        if self._app.now < self._shut_until:
            return
        self._said = ""
        if len(self._typed) < DIGITS:
            self._typed += digit
        if self.pad == "leave" and len(self._typed) == DIGITS:
            self._try()

    def _try(self) -> None:
        typed, self._typed, texts = self._typed, "", self._app.kit.texts
        if typed == self._app.kit.settings.kiosk_code:
            self._end()
            return
        self._wrong += 1
        self._said = texts("kiosk.wrong")
        if self._wrong % TRIES == 0:
            self._shut_until = self._app.now + SHUT_MS
            self._said = texts("kiosk.wait", seconds=SHUT_MS // 1000)

    def _choose(self) -> None:
        if len(self._typed) < DIGITS:
            self._said = self._app.kit.texts("kiosk.four")
            return
        suits.keep(self._app, self._app.kit.settings.model_copy(update={"kiosk_code": self._typed}))
        self._lock()

    def _begin_again(self) -> None:
        """An empty board of the same case for the next group; the session that was is saved and stays."""
        self.pad, table = "", self._app.screen
        if isinstance(table, TableScreen):
            self._app.attempt(lambda: doors.play_new(self._app, table.store.scenario))

    # two far corners

    def _follow(self, event: PointerEvent) -> None:
        if event.kind in ("up", "cancel"):
            self._down.pop(event.pointer, None)
        elif event.kind == "down" or event.pointer in self._down:
            self._down[event.pointer] = event
        corners = {self._corner(held.at) for held in self._down.values()}
        holds = self.on and any(pair <= corners for pair in FAR)
        if not holds:
            self._held_since = None
        elif self._held_since is None:
            self._held_since = event.time

    def _corner(self, at: Point) -> str:
        size, reach = self._app.viewing.window, CORNER_MM * self._app.screen.hands.reach.px_per_mm
        reach = min(reach, size.h / 6)
        across = "left" if at.x < reach else "right" if at.x > size.w - reach else ""
        down = "top" if at.y < reach else "bottom" if at.y > size.h - reach else ""
        return f"{across} {down}"

    # what time does

    @property
    def deadline(self) -> int | None:
        """When something here changes by itself, in milliseconds."""
        waits = []
        if self._held_since is not None:
            shows = self._held_since + SHOW_HOLD_MS
            waits.append(shows if self._app.now < shows else self._held_since + HOLD_MS)
        if self.pad == "leave":
            waits.append(self._touched + PAD_MS)
        if self._offers:
            waits.append(self._touched + self._minutes * 60_000)
        return min(waits, default=None)

    def tick(self, now: int) -> None:
        """Let time pass: corners that were held long enough, a pad that nobody wants, a group that is gone."""
        if self._held_since is not None and now - self._held_since >= HOLD_MS:
            self._app.screen.let_go(now)
            self._end()
        elif self.pad == "leave" and now - self._touched >= PAD_MS:
            self.pad = ""
        elif self._offers and now - self._touched >= self._minutes * 60_000:
            self._app.screen.let_go(now)
            self._put("again")

    @property
    def _minutes(self) -> int:
        return self._app.kit.settings.kiosk_minutes

    @property
    def _offers(self) -> bool:
        """Whether a quiet board is offered to the next group: not when there is nothing on it to find."""
        screen = self._app.screen
        played = isinstance(screen, TableScreen) and screen.store.history.last > 0
        return self.on and not self.pad and self._minutes > 0 and played

    # what shows

    def over(self, below: Picture) -> Picture:
        """The picture with what lies over it. The same object as long as nothing changed."""
        view = self._view
        if view is None:
            self._shown = None
            return below
        if self._shown is None or self._shown[0] != view or self._shown[1] is not below:
            made = Arrangement((*below, *self._drawn(view).picture), ())
            self._shown = (view, below, made)
        return self._shown[2].picture

    @property
    def _view(self) -> KioskView | None:
        """What lies over the screen now; nothing mostly."""
        if self.pad:
            typed = self._typed if self.pad != "again" else ""
            return KioskView(self.pad, typed, self._said, self._minutes, MINUTES, self._loses_words)
        held = self._held_since
        return KioskView("") if held is not None and self._app.now - held >= SHOW_HOLD_MS else None

    @property
    def _loses_words(self) -> bool:
        screen = self._app.screen
        return isinstance(screen, TableScreen) and bool(screen.drawers.open or screen.drawers.drafts.some)

    @property
    def _arrangement(self) -> Arrangement:
        return self._drawn(self._view or KioskView(self.pad))

    def _drawn(self, view: KioskView) -> Arrangement:
        kit = self._app.kit
        brush = Brush(self._app.viewing.window, kit.measurer, lettering=min(kit.settings.text_size, 125) / 100)
        return arrange_kiosk(brush, view, kit.texts) if view.pad else arrange_hold(brush, kit.texts)

    def _put(self, pad: Pad) -> None:
        if pad != "choose":
            self._typed = ""
        self.pad, self._said = pad, ""
        self._touched = self._app.now
