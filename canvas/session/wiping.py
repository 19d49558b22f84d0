"""Wiping a session: all its files in every place that is known, and nothing that is not of it.

Removing is what a file system does; nobody can promise that a solid disk forgets. Who needs that encrypts the disk.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from canvas.model.personal import impersonal
from canvas.rules.events import CovenantExported
from canvas.session.bookmark import BOOKMARK_FILE
from canvas.session.disk import disk_problem, disk_problems, sync_folder
from canvas.session.heading import SPARE_FILE, read_heading
from canvas.session.home import sessions_folder
from canvas.session.inlet import read_at_most
from canvas.session.lines import LINE_CAP
from canvas.session.lock import LOCK_FILE, SessionLock
from canvas.session.places import places
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE, find_journal, read_journal
from canvas.session.records import Did, Header
from canvas.session.retention import KEPT_FILE
from canvas.session.whereabouts import OURS

_NAMED = {SPARE_FILE, BOOKMARK_FILE, LOCK_FILE, KEPT_FILE}
_ASIDE = re.compile(r"\.(damaged|format-\d+)-\d+")
_DATED = re.compile(r"\d{4}-\d\d-\d\d-\d{6}-.+")
"""The name of a covenant made at the table: nothing else begins with the same second."""
_NUMBER = re.compile(r"-\d+")
PAPER = ".pdf"


class Belongings(NamedTuple):
    """Everything of one session, as it lies there now."""

    journals: tuple[Path, ...]
    """The journal in every place where the session is kept, the chosen one first."""
    papers: tuple[Path, ...]
    """The covenants that were made of it and still lie in the folder for that. The session may travel in them."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The journals and what lies beside them: bookmarks, spares, and damaged originals kept aside."""
        return tuple(file for journal in self.journals for file in files_of(journal))


class Wiped(NamedTuple):
    """What came of it."""

    gone: tuple[Path, ...]
    left: tuple[tuple[Path, Problem], ...]
    """What is still there, and why."""
    others: tuple[Path, ...]
    """Files in the folder of the session that were never of it; they stay, and so does that folder."""


def belongings(session: Path, exports: Path, also: Iterable[Path] = ()) -> Belongings:
    """What there is of a session; `also` are folders where it surely is kept. Raises Problem when there is none."""
    journal = find_journal(session)
    if journal.name != JOURNAL_FILE:  # any file may be named: one that does not begin as a session is left alone
        _beginning(journal)
    sure = [other for folder in also if (other := folder / JOURNAL_FILE).exists() and not _same(other, journal)]
    copies = tuple(sure)
    papers: tuple[Path, ...] = ()
    with suppress(Problem, OSError):  # too damaged to be read: then only what lies here is known to be of it
        begun = _beginning(journal)
        known = (journal, *sure)
        found = (other for other in _kept() if not any(_same(other, one) for one in known))
        copies += tuple(other for other in found if _is_copy(other, begun))
        papers = tuple(_papers(journal, exports))
    return Belongings((journal, *copies), papers)


def files_of(journal: Path) -> list[Path]:
    """The files of a session in one place, the journal last: as long as that is there, wiping can be done again."""
    if journal.name != JOURNAL_FILE:  # one loose file among those of somebody else
        beside = [path for path in _listed(journal.parent) if _is_aside(path, journal)]
    else:
        beside = [path for path in _listed(journal.parent) if _is_of_session(path)]
    return [*(path for path in beside if path != journal), journal]


def wipe(found: Belongings, *, papers: bool) -> Wiped:
    """Remove it. Raises Problem, before anything is gone, when another window has the session open."""
    _nobody_plays(found.journals)
    gone: list[Path] = []
    left: list[tuple[Path, Problem]] = []
    for path in (*found.files, *(found.papers if papers else ())):
        try:
            path.unlink(missing_ok=True)
            gone.append(path)
        except OSError as error:
            left.append((path, disk_problem(error, path.parent)))
    others = [other for journal in found.journals for other in _leave(journal)]
    kept = {path for path, _ in left}
    return Wiped(tuple(gone), tuple(left), tuple(path for path in others if path not in kept))


def _nobody_plays(journals: Iterable[Path]) -> None:
    locks: list[SessionLock] = []
    try:
        for journal in journals:
            if journal.name == JOURNAL_FILE:
                with suppress(OSError):  # read-only: nobody can play there, and removing will tell
                    locks.append(SessionLock(journal.parent))
    finally:
        for lock in locks:
            lock.release()


def _leave(journal: Path) -> Iterator[Path]:
    """Remove the folder itself when nothing of anybody is left in it; else tell what is."""
    if journal.name != JOURNAL_FILE:
        return
    folder = journal.parent
    yield from _listed(folder)
    with suppress(OSError):  # something is in it, or may not be removed
        folder.rmdir()
        sync_folder(folder.parent)
        if folder.parent.name == OURS:  # made by this tool beside the things of somebody
            folder.parent.rmdir()


def _kept() -> Iterator[Path]:
    """Every journal in the places where this tool keeps sessions."""
    for shelf in (sessions_folder(), *(place.sessions for place in places())):
        for folder in _listed(shelf):
            yield folder / JOURNAL_FILE


def _beginning(journal: Path) -> tuple[bytes, bytes]:
    """The first line of a journal, as sound as it ever was, and its first step. Raises Problem."""
    with disk_problems(journal.parent), journal.open("rb") as file:
        line = read_heading(file, journal).line
        return line, file.readline(LINE_CAP)


def _is_copy(other: Path, begun: tuple[bytes, bytes]) -> bool:
    """Whether it tells of the same session: with the same number of chance, or of before there were such numbers
    begun at the same second on the same case; and with the same first step.

    One of them may have no step yet, and the first line of one may be damaged while its spare is not.
    """
    with suppress(OSError), other.open("rb") as file:
        line, step = file.readline(LINE_CAP), file.readline(LINE_CAP)
        if line != begun[0]:
            line = read_at_most(other.with_name(SPARE_FILE), LINE_CAP)
        return line == begun[0] and (step == begun[1] or not step or not begun[1])
    return False


def _papers(journal: Path, exports: Path) -> Iterator[Path]:
    """The covenants that the journal knows of, also those in the folder of a set.

    A journal may come from anybody, so a name never leaves the folder. A name without the second in which it was made
    may be of another session of that day: then the session inside it decides.
    """
    reading = read_journal(journal)
    events = (event for record in reading.records if isinstance(record, Did) for event in record.did)
    names = {event.file for event in events if isinstance(event, CovenantExported)}
    stems = {name.removesuffix(PAPER) for name in names if name.endswith(PAPER)}
    shelves = (exports, *(path for path in _listed(exports) if path.is_dir() and not path.is_symlink()))
    for path in (path for shelf in shelves for path in _listed(shelf)):
        if path.suffix == PAPER and path.is_file() and not path.is_symlink():
            stem = next((stem for stem in stems if _is_made_of(path.stem, stem)), "")
            if stem and (_DATED.fullmatch(stem) or _tells_of(path, reading.header)):
                yield path


def _tells_of(paper: Path, header: Header) -> bool:
    """Whether the session inside a covenant is this one, with names or without."""
    from canvas.session.from_pdf import open_pdf  # it is rarely needed, and takes a while to load

    with suppress(Problem):
        inside = open_pdf(paper).session().header
        return inside in (header, impersonal(header))
    return False


def _is_made_of(name: str, stem: str) -> bool:
    """Whether a file is the covenant of that name, the next of that name, or another copy of it."""
    if name == stem:
        return True
    rest = name.removeprefix(stem)
    return rest != name and bool(_NUMBER.fullmatch(rest) or (rest.startswith("-") and _DATED.fullmatch(stem)))


def _is_of_session(path: Path) -> bool:
    name = path.name.removesuffix(".new")
    return name in _NAMED or name == JOURNAL_FILE or _is_aside(path, path.with_name(JOURNAL_FILE))


def _is_aside(path: Path, journal: Path) -> bool:
    """Whether it is an original of this journal that was kept aside, whole or half written."""
    name = path.name.removesuffix(".new")
    middle = name.removeprefix(journal.stem).removesuffix(journal.suffix)
    return name.startswith(journal.stem) and name.endswith(journal.suffix) and bool(_ASIDE.fullmatch(middle))


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


def _listed(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def is_damaged(path: Path) -> bool:
    """Whether it is an original that was kept aside, because it was damaged or of an older format."""
    return bool(_ASIDE.search(path.name))
