"""Boards kept along the way, so that looking back does not start at the empty table. Pure.

There is one at every 64th step. Those of long ago are thinned, so that memory stays flat; whoever
goes back that far puts them back on the way.
"""

from collections.abc import Mapping

from canvas.model.board import Board

MARK_EVERY = 64
KEEP_MARKS_FOR = 2048
"""Steps back that undo at once; beyond these one undo in so many folds from an old mark."""
OLD_MARKS_EVERY = 8192


class Marks:
    """Boards by the number of steps that made them; the empty table is always there."""

    def __init__(self, boards: Mapping[int, Board]) -> None:
        self.boards = dict(boards)

    def pass_by(self, steps: int, board: Board) -> None:
        """Keep this board if its number of steps is round."""
        if steps % MARK_EVERY == 0:
            self.boards[steps] = board

    def thin(self, steps: int) -> None:
        """Let go of what lies too far behind this number of steps."""
        old = steps - KEEP_MARKS_FOR
        if old % OLD_MARKS_EVERY:
            self.boards.pop(old, None)

    def forget(self, steps: int) -> None:
        """The step that led here is taken back; another may come in its place."""
        self.boards.pop(steps, None)

    def before(self, steps: int) -> tuple[int, Board]:
        """The last mark that is not beyond this number of steps."""
        marked = steps - steps % MARK_EVERY
        while marked not in self.boards:
            marked -= MARK_EVERY
        return marked, self.boards[marked]

    def few(self, steps: int) -> dict[int, Board]:
        """Enough of them to go on from another day: ever fewer, the further behind this number of steps."""
        newest = steps // MARK_EVERY
        return {at: board for at, board in self.boards.items() if _stays(newest - at // MARK_EVERY, at)}


def _stays(behind: int, at: int) -> bool:
    """The last mark, and those one, two, four, eight … marks behind it; of long ago every one that was left."""
    return not behind & (behind - 1) or at % OLD_MARKS_EVERY == 0
