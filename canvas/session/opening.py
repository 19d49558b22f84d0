"""A covenant becomes a session again: a new folder with the journal that travelled in it. The PDF stays as it was."""

from pathlib import Path

from canvas.model.words import tidy
from canvas.rules.commands import RecordExport
from canvas.session.carrying import put_down
from canvas.session.home import new_session_folder
from canvas.session.store import Clock, Store, open_session

ENDING = ".pdf"
LONGEST_NAME = 200
"""Characters of the name of a file that the session remembers."""


def is_covenant(path: Path) -> bool:
    """Whether something is opened as a covenant and not as a session or a case."""
    return path.suffix.lower() == ENDING


def open_covenant(path: Path, clock: Clock) -> Store:
    """Go on with the session in a covenant, as a session of its own. Raises Problem.

    That covenant left the room: the new session knows it as a fact, so undo stops there.
    """
    from canvas.session.from_pdf import session_in  # the reader of PDF takes longer to load than the first screen

    reading = session_in(path)
    folder = new_session_folder(reading.header.scenario.id, clock())
    put_down(reading.header, reading.records, folder)
    store = open_session(folder, clock)
    store.dispatch(RecordExport(str(tidy(path.name))[:LONGEST_NAME].strip() or ENDING))
    return store
