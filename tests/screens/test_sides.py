"""People at every side of a table: a chip turns to who takes it, and one touch turns everything to one reader."""

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point
from canvas.layout.picture import Chip, Words
from canvas.layout.target import Target
from canvas.model.profile import SIDES, TURN
from canvas.model.settings import Settings
from canvas.screens.drags import stack_centre
from tests.helpers.hands import Hand, Table

AROUND = Settings(profile="tafel", inches=55, sides=SIDES)
ACROSS = Settings(profile="tafel", inches=55, sides=("bottom", "top"))


def chip(table: Table, key: str) -> Chip:
    return next(item for item in table.picture if isinstance(item, Chip) and item.key == key)


def lay(table: Table, hand: Hand, party: str, face: int, task: str) -> str:
    """Take a fiche from the stack of one side, and lay it."""
    hand.feel("down", stack_centre(table.screen, party, face))
    hand.drop(task=task)
    table.settle()
    return table.fiche(party, task=task).id


@pytest.mark.parametrize("side", SIDES)
def test_a_chip_turns_to_the_side_it_was_taken_from(side: str) -> None:
    table = Table.of("isoleerder", settings=AROUND)
    face = TURN[side]  # type: ignore[index]
    a = table.finger(1)
    a.feel("down", stack_centre(table.screen, "werkgever", face))
    a.over(task="zoeken")
    assert chip(table, "held.stack:werkgever").turn == face
    a.drop()
    table.settle()
    assert chip(table, f"fiche.{table.fiche('werkgever', task='zoeken').id}").turn == face


def test_taken_again_it_keeps_looking_that_way_and_who_taps_lays_it_so_too() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    a = table.finger(1)
    laid = lay(table, a, "werkgever", 180, "zoeken")
    a.grab_fiche("werkgever", task="zoeken")
    a.drop(task="eerlijk" if table.screen.target("task", "eerlijk") else table.there("task")[1])
    table.settle()
    assert chip(table, f"fiche.{laid}").turn == 180
    across = next(
        target
        for target in table.screen.arrangement.targets
        if (target.what, target.of, target.turn) == ("stack", "jobcoach", 180)
    )
    a.tap_at(across.rect.centre)
    a.tap("task", "zoeken")
    assert chip(table, f"fiche.{table.fiche('jobcoach', task='zoeken').id}").turn == 180


def test_a_second_finger_on_a_fiche_in_a_hand_turns_it() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    a, b = table.finger(1), table.finger(2)
    a.grab("werkgever")
    a.over(task="zoeken")
    b.feel("down", Point(a.at.x + 8, a.at.y))
    b.feel("move", Point(a.at.x + 60, a.at.y))
    b.up()
    assert table.screen.hands.holding == {"finger-1": "stack:werkgever"}
    a.drop()
    table.settle()
    assert chip(table, f"fiche.{table.fiche('werkgever', task='zoeken').id}").turn == 180
    assert len(table.did) == 1


def test_at_four_sides_it_turns_by_quarters() -> None:
    table = Table.of("isoleerder", settings=AROUND)
    a, b = table.finger(1), table.finger(2)
    a.grab("werkgever")
    a.over(task="zoeken")
    for turn in (90, 180, 270, 0):
        b.feel("down", a.at)
        b.up()
        assert chip(table, "held.stack:werkgever").turn == turn


def test_every_label_of_the_board_reads_from_both_long_sides() -> None:
    table = Table.of("isoleerder", settings=ACROSS, board="werving!klantmanager zoeken=klantmanager")
    words = [item for item in table.screen.picture() if isinstance(item, Words)]
    read = {turn: {item.text for item in words if item.turn == turn} for turn in (0, 180)}
    scenario, names = table.store.scenario, table.screen.names
    for phase in scenario.phases:
        assert {names.phase(phase.id)} <= read[0] & read[180]
    assert {names.party(party) for party in table.board.parties} <= read[0] & read[180]
    tasks = {item.text for item in words if item.key.startswith("task.") and ".words." in item.key}
    assert tasks and tasks <= read[180]


def test_read_for_all_turns_everything_to_one_side_then_to_the_other_and_back() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    a = table.finger(1)
    laid = lay(table, a, "werkgever", 180, "zoeken")
    for turn in (0, 180):
        a.tap("button", "read")
        words = [item for item in table.screen.picture() if isinstance(item, Words)]
        assert {item.turn for item in words} == {turn}
        assert chip(table, f"fiche.{laid}").turn == turn
        assert table.there("stack").count("werkgever") == 1
    a.grab("jobcoach")  # it is still the same board, and can be played
    a.drop(task="zoeken")
    table.settle()
    assert table.fiche("jobcoach", task="zoeken")
    a.tap("button", "read")
    assert chip(table, f"fiche.{laid}").turn == 180
    assert table.there("stack").count("werkgever") == 2


def test_a_drawer_and_its_keyboard_turn_to_who_opened_them() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    a = table.finger(1)
    a.tap("round", table.store.scenario.rounds[1].id)
    tool = next(target.of for target in table.screen.arrangement.targets if target.what == "tool")
    across = _turned(table, "tool", tool)
    a.tap_at(across.rect.centre)
    drawer = table.screen.drawers.open[0]
    fields = [target for target in table.screen.arrangement.targets if target.what == "field"]
    assert drawer.turned == 180
    if fields:
        assert {field.turn for field in fields} == {180}
        a.tap_at(fields[0].rect.centre)
        keys = [target for target in table.screen.arrangement.targets if target.what == "key"]
        assert keys and {key.turn for key in keys} == {180}
        assert max(key.rect.bottom for key in keys) < table.screen.size.h / 2


def test_the_reason_of_a_refusal_is_read_by_the_hand_it_stands_beside() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    a = table.finger(1)
    lay(table, a, "werkgever", 180, "zoeken")
    a.feel("down", stack_centre(table.screen, "werkgever", 180))
    a.drop(task="zoeken")
    (note,) = table.screen.view.notes
    assert note.turn == 180


def test_a_sleeve_and_a_palm_do_not_put_down_what_somebody_picked() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    table.finger(1).tap("stack", "werkgever")
    edge = Point(700, table.screen.size.h - 3)
    for kind in ("down", "up"):
        table.screen.feel(PointerEvent(kind, "finger-8", "finger", edge, table.now))  # type: ignore[arg-type]
    for kind in ("down", "up"):
        for number in range(3):
            at = Point(900 + 20 * number, 1060)
            table.screen.feel(PointerEvent(kind, f"finger-{20 + number}", "finger", at, table.now))  # type: ignore[arg-type]
    assert table.screen.view.picked == "stack:werkgever"


def _turned(table: Table, what: str, of: str) -> Target:
    return next(
        target
        for target in table.screen.arrangement.targets
        if (target.what, target.of, target.turn) == (what, of, 180)
    )
