"""`enter`: a table that was played on paper, typed over quickly; what comes out is a session as any other."""

import sys
from datetime import datetime
from pathlib import Path

from canvas.cli.entering import Table, tongue_of
from canvas.cli.words import DONE, WRONG, complain, say, shown
from canvas.model.scenario import Scenario
from canvas.session.disk import disk_problems
from canvas.session.history import History
from canvas.session.home import new_session_folder
from canvas.session.inlet import read_at_most
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.reading import find_journal
from canvas.session.store import Store, new_session, open_session

MOST = 256 * 1024
"""Bytes of a file with lines; a larger one was not typed."""
MOST_LINES, LONGEST_LINE = 2000, 2000
"""A full table has some two hundred lines of at most three hundred characters."""
STANDARD_INPUT = Path("-")


def run(library: Library, scenario: str, lines: Path | None, to: Path | None) -> int:
    """The subcommand: a scenario begins a new session, a session goes on. Raises Problem."""
    path = Path(scenario)
    if path.is_dir():
        store = open_session(find_journal(path), datetime.now)
        return _typed(library, store) if lines is None else _read(library, store, _lines(lines))
    played = library.scenario(scenario)
    if lines is None:
        return _typed(library, _begun(library, played, to))
    text = _lines(lines)
    if not _is_right(library, Store(played, History(played), None, datetime.now), text):
        return WRONG
    return _read(library, _begun(library, played, to), text)


def _begun(library: Library, scenario: Scenario, to: Path | None) -> Store:
    folder = to or new_session_folder(scenario.id, datetime.now())
    return new_session(folder, scenario, library.language, datetime.now)


def _typed(library: Library, store: Store) -> int:
    """Ask for everything in turn, until somebody has had enough."""
    try:
        Table(store, tongue_of(library), _asked, say).ask_all()
    except KeyboardInterrupt:  # what was typed until now is kept
        say("")
    finally:
        store.close()
    return _kept(library, store)


def _asked(question: str) -> str | None:
    """A line from the terminal; None at the end of it."""
    try:
        return input(question)
    except EOFError:
        return None


def _is_right(library: Library, rehearsal: Store, text: str) -> bool:
    """Whether every line can be read; what is wrong is told, and nothing is made of half a table."""
    wrong = Table(rehearsal, tongue_of(library), _asked, say).read(text)
    for number, sentence in wrong:
        complain(library.texts()("enter.wrong_line", line=number, reason=sentence))
    if wrong:
        complain(library.texts()("enter.nothing_made", count=len(wrong)))
    return not wrong


def _read(library: Library, store: Store, text: str) -> int:
    try:
        wrong = Table(store, tongue_of(library), _asked, say).read(text)
    finally:
        store.close()
    for number, sentence in wrong:
        complain(library.texts()("enter.wrong_line", line=number, reason=sentence))
    return _kept(library, store)


def _kept(library: Library, store: Store) -> int:
    say(library.texts()("enter.kept", folder=shown(store.folder or Path())))
    return DONE


def _lines(path: Path) -> str:
    """The text of a file, or of what comes in through a pipe. Raises Problem."""
    if path == STANDARD_INPUT:
        return checked(sys.stdin.buffer.read(MOST + 1), str(STANDARD_INPUT))
    if not path.is_file():
        raise Problem("lines_missing", {"file": shown(path)})
    with disk_problems(path.parent):
        return checked(read_at_most(path, MOST), shown(path))


def checked(content: bytes, file: str) -> str:
    """What was typed, as text. Raises Problem when nobody can have typed it."""
    if len(content) > MOST:
        raise Problem("lines_too_big", {"file": file, "most": str(MOST // 1024)})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem("lines_unreadable", {"file": file}) from error
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise Problem("lines_too_many", {"file": file, "most": str(MOST_LINES)})
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise Problem("lines_too_long", {"file": file, "line": str(number), "most": str(LONGEST_LINE)})
    return text
