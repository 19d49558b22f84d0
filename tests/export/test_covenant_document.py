"""The covenant as a document: what it says about a board."""

import json
import os
import re
from pathlib import Path

import pytest

from canvas import VERSION
from canvas.export.covenant import Covenant, covenant_of
from canvas.export.covenant_words import Signatory
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Level
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import notation
from canvas.rules.queries import open_points
from tests.export.material import (
    DAY,
    EMPTY,
    HIDDEN,
    LIBRARY,
    PEOPLE,
    SCENARIO,
    TYPED,
    after,
    covenant,
    example,
    full,
    rich,
)

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
    on_board = [line.code for line in covenant(board).open_points if line.group == "board"]
    assert on_board == [point.code for point in points]


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
    led |= {(seat.lead.party, seat.seat) for seat in document.handovers.seats if seat.lead}
    assert led == {(board.fiches[fiche].party, phase) for phase, fiche in board.seats.items()}


def test_a_seat_on_the_frame_is_something_its_party_does() -> None:
    kept = {part.party: part.keeps for part in covenant(example()).commitments.parties if part.keeps}
    coach, intermediary = "is vast aanspreekpunt van de kandidaat", "houdt als aanjager het geheel op gang"
    assert kept == {"jobcoach": (coach,), "intermediair": (intermediary,)}


def test_a_handover_asks_for_what_is_still_to_settle() -> None:
    lines = covenant(example()).handovers.lines
    assert [line.state for line in lines] == ["due", "due", "due", "open", "open"]
    assert [line.to_settle is not None for line in lines] == [line.state == "due" for line in lines]


def test_articles_are_numbered_without_gaps() -> None:
    document = covenant(example())
    articles = [document.purpose, document.terms, *document.phases, document.handovers]
    articles += [document.commitments, document.money.clause, document.candidate, *document.general]
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


def test_an_empty_table_has_no_empty_sections() -> None:
    document = covenant(EMPTY)
    assert (document.agreements, document.needs, document.events) == (None, None, None)
    assert document.money.groups == document.money.unfunded == document.money_cards == ()
    assert not (document.accepted or document.parked or document.figures or document.questions or document.checks)
    assert document.purpose.said == document.consent.lines == ()
    assert [seat.lead for seat in document.handovers.seats] == [None, None]


def test_the_card_of_the_table_goes_before_what_the_tool_knows() -> None:
    document = covenant(rich())
    assert (document.table, document.place, document.dated) == (TYPED[0], TYPED[1], "9 januari 2027")
    assert covenant(EMPTY).table == "Tafel 3"
    assert document.purpose.said[0].text == TYPED[2]


def test_a_network_and_a_branch_body_get_their_remark() -> None:
    board = after(EMPTY, c.ChangeParty("werkgever", "Bouwend Rotterdam", kind="branch"))
    remarks = {party.remark for party in (*covenant(rich()).parties, *covenant(board).parties)}
    assert {LIBRARY.texts("nl")(f"covenant.kind.{kind}") for kind in ("network", "branch")} | {""} == remarks


def test_who_is_at_the_table_is_not_who_signs() -> None:
    parties = {party.party: party for party in covenant(rich()).parties}
    assert parties["werkgever"].person == f"{PEOPLE[0]}, {TYPED[4]}"
    assert parties["werkgever"].signatory == Signatory(organisation=TYPED[3])
    assert "jobcoach" not in {party.party for party in covenant(rich()).signers}


def test_every_way_a_handover_can_stand() -> None:
    lines = covenant(rich()).handovers.lines
    assert [line.state for line in lines] == ["agreed", "outdated", "due", "open", "open"]
    assert [said.text for said in lines[0].said] == [TYPED[14], TYPED[15], "ja"]
    assert lines[1].said[0].text == f"tussen Taalopleider en {PEOPLE[2]}"


def test_agreements_stand_by_phase_with_how_firm_they_are() -> None:
    article = covenant(rich()).agreements
    assert article is not None
    assert [group.title for group in article.groups] == ["Extra begeleiding", "Werkervaring", "Het hele traject"]
    pledged = [line.pledged for group in article.groups for line in group.lines]
    assert pledged == ["Inspanning", "Resultaat", "Inspanning", "Inspanning"]
    assert article.groups[1].lines[0].task == SCENARIO.tasks["leerplek"].text.nl


def test_a_need_without_a_yes_is_an_open_point_too() -> None:
    document = covenant(rich())
    assert document.needs is not None
    assert [line.answered for line in document.needs.lines] == ["Ja", "Te vaag", "Nee", "Nog geen antwoord"]
    opened = " ".join(line.text for line in document.open_points if line.group == "board")
    assert [TYPED[at] in opened for at in (10, 11, 12, 13)] == [False, True, True, True]


def test_money_tells_what_falls_open_and_promises_no_subsidy() -> None:
    money = covenant(rich()).money
    assert "recht op subsidie" in money.clause.paragraphs[1]
    tasks = [task.text.nl for task in SCENARIO.phase["werkervaring"].tasks]
    assert list(money.groups[1].lines[0].falls) == tasks
    assert [mark.phase for mark in money.unfunded] == ["werving", "voortraject", "vakopleiding", "match"]


def test_a_second_source_carries_on() -> None:
    money = covenant(after(rich(), c.WriteMoney("werkervaring", "Uren van het bedrijf"))).money
    assert [line.falls for line in money.groups[1].lines] == [(), ()]


def test_a_figure_is_written_as_in_the_language() -> None:
    assert covenant(rich()).figures[1].shown == ("", "", "80,5")
    assert covenant(rich(), "en").figures[1].shown == ("", "", "80.5")
    assert covenant(rich()).figures[2].shown == ("", "1.250", "")
    assert covenant(rich()).figures[1].kind_said == "van elders"


def test_a_phase_is_agreed_only_when_all_votes_lie_open_without_objection() -> None:
    phases = covenant(rich()).phases
    assert [phase.standing for phase in phases] == ["agreed", "reserved", "objected", "none", "none", "none"]
    words = [phase.stands for phase in phases]
    assert words == ["akkoord aan tafel", "akkoord met voorbehoud", *["nog niet overeengekomen"] * 4]
    assert {phase.standing for phase in covenant(EMPTY).phases} == {"none"}


def test_hidden_ballots_leave_no_trace() -> None:
    """Face down is face down: a document with them is the document without them."""
    board = after(EMPTY, c.CastVote("match", "werkgever", "object", HIDDEN[0]))
    assert covenant(board) == covenant(EMPTY)
    assert not any(sentence in everything_said(covenant(rich())) for sentence in HIDDEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_votes_stand_on_a_function_and_never_on_a_person(language: Language) -> None:
    document = covenant(rich(), language)
    objections = [line.text for line in document.open_points if line.code == "objection"]
    said = " ".join([document.consent.model_dump_json(), *objections])
    assert len(objections) == 2
    assert [person for person in PEOPLE if person in said] == []
    functions = {remark.function for line in document.consent.lines for remark in line.remarks}
    employer, coach = {"nl": ("Werkgever A", "Jobcoach"), "en": ("Employer A", "Job coach")}[language]
    assert {f"{employer}, {TYPED[4]}", coach} < functions


def test_a_warning_that_was_accepted_stands_there_with_its_reason() -> None:
    (line,) = covenant(rich()).accepted
    assert line.warning.startswith("Netwerk Rijnmond is een netwerk")
    assert line.reason == TYPED[32]


def test_nothing_the_group_answered_is_left_out() -> None:
    document = covenant(rich())
    assert [line.answer for line in document.questions].count(TYPED[28]) == 1
    assert document.events is not None
    assert [line.answer for line in document.events.lines] == [TYPED[27], None]
    assert len(document.checks) == len(SCENARIO.checks)
    assert [line.text for line in document.parked] == [TYPED[22], "Een tweede groep in het najaar"]
