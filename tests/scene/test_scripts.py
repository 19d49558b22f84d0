"""Names in any script on the screen: real letters, as wide as they were measured, on the baseline of their face."""

from pathlib import Path

import pygame
import pytest

from canvas.layout.measure import Face
from canvas.scene.letters import SURE, letters_in
from canvas.scene.type import FILES, TypeCase

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
NAMES = ("Мар'яна Шевченко", "محمد العلي", "ሰላም ትግርኛ", "Team محمد 2 (Rotterdam)")
FACES = (Face("body", "regular", 24), Face("body", "bold", 17), Face("display", "bold", 31))
INK = "black"


@pytest.fixture(scope="module")
def case() -> TypeCase:
    return TypeCase(FONTS)


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def inked(surface: pygame.Surface) -> pygame.Rect:
    """The box around what can be seen."""
    boxes = pygame.mask.from_surface(surface, 40).get_bounding_rects()
    return boxes[0].unionall(boxes[1:])


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_as_wide_as_it_is_measured(case: TypeCase, name: str, face: Face) -> None:
    assert case.line(name, face, INK).get_width() == max(1, round(case.width(name, face)))


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_not_drawn_as_boxes(case: TypeCase, name: str, face: Face) -> None:
    boxes = case.font(face).render(name, True, INK)
    signs = case.line("张" * len(name), face, INK)
    drawn = pixels(case.line(name, face, INK))
    assert drawn not in (pixels(pygame.transform.smoothscale_by(boxes, 0.25)), pixels(signs))
    assert not set(name) & case.lost.keys()


@pytest.mark.parametrize("face", FACES)
def test_two_names_of_one_length_look_different(case: TypeCase, face: Face) -> None:
    for one, other in (("ሰላም", "ትግር"), ("محمد", "دمحم"), ("Шев", "вШе")):
        assert pixels(case.line(one, face, INK)) != pixels(case.line(other, face, INK))


def test_arabic_letters_join(case: TypeCase) -> None:
    """Joined, letters have other forms, and so other widths, than each on its own."""
    face = FACES[0]
    apart = sum(case.width(letter, face) for letter in "محمد")
    assert abs(case.width("محمد", face) - apart) > 2
    assert case.width("محمد", face) == case.font(face, "arabic", rtl=True).size("محمد")[0] / 4


@pytest.mark.parametrize("face", FACES)
def test_letters_of_another_font_stand_on_the_baseline_of_the_face(case: TypeCase, face: Face) -> None:
    for text in ("НШ", "ሰ"):
        bottom = inked(case.line(text, face, INK)).bottom
        assert abs(bottom - case.ascent(face)) <= 1


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", ["يعج", "إلآ", "مُحَمَّد"])
def test_tall_and_hanging_letters_are_drawn_whole(case: TypeCase, text: str, face: Face) -> None:
    line = case.line(text, face, INK)
    ink = inked(line)
    assert ink.top > 0 and ink.bottom < line.get_height()


def test_what_no_font_has_is_a_mark_and_is_told(case: TypeCase) -> None:
    face = FACES[0]
    assert pixels(case.line("张", face, INK)) == pixels(case.line("李", face, INK))
    assert case.width("Zhang 张", face) > case.width("Zhang ", face)
    assert "张" in case.lost


@pytest.mark.parametrize("file", FILES.values())
def test_plain_letters_are_in_every_font_for_text(file: str) -> None:
    plain = {code for code in range(0x3000) if SURE.fullmatch(chr(code))}
    assert plain and plain <= letters_in(FONTS / file)


def test_plain_words_are_set_at_once(case: TypeCase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TypeCase, "_runs", None)
    monkeypatch.setattr(TypeCase, "_has", None)
    for text in ("Jobcoach zoekt een leerplek", "Zoë’s café – €5 …"):
        assert case.width(text, FACES[0]) == case.font(FACES[0]).size(text)[0] / 4
        assert case.line(text, FACES[0], INK).get_width() > 40
