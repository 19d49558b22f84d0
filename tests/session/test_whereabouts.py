"""Folders are named as short as they can be, and never by the name of a user."""

from pathlib import Path, PurePosixPath
from typing import cast

import pytest

from canvas.session.disk import disk_problem
from canvas.session.whereabouts import said

ELSEWHERE = {
    "/media/jan/STICK/leerwerkcanvas/sessie": "STICK",
    "/run/media/jan/BLAUW/sessie": "BLAUW",
    "/Volumes/Backup/x": "Backup",
    "/srv/share/leerwerkcanvas/sessions/een": "leerwerkcanvas",
    "/srv/share/map": "map",
    "/": "/",
}


@pytest.mark.parametrize(("path", "name"), ELSEWHERE.items())
def test_a_folder_has_a_short_name(path: str, name: str) -> None:
    assert said(cast(Path, PurePosixPath(path))) == name


@pytest.mark.parametrize("inside", ["", "Documenten/werk", ".local/share/leerwerkcanvas/sessions/een"])
def test_the_home_folder_is_not_told(inside: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    house = tmp_path / "j.jansen"
    monkeypatch.setattr(Path, "home", lambda: house)
    problem = disk_problem(OSError(28, ""), house / inside)
    assert problem.values["folder"] in {"leerwerkcanvas", "Documenten"}
