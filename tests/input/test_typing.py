"""One field under somebody's fingers: text in any script, a caret that never breaks a letter, and the way back."""

from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.input.typing import Line, Pocket, cleaned
from canvas.layout.graphemes import boundaries, graphemes, word_around

SCRIPTS = {
    "Ethiopic": "ሰላም ተስፋዬ",
    "Arabic": "محمد الأمين",
    "Cyrillic": "Олександр Шевченко",
    "Devanagari": "क्षमा शर्मा",
    "Thai": "สมชาย ใจดีำ",
    "Hangul in pieces": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "Han": "李小龍",
    "emoji": "👩‍👩‍👧 🇳🇱🇧🇪 👍🏽",
    "stacked marks": "z\u0336\u0342\u0321a",
    "Hebrew": "שָׁלוֹם",
}
LETTERS = ["e", "é", "e\u0301", "\u0301", "ij", " ", "'", "\n", "\x00"]
PIECES = [*LETTERS, "👩\u200d👩\u200d👧", "🇳🇱", "🇳", "한", "\u1112", "\u1161", "क्ष"]

texts = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
Edit = Callable[[Line], Line]
edits: st.SearchStrategy[Edit] = st.one_of(
    texts.map(lambda text: lambda line: line.insert(text)),
    st.booleans().map(lambda word: lambda line: line.backspace(word)),
    st.booleans().map(lambda word: lambda line: line.delete(word)),
    st.just(Line.cut),
)
moves: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        lambda way, select, word: lambda line: line.move(way, select=select, word=word),
        st.sampled_from(["left", "right", "home", "end"]),
        st.booleans(),
        st.booleans(),
    ),
    st.builds(lambda place, select: lambda line: line.at(place, select=select), st.integers(-3, 60), st.booleans()),
    st.integers(0, 60).map(lambda place: lambda line: line.select_word(place)),
    st.just(Line.select_all),
    texts.map(lambda text: lambda line: line.compose(text)),
)
turns: st.SearchStrategy[Edit] = st.one_of(edits, moves, st.just(Line.undo), st.just(Line.redo))


def typed(text: str, most: int = 140) -> Line:
    """A field after its text was typed letter by letter."""
    line = Line(most=most)
    for letter in graphemes(text):
        line = line.insert(letter)
    return line


# whatever happens


@given(st.integers(0, 30), texts, st.lists(turns, max_size=25))
def test_the_caret_stays_between_letters_and_the_limit_holds(most: int, start: str, steps: list[Edit]) -> None:
    line = Line(most=most).insert(start)
    for step in steps:
        line = step(line)
        assert line.caret in boundaries(line.text)
        assert line.anchor in boundaries(line.text)
        assert len(line.text) <= most
        assert line.text == normalize("NFC", line.text)
        assert line.text.isprintable() or cleaned(line.text) == line.text


@given(texts, st.lists(st.one_of(edits, moves), max_size=25))
def test_undo_gives_back_every_earlier_text_and_redo_every_later(start: str, steps: list[Edit]) -> None:
    line = Line.of(start, 60)
    seen = [line.text]
    for step in steps:
        line = step(line)
        if line.text != seen[-1]:
            seen.append(line.text)
    back = [line.text]
    while line.past:
        line = line.undo()
        back.append(line.text)
    assert back == seen[::-1]
    assert line.undo() == line
    forth = [line.text]
    while line.future:
        line = line.redo()
        forth.append(line.text)
    assert forth == seen


@given(texts)
def test_graphemes_are_the_whole_text_in_order(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(texts, st.integers(0, 20))
def test_a_text_that_is_loaded_is_kept_whole_even_when_too_long(text: str, most: int) -> None:
    line = Line.of(text, most)
    assert line.text == cleaned(text)
    if len(line.text) >= most:
        assert line.insert("x").text == line.text


# any script


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_a_name_in_any_script_is_kept_letter_by_letter(text: str) -> None:
    line = typed(text)
    assert line.text == normalize("NFC", text)
    for _ in graphemes(line.text):
        line = line.backspace()
    assert line.text == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("👩‍👩‍👧", 1),
        ("🇳🇱🇧🇪", 2),
        ("👍🏽", 1),
        ("e\u0301", 1),
        ("한", 1),
        ("\u1112\u1161\u11ab", 1),
        ("กำ", 1),
        ("ab", 2),
    ],
)
def test_what_people_count_as_one_letter_is_one(text: str, count: int) -> None:
    assert len(graphemes(text)) == count


def test_a_dead_key_that_comes_late_melts_into_its_letter() -> None:
    line = Line().insert("e").insert("\u0301")
    assert (line.text, line.caret) == ("é", 1)
    assert line.undo().text == "e"


def test_a_letter_typed_before_a_loose_accent_takes_it_along() -> None:
    line = Line.of("\u0301n").at(0).insert("e")
    assert (line.text, line.caret) == ("én", 1)


def test_what_nobody_can_see_is_not_kept() -> None:
    assert cleaned("a\x00b\x1b\ud800c\u202ed\ufeff") == "abcd"
    assert cleaned("een\r\ntwee\tdrie\u2028vier") == "een twee drie vier"
    assert cleaned("می\u200cخواهم") == "می\u200cخواهم", "Persian needs its non-joiner"


# the limit


def test_a_full_field_says_so_and_stops_saying_so() -> None:
    line = Line(most=3).insert("abc")
    assert not line.full
    line = line.insert("d")
    assert (line.text, line.full) == ("abc", True)
    assert not line.move("left").full
    assert not line.backspace().full


def test_of_a_long_paste_the_part_that_fits_is_taken() -> None:
    line = Line(most=10).insert("een twee drie vier")
    assert (line.text, line.full) == ("een twee d", True)


def test_no_letter_is_taken_in_half_at_the_limit() -> None:
    line = Line(most=6).insert("ab👩‍👩‍👧")
    assert (line.text, line.full) == ("ab", True)


def test_what_is_selected_makes_room() -> None:
    line = Line.of("abc", 3).select_all().insert("xyz")
    assert (line.text, line.full) == ("xyz", False)


def test_nothing_is_lost_when_nothing_fits() -> None:
    line = Line.of("abc", 3).at(1, select=False).at(2, select=True).insert("👩‍👩‍👧")
    assert (line.text, line.full) == ("abc", True)


def test_a_whole_book_on_the_clipboard_is_no_trouble() -> None:
    assert len(Line(most=140).insert("woord " * 1_000_000).text) == 140


# moving and selecting


def test_moving_away_from_a_selection_goes_to_its_side() -> None:
    line = Line.of("jobcoach").at(2).at(5, select=True)
    assert line.selected == "bco"
    assert line.move("left").caret == 2
    assert line.move("right").caret == 5


def test_words_are_walked_and_removed_whole() -> None:
    line = Line.of("één foto's maken")
    assert line.move("left", word=True).caret == 11
    assert line.backspace(word=True).text == "één foto's "
    assert line.at(0).delete(word=True).text == "foto's maken"
    assert line.at(0).move("right", word=True).caret == 4


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("een werkplek in mei", 7, "werkplek"),
        ("een werkplek", 3, " "),
        ("क्षमा शर्मा", 1, "क्षमा"),
        ("ja", 2, "ja"),
        ("", 0, ""),
    ],
)
def test_a_double_tap_takes_a_word(text: str, at: int, word: str) -> None:
    start, end = word_around(text, at)
    assert text[start:end] == word
    assert Line.of(text).select_word(at).selected == word


def test_cut_leaves_the_rest_and_can_be_taken_back() -> None:
    line, pocket = Line.of("een twee drie").at(4).at(9, select=True), Pocket()
    pocket.write(line.selected)
    line = line.cut()
    assert (line.text, line.caret, pocket.read()) == ("een drie", 4, "twee ")
    assert line.insert(pocket.read()).text == "een twee drie"
    assert line.undo().selected == "twee "


def test_what_an_input_method_shows_is_not_yet_in_the_text() -> None:
    line = Line.of("ab").compose("に")
    assert (line.text, line.composing) == ("ab", "に")
    assert line.insert("日").text == "ab日"
    assert line.insert("日").composing == ""
    assert line.compose("").composing == ""
    assert not line.past
