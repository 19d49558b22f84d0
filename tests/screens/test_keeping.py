"""The table while saving fails, in another place, and beside another window."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from canvas.rules.commands import PlaceFiche
from canvas.screens import keeping as keeping_module
from canvas.session import home as home_module
from canvas.session import journal as journal_module
from canvas.session.home import sessions_folder
from canvas.session.places import Place
from canvas.session.reading import read_journal
from tests.helpers.play import beside
from tests.helpers.tools import words_of
from tests.screens.apps import User

SAY = words_of("nl")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The only other place of this computer."""
    place = Place(tmp_path / "stick", "drive", "BLAUW")
    place.folder.mkdir()
    monkeypatch.setattr(keeping_module, "writable_places", lambda _failing: (place,))
    monkeypatch.setattr(home_module, "places", lambda: (place,))
    return place


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(home_module, "places", lambda: ())
    user = User(tmp_path / "exports")
    user.tap("scenario", "isoleerder")
    yield user
    user.leave()


class Disk:
    """A disk that refuses to sync what lies in the home of this user."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.refuses = True
        sync = os.fsync

        def fsync(fd: int) -> None:
            path = Path(f"/proc/self/fd/{fd}")
            inside = not path.exists() or str(folder) in str(path.resolve())
            if self.refuses and inside:
                raise OSError(errno.ENOSPC, "")
            sync(fd)

        monkeypatch.setattr(os, "fsync", fsync)


@pytest.fixture
def full(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """The disk becomes full after the session began, and a fiche is laid."""
    disk = Disk(monkeypatch, tmp_path / "thuis")
    lay(user, "nazorg")
    until(user, lambda: user.table.view.failing)
    return disk


def lay(user: User, task: str) -> None:
    user.table.do(PlaceFiche("werkgever", beside(task)), user.now)


def until(user: User, true: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(1000):
        user.wait(100)
        if true():
            return
        pause.wait(0.01)
    raise AssertionError(user.said)


def test_a_full_disk_is_told_in_a_sentence_with_a_way_out(user: User, full: Disk) -> None:
    assert SAY("notice.not_saved", reason=SAY("problem.disk_full", folder="thuis")).split(".")[0] in user.said
    assert SAY("bar.failing") in user.said
    assert str(Path.home()) not in user.said
    lay(user, "plan")
    assert len(user.table.board.fiches) == 2
    full.refuses = False
    until(user, lambda: user.table.store.saved)
    user.wait(1000)
    assert SAY("notice.saved_again") in user.said
    assert SAY("bar.saved") in user.said


def test_another_place_is_two_touches_away(user: User, full: Disk, stick: Place) -> None:
    user.tap("choice", "notice")
    assert "BLAUW" in user.said
    user.tap("place", "0")
    until(user, lambda: user.table.store.saved)
    assert not user.table.view.failing and user.table.view.offer is None
    assert SAY("notice.kept_elsewhere", place="BLAUW", folder=user.table.store.folder.name) in user.said  # type: ignore[union-attr]
    (journal,) = stick.sessions.glob("*/journal.jsonl")
    assert read_journal(journal).history.board == user.table.board
    full.refuses = False
    until(user, lambda: not user.table.store.missing)
    assert SAY("notice.place_back") in user.said
    (first,) = sessions_folder().glob("*/journal.jsonl")
    until(user, lambda: read_journal(first).history.last == 1)


def test_without_another_place_the_group_is_told_to_bring_a_stick(
    user: User, stick: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping_module, "writable_places", lambda _failing: ())
    user.tap("button", "menu")
    user.tap("menu", "elsewhere")
    assert SAY("elsewhere.none") in user.said
    monkeypatch.setattr(keeping_module, "writable_places", lambda _failing: (stick,))
    user.tap("place", "again")
    assert "BLAUW" in user.said
    user.tap("place", "close")
    assert user.table.view.offer is None


def test_a_disk_that_refuses_a_new_session_lets_the_group_play_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = tmp_path / "thuis"
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(house))
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    house.write_text("in the way")
    user = User(tmp_path / "exports")
    user.tap("scenario", "isoleerder")
    assert not user.table.store.saved
    assert "is niet te vinden" in user.said
    lay(user, "nazorg")
    house.unlink()
    assert user.table.store.flush(20)
    (journal,) = sessions_folder().glob("*/journal.jsonl")
    assert read_journal(journal).history.last == 1
    user.leave()


def test_no_covenant_is_made_of_steps_that_are_not_saved(user: User, full: Disk) -> None:
    user.make_paper()
    assert user.jobs == []
    assert SAY("notice.pdf_unsaved") in user.said


def test_the_other_language_says_it_again(user: User, full: Disk) -> None:
    user.app.speak("en")
    user.wait(1000)
    assert words_of("en")("bar.failing") in user.said
    assert "Saving does not work now" in user.said


def test_a_second_window_looks_along_and_takes_over(user: User, tmp_path: Path) -> None:
    lay(user, "nazorg")
    assert user.table.store.flush(20)
    folder = user.table.store.folder
    assert folder is not None
    other = User(tmp_path / "exports")
    other.app.open(folder)
    other.wait(100)
    assert (other.table.board, SAY("bar.looking") in other.said) == (user.table.board, True)
    assert SAY("notice.looking") in other.said
    lay(other, "plan")
    assert len(other.table.board.fiches) == 1
    lay(user, "plan")
    assert user.table.store.flush(20)
    other.wait(3000)
    assert other.table.board == user.table.board
    user.leave()
    other.wait(3000)
    assert SAY("notice.other_gone") in other.said
    other.tap("choice", "notice")
    assert not other.table.store.looking
    lay(other, "intake")
    assert other.table.store.flush(20)
    other.leave()
    assert read_journal(folder / "journal.jsonl").history.last == 3


def test_a_hand_in_the_second_window_is_refused_in_words(user: User, tmp_path: Path) -> None:
    assert user.table.store.folder is not None
    other = User(tmp_path / "exports")
    other.app.open(user.table.store.folder)
    refusal = other.table.do(PlaceFiche("werkgever", beside("nazorg")), other.now)
    assert refusal is not None
    other.table.refuse(refusal, other.table.arrangement.targets[0].rect.centre, other.now)
    assert SAY("refusal.looking") in other.said
    other.leave()


def test_a_session_that_lies_where_nothing_can_be_written_goes_on_elsewhere(
    user: User, stick: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(user, "nazorg")
    folder = user.table.store.folder
    assert folder is not None
    user.leave()
    opened = os.open

    def refuse(path: object, flags: int, *more: int) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(folder)):
            raise OSError(errno.EROFS, "")
        return opened(path, flags, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    other = User(tmp_path / "exports")
    other.app.open(folder)
    assert SAY("notice.only_looking", reason="").strip() in other.said
    other.tap("choice", "notice")
    other.tap("place", "0")
    assert not other.table.store.looking
    assert other.table.store.folder == stick.sessions / folder.name
    lay(other, "plan")
    assert other.table.store.flush(20)
    other.leave()


def test_a_clock_that_is_set_back_changes_nothing_but_the_times(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(datetime(2026, 11, 22, 14, tzinfo=UTC) - timedelta(days=day) for day in range(99))
    monkeypatch.setattr(user.table.store, "_clock", lambda: next(moments))
    for task in ("nazorg", "plan", "intake"):
        lay(user, task)
    folder = user.table.store.folder
    assert folder is not None
    user.leave()
    assert read_journal(folder / "journal.jsonl").history.last == 3
    user.app.open(folder)
    user.tap("button", "menu")
    user.tap("menu", "past")
    assert user.table.past is not None and len(user.table.past.moments) == 4


def test_a_computer_that_slept_wakes_up_to_the_same_board(user: User) -> None:
    lay(user, "nazorg")
    user.tap("round", user.table.store.scenario.rounds[1].id)
    before = user.table.board
    user.now += 9 * 3600 * 1000
    user.wait(100)
    lay(user, "plan")
    assert user.table.board.round == before.round
    assert len(user.table.board.fiches) == 2
    assert user.table.store.flush(20)
