"""Undo and redo with many hands: the last step goes back, and no fiche is lost that somebody holds."""

import pytest

from canvas.rules.commands import RecordExport
from tests.helpers.hands import Table, fiches_in


def seen(table: Table) -> list[str]:
    return sorted(fiches_in(table.picture, "fiche", "held", "glide"))


@pytest.mark.parametrize("way", ["keys", "buttons"])
def test_undo_and_redo(way: str) -> None:
    table = Table.of(board="les=school match=school")
    a = table.finger(1)

    def turn(button: str) -> None:
        if way == "buttons":
            a.tap("button", button)
        else:
            table.press("z" if button == "undo" else "y", control=True)

    turn("undo")
    assert table.laid == "les=school"
    turn("undo")
    assert table.laid == ""
    turn("redo")
    turn("redo")
    assert table.laid == "les=school match=school"
    kinds = [type(record).__name__ for record in table.records]
    assert kinds == ["Did", "Did", "Undid", "Undid", "Redid", "Redid"]


def test_control_shift_z_does_again() -> None:
    table = Table.of(board="les=school")
    table.undo()
    table.press("z", control=True, shift=True)
    assert table.laid == "les=school"


def test_letters_without_control_do_nothing() -> None:
    table = Table.of(board="les=school")
    table.press("z")
    table.press("y")
    assert len(table.records) == 1


@pytest.mark.parametrize(("key", "code"), [("z", "nothing_to_undo"), ("y", "nothing_to_redo")])
def test_nothing_to_turn_back_is_said(key: str, code: str) -> None:
    table = Table.of()
    assert not table.screen.view.can_undo
    assert not table.screen.view.can_redo
    table.press(key, control=True)
    assert table.notes == [table.say(f"refusal.{code}")]


def test_the_buttons_know_what_they_can_do() -> None:
    table = Table.of(board="les=school")
    assert (table.screen.view.can_undo, table.screen.view.can_redo) == (True, False)
    table.undo()
    assert (table.screen.view.can_undo, table.screen.view.can_redo) == (False, True)


def test_undo_does_not_cross_a_covenant() -> None:
    table = Table.of(board="les=school")
    table.screen.do(RecordExport("convenant.pdf"), table.now)
    table.undo()
    assert table.laid == "les=school"
    assert table.notes == [table.say("refusal.undo_fact")]


def test_undo_takes_a_new_fiche_out_of_the_hand_that_holds_it() -> None:
    table = Table.of()
    a, b = table.finger(1), table.mouse()
    b.grab("school")
    b.drop(task="les")
    a.grab_fiche("school", task="les")
    a.over(task="match")
    hand = table.screen.held["finger-1"].centre
    table.undo()
    assert table.screen.held == {}
    assert table.lit == set()
    (glide,) = table.screen.glides
    assert glide.start == hand
    stack = table.screen.target("stack", "school")
    assert stack is not None
    assert stack.rect.holds(glide.end)
    a.over(task="match")
    a.drop()
    table.settle()
    assert (table.laid, seen(table), table.notes) == ("", [], [])


def test_undo_takes_a_moved_fiche_out_of_the_hand_and_it_glides_to_where_it_was() -> None:
    table = Table.of(board="les=school")
    a, b = table.finger(1), table.mouse()
    b.grab_fiche("school", task="les")
    b.drop(task="match")
    table.settle()
    a.grab_fiche("school", task="match")
    a.over(task="nazorg")
    table.undo()
    assert table.laid == "les=school"
    assert seen(table) == ["f1"]
    a.drop()
    table.settle()
    assert (table.laid, seen(table)) == ("les=school", ["f1"])
    assert fiches_in(table.picture, "fiche") == ["f1"]


def test_undo_opens_a_hand_that_only_pressed_the_fiche() -> None:
    table = Table.of(board="les=school")
    b = table.mouse()
    b.grab_fiche("school", task="les")
    b.drop(task="match")
    a = table.finger(1)
    a.feel("down", a.place("fiche", "f1"))
    table.undo()
    a.over(task="nazorg")
    a.drop()
    assert (table.laid, table.screen.view.picked) == ("les=school", "")


def test_undo_of_something_else_leaves_a_hand_alone() -> None:
    table = Table.of(board="les=school match=gemeente")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    table.undo()
    assert list(table.screen.held) == ["finger-1"]
    a.drop(task="nazorg")
    assert table.laid == "nazorg=school"


def test_a_fiche_from_the_stack_stays_in_the_hand_through_undo() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.grab("school")
    table.undo()
    a.drop(task="match")
    assert table.laid == "match=school"


def test_a_new_step_forgets_what_could_be_done_again() -> None:
    table = Table.of(board="les=school")
    table.undo()
    a = table.finger(1)
    a.grab("gemeente")
    a.drop(task="les")
    table.redo()
    assert table.notes == [table.say("refusal.nothing_to_redo")]
    assert table.laid == "les=gemeente"


def test_a_level_is_turned_back_too() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.tap_fiche("school", task="les")
    a.tap("level", "helpt")
    table.undo()
    assert table.laid == "les=school"
    table.redo()
    assert table.laid == "les=school+"
