"""A column with more tasks than fit: a part of them shows, and buttons lead to the others."""

from canvas.layout.geometry import Point
from canvas.model.board import Level, OnTask
from canvas.model.scenario import Scenario
from canvas.rules.commands import PlaceFiche
from tests.helpers.cases import measured_case
from tests.helpers.hands import Table, fiches_in

LONG = measured_case(tasks=20)
FIRST = "fase_1"
HEAD = Point(120, 130)
"""In the head of the first column, where no fiche can lie."""


def rows(table: Table, phase: str = FIRST) -> list[str]:
    """The tasks of a phase that show, from top to bottom."""
    targets = [target for target in table.screen.arrangement.targets if target.what == "task"]
    return [target.of for target in targets if table.store.scenario.phase_of[target.of] == phase]


def tasks(scenario: Scenario, phase: str = FIRST) -> list[str]:
    return [task.id for task in scenario.phase[phase].tasks]


def turn_to_the_end(table: Table, way: str) -> int:
    """Tap until the button does nothing any more; tells how often."""
    taps = 0
    while table.screen.target("more", f"{FIRST}:{way}"):
        before = rows(table)
        table.finger(1).tap("more", f"{FIRST}:{way}")
        assert rows(table) != before
        taps += 1
    return taps


def test_a_short_column_has_no_buttons() -> None:
    table = Table.of()
    assert not [target for target in table.screen.arrangement.targets if target.what == "more"]


def test_a_long_column_shows_its_first_tasks_and_says_how_many_follow() -> None:
    table = Table.of(LONG)
    shown = rows(table)
    assert 3 <= len(shown) < 20
    assert shown == tasks(LONG)[: len(shown)]
    assert table.say("board.more", count=str(20 - len(shown))) in table.words
    assert table.screen.target("more", f"{FIRST}:up") is None


def test_every_task_comes_in_view_on_the_way_down_and_back() -> None:
    table = Table.of(LONG)
    seen = set(rows(table))
    while table.screen.target("more", f"{FIRST}:down"):
        table.finger(1).tap("more", f"{FIRST}:down")
        seen |= set(rows(table))
    assert seen == set(tasks(LONG))
    assert rows(table)[-1] == tasks(LONG)[-1]
    assert turn_to_the_end(table, "up") == 20 - len(rows(table))
    assert rows(table)[0] == tasks(LONG)[0]


def test_one_column_turns_without_the_others() -> None:
    table = Table.of(LONG)
    other = rows(table, "fase_2")
    table.finger(1).tap("more", f"{FIRST}:down")
    assert rows(table, "fase_2") == other


def test_a_fiche_is_laid_on_a_task_of_a_later_page() -> None:
    table = Table.of(LONG)
    turn_to_the_end(table, "down")
    a = table.finger(1)
    a.grab("partij_1")
    a.drop(task="taak_1_20")
    assert table.laid == "taak_1_20=partij_1"


def test_turning_a_page_is_no_step_of_the_session() -> None:
    table = Table.of(LONG)
    turn_to_the_end(table, "down")
    assert table.records == []


def test_undo_of_a_fiche_that_does_not_show_loses_nothing() -> None:
    table = Table.of(LONG, board="taak_1_20=partij_1 taak_1_1=partij_2")
    table.undo()
    table.undo()
    assert table.laid == ""
    table.settle()
    table.redo()
    assert table.laid == "taak_1_20=partij_1"
    assert fiches_in(table.picture, "fiche", "glide") == []
    turn_to_the_end(table, "down")
    table.settle()
    assert fiches_in(table.picture, "fiche") == ["f1"]


def test_a_fiche_can_be_carried_while_another_hand_turns_its_page_away() -> None:
    table = Table.of(LONG, board="taak_1_1=partij_1")
    a = table.finger(1)
    a.grab_fiche("partij_1", task="taak_1_1")
    table.finger(2).tap("more", f"{FIRST}:down")
    assert "taak_1_1" not in rows(table)
    a.drop(point=HEAD)
    table.settle()
    assert table.laid == "taak_1_1=partij_1"
    turn_to_the_end(table, "up")
    assert fiches_in(table.picture, "fiche") == ["f1"]


def test_the_last_task_shows_to_the_end_when_rows_grow() -> None:
    table = Table.of(LONG)
    turn_to_the_end(table, "down")
    for party in LONG.parties:
        for task in tasks(LONG):
            table.screen.do(PlaceFiche(party.id, OnTask(task=task), Level.HELPT), table.now)
    table.settle()
    while table.screen.target("more", f"{FIRST}:down"):
        table.finger(1).tap("more", f"{FIRST}:down")
    assert rows(table)[-1] == "taak_1_20"
