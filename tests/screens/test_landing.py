"""Where a fiche lands: on a place or just beside it, and never through something that lies over the board."""

import pytest

from canvas.layout.geometry import Point
from tests.helpers.hands import Table, in_round


def test_between_two_columns_a_fiche_glides_home() -> None:
    table = Table.of("isoleerder")
    task, other = table.screen.target("task", "zoeken"), table.screen.target("task", "plan")
    assert task is not None and other is not None
    a = table.finger(1)
    a.grab("werkgever")
    a.drop(point=Point((task.rect.right + other.rect.x) / 2, task.rect.centre.y))
    assert (table.laid, table.notes) == ("", [table.say("refusal.no_place")])


@pytest.mark.parametrize("away", [5, 12])
def test_the_mercy_of_a_landing_is_small(away: int) -> None:
    table = Table.of()
    task = table.screen.target("task", "les")
    assert task is not None
    a = table.finger(1)
    a.grab("school")
    a.drop(point=Point(task.rect.x + 60, task.rect.y - table.screen.kit.reach.mm(away)))
    assert table.laid == ""


def test_a_drop_does_not_go_through_an_open_drawer() -> None:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    for what, of in (("task", "plan"), ("task", "nazorg")):  # under the drawer, and under its veil
        place = table.screen.target(what, of)
        assert place is not None
        a.grab("werkgever")
        a.over(point=place.rect.centre)
        assert table.lit == set()
        a.drop(point=place.rect.centre)
        assert table.laid == ""
        assert table.say("refusal.covered") in table.notes


def test_a_fiche_does_not_fall_on_a_task_under_a_question() -> None:
    table = Table.of(board="werk!school")
    a = table.finger(1)
    a.grab("gemeente")
    a.drop(seat="werk")
    (answer,) = [target for target in table.screen.arrangement.targets if target.of == "no:werk"]
    before = table.laid
    a.grab("gemeente")
    a.drop(point=answer.rect.centre)
    assert table.laid == before
