"""Random workshops for Hypothesis, and short words for commands."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from canvas.model.board import Board
from canvas.rules.commands import CastVote, Command, Refusal
from canvas.rules.decide import Answer, decide
from canvas.rules.events import Event
from canvas.rules.evolve import fold
from canvas.rules.notation import read
from canvas.rules.queries import votes_missing
from canvas.session.history import History
from canvas.session.store import Store
from tests.helpers.doings import ALL_TASKS, aimed, beside, commands, moves, places, seat
from tests.helpers.small import small_scenario
from tests.helpers.whole import assert_settled, assert_whole

__all__ = [
    "ALL_TASKS",
    "SMALL",
    "SteppedClock",
    "aimed",
    "asked",
    "assert_settled",
    "assert_whole",
    "beside",
    "commands",
    "done",
    "moves",
    "places",
    "practice",
    "seat",
    "table",
    "take",
    "turns",
]

SMALL = small_scenario()


def done(answer: Answer) -> tuple[Event, ...]:
    """The events of an answer that may not be a refusal."""
    assert not isinstance(answer, Refusal), answer
    assert isinstance(answer, tuple)
    return answer


def table(line: str, *played: Command) -> Board:
    """The board of a notation line, after these commands."""
    board = read(line, SMALL)
    for command in played:
        board = fold(board, done(decide(board, SMALL, command)))
    return board


def asked(board: Board, command: Command) -> Answer:
    """What a command leads to on this board."""
    return decide(board, SMALL, command)


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


turns: st.SearchStrategy[Command | str] = st.one_of(
    commands, commands, commands, st.sampled_from(["undo", "undo", "redo", "the next one votes"])
)
"""What happens at a table: commands, now and then undo or redo."""


def take(store: Store, turn: Command | str) -> None:
    """Do one turn; a refusal is fine."""
    match turn:
        case "undo":
            store.undo()
        case "redo":
            store.redo()
        case "the next one votes":
            for party in votes_missing(store.board, SMALL, "werk")[:1]:
                store.dispatch(CastVote("werk", party, "agree"))
        case str():
            raise ValueError(turn)
        case _:
            store.dispatch(aimed(store.board, turn))
