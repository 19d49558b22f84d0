"""The loop: waits for events, feeds the application, shows what changed. It sleeps as long as it may."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path

import pygame

from canvas.export.saving import save
from canvas.input.pointer import PointerEvent
from canvas.input.pygame_source import (
    Closed,
    Composing,
    Exposed,
    FileDropped,
    FocusGained,
    FocusLost,
    Happening,
    KeyPressed,
    Minimised,
    Resized,
    Rolled,
    Typed,
    happening,
)
from canvas.layout.geometry import Size
from canvas.layout.view import Notice
from canvas.scene.sounds import Sounds
from canvas.screens.alarm import Alarm
from canvas.screens.app import App
from canvas.screens.display import SMALLEST
from canvas.screens.ear import DEAF, Ear
from canvas.screens.ending import told_to_end
from canvas.screens.faults import Faults
from canvas.screens.outside import from_home, open_folder
from canvas.screens.paper import MADE, OPEN
from canvas.screens.rescue import Rescue
from canvas.screens.rolling import roll
from canvas.screens.suits import see_display
from canvas.screens.sweeping import Sweeper
from canvas.screens.table import TableScreen
from canvas.screens.window import Window
from canvas.session.problem import Problem

HAND_MS, IDLE_MS, ASLEEP_MS = 4, 16, 33
"""How long the loop sleeps while a hand is down, shortly after, and when nobody touched it for a while.
(`pygame.event.wait` is a poll of 1 ms inside, so sleeping ourselves wakes the processor less often.)"""
ASLEEP_AFTER_MS = 30_000
FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 100, 5000
"""How long nothing is painted after painting failed."""
WANTED = [
    pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION, pygame.MOUSEWHEEL,
    pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP, pygame.WINDOWSIZECHANGED,
    pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWEXPOSED,
    pygame.WINDOWMINIMIZED, pygame.DROPFILE,
    pygame.TEXTINPUT, pygame.TEXTEDITING,
]  # fmt: skip


class Loop:
    """Runs until the application is done."""

    def __init__(self, app: App, window: Window, ear: Ear = DEAF) -> None:
        self.app, self.window, self.ear = app, window, ear
        self._touched = 0
        self._late = False
        self._sounds = Sounds()
        self._alarm = Alarm()
        self.sweeper = Sweeper()
        self._rescue = Rescue(app)
        self._faults = Faults(self._rescue)
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
        moment, faults = now(), self._faults
        for event in self._events():
            self._touched = moment
            faults.mind(partial(self._feel, event), moment, partial(self._drop_hand, event))
        if self._alarm.rings(moment):
            faults.mind(lambda: self.app.tick(moment), moment)
        faults.mind(partial(self.ear.turn, self.app), moment)
        faults.mind(self._fulfil, moment)
        faults.mind(lambda: self._alarm.ask(self.app.deadline(moment)), moment)
        self.sweeper.turn(moment, self._touched, busy=self._is_busy(moment))
        try:
            painted = self._paint(moment)
        except pygame.error as error:  # such as a screen that was unplugged: it may be back at the next turn
            self._cannot_paint(error, moment)
        except Exception as error:
            faults.not_drawn(error, moment)
            with suppress(pygame.error):
                self.window.resized()  # half a picture may be on it
        else:
            faults.drawn()
            return painted
        return 0

    def _paint(self, moment: int) -> int:
        if moment < self._blind_until:
            return 0
        self._sound()
        shown = self.app.viewing.picture()
        self.window.listen(self.app.viewing.typing_at())
        painted = self.window.show(shown, self.app.viewing.loose(moment))
        self._pause = FIRST_PAUSE_MS
        return painted

    def _cannot_paint(self, error: Exception, moment: int) -> None:
        """Wait a little longer each time, and start from an empty sheet; one note per trouble."""
        if self._pause == FIRST_PAUSE_MS:
            self._faults.tell(error, moment)
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

    def _drop_hand(self, event: Happening) -> None:
        """An event went wrong: what that hand held goes home, and the other hands go on."""
        if isinstance(event, PointerEvent):
            self.app.feel(replace(event, kind="cancel"))
        else:
            self._rescue.let_go()

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
            case FocusLost() | FocusGained():
                self._front(event)
            case FileDropped(path):
                app.drop_file(Path(path))
            case Exposed() | Minimised() | Closed():
                self._window_told(event)

    def _window_told(self, event: Exposed | Minimised | Closed) -> None:
        """What happened to the window as a whole. In kiosk mode it neither closes nor goes away."""
        kiosk = self.app.kiosk
        if isinstance(event, Exposed):
            self.window.expose()
        elif isinstance(event, Closed):
            self.app.done = kiosk.may_close()
        elif kiosk.on:
            self.window.lock(on=True)

    def _front(self, event: FocusLost | FocusGained) -> None:
        """The window left the front, or came back."""
        if isinstance(event, FocusLost):
            self.app.screen.let_go(now())
        self.ear.window_focus(has=isinstance(event, FocusGained))

    def _pass_on(self, event: Rolled | Typed | Composing) -> None:
        match event:
            case Rolled(at, steps):
                roll(self.app, at, steps, now())
            case Typed(text):
                self.app.calling.front.type_text(text, now())
            case Composing(text):
                self.app.calling.front.compose(text, now())

    def _resize(self, size: Size) -> None:
        see_display(self.app, self.window.display)
        self.app.resize(Size(max(size.w, SMALLEST.w // 2), max(size.h, SMALLEST.h // 2)))

    def _is_busy(self, moment: int) -> bool:
        """Whether a hand is down or something moves."""
        screen = self.app.screen
        return screen.hands.down or self.window.moving

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
            if wish == "full_screen" and self.app.kiosk.on:
                self.app.kiosk.refuse()  # the list of commands has it too
            elif wish in ("full_screen", "lock"):
                self._resize(
                    self.window.toggle_full_screen() if wish != "lock" else self.window.lock(self.app.kiosk.on)
                )
                self.app.full_screen = self.window.full_screen
            elif wish == "look":
                self.window.wear(self.app.kit.theme)
            elif wish == "picture":
                self._save_picture()
            elif wish == "folder":
                self._open(self.app.exports)
            elif wish == MADE:
                self._open(self.app.paper.folder)

    def _open(self, folder: Path) -> None:
        """Show a folder; where no program can, say where it lies, so that somebody opens it by hand."""
        if open_folder(folder):
            return
        said = self.app.kit.texts("notice.folder_by_hand", folder=from_home(folder))
        if isinstance(self.app.screen, TableScreen):
            self.app.screen.say(said, "info")
        else:
            self.app.say(said)

    def _save_picture(self) -> None:
        """The settled table as PNG, without what happens to be open and without names of persons."""
        if not isinstance(self.app.screen, TableScreen):
            return
        screen, texts = self.app.screen, self.app.kit.texts
        name, pixels = f"{datetime.now():%Y-%m-%d-%H%M%S}-{screen.store.scenario.id}.png", BytesIO()
        surface = pygame.Surface(screen.size)
        self.window.painter.paint(surface, screen.easel.portrait())
        try:
            pygame.image.save(surface, pixels, name)
            made = save(pixels.getvalue(), self.app.exports / name)
        except Problem as problem:
            screen.say(texts(problem.key, **problem.values), "warning")
            return
        screen.notice(Notice(texts("notice.picture_done", file=made.name), "check-circle", OPEN))


def now() -> int:
    """Milliseconds since pygame started."""
    return pygame.time.get_ticks()


def _is_move(event: Happening) -> bool:
    return isinstance(event, PointerEvent) and event.kind == "move"


def _same_move(before: Happening, event: Happening) -> bool:
    return _is_move(before) and before.pointer == event.pointer  # type: ignore[union-attr]
