"""Paper: documents are made beside the board, and the board tells how far they are and where they lie."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from canvas.export.covenant import covenant_of
from canvas.export.offered import file_name
from canvas.export.saving import plain_name
from canvas.layout.view import Notice
from canvas.model.base import LANGUAGES
from canvas.model.texts import Texts
from canvas.rules.commands import RecordExport
from canvas.screens.table import TableScreen
from canvas.screens.work import Said, Work
from canvas.session.library import Library

LOOK_EVERY = 100
"""Milliseconds between two looks at the work."""
OPEN = "notice.open_folder"
MORE = "notice.print_more"
MADE = "made_folder"
"""The wish to see the folder of the last order; a set has one of its own."""


@dataclass(frozen=True)
class _Order:
    """What is in the making: `kind` begins the keys of its words, `file` is the document or the folder."""

    kind: str
    file: Path
    session: Path
    covenant: str = ""
    """How the covenant is called, when one is among it."""
    names: tuple[str, ...] = ()
    """The documents of a set, in the order in which they are made."""


class Paper:
    """At most one order in the making."""

    def __init__(self, exports: Path) -> None:
        self.exports = exports
        self.folder = exports
        """Where the last thing that was made lies."""
        self._work = Work()
        self._order = _Order("", exports, exports)
        self._told = 0
        """Documents of the set of which was said that they are ready."""

    def begin(self, screen: TableScreen) -> None:
        """Start making the covenant of the session on the screen."""
        file = self.exports / f"{_called(screen, 'convenant')}.pdf"
        order = _Order("pdf", file, self.exports, file.name)
        self._start(screen, order, screen.kit.texts.language, "export", "--to", str(file))

    def begin_guide(self, screen: TableScreen) -> None:
        """Start making the guide for the facilitator of the case on the screen."""
        name = screen.kit.texts("guide.file_name", scenario=screen.store.scenario.id)
        order = _Order("guide", self.exports / f"{name}.pdf", self.exports)
        self._start(screen, order, screen.kit.texts.language, "guide", "--to", str(order.file))

    def begin_set(self, screen: TableScreen, library: Library, asked: str) -> None:
        """Start making a set of documents in a folder of its own. `asked` is the language and the ticked names."""
        spoken, *ticked = asked.split()
        wanted, names = library.texts(LANGUAGES[spoken == LANGUAGES[1]]), tuple(ticked)
        scenario, table = screen.store.scenario.id, screen.store.board.table.name
        covenant = file_name("covenant", ".pdf", wanted, scenario, table, date.today()) if "covenant" in names else ""
        order = _Order("print", self.exports / _called(screen), self.exports, covenant, names)
        self._start(screen, order, wanted.language, "print", "--out", str(order.file), "--what", *names)

    @property
    def busy(self) -> bool:
        """Whether something is being made now."""
        return self._work.busy

    def deadline(self, now: int) -> int | None:
        return now + LOOK_EVERY if self.busy else None

    def look(self, screen: TableScreen, now: int) -> None:
        """Tell how far it is; when it is done, say where, and keep a covenant as a fact of the session."""
        made = self._work.look()
        if made is None:
            return
        if made.code is None:
            self._tell_progress(screen, len(made.lines))
            return
        order, texts = self._order, screen.kit.texts
        self.folder = order.file if order.names else self.exports
        if made.code:
            self._tell_failure(screen, made)
            return
        count = self._recorded(screen, now)
        key = "notice.pdf_open" if order.kind == "pdf" and count else f"notice.{order.kind}_done"
        more = MORE if order.kind == "pdf" else ""
        said = texts(key, file=order.file.name, count=len(order.names) or count)
        if order.kind == "pdf":
            said += " " + texts("clause.copy.read_first")
        screen.notice(Notice(said, "check-circle", OPEN, wish=MADE, more=more))

    def _start(self, screen: TableScreen, order: _Order, language: str, command: str, *options: str) -> None:
        """One order at a time; who comes too early hears so, and the work in hand goes on."""
        folder, texts = screen.store.folder, screen.kit.texts
        if folder is None:
            return
        if self.busy:
            screen.notice(Notice(texts("notice.print_waits"), "clock", busy=True))
            return
        if not screen.store.flush(1.0) and screen.store.fault:
            # documents are made from what lies on the disk: they would miss the last steps
            screen.notice(Notice(texts("notice.pdf_unsaved"), "warning", "notice.elsewhere", wish="elsewhere"))
            return
        self._order, self._told = replace(order, session=folder), 0
        self._work.begin(screen.kit.start_job(["--language", language, command, str(folder), *options]))
        screen.notice(self._busy(texts, 0))

    def _busy(self, texts: Texts, done: int) -> Notice:
        order = self._order
        if not order.names:
            return Notice(texts(f"notice.{order.kind}_busy"), "file-pdf", busy=True)
        what = texts(f"print.what.{order.names[done]}")
        said = texts("notice.print_busy", what=what, number=done + 1, total=len(order.names))
        return Notice(said, "printer", busy=True, part=done / len(order.names))

    def _tell_progress(self, screen: TableScreen, lines: int) -> None:
        done = min(lines, len(self._order.names) - 1)
        if self._order.names and done > self._told:
            self._told = done
            screen.notice(self._busy(screen.kit.texts, done))

    def _tell_failure(self, screen: TableScreen, made: Said) -> None:
        """What was made before it went wrong is whole, and stays."""
        texts, order = screen.kit.texts, self._order
        done = min(max(len(made.lines) - 1, 0), len(order.names))
        if done:
            said = texts("notice.print_partly", done=done, total=len(order.names), reason=made.reason)
        else:
            said = texts(f"notice.{order.kind}_failed", reason=made.reason)
        screen.notice(Notice(said, "warning", OPEN if done else "", wish=MADE))

    def _recorded(self, screen: TableScreen, now: int) -> int:
        """Keep a covenant as a fact, unless the group opened another session meanwhile. Gives what is still open."""
        if not self._order.covenant or screen.store.folder != self._order.session:
            return 0
        screen.do(RecordExport(self._order.covenant), now)
        return _open_in(screen)


def _open_in(screen: TableScreen) -> int:
    """How much is open, counted as the covenant lists it: on the board, in its elements, and in how all agreed."""
    store = screen.store
    return covenant_of(store.board, store.scenario, screen.kit.texts, date.today()).open_count


def _called(screen: TableScreen, what: str = "") -> str:
    """Told apart by the moment and the case, and by what the table calls itself."""
    table = plain_name(screen.store.board.table.name)
    parts = (f"{datetime.now():%Y-%m-%d-%H%M%S}", what, screen.store.scenario.id, table)
    return "-".join(filter(None, parts))
