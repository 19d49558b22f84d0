"""Where long words break: at the second part of a compound, between syllables, and never one letter alone."""

import pytest

from canvas.layout.brush import Brush
from canvas.layout.geometry import Size
from canvas.layout.hyphens import LEAST, best_break
from canvas.layout.measure import Face, whole_words, wrap
from tests.helpers.measurer import CountingMeasurer

FACE = Face("body", "regular", 16)


def broken(word: str, most: int) -> tuple[str, str]:
    at = best_break(word, most)
    assert at is not None
    return word[:at], word[at:]


@pytest.mark.parametrize("most", [6, 7, 8, 10])
def test_a_compound_breaks_at_its_second_part(most: int) -> None:
    assert broken("Klantmanager", most) == ("Klant", "manager")


@pytest.mark.parametrize(
    ("word", "most", "parts"),
    [
        ("Ervaringsdeskundige", 11, ("Ervarings", "deskundige")),
        ("Leermeester", 9, ("Leer", "meester")),
        ("Taalopleider", 8, ("Taal", "opleider")),
        ("Contactpersoon", 9, ("Contact", "persoon")),
        ("samenwerken", 8, ("samen", "werken")),
        ("Kinderopvang", 9, ("Kinder", "opvang")),
    ],
)
def test_long_words_break_where_people_would(word: str, most: int, parts: tuple[str, str]) -> None:
    assert broken(word, most) == parts


@pytest.mark.parametrize("word", ["Klantmanager", "Ervaringsdeskundige", "begeleiding", "wwwwwwwww", "Jobcoach"])
def test_no_few_letters_stand_alone(word: str) -> None:
    for most in range(len(word)):
        at = best_break(word, most)
        assert at is None or LEAST <= at <= min(most, len(word) - LEAST)


def test_wrapped_words_break_there_too() -> None:
    measurer = CountingMeasurer()
    room = measurer.width("Ervaringsdes-", FACE)
    assert wrap(measurer, "Ervaringsdeskundige", FACE, room) == ["Ervarings-", "deskundige"]


def test_a_word_shrinks_before_it_breaks() -> None:
    measurer = CountingMeasurer()
    room = measurer.width("Klantmanager", FACE._replace(size=13))
    smaller = whole_words(measurer, "Klantmanager", FACE, room, 11)
    assert 11 <= smaller.size < FACE.size
    assert wrap(measurer, "Klantmanager", smaller, room) == ["Klantmanager"]
    assert Brush(Size(1280, 800), measurer).whole("Klantmanager", FACE, 1).size >= 11


def test_a_word_with_a_hyphen_of_its_own_breaks_there() -> None:
    face = Face("body", "regular", 10)
    measurer = CountingMeasurer()
    lines = wrap(measurer, "Leer-werkbedrijf", face, measurer.width("werkbedrijf", face) + 1)
    assert lines == ["Leer-", "werkbedrijf"]
