"""Tapping: the second way for everything, with the same commands as dragging, and the menus beside fiches."""

import pytest

from canvas.layout.geometry import Point
from canvas.layout.picture import Disc, Words
from canvas.model.board import Level
from tests.helpers.hands import Hand, Table


def drag_all(table: Table, a: Hand) -> None:
    a.grab("school")
    a.drop(task="les")
    a.grab("gemeente")
    a.drop(seat="werving")
    a.grab_fiche("school", task="les")
    a.drop(task="zoeken")
    a.grab("bouwbedrijf")
    a.drop(seat="werving")
    a.tap("choice", "yes:werving")
    a.grab_fiche("school", task="zoeken")
    a.drop(tray=True)


def tap_all(table: Table, a: Hand) -> None:
    a.tap("stack", "school")
    a.tap("task", "les")
    a.tap("stack", "gemeente")
    a.tap("seat", "werving")
    a.tap_fiche("school", task="les")
    a.tap("task", "zoeken")
    a.tap("stack", "bouwbedrijf")
    a.tap_fiche("gemeente", seat="werving")  # a fiche stands for the place it lies on
    a.tap("choice", "yes:werving")
    a.tap_fiche("school", task="zoeken")
    a.tap("tray", "tray")


def test_tapping_and_dragging_leave_the_same_journal() -> None:
    dragged, tapped = Table.of(), Table.of()
    drag_all(dragged, dragged.finger(1))
    tap_all(tapped, tapped.finger(1))
    assert dragged.did == tapped.did
    assert len(tapped.did) == 5
    assert tapped.laid == "werving!bouwbedrijf"


def test_what_is_picked_is_shown_and_told_how_to_go_on() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("stack", "school")
    assert table.screen.view.picked == "stack:school"
    assert table.notes == [table.say("board.hint_picked")]
    a.tap("stack", "school")
    assert table.screen.view.picked == ""


def test_a_place_that_is_tapped_first_says_what_to_do() -> None:
    table = Table.of()
    table.finger(1).tap("task", "les")
    assert table.notes == [table.say("board.hint_pick")]
    assert table.did == []


def test_a_refusal_after_a_tap_is_in_words_too() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.tap("stack", "school")
    a.tap("task", "les")
    assert table.notes == [table.say("refusal.party_on_task", party="school", task="les")]


def test_a_tap_on_nothing_puts_back_what_was_picked() -> None:
    table = Table.of()
    a = table.mouse()
    a.tap("stack", "school")
    a.tap_at(Point(120, 120))
    assert table.screen.view.picked == ""
    a.tap("task", "les")
    assert table.laid == ""


def test_a_tap_just_beside_a_bead_still_counts() -> None:
    table = Table.of(board="werving!gemeente opleiden!school")
    bead = table.screen.target("bead", "werving")
    assert bead is not None
    a = table.finger(1)
    at = bead.rect.centre._replace(y=bead.rect.bottom + table.screen.kit.reach.mm(2))
    assert table.screen.under(at) == bead
    a.tap_at(at)
    assert table.drawers == ["handover"]


@pytest.mark.parametrize(("level", "mark"), [("helpt", "+"), ("praat_mee", "?"), ("weet_ervan", ".")])
def test_a_level_is_chosen_in_the_menu_beside_a_fiche(level: str, mark: str) -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.tap_fiche("school", task="les")
    assert {"Doet het", "Helpt", "Praat mee", "Weet ervan", "Terug in de bak"} <= set(table.words)
    a.tap("level", level)
    assert table.laid == f"les=school{mark}"
    assert table.screen.view.level_menu == ""
    assert "Terug in de bak" not in table.words


def test_every_level_can_be_taken_back_to_doing() -> None:
    table = Table.of(board="les=school.")
    a = table.finger(1)
    for level in Level:
        a.tap_fiche("school", task="les")
        a.tap("level", level)
        assert table.fiche("school", task="les").level is level


def test_choosing_the_level_it_has_changes_nothing_and_says_nothing() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.tap_fiche("school", task="les")
    a.tap("level", "doet")
    assert (len(table.did), table.notes) == (1, [])


def test_the_menu_sends_a_fiche_back_to_the_tray() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.tap_fiche("school", task="les")
    a.tap("level", "back")
    assert table.laid == ""


def test_a_leader_has_no_levels_but_can_be_moved() -> None:
    table = Table.of(board="werk!school")
    a = table.finger(1)
    a.tap_fiche("school", seat="werk")
    assert table.screen.view.level_menu == ""
    assert table.notes == [table.say("board.hint_moved", party="school")]
    a.tap("seat", "opleiden")
    assert table.laid == "opleiden!school"


def test_the_menu_closes_when_its_fiche_goes() -> None:
    table = Table.of(board="les=school")
    table.finger(1).tap_fiche("school", task="les")
    table.undo()
    assert table.screen.view.level_menu == ""
    assert table.screen.view.picked == ""
    assert "Terug in de bak" not in table.words


def test_a_task_that_is_pressed_long_says_who_usually_does_it() -> None:
    table = Table.of()
    table.finger(1).long_press("task", "les")
    assert table.notes == [table.say("board.usual", roles="Overheid")]


def test_notes_go_away_by_themselves_and_longer_ones_later() -> None:
    table = Table.of(board="les=school")
    a, b = table.finger(1), table.mouse()
    a.tap("task", "match")
    b.grab("school")
    b.drop(task="les")
    hint, refusal = table.say("board.hint_pick"), table.say("refusal.party_on_task", party="school", task="les")
    assert table.notes == [hint, refusal]
    table.wait(2500)
    assert table.notes == [hint, refusal]
    table.wait(len(refusal) * 1000 // 14 + 100)
    assert table.notes == [hint]
    table.wait(8000)
    assert table.notes == []
    assert not [item for item in table.picture if isinstance(item, Words) and item.key.startswith("note.finger")]


def test_only_the_last_notes_stay() -> None:
    table = Table.of()
    for number in range(8):
        a = table.finger(number)
        a.grab("school")
        a.drop(seat="werk" if number == 0 else "", task="" if number == 0 else "les")
    assert len(table.notes) == 4


def test_escape_opens_hands_then_closes_what_is_open_then_shows_the_menu() -> None:
    table = Table.of(board="werving!gemeente")
    a, b = table.finger(1), table.finger(2)
    a.grab("school")
    a.drop(seat="werving")
    b.grab("school")
    b.over(task="les")
    table.press("escape")
    assert table.screen.held == {}
    assert table.screen.view.questions
    table.press("escape")
    assert not table.screen.view.questions
    assert not table.screen.view.menu
    table.press("escape")
    assert table.screen.view.menu
    assert "Naar het begin" in table.words
    table.press("escape")
    assert not table.screen.view.menu
    assert len(table.did) == 1


@pytest.mark.parametrize("opened", ["picked", "levels", "help"])
def test_escape_closes_one_thing_and_not_the_board(opened: str) -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    match opened:
        case "picked":
            a.tap("stack", "school")
        case "levels":
            a.tap_fiche("school", task="les")
        case "help":
            table.press("f1")
            assert "Zo werkt het bord" in table.words
    table.press("escape")
    view = table.screen.view
    assert (view.picked, view.level_menu, view.help, view.menu) == ("", "", False, False)


def test_the_menu_opens_and_closes_and_sends_its_wish() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("button", "menu")
    assert "Volledig scherm (F11)" in table.words
    a.tap("menu", "picture")
    assert [wish.name for wish in table.screen.wishes] == ["picture"]
    assert "Volledig scherm (F11)" not in table.words
    a.tap("button", "menu")
    a.tap("task", "les")
    assert "Volledig scherm (F11)" not in table.words


def test_help_is_closed_by_its_cross() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("button", "menu")
    a.tap("menu", "help")
    assert table.screen.view.help
    a.tap("sheet", "help")
    assert table.screen.view.help
    cross = next(item for item in table.picture if isinstance(item, Disc) and item.key == "choice.help_close")
    a.tap_at(cross.centre)
    assert not table.screen.view.help


def test_a_slow_finger_on_a_button_still_presses_it() -> None:
    table = Table.of()
    button = table.screen.target("button", "menu")
    assert button is not None
    a = table.finger(1)
    a.feel("down", button.rect.centre)
    table.wait(1500)
    a.feel("up", button.rect.centre)
    table.wait(200)
    assert table.screen.view.menu
