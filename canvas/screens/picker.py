"""The picker: open a session of this computer, or a file from a folder. Reads folders, changes nothing."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.picker import Entry, PickerView, arrange_picker
from canvas.layout.target import Target
from canvas.screens.kit import Kit
from canvas.screens.page import Page
from canvas.screens.screen import Wish
from canvas.screens.start import card_title, said_when
from canvas.session.card import SessionCard
from canvas.session.found import Found

MOST_FILES = 400
KINDS = {".toml": ("scenario_file", "path"), ".jsonl": ("session", "clock"), ".pdf": ("covenant", "file-pdf")}
"""Per ending of a name what it is opened as, and its icon."""


class PickerScreen(Page):
    """Two lists to choose from."""

    back = "home"

    def __init__(
        self, kit: Kit, size: Size, cards: list[SessionCard], folder: Path, now: datetime, found: Sequence[Found] = ()
    ) -> None:
        super().__init__(kit, size)
        sessions = tuple(_session(kit, card, now) for card in cards)
        self.view = PickerView(sessions, (), "")
        self._look_in(folder)
        if found:  # who finds it here need not look through folders
            browse = Entry(f"folder:{folder}", kit.texts("picker.browse"), "", "folder-open")
            self.view = replace(
                self.view, files=(*(_found(kit, file, now) for file in found), browse), title=kit.texts("picker.found")
            )

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_picker(brush, replace(self.view, message=self.message), self.kit.texts)

    def tapped(self, target: Target) -> None:
        if target.what == "page":
            self._turn_page(target.of)
        elif target.of == "close":
            self.leave()
        elif target.what == "wipe":
            self.wishes.append(Wish("wipe", target.of))
        elif target.what == "entry":
            kind, _, path = target.of.partition(":")
            if kind == "folder":
                self._look_in(Path(path))
            else:
                self.wishes.append(Wish(kind, path))

    def _turn_page(self, of: str) -> None:
        side, _, way = of.partition(":")
        pages = list(self.view.pages)
        pages[int(side)] += 1 if way == "on" else -1
        self.view = replace(self.view, pages=(pages[0], pages[1]))

    def _look_in(self, folder: Path) -> None:
        files = tuple(_entries(self.kit, folder))[:MOST_FILES]
        title = self.kit.texts("picker.files", folder=folder.name or str(folder))
        self.view = replace(self.view, files=files, title=title, pages=(self.view.pages[0], 0))


def _session(kit: Kit, card: SessionCard, now: datetime) -> Entry:
    line = kit.texts("picker.steps", when=said_when(kit.texts, card.when, now), steps=card.steps)
    return Entry(f"session:{card.folder}", card_title(kit.texts, card), line, "clock", str(card.folder))


def _found(kit: Kit, file: Found, now: datetime) -> Entry:
    kind, icon = KINDS[file.path.suffix.lower()]
    where, when = file.path.parent.name or str(file.path.parent), said_when(kit.texts, file.when, now)
    line = kit.texts("picker.found_line", kind=kit.texts(f"picker.{kind}"), folder=where, when=when)
    return Entry(f"{kind}:{file.path}", file.path.name, line, icon)


def _entries(kit: Kit, folder: Path) -> Iterator[Entry]:
    """Folders first, then what can be opened; hidden things and locked folders are left out."""
    if folder.parent != folder:
        yield Entry(f"folder:{folder.parent}", kit.texts("picker.up"), "", "caret-up")
    paths: list[Path] = []
    with suppress(OSError):  # no permission, or the stick was taken out
        paths = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    visible = [path for path in paths if not path.name.startswith(".")]
    folders = [path for path in visible if _is_folder(path)]
    yield from (Entry(f"folder:{path}", path.name, "", "folder-open") for path in folders)
    files = [path for path in visible if path.suffix.lower() in KINDS and path not in folders]
    for path in files:
        kind, icon = KINDS[path.suffix.lower()]
        yield Entry(f"{kind}:{path}", path.name, kit.texts(f"picker.{kind}"), icon)


def _is_folder(path: Path) -> bool:
    with suppress(OSError):
        return path.is_dir()
    return False
