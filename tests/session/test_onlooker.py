"""Two windows on one session: the second looks along, and goes on when the first is gone."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.rules.commands import Refusal, StartRound
from canvas.session.onlooker import AT_A_LOOK, Onlooker, open_or_look
from canvas.session.problem import Problem
from canvas.session.store import Store, open_session
from tests.faults.session import begin, play_one
from tests.helpers.play import SteppedClock

PATIENCE = 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessie"


@pytest.fixture
def first(folder: Path) -> Iterator[Store]:
    """The window that plays."""
    store = begin(folder)
    play_one(store)
    assert store.flush(PATIENCE)
    yield store
    store.close()


def second(folder: Path) -> Onlooker:
    """The window that comes later."""
    store = open_or_look(folder, SteppedClock())
    assert isinstance(store, Onlooker)
    return store


def test_the_second_window_sees_the_board_and_changes_nothing(first: Store, folder: Path) -> None:
    before = (folder / "journal.jsonl").read_bytes()
    looks = second(folder)
    assert (looks.board, looks.looking, looks.saved, looks.folder) == (first.board, True, True, folder)
    answers = [looks.dispatch(StartRound("verdelen")), looks.undo(), looks.redo()]
    assert answers == [Refusal("looking")] * 3
    assert (looks.can_undo, looks.board) == (False, first.board)
    looks.close()
    assert (folder / "journal.jsonl").read_bytes() == before


def test_it_follows_what_the_first_saves(first: Store, folder: Path) -> None:
    looks = second(folder)
    assert not looks.follow()
    for _ in range(3):
        play_one(first)
    assert first.undo() is None
    assert first.flush(PATIENCE)
    assert looks.follow()
    assert (looks.board, looks.history.last) == (first.board, 5)


def test_who_was_away_catches_up_in_small_pieces(first: Store, folder: Path) -> None:
    looks = second(folder)
    for _ in range(2 * AT_A_LOOK + 5):
        play_one(first)
    assert first.flush(PATIENCE)
    seen = []
    while looks.follow():
        seen.append((looks.history.last, looks.behind))
    assert seen == [(1 + AT_A_LOOK, True), (1 + 2 * AT_A_LOOK, True), (6 + 2 * AT_A_LOOK, False)]
    assert (looks.board, looks.behind) == (first.board, False)


def test_it_never_follows_half_a_line(first: Store, folder: Path) -> None:
    looks = second(folder)
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b'{"n":2,"at":"2026-')
    assert not looks.follow()
    assert looks.history.last == 1


def test_it_may_go_on_when_the_first_is_gone(first: Store, folder: Path) -> None:
    looks = second(folder)
    assert not looks.is_free
    first.close()
    assert looks.is_free
    store = open_session(folder, SteppedClock())
    play_one(store)
    assert store.flush(PATIENCE)
    store.close()


def test_a_disk_that_fails_while_looking_is_waited_for(first: Store, folder: Path) -> None:
    looks = second(folder)
    away = folder.with_name("weg")
    folder.rename(away)
    assert not looks.follow()
    away.rename(folder)
    play_one(first)
    assert first.flush(PATIENCE)
    assert looks.follow()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_a_session_where_nothing_can_be_written_is_shown_and_goes_on_elsewhere(
    first: Store, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    first.close()
    opened = os.open

    def refuse(path: object, flags: int, *more: int) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(folder)):
            raise OSError(number, os.strerror(number))
        return opened(path, flags, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    looks = second(folder)
    assert not looks.is_played
    assert looks.dispatch(StartRound("verdelen")) == Refusal("looking_closed")
    copy = looks.keep_elsewhere(tmp_path / "stick")
    looks.close()
    store = open_session(copy, SteppedClock())
    assert store.board == first.board
    store.close()


def test_what_is_no_session_is_not_looked_at(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        open_or_look(tmp_path, SteppedClock())
    assert told.value.code == "no_session"
