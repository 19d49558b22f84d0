"""A session that is kept in another place too: both are whole, and one is enough."""

import errno
import os
from pathlib import Path

import pytest

from canvas.session import home as home_module
from canvas.session import journal as journal_module
from canvas.session import places as places_module
from canvas.session.home import recent_sessions
from canvas.session.places import Place, places, writable_places
from canvas.session.problem import Problem
from canvas.session.reading import read_journal
from canvas.session.store import begin_session
from tests.faults.session import begin, go_on, play_one
from tests.helpers.play import SMALL, SteppedClock

PATIENCE = 20


def test_both_places_hold_the_whole_session(tmp_path: Path) -> None:
    store = begin(tmp_path / "hier")
    play_one(store)
    folder = store.keep_elsewhere(tmp_path / "daar")
    play_one(store)
    assert (folder, store.folders) == (tmp_path / "daar" / "hier", (tmp_path / "daar" / "hier", tmp_path / "hier"))
    store.close()
    assert (folder / "journal.jsonl").read_bytes() == (tmp_path / "hier" / "journal.jsonl").read_bytes()
    assert read_journal(folder / "journal.jsonl").history.board == store.board


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
def test_one_place_is_enough_and_the_other_catches_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    store = begin(tmp_path / "hier")
    (tmp_path / "hier").rename(tmp_path / "weg")
    play_one(store)
    assert not store.flush(0.3)
    assert store.fault is not None
    folder = store.keep_elsewhere(tmp_path / "daar")
    assert store.flush(PATIENCE)
    assert (store.saved, store.fault, store.missing) == (True, None, 1)
    (tmp_path / "weg").rename(tmp_path / "hier")
    play_one(store)
    store.close()
    assert store.missing == 0
    for place in (folder, tmp_path / "hier"):
        assert read_journal(place / "journal.jsonl").history.last == 2


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "daar" / "hier").mkdir(parents=True)
    store = begin(tmp_path / "hier")
    assert store.keep_elsewhere(tmp_path / "daar").name == "hier-2"
    store.close()


def test_a_place_that_refuses_is_told_and_changes_nothing(tmp_path: Path) -> None:
    store = begin(tmp_path / "hier")
    (tmp_path / "bestand").touch()
    with pytest.raises(Problem):
        store.keep_elsewhere(tmp_path / "bestand")
    assert store.folders == (tmp_path / "hier",)
    play_one(store)
    assert store.flush(PATIENCE)
    store.close()


def test_a_session_that_could_not_begin_is_written_when_its_place_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "RETRY_SECONDS", 0.01)
    (tmp_path / "schijf").touch()  # something else has that name
    store = begin_session(tmp_path / "schijf" / "sessie", SMALL, "nl", SteppedClock())
    assert store.fault is not None and store.fault.code == "folder_gone"
    for _ in range(3):
        play_one(store)
    assert not store.flush(0.2)
    (tmp_path / "schijf").unlink()
    assert store.flush(PATIENCE)
    store.close()
    again = go_on(tmp_path / "schijf" / "sessie")
    assert again.history.last == 3
    again.close()


def test_only_places_that_take_a_file_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, full = tmp_path / "goed", tmp_path / "vol"
    for folder in (good, full):
        folder.mkdir()
    here = tuple(Place(folder, "drive", folder.name) for folder in (good, full, tmp_path / "weg"))
    monkeypatch.setattr(places_module, "places", lambda: here)
    real = places_module.tempfile.TemporaryFile

    def refuse(dir: Path) -> object:
        if dir == full:
            raise OSError(errno.ENOSPC, "")
        return real(dir=dir)

    monkeypatch.setattr(places_module.tempfile, "TemporaryFile", refuse)
    assert [place.name for place in writable_places(None)] == ["goed"]
    assert writable_places(good / "leerwerkcanvas") == ()
    assert [*good.iterdir()] == []


def test_documents_and_the_home_folder_are_always_thought_of() -> None:
    assert {"documents", "home"} >= {place.kind for place in places()} - {"drive"} != set()


def test_a_session_in_two_places_is_offered_once_with_all_its_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path))
    stick = Place(tmp_path / "stick", "drive", "stick")
    monkeypatch.setattr(home_module, "places", lambda: (stick,))
    store = begin(tmp_path / "sessions" / "een")
    play_one(store)
    assert store.flush(PATIENCE)
    behind = (tmp_path / "sessions" / "een" / "journal.jsonl").read_bytes()
    folder = store.keep_elsewhere(stick.sessions)
    play_one(store)
    store.close()
    (tmp_path / "sessions" / "een" / "journal.jsonl").write_bytes(behind)
    assert [(card.folder, card.steps) for card in recent_sessions(9)] == [(folder, 2)]
