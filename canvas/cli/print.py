"""`print`: everything a session leaves on paper and for other programs, or the paper set of a scenario."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from canvas.cli.words import DONE, progress, say, shown
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.evolve import start
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE, Reading, find_journal, read_journal


class Subject(NamedTuple):
    """What is printed: an arrangement, or a scenario that nobody played yet."""

    board: Board
    scenario: Scenario
    of: str
    reading: Reading | None = None


def run(library: Library, name: str, folder: Path, what: Sequence[str]) -> int:
    """The subcommand. Without names a session gives all of its own, and a scenario the paper set. Raises Problem."""
    from canvas.cli.camera import camera_for
    from canvas.export.offered import file_name
    from canvas.export.registry import EXPORTS, Material
    from canvas.export.registry import export as make

    for wish in what:
        if wish not in EXPORTS:
            raise Problem("unknown_print", {"name": wish, "known": ", ".join(EXPORTS)})
    board, scenario, of, reading = _subject(library, name)
    texts = library.texts()
    material = Material(
        board,
        scenario,
        texts,
        library.theme(),
        library.assets,
        date.today(),
        reading=reading,
        camera=camera_for(library),
    )
    own = [export for export, exporter in EXPORTS.items() if exporter.of == of]
    for wish in dict.fromkeys(what or own):  # each once, in the order they were asked
        progress(texts(f"print.what.{wish}"))
        called = file_name(wish, EXPORTS[wish].suffix, texts, scenario.id, board.table.name, material.date)
        made = make(wish, material, folder / called)
        say(texts("cli.written", file=shown(made)))
    if "covenant_publish" in (what or own):
        say(texts("clause.copy.read_first"))
    return DONE


def _subject(library: Library, name: str) -> Subject:
    """The session in a folder or a journal; or else a scenario by its name or its file. Raises Problem."""
    path = Path(name)
    if path.is_dir() or path.name == JOURNAL_FILE or path.suffix == ".jsonl":
        reading = read_journal(find_journal(path))
        return Subject(reading.history.board, reading.header.scenario, "session", reading)
    scenario = library.scenario(name)
    return Subject(start(scenario), scenario, "scenario")
