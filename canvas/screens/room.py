"""The screen about the screen: what somebody tells of it counts at once, and the next time."""

from dataclasses import replace

from canvas.input.gestures import Cancelled, Dragged, Dropped, Hands, Lifted, Tapped
from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Size
from canvas.layout.room import RoomDesk, RoomView, arrange_room
from canvas.layout.target import Target
from canvas.model.profile import CARD_MM, PROFILES, SIDES, inches_of, px_per_mm
from canvas.model.settings import Settings
from canvas.screens.kit import AROUND_MM, Kit
from canvas.screens.page import Page
from canvas.screens.screen import Wish

CARD = "card:corner"
SMALLEST_CARD = 40
"""Pixels; a finger that slips must not make the card vanish."""


class RoomScreen(Page):
    """Kind of screen, its real size, the sides people sit at, movement and sound.

    `session` tells whether a table waits behind it.
    Every choice leaves as a wish `settings` with the new settings in `chosen`; `room_done` when somebody is done.
    """

    back = "room_done"

    def __init__(self, kit: Kit, size: Size, *, session: bool = False) -> None:
        super().__init__(kit, size)
        self._session = session
        self.hands = Hands(self.kit.reach, self._grab, lambda _at: False)
        self.chosen: Settings = kit.settings
        self._grip = Point(0, 0)

    def arrange(self, brush: Brush) -> Arrangement:
        narrow = self.size.h / self._px_per_mm < AROUND_MM
        view = RoomView(self.chosen, self._px_per_mm, self._inches, narrow, self._session, self.message)
        return arrange_room(RoomDesk(view, self.kit.texts, replace(brush, stance=replace(brush.stance, target_mm=0))))

    def feel(self, event: PointerEvent) -> None:
        for gesture in self.hands.feel(event):
            match gesture:
                case Tapped(_, at):
                    if target := self.under(at):
                        self.hit(target, event.time)
                case Lifted(_, _, start, at):
                    corner = self._corner
                    self._grip = Point(start.x - corner.x, start.y - corner.y)
                    self._stretch(at)
                case Dragged(_, _, at) | Dropped(_, _, at) | Cancelled(_, _, at):
                    self._stretch(at)
        self.again()

    def tick(self, now: int) -> None:
        for gesture in self.hands.wait(now):
            if isinstance(gesture, Dropped):
                self._stretch(gesture.at)

    def deadline(self, now: int) -> int | None:
        return self.hands.deadline

    def tapped(self, target: Target) -> None:
        match target.what, target.of:
            case "profile", name if name in PROFILES:
                profile = next(known for known in PROFILES if known == name)
                # another kind of screen is another screen: what was measured on the last one does not count here
                inches = self.chosen.inches if profile == self.chosen.profile else None
                self._choose(profile=profile, inches=inches)
            case "side", name:
                self._take_side(name)
            case "switch", name:
                self._choose(**{name: not getattr(self.chosen, name)})
            case "choice", ("smaller" | "larger") as way:
                self._choose(inches=_stepped(self._inches, 1 if way == "larger" else -1))
            case "choice", ("check" | "kiosk" | "beside") as way:
                self.wishes.append(Wish(way))
            case "choice", "done":
                self.leave()

    @property
    def _inches(self) -> float:
        return self.chosen.inches or self.chosen.screen.inches

    @property
    def _px_per_mm(self) -> float:
        """Of the screen that this page shows, also while nobody told that it is so."""
        return px_per_mm(*(self.kit.display or self.size), self._inches)

    @property
    def _corner(self) -> Point:
        return next(target.rect.centre for target in self.arrangement.targets if target.what == "card")

    def _grab(self, at: Point) -> str:
        target = self.under(at)
        return CARD if target and target.what == "card" else ""

    def _stretch(self, at: Point) -> None:
        """The corner of the card is here now: so long is a card, and so large is the screen."""
        corner = self._corner
        left = corner.x - CARD_MM[0] * self._px_per_mm
        width = max(at.x - self._grip.x - left, SMALLEST_CARD)
        self._choose(inches=round(inches_of(*(self.kit.display or self.size), width), 2))

    def _take_side(self, name: str) -> None:
        """A side more, or one fewer; at the side of the bar somebody always sits."""
        used = {*self.chosen.seated} ^ ({name} - {"bottom"})
        self._choose(sides=tuple(side for side in SIDES if side in used))

    def _choose(self, **changes: object) -> None:
        if "profile" not in changes and "inches" in changes and self.chosen.profile is None:
            changes["profile"] = "laptop"  # who measures has a screen of some kind
        self.chosen = self.chosen.model_copy(update=changes)
        self.wishes.append(Wish("settings"))


def _stepped(inches: float, step: int) -> float:
    """A whole inch more or fewer; on large screens by steps of five."""
    pace = 1 if inches < 34 else 5
    return float(min(max(round(inches / pace) * pace + step * pace, 8), 400))
