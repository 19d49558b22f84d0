"""`export`: a session as a covenant on paper, in two copies: to sign, and to publish."""

from datetime import date
from pathlib import Path

from canvas.cli.words import DONE, must_end, say, shown
from canvas.session.library import Library
from canvas.session.reading import find_journal, read_journal


def run(library: Library, session: Path, to: Path) -> int:
    """The subcommand. The copy to publish gets a name of its own beside the one to sign. Raises Problem."""
    must_end(to, ".pdf")
    texts, when = library.texts(), date.today()
    made = export(library, session, to, when)
    beside = made.with_stem(texts("clause.copy.file", name=made.stem))
    for file in (made, export(library, session, beside, when, "covenant_publish")):
        say(texts("cli.written", file=shown(file)))
    say(texts("clause.copy.read_first"))
    return DONE


def export(library: Library, session: Path, to: Path, when: date, what: str = "covenant") -> Path:
    """Make one copy of the covenant of a session; gives back the file that was made. Raises Problem."""
    reading = read_journal(find_journal(session))
    from canvas.export.registry import Material
    from canvas.export.registry import export as make

    board, scenario = reading.history.board, reading.header.scenario
    material = Material(board, scenario, library.texts(), library.theme(), library.assets, when, reading=reading)
    return make(what, material, to)
