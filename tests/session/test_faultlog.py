"""The log of faults: enough for a developer, nothing of anybody, and small."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.session import faultlog
from canvas.session.faultlog import LOG, MOST_BYTES, OLDER, last_fault, note_fault
from canvas.session.library import Library
from canvas.session.problem import Problem

SECRET = "Fatima de Vries"


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    faultlog._seen.clear()
    yield tmp_path / "thuis"


def fault(secret: str = SECRET) -> Exception:
    try:
        try:
            Library().scenario(secret)
        except Problem as problem:
            raise KeyError(secret) from problem
    except KeyError as error:
        return error


def test_a_line_tells_where_and_never_what(house: Path) -> None:
    name = note_fault(fault())
    (line,) = (house / LOG).read_text("utf-8").splitlines()
    assert f" {name} x1 KeyError<Problem " in line
    assert "Fatima" not in line and str(Path.home()) not in line
    assert last_fault() == line
    if os.name != "nt":
        assert (house / LOG).stat().st_mode & 0o777 == 0o600


def test_our_own_files_are_told_with_their_lines_and_libraries_only_by_name() -> None:
    try:
        Library().texts("xx")  # type: ignore[arg-type]
    except OSError as error:
        note_fault(error)
    assert "canvas/session/library.py:" in last_fault()
    assert "+pathlib.py" in last_fault()


def test_the_same_fault_has_the_same_name_and_is_counted(house: Path) -> None:
    names = {note_fault(fault(f"{SECRET} {number}")) for number in range(250)}
    assert len(names) == 1
    counts = [line.split()[3] for line in (house / LOG).read_text("utf-8").splitlines()]
    assert counts == ["x1", "x10", "x100"]


def test_the_log_stays_small(house: Path) -> None:
    for _ in range(900):
        faultlog._seen.clear()
        note_fault(fault())
    sizes = [(house / name).stat().st_size for name in (LOG, OLDER)]
    assert all(size < MOST_BYTES + 1000 for size in sizes)


def test_a_disk_that_refuses_makes_no_second_fault(house: Path) -> None:
    house.write_text("in the way")
    assert note_fault(fault()).startswith("KeyError-")
    assert last_fault() == ""


def test_a_recursion_without_end_is_one_short_line(house: Path) -> None:
    def deeper(depth: int) -> int:
        return deeper(depth + 1)

    try:
        deeper(0)
    except RecursionError as error:
        note_fault(error)
    assert len(last_fault()) < 600
