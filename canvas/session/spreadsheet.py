"""Tasks as a spreadsheet: read from what Excel and others save as CSV, and written for them to go on with.

Columns: phase, task_nl, task_en, usual, lane. Phases, roles and lanes may be called by their id or by
their name in either language, a phase also by its number; columns may have their Dutch name.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from canvas.model.base import Label, Language, Slug
from canvas.model.mechanics import Named
from canvas.model.party import Role
from canvas.model.scenario import Phase, Scenario
from canvas.session.editing import Edited, TaskWords, replace_tasks
from canvas.session.measures import long_task
from canvas.session.problem import Problem

SIZE_CAP = 512 * 1024
"""Bytes of a spreadsheet; the longest scenario that fits in the model needs a fifth of it."""
MOST_ROWS = 480
"""Twelve phases of forty tasks: what a scenario can hold."""

COLUMNS = ("phase", "task_nl", "task_en", "usual", "lane")
_ALSO: Mapping[str, str] = {
    "fase": "phase",
    "taak": "task_nl",
    "taak_nl": "task_nl",
    "task": "task_nl",
    "taak_en": "task_en",
    "meestal": "usual",
    "rollen": "usual",
    "roles": "usual",
    "leerlijn": "lane",
    "lijn": "lane",
}
_NEEDED = ("phase", "task_nl")
_SEPARATORS = ";,\t"
_MARK = "\ufeff"
_ZIP = b"PK\x03\x04"
"""How a file begins that Excel saved as its own kind."""


class Row(NamedTuple):
    """A row that was understood."""

    phase: Slug
    task: TaskWords


class Sheet(NamedTuple):
    """What a spreadsheet says, and every row that cannot be used."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def read_tasks(content: bytes, file: str, scenario: Scenario) -> Sheet:
    """The tasks in a CSV file. Raises Problem when it is no such file at all; a bad row is told by its line."""
    lines = _cells(_decoded(content, file), file)
    header = next(lines, (1, []))[1]
    columns = [_column(cell) for cell in header]
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise Problem("csv_columns", {"file": file, "name": missing[0], "known": ", ".join(COLUMNS)})
    names = _Names(scenario, file)
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, cells in lines:
        try:
            rows.append(names.row(dict(zip(columns, cells, strict=False)), str(line)))
        except Problem as problem:
            problems.append(problem)
    if not rows and not problems:
        raise Problem("csv_empty", {"file": file})
    return Sheet(tuple(rows), tuple(problems))


def with_tasks(scenario: Scenario, rows: Iterable[Row]) -> Edited:
    """The scenario with these tasks; a phase that no row names keeps its own."""
    tasks: dict[Slug, list[TaskWords]] = {}
    for row in rows:
        tasks.setdefault(row.phase, []).append(row.task)
    for phase, listed in tasks.items():
        answer = replace_tasks(scenario, phase, listed)
        if isinstance(answer, Problem):
            return answer
        scenario = answer
    return scenario


def write_tasks(scenario: Scenario, language: Language) -> bytes:
    """The present tasks as a CSV file that Excel opens well: with a mark for UTF-8, and the separator it expects."""
    page = io.StringIO()
    writer = csv.writer(page, delimiter=";" if language == "nl" else ",")
    writer.writerow(COLUMNS)
    for phase in scenario.phases:
        for task in phase.tasks:
            writer.writerow((phase.id, task.text.nl, task.text.en, ", ".join(task.usual), task.lane or ""))
    return f"{_MARK}{page.getvalue()}".encode()


class _Names:
    """Which phase, role or lane people mean."""

    def __init__(self, scenario: Scenario, file: str) -> None:
        self._file = file
        self._phases = _called(scenario.phases)
        self._phases |= {str(phase.number): phase.id for phase in scenario.phases}
        self._roles = _called(scenario.roles)
        self._lanes = _called(scenario.lanes)
        self._known = {
            "phase": [phase.id for phase in scenario.phases],
            "usual": [*scenario.role],
            "lane": [*scenario.lane],
        }

    def row(self, cells: Mapping[str, str], line: str) -> Row:
        """A row of cells as a task. Raises Problem."""
        said = {name: " ".join(cells.get(name, "").split()) for name in COLUMNS}
        phase = self._meant("phase", self._phases, said["phase"], line)
        if not said["task_nl"]:
            raise Problem("csv_no_task", {"file": self._file, "line": line})
        usual = tuple(self._meant("usual", self._roles, role, line) for role in _parts(said["usual"]))
        lane = self._meant("lane", self._lanes, said["lane"], line) if said["lane"] else None
        text = Label(nl=said["task_nl"][:400], en=(said["task_en"] or said["task_nl"])[:400])
        for found in long_task(text, ()):
            raise Problem(f"csv_{found.code}", {**found.values, "file": self._file, "line": line})
        return Row(phase, TaskWords(text, usual, lane))

    def _meant(self, column: str, names: Mapping[str, Slug], said: str, line: str) -> Slug:
        if said.casefold() not in names:
            known = ", ".join(self._known[column])
            where = {"file": self._file, "line": line}
            raise Problem("csv_unknown", {**where, "column": column, "name": said or "–", "known": known or "–"})
        return names[said.casefold()]


def _called(entries: Sequence[Phase | Role | Named]) -> dict[str, Slug]:
    """The id of each by everything it is called."""
    return {name.casefold(): entry.id for entry in entries for name in (entry.name.nl, entry.name.en, entry.id)}


def _parts(cell: str) -> Iterator[str]:
    yield from filter(None, (part.strip() for part in cell.replace(";", ",").split(",")))


def _column(cell: str) -> str:
    name = cell.strip().casefold().replace(" ", "_")
    return _ALSO.get(name, name)


def _decoded(content: bytes, file: str) -> str:
    """The text of a file: UTF-8 with or without a mark, UTF-16 with one, and else Windows-1252."""
    if len(content) > SIZE_CAP:
        raise Problem("csv_too_big", {"file": file, "most": str(SIZE_CAP // 1024)})
    if content.startswith(_ZIP):
        raise Problem("csv_excel", {"file": file})
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Problem("csv_unreadable", {"file": file})


def _cells(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with the line where each begins. Raises Problem."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
    line = count = 0
    try:
        for cells in reader:
            line, begin = reader.line_num, line + 1
            if not any(cell.strip() for cell in cells):
                continue
            count += 1
            if count > MOST_ROWS + 1:
                raise Problem("csv_too_long", {"file": file, "most": str(MOST_ROWS)})
            yield begin, cells
    except csv.Error as error:
        raise Problem("csv_quotes", {"file": file, "line": str(line + 1)}) from error
