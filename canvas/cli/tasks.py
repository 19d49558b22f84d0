"""`tasks`: the tasks of a scenario from a spreadsheet, or into one to start from."""

from pathlib import Path

from canvas.cli.words import DONE, WRONG, complain, must_end, say, shown, told
from canvas.model.scenario import Scenario
from canvas.session.disk import disk_problems
from canvas.session.library import Library
from canvas.session.own import slug
from canvas.session.problem import Problem
from canvas.session.saving import as_toml, with_id, write_new
from canvas.session.spreadsheet import SIZE_CAP, read_tasks, with_tasks, write_tasks


def run(library: Library, scenario: str, sheet: Path | None, to: Path | None, write: Path | None) -> int:
    """The subcommand: read a sheet into a copy of the scenario, or write one. Raises Problem."""
    known = library.scenario(scenario)
    if write is not None and sheet is None and to is None:
        return _write(library, known, write)
    if sheet is None or to is None or write is not None:
        raise Problem("tasks_use")
    return _read(library, known, sheet, to)


def _write(library: Library, scenario: Scenario, to: Path) -> int:
    must_end(to, ".csv")
    write_new(to, write_tasks(scenario, library.language))
    say(library.texts()("cli.written", file=shown(to)))
    return DONE


def _read(library: Library, scenario: Scenario, sheet: Path, to: Path) -> int:
    must_end(to, ".toml")
    read = read_tasks(_content(sheet), sheet.name, scenario)
    for problem in read.problems:
        complain(told(problem, library.texts()))
    if read.problems:  # half a list would go unnoticed; nothing is made until every row is right
        complain(library.texts()("cli.tasks_wrong", count=len(read.problems)))
        return WRONG
    changed = with_tasks(scenario, read.rows)
    if isinstance(changed, Problem):
        raise changed
    write_new(to, as_toml(with_id(changed, slug(to.stem))))
    phases = len({row.phase for row in read.rows})
    say(library.texts()("cli.tasks_done", file=shown(to), tasks=len(read.rows), phases=phases))
    return DONE


def _content(sheet: Path) -> bytes:
    if not sheet.is_file():
        raise Problem("csv_missing", {"file": shown(sheet)})
    with disk_problems(sheet.parent), sheet.open("rb") as file:
        return file.read(SIZE_CAP + 1)
