"""Old sessions: asked about, one at a time, and never touched without an answer."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from canvas.session.home import new_session_folder, sessions_folder
from canvas.session.retention import keep, overdue
from canvas.session.store import begin_session
from tests.helpers.play import SMALL

NOW = datetime(2026, 11, 22, 14, 0)


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))


def session(days: int) -> Path:
    """A session that was last played so many days ago."""
    folder = new_session_folder(SMALL.id, NOW)
    begin_session(folder, SMALL, "nl", lambda: NOW).close()
    when = (NOW - timedelta(days=days)).timestamp()
    os.utime(folder / "journal.jsonl", (when, when))
    return folder


def test_the_oldest_is_named_and_the_others_are_counted() -> None:
    session(10)
    oldest = session(200)
    session(100)
    found = overdue(3, NOW)
    assert found is not None
    assert (found.card.folder, found.number) == (oldest, 2)


def test_nobody_is_asked_about_young_ones_or_when_they_said_never() -> None:
    session(80)
    assert overdue(3, NOW) is None
    assert overdue(1, NOW) is not None
    assert overdue(0, NOW) is None


def test_one_that_is_kept_asks_again_when_it_is_as_old_once_more() -> None:
    folder = session(200)
    keep(folder, NOW.date())
    assert overdue(3, NOW) is None
    assert overdue(3, NOW + timedelta(days=89)) is None
    assert overdue(3, NOW + timedelta(days=95)) is not None


def test_a_choice_that_cannot_be_read_counts_as_none() -> None:
    folder = session(200)
    (folder / "kept").write_bytes(b"\xff gisteren")
    assert overdue(3, NOW) is not None
    keep(folder, date(2026, 11, 22))
    assert overdue(3, NOW) is None


def test_a_session_that_cannot_be_read_is_not_asked_about_and_hides_no_other() -> None:
    broken, good = session(300), session(200)
    when = (NOW - timedelta(days=300)).timestamp()
    (broken / "journal.jsonl").write_bytes(b"{")
    (broken / "journal.header").unlink()
    os.utime(broken / "journal.jsonl", (when, when))
    found = overdue(3, NOW)
    assert found is not None and found.card.folder == good
    assert len([*sessions_folder().iterdir()]) == 2
