"""Drawers and the rest of the table: two people at once, keyboards, Escape, undo, another language."""

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Panel
from tests.helpers.hands import Hand, Table, in_round
from tests.helpers.tools import words_of

SMALL_SCREEN = Size(1280, 800)


def two_drawers() -> tuple[Table, Hand, Hand]:
    """An agreement in the left drawer and something for later in the right one."""
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    a.shut("agreement")
    a.pull("agreement")
    table.screen.drawers.pull("parking")
    table.turn()
    return table, a, table.finger(2)


def touch(hand: Hand, keyboard: str, word: str) -> None:
    for sign in word:
        hand.tap("key", f"{keyboard}:{'space' if sign == ' ' else sign}")


def panel(table: Table, key: str) -> Panel:
    return next(item for item in table.picture if isinstance(item, Panel) and item.key == key)


# two at once


def test_two_people_type_at_the_same_time_each_in_a_drawer() -> None:
    table, a, b = two_drawers()
    a.tap("field", "agreement/text")
    b.tap("field", "parking/text")
    for left, right in zip("bellen", "opvang", strict=True):
        a.feel("down", a.place("key", f"agreement:{left}"))
        b.feel("down", b.place("key", f"parking:{right}"))
        b.up()
        a.up()
    typed = table.screen.typist.text
    assert (typed("agreement/text"), typed("parking/text")) == ("bellen", "opvang")


def test_two_drawers_lie_beside_each_other_with_their_keyboards() -> None:
    table, a, b = two_drawers()
    a.tap("field", "agreement/text")
    b.tap("field", "parking/text")
    left, right = panel(table, "drawer.agreement"), panel(table, "drawer.parking")
    keys = panel(table, "keyboard.agreement"), panel(table, "keyboard.parking")
    boxes = (left.rect, right.rect, keys[0].rect, keys[1].rect)
    assert not any(one.meets(other) for one in boxes for other in boxes if one is not other)


def test_a_third_drawer_takes_the_place_of_the_oldest() -> None:
    table, _, _ = two_drawers()
    table.screen.drawers.pull("quiet")
    table.turn()
    assert table.drawers == ["parking", "quiet"]
    assert not [name for name in table.screen.typist.fields if name.startswith("agreement/")]


def test_the_same_drawer_twice_keeps_two_people_apart() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    table.screen.drawers.pull("agreement")
    table.turn()
    a.write("agreement/text", "We bellen")
    a.write("agreement_2/text", "We komen")
    a.choose("agreement/parties", "jobcoach")
    a.choose("agreement_2/parties", "leermeester")
    a.keep("agreement_2")
    a.keep("agreement")
    made = {item.text: item.parties for item in table.board.agreements.values()}
    assert made == {"We bellen": ("jobcoach",), "We komen": ("leermeester",)}


def test_closing_one_drawer_leaves_what_is_typed_in_the_other() -> None:
    table, a, b = two_drawers()
    a.write("agreement/text", "We bellen")
    b.shut("parking")
    assert table.drawers == ["agreement"]
    assert table.screen.typist.text("agreement/text") == "We bellen"


# keyboards


def test_with_little_room_only_the_field_shows_while_somebody_types() -> None:
    table, a = in_round("wie_doet_wat", size=SMALL_SCREEN)
    a.pull("agreement")
    everything = {"agreement/text", "agreement/by"}
    assert everything <= set(table.there("field"))
    a.tap("field", "agreement/text")
    assert table.there("field") == ["agreement/text"]
    assert table.there("key")
    a.finish("agreement")
    assert everything <= set(table.there("field"))


@pytest.mark.parametrize("size", [SMALL_SCREEN, Size(1920, 1080), Size(3840, 2160)])
def test_the_keyboard_never_covers_the_field_it_types_in(size: Size) -> None:
    table, a = in_round("wie_doet_wat", size=size)
    a.pull("agreement")
    a.tap("field", "agreement/by")
    field = table.screen.target("field", "agreement/by")
    assert field
    assert not panel(table, "keyboard.agreement").rect.meets(field.rect)


def test_keys_on_the_table_and_on_the_screen_write_the_same_journal() -> None:
    def written(on_screen: bool) -> list[object]:
        table, a = in_round("kennismaken")
        a.pull("parking")
        if on_screen:
            a.type("parking/text", "opvang voor acht uur")
        else:
            a.write("parking/text", "opvang voor acht uur")
        a.keep("parking")
        return list(table.records)

    assert written(on_screen=True) == written(on_screen=False)


# Escape and undo


def test_escape_closes_the_drawer_before_it_opens_the_menu() -> None:
    table, _, _ = two_drawers()
    table.press("escape")
    assert table.drawers == ["agreement"]
    table.press("escape")
    assert (table.drawers, table.screen.view.menu) == ([], False)
    table.press("escape")
    assert table.screen.view.menu


def test_escape_first_leaves_the_field_and_loses_nothing() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    a.tap("field", "agreement/text")
    table.screen.type_text("We bellen", table.now)
    table.press("escape")
    assert table.drawers == ["agreement"]
    assert table.screen.typist.text("agreement/text") == "We bellen"
    table.press("escape")
    assert table.drawers == []


def test_undo_from_the_bar_puts_down_what_is_gone() -> None:
    table, a = in_round("kennismaken")
    a.pull("parking")
    a.write("parking/text", "opvang")
    a.keep("parking")
    (parked,) = table.board.parked
    a.tap("entry", f"parking/{parked}")
    a.tap("button", "undo")
    assert not table.board.parked
    assert table.drawers == ["parking"]
    assert table.screen.drawers.open[0].editing == ""
    assert table.screen.typist.text("parking/text") == ""
    a.tap("button", "redo")
    assert f"parking/{parked}" in table.there("entry")


def test_undo_leaves_a_new_sentence_that_somebody_is_typing() -> None:
    table, a = in_round("kennismaken")
    a.pull("parking")
    a.write("parking/text", "opvang")
    a.keep("parking")
    a.write("parking/text", "vervoer")
    a.tap("button", "undo")
    assert not table.board.parked
    assert table.screen.typist.text("parking/text") == "vervoer"


def test_a_handover_whose_leader_left_by_undo_does_not_break_its_drawer() -> None:
    table, a = in_round("regie", "werving!klantmanager voortraject!taalopleider")
    a.tap("bead", "werving")
    table.undo()
    table.undo()
    table.turn()
    assert table.laid == "werving!klantmanager"
    assert table.words


def test_undo_of_a_party_takes_it_out_of_open_forms() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("parties")
    a.choose("parties/role", "werkgever")
    a.keep("parties")
    newest = [*table.board.parties][-1]
    table.screen.drawers.pull("agreement")
    table.turn()
    a.choose("agreement/parties", newest, "jobcoach")
    a.tap("button", "undo")
    a.write("agreement/text", "We bellen")
    a.keep("agreement")
    (made,) = table.board.agreements.values()
    assert made.parties == ("jobcoach",)


def test_nothing_on_the_board_answers_under_an_open_drawer() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    veil = table.screen.target("veil", "veil")
    assert veil
    a.tap_at(veil.rect.centre._replace(x=veil.rect.x + 4))
    assert table.drawers == ["agreement"]
    assert table.screen.view.picked == ""


# another language


def test_another_language_leaves_the_drawer_open_and_what_was_typed() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    a.write("agreement/text", "We bellen")
    table.screen.speak(words_of("en"))
    table.turn()
    assert table.drawers == ["agreement"]
    assert table.screen.typist.text("agreement/text") == "We bellen"
    assert words_of("en")("drawer.agreement.title") in table.words
    assert words_of("nl")("drawer.agreement.title") not in table.words


def test_what_could_not_be_kept_is_not_said_in_the_old_language() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    a.keep("agreement")
    old = table.trouble[0]
    table.screen.speak(words_of("en"))
    table.turn()
    assert old not in table.words
    assert words_of("en")("refusal.empty") in table.words
