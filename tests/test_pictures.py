"""The pictures of every kind of screen can be made, and show what they say."""

import pytest

from canvas.layout.geometry import Size
from canvas.model.profile import PROFILES, ProfileName
from tests.pictures import GAP, sheet, taken

SMALL = Size(1280, 800)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_kind_of_screen_is_pictured(profile: ProfileName) -> None:
    picture = taken(profile, "contrast", SMALL)
    assert picture.get_size() == SMALL
    assert len({tuple(picture.get_at((x, y))) for x in range(0, SMALL.w, 7) for y in range(0, SMALL.h, 7)}) > 10


def test_a_sheet_holds_all_of_them() -> None:
    light, dark = (taken("laptop", look, SMALL) for look in ("licht", "donker"))
    whole = sheet([[light, dark], [dark, light]])
    assert whole.get_at((0, 0)) == whole.get_at((GAP - 1, GAP - 1))
    assert whole.get_width() > whole.get_height() > 2 * GAP
