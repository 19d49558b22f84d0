"""The fold with undo and redo: what was done, what was taken back, and the board that is left. Pure."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Self

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.commands import Refusal
from canvas.rules.evolve import fold, start
from canvas.session.marks import Marks
from canvas.session.records import Did, Record, Redid, Undid
from canvas.session.scroll import Scroll
from canvas.session.soundness import sound_fold


class Unsound(ValueError):  # noqa: N818 - the word for a record that does not fit, as in `soundness`
    """A record that cannot follow on what was recorded before. `args[0]` is its number."""


@dataclass(frozen=True)
class Standing:
    """Where a history stands: all that it knows beside its records."""

    board: Board
    steps: Sequence[int]
    taken_back: Sequence[int]
    beyond_undo: int
    marks: Mapping[int, Board]


class History:
    """One session so far. Nothing enters it that could not be read back from the journal."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.board: Board = start(scenario)
        self.records = Scroll()
        self._steps = array("Q")
        """The numbers of the steps that stand, oldest first."""
        self._taken_back: list[int] = []
        self._beyond_undo = 0
        """How many of the first steps undo leaves alone: up to the last one with a fact."""
        self._marks = Marks({0: self.board})

    @classmethod
    def of(cls, scenario: Scenario, records: Iterable[Record]) -> Self:
        """The history these records tell. Raises Unsound."""
        history = cls(scenario)
        for record in records:
            history.apply(record)
        return history

    @classmethod
    def standing(cls, scenario: Scenario, records: Scroll, standing: Standing) -> Self:
        """The history of records that are known to lead to this standing."""
        history = cls(scenario)
        history._marks = Marks({0: history.board, **standing.marks})
        history.board = standing.board
        history.records = records
        history._steps = array("Q", standing.steps)
        history._taken_back = list(standing.taken_back)
        history._beyond_undo = standing.beyond_undo
        return history

    def stands(self) -> Standing:
        """Where it stands now, to go on from there another day."""
        marks = self._marks.few(self.steps)
        return Standing(self.board, tuple(self._steps), tuple(self._taken_back), self._beyond_undo, marks)

    @property
    def last(self) -> int:
        """The number of the last record; 0 when nothing happened yet."""
        return len(self.records)

    @property
    def steps(self) -> int:
        """How many steps stand now."""
        return len(self._steps)

    @property
    def can_undo(self) -> bool:
        return self.steps > self._beyond_undo

    @property
    def can_redo(self) -> bool:
        return bool(self._taken_back)

    def undo_target(self) -> int | Refusal:
        """The step that undo takes back now."""
        if self.can_undo:
            return self._steps[-1]
        return Refusal("undo_fact" if self.steps else "nothing_to_undo")

    def redo_target(self) -> int | Refusal:
        """The step that redo does again now."""
        return self._taken_back[-1] if self.can_redo else Refusal("nothing_to_redo")

    def apply(self, record: Record, line: bytes = b"") -> None:
        """Add the next record. Raises Unsound, and changes nothing, when it does not fit.

        `line` is its JSON, when it was read and not made just now.
        """
        if record.n != self.last + 1:
            raise Unsound(record.n)
        match record:
            case Did():
                self._do(record)
            case Undid():
                self._undo(record)
            case Redid():
                self._redo(record)
        self.records.add(record, line)

    def boards(self) -> Iterator[tuple[Record, Board]]:
        """Every record with the board it left, from the first on."""
        replay = History(self.scenario)
        for record in self.records:
            replay.apply(record)
            yield record, replay.board

    def until(self, n: int) -> Board:
        """The board after record `n`: 0 is the empty table, past the end is now."""
        return History.of(self.scenario, islice(self.records, max(n, 0))).board

    def _do(self, record: Did) -> None:
        board = sound_fold(self.board, self.scenario, record.did)
        if board is None:
            raise Unsound(record.n)
        self._taken_back.clear()
        self._push(record.n, board)
        if any(event.fact for event in record.did):
            self._beyond_undo = self.steps

    def _undo(self, record: Undid) -> None:
        if self.undo_target() != record.undid:
            raise Unsound(record.n)
        self._marks.forget(self.steps)
        self._taken_back.append(self._steps.pop())
        self.board = self._board_after(self.steps)

    def _redo(self, record: Redid) -> None:
        if self.redo_target() != record.redid:
            raise Unsound(record.n)
        self._push(self._taken_back.pop(), self._folded(self.board, record.redid))

    def _push(self, n: int, board: Board) -> None:
        self._steps.append(n)
        self.board = board
        self._marks.pass_by(self.steps, board)
        self._marks.thin(self.steps)

    def _board_after(self, steps: int) -> Board:
        marked, board = self._marks.before(steps)
        for index in range(marked, steps):
            board = self._folded(board, self._steps[index])
            self._marks.pass_by(index + 1, board)
        return board

    def _folded(self, board: Board, n: int) -> Board:
        step = self.records.record(n)
        assert isinstance(step, Did)
        return fold(board, step.did)
