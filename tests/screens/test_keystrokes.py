"""Typing with the keys on the table, and everything that may go wrong at once."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.layout.graphemes import boundaries
from canvas.layout.picture import spoken
from tests.helpers.hands import Table
from tests.helpers.typing_desk import BEAT, NAME, NEED, Desk, desk, two_people

# the keys on the table


def press(table: Desk, keys: str) -> list[bool]:
    """Press keys as `ctrl+shift+z end`."""
    made = []
    for key in keys.split():
        *held, name = key.split("+")
        made.append(table.typist.press(name, "ctrl" in held, "shift" in held, table.now))
    return made


def test_keys_move_select_copy_and_take_back() -> None:
    table = desk(NEED, NAME)
    table.typist.send("need")
    table.typist.type_text("een werkplek", table.now)
    press(table, "home ctrl+shift+right ctrl+x end ctrl+v")
    assert table.typist.text("need") == "werkplekeen "
    press(table, "ctrl+z ctrl+z")
    assert table.typist.text("need") == "een werkplek"
    press(table, "ctrl+shift+z ctrl+y ctrl+a backspace delete")
    assert table.typist.text("need") == ""
    press(table, "tab ctrl+v")
    assert table.typist.text("name") == "een "


def test_a_field_takes_its_keys_and_leaves_the_rest() -> None:
    table = desk()
    assert press(table, "a escape ctrl+z") == [False, False, False]
    table.typist.send("need")
    assert press(table, "a space ctrl+z up") == [True] * 4
    assert press(table, "f1 f11 ctrl+p") == [False] * 3
    assert press(table, "escape escape") == [True, False]


def test_escape_leaves_the_field_and_keeps_its_text() -> None:
    table = desk()
    table.typist.send("need")
    table.typist.type_text("ja", table.now)
    press(table, "escape")
    assert (table.typist.focus, table.typist.text("need"), table.typist.finished) == ("", "ja", [])


def test_enter_is_done() -> None:
    table = desk()
    table.typist.send("need")
    press(table, "return")
    assert table.typist.finished == ["need"]


def test_keys_are_for_the_input_method_while_it_works() -> None:
    table = desk()
    table.typist.send("need")
    table.typist.compose("に", table.now)
    assert press(table, "backspace return escape") == [True] * 3
    assert "に" in spoken(table.arrangement.picture)
    table.typist.type_text("日", table.now)
    assert table.typist.text("need") == "日"
    assert "に" not in spoken(table.arrangement.picture)


def test_text_without_a_field_goes_nowhere() -> None:
    table = desk()
    table.typist.type_text("x", table.now)
    table.typist.compose("y", table.now)
    assert table.typist.text("need") == ""


def test_a_mouse_brings_up_no_keyboard_once_somebody_types_on_the_table() -> None:
    table = desk(NEED, NAME)
    mouse = table.finger(device="mouse")
    mouse.tap("field", "need")
    assert table.typist.shown == ["own"]
    table.typist.type_text("a", table.now)
    mouse.tap("field", "name")
    assert table.typist.shown == []
    table.finger().tap("field", "name")
    assert table.typist.shown == ["own"]


def test_the_system_is_told_where_somebody_types() -> None:
    table = desk(NEED, NAME)
    assert table.typist.typing_at(table.arrangement.targets) is None
    table.typist.send("name")
    assert table.typist.typing_at(table.arrangement.targets) == table.target("field", "name").rect


def test_the_table_tells_the_system_where_somebody_types_in_a_drawer() -> None:
    table = Table.of("isoleerder")
    assert table.screen.typing_at() is None
    table.screen.drawers.pull("need")
    table.finger(1).tap("field", "need/text")
    box = table.screen.target("field", "need/text")
    assert box is not None
    assert table.screen.typing_at() == box.rect
    table.screen.type_text("één", table.now)
    assert table.screen.typist.text("need/text") == "één"


# what may go wrong


def test_a_field_that_closes_under_a_finger_is_no_trouble() -> None:
    table = two_people()
    left, right = table.finger(1), table.finger(2)
    left.down("key", "a:e")
    right.feel("down", table.target("field", "name").rect.centre)
    stale = table.target("field", "name")
    table.typist.close()
    table.wait(BEAT)
    assert table.typist.deadline is None
    for finger in (left, right):
        assert finger.feel("move", Point(900, 900))
        assert finger.feel("up", Point(900, 900))
    assert not table.typist.feel(PointerEvent("down", "mouse", "mouse", stale.rect.centre, table.now), stale)


def test_everything_is_let_go_when_the_window_loses_its_focus() -> None:
    table = desk()
    finger = table.finger()
    finger.tap("field", "need")
    finger.down("key", "own:e")
    table.wait(BEAT)
    table.typist.let_go()
    assert table.there("accent") == []
    assert not finger.feel("up", Point(0, 0))
    assert table.typist.text("need") == ""


steps = st.tuples(
    st.sampled_from(["down", "move", "up", "cancel", "wait", "text", "compose", "press", "close", "open"]),
    st.integers(1, 3),
    st.integers(0, 999),
)


@given(st.lists(steps, max_size=60))
def test_random_hands_never_break_a_field(done: list[tuple[str, int, int]]) -> None:
    table = two_people()
    names = ["tab", "backspace", "left", "up", "return", "escape", "a", "z", "v", "x", "home"]
    for what, who, number in done:
        targets = table.arrangement.targets
        at = targets[number % len(targets)].rect.centre if targets else Point(0, 0)
        match what:
            case "wait":
                table.wait(number)
            case "text":
                table.typist.type_text(["é", "👩‍👩‍👧", "ሰ", "\u0301", "een zin"][number % 5], table.now)
            case "compose":
                table.typist.compose(["に", ""][number % 2], table.now)
            case "press":
                table.typist.press(names[number % len(names)], who == 1, who == 2, table.now)
            case "close":
                table.typist.close(["need", "name"][number % 2])
            case "open" if not table.typist.fields:
                table.typist.open(NEED, "ja", "a")
                table.typist.open(NAME, "nee", "b", turned=180)
            case "down" | "move" | "up" | "cancel":
                table.finger(who).feel(what, at)
        for name, line in table.typist.lines.items():
            assert {line.caret, line.anchor} <= set(boundaries(line.text))
            assert len(line.text) <= table.typist.fields[name].most
        assert set(table.typist.sent_to.values()) <= set(table.typist.fields)
        assert table.typist.focus in {"", *table.typist.sent_to.values()}
    _ = table.arrangement
