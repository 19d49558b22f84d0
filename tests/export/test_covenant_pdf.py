"""The covenant on paper: everything of the board is in it, in fonts that travel along, whatever people typed."""

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import getFont

from canvas.export.press import Press
from canvas.export.printable import printable, shortened, tied
from canvas.export.registry import EXPORTS
from canvas.export.typefaces import BODY, pieces, text_width
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import FRAME_SEATS, Board
from canvas.rules import commands as c
from canvas.rules.queries import voters
from tests.export.material import (
    EMPTY,
    HIDDEN,
    LIBRARY,
    PEOPLE,
    SCENARIO,
    TYPED,
    after,
    covenant,
    example,
    example_pdf,
    full,
    material,
    printed,
    renamed,
    rich,
    rich_pdf,
    words_in,
)

HOSTILE = [
    '<b>vet</b> & "scheef" <img src="x"/> ]]>',
    "a\x00b\x07c\u202ed\u200be\nf",
    "W" * 2000,
    "woord " * 400,
    "محمد الأحمد",
    "",
    "{party} %s \\n (haakjes",
    "王小明 😀",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_every_task_and_every_leader_is_on_paper(language: Language) -> None:
    board, words = example(), words_in(example_pdf(language))
    texts = LIBRARY.texts(language)
    leads = texts("covenant.leads")
    parties = [party.name.said_in(language) for party in board.parties.values()]
    tasks = [task.text.said_in(language) for task in SCENARIO.tasks.values()]
    seated = {seat: board.parties[board.fiches[at].party].name.said_in(language) for seat, at in board.seats.items()}
    leaders = [
        f"{texts(f'covenant.seat.{seat}')} {name}" if seat in FRAME_SEATS else f"{name} {leads}"
        for seat, name in seated.items()
    ]
    assert [said for said in (*parties, *tasks, *leaders) if said not in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_in_the_document_is_on_paper(language: Language) -> None:
    document, words = covenant(example(), language), words_in(example_pdf(language))
    said = [*document.considerations, document.interests, *document.left_open, document.colophon.yardstick]
    said += [line.text for line in document.open_points] + [line.text for line in document.handovers.lines]
    said += [text for article in (document.purpose, *document.general) for text in article.paragraphs]
    said += [term.meaning for term in document.terms.terms]
    assert [sentence for sentence in said if sentence not in words] == []


def test_gaps_are_shown_as_gaps() -> None:
    texts, words = LIBRARY.texts("nl"), words_in(printed(EMPTY))
    assert words.count(texts("covenant.nobody")) == len(SCENARIO.tasks)
    assert words.count(texts("covenant.nobody_leads")) == len(SCENARIO.phases)


def test_a_full_board_leaves_nothing_to_settle_on_it_but_words() -> None:
    codes = {line.code for line in covenant(full()).open_points if line.group == "board"}
    assert codes == {"handover", "no_contact", "no_driver", "question"}
    assert LIBRARY.texts("nl")("covenant.nobody") not in words_in(printed(full()))


def test_every_page_is_numbered_with_the_real_total() -> None:
    pages = PdfReader(BytesIO(example_pdf("nl"))).pages
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page.extract_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_told_what_it_is(language: Language) -> None:
    reader = PdfReader(BytesIO(example_pdf(language)))
    about, root = reader.metadata, reader.root_object
    assert about is not None
    assert about.title == covenant(example(), language).title
    assert about.author and SCENARIO.parties[0].name.said_in(language) in about.author
    assert about["/CreationDate"] == about["/ModDate"] == "D:20261122000000Z"
    assert root["/Lang"] == {"nl": "nl-NL", "en": "en-GB"}[language]
    preferences: Any = root["/ViewerPreferences"]
    assert preferences["/DisplayDocTitle"] == True  # noqa: E712 - a boolean of pypdf
    assert len(reader.outline) >= len(SCENARIO.phases)


def test_all_fonts_are_embedded_and_none_is_a_stranger() -> None:
    data = example_pdf("nl")
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in PdfReader(BytesIO(data)).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"AtkinsonHyperlegibleNext", "Fraunces"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())
    assert b"Helvetica" not in data


def test_two_builds_are_the_same_bytes() -> None:
    assert printed(example()) == example_pdf("nl")


def test_another_process_in_another_place_makes_the_same_bytes() -> None:
    code = (
        "import sys; from hashlib import sha256; from tests.export.material import example, printed;"
        "sys.stdout.write(sha256(printed(example())).hexdigest())"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "PYTHONPATH": os.pathsep.join(sys.path)}
    made = subprocess.run([sys.executable, "-c", code], env=elsewhere, capture_output=True, text=True, check=True)
    assert made.stdout == sha256(example_pdf("nl")).hexdigest()


@pytest.mark.parametrize("board", [example(), rich()], ids=["example", "rich"])
def test_whatever_people_typed_is_printed_as_they_typed_it(board: Board) -> None:
    words = words_in(printed(renamed(board, HOSTILE)))
    assert '<b>vet</b> & "scheef" <img src="x"/> ]]>' in words
    assert "a b cde f" in words
    assert "{party} %s \\n (haakjes" in words
    assert "王小明 😀" in words
    assert "محمد الأحمد" in words


def test_very_long_names_everywhere_still_make_a_document() -> None:
    long = "Gemeente Rotterdam-Noord en omstreken " * 50
    data = printed(renamed(example(), [long] * len(SCENARIO.parties)))
    assert shortened(long, 60).rstrip("…").strip() in words_in(data)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPORTS)
def test_every_exporter_runs_on_every_scenario(name: str, language: Language) -> None:
    for path in LIBRARY.scenario_paths():
        scenario = LIBRARY.load_scenario(path)
        board = type(EMPTY)(parties={party.id: party for party in scenario.parties})
        assert len(EXPORTS[name].make(material(board, language, scenario))) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_people_typed_is_on_paper(language: Language) -> None:
    words = words_in(rich_pdf(language))
    assert [sentence for sentence in (*TYPED, *PEOPLE) if sentence not in words] == []
    assert [sentence for sentence in HIDDEN if sentence in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_person_is_named_where_the_table_agrees(language: Language) -> None:
    texts, words = LIBRARY.texts(language), words_in(rich_pdf(language))
    before, _, rest = words.partition(texts("covenant.consent_intro"))
    agreed, _, after_it = rest.partition(texts("covenant.sign_intro"))
    assert before and after_it and TYPED[30] in agreed
    assert [person for person in PEOPLE if person in agreed] == []


def test_a_phase_that_is_not_agreed_says_so_beside_its_heading() -> None:
    texts, document = LIBRARY.texts("nl"), covenant(rich())
    articles, _, _ = words_in(rich_pdf("nl")).partition(document.handovers.intro)
    assert articles.count(texts("covenant.standing.none")) == 4
    for phase in document.phases:
        number = texts("covenant.article", number=phase.number)
        assert f"{number} {phase.mark.name} {phase.question} {phase.mark.number} {phase.stands}" in articles


@pytest.mark.parametrize(("board", "filled"), [(EMPTY, False), (rich(), True)], ids=["empty", "rich"])
def test_a_section_is_there_only_when_it_has_something_to_say(board: Board, filled: bool) -> None:
    outline = [str(entry.title) for entry in PdfReader(BytesIO(printed(board))).outline if not isinstance(entry, list)]
    names = ("agreements", "needs", "events", "accepted", "parked", "figures", "questions", "checks")
    titles = {LIBRARY.texts("nl")(f"covenant.{name}_title") for name in names}
    found = {title for title in titles if any(entry.endswith(f"· {title}") for entry in outline)}
    assert found == (titles if filled else set())
    assert LIBRARY.texts("nl")("covenant.consent_title") in outline


def test_the_parts_stand_in_the_order_of_a_covenant() -> None:
    texts, words = LIBRARY.texts("nl"), words_in(rich_pdf("nl"))
    marks = ["agree", "handovers_intro", "commitments_intro", "agreements_intro", "needs_intro"]
    keys = [f"covenant.{mark}" for mark in marks] + ["clause.money.no_subsidy", "covenant.events_intro"]
    keys += ["clause.part_intro", "clause.language.dutch"]
    marks = ["consent_intro", "sign_intro", "settle_board", "settle_source", "accepted_intro", "parked_intro"]
    keys += [f"covenant.{mark}" for mark in (*marks, "figures_intro", "made")]
    places = [words.find(texts(key, tool=covenant(rich()).colophon.tool)) for key in keys]
    assert places == sorted(places) and places[0] > 0


def test_a_rich_session_is_the_same_bytes_twice() -> None:
    assert printed(rich()) == rich_pdf("nl")


def test_as_much_as_a_table_can_hold_still_makes_a_document() -> None:
    """Twenty-six parties with the longest names, all in one agreement and all with something to say."""
    name, long = "Gemeentelijk samenwerkingsverband Rijnmond", "Een hele lange zin met veel woorden " * 10
    board = after(EMPTY, *(c.JoinParty("werkgever", f"{name[:37]} {at}", function=long[:60]) for at in range(17)))
    bound = voters(board, SCENARIO)
    board = after(
        board,
        c.WriteAgreement(long[:200], bound, by=long[:40]),
        c.WriteMoney("werving", long[:60], long[:40], long[:40], long[:140]),
        *(c.CastVote("match", party, "object", long[:140]) for party in bound),
        c.TurnVotes("match"),
    )
    assert words_in(printed(board)).count(long[:140].strip()) >= len(bound)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_becomes_a_paragraph_of_letters_a_font_has(text: str) -> None:
    press = Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)
    for piece in pieces(printable(text), BODY):
        assert {ord(sign) for sign in piece.signs} <= getFont(piece.font).face.charToGlyph.keys()
    _, height = press.paragraph(text, "text").wrap(300, 10_000)
    assert height >= 0


def test_letters_with_a_plain_form_keep_it() -> None:
    Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)
    assert "".join(piece.signs for piece in pieces(printable("e\u0301e\u0301n x\u200f Şahin"), BODY)) == "één x Şahin"
    assert text_width("张 x", BODY, 10) > text_width(" x", BODY, 10)


def test_the_last_two_words_stay_together_unless_they_are_long() -> None:
    assert tied("dat het blijft;") == "dat het\u00a0blijft;"
    assert tied("met arbeidsmarktinfrastructuur verantwoordelijk") == "met arbeidsmarktinfrastructuur verantwoordelijk"
    assert tied("alleen") == "alleen"
