"""Every command of the screen that is on, by name and key: what the palette lists.

Most follow from the screen itself: whatever can be touched is a command. Tasks, seats and fiches are places to go to;
with a fiche in hand, going there lays it down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from canvas.layout.geometry import Rect
from canvas.layout.menu import MENU
from canvas.layout.spoken import Saying, name_of
from canvas.layout.spoken_tree import uncovered
from canvas.layout.target import Target
from canvas.screens import shortcuts, taps_menu
from canvas.screens.focus import KEYS
from canvas.screens.keys import Screenlike
from canvas.screens.saying import saying_of
from canvas.screens.table import TableScreen

if TYPE_CHECKING:
    from canvas.screens.app import App

PLACES = ("task", "seat", "fiche")
KEY_OF: Mapping[tuple[str, str], str] = {
    ("button", "undo"): "Ctrl+Z",
    ("button", "redo"): "Ctrl+Y",
    ("button", "pdf"): "Ctrl+P",
    ("button", "menu"): "Esc",
    ("menu", "help"): "F1",
    ("menu", "print"): "Ctrl+Shift+P",
    ("menu", "full_screen"): "F11",
}


@dataclass(frozen=True)
class Spell:
    """One command: its words, its key if it has one, and what it does."""

    words: str
    key: str
    run: Callable[[App], None]


def spells(app: App, screen: Screenlike) -> tuple[Spell, ...]:
    """All commands of this screen; buttons first, then the menu, then places to go to."""
    saying = saying_of(screen)
    found = [target for target in uncovered(screen.arrangement.targets) if target.what != "tray"]
    acts = (_touch(screen, saying, target) for target in found if target.what not in PLACES)
    goes = (_go(screen, saying, target) for target in found if target.what in PLACES)
    every = [*acts, *_menu(screen), *_everywhere(screen), *goes]
    return tuple({spell.words: spell for spell in reversed(every)}.values())[::-1]


def _touch(screen: Screenlike, saying: Saying, target: Target) -> Spell:
    key = KEY_OF.get((target.what, target.of), "")
    if target.what == "stack" and isinstance(screen, TableScreen):
        key = shortcuts.letters(screen).get(target.of, "").upper()
    return Spell(name_of(saying, target), key, lambda app: app.calling.keys.touch(screen, target, app.now))


def _go(screen: Screenlike, saying: Saying, target: Target) -> Spell:
    words = saying.texts("palette.go", name=name_of(saying, target))

    def run(app: App) -> None:
        if isinstance(screen, TableScreen) and screen.view.picked:
            app.calling.keys.touch(screen, target, app.now)
        else:
            app.calling.keys.focus.rest_on(target)

    return Spell(words, "", run)


def _menu(screen: Screenlike) -> Iterator[Spell]:
    """What stands in the menu, also while it is shut."""
    if not isinstance(screen, TableScreen) or screen.view.menu:
        return
    table: TableScreen = screen
    for name, _ in MENU:
        target = Target("menu", name, Rect(0, 0, 0, 0))
        words, key = screen.kit.texts(f"menu.{name}"), KEY_OF.get(("menu", name), "")
        yield Spell(words, key, lambda app, one=target: taps_menu.TAPS["menu"](table, one, KEYS, app.now))  # type: ignore[misc]


def _everywhere(screen: Screenlike) -> Iterator[Spell]:
    if not isinstance(screen, TableScreen):
        yield Spell(screen.kit.texts("say.choice.full_screen"), "F11", lambda app: app.outside.append("full_screen"))
