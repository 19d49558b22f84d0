"""One line describes a board, and reads back to the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.rules.commands import Command
from canvas.rules.evolve import start
from canvas.rules.notation import NotationError, placements, read, write
from tests.helpers.play import SMALL, moves, practice


def test_an_empty_table() -> None:
    assert write(start(SMALL), SMALL) == "klein:"


@pytest.mark.parametrize(
    "line",
    [
        "klein:",
        "klein:verdelen",
        "klein: werving!gemeente",
        "klein:verdelen werving!gemeente zoeken=gemeente,school+ les=school,bouwbedrijf?,samira.",
    ],
)
def test_a_line_reads_back(line: str) -> None:
    assert write(read(line, SMALL), SMALL) == line


@given(st.lists(moves, max_size=40))
def test_every_board_reads_back(played: list[Command]) -> None:
    store = practice()
    for command in played:
        store.dispatch(command)
    line = write(store.board, SMALL)
    assert write(read(line, SMALL), SMALL) == line


@pytest.mark.parametrize(
    "line",
    ["klein: les", "klein: les=ufo", "klein: koffie=school", "klein:pauze", "klein: les=school,school", "klein: les="],
)
def test_a_token_that_does_not_fit_is_told(line: str) -> None:
    with pytest.raises(NotationError):
        read(line, SMALL)


@pytest.mark.parametrize("token", ["", "les", "Les=school", "!school", "=school", "?", "é=school"])
def test_a_token_that_cannot_be_read_is_told(token: str) -> None:
    with pytest.raises(NotationError):
        placements(token)
