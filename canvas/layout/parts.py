"""The parts of the table, each with only what it may look at; a part that looks at nothing new is not drawn again.

Here a desk is made smaller: it keeps what concerns one part, and all else lies there empty. So a recipe cannot look
past it, and the smaller desk is at the same time the whole answer to the question whether anything changed.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from canvas.layout.desk import Desk
from canvas.layout.picture import Picture
from canvas.layout.target import Target
from canvas.layout.view import View
from canvas.model.board import Board, Fiche, FicheId
from canvas.model.scenario import Phase


def draw_part(name: str, desk: Desk, recipe: Callable[..., None], *given: object) -> None:
    """Draw `recipe(desk, *given)`, or lay down what it drew under this name for the same desk and the same rest."""
    brush = desk.brush
    facts = (brush.grain, desk.names, desk.board, desk.theme, desk.view, *given)

    def drawn() -> tuple[Picture, tuple[Target, ...]]:
        own = brush.grain.brush()
        recipe(replace(desk, brush=own), *given)
        return tuple(own.instructions), tuple(own.targets)

    instructions, targets = desk.kept.answer(name, facts, drawn)
    brush.instructions += instructions
    brush.targets += targets


def for_phase(desk: Desk, phase: Phase) -> Desk:
    """What the column of a phase looks at: its own fiches, and who sits at the table."""
    on_task = {task.id: desk.board.on_task[task.id] for task in phase.tasks if task.id in desk.board.on_task}
    lying = [fiche for fiches in on_task.values() for fiche in fiches]
    board = Board(desk.board.parties, _fiches(desk, lying), on_task)
    offsets = {name: rows for name, rows in desk.view.offsets.items() if name == phase.id}
    return _smaller(desk, board, View(faces=_faces(desk, lying), reading=desk.view.reading, offsets=offsets))


def for_regie(desk: Desk) -> Desk:
    """What the regielijn looks at: who sits in a seat, and which handovers were agreed."""
    board, seated = desk.board, [*desk.board.seats.values()]
    board = Board(board.parties, _fiches(desk, seated), seats=board.seats, handovers=board.handovers, dials=board.dials)
    return _smaller(desk, board, View(faces=_faces(desk, seated), reading=desk.view.reading))


def for_tray(desk: Desk) -> Desk:
    """What a tray looks at: who sits at the table, the round, and what is picked or open."""
    board = Board(desk.board.parties, round=desk.board.round)
    return _smaller(desk, board, View(picked=desk.view.picked, drawers=desk.view.drawers))


def for_board(desk: Desk) -> Desk:
    """The whole board, without what only the bar and the notes over it show: the clock, undo, the disk."""
    view = desk.view
    shown = View(faces=view.faces, reading=view.reading, tab=view.tab, drawers=view.drawers, offsets=view.offsets)
    return _smaller(desk, desk.board, shown)


def _smaller(desk: Desk, board: Board, view: View) -> Desk:
    return replace(desk, board=board, names=replace(desk.names, board=board), view=view)


def _fiches(desk: Desk, names: Iterable[FicheId]) -> dict[FicheId, Fiche]:
    return {name: desk.board.fiches[name] for name in names}


def _faces(desk: Desk, names: Iterable[FicheId]) -> dict[FicheId, int]:
    return {name: desk.view.faces[name] for name in names if name in desk.view.faces}
