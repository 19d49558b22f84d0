"""Carrying fiches: from the stacks to the board, across it, and back."""

import pytest

from canvas.layout.geometry import Point
from canvas.layout.picture import Chip
from canvas.model.board import Level
from tests.helpers.hands import Hand, Table, fiches_in


def beside_everything(table: Table) -> Point:
    """A point on the board where no place is near: in the head of the first column."""
    board = table.screen.target("board", "board")
    assert board is not None
    return Point(board.rect.x + 60, board.rect.y + 30)


def hand_of(table: Table, kind: str) -> Hand:
    if kind == "finger":
        return table.finger(1)
    return table.mouse() if kind == "mouse" else table.pen()


@pytest.mark.parametrize("kind", ["mouse", "pen", "finger"])
def test_a_fiche_from_the_stack_is_laid_on_a_task(kind: str) -> None:
    table = Table.of()
    a = hand_of(table, kind)
    a.grab("school")
    assert table.laid == ""
    a.drop(phase="opleiden", task="les")
    assert table.laid == "les=school"


def test_the_case_that_comes_with_the_tool_plays_the_same_way() -> None:
    table = Table.of("isoleerder")
    a = table.finger(1)
    a.grab("jobcoach")
    a.drop(phase="match", task="nazorg")
    assert table.notation == "isoleerder: nazorg=jobcoach"


def test_a_stack_never_runs_out() -> None:
    table = Table.of()
    a = table.mouse()
    for task in ("les", "praktijk", "match"):
        a.grab("school")
        a.drop(task=task)
    assert table.laid == "les=school praktijk=school match=school"


def test_a_party_stands_on_a_task_only_once_and_the_table_says_so() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.grab("school")
    a.drop(task="les")
    assert table.laid == "les=school"
    assert table.notes == [table.say("refusal.party_on_task", party="school", task="les")]
    assert "School staat al bij ‘Taak les’." in table.words


def test_a_fiche_takes_its_level_along_to_another_task() -> None:
    table = Table.of(board="les=school+")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(task="match")
    assert table.laid == "match=school+"
    assert table.fiche("school", task="match").level is Level.HELPT


def test_a_fiche_keeps_its_identity_while_it_moves() -> None:
    table = Table.of(board="les=school")
    before = table.fiche("school", task="les").id
    a = table.mouse()
    a.grab_fiche("school", task="les")
    a.drop(task="match")
    assert table.fiche("school", task="match").id == before


def test_a_fiche_put_back_where_it_lay_needs_no_words() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(task="les")
    table.settle()
    assert (table.laid, table.notes, len(table.did)) == ("les=school", [], 1)
    assert fiches_in(table.picture, "fiche") == ["f1"]


def test_a_fiche_goes_back_into_the_tray() -> None:
    table = Table.of(board="les=school match=school")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(tray=True)
    assert (table.laid, table.notes) == ("match=school", [])


@pytest.mark.parametrize("at", [Point(3, 500), Point(960, 20), Point(960, 1079)], ids=["side", "bar", "foot"])
def test_a_fiche_that_leaves_the_board_goes_into_the_tray(at: Point) -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(point=at)
    assert (table.laid, table.notes) == ("", [])


def test_a_new_fiche_that_is_dropped_beside_the_board_goes_home_without_words() -> None:
    table = Table.of()
    a = table.finger(1)
    a.grab("school")
    a.drop(tray=True)
    table.settle()
    assert (table.did, table.notes, table.screen.loose(table.now)) == ([], [], ())


@pytest.mark.parametrize("board", ["", "les=school"])
def test_a_drop_on_nothing_goes_home_and_says_so(board: str) -> None:
    table = Table.of(board=board)
    a = table.finger(1)
    if board:
        a.grab_fiche("school", task="les")
    else:
        a.grab("school")
    a.drop(point=beside_everything(table))
    assert table.laid == board
    assert table.notes == [table.say("refusal.no_place")]
    assert fiches_in(table.screen.loose(table.now), "glide")
    table.settle()
    assert not table.screen.loose(table.now)
    assert fiches_in(table.picture, "fiche") == ["f1"] * bool(board)


def test_a_hand_just_beside_a_task_still_lands_on_it() -> None:
    table = Table.of()
    task = table.screen.target("task", "les")
    assert task is not None
    reach = table.screen.kit.reach
    a = table.finger(1)
    a.grab("school")
    a.drop(point=Point(task.rect.x - reach.mm(reach.landing_mm) / 8, task.rect.centre.y))
    assert table.laid == "les=school"


def test_the_place_lights_up_before_the_hand_lets_go() -> None:
    table = Table.of(board="les=school")
    a, b = table.finger(1), table.finger(2)
    a.grab("gemeente")
    b.grab("school")
    a.over(task="les")
    b.over(seat="werk")
    assert table.lit == {("task", "les"), ("seat", "werk")}
    a.drop()
    b.drop()
    assert table.lit == set()
    assert table.laid == "les=school,gemeente werk!school"


@pytest.mark.parametrize("place", [{"task": "les"}, {"seat": "werk"}])
def test_a_place_that_would_refuse_stays_dark(place: dict[str, str]) -> None:
    table = Table.of(board="les=school werk!school")
    a = table.mouse()
    a.grab("school")
    a.over(**place)  # type: ignore[arg-type]
    assert table.lit == set()


def test_a_seat_that_would_ask_lights_up() -> None:
    table = Table.of(board="werk!school")
    a = table.mouse()
    a.grab("gemeente")
    a.over(seat="werk")
    assert table.lit == {("seat", "werk")}


def test_a_place_goes_dark_when_another_hand_takes_it_first() -> None:
    table = Table.of()
    a, b = table.finger(1), table.finger(2)
    a.grab("school")
    a.over(task="les")
    assert table.lit == {("task", "les")}
    b.grab("school")
    b.drop(task="les")
    assert table.lit == set()
    a.drop()
    assert table.laid == "les=school"


def test_a_lifted_fiche_is_larger_and_not_on_the_board_as_well() -> None:
    table = Table.of(board="les=school")
    a = table.mouse()
    a.grab_fiche("school", task="les")
    table.wait(200)
    (held,) = [item for item in table.screen.loose(table.now) if isinstance(item, Chip)]
    assert held.lifted
    lying = table.screen.target("fiche", "f1")
    assert lying is not None
    assert held.radius > lying.rect.w / 2
    assert fiches_in(table.picture, "fiche") == []
    assert fiches_in(table.picture, "held") == ["f1"]


def test_a_fiche_is_held_where_the_finger_took_it() -> None:
    table = Table.of(board="les=school")
    centre = table.mouse().place("fiche", "f1")
    a = table.finger(1)
    a.feel("down", Point(centre.x + 9, centre.y - 5))
    a.feel("move", Point(centre.x + 209, centre.y - 5))
    (held,) = table.screen.held.values()
    assert held.centre == Point(centre.x + 200, centre.y)


@pytest.mark.parametrize("how", ["cancel", "focus", "escape", "window"])
def test_a_drag_that_is_broken_off_records_nothing(how: str) -> None:
    table = Table.of(board="les=school")
    a, b = table.finger(1), table.mouse()
    a.grab_fiche("school", task="les")
    a.over(task="match")
    b.grab("gemeente")
    b.over(task="match")
    match how:
        case "cancel":
            a.cancel()
            b.cancel()
        case "focus":
            table.screen.let_go(table.now)
        case "escape":
            table.press("escape")
        case "window":
            table.screen.resize(table.screen.size)
    a.up()
    b.up()
    table.settle()
    assert (table.laid, len(table.did)) == ("les=school", 1)
    assert (table.lit, table.screen.loose(table.now)) == (set(), ())
    assert fiches_in(table.picture, "fiche") == ["f1"]


def test_a_fiche_does_not_fall_when_the_driver_invents_an_up() -> None:
    table = Table.of(board="les=school")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.over(task="praktijk")
    for number in range(5):
        a.flicker(f"finger-{10 + number}")
    a.drop(task="match")
    assert table.laid == "match=school"
    assert len(table.did) == 2


def test_a_fiche_in_somebodys_hand_is_not_taken_by_another() -> None:
    table = Table.of(board="les=school")
    a, b = table.finger(1), table.finger(2)
    a.grab_fiche("school", task="les")
    b.take("fiche:f1")
    b.over(task="match")
    assert list(table.screen.held) == ["finger-1"]
    b.drop()
    a.drop(task="praktijk")
    assert table.laid == "praktijk=school"


def test_a_fiche_is_caught_on_its_way_and_is_never_seen_twice() -> None:
    table = Table.of(board="les=school")
    a, b = table.mouse(), table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(task="match")
    assert fiches_in(table.picture, "fiche", "held", "glide") == ["f1"]
    b.grab_fiche("school", task="match")
    assert fiches_in(table.picture, "fiche", "held", "glide") == ["f1"]
