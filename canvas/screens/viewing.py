"""Viewing: what stands between the hands and every screen. The lens over a large page, and the dialog of the look.

A screen lays out a page and knows nothing of this. Hands and pictures pass through here: a point of the window
becomes a point of the page, and the page is shown from where the lens stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.lens import Lens, is_pinned, page
from canvas.layout.look import arrange_look
from canvas.layout.picture import Panel, Picture
from canvas.layout.steering import STEPS, arrange_strip, strip_height
from canvas.layout.target import Target, topmost
from canvas.screens import suits
from canvas.screens.looking import Look
from canvas.screens.screen import Screen

if TYPE_CHECKING:
    from canvas.screens.app import App

HELD = ("stack", "fiche", "field", "key", "accent", "keys")
"""What a hand takes hold of itself: there it does not pull the page along."""
EDGE, PULL, FRAME_MS = 48, 14, 16
"""A carried fiche this near the edge (pixels) pulls the page along, so many pixels per frame."""


LARGER = {"+": 1, "=": 1, "[+]": 1, "-": -1, "[-]": -1, "0": 0}
"""The keys that make words larger or smaller together with Control, as in every browser."""


@dataclass(frozen=True, slots=True)
class _Pull:
    """A hand that may pull, or pulls, the page along: where it came down, and the corner at that moment."""

    start: Point
    corner: Point
    pulling: bool = False


class Viewing:
    """The window of an application. `open` tells whether the dialog of the look is open."""

    def __init__(self, app: App, window: Size) -> None:
        self._app = app
        self.open = False
        self._pulls: dict[str, _Pull] = {}
        self._typing: set[str] = set()
        """Pointers that came down on what is pinned."""
        self._carried: dict[str, PointerEvent] = {}
        """The last report of every pointer that carries a fiche near an edge."""
        self._due: int | None = None
        self._sheets: set[str] = set()
        self._field: Rect | None = None
        self._look: Look | None = None
        self._screen: Screen | None = None
        self._shown: tuple[Picture, Lens, bool, Picture] | None = None
        self.fit(window)

    def fit(self, window: Size) -> None:
        """The window has another size, or its words have."""
        percent = self._app.kit.settings.text_size
        self.window, whole = window, page(window, percent)
        seen = window if whole == window else Size(window.w, window.h - strip_height(self._brush()))
        self.lens = Lens(whole, seen)
        self._pulls.clear()
        self._carried.clear()
        self._shown = None
        self._app.kit = replace(self._app.kit, window=None if self.lens.is_whole else seen)

    @property
    def _holding(self) -> frozenset[str]:
        """Pointers that carry a fiche."""
        return frozenset(getattr(self._app.screen, "held", ()))

    @property
    def _pinned(self) -> Point:
        """The corner for what stays in its place: the middle of the foot of the page."""
        page, seen = self.lens.page, self.lens.window
        return Point((page.w - seen.w) // 2, page.h - seen.h)

    # what people see

    def picture(self) -> Picture:
        """What lies still, as the window shows it. The same object as long as nothing changed."""
        return self._app.kiosk.over(self._settled())

    def _settled(self) -> Picture:
        screen = self._app.screen
        if screen is not self._screen:  # another screen begins at its upper left
            self._screen, self.lens = screen, self.lens.at(0, 0)
            self._sheets, self._field = set(), None
        whole = self._app.calling.front.picture()
        self._follow(whole)
        if self.lens.is_whole and not self.open:
            return whole
        known = self._shown
        if known is None or known[0] is not whole or known[1] != self.lens or known[2] != self.open:
            seen = whole if self.lens.is_whole else self.lens.shown(whole, self._pinned)
            known = self._shown = (whole, self.lens, self.open, (*seen, *self._over().picture))
        return known[3]

    def loose(self, now: int) -> Picture:
        """What moves, as the window shows it."""
        loose = () if self._app.kiosk.pad else self._app.calling.loose(now)
        if self.open:
            return self._app.calling.over_look()
        return loose if self.lens.is_whole or not loose else self.lens.shown(loose, self._pinned)

    def typing_at(self) -> Rect | None:
        """Where the field lies in the window that is typed in."""
        found = None if self.open or self._app.kiosk.pad else self._app.calling.front.typing_at()
        corner = self.lens.corner
        return found and found._replace(x=found.x - corner.x, y=found.y - corner.y)

    def bring(self, rect: Rect | None) -> None:
        """Move the lens, no more than needed, to what has the focus of the keys."""
        if rect is not None and not self.lens.is_whole:
            self.lens = self.lens.showing(rect)

    @property
    def look(self) -> Look:
        """The dialog of the look as something the keys can walk over."""
        known = (self.window, self._app.kit)
        if self._look is None or (self._look.size, self._look.kit) != known:
            self._look = Look(*known, self._over(), self._touch)
        return self._look

    def _over(self) -> Arrangement:
        """What lies over every screen, in the window itself."""
        brush, kit = self._brush(), self._app.kit
        if not self.lens.is_whole:
            arrange_strip(brush, kit.texts, self.lens)
        return arrange_look(brush, kit.texts, kit.settings) if self.open else brush.finished()

    def _brush(self) -> Brush:
        """For the window itself, with words as large as they were asked for."""
        return Brush(self.window, self._app.kit.measurer, lettering=self._app.kit.settings.text_size / 100)

    def _follow(self, whole: Picture) -> None:
        """What appears comes into view, unless a hand is in the middle of something."""
        if self.lens.is_whole:
            return
        sheets = {item.key: item.rect for item in whole if isinstance(item, Panel) and item.shadow == "sheet"}
        fresh = [rect for key, rect in sheets.items() if key not in self._sheets and not is_pinned(key)]
        field = self._app.calling.front.typing_at()
        busy = self._app.screen.hands.down
        if fresh and not busy:
            self.lens = self.lens.showing(fresh[-1])
        tops = [rect.y - self._pinned.y for key, rect in sheets.items() if is_pinned(key)]
        if field is not None and field != self._field and not busy:
            self.lens = self.lens.showing(field, self.lens.window.h - min(tops, default=self.lens.window.h))
        if not busy:
            self._sheets, self._field = {*sheets}, field

    # what hands do

    def feel(self, event: PointerEvent) -> Iterator[PointerEvent]:
        """A report of a pointer: answered here, or passed on as the screen would see it."""
        if self._app.kiosk.feel(event):
            return
        if (self.open or not self.lens.is_whole) and self._touch(event):
            return
        if self.lens.is_whole:
            yield event
            return
        pull = self._pulls.get(event.pointer)
        if event.kind == "down":
            self._may_pull(event)
        elif pull is not None and (pull.pulling or self._is_far(event, pull)):
            if pull.pulling or not self._takes(event, pull):
                yield from self._pulled(event, pull)
                return
            self._pulls.pop(event.pointer)
        if event.kind in ("up", "cancel"):
            self._pulls.pop(event.pointer, None)
            self._carried.pop(event.pointer, None)
        passed = self._on_page(event)
        yield passed
        self._near_edge(event)

    def _touch(self, event: PointerEvent) -> bool:
        """A touch on what lies over every screen. True when it was one."""
        target = topmost(self._over().targets, event.at)
        if target is None or event.pointer in self._pulls or event.pointer in self._holding:
            return False
        if event.kind == "up":
            self._answer(target)
        return True

    def _answer(self, target: Target) -> None:
        if target.what == "steer":
            self.lens = self.lens.steps(*STEPS[target.of])
        elif target.what == "look":
            self.open = target.of == "open"
        elif target.what == "theme":
            suits.dress(self._app, self._app.kit.settings.model_copy(update={"theme": target.of}))
        elif target.what == "text_size":
            suits.dress(self._app, self._app.kit.settings.model_copy(update={"text_size": int(target.of)}))

    def _may_pull(self, event: PointerEvent) -> None:
        target = topmost(self._app.calling.front.arrangement.targets, self._on_page(event).at)
        if target is None or target.what not in HELD:
            self._pulls[event.pointer] = _Pull(event.at, self.lens.corner)

    def _is_far(self, event: PointerEvent, pull: _Pull) -> bool:
        reach = self._app.screen.hands.reach
        return event.kind == "move" and pull.start.distance(event.at) > reach.mm(reach.tap_mm) / 2

    def _takes(self, event: PointerEvent, pull: _Pull) -> bool:
        """Whether the hand moves a list on the page: that goes before the page itself, as in every browser."""
        way = Point(event.at.x - pull.start.x, event.at.y - pull.start.y)
        return self._app.calling.front.takes_pull(self.lens.into(pull.start), way)

    def _pulled(self, event: PointerEvent, pull: _Pull) -> Iterator[PointerEvent]:
        """The page follows the hand; the screen forgets that it came down."""
        if not pull.pulling:
            yield replace(self._on_page(event), kind="cancel")
        self._pulls[event.pointer] = replace(pull, pulling=True)
        start, corner = pull.start, pull.corner
        self.lens = self.lens.at(corner.x + start.x - event.at.x, corner.y + start.y - event.at.y)
        if event.kind != "move":
            self._pulls.pop(event.pointer)

    def _on_page(self, event: PointerEvent) -> PointerEvent:
        """As the screen sees it. A hand that came down on what is pinned stays with it, wherever the lens stands."""
        pinned = Point(event.at.x + self._pinned.x, event.at.y + self._pinned.y)
        if event.kind == "down":
            keys = [target for target in self._app.calling.front.arrangement.targets if _is_pinned(target)]
            over = topmost(keys, pinned) is not None
            (self._typing.add if over else self._typing.discard)(event.pointer)
        at, glass = event.at, self.window
        rim = min(at.x, at.y, glass.w - at.x, glass.h - at.y)
        return replace(event, at=pinned if event.pointer in self._typing else self.lens.into(at), rim=rim)

    # a carried fiche at the edge of the window

    def _near_edge(self, event: PointerEvent) -> None:
        if event.pointer not in self._holding or event.kind in ("up", "cancel"):
            return
        if self._way(event.at) == (0, 0):
            self._carried.pop(event.pointer, None)
        else:
            self._carried[event.pointer] = event
            self._due = self._due or event.time + FRAME_MS
        if not self._carried:
            self._due = None

    def _way(self, at: Point) -> tuple[int, int]:
        seen = self.lens.window
        across = (at.x > seen.w - EDGE) - (at.x < EDGE)
        return across, (at.y > seen.h - EDGE) - (at.y < EDGE)

    @property
    def deadline(self) -> int | None:
        """When a carried fiche pulls the page again."""
        return self._due

    def tick(self, now: int) -> Iterator[PointerEvent]:
        """Let time pass: a fiche that is held at the edge pulls the page, and moves over it."""
        if self._due is None or now < self._due:
            return
        self._carried = {name: event for name, event in self._carried.items() if name in self._holding}
        before = self.lens
        for event in [*self._carried.values()]:
            dx, dy = self._way(event.at)
            self.lens = self.lens.moved(dx * PULL, dy * PULL)
            yield replace(self._on_page(event), kind="move", time=now)
        self._due = now + FRAME_MS if self._carried and self.lens != before else None

    def press(self, key: str, control: bool, now: int) -> bool:
        """The keys that look around and that change the size of words. True when it was one of them."""
        if control and key in LARGER:
            suits.resize_words(self._app, LARGER[key])
            return True
        if self.open and key == "escape":
            self.open = False
            return True
        if control and key in STEPS and not self.lens.is_whole and self._app.screen.typing_at() is None:
            self.lens = self.lens.steps(*STEPS[key])
            return True
        return False


def _is_pinned(target: Target) -> bool:
    return target.what in ("key", "accent") or (target.what == "sheet" and is_pinned(f"{target.of}."))
