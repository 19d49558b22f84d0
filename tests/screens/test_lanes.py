"""Hands on the lanes: who carries a line, its tasks, and counting up and down."""

from canvas.model.base import Language
from canvas.rules.queries import dial_at, fiches_on, leading
from tests.helpers.everything import everything
from tests.helpers.hands import Hand, Table


def at_the_lanes(language: Language = "nl") -> tuple[Table, Hand]:
    table = Table.of(everything(), language=language)
    a = table.finger(1)
    a.tap("tab", "lanes")
    return table, a


def own_task(table: Table) -> str:
    """A task of the lane *groen*."""
    return next(task.id for phase in table.screen.store.scenario.phases for task in phase.tasks if task.lane == "groen")


def test_a_party_is_dragged_to_a_line_and_carries_it() -> None:
    table, a = at_the_lanes()
    a.grab("gemeente")
    a.over(seat="groen")
    assert table.lit == {("seat", "groen")}
    a.drop()
    table.settle()
    assert leading(table.board, "groen") == "gemeente"
    assert "draagt deze lijn" in table.words


def test_a_party_is_tapped_onto_a_line() -> None:
    table, a = at_the_lanes()
    a.tap("stack", "school")
    a.tap("seat", "zorg")
    assert leading(table.board, "zorg") == "school"


def test_a_fiche_is_laid_on_a_task_of_a_line_and_on_one_of_all_lines() -> None:
    table, a = at_the_lanes()
    common = table.screen.store.scenario.phases[0].tasks[0].id
    for task in (own_task(table), common):
        a.grab("school")
        a.drop(task=task)
        table.settle()
        assert [fiche.party for fiche in fiches_on(table.board, task)] == ["school"]


def test_counting_goes_up_and_down_and_never_below_nothing() -> None:
    table, a = at_the_lanes()
    scenario = table.screen.store.scenario
    for number in (1, 2):
        a.tap("dial", f"opdrachten/groen/{number}")
        assert dial_at(table.board, scenario, "opdrachten", "groen") == number
    for number in (1, 0):
        a.tap("dial", f"opdrachten/groen/{number}")
    assert dial_at(table.board, scenario, "opdrachten", "groen") == 0
    assert table.screen.target("dial", "opdrachten/groen/-1") is None


def test_what_is_counted_for_all_stands_beside_what_parties_strive_for() -> None:
    table, a = at_the_lanes()
    a.tap("dial", "verklaringen//1")
    assert {"1 van 50", "streven: 50"} <= set(table.words)


def test_undo_takes_a_count_back() -> None:
    table, a = at_the_lanes()
    a.tap("dial", "opdrachten/zorg/1")
    a.tap("button", "undo")
    assert dial_at(table.board, table.screen.store.scenario, "opdrachten", "zorg") == 0


def test_the_view_speaks_english() -> None:
    table, _a = at_the_lanes("en")
    assert {"for all lines", "All lines together"} <= set(table.words)
