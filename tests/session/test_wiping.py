"""Wiping a session: all of it, in every place, and nothing of anybody else; and it tells what it could not."""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from canvas.cli.export import export
from canvas.rules.commands import PlaceFiche, RecordExport
from canvas.session import wiping
from canvas.session.closing_in import close_in
from canvas.session.from_pdf import session_in
from canvas.session.home import new_session_folder, sessions_folder
from canvas.session.library import Library
from canvas.session.places import Place
from canvas.session.problem import Problem
from canvas.session.reading import read_journal
from canvas.session.stamp import KEY_FILE, stamped
from canvas.session.store import Store, begin_session, open_session
from canvas.session.wiping import belongings, is_damaged, wipe
from tests.helpers.play import SMALL, beside

NAME = "2026-11-22-101500-convenant-klein.pdf"
FILES = {"journal.jsonl", "journal.header", "lock"}


@pytest.fixture(autouse=True)
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    place = Place(tmp_path / "stick", "drive", "BLAUW")
    place.folder.mkdir()
    monkeypatch.setattr(wiping, "places", lambda: (place,))
    return place


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    return folder


def begun(party: str = "gemeente") -> Store:
    store = begin_session(new_session_folder(SMALL.id, datetime.now()), SMALL, "nl", datetime.now)
    store.dispatch(PlaceFiche(party, beside(next(iter(SMALL.tasks)))))
    return store


def folder_of(store: Store) -> Path:
    assert store.folder is not None
    return store.folder


def test_a_session_goes_with_its_copies_its_bookmarks_and_what_was_kept_aside(stick: Place, exports: Path) -> None:
    store = begun()
    here = folder_of(store)
    there = store.keep_elsewhere(stick.sessions)
    store.close()
    for name in ("bookmark.json", "kept", "journal.damaged-1.jsonl", "journal.format-1-2.jsonl", "journal.jsonl.new"):
        (here / name).write_text("x")
    found = belongings(here, exports)
    assert {journal.parent for journal in found.journals} == {here, there}
    assert sum(map(is_damaged, found.files)) == 2
    wiped = wipe(found, papers=False)
    assert (wiped.left, wiped.others) == ((), ())
    assert not here.exists() and not there.exists() and not stick.sessions.exists()
    assert len(wiped.gone) == 5 + 2 * len(FILES)


def test_another_session_of_the_same_case_and_second_stays(exports: Path, stick: Place) -> None:
    first, second = begun(), begun("school")
    kept = second.keep_elsewhere(stick.sessions)
    for store in (first, second):
        store.close()
    wipe(belongings(folder_of(first), exports), papers=True)
    assert kept.exists() and not folder_of(first).exists()
    assert {path.name for path in sessions_folder().iterdir()} == {kept.name}


def test_two_sessions_begun_alike_in_one_second_are_no_copies(
    exports: Path, stick: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when they made the very same first step, or none yet."""
    monkeypatch.setattr("canvas.session.store.moment", lambda _clock: "2026-11-22T10:00:00+01:00")
    first, second, third = begun(), begun(), begun()
    assert third.undo() is None
    for store in (first, second, third):
        store.close()
    wipe(belongings(folder_of(first), exports), papers=False)
    assert not folder_of(first).exists()
    assert folder_of(second).exists() and folder_of(third).exists()


def test_what_somebody_put_in_the_folder_stays_and_is_told(exports: Path) -> None:
    store = begun()
    store.close()
    mine = folder_of(store) / "notulen.docx"
    mine.write_text("mine")
    wiped = wipe(belongings(folder_of(store), exports), papers=False)
    assert wiped.others == (mine,)
    assert mine.read_text() == "mine"
    assert [path.name for path in folder_of(store).iterdir()] == ["notulen.docx"]


def test_covenants_are_named_and_go_only_when_asked(exports: Path) -> None:
    for asked in (False, True):
        store = begun()
        store.dispatch(RecordExport(NAME))
        store.close()
        ours = [exports / NAME, exports / NAME.replace(".pdf", "-2.pdf"), exports / NAME.replace(".pdf", "-open.pdf")]
        others = [exports / "2026-11-22-101501-convenant-klein.pdf", exports / "handleiding.pdf"]
        for path in (*ours, *others):
            path.write_text("%PDF")
        found = belongings(folder_of(store), exports)
        assert set(found.papers) == set(ours)
        wipe(found, papers=asked)
        assert [path.exists() for path in ours] == [not asked] * 3
        assert all(path.exists() for path in others)


@pytest.mark.parametrize("name", ["../elders.pdf", "/elders.pdf", "..", ".pdf", "2026.pdf", "elders"])
def test_a_journal_from_anybody_cannot_name_a_file_outside_the_folder(
    tmp_path: Path, exports: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elders.pdf").write_text("%PDF")
    (exports / NAME).write_text("%PDF")
    (exports / "elders").write_text("x")
    store = begun()
    store.dispatch(RecordExport(name))
    store.close()
    assert belongings(folder_of(store), exports).papers == ()


def test_a_covenant_named_by_its_day_is_known_by_the_session_inside(exports: Path) -> None:
    mine, other = begun(), begun("school")
    name = "2026-11-22-convenant-klein.pdf"
    papers = []
    for number, store in enumerate((mine, other)):
        store.dispatch(RecordExport(name))
        store.close()
        shelf = exports / f"set-{number}"
        export(Library(), folder_of(store), shelf / name, date(2026, 11, 22))
        papers.append(shelf / name)
    here = folder_of(mine)
    assert set(belongings(here, exports).papers) <= set(papers)
    assert papers[0] in belongings(here, exports).papers
    journal = here / "journal.jsonl"
    assert session_in(papers[0]).header == read_journal(journal).header
    (exports / name).write_bytes(b"%PDF-1.7 of somebody else")
    assert exports / name not in belongings(here, exports).papers


def test_a_covenant_that_is_a_link_is_left_alone(tmp_path: Path, exports: Path) -> None:
    target = tmp_path / "mine.pdf"
    target.write_text("%PDF")
    (exports / NAME).symlink_to(target)
    store = begun()
    store.dispatch(RecordExport(NAME))
    store.close()
    assert belongings(folder_of(store), exports).papers == ()


def test_a_session_that_is_open_is_not_wiped_anywhere(stick: Place, exports: Path) -> None:
    store = begun()
    there = store.keep_elsewhere(stick.sessions)
    assert store.flush(20)
    with pytest.raises(Problem, match="session_busy"):
        wipe(belongings(sessions_folder() / there.name, exports), papers=True)
    assert {path.name for path in there.iterdir()} >= FILES
    store.close()


def test_what_cannot_be_removed_is_told_and_can_be_tried_again(exports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = begun()
    store.close()
    unlink: Callable[..., None] = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "journal.header":
            raise PermissionError(13, "")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    wiped = wipe(belongings(folder_of(store), exports), papers=False)
    assert [(path.name, why.code) for path, why in wiped.left] == [("journal.header", "folder_closed")]
    assert wiped.others == ()


def test_a_session_too_damaged_to_read_goes_all_the_same(exports: Path) -> None:
    store = begun()
    store.close()
    for path in folder_of(store).iterdir():
        path.write_bytes(b"\0\0\0")
    assert not wipe(belongings(folder_of(store), exports), papers=True).left
    assert not folder_of(store).exists()


def test_a_copy_with_a_damaged_first_line_is_known_by_its_spare(stick: Place, exports: Path) -> None:
    store = begun()
    here, there = folder_of(store), store.keep_elsewhere(stick.sessions)
    store.close()
    journal = there / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"format"', b'"f\0rmat"', 1))
    assert len(belongings(here, exports).journals) == 2


def test_where_no_session_is_nothing_is_wiped(tmp_path: Path, exports: Path) -> None:
    with pytest.raises(Problem, match="no_session"):
        belongings(tmp_path, exports)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_key_that_a_backup_left_open_is_closed(tmp_path: Path) -> None:
    stamped(b"")
    key = tmp_path / "thuis" / KEY_FILE
    assert key.stat().st_mode & 0o777 == 0o600
    key.chmod(0o644)
    assert (close_in(), key.stat().st_mode & 0o777) == (1, 0o600)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_everything_in_the_data_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    store = begun()
    store.close()
    here = folder_of(store)
    modes = {path.stat().st_mode & 0o777 for path in (sessions_folder(), here)}
    assert modes == {0o700}
    assert {path.stat().st_mode & 0o777 for path in here.iterdir()} == {0o600}
    here.chmod(0o755)
    (here / "journal.jsonl").chmod(0o644)
    (tmp_path / "thuis" / "settings.json").write_text("{}")
    (tmp_path / "thuis" / "settings.json").chmod(0o664)
    chosen = (tmp_path / "thuis").stat().st_mode
    assert close_in() == 3
    assert close_in() == 0
    assert here.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "thuis").stat().st_mode == chosen  # somebody chose this folder: it may hold more than ours
    again = open_session(here, datetime.now)
    again.close()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 of somebody", b'{"minutes": "of our meeting"}\n', bytes(range(256))]
)
def test_a_file_that_is_no_session_is_refused_and_stays(tmp_path: Path, content: bytes) -> None:
    mine = tmp_path / "notulen.docx"
    mine.write_bytes(content)
    with pytest.raises(Problem) as refused:
        belongings(mine, tmp_path)
    assert refused.value.code == "no_session"
    assert mine.read_bytes() == content
