"""The table at rest: every word in its place, whatever the case, the board, the window and the language."""

import time
from functools import cache
from itertools import pairwise

import pytest

from canvas.layout.geometry import Rect, Size, around
from canvas.layout.picture import Chip, Picture, spoken
from canvas.model.base import LANGUAGES, Language
from tests.helpers.cases import BOARDS, LONG_NAME, crammed_board, empty_board, example_board, measured_case
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import case
from tests.layout.tables import (
    SIZES,
    arranged,
    chips_in,
    letters,
    outside,
    over_each_other,
    panel,
    tasks_shown,
    too_small,
    twins,
    under_chips,
    within,
    words_in,
)

CASES = {
    "isoleerder": case("isoleerder"),
    "three phases": measured_case(phases=3, tasks=6, parties=9),
    "eight phases": measured_case(phases=8, tasks=5, parties=9),
    "twenty parties": measured_case(phases=6, tasks=5, parties=20),
    "long names": measured_case(phases=6, tasks=5, parties=9, long=True),
    "long columns": measured_case(phases=6, tasks=20, parties=9, long=True),
    "all of it": measured_case(phases=8, tasks=20, parties=20, long=True),
}
Setting = tuple[str, str, Size, Language]
SETTINGS: list[Setting] = [
    (name, board, size, language)
    for name in CASES
    for board in BOARDS
    for size in SIZES
    for language in LANGUAGES
    if name == "isoleerder" or (board != "example" and language == "nl" and (size.w < 2000 or name == "all of it"))
]


def said(setting: Setting) -> str:
    name, board, size, language = setting
    return f"{name}-{board}-{size.w}-{language}"


@cache
def laid(setting: Setting) -> Picture:
    """Every setting is laid out once, and looked at from all sides."""
    name, board, size, language = setting
    return arranged(CASES[name], BOARDS[board](CASES[name]), size, language).picture


everywhere = pytest.mark.parametrize("setting", SETTINGS, ids=said)


@everywhere
def test_no_words_leave_the_window(setting: Setting) -> None:
    assert outside(laid(setting), Rect(0, 0, *setting[2])) == []


@everywhere
def test_no_words_are_too_small_to_read(setting: Setting) -> None:
    assert too_small(laid(setting)) == []


@everywhere
def test_no_words_lie_over_each_other(setting: Setting) -> None:
    assert over_each_other(laid(setting)) == []


@everywhere
def test_no_words_lie_under_a_fiche(setting: Setting) -> None:
    assert under_chips(laid(setting)) == []


@everywhere
def test_every_key_is_used_once(setting: Setting) -> None:
    assert twins(laid(setting)) == []


@everywhere
def test_words_of_a_phase_stay_in_its_column(setting: Setting) -> None:
    picture = laid(setting)
    for phase in CASES[setting[0]].phases:
        column = panel(picture, f"phase.{phase.id}")
        keys = (f"phase.{phase.id}.", f"seat.{phase.id}.", f"more.{phase.id}.")
        assert [
            item.key for item in words_in(picture) if item.key.startswith(keys) and not within(letters(item), column)
        ] == []


@everywhere
def test_tasks_with_their_words_and_fiches_stay_in_their_row(setting: Setting) -> None:
    picture, scenario = laid(setting), CASES[setting[0]]
    rows = {task: panel(picture, f"task.{task}") for task in tasks_shown(picture, scenario)}
    for task, row in rows.items():
        column = panel(picture, f"phase.{scenario.phase_of[task]}")
        assert within(row, column), task
        lines = [letters(item) for item in words_in(picture) if item.key.startswith(f"task.{task}.")]
        assert lines
        assert all(within(line, row) for line in lines), task
    for chip in chips_on_tasks(picture):
        mine = [row for row in rows.values() if within(around(chip.centre, chip.radius), row, 0)]
        assert len(mine) == 1, chip


@everywhere
def test_rows_of_a_column_do_not_overlap(setting: Setting) -> None:
    picture, scenario = laid(setting), CASES[setting[0]]
    for phase in scenario.phases:
        rows = [panel(picture, f"task.{task.id}") for task in phase.tasks if task.id in tasks_shown(picture, scenario)]
        assert rows == sorted(rows, key=lambda row: row.y)
        assert all(above.bottom < below.y for above, below in pairwise(rows))


@everywhere
def test_every_party_has_a_stack_with_its_name_below_it(setting: Setting) -> None:
    picture, scenario = laid(setting), CASES[setting[0]]
    felt = panel(picture, "tray.felt")
    for party in scenario.parties:
        (top,) = [chip for chip in chips_in(picture, "stack") if chip.key == f"stack.{party.id}"]
        names = [letters(item) for item in words_in(picture) if item.key.startswith(f"stack.{party.id}.name")]
        assert names
        assert within(around(top.centre, top.radius), felt)
        assert all(within(name, felt) and name.y >= top.centre.y + top.radius - 1 for name in names)


def chips_on_tasks(picture: Picture) -> list[Chip]:
    """Fiches that do not lie in a seat."""
    seats = [item.centre for item in picture if item.key.startswith("seat.") and hasattr(item, "centre")]
    return [chip for chip in chips_in(picture, "fiche") if all(chip.centre.distance(seat) > 2 for seat in seats)]


@pytest.mark.parametrize("size", SIZES)
def test_every_fiche_of_a_crammed_board_is_drawn_once(size: Size) -> None:
    scenario = case("isoleerder")
    board = crammed_board(scenario)
    picture = arranged(scenario, board, size).picture
    drawn = {chip.key for chip in chips_in(picture, "fiche")}
    visible = set(tasks_shown(picture, scenario))
    lying = {
        fiche.id
        for fiche in board.fiches.values()
        if getattr(fiche.place, "task", None) in visible or hasattr(fiche.place, "seat")
    }
    assert drawn == {f"fiche.{fiche}" for fiche in lying}


def test_columns_lie_next_to_each_other_in_the_order_of_the_phases() -> None:
    for name, scenario in CASES.items():
        picture = arranged(scenario, empty_board(scenario), SIZES[1]).picture
        columns = [panel(picture, f"phase.{phase.id}") for phase in scenario.phases]
        assert all(left.right < right.x for left, right in pairwise(columns)), name
        assert len({(column.y, column.w, column.h) for column in columns}) == 1, name


def test_the_same_table_gives_the_same_picture() -> None:
    scenario = case("isoleerder")
    one, other = (arranged(scenario, example_board(scenario), SIZES[1]) for _ in range(2))
    assert one == other


def test_a_layout_looks_at_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(*_: object) -> float:
        raise AssertionError("a layout looked at the clock")

    scenario = case("isoleerder")
    board = example_board(scenario)
    with monkeypatch.context() as stopped:
        for name in ("time", "monotonic", "perf_counter", "time_ns", "localtime"):
            stopped.setattr(time, name, looked)
        arranged(scenario, board, SIZES[1])


def test_one_change_leaves_the_other_columns_as_they_are() -> None:
    scenario = case("isoleerder")
    before, after = empty_board(scenario), example_board(scenario)
    one, other = (arranged(scenario, board, SIZES[1]).picture for board in (before, after))
    panels = [f"phase.{phase.id}" for phase in scenario.phases]
    assert [panel(one, key) for key in panels] == [panel(other, key) for key in panels]


def test_long_names_stand_in_full_where_there_is_room() -> None:
    scenario = measured_case(phases=3, tasks=3, parties=4, long=True)
    picture = arranged(scenario, crammed_board(scenario), SIZES[1]).picture
    assert " ".join(spoken(picture)).count(LONG_NAME) >= 4


def test_laying_out_a_crammed_board_asks_for_a_bearable_number_of_widths() -> None:
    measurer = CountingMeasurer()
    scenario = case("isoleerder")
    arranged(scenario, crammed_board(scenario), SIZES[1], measurer=measurer)
    assert measurer.calls < 30_000
