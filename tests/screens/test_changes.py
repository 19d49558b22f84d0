"""What a listener hears of the board after each step, whoever made it."""

from canvas.screens.ear import Changes
from tests.helpers.hands import Table


def test_a_step_by_any_hand_is_said_once_with_place_and_people() -> None:
    table, changes = Table.of("isoleerder", board="werving!klantmanager"), Changes()
    changes.look(table.screen)
    assert changes.said == (), "what lay there already is read, not announced"
    hand = table.finger(3)
    hand.grab("jobcoach")
    hand.drop(task="contact")
    table.settle()
    changes.look(table.screen)
    assert changes.said == ("Vaste contactpersoon zijn: Jobcoach: doet het",)
    table.undo()
    table.settle()
    changes.look(table.screen)
    assert changes.said == ("Vaste contactpersoon zijn: nog niemand",)


def test_another_board_is_not_read_out_as_changes() -> None:
    changes = Changes()
    for laid in ("", " ".join(f"{phase}!jobcoach" for phase in ("werving", "voortraject", "begeleiding", "vakopleiding",
                                                               "werkervaring", "match"))):  # fmt: skip
        changes.look(Table.of("isoleerder", board=laid).screen)
    assert changes.said == ()
