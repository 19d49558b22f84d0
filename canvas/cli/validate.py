"""`validate`: is a scenario file in order, and if not, where and how to mend it."""

from collections.abc import Sequence
from pathlib import Path

from canvas.cli.words import DONE, WRONG, complain, say, shown, told
from canvas.session.library import Library


def run(library: Library, files: Sequence[Path]) -> int:
    """The subcommand: every file is looked at, and every mistake is told."""
    texts, wrong = library.texts(), 0
    for path in files:
        problems = library.problems(path)
        for problem in problems:
            complain(told(problem, texts))
        wrong += bool(problems)
        if not problems:
            scenario = library.load_scenario(path)
            counts = {"phases": len(scenario.phases), "tasks": len(scenario.tasks), "parties": len(scenario.parties)}
            say(texts("cli.valid", file=shown(path), **counts))
    if wrong:
        complain(texts("cli.invalid_count", count=wrong))
    return WRONG if wrong else DONE
