"""A scenario with every mechanic, and one with three phases and none: both play by hand, to a covenant."""

import pytest

from canvas.export.registry import EXPORTS, Material
from canvas.model.base import LANGUAGES, Language
from canvas.model.scenario import Scenario
from canvas.rules.queries import dial_at
from canvas.screens.actor import FRAME, Stage
from canvas.screens.workshop import play_workshop
from canvas.session.library import Library
from tests.export.material import DAY
from tests.helpers.everything import DIALS, everything_with_its_example
from tests.helpers.hands import Table
from tests.helpers.small import small_scenario

BARE = small_scenario()
ALL = everything_with_its_example()


def in_a_hurry(stage: Stage, milliseconds: int) -> None:
    stage.now += max(milliseconds, FRAME)
    stage.screen.tick(stage.now)


def played(scenario: Scenario, language: Language, monkeypatch: pytest.MonkeyPatch) -> Table:
    monkeypatch.setattr(Stage, "wait", in_a_hurry)
    table = Table.of(scenario, language=language)
    play_workshop(table.screen)
    return table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", [BARE, ALL], ids=lambda scenario: scenario.id)
def test_it_plays_to_a_covenant(scenario: Scenario, language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    table, library = played(scenario, language, monkeypatch), Library(language=language)
    assert table.trouble == []
    material = Material(table.board, scenario, library.texts(), library.theme(), library.assets, DAY)
    assert EXPORTS["covenant"].make(material).startswith(b"%PDF")


def test_every_mechanic_was_played(monkeypatch: pytest.MonkeyPatch) -> None:
    board = played(ALL, "nl", monkeypatch).board
    assert [dial for dial, at, value in DIALS if dial_at(board, ALL, dial, at) != value] == []
    assert {*board.deals} == {"sroi", "hop_magazijn", "extra_coach"}
    assert [item.text for item in board.milestones.values()] == ["zelf bellen"]
    stop = board.stops["zorghuis"]
    assert (stop.months, stop.learns and stop.learns.nl) == (4, "intern vervoer")
    assert {"magazijn", "formele_werkgever", "leerling", "groen", "extra_coach_betaalt"} <= {*board.seats}


def test_without_mechanics_there_is_one_view() -> None:
    assert (BARE.tabs, len(BARE.phases)) == (("route",), 3)
    assert len(ALL.tabs) == 7
