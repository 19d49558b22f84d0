"""Long names with a hyphen on paper: broken behind it, in any letters."""

import pytest

from canvas.export.mixed import Part, broken, has_foreign_hyphens, words_of
from canvas.export.styles import LOOKS
from canvas.export.typefaces import open_typefaces
from canvas.session.library import ASSETS

ROOM = 100.0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Олена Ковальчук-Шевченко", ["Олена Ковальчук-", "Шевченко"]),
        ("Надія Білозір-Кравченко-Левицька", ["Надія Білозір-", "Кравченко-", "Левицька"]),
    ],
)
def test_a_long_name_is_broken_behind_its_hyphen(name: str, lines: list[str]) -> None:
    open_typefaces(ASSETS / "fonts")
    font, size, *_ = LOOKS["name"]
    assert has_foreign_hyphens(name)
    assert [words_of(line).strip() for line in broken((Part(name, font, size, None),), ROOM)] == lines


def test_words_in_latin_letters_are_left_to_the_usual_way() -> None:
    assert not has_foreign_hyphens("leer-werktraject, e-mail, Ans-Жук")
