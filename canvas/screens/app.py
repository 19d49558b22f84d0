"""The application: which screen is on, and the wishes that only the whole can fulfil. Knows no pygame."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Size
from canvas.model.base import Language
from canvas.screens import aside, doors, hosting, news, suits
from canvas.screens.calling import Calling
from canvas.screens.example import play_example
from canvas.screens.kiosk import Kiosk
from canvas.screens.kit import Kit
from canvas.screens.opening import READY, STOP
from canvas.screens.paper import Paper
from canvas.screens.plain import PlainScreen
from canvas.screens.start import StartScreen
from canvas.screens.table import TableScreen
from canvas.screens.viewing import Viewing
from canvas.session.home import recent_sessions
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.retention import overdue
from canvas.session.store import Store

if TYPE_CHECKING:
    from canvas.screens.editor import EditorScreen


class App:
    """Holds one screen at a time. The loop feeds it and paints what it shows."""

    def __init__(self, library: Library, kit: Kit, size: Size, exports: Path) -> None:
        self.library, self.kit, self.exports = library, kit, exports
        self.done = False
        self.full_screen = False
        """Told by the loop."""
        self.outside: list[str] = []
        """Wishes for the loop: `full_screen`, `picture`, `folder`, `look`."""
        self.cues: list[str] = []
        """Sounds for the loop (`scene.sounds`)."""
        self.calling = Calling(self)
        self.paper = Paper(exports)
        self._told: set[str] = set()
        """Scenario files of which was said already that they are not right."""
        self.told_letters: set[str] = set()
        """Letters of which was said already that no font has them."""
        self.look = library.theme(kit.settings.theme)
        """The look as it is before anybody asked for less movement."""
        self.waiting: TableScreen | None = None
        """The table behind a page beside it."""
        self.now = 0
        self.kit = kit.suited(kit.settings, self.look)
        self.viewing = Viewing(self, size)
        self.kiosk, self.beside = Kiosk(self), hosting.Beside()
        self.screen: PlainScreen | EditorScreen | TableScreen = self._start_screen()

    # events of the loop

    def feel(self, event: PointerEvent) -> None:
        self.now = event.time
        self.calling.feel(event)
        for passed in self.viewing.feel(event):
            self.calling.front.feel(passed)
        self._fulfil()

    def press(self, key: str, control: bool, shift: bool, now: int) -> None:
        self.now = now
        if key == "f11" and not self.kiosk.on:
            self.outside.append("full_screen")
        elif not self.kiosk.press(key) and not self.viewing.press(key, control, now):
            self.calling.press(key, control, shift)
        self._fulfil()
        self.viewing.bring(self.calling.shown_at())

    def ask(self, what: str, key: str) -> None:
        """What a screen reader asks for: to `press` something, or to `focus` on it."""
        self.calling.ask(what, key)
        self._fulfil()

    def tick(self, now: int) -> None:
        self.now = now
        for pulled in self.viewing.tick(now):
            self.screen.feel(pulled)
        self.screen.tick(now)
        self.kiosk.tick(now)
        if isinstance(self.screen, TableScreen):
            self.paper.look(self.screen, now)
        self._fulfil()

    def deadline(self, now: int) -> int | None:
        waits = [self.screen.deadline(now), self.paper.deadline(now), self.viewing.deadline, self.kiosk.deadline]
        return min((when for when in waits if when is not None), default=None)

    def resize(self, size: Size) -> None:
        self.viewing.fit(size)
        suits.wear(self)

    def drop_file(self, path: Path) -> None:
        """Somebody dropped a file on the window."""
        if self.kiosk.allows("open"):
            self.open(path)

    @property
    def table(self) -> TableScreen | None:
        """The table that is on, or that waits behind what is on."""
        return self.screen if isinstance(self.screen, TableScreen) else self.waiting

    def close(self) -> None:
        """Save what is left. Called once, whatever ended the loop."""
        doors.give_up(self)
        if self.table:
            self.table.store.close()

    # what can be opened

    def open(self, path: Path) -> None:
        """A session folder, its journal, a covenant with the session in it, or a scenario file."""
        self.attempt(lambda: doors.open_file(self, path))

    def play_scenario(self, name: str) -> None:
        self.attempt(lambda: doors.play_new(self, self.library.scenario(name)))

    def speak(self, language: Language) -> None:
        """Change the language of everything on the screen, now and the next time."""
        self.library = replace(self.library, language=language)
        self.kit = replace(self.kit, texts=self.library.texts())
        suits.keep(self, self.kit.settings.model_copy(update={"language": language}))
        if isinstance(self.screen, TableScreen):
            self.screen.speak(self.kit.texts)
        else:
            self.screen = self._start_screen()

    @property
    def size(self) -> Size:
        """What a screen lays out: the window, or a larger page of which the window shows a part."""
        return self.viewing.lens.page

    def show_start(self) -> None:
        """Back to the start screen."""
        self.screen = self._start_screen()

    def tell(self, problem: Problem) -> None:
        """Say on the screen why something could not be."""
        self.say(self.kit.texts(problem.key, **problem.values))

    # inside

    def _fulfil(self) -> None:
        self.calling.settle()
        wishes, self.screen.wishes = self.screen.wishes, []
        for wish in filter(lambda wish: self.kiosk.allows(wish.name), wishes):
            known = self._wishes.get(wish.name)
            if known is not None:
                known(wish.value)
            else:
                self.outside.append(wish.name)
        if isinstance(self.screen, TableScreen):
            news.tell_lost_letters(self, self.screen)

    @property
    def _wishes(self) -> dict[str, Callable[[str], None]]:
        return {
            "quit": lambda _: self._leave(),
            "escape": lambda _: self._escape(),
            "home": lambda _: self.go_home(),
            "new": self.play_scenario,
            "session": lambda value: self.open(Path(value)),
            "scenario_file": lambda value: self.open(Path(value)),
            "covenant": lambda value: self.open(Path(value)),
            "open": lambda _: doors.pick(self),
            "edit": lambda _: self.attempt(lambda: doors.edit(self)),
            "example": lambda _: self.attempt(lambda: play_example(self)),
            "language": lambda value: self.speak(suits.other_language(self.kit, value)),
            "look": lambda _: setattr(self.viewing, "open", True),
            "pdf": lambda _: self._table(self.paper.begin),
            "guide": lambda _: self._table(self.paper.begin_guide),
            "print": lambda value: self._table(lambda screen: self.paper.begin_set(screen, self.library, value)),
            "elsewhere": lambda _: self._table(lambda screen: screen.keeping.offer()),
            READY: lambda _: doors.end_opening(self),
            STOP: lambda _: doors.stop_opening(self),
            "take_over": lambda _: self._table(lambda screen: doors.take_over(self, screen)),
            **aside.wishes(self),
            **hosting.wishes(self),
            "go_on_in": lambda value: self._table(lambda screen: doors.go_on_in(self, screen, Path(value))),
            "sound": lambda value: self.cues.append(value),
            "room": lambda _: suits.ask(self),
            "room_done": lambda _: suits.leave(self),
            "settings": lambda _: suits.as_chosen(self),
            "profile": lambda value: suits.take_profile(self, value),
        }

    def _leave(self) -> None:
        self.done = True

    def _escape(self) -> None:
        """Escape on the start screen: out of full screen first, and never out of the tool at once."""
        if self.full_screen:
            self.outside.append("full_screen")
        elif isinstance(self.screen, StartScreen):
            self.screen.ask_to_leave(self.now)

    def go_home(self) -> None:
        """Close the table and show the start."""
        self.close()
        self.waiting = None
        self.show_start()

    def _start_screen(self) -> StartScreen:
        shelf, last = self.library.shelf(), None if self.kiosk.on else next(iter(recent_sessions(1)), None)
        now = datetime.now()
        old = overdue(self.kit.settings.remind_months, now)
        screen = StartScreen(self.kit, self.size, shelf.scenarios, last, now, old)
        for problem in shelf.problems:  # each is told once; the others can be played meanwhile
            if problem.values["file"] not in self._told:
                self._told.add(problem.values["file"])
                screen.say(self.kit.texts(problem.key, **problem.values))
                break
        return screen

    def _table(self, do: Callable[[TableScreen], None]) -> None:
        """Something about the session on the screen; a failure is told there."""
        if isinstance(self.screen, TableScreen):
            screen = self.screen
            self.attempt(lambda: do(screen))

    def play(self, store: Store) -> None:
        """Go on with an opened session."""
        self.close()
        self.waiting = None
        self.screen = TableScreen(store, self.kit, self.size, self.now)
        suits.begin(self.screen)
        if store.dropped:
            self.screen.say(self.kit.texts("notice.reopened", count=store.dropped), "floppy-disk")

    def attempt(self, do: Callable[[], None]) -> None:
        """Do something; when it cannot be, the screen stays and says why."""
        try:
            do()
        except Problem as problem:
            self.tell(problem)

    def say(self, message: str) -> None:
        """A sentence on whatever screen is on."""
        if isinstance(self.screen, TableScreen):
            self.screen.say(message, "warning")
        else:
            self.screen.say(message)
