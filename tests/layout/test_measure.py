"""Breaking words into lines: nothing is lost, nothing sticks out, and no letter falls apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.layout.graphemes import graphemes
from canvas.layout.measure import ELLIPSIS, Face, balanced, clamp, elide, shrunk, wrap
from tests.helpers.measurer import LETTER, CountingMeasurer

FACE = Face("body", "regular", 20)
WIDE = FACE.size * LETTER
"""Width of one letter."""
M = CountingMeasurer()


def room_for(letters: int) -> float:
    return letters * WIDE + 0.01


words = st.text(alphabet="abcdefgéïß", min_size=1, max_size=14)
texts = st.lists(words, max_size=14).map(" ".join)
rooms = st.integers(3, 40).map(room_for)
clusters = st.sampled_from(
    ["a", "b", "e\u0301", "\u0928\u093f", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\ud55c", " "]
)
typed = st.lists(clusters, max_size=30).map("".join)
"""What people type: letters of more than one character among them."""


def letters(text: str) -> str:
    """Only the letters: without spaces, and without the hyphens that breaking put in."""
    return "".join(text.split()).replace("-", "")


def width(line: str) -> float:
    return len(line) * WIDE


@pytest.mark.parametrize(
    ("text", "fits", "lines"),
    [
        ("", 10, []),
        ("een twee drie", 13, ["een twee drie"]),
        ("een twee drie", 12, ["een twee", "drie"]),
        ("een  twee\ndrie", 8, ["een twee", "drie"]),
        ("gemeentehuis", 6, ["gemee-", "ntehu-", "is"]),
        ("de gemeentehuis", 6, ["de", "gemee-", "ntehu-", "is"]),
        ("ab", 1, ["a-", "b"]),
    ],
)
def test_words_are_broken_where_they_no_longer_fit(text: str, fits: int, lines: list[str]) -> None:
    assert wrap(M, text, FACE, room_for(fits)) == lines


@given(texts, rooms)
def test_wrapping_loses_no_letter_and_stays_inside(text: str, room: float) -> None:
    lines = wrap(M, text, FACE, room)
    assert letters(" ".join(lines)) == letters(text)
    assert all(line and width(line) <= room for line in lines)


@given(texts, rooms)
def test_short_words_stay_whole(text: str, room: float) -> None:
    whole = [word for word in text.split() if width(word) <= room]
    assert not set(whole) - set(" ".join(wrap(M, text, FACE, room)).split())


@settings(max_examples=60)
@given(texts, rooms)
def test_balancing_loses_no_letter_and_takes_no_more_lines(text: str, room: float) -> None:
    plain, even = wrap(M, text, FACE, room), balanced(M, text, FACE, room)
    assert letters(" ".join(even)) == letters(text)
    assert len(even) == len(plain)
    assert max(map(width, even), default=0) <= max(map(width, plain), default=0)
    assert sum(line.endswith("-") for line in even) <= sum(line.endswith("-") for line in plain)


def test_balanced_lines_are_about_as_long() -> None:
    assert wrap(M, "Kandidaten zoeken en uitnodigen op tijd", FACE, room_for(31))[-1] == "op tijd"
    assert balanced(M, "Kandidaten zoeken en uitnodigen op tijd", FACE, room_for(31)) == [
        "Kandidaten zoeken en",
        "uitnodigen op tijd",
    ]


@given(texts, rooms, st.integers(1, 4))
def test_a_clamped_text_takes_no_more_lines_than_there_are(text: str, room: float, most: int) -> None:
    lines = clamp(M, text, FACE, room, most)
    assert len(lines) <= most
    assert all(width(line) <= room for line in lines)
    fits = len(wrap(M, text, FACE, room)) <= most
    assert fits == (ELLIPSIS not in "".join(lines))
    if fits:
        assert letters(" ".join(lines)) == letters(text)


@given(texts, st.integers(1, 60).map(room_for))
def test_an_elided_line_begins_as_the_text_does(text: str, room: float) -> None:
    line = elide(M, text, FACE, room)
    assert width(line) <= room
    if line != text:
        assert width(text) > room
        assert line.endswith(ELLIPSIS)
        assert text.startswith(line.removesuffix(ELLIPSIS))


def test_an_ellipsis_stands_right_behind_the_last_word() -> None:
    assert elide(M, "een twee drie", FACE, room_for(9)) == "een twee…"
    assert elide(M, "een twee drie", FACE, room_for(10)) == "een twee…"


@given(typed, rooms)
def test_no_letter_falls_apart(text: str, room: float) -> None:
    whole = set(graphemes(text))
    for line in (*wrap(M, text, FACE, room), elide(M, " ".join(text.split()), FACE, room)):
        assert set(graphemes(line)) <= whole | {"-", ELLIPSIS, " "}


@given(texts, rooms, st.integers(8, 20))
def test_a_face_shrinks_no_further_than_needed(text: str, room: float, least: int) -> None:
    face = shrunk(M, text, FACE, room, least)
    assert least <= face.size <= FACE.size
    assert face._replace(size=FACE.size) == FACE
    if face.size > least:
        assert M.width(text, face) <= room
    if face.size < FACE.size:
        assert M.width(text, face._replace(size=face.size + 1)) > room


def test_a_pasted_word_without_end_takes_bearable_time() -> None:
    measurer = CountingMeasurer()
    elide(measurer, "x" * 10_000, FACE, 300)
    assert measurer.calls < 50
    assert len(wrap(measurer, "x" * 4_000, FACE, 300)) > 100
    assert measurer.calls < 5_000
