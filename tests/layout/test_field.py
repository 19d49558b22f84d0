"""A field in its box: rows, caret, selection, and the place under a finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.field import Field, Setting, Written, box_height, caret_at, caret_beside, draw_field, field_height
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.graphemes import boundaries, snapped
from canvas.layout.measure import Face
from canvas.layout.picture import Panel, Words, spoken
from canvas.layout.rows import broken, slid
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import words_of

SIZE = Size(1920, 1080)
FACE = Face("body", "regular", 20)
SENTENCE = "één nummer dat opneemt als iemand niet komt"
LONG = Field("need", "Wat vragen jullie?", "Eén zin is genoeg.", most=140, lines=2)
SHORT = Field("name", most=60)
texts = st.text(st.sampled_from("ab é\u0301 👩\u200d👧한ក្"), max_size=60)


def brush() -> Brush:
    return Brush(SIZE, CountingMeasurer())


def drawn(field: Field, written: Written, width: float = 600) -> Arrangement:
    made = brush()
    draw_field(made, words_of("nl"), field, written, Point(100, 100), width)
    return made.finished()


def at_end(text: str, **changes: object) -> Written:
    return Written(text, len(text), len(text), focused=True, **changes)  # type: ignore[arg-type]


def panel(arrangement: Arrangement, key: str) -> Rect:
    return next(item.rect for item in arrangement.picture if isinstance(item, Panel) and item.key == key)


def rows_of(arrangement: Arrangement, field: Field) -> list[str]:
    keys = {f"field.{field.id}.{index}" for index in range(field.lines)}
    return [item.text for item in arrangement.picture if isinstance(item, Words) and item.key in keys]


@given(texts, st.integers(20, 400))
def test_rows_hold_every_letter_whole_and_once(text: str, room: int) -> None:
    rows = broken(CountingMeasurer(), text, FACE, room)
    assert "".join(text[row.start : row.end] for row in rows) == text
    assert {row.start for row in rows} <= set(boundaries(text))


@given(texts, st.integers(20, 300), st.integers(0, 60))
def test_a_single_row_slides_so_that_its_caret_shows(text: str, room: int, at: int) -> None:
    caret = snapped(text, min(at, len(text)))
    row = slid(CountingMeasurer(), text, FACE, room, caret)
    assert row.start <= caret <= row.end
    assert {row.start, row.end} <= set(boundaries(text))
    assert CountingMeasurer().width(text[row.start : row.end], FACE) <= max(room, 0)


@given(texts, st.integers(0, 60), st.integers(150, 900), st.sampled_from([1, 2, 3]))
def test_a_finger_on_the_caret_finds_it_again(text: str, at: int, width: int, lines: int) -> None:
    field, caret = Field("x", lines=lines), snapped(text, min(at, len(text)))
    written = Written(text, caret, caret, focused=True)
    made = brush()
    rect = draw_field(made, words_of("nl"), field, written, Point(0, 0), width)
    box = Rect(0, 0, width, box_height(made, field))
    shown = next(item for item in made.instructions if item.key == "field.x.caret")
    assert isinstance(shown, Panel)
    assert shown.rect.kept_in(rect) == shown.rect
    inner = Setting(made, field, written, box).inner
    if shown.rect.x < inner.right - 2:  # spaces that hang over the edge share one place
        assert caret_at(made, field, written, box, shown.rect.centre) == caret


@given(texts, st.floats(-50, 700), st.floats(-50, 200), st.booleans())
def test_any_touch_gives_a_place_between_letters(text: str, x: float, y: float, focused: bool) -> None:
    written = Written(text, focused=focused)
    box = Rect(0, 0, 600, box_height(brush(), LONG))
    for turn in (0, 180):
        assert caret_at(brush(), LONG, written, box, Point(x, y), turn) in boundaries(text)


def test_a_turned_field_is_touched_from_the_other_side() -> None:
    box, written = Rect(0, 0, 600, box_height(brush(), LONG)), at_end(SENTENCE)
    touch = Point(60, 30)
    upright = caret_at(brush(), LONG, written, box, touch)
    assert caret_at(brush(), LONG, written, box, touch.mirrored(box.centre), 180) == upright


def test_a_field_shows_its_label_its_words_and_what_still_fits() -> None:
    said = spoken(drawn(LONG, at_end(SENTENCE)).picture)
    assert said[0] == LONG.label
    assert " ".join(said[1:-1]) == SENTENCE
    assert said[-1] == "43 van 140"


def test_an_empty_field_says_what_to_write() -> None:
    assert LONG.hint in spoken(drawn(LONG, Written(), 900).picture)
    assert LONG.hint not in spoken(drawn(LONG, at_end("ja"), 900).picture)


def test_a_full_field_says_so_in_words() -> None:
    assert "Vol: 2 van 140" in spoken(drawn(LONG, at_end("ja", full=True)).picture)


def test_rows_scroll_to_the_caret_and_rest_at_the_top() -> None:
    text = " ".join(["woorden"] * 20)
    assert drawn(LONG, at_end(text)).targets[0].what == "field"
    end, start = rows_of(drawn(LONG, at_end(text)), LONG), rows_of(drawn(LONG, Written(text, focused=True)), LONG)
    assert len(end) == len(start) == 2
    assert text.endswith(end[-1])
    assert text.startswith(start[0])
    left = rows_of(drawn(LONG, Written(text)), LONG)
    assert left[-1].endswith("…"), "a field nobody is in says that there is more"


def test_a_selection_over_two_rows_is_marked_in_both() -> None:
    arrangement = drawn(LONG, Written(SENTENCE, len(SENTENCE), 4, focused=True))
    first, second = panel(arrangement, "field.need.chosen.0"), panel(arrangement, "field.need.chosen.1")
    assert second.x < first.x
    assert second.y > first.y


def test_what_an_input_method_works_on_is_underlined_in_place() -> None:
    arrangement = drawn(SHORT, Written("ab", 1, 1, composing="xyz", focused=True))
    assert "axyzb" in spoken(arrangement.picture)
    under, caret = panel(arrangement, "field.name.composing.0"), panel(arrangement, "field.name.caret")
    assert abs(under.right - caret.x) <= 2
    assert spoken(arrangement.picture)[-1] == "2 van 60", "it does not count yet"


@pytest.mark.parametrize(("by", "back"), [(1, -1)])
def test_up_and_down_walk_the_rows(by: int, back: int) -> None:
    start = Written(SENTENCE, 5, 5, focused=True)
    below = caret_beside(brush(), LONG, start, 500, by)
    assert below > 20
    again = Written(SENTENCE, below, below, focused=True)
    assert caret_beside(brush(), LONG, again, 500, back) == 5
    assert caret_beside(brush(), LONG, start, 500, back) == 0
    assert caret_beside(brush(), SHORT, start, 500, by) == len(SENTENCE)


def test_a_field_takes_the_room_it_asked_for() -> None:
    made = brush()
    taken = draw_field(made, words_of("nl"), LONG, at_end(SENTENCE), Point(100, 100), 600)
    assert taken.h == field_height(made, LONG)
    assert all(item.bounds.bottom <= taken.bottom + 4 for item in made.instructions)
