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
    from canvas.export.registry import EXPORTS, Material
    from canvas.export.registry import export as make
    from canvas.export.saving import plain_name

    for name in what:
        if name not in EXPORTS:
            raise Problem("unknown_print", {"name": name, "known": ", ".join(EXPORTS)})
    texts, board, scenario = library.texts(), reading.history.board, reading.header.scenario
    material = Material(board, scenario, texts, library.theme(), library.assets, date.today(), reading=reading)
    for name in dict.fromkeys(what or EXPORTS):  # each once, in the order they were asked
        called = texts(f"print_name.{name}")
        progress(called)
        parts = (f"{material.date:%Y-%m-%d}", called, scenario.id, plain_name(board.table.name))
        made = make(name, material, folder / ("-".join(filter(None, parts)) + EXPORTS[name].suffix))
        say(texts("cli.written", file=shown(made)))
    return DONE
