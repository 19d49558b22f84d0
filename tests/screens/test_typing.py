"""Typing with fingers: keys, accents, fields, and two people at once."""

from dataclasses import replace

import pytest

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point
from canvas.layout.picture import spoken
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.typing_desk import BEAT, NAME, NEED, SIZE, desk, two_people

# fingers


def test_a_finger_on_a_field_brings_up_its_keyboard_and_types() -> None:
    table = desk()
    assert table.there("key") == []
    table.finger().tap("field", "need")
    table.finger().type("rust op de werkvloer")
    assert table.typist.text("need") == "rust op de werkvloer"
    assert table.typist.finished == []


def test_done_puts_the_keyboard_away_and_says_so() -> None:
    table = desk()
    table.finger().tap("field", "need")
    table.finger().type("ja")
    table.finger().tap("key", "own:done")
    assert table.typist.finished == ["need"]
    assert table.there("key") == []
    assert table.typist.focus == ""


def test_shift_is_for_one_letter_and_twice_for_all() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.tap("key", "own:shift")
    finger.type("ab")
    table.wait(BEAT)
    finger.tap("key", "own:shift")
    finger.tap("key", "own:shift")
    finger.type("cd")
    finger.tap("key", "own:shift")
    finger.type("e")
    assert table.typist.text("need") == "AbCDe"


def test_symbols_and_the_other_layout_are_a_page_away() -> None:
    table = desk(NEED, NAME)
    finger = table.finger()
    finger.tap("field", "need")
    finger.tap("key", "own:page")
    finger.type("€")
    assert "AZERTY" in spoken(table.arrangement.picture)
    finger.tap("key", "own:layout")
    assert table.there("key")[10] == "own:a"
    assert table.typist.text("need") == "€"
    table.typist.open(NAME, keyboard="new")
    assert table.typist.keyboards["new"].layouts[0].id == "azerty", "the choice holds for the next keyboard too"


def test_a_held_key_offers_accents_and_types_the_one_it_is_let_go_on() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.down("key", "own:e")
    table.wait(BEAT)
    assert table.there("accent")[:5] == [f"own:{accent}" for accent in "éëèê€"]
    finger.move("accent", "own:ë")
    finger.up("accent", "own:ë")
    assert table.typist.text("need") == "ë"
    assert table.there("accent") == []


def test_accents_stay_for_a_second_touch() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.tap("key", "own:shift")
    finger.down("key", "own:e")
    table.wait(BEAT)
    finger.up("key", "own:e")
    finger.tap("accent", "own:é")
    assert table.typist.text("need") == "É"


def test_sliding_off_the_accents_types_nothing() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.down("key", "own:e")
    table.wait(BEAT)
    finger.move("accent", "own:é")
    finger.move("key", "own:space")
    finger.up("key", "own:space")
    assert table.typist.text("need") == ""
    assert table.there("accent") == []


def test_another_key_closes_the_accents() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.down("key", "own:e")
    table.wait(BEAT)
    finger.up("key", "own:e")
    finger.type("x")
    assert table.typist.text("need") == "x"
    assert table.there("accent") == []


def test_a_held_backspace_goes_on_until_the_finger_leaves() -> None:
    table = desk()
    table.typist.write("need", "abcdefghij")
    finger = table.finger()
    finger.tap("field", "need")
    table.typist.press("end", False, False, table.now)
    finger.tap("keys", "need")
    finger.down("key", "own:back")
    table.wait(BEAT + 3 * 70)
    finger.up("key", "own:back")
    assert table.typist.text("need") == "abcdef"
    table.wait(1000)
    assert table.typist.text("need") == "abcdef"
    assert table.typist.deadline is None


def test_a_late_tick_does_not_eat_a_word() -> None:
    table = desk()
    table.typist.write("need", "abcdefghij")
    table.typist.send("need")
    table.finger().down("key", "own:back")
    table.now += 5000
    table.typist.tick(table.now)
    assert table.typist.text("need") == "abcdefghi"


def test_a_finger_that_slides_off_a_key_types_nothing() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.down("key", "own:q")
    finger.move("key", "own:p")
    finger.up("key", "own:p")
    assert table.typist.text("need") == ""


def test_fast_fingers_keep_their_order() -> None:
    table = desk()
    first, second = table.finger(1), table.finger(2)
    first.tap("field", "need")
    first.down("key", "own:j")
    second.down("key", "own:a")
    second.up("key", "own:a")
    first.up("key", "own:j")
    assert table.typist.text("need") == "ja"


def test_a_held_shift_with_another_finger_makes_a_capital() -> None:
    table = desk()
    first, second = table.finger(1), table.finger(2)
    first.tap("field", "need")
    first.down("key", "own:shift")
    second.tap("key", "own:a")
    first.up("key", "own:shift")
    second.tap("key", "own:b")
    assert table.typist.text("need") == "Ab"


def test_what_is_pressed_is_seen() -> None:
    table = desk()
    table.finger().tap("field", "need")
    before = table.typist.changes
    table.finger().down("key", "own:w")
    assert table.typist.changes > before
    pressed = next(item for item in table.arrangement.picture if item.key == "key.own.w")
    assert pressed.fill == "ink.accent"  # type: ignore[union-attr]


# fields


def test_a_touch_sets_the_caret_and_a_second_takes_the_word() -> None:
    table = desk()
    table.typist.write("need", "een werkplek in mei")
    finger = table.finger()
    inner = table.target("field", "need").rect
    at = Point(inner.x + 22 + 9 * 24 * 0.55, inner.y + 30)
    finger.feel("down", at)
    finger.feel("up", at)
    assert table.typist.lines["need"].caret == 9
    finger.feel("down", at)
    finger.feel("up", at)
    assert table.typist.lines["need"].selected == "werkplek"
    finger.type("plaats")
    assert table.typist.text("need") == "een plaats in mei"


def test_a_drag_selects() -> None:
    table = desk()
    table.typist.write("need", "een werkplek in mei")
    finger, box = table.finger(), table.target("field", "need").rect
    finger.feel("down", Point(box.x + 5, box.y + 30))
    finger.feel("move", Point(box.right - 5, box.y + 30))
    finger.feel("up", Point(box.right - 5, box.y + 30))
    assert table.typist.lines["need"].selected == "een werkplek in mei"


def test_a_touch_elsewhere_is_left_to_the_screen() -> None:
    table = desk()
    assert not table.finger().feel("down", Point(5, 5))
    assert not table.finger().feel("up", Point(5, 5))


def test_two_people_type_at_the_same_time() -> None:
    table = two_people()
    left, right = table.finger(1), table.finger(2)
    left.down("key", "a:e")
    right.down("key", "b:i")
    table.wait(BEAT)
    left.move("accent", "a:é")
    right.up("key", "b:i")
    right.tap("accent", "b:ï")
    assert len(table.there("accent")) == 7, "the other one is still choosing"
    left.up("accent", "a:é")
    right.type("x", "b")
    left.type("n", "a")
    assert (table.typist.text("need"), table.typist.text("name")) == ("én", "ïx")


def test_the_keys_on_the_table_type_where_somebody_touched_last() -> None:
    table = two_people()
    table.finger(1).type("a", "a")
    table.typist.type_text("ö", table.now)
    assert (table.typist.text("need"), table.typist.text("name")) == ("a", "ö")
    assert table.typist.shown == ["a"], "who types on the table does not need a keyboard on the screen"
    table.finger(2).tap("keys", "name")
    assert table.typist.shown == ["a", "b"]


def test_a_keyboard_turns_to_the_other_side() -> None:
    table = desk()
    table.finger().tap("field", "need")
    near = table.target("key", "own:q")
    table.finger().tap("key", "own:turn")
    far = table.target("key", "own:q")
    assert far.rect.y < SIZE.h / 2 < near.rect.y
    assert (near.turn, far.turn) == (0, 180)


@pytest.mark.parametrize("turns", [(0, 0), (0, 180), (180, 180)])
def test_two_keyboards_never_lie_on_each_other(turns: tuple[int, int]) -> None:
    table = two_people()
    for name, turned in zip("ab", turns, strict=True):
        table.typist.set_keyboard(replace(table.typist.keyboards[name], turned=turned))
    brush = Brush(SIZE, CountingMeasurer())
    first, second = (table.typist.keyboard_box(brush, name) for name in "ab")
    assert not first.meets(second)
    assert all(box.kept_in(brush.window) == box for box in (first, second))
