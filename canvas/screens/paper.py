"""Paper: the covenant, or the guide, is made beside the board, and the board tells how far it is."""

from datetime import datetime
from pathlib import Path

from canvas.export.saving import plain_name
from canvas.layout.view import Notice
from canvas.rules.commands import RecordExport
from canvas.rules.queries import open_points, played
from canvas.screens.kit import Job
from canvas.screens.table import TableScreen

LOOK_EVERY = 100
"""Milliseconds between two looks at the work."""


class Paper:
    """At most one document in the making."""

    def __init__(self, exports: Path) -> None:
        self.exports = exports
        self._job: Job | None = None
        self._file = exports
        self._session: Path | None = None
        self._is_guide = False

    def begin(self, screen: TableScreen) -> None:
        """Start making the covenant of the session on the screen."""
        folder = screen.store.folder
        if self._job is not None or folder is None:
            return
        texts, self._session = screen.kit.texts, folder
        if not screen.store.flush(1.0) and screen.store.fault:
            # the covenant is made from what lies on the disk: it would miss the last steps
            screen.notice(Notice(texts("notice.pdf_unsaved"), "warning", "notice.elsewhere", wish="elsewhere"))
            return
        self._file = self.exports / _file_name(screen)
        arguments = ["--language", texts.language, "export", str(folder), "--to", str(self._file)]
        self._is_guide = False
        self._job = screen.kit.start_job(arguments)
        screen.notice(Notice(texts("notice.pdf_busy"), "file-pdf", busy=True))

    def begin_guide(self, screen: TableScreen) -> None:
        """Start making the guide for the facilitator of the case on the screen."""
        folder = screen.store.folder
        if self._job is not None or folder is None:
            return
        texts = screen.kit.texts
        screen.store.flush(1.0)
        self._file = self.exports / f"{texts('guide.file_name', scenario=screen.store.scenario.id)}.pdf"
        self._is_guide = True
        arguments = ["--language", texts.language, "guide", str(folder), "--to", str(self._file)]
        self._job = screen.kit.start_job(arguments)
        screen.notice(Notice(texts("notice.guide_busy"), "file-pdf", busy=True))

    def deadline(self, now: int) -> int | None:
        return now + LOOK_EVERY if self._job else None

    def look(self, screen: TableScreen, now: int) -> None:
        """When the work is done, say where the covenant is, and keep that as a fact of the session."""
        if self._job is None or (code := self._job.poll()) is None:
            return
        texts, words = screen.kit.texts, self._job.words()
        self._job = None
        if code:
            failed = "notice.guide_failed" if self._is_guide else "notice.pdf_failed"
            screen.notice(Notice(texts(failed, reason=words), "warning"))
        elif self._is_guide:
            done = texts("notice.guide_done", file=self._file.name)
            screen.notice(Notice(done, "check-circle", "notice.open_folder"))
        else:
            self._tell_covenant(screen, now)

    def _tell_covenant(self, screen: TableScreen, now: int) -> None:
        texts = screen.kit.texts
        name, count = self._file.name, 0
        if screen.store.folder == self._session:  # meanwhile the group may have opened another session
            screen.do(RecordExport(name), now)
            count = len(open_points(screen.store.board, played(screen.store.board, screen.store.scenario)))
        done = texts("notice.pdf_open", count=count, file=name) if count else texts("notice.pdf_done", file=name)
        screen.notice(Notice(done, "check-circle", "notice.open_folder"))


def _file_name(screen: TableScreen) -> str:
    """Told apart by the moment and the case, and by what the table calls itself."""
    table = plain_name(screen.store.board.table.name)
    parts = (f"{datetime.now():%Y-%m-%d-%H%M%S}-convenant-{screen.store.scenario.id}", table)
    return "-".join(filter(None, parts)) + ".pdf"
