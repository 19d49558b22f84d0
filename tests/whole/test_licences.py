"""What people run may be used, changed and passed on by anybody; each font and icon says so beside it."""

from pathlib import Path

import pytest

from tests.licences import ROOT, Used, used

FONTS = ROOT / "assets" / "fonts"
ICONS = ROOT / "assets" / "icons"


def test_every_library_has_a_licence_that_leaves_people_free() -> None:
    assert {library.name: library.licence for library in used() if not library.allowed} == {}
    assert {"pygame-ce", "pydantic-core", "pillow"} <= {library.name for library in used()}


@pytest.mark.parametrize("licence", ["AGPL-3.0", "GPL-3.0-or-later", "MIT AND GPL-2.0", "unknown"])
def test_other_licences_are_noticed(licence: str) -> None:
    assert not Used("x", "1", licence).allowed


@pytest.mark.parametrize("folder", [FONTS, ICONS], ids=lambda folder: folder.name)
def test_fonts_and_icons_carry_their_licence(folder: Path) -> None:
    told = {path.name for path in folder.iterdir() if path.suffix == ".txt" or "LICENSE" in path.name}
    assert told
    for font in FONTS.glob("*.ttf"):
        family = font.stem.split("-")[0].split("[")[0]
        assert any(name.startswith(f"OFL-{family}") for name in told) or folder != FONTS, font.name
