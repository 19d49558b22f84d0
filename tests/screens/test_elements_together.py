"""The panel under more hands, with the keys alone, and from elsewhere on the table."""

from canvas.model.elements import ELEMENTS
from tests.helpers.hands import in_round
from tests.screens.test_elements import asked


def test_two_people_fill_in_two_elements_at_once() -> None:
    table, a = asked("force")
    b = table.finger(2)
    b.tap("button", "pdf")
    assert table.drawers == ["clause", "elements"]
    b.tap("clause", "title")
    assert table.drawers == ["clause", "clause"]
    b.choose("clause_2/kind", "covenant")
    a.choose("clause/court", "no")
    b.keep("clause_2")
    assert table.drawers == ["clause", "elements"]
    a.keep("clause")
    assert table.drawers == ["elements"]
    assert {*table.board.clauses} == {"force", "title"}


def test_half_a_window_shows_half_and_turns() -> None:
    table, _a = asked("force")
    b = table.finger(2)
    b.tap("button", "pdf")
    first = set(table.there("clause"))
    b.tap("turn", "elements/on")
    second = set(table.there("clause"))
    assert first | second == {element.id for element in ELEMENTS}
    assert not first & second
    b.tap("turn", "elements/back")
    assert set(table.there("clause")) == first


def test_words_that_were_not_kept_wait_for_their_element() -> None:
    table, a = asked("evaluation")
    a.write("clause/who", "de aanjager")
    a.tap("form", "clause/extra")
    a.tap("clause", "archive")
    assert table.screen.typist.text("clause/who") == ""
    a.tap("form", "clause/extra")
    a.tap("clause", "evaluation")
    assert table.screen.typist.text("clause/who") == "de aanjager"


def test_the_keyboard_goes_with_its_question() -> None:
    table, a = asked("report")
    a.tap("field", "clause/who")
    assert table.screen.typist.focus == "clause/who"
    a.choose("clause/applies", "no")
    table.turn()
    assert table.screen.typist.focus == ""


def test_keys_alone_write_and_leave() -> None:
    table, _a = asked("archive")
    table.screen.type_text("de gemeente", table.now)
    assert table.screen.typist.text("clause/who") == "de gemeente"
    table.press("tab")
    table.screen.type_text("in de kluis", table.now)
    assert table.screen.typist.text("clause/where") == "in de kluis"
    table.press("escape")
    table.press("escape")
    assert table.drawers == []


def test_who_looks_back_sees_the_panel_of_now() -> None:
    table, a = in_round("akkoord")
    a.tap("button", "menu")
    a.tap("menu", "past")
    assert table.screen.past
    a.tap("button", "pdf")
    assert table.screen.past is None
    assert table.drawers == ["elements"]


def test_from_the_hall_it_comes_to_the_table() -> None:
    table, a = in_round("akkoord")
    a.tap("button", "menu")
    a.tap("menu", "hall")
    a.tap("button", "pdf")
    assert table.screen.view.hall == ""
    assert table.drawers == ["elements"]
