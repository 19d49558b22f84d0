"""Leaving out optional phases: the drawer, the route, the hall, and on to the covenant."""

from datetime import date

import pytest

from canvas.export.covenant import covenant_of
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules.commands import Refusal
from canvas.rules.queries import open_points, played
from canvas.screens.workshop import play_workshop
from tests.helpers.everything import everything, everything_table
from tests.helpers.hands import Table
from tests.helpers.tools import words_of

FIRST, MIDDLE, LAST = "werving", "opleiden", "werk"


def opened(table: Table) -> None:
    """The drawer of the phases, by the menu."""
    hand = table.finger(1)
    hand.tap("button", "menu")
    hand.tap("menu", "phases")


def shortened() -> Table:
    """The first and the last phase are left out, by hand."""
    table = Table.of(everything())
    opened(table)
    hand = table.finger(1)
    hand.choose("phases/phase_0", "out")
    hand.choose("phases/phase_1", "out")
    hand.shut("phases")
    return table


def phases_of(table: Table) -> list[str]:
    return [phase.id for phase in table.screen.names.scenario.phases]


def test_only_a_scenario_with_optional_phases_has_the_entry() -> None:
    for scenario, there in ((everything(), True), ("klein", False)):
        table = Table.of(scenario)
        table.finger(1).tap("button", "menu")
        assert ("phases" in table.there("menu")) == there


def test_optional_phases_are_left_out_and_taken_back() -> None:
    table = shortened()
    assert phases_of(table) == [MIDDLE]
    opened(table)
    table.finger(1).choose("phases/phase_1", "in")
    assert phases_of(table) == [MIDDLE, LAST]


def test_what_others_undo_shows_in_the_open_drawer() -> None:
    table = Table.of(everything())
    opened(table)
    hand = table.finger(1)
    hand.choose("phases/phase_0", "out")
    table.undo()
    hand.choose("phases/phase_1", "out")
    assert phases_of(table) == [FIRST, MIDDLE]


def test_a_phase_in_which_something_lies_stays_with_a_reason() -> None:
    table = Table.of(everything(), board="werving!gemeente")
    opened(table)
    hand = table.finger(1)
    hand.choose("phases/phase_0", "out")
    assert table.trouble == [table.say("refusal.phase_in_use", phase=FIRST)]
    assert "Bij Werving ligt al iets. Haal dat eerst weg." in " ".join(table.words)
    hand.choose("phases/phase_1", "out")
    assert phases_of(table) == [FIRST, MIDDLE]


def test_a_phase_in_which_everybody_chooses_in_silence_stays() -> None:
    table = Table.of(everything())
    table.store.dispatch(c.BeginQuiet(FIRST))
    assert isinstance(table.store.dispatch(c.TurnDial("left_out", FIRST, 1)), Refusal)


@pytest.mark.parametrize("tab", ["route", "layers", "deals", "signing"])
def test_every_view_is_drawn_without_them(tab: str) -> None:
    table = shortened()
    table.screen.show(tab=tab)
    assert table.words
    assert all("Werving" not in line for line in table.words)


def test_the_hall_shows_what_is_played_also_when_its_phase_is_left_out_meanwhile() -> None:
    table = Table.of(everything())
    table.screen.show(hall=LAST)
    table.store.dispatch(c.TurnDial("left_out", LAST, 1))
    table.settle()
    assert "Werving" in table.words
    table.screen.show(hall="")
    hand = table.finger(1)
    hand.tap("button", "menu")
    hand.tap("menu", "hall")
    assert table.screen.view.hall == FIRST


def test_the_drawer_opens_from_the_hall() -> None:
    table = Table.of(everything())
    table.screen.show(hall=MIDDLE)
    opened(table)
    assert table.drawers == ["phases"]
    assert table.screen.view.hall == ""


def test_consent_and_passages_are_about_what_is_played() -> None:
    table = shortened()
    table.screen.drawers.pull("consent")
    table.settle()
    assert [of for of in table.there("spot") if of.startswith("consent/phase/")] == [f"consent/phase/{MIDDLE}"]
    assert table.there("bead") == []


def test_a_handover_skips_a_phase_in_the_middle() -> None:
    table = everything_table()
    table["phase"][1]["optional"] = True
    made = Table.of(Scenario.model_validate(table), board="werving!gemeente werk!school")
    made.store.dispatch(c.TurnDial("left_out", MIDDLE, 1))
    made.settle()
    made.finger(1).tap("bead", FIRST)
    assert made.drawers == ["handover"]
    assert not isinstance(made.store.dispatch(c.AgreeHandover(FIRST, "juni", "alles", True)), Refusal)


def test_the_rest_is_played_on_to_the_covenant() -> None:
    table = everything_table()
    table["example"] = [
        {"round": "kennismaken", "moves": ["opleiden!school"]},
        {"round": "verdelen", "moves": ["les=school", "praktijk=bouwbedrijf", "begeleiden=gemeente"]},
        {"round": "praten", "consent": True},
    ]
    table["round"][2]["tools"] = ["consent"]
    made = Table.of(Scenario.model_validate(table))
    for phase in (FIRST, LAST):
        made.store.dispatch(c.TurnDial("left_out", phase, 1))
    made.settle()
    play_workshop(made.screen)
    board, scenario = made.board, made.store.scenario
    covenant = covenant_of(board, scenario, words_of("nl"), date(2026, 7, 1))
    assert len(covenant.phases) == 1
    told = {point.values.get("phase") for point in open_points(board, played(board, scenario))}
    assert not told & {FIRST, LAST}
    assert board.turned == {MIDDLE}
