"""Rounds and their clock: it runs, it stops, and when the time is over nothing closes."""

import pytest

from canvas.layout.geometry import Size
from canvas.model.base import LANGUAGES, Language
from canvas.rules.commands import CloseRound, StartRound
from canvas.scene.type import TypeCase
from canvas.session.library import ASSETS
from tests.helpers.hands import Table, in_round
from tests.layout.tables import words_in

MINUTE = 60_000


def clock(table: Table) -> str:
    return table.screen.view.clock


def late_colour(table: Table) -> bool:
    return any(item.key == "clock" and item.colour == "ink.accent" for item in table.picture if hasattr(item, "colour"))


def test_the_clock_waits_for_the_first_round() -> None:
    table = Table.of()
    table.wait(MINUTE)
    assert (clock(table), table.screen.view.paused) == ("10:00", True)
    assert "Zo beginnen jullie" in table.words


def test_starting_a_round_starts_its_clock() -> None:
    table = Table.of()
    table.finger(1).tap("round", "kennismaken")
    assert table.notation == "klein:kennismaken"
    assert "Nu: Kennismaken · 10 minuten" in table.words
    table.wait(MINUTE)
    assert clock(table) in ("09:00", "08:59")
    assert clock(table) in table.words


def test_the_clock_shows_every_second_without_a_hand_on_the_table() -> None:
    table = Table.of()
    table.finger(1).tap("round", "kennismaken")
    shown = []
    for _ in range(60):
        table.wait(100)
        shown.append(clock(table))
    assert len(set(shown)) in (6, 7)


def test_the_button_begins_with_the_first_round() -> None:
    table = Table.of()
    table.finger(1).tap("button", "pause")
    assert table.notation == "klein:kennismaken"
    assert not table.screen.view.paused


def test_a_pause_stops_the_clock_and_again_goes_on() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("round", "kennismaken")
    table.wait(MINUTE)
    a.tap("button", "pause")
    stopped = clock(table)
    assert table.screen.view.paused
    table.wait(5 * MINUTE)
    assert clock(table) == stopped
    a.tap("button", "pause")
    table.wait(MINUTE)
    assert clock(table) < stopped
    assert len(table.did) == 1


def test_over_time_turns_gold_and_closes_nothing() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("round", "kennismaken")
    a.grab("school")
    a.over(task="les")
    table.wait(10 * MINUTE + 5000)
    assert table.screen.view.late
    assert clock(table).startswith("+00:0")
    assert late_colour(table)
    assert list(table.screen.held) == ["finger-1"]
    a.drop()
    assert table.notation == "klein:kennismaken les=school"


def test_in_time_is_not_gold() -> None:
    table = Table.of()
    table.finger(1).tap("round", "kennismaken")
    table.wait(9 * MINUTE)
    assert not table.screen.view.late
    assert not late_colour(table)


def test_another_round_starts_its_own_clock() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("round", "kennismaken")
    table.wait(MINUTE)
    a.tap("round", "verdelen")
    assert table.notation == "klein:verdelen"
    assert clock(table) == "10:00"


def test_the_round_that_runs_is_not_started_twice_but_opens_its_drawer() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("round", "kennismaken")
    a.tap("round", "kennismaken")
    assert table.drawers == ["round"]
    assert len(table.did) == 1


def test_nothing_has_to_wake_a_table_where_nothing_happens() -> None:
    table = Table.of(board="les=school")
    table.settle()
    assert table.screen.deadline(table.now) is None


def test_a_hand_that_is_down_wakes_the_table_in_time() -> None:
    table = Table.of()
    a = table.finger(1)
    a.grab("school")
    a.over(task="les")
    table.wait(1000)
    a.up()
    assert table.screen.deadline(table.now) == table.now + table.screen.kit.reach.limbo_ms


def ticked(table: Table) -> set[str]:
    """The rounds that show as done."""
    keys = [item.key.split(".") for item in table.picture]
    return {key[1] for key in keys if key[0] == "round" and key[-1] == "check"}


def test_only_a_round_that_was_left_forward_or_closed_is_ticked() -> None:
    table, a = in_round("wie_doet_wat")
    a.tap("round", "duurzaam")
    a.tap("round", "akkoord")
    assert ticked(table) == {"wie_doet_wat", "duurzaam"}
    a.tap("round", "duurzaam")
    assert ticked(table) == {"wie_doet_wat"}, "nobody finished the last round"
    a.tap("round", "akkoord")
    table.screen.do(CloseRound(), table.now)
    a.tap("round", "regie")
    assert ticked(table) == {"wie_doet_wat", "duurzaam", "akkoord"}


@pytest.mark.parametrize("size", [Size(1203, 704), Size(1280, 800), Size(1024, 640), Size(1920, 1080)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_present_round_keeps_its_name_and_no_name_touches_the_next_number(size: Size, language: Language) -> None:
    measurer = TypeCase(ASSETS / "fonts")
    table = Table.of("isoleerder", size, language=language, measurer=measurer)
    for round_ in table.store.scenario.rounds:
        table.screen.do(StartRound(round_.id), table.now)
        bar = [item for item in table.picture if item.key.startswith("round.")]
        words = {item.key: item.bounds for item in words_in(bar)}
        discs = {item.key: item.bounds for item in bar if item.key.endswith(".disc")}
        assert f"round.{round_.id}.name" in words
        for key, name in words.items():
            own = key.replace(".name", ".disc")
            if key.endswith(".name") and (after := [d.x for k, d in discs.items() if d.x > name.x and k != own]):
                assert min(after) - name.right > 1.2 * (name.x - discs[own].right)
    table.screen.do(CloseRound(), table.now)
    assert any(item.key == f"round.{round_.id}.name" for item in words_in(table.picture))
