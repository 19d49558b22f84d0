"""The loop: waits for events, feeds the application, shows what changed. It sleeps as long as it may."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pygame

from canvas.input.pointer import PointerEvent
from canvas.input.pygame_source import (
    Closed,
    Composing,
    Exposed,
    FileDropped,
    FocusLost,
    Happening,
    KeyPressed,
    Resized,
    Rolled,
    Typed,
    happening,
)
from canvas.layout.geometry import Size
from canvas.scene.sounds import Sounds
from canvas.screens.alarm import Alarm
from canvas.screens.app import App
from canvas.screens.display import SMALLEST
from canvas.screens.ending import told_to_end
from canvas.screens.faults import note_fault
from canvas.screens.suits import see_display
from canvas.screens.sweeping import Sweeper
from canvas.screens.table import TableScreen
from canvas.screens.window import Window

HAND_MS, IDLE_MS, ASLEEP_MS = 4, 16, 33
"""How long the loop sleeps while a hand is down, shortly after, and when nobody touched it for a while.
(`pygame.event.wait` is a poll of 1 ms inside, so sleeping ourselves wakes the processor less often.)"""
ASLEEP_AFTER_MS = 30_000
FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 100, 5000
"""How long nothing is painted after painting failed."""
WANTED = [
    pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION, pygame.MOUSEWHEEL,
    pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP, pygame.WINDOWSIZECHANGED,
    pygame.WINDOWFOCUSLOST, pygame.WINDOWEXPOSED, pygame.DROPFILE,
    pygame.TEXTINPUT, pygame.TEXTEDITING,
]  # fmt: skip


class Loop:
    """Runs until the application is done."""

    def __init__(self, app: App, window: Window) -> None:
        self.app, self.window = app, window
        self._touched = 0
        self._late = False
        self._sounds = Sounds()
        self._alarm = Alarm()
        self.sweeper = Sweeper()
        self._blind_until, self._pause = 0, FIRST_PAUSE_MS
        pygame.event.set_blocked(None)
        pygame.event.set_allowed(WANTED)

    def run(self) -> None:
        """Until somebody leaves. The session is closed whatever happens."""
        with told_to_end(self._end), self.sweeper:
            try:
                while not self.app.done:
                    self.turn()
                    pygame.time.wait(self._nap(now()))
            finally:
                self.app.close()

    def _end(self) -> None:
        self.app.done = True

    def turn(self) -> int:
        """One turn: events, time, paint. Gives back how many rectangles were painted."""
        moment = now()
        try:
            for event in self._events():
                self._touched = moment
                self._feel(event)
            if self._alarm.rings(moment):
                self.app.tick(moment)
            self._fulfil()
        except Exception as error:  # whatever it is, fifteen people are at the table: note it and go on
            self.app.report(note_fault(error))
        self._alarm.ask(self.app.deadline(moment))
        self.sweeper.turn(moment, self._touched, busy=self._is_busy(moment))
        try:
            return self._paint(moment)
        except Exception as error:  # such as a screen that was unplugged: it may be back at the next turn
            self._cannot_paint(error, moment)
            return 0

    def _paint(self, moment: int) -> int:
        if moment < self._blind_until:
            return 0
        screen = self.app.screen
        self._sound()
        self.window.listen(screen.typing_at())
        painted = self.window.show(screen.picture(), screen.loose(moment))
        self._pause = FIRST_PAUSE_MS
        return painted

    def _cannot_paint(self, error: Exception, moment: int) -> None:
        """Wait a little longer each time, and start from an empty sheet; one note per trouble."""
        if self._pause == FIRST_PAUSE_MS:
            self.app.report(note_fault(error))
        self._blind_until, self._pause = moment + self._pause, min(2 * self._pause, LONGEST_PAUSE_MS)
        with suppress(pygame.error):
            self.window.resized()

    def _events(self) -> Iterator[Happening]:
        """All waiting events; of a row of movements of one pointer only the last."""
        waiting: list[Happening] = []
        for event in pygame.event.get():
            known = happening(event, self.window.size, now())
            if known is None:
                continue
            if waiting and _is_move(known) and _same_move(waiting[-1], known):
                waiting[-1] = known
            else:
                waiting.append(known)
        yield from waiting

    def _feel(self, event: Happening) -> None:
        app = self.app
        match event:
            case PointerEvent():
                app.feel(event)
            case KeyPressed(name, control, shift):
                app.press(name, control, shift, now())
            case Rolled() | Typed() | Composing():
                self._pass_on(event)
            case Resized():
                self._resize(self.window.resized())
            case FocusLost():
                app.screen.let_go(now())
            case Exposed():
                self.window.expose()
            case FileDropped(path):
                app.drop_file(Path(path))
            case Closed():
                app.done = True

    def _pass_on(self, event: Rolled | Typed | Composing) -> None:
        match event:
            case Rolled(at, steps):
                self.app.screen.roll(at, steps, now())
            case Typed(text):
                self.app.screen.type_text(text, now())
            case Composing(text):
                self.app.screen.compose(text, now())

    def _resize(self, size: Size) -> None:
        see_display(self.app, self.window.display)
        self.app.resize(Size(max(size.w, SMALLEST.w // 2), max(size.h, SMALLEST.h // 2)))

    def _is_busy(self, moment: int) -> bool:
        """Whether a hand is down or something moves."""
        screen = self.app.screen
        return screen.hands.down or bool(screen.loose(moment))

    def _nap(self, moment: int) -> int:
        if self._is_busy(moment):
            return HAND_MS
        quiet = ASLEEP_MS if moment - self._touched > ASLEEP_AFTER_MS else IDLE_MS
        due = self._alarm.at
        return quiet if due is None else max(1, min(quiet, due - moment))

    def _sound(self) -> None:
        """Let be heard what happened; once when the time of a round has run out."""
        screen, cues = self.app.screen, self.app.cues
        late = isinstance(screen, TableScreen) and screen.view.late
        rings, self._late, self.app.cues = late and not self._late, late, []
        if not self.app.kit.settings.sounds:
            return
        self._sounds.switch(on=True)
        for cue in dict.fromkeys([*cues, "round"] if rings else cues):
            self._sounds.play(cue)

    def _fulfil(self) -> None:
        wishes, self.app.outside = self.app.outside, []
        for wish in wishes:
            if wish == "full_screen":
                self._resize(self.window.toggle_full_screen())
                self.app.full_screen = self.window.full_screen
            elif wish == "picture":
                self._save_picture()
            elif wish == "folder":
                open_folder(self.app.exports)

    def _save_picture(self) -> None:
        """The settled table as PNG, without menus that happen to be open."""
        if not isinstance(self.app.screen, TableScreen):
            return
        screen, texts = self.app.screen, self.app.kit.texts
        self.window.show(screen.picture(), screen.loose(now()))  # the menu that asked for it is closed by now
        name = f"{datetime.now():%Y-%m-%d-%H%M%S}-{screen.store.scenario.id}.png"
        try:
            self.app.exports.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self.window.sheet.surface, self.app.exports / name)
        except (OSError, pygame.error):
            screen.say(texts("problem.not_written", file=name), "warning")
            return
        screen.say(texts("notice.picture_done", file=name), "check-circle")


def now() -> int:
    """Milliseconds since pygame started."""
    return pygame.time.get_ticks()


def _is_move(event: Happening) -> bool:
    return isinstance(event, PointerEvent) and event.kind == "move"


def _same_move(before: Happening, event: Happening) -> bool:
    return _is_move(before) and before.pointer == event.pointer  # type: ignore[union-attr]


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager of this system; a system without one does nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        if sys.platform == "win32":
            os.startfile(folder)
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
