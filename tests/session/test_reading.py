"""Reading the journal back: every sound line, and nothing after the first bad one."""

import json
import tempfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.rules.commands import Command, PlaceFiche, RecordExport, StartRound
from canvas.rules.notation import write
from canvas.session import reading as reading_module
from canvas.session.lines import LINE_CAP, sealed, unsealed
from canvas.session.problem import Problem
from canvas.session.reading import find_journal, read_journal
from canvas.session.store import Store, new_session, open_session
from tests.helpers.play import SMALL, SteppedClock, beside, take, turns

STEPS = 6
FIXTURES = Path(__file__).parents[1] / "fixtures"
"""Journals of earlier tools: they keep opening for ever."""


def session(folder: Path, played: list[Command | str]) -> Store:
    """A closed session in which this was played."""
    store = new_session(folder, SMALL, "en", SteppedClock())
    for turn in played:
        take(store, turn)
    store.close()
    return store


WORKSHOP: list[Command | str] = [
    StartRound("kennismaken"),
    PlaceFiche("school", beside("les")),
    PlaceFiche("gemeente", beside("zoeken")),
    "undo",
    "redo",
    RecordExport("convenant é.pdf"),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a journal of six records."""
    folder = tmp_path_factory.mktemp("heel") / "sessie"
    session(folder, WORKSHOP)
    return (folder / "journal.jsonl").read_bytes()


def lay(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(data)
    return path


def code_of(path: Path) -> str:
    with pytest.raises(Problem) as told:
        read_journal(path)
    return told.value.code


@given(played=st.lists(turns, max_size=30))
def test_what_was_played_comes_back(played: list[Command | str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sessie"
        live = session(folder, played)
        back = open_session(folder, SteppedClock())
        back.close()
        assert (back.board, back.history.last) == (live.board, live.history.last)
        assert (back.can_undo, back.can_redo) == (live.can_undo, live.can_redo)
        assert (back.dropped, back.saved, back.scenario, back.language) == (0, True, SMALL, "en")


def test_a_journal_torn_at_any_byte_gives_all_whole_records(tmp_path: Path, whole: bytes) -> None:
    header = whole.index(b"\n") + 1
    for end in range(header, len(whole) + 1):
        reading = read_journal(lay(tmp_path, whole[:end]))
        assert reading.history.last == whole[header:end].count(b"\n")
        assert reading.dropped == (not whole[:end].endswith(b"\n"))
        assert reading.sound_bytes == whole[:end].rindex(b"\n") + 1


def test_a_journal_torn_in_its_header_is_no_session(tmp_path: Path, whole: bytes) -> None:
    header = whole.index(b"\n") + 1
    for end in range(0, header, 97):
        assert code_of(lay(tmp_path, whole[:end])) == "no_session"


def test_a_flipped_bit_ends_the_journal_there(tmp_path: Path, whole: bytes) -> None:
    header = whole.index(b"\n") + 1
    for at in range(header, len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << at % 8
        reading = read_journal(lay(tmp_path, bytes(damaged)))
        assert reading.history.last == whole[header:at].count(b"\n")
        assert reading.dropped >= 1


def test_a_flipped_bit_in_the_header_is_told(tmp_path: Path, whole: bytes) -> None:
    for at in range(0, whole.index(b"\n"), 53):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        assert code_of(lay(tmp_path, bytes(damaged))) in {"no_session", "newer_format"}


@pytest.mark.parametrize("end", [-1, -30], ids=["torn line end", "torn record"])
def test_after_a_torn_end_the_session_goes_on(tmp_path: Path, whole: bytes, end: int) -> None:
    path = lay(tmp_path, whole[:end])
    store = open_session(path, SteppedClock())
    assert (store.dropped, store.history.last) == (1, STEPS - 1)
    store.dispatch(PlaceFiche("samira", beside("match")))
    store.close()
    assert (tmp_path / "journal.damaged-1.jsonl").read_bytes() == whole[:end]
    again = read_journal(path)
    assert (again.dropped, again.history.last) == (0, STEPS)
    assert write(again.history.board, SMALL) == "klein:kennismaken zoeken=gemeente les=school match=samira"


def test_every_damaged_journal_is_kept(tmp_path: Path, whole: bytes) -> None:
    for _ in range(3):
        open_session(lay(tmp_path, whole[:-1]), SteppedClock()).close()
    assert len([*tmp_path.glob("journal.damaged-*.jsonl")]) == 3


def _with(whole: bytes, *bodies: dict[str, object]) -> bytes:
    added = (json.dumps(body, separators=(",", ":")).encode() for body in bodies)
    return whole + b"".join(map(sealed, added))


AT = "2026-11-22T14:12:00+01:00"
STRANGE: list[dict[str, object]] = [
    {"n": 7, "at": AT, "did": []},
    {"n": 8, "at": AT, "did": [{"kind": "round_started", "round": "verdelen"}]},
    {"n": 7, "at": AT, "did": [{"kind": "round_started", "round": "pauze"}]},
    {"n": 7, "at": AT, "did": [{"kind": "fiche_placed", "fiche": "f3", "party": "ufo", "place": {"task": "les"}}]},
    {"n": 7, "at": AT, "did": [{"kind": "fiche_moved", "fiche": "f1", "place": {"task": "koffie"}}]},
    {"n": 7, "at": AT, "did": [{"kind": "toverij"}]},
    {"n": 7, "at": AT, "undid": 6},
    {"n": 7, "at": AT, "undid": 1, "redid": 1},
    {"n": 7, "at": "gisteren", "did": [{"kind": "round_started", "round": "verdelen"}]},
    {"n": 7},
]


@pytest.mark.parametrize("body", STRANGE, ids=json.dumps)
def test_a_line_that_means_nothing_here_ends_the_journal(tmp_path: Path, whole: bytes, body: dict[str, object]) -> None:
    good: dict[str, object] = {"n": 7, "at": AT, "did": [{"kind": "round_started", "round": "verdelen"}]}
    reading = read_journal(lay(tmp_path, _with(whole, body, good)))
    assert (reading.history.last, reading.dropped, reading.sound_bytes) == (STEPS, 2, len(whole))
    assert read_journal(lay(tmp_path, _with(whole, good))).history.last == STEPS + 1


def test_two_records_on_one_line_are_not_two_lines(tmp_path: Path, whole: bytes) -> None:
    two = b'{"n":7,"at":"%b","did":[{"kind":"round_started","round":"verdelen"}]}' % AT.encode()
    two = two + b"," + two.replace(b'"n":7', b'"n":8')
    assert read_journal(lay(tmp_path, whole + sealed(two))).history.last == STEPS


def test_a_line_beyond_all_measure_is_damage(tmp_path: Path, whole: bytes) -> None:
    assert unsealed(sealed(b'{"n":"' + b"x" * LINE_CAP + b'"}')) is None
    reading = read_journal(lay(tmp_path, whole + b"x" * (LINE_CAP + 10) + b"\n"))
    assert (reading.history.last, reading.dropped > 0) == (STEPS, True)


def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "FILE_CAP", 1000)
    assert code_of(lay(tmp_path, whole)) == "session_too_big"


@pytest.mark.parametrize("seal", [True, False], ids=["sealed as we do", "sealed in another way"])
def test_a_journal_of_a_later_tool_is_not_guessed_at(tmp_path: Path, seal: bool) -> None:
    body = b'{"format":2,"magic":[]}'
    path = lay(tmp_path, sealed(body) if seal else body + b"\n")
    assert code_of(path) == "newer_format"
    with pytest.raises(Problem):
        open_session(path, SteppedClock())
    assert path.read_bytes().startswith(body[:-1])


@pytest.mark.parametrize("data", [b"", b"\n", b"\0" * 500, b"hallo\n", b"[" * 100_000, b'{"format":1}\n', b"\xff\xfe"])
def test_anything_else_is_no_session(tmp_path: Path, data: bytes) -> None:
    assert code_of(lay(tmp_path, data)) == "no_session"


def test_a_journal_from_before_there_were_words_still_opens(tmp_path: Path) -> None:
    reading = read_journal(lay(tmp_path, (FIXTURES / "journal_before_words.jsonl").read_bytes()))
    assert (reading.dropped, reading.history.last) == (0, 12)
    board, scenario = reading.history.board, reading.header.scenario
    assert write(board, scenario) == "klein:kennismaken werving!bouwbedrijf intake=gemeente les=school+"
    assert (scenario.scripts, scenario.rounds[0].moves, board.agreements) == ((), True, {})


def test_a_session_is_found_by_its_folder_or_its_file(tmp_path: Path, whole: bytes) -> None:
    path = lay(tmp_path, whole)
    assert find_journal(tmp_path) == find_journal(path) == path
    for nothing in (tmp_path / "weg", tmp_path / "weg.jsonl"):
        with pytest.raises(Problem) as told:
            find_journal(nothing)
        assert told.value.code == "no_session"


def test_looking_for_a_session_in_a_wrong_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        open_session(tmp_path, SteppedClock())
    assert [*tmp_path.iterdir()] == []


@given(st.binary(max_size=200))
def test_a_line_shows_any_damage(stem: bytes) -> None:
    line = sealed(stem + b"}")
    assert unsealed(line) == stem + b"}"
    assert line == stem + b',"crc":"%08x"}\n' % zlib.crc32(stem)
    for at in range(len(line)):
        assert unsealed(line[:at] + bytes([line[at] ^ 1]) + line[at + 1 :]) is None
        assert unsealed(line[:at]) is None
