"""`wipe`: remove a session with everything of it. Tells first what will go, and asks once."""

import sys
from pathlib import Path

from canvas.cli.words import DONE, EXPORTS, WRONG, ask, say, shown
from canvas.model.texts import Texts
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.wiping import Belongings, Wiped, belongings, files_of, wipe


def run(library: Library, session: Path, *, sure: bool, papers: bool) -> int:
    """The subcommand. 2 when something could not be removed, or nobody said yes. Raises Problem."""
    texts, found = library.texts(), belongings(session, EXPORTS)
    _show(texts, found, papers)
    if not sure:
        if not sys.stdin.isatty():
            raise Problem("wipe_sure")
        if not ask(texts("cli.wipe_ask")):
            say(texts("cli.wipe_kept"))
            return WRONG
    wiped = wipe(found, papers=papers)
    _tell(texts, wiped)
    return WRONG if wiped.left else DONE


def _show(texts: Texts, found: Belongings, papers: bool) -> None:
    for journal in found.journals:
        say(texts("cli.wipe_folder", folder=shown(journal.parent), count=len(files_of(journal))))
    for paper in found.papers:
        say(texts("cli.wipe_paper" if papers else "cli.wipe_paper_stays", file=shown(paper)))


def _tell(texts: Texts, wiped: Wiped) -> None:
    say(texts("cli.wiped", count=len(wiped.gone)))
    for path, why in wiped.left:
        say(texts("cli.wipe_left", file=shown(path), reason=texts(why.key, **why.values)))
    for path in wiped.others:
        say(texts("cli.wipe_other", file=shown(path)))
    say(texts("wipe.honest_line"))
