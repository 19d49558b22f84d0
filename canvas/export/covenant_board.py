"""From board to covenant: the drawing of the board in words, and the same as a table."""

from collections.abc import Iterator

from canvas.export.covenant_mechanics_parts import Cell, Column, Line, Table
from canvas.export.printable import shortened
from canvas.model.base import Frozen
from canvas.model.board import FRAME_SEATS, Fiche, Level
from canvas.model.names import Names
from canvas.model.scenario import Phase, Task
from canvas.rules.queries import fiches_on, is_covered, leading

MOST = 600
"""Letters of a description; a longer one is no help to who hears it."""
SHORTER = (99, 30, 20, 10)
"""Letters of a name in a description, from whole to short."""


class BoardTable(Frozen):
    """What a drawing of the board shows, for who does not see it."""

    says: str
    table: Table
    leads: tuple[int, ...]
    """Which lines are about the regie."""


def board_table(names: Names) -> BoardTable:
    """Who leads each phase and who does each task, line by line."""
    heads = [Column(head=names.texts("clause.board.phase"), kind="order")]
    heads += (Column(head=names.texts(f"clause.board.{name}")) for name in ("task", "does", "others"))
    lines, leads = list[Line](), list[int]()
    for phase in names.scenario.phases:
        leads.append(len(lines))
        lines.append(_lead(names, str(phase.number), names.phase(phase.id), phase.id))
        lines += [_task(names, phase, task) for task in phase.tasks]
    for seat in FRAME_SEATS:
        leads.append(len(lines))
        lines.append(_lead(names, names.texts("clause.board.frame"), "", seat))
    table = Table(columns=tuple(heads), lines=tuple(lines))
    return BoardTable(says=_described(names), table=table, leads=tuple(leads))


def _lead(names: Names, number: str, phase: str, seat: str) -> Line:
    texts, party = names.texts, leading(names.board, seat)
    title = texts("clause.board.lead", phase=phase) if phase else texts(f"covenant.seat.{seat}")
    who = names.party(party) if party else texts("clause.board.nobody")
    cells = (number, title, who, texts("clause.board.none"))
    return Line(cells=tuple(Cell(text=text) for text in cells), total=True)


def _task(names: Names, phase: Phase, task: Task) -> Line:
    lying = fiches_on(names.board, task.id)
    texts = names.texts
    does = ", ".join(names.party(fiche.party) for fiche in lying if fiche.level is Level.DOET)
    others = ", ".join(_others(names, lying))
    cells = (str(phase.number), names.task(task.id), does or texts("clause.board.nobody"), others)
    return Line(cells=tuple(Cell(text=text or texts("clause.board.none")) for text in cells))


def _others(names: Names, lying: tuple[Fiche, ...]) -> Iterator[str]:
    for fiche in lying:
        if fiche.level is not Level.DOET:
            how = names.texts(f"covenant.level.{fiche.level}")
            yield names.texts("clause.board.with_level", name=names.party(fiche.party), level=how)


def _described(names: Names) -> str:
    """Per phase who leads and how many tasks are done; shorter when there are many phases or long names."""
    told = ""
    for most in SHORTER:
        told = names.texts("clause.board.alt", phases=" ".join(_phases(names, most)))
        if len(told) <= MOST:
            break
    return told


def _phases(names: Names, most: int) -> Iterator[str]:
    for phase in names.scenario.phases:
        party = leading(names.board, phase.id)
        leader = names.party(party) if party else names.texts("clause.board.nobody")
        covered = sum(is_covered(names.board, task.id) for task in phase.tasks)
        values = {
            "number": phase.number,
            "phase": shortened(names.phase(phase.id), most),
            "leader": shortened(leader, most),
        }
        yield names.texts("clause.board.alt_phase", covered=covered, tasks=len(phase.tasks), **values)
