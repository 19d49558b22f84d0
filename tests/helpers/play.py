"""Random workshops for Hypothesis, and short words for commands."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from canvas.model.board import Board, InSeat, Level, OnTask, Place
from canvas.rules.commands import (
    Command,
    MoveFiche,
    PlaceFiche,
    RecordExport,
    Refusal,
    ReturnFiche,
    SetLevel,
    StartRound,
)
from canvas.session.history import History
from canvas.session.store import Store
from tests.helpers.small import PARTIES, ROUNDS, TASKS, small_scenario

SMALL = small_scenario()
ALL_TASKS = [task for tasks in TASKS.values() for task in tasks]


def beside(task: str) -> OnTask:
    return OnTask(task=task)


def seat(phase: str) -> InSeat:
    return InSeat(seat=phase)


def done(answer: object) -> tuple[object, ...]:
    """The events of an answer that may not be a refusal."""
    assert not isinstance(answer, Refusal), answer
    assert isinstance(answer, tuple)
    return answer


class SteppedClock:
    """A clock that moves one second each time somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 14, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def practice() -> Store:
    """A session without a journal."""
    return Store(SMALL, History(SMALL), None, SteppedClock())


places: st.SearchStrategy[Place] = st.one_of(
    st.sampled_from(ALL_TASKS).map(beside), st.sampled_from(list(TASKS)).map(seat)
)
fiches = st.integers(1, 12).map("f{}".format)
levels = st.sampled_from(Level)
facts = st.just(RecordExport("convenant.pdf"))
moves: st.SearchStrategy[Command] = st.one_of(
    st.builds(PlaceFiche, st.sampled_from(PARTIES), places, levels, st.booleans()),
    st.builds(MoveFiche, fiches, places, st.booleans()),
    st.builds(ReturnFiche, fiches),
    st.builds(SetLevel, fiches, levels),
    st.builds(StartRound, st.sampled_from(ROUNDS)),
)
commands: st.SearchStrategy[Command] = st.one_of(moves, moves, moves, facts)
turns: st.SearchStrategy[Command | str] = st.one_of(commands, commands, st.sampled_from(["undo", "redo"]))
"""What happens at a table: commands, now and then undo or redo."""


def take(store: Store, turn: Command | str) -> None:
    """Do one turn; a refusal is fine."""
    match turn:
        case "undo":
            store.undo()
        case "redo":
            store.redo()
        case str():
            raise ValueError(turn)
        case _:
            store.dispatch(turn)


def assert_whole(board: Board) -> None:
    """Nothing lost, doubled or in two places."""
    piled = [fiche for pile in board.on_task.values() for fiche in pile] + list(board.seats.values())
    assert sorted(piled) == sorted(board.fiches)
    for task, pile in board.on_task.items():
        assert [board.fiches[fiche].place for fiche in pile] == [beside(task)] * len(pile)
        assert len({board.fiches[fiche].party for fiche in pile}) == len(pile)
    for phase, fiche in board.seats.items():
        assert board.fiches[fiche].place == seat(phase)
        assert board.fiches[fiche].level is Level.DOET
