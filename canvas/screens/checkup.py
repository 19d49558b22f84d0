"""The room check: what a facilitator wants to know before the group comes in, in one page that looks for itself."""

from dataclasses import replace
from pathlib import Path

from canvas.input.pointer import PointerEvent
from canvas.input.touchpoints import ENOUGH, TouchPoints, Verdict
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.checkup import CheckView, Row, State, arrange_checkup, draw_dots
from canvas.layout.geometry import Size
from canvas.layout.picture import Picture
from canvas.layout.stance import NOBODY
from canvas.layout.target import Target
from canvas.screens.kit import Kit
from canvas.screens.page import Page
from canvas.screens.screen import Wish
from canvas.screens.work import Work
from canvas.session.disk_room import disk_room

LOOK_EVERY = 200
"""Milliseconds between two looks at work in the making."""
DISPLAYS_EVERY = 2000
"""And between two looks at the displays: a cable goes in while this page is on."""
TOUCH_STATES: dict[Verdict, State] = {
    "none": "todo", "still": "todo", "taken": "care", "few": "care", "good": "good"
}  # fmt: skip
CM_PER_INCH = 2.54
WHOLE_GB = 10
"""From here on nobody counts megabytes."""


class CheckScreen(Page):
    """Fingers, size, displays, disks, a PDF, fonts and sound. `case` is the case of which the PDF is the guide."""

    back = "room_done"

    def __init__(self, kit: Kit, size: Size, home: Path, exports: Path, case: str) -> None:
        super().__init__(kit, size)
        self.touch = TouchPoints()
        self._folders = {"home": home, "exports": exports}
        self._exports, self._case = exports, case
        self._work = Work()
        self._begun = 0
        self._now = 0
        self._paper: Row = Row("paper", "todo", kit.texts("check.paper_todo"), "make", "file-pdf")
        self.made: Path | None = None
        """The test PDF, once it is there."""
        self._listening = False
        self._found: tuple[Row, ...] = ()
        self._next_look = 0
        self._look()

    # what shows

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_checkup(self._plain(brush), self.view, self.kit.texts)

    @property
    def view(self) -> CheckView:
        """The page as it is now."""
        texts, verdict = self.kit.texts, self.touch.verdict
        lines = {
            "none": texts("check.touch_none"),
            "still": texts("check.touch_still"),
            "taken": texts("check.touch_taken"),
            "few": texts("check.touch_few", count=self.touch.held, enough=ENOUGH),
            "good": texts("check.touch_good", count=self.touch.held),
        }
        windows = self.kit.machine.system == "windows"
        mend = texts("check.mend_windows" if windows else "check.mend_other") if verdict in ("taken", "few") else ""
        rows = (self._size_row(), *self._found, self._paper, self._fonts_row(), self._sound_row())
        fingers = len(self.touch.down)
        return CheckView(rows, fingers, self.touch.most, TOUCH_STATES[verdict], lines[verdict], mend, self.message)

    def loose(self, now: int) -> Picture:
        if not self.touch.down:
            return ()
        return draw_dots(self._plain(self.kit.brush(self.size)), [*self.touch.down.values()], self.kit.reach.px_per_mm)

    # what hands and time do

    def feel(self, event: PointerEvent) -> None:
        before, self._now = self._touched, event.time
        self.touch.feel(event)
        super().feel(event)
        if self._touched != before:
            self.again()

    def tick(self, now: int) -> None:
        super().tick(now)
        before, self._now = self._touched, now
        self.touch.wait(now)
        if self._touched != before:
            self.again()
        if now >= self._next_look:
            self._next_look = now + DISPLAYS_EVERY
            self._look()
        self._follow_paper(now)
        if self._listening and (heard := self.kit.machine.hears()) is not None:
            self._listening = False
            if heard:
                self.kit.machine.ring()
            self.again()

    def deadline(self, now: int) -> int | None:
        working = now + LOOK_EVERY if self._work.busy or self._listening else None
        waits = (working, self.touch.deadline, max(self._next_look, now + LOOK_EVERY))
        return min(when for when in waits if when is not None)

    def let_go(self, now: int) -> None:
        super().let_go(now)
        self.touch.down.clear()
        self.again()

    def tapped(self, target: Target) -> None:
        match target.of:
            case "close":
                self.leave()
            case "measure":
                self.wishes.append(Wish("measure"))
            case "make":
                self._make()
            case "open_paper" if self.made:
                self.wishes.append(Wish("open_file", str(self.made)))
            case "hear":
                self.kit.machine.open_sound()
                self._listening = True

    # rows

    @property
    def _touched(self) -> tuple[object, ...]:
        return len(self.touch.down), self.touch.most, self.touch.verdict

    def _look(self) -> None:
        """Ask the disks and the displays; that may be slow, so not at every drawing."""
        found = (self._displays_row(), *(self._disk_row(name) for name in self._folders))
        if found != self._found:
            self._found = found
            self.again()

    def _size_row(self) -> Row:
        settings, texts = self.kit.settings, self.kit.texts
        if settings.profile is None:
            return Row("size", "care", texts("check.size_unknown"), "measure", "ruler")
        inches = settings.inches or settings.screen.inches
        values = {
            "inches": round(inches),
            "cm": round(inches * CM_PER_INCH),
            "profile": texts(f"room.{settings.profile}"),
        }
        if settings.inches is None:
            return Row("size", "care", texts("check.size_guessed", **values), "measure", "ruler")
        return Row("size", "good", texts("check.size_known", **values), "measure", "ruler")

    def _displays_row(self) -> Row:
        texts, sizes = self.kit.texts, self.kit.machine.displays()
        said = ", ".join(texts("check.pixels", w=size.w, h=size.h) for size in sizes)
        if len(sizes) > 1:
            return Row("displays", "good", texts("check.displays_more", count=len(sizes), sizes=said))
        first = said or texts("check.pixels", w=self.size.w, h=self.size.h)
        return Row("displays", "good", texts("check.displays_one", sizes=first))

    def _disk_row(self, name: str) -> Row:
        disk, texts = disk_room(self._folders[name]), self.kit.texts
        if not disk.writable:
            return Row(name, "care", texts("check.disk_closed"))
        free = texts("check.gigabytes", count=disk.megabytes // 1024)
        if disk.megabytes < WHOLE_GB * 1024:
            free = texts("check.megabytes", count=disk.megabytes)
        return Row(
            name,
            "good" if disk.well else "care",
            texts("check.disk_free" if disk.well else "check.disk_full", free=free),
        )

    def _fonts_row(self) -> Row:
        missing = self.kit.machine.missing_fonts()
        if missing:
            return Row("fonts", "care", self.kit.texts("check.fonts_missing", names=", ".join(missing)))
        return Row("fonts", "good", self.kit.texts("check.fonts_there"))

    def _sound_row(self) -> Row:
        texts, heard = self.kit.texts, self.kit.machine.hears()
        if self._listening:
            return Row("sound", "busy", texts("check.sound_busy"))
        on = self.kit.settings.sounds
        if heard is None:
            return Row("sound", "todo", texts("check.sound_todo" if on else "check.sound_off"), "hear", "speaker-high")
        if heard:
            return Row("sound", "good", texts("check.sound_heard"), "hear", "speaker-high")
        return Row("sound", "care", texts("check.sound_none"), "hear", "speaker-high")

    # a PDF, made beside the board as all paper is

    def _make(self) -> None:
        texts = self.kit.texts
        to = self._exports / f"{texts('check.file_name')}.pdf"
        self._work.begin(self.kit.start_job(["--language", texts.language, "guide", self._case, "--to", str(to)]))
        self._begun = self._now
        self._paper = Row("paper", "busy", texts("check.paper_busy", seconds=0))

    def _known_papers(self) -> set[Path]:
        return set(self._exports.glob(f"{self.kit.texts('check.file_name')}*.pdf"))

    def _follow_paper(self, now: int) -> None:
        said, texts = self._work.look(), self.kit.texts
        if said is None:
            return
        if said.code is None:
            line = texts("check.paper_busy", seconds=max(now - self._begun, 0) // 1000)
            if line != self._paper.line:
                self._paper = replace(self._paper, line=line)
                self.again()
            return
        made = max(self._known_papers(), key=lambda file: file.stat().st_mtime_ns, default=None)
        self.made = made if not said.code and made and _is_pdf(made) else None
        if self.made:
            self._paper = Row("paper", "good", texts("check.paper_made", file=self.made.name), "open_paper", "eye")
        else:
            self._paper = Row("paper", "care", texts("check.paper_failed", reason=said.reason), "make", "file-pdf")
        self.again()

    @staticmethod
    def _plain(brush: Brush) -> Brush:
        """Read from nearby, by one person with a mouse or a finger: not by the back row."""
        return replace(brush, stance=NOBODY)


def _is_pdf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(5) == b"%PDF-"
