"""The tree of words: everything that can be touched has a name, in both languages, on every board."""

import re

import pytest

from canvas.layout.spoken import name_of
from canvas.layout.spoken_tree import WINDOW, Node, Spoken, key_of, uncovered
from canvas.model.base import LANGUAGES, Language
from canvas.rules.commands import StartRound
from canvas.screens.saying import saying_of, spoken_of
from canvas.session.library import Library
from tests.helpers.hands import Table

SCENARIOS = [path.stem for path in Library().scenario_paths()]
AN_ID = re.compile(r"^[a-z0-9]+(_[a-z0-9]+)+$")
"""What only a programmer would say."""


def spoken(table: Table) -> Spoken:
    return spoken_of(table.screen, None)


def named(table: Table) -> dict[str, str]:
    saying = saying_of(table.screen)
    return {key_of(target): name_of(saying, target) for target in uncovered(table.screen.arrangement.targets)}


def is_whole(tree: Spoken) -> bool:
    """Every node hangs in the tree once, below the window."""
    children = [child for node in tree.nodes.values() for child in node.children]
    return sorted(children) == sorted(tree.nodes.keys() - {WINDOW}) and tree.focus in tree.nodes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_target_on_every_view_has_a_name(scenario: str, language: Language) -> None:
    table = Table.of(scenario, language=language)
    known = table.screen.names.scenario
    for round_, tab in zip((*known.rounds, *known.rounds), known.tabs, strict=False):
        table.screen.show(tab=tab, menu=tab != "route")
        table.store.dispatch(StartRound(round_.id))
        for key, name in named(table).items():
            assert name.strip(), key
            assert not AN_ID.match(name), (key, name)
        assert is_whole(spoken(table))


def node(tree: Spoken, key: str) -> Node:
    return tree.nodes[key]


def test_a_task_tells_who_does_it_and_a_phase_who_leads() -> None:
    table = Table.of("isoleerder", board="")
    hand = table.mouse()
    hand.grab("jobcoach")
    hand.drop(task="zoeken")
    table.settle()
    hand.grab("werkgever")
    hand.drop(seat="werving")
    table.settle()
    tree = spoken(table)
    assert node(tree, "task/0/zoeken").more == "Jobcoach: doet het"
    assert node(tree, "task/0/vertellen").more == "nog niemand"
    phase = node(tree, "phase/werving")
    assert phase.name == "Fase 1: Werving en selectie. Regie: Werkgever"
    assert "task/0/zoeken" in phase.children


def test_an_open_drawer_hides_the_board_and_its_fields_are_known_by_their_labels() -> None:
    table = Table.of("isoleerder")
    table.screen.drawers.pull("agreement")
    tree = spoken(table)
    assert not any(key.startswith("task/") for key in tree.nodes)
    fields = [one for one in tree.nodes.values() if one.role == "field"]
    assert fields
    assert all(one.name != table.screen.kit.texts("say.field") for one in fields)
    table.screen.drawers.typist.write(fields[0].target.of if fields[0].target else "", "elke week")
    assert "elke week" in [one.more for one in spoken(table).nodes.values()]


def test_what_is_chosen_is_said_but_a_vote_lies_face_down() -> None:
    table = Table.of("isoleerder")
    table.screen.drawers.pull("consent")
    drawer = table.screen.drawers.open[0]
    drawer.chosen = {"phase": ("werving",), "vote": ("disagree",)}
    table.screen.drawers._changes += 1
    chosen = {one.target.of for one in spoken(table).nodes.values() if one.chosen and one.target}
    assert "consent/phase/werving" in chosen
    assert not any(of.startswith("consent/vote/") for of in chosen)


def test_a_note_is_said_at_once() -> None:
    table = Table.of("isoleerder")
    hand = table.mouse()
    hand.grab("jobcoach")
    hand.drop(task="zoeken")
    table.screen.say("Het concept staat klaar.", "check")
    said = [one.name for one in spoken(table).nodes.values() if one.live]
    assert "Het concept staat klaar." in said
