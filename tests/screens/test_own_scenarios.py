"""The start screen with scenarios of this user: after those of the tool, on pages, and a broken one in nobody's way."""

from pathlib import Path

import pytest

from canvas.layout.cards import MOST_CARDS
from canvas.model.scenario import Scenario
from canvas.screens.actor import Stage
from canvas.screens.workshop import play_workshop
from canvas.session.editing import Edited, remove
from canvas.session.library import Library
from canvas.session.own import own_folder
from canvas.session.saving import save_copy
from tests.helpers.hands import Table
from tests.helpers.small import small_scenario
from tests.helpers.tools import case
from tests.screens.apps import User
from tests.screens.test_workshop import in_a_hurry

TOOLS = len(Library().scenario_paths())


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    own_folder().mkdir(parents=True)
    return own_folder()


def user(folder: Path) -> User:
    return User(folder / "exports", Library(own=own_folder()))


def test_an_own_scenario_is_a_card_and_can_be_played(own: Path, tmp_path: Path) -> None:
    save_copy(small_scenario(), own, "Mijn proef")
    somebody = user(tmp_path)
    assert somebody.start.view.scenarios[-1].id == "mijn_proef"
    while somebody.start.view.pages > 1 and somebody.start.view.page == 0:
        somebody.tap("choice", "cards_on")
    somebody.tap("scenario", "mijn_proef")
    assert somebody.table.store.scenario.short_title.nl == "Mijn proef"


def test_more_cards_than_fit_are_on_pages(own: Path, tmp_path: Path) -> None:
    for number in range(MOST_CARDS + 1):
        save_copy(small_scenario(), own, f"Proef {number}")
    somebody = user(tmp_path)
    pages = somebody.start.view.pages
    assert pages == -(-(TOOLS + MOST_CARDS + 1) // MOST_CARDS)
    seen: set[str] = set()
    for number in range(pages):
        assert f"{number + 1} van {pages}" in somebody.words
        cards = {target.of for target in somebody.start.arrangement.targets if target.what == "scenario"}
        assert 1 <= len(cards) <= MOST_CARDS
        seen |= cards
        somebody.tap("choice", "cards_on")
    assert somebody.start.view.page == 0
    assert seen == {scenario.id for scenario in somebody.start.view.scenarios}
    somebody.tap("choice", "cards_back")
    assert somebody.start.view.page == pages - 1


def test_an_edited_scenario_plays_its_example_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Stage, "wait", in_a_hurry)
    edited: Edited = case("isoleerder")
    for kind, name in (("party", "jobcoach"), ("task", "zoeken"), ("round", "nodig"), ("card", "geld_stopt")):
        assert isinstance(edited, Scenario)
        edited = remove(edited, kind, name)  # type: ignore[arg-type]
    assert isinstance(edited, Scenario)
    table = Table.of(edited)
    play_workshop(table.screen)
    assert table.trouble == []
    assert len(table.board.visited) == len(edited.rounds)


def test_a_broken_one_is_told_once_and_the_others_can_be_played(own: Path, tmp_path: Path) -> None:
    (own / "kapot.toml").write_text("title = ?", "utf-8")
    somebody = user(tmp_path)
    assert somebody.start.view.message.startswith("kapot.toml, regel 1")
    assert len(somebody.start.view.scenarios) == TOOLS
    somebody.tap("choice", "message_close")
    somebody.tap("language", "en")
    assert somebody.start.view.message == ""
    somebody.tap("scenario", "isoleerder")
    assert somebody.table.store.scenario.id == "isoleerder"
