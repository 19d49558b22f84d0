"""`replay`: play a journal again, up to a line, and show the board it leads to."""

from itertools import islice
from pathlib import Path

from canvas.cli.words import DONE, complain, say, shown
from canvas.rules.notation import write
from canvas.session.carrying import put_down
from canvas.session.library import Library
from canvas.session.reading import Reading, find_journal, read_journal


def run(library: Library, session: Path, until: int | None, to: Path | None) -> int:
    """The subcommand. Raises Problem."""
    reading = read_journal(find_journal(session))
    last = reading.history.last
    n = last if until is None else max(0, min(until, last))
    board = reading.history.until(n)
    texts = library.texts()
    say(texts("cli.replay_line", n=n, notation=write(board, reading.header.scenario)))
    if until is not None and until > last:
        complain(texts("cli.replay_end", last=last))
    if to is not None:
        say(texts("cli.written", file=shown(_copy(reading, n, to))))
    return DONE


def _copy(reading: Reading, n: int, folder: Path) -> Path:
    """The journal up to record `n` as a session of its own: what the table looked like then."""
    return put_down(reading.header, islice(reading.records, n), folder)
