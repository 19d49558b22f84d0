"""Documents are kept whole or not at all, and never over one another."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.export.registry import export
from canvas.export.saving import NAME_MOST, plain_name, save
from canvas.session.library import ROOT
from canvas.session.problem import Problem
from tests.export.material import EMPTY, material


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(code: int) -> object:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    to = tmp_path / "convenant.pdf"
    assert [save(data, to).name for data in (b"1", b"2", b"3")] == [
        "convenant.pdf",
        "convenant-2.pdf",
        "convenant-3.pdf",
    ]
    assert to.read_bytes() == b"1"
    assert names(tmp_path) == ["convenant-2.pdf", "convenant-3.pdf", "convenant.pdf"]


def test_it_is_replaced_when_asked(tmp_path: Path) -> None:
    to = tmp_path / "convenant.pdf"
    save(b"old", to)
    assert save(b"new", to, replace=True) == to
    assert (to.read_bytes(), names(tmp_path)) == (b"new", ["convenant.pdf"])


def test_a_folder_is_made_when_it_is_not_there(tmp_path: Path) -> None:
    assert save(b"x", tmp_path / "a" / "b" / "c.pdf").read_bytes() == b"x"


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    to = tmp_path / "convenant.pdf"
    assert [save(data, to).name for data in (b"1", b"2")] == ["convenant.pdf", "convenant-2.pdf"]
    assert names(tmp_path) == ["convenant-2.pdf", "convenant.pdf"]


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    ("code", "reason"), [(errno.ENOSPC, "problem.disk_full"), (errno.EACCES, "problem.folder_closed")]
)
def test_a_failing_disk_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str, replace: bool
) -> None:
    to = tmp_path / "convenant.pdf"
    save(b"old", to)
    monkeypatch.setattr(os, "fsync", failing(code))
    with pytest.raises(Problem) as told:
        save(b"new", to, replace=replace)
    assert (told.value.code, told.value.values["file"], told.value.values["reason"]) == ("not_written", to.name, reason)
    assert (to.read_bytes(), names(tmp_path)) == (b"old", ["convenant.pdf"])


def test_a_rename_that_fails_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(Problem):
        save(b"new", tmp_path / "convenant.pdf", replace=True)
    assert names(tmp_path) == []


def test_what_a_killed_run_left_half_written_is_cleared_away_later(tmp_path: Path) -> None:
    old, young, other = (tmp_path / f".{letter * 32}.new" for letter in "abz")
    for path in (old, young, other):
        path.write_bytes(b"half")
    hours_ago = young.stat().st_mtime - 7200
    for path in (old, other):
        os.utime(path, (hours_ago, hours_ago))
    save(b"whole", tmp_path / "convenant.pdf")
    assert names(tmp_path) == [young.name, other.name, "convenant.pdf"]


def test_a_run_that_is_killed_leaves_no_half_document(tmp_path: Path) -> None:
    ending = "import os; os.fsync = lambda _: os._exit(9)"
    code = f"{ending}\nfrom pathlib import Path\nfrom canvas.export.saving import save\nsave(b'x', Path('a.pdf'))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=False, timeout=60)
    assert ran.returncode == 9
    assert [name for name in names(tmp_path) if not name.startswith(".")] == []


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "vol").write_bytes(b"")
    with pytest.raises(Problem) as told:
        save(b"x", tmp_path / "vol" / "convenant.pdf")
    assert told.value.code == "not_written"


def test_a_document_is_made_and_kept_in_one_go(tmp_path: Path) -> None:
    made = export("covenant", material(EMPTY), tmp_path / "convenant.pdf")
    assert made.read_bytes().startswith(b"%PDF-")
    assert made.read_bytes().rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Tafel 3", "tafel-3"),
        ("  Zoë & J.P. van der Horst-Łukaszewicz  ", "zoe-j-p-van-der-horst-ukaszewicz"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON:\\a*b?", "con-a-b"),
        ("张伟 😀", ""),
        ("", ""),
    ],
)
def test_a_name_people_typed_becomes_part_of_a_file_name(typed: str, plain: str) -> None:
    assert plain_name(typed) == plain


def test_a_long_name_does_not_make_a_long_file_name() -> None:
    assert len(plain_name("woord " * 40)) <= NAME_MOST
