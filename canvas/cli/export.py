"""`export`: a session as a covenant on paper."""

from datetime import date
from pathlib import Path

from canvas.cli.words import DONE, must_end, say, shown
from canvas.session.library import Library
from canvas.session.reading import find_journal, read_journal


def run(library: Library, session: Path, to: Path) -> int:
    """The subcommand. Raises Problem."""
    must_end(to, ".pdf")
    made = export(library, session, to, date.today())
    say(library.texts()("cli.written", file=shown(made)))
    return DONE


def export(library: Library, session: Path, to: Path, when: date) -> Path:
    """Make the covenant of a session; gives back the file that was made. Raises Problem."""
    reading = read_journal(find_journal(session))
    from canvas.export.registry import Material
    from canvas.export.registry import export as make

    board, scenario = reading.history.board, reading.header.scenario
    material = Material(board, scenario, library.texts(), library.theme(), library.assets, when, reading=reading)
    return make("covenant", material, to)
