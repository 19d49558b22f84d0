"""`print`: everything a session leaves on paper and for other programs, in one folder."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from canvas.cli.words import DONE, progress, say, shown
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.reading import find_journal, read_journal


def run(library: Library, session: Path, folder: Path, what: Sequence[str]) -> int:
    """The subcommand: without names everything is made. Nothing is ever written over. Raises Problem."""
    reading = read_journal(find_journal(session))
    from canvas.cli.camera import camera_for
    from canvas.export.offered import file_name
    from canvas.export.registry import EXPORTS, Material
    from canvas.export.registry import export as make

    for name in what:
        if name not in EXPORTS:
            raise Problem("unknown_print", {"name": name, "known": ", ".join(EXPORTS)})
    texts, board, scenario = library.texts(), reading.history.board, reading.header.scenario
    material = Material(
        board, scenario, texts, library.theme(), library.assets, date.today(), camera=camera_for(library)
    )
    for name in dict.fromkeys(what or EXPORTS):  # each once, in the order they were asked
        progress(texts(f"print.what.{name}"))
        called = file_name(name, EXPORTS[name].suffix, texts, scenario.id, board.table.name, material.date)
        made = make(name, material, folder / called)
        say(texts("cli.written", file=shown(made)))
    return DONE
