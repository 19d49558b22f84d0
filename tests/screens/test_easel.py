"""The easel draws again only what looks at something new; nobody can tell that from drawing everything."""

import pytest

from canvas.layout.picture import Instruction
from canvas.model.profile import SIDES
from canvas.model.settings import Settings
from canvas.screens.actor import Stage
from canvas.screens.easel import Easel
from canvas.screens.workshop import play_workshop
from tests.helpers.everything import everything_with_its_example
from tests.helpers.hands import AS_BEFORE, Table

ACROSS = Settings(profile="tafel", inches=55, sides=("bottom", "top"))
AROUND = Settings(profile="tafel", inches=55, sides=SIDES)


@pytest.mark.parametrize("settings", [AS_BEFORE, ACROSS, AROUND], ids=["one side", "two sides", "four sides"])
def test_all_through_a_workshop_the_table_is_what_a_fresh_one_would_be(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    table, looks, settle = Table.of(everything_with_its_example(), settings=settings), [0], Stage.settle

    def look(stage: Stage) -> None:
        settle(stage)
        fresh = Easel(stage.screen).arrangement
        assert stage.screen.arrangement.picture == fresh.picture
        assert stage.screen.arrangement.targets == fresh.targets
        looks[0] += 1

    monkeypatch.setattr(Stage, "settle", look)
    play_workshop(table.screen)
    assert looks[0] > 60


def anew(table: Table, before: tuple[Instruction, ...]) -> set[str]:
    """The first word of the keys of what was drawn anew."""
    kept = {id(item) for item in before}
    return {item.key.partition(".")[0] for item in table.screen.picture() if id(item) not in kept}


def test_a_fiche_that_is_laid_draws_its_own_column_and_no_other() -> None:
    table = Table.of("isoleerder", board="zoeken=klantmanager")
    before = table.screen.picture()
    table.mouse().drag("stack:jobcoach", "task", "nazorg")
    table.settle()
    phase = table.store.scenario.phase[table.store.scenario.phase_of["nazorg"]]
    others = {task.id for other in table.store.scenario.phases if other is not phase for task in other.tasks}
    kept = {id(item) for item in before}
    drawn = {item.key for item in table.screen.picture() if id(item) not in kept}
    assert any(key.startswith(f"phase.{phase.id}") for key in drawn)
    assert not [key for key in drawn if key.startswith("task.") and key.split(".")[1] in others]
    assert not [key for key in drawn if key.startswith(("stack.", "rail.", "tray."))]


def test_the_clock_draws_the_bar_and_nothing_of_the_board() -> None:
    table = Table.of("isoleerder", board="zoeken=klantmanager werving!jobcoach")
    before = table.screen.picture()
    table.screen.show(clock="12:34")
    assert "clock" in anew(table, before)
    assert not anew(table, before) & {"phase", "task", "fiche", "seat", "rail", "meter", "stack", "tray", "note"}


def test_another_size_or_language_draws_everything() -> None:
    table = Table.of("isoleerder")
    before = table.screen.picture()
    table.screen.resize(table.screen.size._replace(w=1280, h=800))
    assert {"phase", "task", "seat", "meter", "stack"} <= anew(table, before)
