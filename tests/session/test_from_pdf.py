"""Opening a covenant: the session in it comes out whole, or one sentence says why it does not."""

import tracemalloc
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from canvas.model.base import LANGUAGES
from canvas.rules import events as e
from canvas.rules.commands import Park
from canvas.rules.refusal import Refusal
from canvas.rules.seal import seal
from canvas.session import from_pdf
from canvas.session.carrying import CARRIED_FILE, written
from canvas.session.from_pdf import JOURNAL_CAP, open_pdf, session_in
from canvas.session.home import sessions_folder
from canvas.session.opening import LONGEST_NAME, open_covenant
from canvas.session.problem import Problem
from canvas.session.records import Did
from tests.export.material import LIBRARY
from tests.export.sessions import clock, kept, made, saved, session, with_file

SHORTER = 12
"""Records that another agreement has less."""


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))


def test_opening_makes_a_new_session_and_leaves_the_file_alone(tmp_path: Path) -> None:
    path = kept(made("isoleerder", "nl"), tmp_path, "Zo klaar é.pdf")
    before = path.read_bytes()
    stores = [open_covenant(path, clock) for _ in range(2)]
    for store in stores:
        assert store.folder is not None and store.folder.parent == sessions_folder()
        assert not isinstance(store.dispatch(Park("Later")), Refusal)
        store.close()
    assert stores[0].folder != stores[1].folder and path.read_bytes() == before


def test_undo_stops_at_the_covenant_that_left_the_room(tmp_path: Path) -> None:
    store = open_covenant(kept(made("isoleerder", "nl"), tmp_path, "x" * 100 + ".pdf"), clock)
    last = [*store.history.records][-1]
    assert isinstance(last, Did) and last.did == (e.CovenantExported(file="x" * 100 + ".pdf"),)
    assert len(last.did[0].file) <= LONGEST_NAME  # type: ignore[union-attr]
    assert store.undo() == Refusal("undo_fact")
    before = seal(session().history.board, session().header.scenario)
    assert seal(store.board, store.scenario) == before
    store.close()


def changed_file(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A covenant with another journal in it, written again by another program."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    (attached,) = list(writer.attachment_list)
    attached.content = change(attached.content)
    return saved(writer)


def without_file(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    del writer.root_object["/Names"]
    del writer.root_object["/AF"]
    return saved(writer)


def locked(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt("geheim", algorithm="RC4-128")
    return saved(writer)


def bomb() -> bytes:
    """A file that unfolds to eight times what may be, in a few hundred kB."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(with_file(b"x"))))
    (attached,) = list(writer.attachment_list)
    packer = zlib.compressobj(9)
    unfolded = JOURNAL_CAP * 8
    data = b"".join(packer.compress(b" " * 2**20) for _ in range(unfolded // 2**20)) + packer.flush()
    stream = attached._embedded_file
    assert isinstance(stream, StreamObject)
    stream._data = data
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    return saved(writer)


def other_agreement(_data: bytes) -> bytes:
    """A whole and sound journal, of another agreement."""
    reading = session()
    return written(reading.header, [*reading.records][:-SHORTER])


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "printed again": (lambda: without_file(made("isoleerder", "nl")), "pdf_no_session"),
    "of somebody else": (lambda: with_file(b"{}", "factuur.xml"), "pdf_no_session"),
    "empty": (lambda: b"", "pdf_unreadable"),
    "no pdf": (lambda: b"PK\x03\x04" + b"\0" * 900, "pdf_unreadable"),
    "only a start": (lambda: b"%PDF-1.7\n", "pdf_unreadable"),
    "cut": (lambda: made("isoleerder", "nl")[:60_000], "pdf_unreadable"),
    "locked": (lambda: locked(with_file(b"x")), "pdf_locked"),
    "bomb": (bomb, "pdf_unreadable"),
    "another file": (lambda: with_file(b"\x89PNG\r\n"), "pdf_session_damaged"),
    "nested": (lambda: with_file(b'{"format":1,"scenario":' + b"[" * 200_000), "pdf_session_damaged"),
    "newer": (lambda: with_file(b'{"format":99}\n'), "newer_format"),
    "a letter changed": (
        lambda: changed_file(made("isoleerder", "nl"), lambda data: data[:-90] + b"X" + data[-89:]),
        "pdf_session_damaged",
    ),
    "a line less": (
        lambda: changed_file(made("isoleerder", "nl"), other_agreement),
        "pdf_session_changed",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_one_clear_sentence_and_leaves_nothing_behind(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = kept(make(), tmp_path)
    tracemalloc.start()
    with pytest.raises(Problem) as found:
        open_covenant(path, clock)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.value.code == code
    assert most < 6 * JOURNAL_CAP
    assert not sessions_folder().exists()
    for language in LANGUAGES:
        sentence = LIBRARY.texts(language)(found.value.key, **found.value.values)
        assert path.name in sentence and "{" not in sentence


def test_a_file_that_is_too_large_is_not_read_any_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_pdf, "PDF_CAP", 1000)
    with pytest.raises(Problem) as found:
        open_pdf(kept(made("isoleerder", "nl"), tmp_path))
    assert found.value.code == "session_too_big"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem) as found:
        open_pdf(tmp_path / "weg.pdf")
    assert found.value.code == "pdf_missing"


def test_another_version_may_have_sealed_in_another_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(changed_file(made("isoleerder", "nl"), other_agreement), tmp_path)
    monkeypatch.setattr(from_pdf, "VERSION", "9.9.9")
    assert session_in(path).history.last == session().history.last - SHORTER


def test_the_file_is_called_what_people_find_in_it() -> None:
    assert CARRIED_FILE == "journal.jsonl"
