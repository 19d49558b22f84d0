"""The hand-outs, *Wat teken ik?* and the posters: one page each, with every word on it, whatever people typed."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from canvas.export.handout import handouts_of
from canvas.export.registry import EXPORTS
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.rules import commands as c
from canvas.rules.evolve import start
from canvas.rules.queries import voters
from tests.export import mechanics_material as mechanics
from tests.export.material import EMPTY, LIBRARY, SCENARIO, TYPED, after, example, material, renamed, rich, words_in

LOOSE = ("handout", "what_do_i_sign", "poster_a3", "poster_a0")
LONG = "Een hele lange zin met veel woorden " * 10


def made(name: str, board: Board, language: Language = "nl") -> bytes:
    return EXPORTS[name].make(material(board, language))


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", LIBRARY.scenario_paths(), ids=lambda path: path.stem)
def test_every_case_gives_one_page_per_party_and_one_of_the_rest(path: object, language: Language) -> None:
    scenario = LIBRARY.load_scenario(path)  # type: ignore[arg-type]
    stuff = material(start(scenario), language, scenario)
    parties = handouts_of(stuff).pages
    found = {name: len(pages(EXPORTS[name].make(stuff))) for name in LOOSE}
    assert found == {"handout": len(parties), "what_do_i_sign": 1, "poster_a3": 1, "poster_a0": 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_a_party_promised_and_whom_it_calls(language: Language) -> None:
    stuff = material(rich(), language)
    for page, words in zip(handouts_of(stuff).pages, pages(EXPORTS["handout"].make(stuff)), strict=True):
        said = [page.party.name, *(phase.name for phase in page.does.leads), *page.does.keeps]
        said += [duty.text for duties in page.does.duties.values() for duty in duties]
        said += [item.text for item in page.promises] + [item.text for item in page.gets]
        said += [contact.about for contact in page.contacts]
        said += [contact.details for contact in page.contacts if not contact.own]
        assert [text for text in said if text not in words] == []


def test_agreements_and_kept_needs_stand_with_whom_they_belong_to() -> None:
    stuff = material(rich())
    found = {page.party.party: page for page in handouts_of(stuff).pages}
    assert [item.text for item in found["jobcoach"].promises] == [TYPED[6], TYPED[9]]
    assert found["jobcoach"].promises[0].said[0].text == TYPED[7]
    assert [item.text for item in found["werkgever"].gets] == [TYPED[10]]
    assert found["klantmanager"].gets == ()
    assert [passing.line.state for passing in found["klantmanager"].gives_on] == ["agreed"]
    assert "kandidaat" not in found


def test_seats_in_mechanics_stand_on_the_page() -> None:
    stuff = material(mechanics.played(), "nl", mechanics.ALL)
    kept = {page.party.party: page.does.keeps for page in handouts_of(stuff).pages}
    words = " ".join(pages(EXPORTS["handout"].make(stuff)))
    assert sum(map(len, kept.values())) == len(mechanics.SEATS) - 1  # the candidate speaks too, and has no page
    assert [said for keeps in kept.values() for said in keeps if said not in words] == []


def test_nothing_is_invented_on_an_empty_board() -> None:
    texts, (first, *_) = LIBRARY.texts("nl"), pages(made("handout", EMPTY))
    assert first.count(texts("handout.nobody_yet")) == len(SCENARIO.phases) + 2
    assert texts("handout.gets_nothing") in first


def test_a_table_without_parties_gets_a_page_that_says_so() -> None:
    (only,) = pages(made("handout", Board()))
    assert LIBRARY.texts("nl")("handout.nobody") in only


def test_the_sign_sheet_says_how_the_covenant_stands() -> None:
    texts, (words,) = LIBRARY.texts("nl"), pages(made("what_do_i_sign", rich()))
    assert texts("sign_sheet.language.dutch") in words
    assert f"3 {texts('sign_sheet.count.effort')}" in words
    assert f"1 {texts('sign_sheet.count.result')}" in words


@pytest.mark.parametrize(("name", "size"), [("poster_a3", (1191, 842)), ("poster_a0", (3370, 2384))])
def test_a_poster_is_one_landscape_sheet_of_vectors(name: str, size: tuple[int, int]) -> None:
    (page,) = PdfReader(BytesIO(made(name, rich()))).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == size
    assert len(page.images) == 0
    words = " ".join(page.extract_text().split())
    known = [SCENARIO.title.nl, TYPED[0], "9 januari 2027", *(party.name.nl for party in rich().parties.values())]
    assert [text for text in known if text not in words] == []


@pytest.mark.parametrize("name", LOOSE)
def test_markup_control_signs_and_endless_names_are_harmless(name: str) -> None:
    hostile = ['<b>vet</b> & "scheef" ]]>', "a\x00b\x1fc\u202e", "W" * 400, "{party} %s", "\ud800", "王小明 😀"]
    data = made(name, renamed(rich(), hostile))
    assert '<b>vet</b> & "scheef" ]]>' in words_in(data)
    assert "{party} %s" in words_in(data)
    assert made(name, renamed(rich(), hostile)) == data


def test_twenty_six_parties_fit() -> None:
    board = after(EMPTY, *(c.JoinParty("werkgever", f"Gemeentelijk samenwerkingsverband {at}") for at in range(17)))
    bound = voters(board, SCENARIO)
    board = after(board, *(c.WriteAgreement(f"{at} {LONG}"[:200], bound, by=LONG[:40]) for at in range(3)))
    assert len(pages(made("handout", board))) == len(bound)
    assert len(pages(made("what_do_i_sign", board))) == len(pages(made("poster_a3", board))) == 1


def test_more_than_a_page_can_hold_goes_on_at_the_back_and_loses_nothing() -> None:
    texts = [f"Afspraak {at} {LONG}"[:200].strip() for at in range(40)]
    board = after(example(), *(c.WriteAgreement(text, ("jobcoach",), by=LONG[:40]) for text in texts))
    data = made("handout", board)
    assert len(pages(data)) > len(voters(board, SCENARIO))
    assert [text for text in texts if text not in words_in(data)] == []
