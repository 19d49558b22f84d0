"""`doctor`: what a developer asks after a fault, on one page and without anything about anybody.

Folders are told from the home folder on (`~`); what people named, typed or played is never read.
"""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from canvas import VERSION
from canvas.cli.words import DONE, EXPORTS, say, shown
from canvas.model.texts import Texts
from canvas.session.disk_room import disk_room
from canvas.session.faultlog import last_fault
from canvas.session.home import home, sessions_folder
from canvas.session.library import Library
from canvas.session.lock import is_free
from canvas.session.own import own_folder
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE

LIBRARIES = (
    "pygame-ce", "pydantic", "reportlab", "fonttools", "uharfbuzz", "platformdirs", "tomlkit", "pypdf", "xlsxwriter"
)  # fmt: skip
OPTIONAL = "accesskit"
"""For screen readers; some systems have no ready package."""
NEEDS_CARE = 1
"""Exit code when something would be in the way of a workshop."""
HIDDEN = "…"


class Doctor:
    """Looks at everything once; `lines` is the report, `sick` counts what is wrong."""

    def __init__(self, library: Library) -> None:
        self._library, self._texts = library, library.texts()
        self.sick = 0

    def lines(self) -> Iterator[str]:
        """The report, one fact a line."""
        yield self._fact("program", f"{VERSION}, {self._texts.language}")
        yield self._fact("python", f"{platform.python_version()} {platform.machine()}")
        yield self._fact("system", f"{platform.system()} {platform.release()}")
        yield from self._libraries()
        yield from self._screen()
        yield from self._content()
        for name, folder in (("home", home()), ("sessions", sessions_folder()), ("exports", EXPORTS)):
            yield self._folder(name, folder)
        yield from self._sessions()
        yield self._fact("fault", last_fault() or self._texts("doctor.none"))
        yield self._texts("doctor.sick", count=self.sick) if self.sick else self._texts("doctor.well")

    def _fact(self, name: str, value: str, *, well: bool = True) -> str:
        self.sick += not well
        return f"{'  ' if well else '! '}{self._texts(f'doctor.{name}')}: {value}"

    def _libraries(self) -> Iterator[str]:
        for name in LIBRARIES:
            try:
                yield f"  {name}: {version(name)}"
            except PackageNotFoundError:
                self.sick += 1
                yield f"! {name}: {self._texts('doctor.missing')}"
        with suppress(PackageNotFoundError):
            yield f"  {OPTIONAL}: {version(OPTIONAL)}"

    def _screen(self) -> Iterator[str]:
        """SDL with its screens and sound, as the board would find them."""
        from canvas.screens.display import has_screen, prepare

        prepare()
        import pygame

        found = has_screen()
        none = self._texts("doctor.none")
        yield self._fact("sdl", ".".join(map(str, pygame.get_sdl_version())))
        sizes = ", ".join(f"{w} x {h}" for w, h in pygame.display.get_desktop_sizes()) if found else none
        yield self._fact("screens", f"{sizes} ({pygame.display.get_driver()})" if found else none)
        yield self._fact("audio", _audio() or none)
        pygame.display.quit()

    def _content(self) -> Iterator[str]:
        from canvas.scene.type import WANTED

        fonts = self._library.assets / "fonts"
        missing = [name for name in WANTED if not (fonts / name).is_file()]
        told = ", ".join(missing) or self._texts("doctor.all", count=len(WANTED))
        yield self._fact("fonts", told, well=not missing)
        shelf = self._library.shelf()
        own = len(list(own_folder().glob("*.toml"))) if own_folder().is_dir() else 0
        ready = self._texts("doctor.shelf", count=len(shelf.scenarios), own=own, broken=len(shelf.problems))
        yield self._fact("scenarios", ready, well=bool(shelf.scenarios))

    def _folder(self, name: str, folder: Path) -> str:
        """Where it is, whether it can be written, and how much room there is. One that is not there yet can be made."""
        disk = disk_room(folder)
        state = self._texts("doctor.writable" if disk.writable else "doctor.closed")
        room = self._texts("doctor.free", count=disk.megabytes)
        return self._fact(name, f"{public(folder)}: {state}, {room}", well=disk.well)

    def _sessions(self) -> Iterator[str]:
        """How many there are, how many are open in a window now, and whether others may look in."""
        with suppress(OSError):
            folders = [journal.parent for journal in sessions_folder().glob(f"*/{JOURNAL_FILE}")]
            busy = sum(not is_free(folder) for folder in folders)
            yield self._fact("kept", self._texts("doctor.kept_line", count=len(folders), busy=busy))
            if os.name != "nt":
                open_ = sum(bool(folder.stat().st_mode & 0o077) for folder in folders)
                told = self._texts("doctor.open_to", count=open_) if open_ else self._texts("doctor.owner")
                yield self._fact("private", told, well=not open_)


def run(library: Library, to: Path | None) -> int:
    """The subcommand: on the terminal, or in a file. Raises Problem."""
    doctor = Doctor(library)
    lines = list(doctor.lines())
    if to is None:
        for line in lines:
            say(line)
    else:
        _written(lines, to, library.texts())
    return NEEDS_CARE if doctor.sick else DONE


def public(path: Path) -> str:
    """A path without who it is of: from the home folder on, and without the name of the user anywhere else."""
    with suppress(ValueError, RuntimeError):
        return (Path("~") / path.relative_to(Path.home())).as_posix()
    user = Path.home().name
    return str(Path(*(HIDDEN if user and part == user else part for part in path.parts)))


def _written(lines: list[str], to: Path, texts: Texts) -> None:
    try:
        to.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise Problem("not_written", {"file": shown(to)}) from error
    say(texts("cli.written", file=shown(to)))


def _audio() -> str:
    """The sound driver that opens; nothing when there is none."""
    import pygame

    with _unheard(), suppress(pygame.error):
        pygame.mixer.init()
        driver = os.environ.get("SDL_AUDIODRIVER") or sys.platform
        pygame.mixer.quit()
        return driver
    return ""


@contextmanager
def _unheard() -> Iterator[None]:
    """Sound libraries below SDL complain on the terminal in their own words; the report says it in ours."""
    with Path(os.devnull).open("wb") as nowhere, suppress(OSError):
        before = os.dup(2)
        try:
            os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(before, 2)
            os.close(before)
