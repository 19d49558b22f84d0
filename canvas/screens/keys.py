"""The keys on the table: who answers them. A field that is typed in, the palette, the focus, or the screen itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from canvas.input.pointer import PointerEvent
from canvas.layout.picture import Picture
from canvas.layout.target import Target
from canvas.screens import shortcuts
from canvas.screens.editor import EditorScreen
from canvas.screens.focus import Focus, Focusable
from canvas.screens.screen import Screen
from canvas.screens.table import TableScreen

if TYPE_CHECKING:
    from canvas.screens.typing import Typist

LEAVES = ("escape", "return", "enter")
"""Keys after which a field may be left, and the focus rests on it."""


class Keys:
    """The keys of one application: they go to whatever screen is on."""

    def __init__(self) -> None:
        self.focus = Focus()

    def feel(self, event: PointerEvent) -> None:
        """A hand touches the screen: the ring makes room for it."""
        if event.kind == "down":
            self.focus.hide()

    def press(self, screen: Screenlike, key: str, control: bool, shift: bool, now: int) -> None:
        """Answer a key on this screen."""
        typist = typist_of(screen)
        if typist is not None and typist.focus:
            self._press_in_field(screen, typist, key, control, shift, now)
        elif control or not self._press(screen, key, shift, now):
            screen.press(key, control, shift, now)

    def touch(self, screen: Screenlike, target: Target, now: int) -> None:
        """Touch a target; in a field one types from then on, after what stands there."""
        typist = typist_of(screen)
        if typist is not None:
            typist.by_hand = True  # no keyboard on the screen for who has one on the table
        self.focus.touch(screen, target, now)
        if typist is not None and target.what == "field" and typist.focus == target.of:
            typist.set_line(target.of, typist.lines[target.of].select_all())

    def picture(self, screen: Screenlike) -> Picture:
        """The ring and the letters, drawn over the screen while somebody uses the keys."""
        if not self.focus.shown:
            return ()
        letters = shortcuts.picture(screen) if isinstance(screen, TableScreen) else ()
        return (*letters, *self.focus.picture(screen))

    def _press(self, screen: Screenlike, key: str, shift: bool, now: int) -> bool:
        if isinstance(screen, TableScreen) and shortcuts.press(screen, self.focus, key, now):
            return True
        if key in ("return", "enter", "space") and self.focus.shown and (target := self.focus.target(screen)):
            self.touch(screen, target, now)
            return True
        known = self.focus.press(screen, key, shift, now)
        if key == "tab":
            self._into_field(screen, now)
        return known

    def _press_in_field(
        self, screen: Screenlike, typist: Typist, key: str, control: bool, shift: bool, now: int
    ) -> None:
        """Tab leaves for the next thing in the form; the rest is for who types."""
        field = typist.focus
        if key == "tab" and not typist.lines[field].composing:
            self._rest_on_field(screen, field)
            typist.leave(field)
            self.focus.press(screen, key, shift, now)
            self._into_field(screen, now)
            return
        screen.press(key, control, shift, now)
        if key in LEAVES and not typist.focus:
            self._rest_on_field(screen, field)

    def _into_field(self, screen: Screenlike, now: int) -> None:
        """Who tabs to a field wants to type in it."""
        target = self.focus.target(screen)
        if target is not None and target.what == "field":
            self.touch(screen, target, now)

    def _rest_on_field(self, screen: Screenlike, field: str) -> None:
        targets = screen.arrangement.targets
        if found := next((one for one in targets if (one.what, one.of) == ("field", field)), None):
            self.focus.rest_on(found)


class Screenlike(Screen, Focusable, Protocol):
    """A screen that keys can reach: every one that has an arrangement."""


def typist_of(screen: object) -> Typist | None:
    """Who types on this screen, when anybody can."""
    return screen.typist if isinstance(screen, TableScreen | EditorScreen) else None
