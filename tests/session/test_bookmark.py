"""A long session opens at its bookmark; whatever is odd about a bookmark, the session is the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.rules.commands import Command, PlaceFiche, RecordExport
from canvas.session import bookmark as bookmark_module
from canvas.session.bookmark import BOOKMARK_FILE, Bookmark
from canvas.session.data_folder import HOME_VARIABLE, home
from canvas.session.history import History, Standing
from canvas.session.reading import read_journal
from canvas.session.scroll import Scroll
from canvas.session.stamp import KEY_FILE, stamped, unstamped
from canvas.session.store import new_session, open_session
from tests.helpers.play import SMALL, SteppedClock, beside, practice, take, turns

PLAYED: list[Command | str] = [
    PlaceFiche("school", beside("les")),
    RecordExport("convenant.pdf"),
    PlaceFiche("gemeente", beside("zoeken")),
    PlaceFiche("gemeente", beside("intake")),
    "undo",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session with a bookmark at its end."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "thuis"))
    monkeypatch.setattr(bookmark_module, "WORTH_IT_FROM", 1)
    store = new_session(tmp_path / "sessie", SMALL, "nl", SteppedClock())
    for turn in PLAYED:
        take(store, turn)
    store.close()
    return tmp_path / "sessie"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Standing]:
    """The standings at which a session was opened."""
    seen: list[Standing] = []
    standing = History.standing

    def watched(scenario: object, records: Scroll, at: Standing) -> History:
        seen.append(at)
        return standing(SMALL, records, at)

    monkeypatch.setattr(History, "standing", watched)
    return seen


def folded(folder: Path) -> History:
    """The same session, read from its first line."""
    (folder / BOOKMARK_FILE).unlink()
    return read_journal(folder / "journal.jsonl").history


def assert_same(history: History, other: History) -> None:
    assert history.stands() == other.stands()
    assert [*history.records] == [*other.records]


def test_a_session_opens_at_its_bookmark(folder: Path, opened: list[Standing]) -> None:
    history = read_journal(folder / "journal.jsonl").history
    assert len(opened) == 1
    assert (history.last, history.can_undo, history.can_redo) == (5, True, True)
    assert_same(history, folded(folder))


def test_what_came_after_the_bookmark_counts(folder: Path, opened: list[Standing]) -> None:
    laid = (folder / BOOKMARK_FILE).read_bytes()
    store = open_session(folder, SteppedClock())
    store.redo()
    store.dispatch(PlaceFiche("samira", beside("match")))
    store.close()
    (folder / BOOKMARK_FILE).write_bytes(laid)
    history = read_journal(folder / "journal.jsonl").history
    assert (history.last, len(opened)) == (7, 2)
    assert_same(history, folded(folder))


def test_a_bookmark_in_another_journal_is_not_believed(folder: Path, opened: list[Standing]) -> None:
    journal = folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-5])
    reading = read_journal(journal)
    assert (reading.history.last, reading.dropped, opened) == (4, 1, [])


def test_a_bookmark_of_another_version_is_not_believed(folder: Path, opened: list[Standing]) -> None:
    path = folder / BOOKMARK_FILE
    bookmark = Bookmark.model_validate_json(unstamped(path.read_bytes()) or b"")
    path.write_bytes(stamped(bookmark.model_copy(update={"tool": "0.0.1"}).model_dump_json().encode()))
    assert (read_journal(folder / "journal.jsonl").history.last, opened) == (5, [])


def test_a_bookmark_that_somebody_else_laid_is_not_believed(
    folder: Path, opened: list[Standing], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder from another machine: right in every byte, but who knows what the other wrote in it."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "elders"))
    assert (read_journal(folder / "journal.jsonl").history.last, opened) == (5, [])
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / KEY_FILE).write_bytes(b"k" * 32)
    assert (read_journal(folder / "journal.jsonl").history.last, opened) == (5, [])


def test_a_board_that_was_changed_in_a_bookmark_is_not_believed(folder: Path, opened: list[Standing]) -> None:
    path = folder / BOOKMARK_FILE
    path.write_bytes(path.read_bytes().replace(b'"laid":', b'"laid":1'))
    read = read_journal(folder / "journal.jsonl").history
    assert opened == []
    assert_same(read, folded(folder))


def test_without_its_key_a_session_opens_and_gets_a_new_one(folder: Path, opened: list[Standing]) -> None:
    key = home() / KEY_FILE
    assert key.stat().st_size == 32
    key.write_bytes(b"te kort")
    store = open_session(folder, SteppedClock())
    assert (store.history.last, opened) == (5, [])
    store.close()
    assert read_journal(folder / "journal.jsonl").history.last == 5
    assert len(opened) == 1


@pytest.mark.parametrize("damage", [b"", b"hallo", b"\0" * 100])
def test_a_broken_bookmark_is_not_believed(folder: Path, opened: list[Standing], damage: bytes) -> None:
    (folder / BOOKMARK_FILE).write_bytes(damage)
    assert (read_journal(folder / "journal.jsonl").history.last, opened) == (5, [])


def test_a_short_session_needs_no_bookmark(tmp_path: Path) -> None:
    store = new_session(tmp_path / "sessie", SMALL, "nl", SteppedClock())
    store.dispatch(PlaceFiche("school", beside("les")))
    store.close()
    assert not (tmp_path / "sessie" / BOOKMARK_FILE).exists()


@given(st.lists(turns, max_size=150))
def test_a_standing_travels_as_json(played: list[Command | str]) -> None:
    store = practice()
    for turn in played:
        take(store, turn)
    live = store.history
    sent = Bookmark(tool="", bytes=0, sha256="", standing=live.stands()).model_dump_json()
    bodies = (record.model_dump_json().encode() for record in live.records)
    back = History.standing(SMALL, Scroll.of(bodies), Bookmark.model_validate_json(sent).standing)
    assert_same(back, live)
    while live.can_undo:
        take(store, "undo")
    assert_same(History.of(SMALL, live.records), live)
