"""The covenant as a document: what it says about a board."""

import json
import os
import re
from pathlib import Path

import pytest

from canvas import VERSION
from canvas.export.covenant import Covenant, covenant_of
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Level
from canvas.model.scenario import Scenario
from canvas.rules import notation
from canvas.rules.queries import open_points
from tests.export.material import DAY, EMPTY, LIBRARY, SCENARIO, covenant, example, full

GOLDEN = Path(__file__).parents[1] / "goldens" / "covenant_isoleerder_nl.json"
BINDING = re.compile(r"\b(zal|zullen|moet|moeten|verplicht\w*|shall|will|must|obliged|obligat\w+)\b", re.IGNORECASE)
FIGURE = re.compile(r"\d+\s*(%|euro|€|deelnemers|participants)|€\s*\d")


def dumped(document: Covenant) -> str:
    text = json.dumps(document.model_dump(mode="json"), ensure_ascii=False, indent=2)
    return text.replace(VERSION, "x.y.z") + "\n"


def everything_said(document: Covenant) -> str:
    return json.dumps(document.model_dump(mode="json"), ensure_ascii=False)


def test_the_example_is_what_it_was() -> None:
    """Run with UPDATE_GOLDENS=1 after a change on purpose."""
    text = dumped(covenant(example()))
    if os.environ.get("UPDATE_GOLDENS"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


def test_a_document_can_be_read_back() -> None:
    document = covenant(example())
    assert Covenant.model_validate_json(document.model_dump_json()) == document


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_draft_and_says_so_in_its_title(language: Language) -> None:
    document = covenant(EMPTY, language)
    assert document.status == "draft"
    assert document.title.startswith({"nl": "Concept-convenant", "en": "Draft covenant"}[language])


def test_a_title_of_another_kind_gets_the_word_before_it() -> None:
    terms = SCENARIO.covenant.model_copy(update={"title": SCENARIO.title})
    other = SCENARIO.model_copy(update={"covenant": terms})
    document = covenant_of(EMPTY, other, LIBRARY.texts("nl"), DAY)
    assert document.title == f"Concept-convenant: {SCENARIO.title.nl}"


def test_the_candidate_is_no_party_and_promises_nothing() -> None:
    document = covenant(example())
    assert "kandidaat" not in {party.party for party in document.parties}
    assert "kandidaat" not in {party.party for party in document.commitments.parties}
    assert [part.party for part in document.candidate.parts] == ["kandidaat"]


def test_only_parties_that_sign_get_a_place_to_sign() -> None:
    parties = [party.model_copy(update={"signs": party.id == "werkgever"}) for party in SCENARIO.parties]
    scenario = SCENARIO.model_copy(update={"parties": tuple(parties)})
    board = notation.read("isoleerder:", scenario)
    document = covenant_of(board, scenario, LIBRARY.texts("nl"), DAY)
    assert [party.party for party in document.signers] == ["werkgever"]
    assert len(document.parties) == len(SCENARIO.parties) - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_considerations_bind_nobody(language: Language) -> None:
    """Aanwijzingen voor convenanten 2025, nr. 11: obligations do not belong there."""
    for path in LIBRARY.scenario_paths():
        scenario = LIBRARY.load_scenario(path)
        lines = [line.said_in(language) for line in scenario.covenant.considerations]
        assert [line for line in lines if BINDING.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figures_and_no_payers_are_made_up(language: Language) -> None:
    said = everything_said(covenant(example(), language))
    assert "gemeente betaalt" not in said.lower()
    assert not FIGURE.search(said)


@pytest.mark.parametrize("board", [EMPTY, example(), full()], ids=["empty", "example", "full"])
def test_every_open_point_is_in_it(board: object) -> None:
    assert isinstance(board, type(EMPTY))
    points = open_points(board, SCENARIO)
    assert [line.code for line in covenant(board).open_points] == [point.code for point in points]


def test_what_the_source_leaves_open_stays_open() -> None:
    assert covenant(EMPTY).left_open == tuple(point.nl for point in SCENARIO.open)


def test_every_fiche_on_a_task_is_a_commitment_of_its_party() -> None:
    board = example()
    document = covenant(board)
    said = {
        (part.party, level, duty.task)
        for part in (*document.commitments.parties, *document.candidate.parts)
        for level, duties in part.duties.items()
        for duty in duties
    }
    on_tasks = {
        (board.fiches[f].party, board.fiches[f].level, task) for task, pile in board.on_task.items() for f in pile
    }
    assert said == on_tasks


def test_every_seat_is_a_lead_of_its_party() -> None:
    board = example()
    document = covenant(board)
    led = {(part.party, mark.phase) for part in document.commitments.parties for mark in part.leads}
    assert led == {(board.fiches[fiche].party, phase) for phase, fiche in board.seats.items()}


def test_a_handover_asks_for_what_is_still_to_settle() -> None:
    lines = covenant(example()).handovers.lines
    assert [line.state for line in lines] == ["handover", "handover", "handover", "open", "open"]
    assert [line.to_settle is not None for line in lines] == [line.state == "handover" for line in lines]


def test_articles_are_numbered_without_gaps() -> None:
    document = covenant(example())
    articles = [document.purpose, document.terms, *document.phases, document.handovers]
    articles += [document.commitments, document.candidate, *document.general]
    assert [article.number for article in articles] == list(range(1, len(articles) + 1))


def test_every_level_has_its_meaning() -> None:
    assert {term.key for term in covenant(EMPTY).terms.terms} == {"regie", "warm", *Level}


def test_the_notation_line_gives_the_board_back() -> None:
    line = covenant(example()).colophon.notation
    assert notation.write(notation.read(line, SCENARIO), SCENARIO) == line


def test_only_the_dutch_text_counts() -> None:
    said = {language: everything_said(covenant(EMPTY, language)) for language in LANGUAGES}
    assert "Alleen de Nederlandse tekst telt" in said["nl"]
    assert "Only the Dutch text counts" in said["en"]


def test_two_parties_with_one_role_are_told_apart() -> None:
    parties = list(SCENARIO.parties)
    twin = parties[0].model_copy(update={"id": "tweede"})
    scenario = Scenario.model_copy(SCENARIO, update={"parties": (*parties, twin)})
    document = covenant_of(notation.read("isoleerder:", scenario), scenario, LIBRARY.texts("nl"), DAY)
    letters = [party.seal.letter for party in document.parties if party.seal.look == "werkgever"]
    assert letters == ["A", "B"]
