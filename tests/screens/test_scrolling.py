"""Long lists scroll by wheel and by finger; and a large case opens, plays, undoes and prints."""

import os
from pathlib import Path

import pytest

from canvas.export.registry import EXPORTS
from canvas.layout.geometry import Point, Rect
from canvas.rules.commands import WriteAgreement
from canvas.session.store import open_session
from tests.export.material import material
from tests.helpers.hands import Hand, Table
from tests.helpers.large import PARTIES, PHASES, TASKS, first_placings, large_scenario
from tests.helpers.play import SteppedClock

CHIPS = int(os.environ.get("LARGE_CHIPS", "300"))
"""Fiches on the large case; with 2,000 this takes a minute, so that is for who asks."""


@pytest.fixture
def large() -> Table:
    return Table.of(large_scenario())


def column(table: Table, of: str = "fase_3") -> Rect:
    target = table.screen.target("column", of)
    assert target is not None
    return target.rect


def rows(table: Table, of: str = "fase_3") -> list[str]:
    """The tasks of a phase that show."""
    return [task for task in table.there("task") if task.startswith(f"{of}_")]


def pull(hand: Hand, start: Point, far: float) -> None:
    """Press, move in small steps, let go."""
    hand.feel("down", start)
    for step in range(1, 11):
        hand.feel("move", Point(start.x, start.y + far * step / 10))
    hand.up()


def test_the_wheel_turns_the_column_under_the_mouse(large: Table) -> None:
    before, beside = rows(large), rows(large, "fase_4")
    large.screen.roll(column(large).centre, 2, large.now)
    assert rows(large)[0] == before[2]
    assert rows(large, "fase_4") == beside
    large.screen.roll(column(large).centre, -9, large.now)
    assert rows(large) == before


def test_the_wheel_stops_at_the_end(large: Table) -> None:
    large.screen.roll(column(large).centre, 500, large.now)
    assert rows(large)[-1] == f"fase_3_taak_{TASKS - 1}"
    large.screen.roll(column(large).centre, -1, large.now)
    assert rows(large)[-1] != f"fase_3_taak_{TASKS - 1}"


def test_a_finger_pulls_the_column_and_nothing_is_done_by_it(large: Table) -> None:
    before, records = rows(large), large.records
    pull(large.finger(1), large.finger(1).place("task", before[4]), -300)
    assert rows(large)[0] in before[2:]
    assert large.records == records
    assert large.screen.view.notes == ()
    pull(large.finger(1), column(large).centre, 900)
    assert rows(large) == before


def test_two_fingers_pull_two_columns(large: Table) -> None:
    before = rows(large), rows(large, "fase_5")
    one, other = large.finger(1), large.finger(2)
    starts = column(large).centre, column(large, "fase_5").centre
    for hand, start in zip((one, other), starts, strict=True):
        hand.feel("down", start)
    for step in range(1, 9):
        for hand, start in zip((one, other), starts, strict=True):
            hand.feel("move", Point(start.x, start.y - 40 * step))
    assert rows(large) != before[0]
    assert rows(large, "fase_5") != before[1]


def test_a_fiche_that_is_dragged_over_a_column_does_not_scroll_it(large: Table) -> None:
    large.mouse().drag("stack:partij_1", "task", "fase_3_taak_0")
    before = rows(large)
    fiche = large.fiche("partij_1", task="fase_3_taak_0")
    large.finger(1).take(f"fiche:{fiche.id}")
    large.finger(1).over(task=before[5])
    assert rows(large) == before


def test_the_list_of_a_drawer_turns_by_wheel_and_finger() -> None:
    large = Table.of()
    for number in range(40):
        large.store.dispatch(WriteAgreement(f"Afspraak {number}", ("school",)))
    large.screen.drawers.pull("agreement")
    shown = large.there("entry")
    target = next(target for target in large.screen.arrangement.targets if target.what == "list")
    large.screen.roll(target.rect.centre, 1, large.now)
    assert set(large.there("entry")) != set(shown)
    pull(large.finger(1), Point(target.rect.centre.x, target.rect.y + 40), target.rect.h * 0.8)
    assert large.there("entry") == shown


def test_a_large_case_opens_plays_undoes_and_prints(tmp_path: Path) -> None:
    table = Table.of(large_scenario(), folder=tmp_path / "groot")
    assert (len(table.screen.names.scenario.phases), len(table.board.parties)) == (PHASES, PARTIES)
    for command in first_placings(table.store.scenario, CHIPS):
        table.store.dispatch(command)
    table.screen.settle(table.now)
    table.finger(1).tap_fiche("partij_0", task="fase_0_taak_0")
    table.undo()
    assert len(table.board.fiches) == CHIPS - 1
    table.redo()
    table.store.close()
    again = open_session(tmp_path / "groot", SteppedClock())
    assert again.board == table.board
    assert EXPORTS["covenant"].make(material(again.board, scenario=again.scenario)).startswith(b"%PDF")
    again.close()
