"""Every PDF is PDF/UA-1 and PDF/A-3a, and says to who hears it what it shows to who sees it."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import page
import pytest

from canvas.export.covenant import covenant_of
from canvas.export.guide import guide_of
from canvas.export.guide_pages import guide_pdf
from canvas.export.icc import srgb_profile
from canvas.export.officer import officer_pdf
from canvas.export.press import Press
from canvas.export.registry import EXPORTS
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.rules import notation
from canvas.rules.evolve import start
from tests.export.heard import Element, Heard
from tests.export.material import (
    DAY,
    EMPTY,
    HIDDEN,
    LIBRARY,
    PEOPLE,
    TYPED,
    covenant,
    example,
    material,
    printed,
    renamed,
    rich,
    rich_pdf,
)
from tests.helpers.everything import everything

PATHS = LIBRARY.scenario_paths()
CASES = [path.stem for path in PATHS]
PRINTED = {name: exporter for name, exporter in EXPORTS.items() if exporter.suffix == ".pdf"}
KINDS = ("guide", "officer", *(name for name, exporter in PRINTED.items() if exporter.of == "session"))
PAPER = tuple(name for name, exporter in PRINTED.items() if exporter.of == "scenario")
WHOLE = ("covenant", "covenant_publish", "guide")
LINE_OF_A_TABLE = {"TH", "TD"}


@cache
def made(kind: str, case: str, language: Language) -> bytes:
    """A document of a scenario, with the example of that scenario on the board."""
    scenario, texts = LIBRARY.load_scenario(PATHS[CASES.index(case)]), LIBRARY.texts(language)
    if kind == "guide":
        return guide_pdf(guide_of(scenario, texts), Press.with_assets(texts, LIBRARY.theme(), LIBRARY.assets))
    if kind == "officer":
        return officer_pdf(Press.with_assets(texts, LIBRARY.theme(), LIBRARY.assets))
    moves = [move for step in scenario.example for move in step.moves]
    board = notation.read(" ".join((f"{scenario.id}:regie", *moves)), scenario)
    return EXPORTS[kind].make(material(board, language, scenario))


@cache
def heard(kind: str, case: str, language: Language) -> Heard:
    return Heard(made(kind, case, language))


def documents(loose: Sequence[Language]) -> list[tuple[str, str, Language]]:
    """The covenant and the guide of every case in both languages, the loose pages in some; of the paper set a sample.

    Documents of the paper set differ little per case: each is held against one of them in turn, and in
    `test_paper_set` against a scenario with every mechanic.
    """
    kinds = [(kind, language) for kind in KINDS for language in (LANGUAGES if kind in WHOLE else loose)]
    paper = [(kind, CASES[at % len(CASES)], language) for at, kind in enumerate(PAPER) for language in loose]
    return [*((kind, case, language) for kind, language in kinds for case in CASES), *paper]


every_document = pytest.mark.parametrize(("kind", "case", "language"), documents(LANGUAGES))
heard_documents = pytest.mark.parametrize(("kind", "case", "language"), documents(("nl",)))


def wrong_in(data: bytes) -> list[str]:
    """What the validator has against a document, in both standards."""
    reports = {profile: page.validate_pdf_bytes(data, profile=profile) for profile in ("ua1", "3a")}
    return [f"{profile}: {failure}" for profile, report in reports.items() for failure in report.failures]


@every_document
def test_every_document_keeps_to_both_standards(kind: str, case: str, language: Language) -> None:
    data = made(kind, case, language)
    assert wrong_in(data) == []
    assert page.is_pdf_compliant_bytes(data, profile="ua1")
    assert page.is_pdf_compliant_bytes(data, profile="3a")


@pytest.mark.parametrize("board", [EMPTY, rich()], ids=["empty", "rich"])
def test_an_empty_and_a_full_board_keep_to_both_standards(board: Board) -> None:
    assert wrong_in(printed(board)) == []


def test_whatever_people_typed_keeps_to_both_standards() -> None:
    names = [
        "\ufffe\uffff",
        "\U0001fffe",
        "<b>&amp;</b> (\\",
        "a\x00b\x07c\u202ed\u200be\nf",
        "W" * 2000,
        "王小明 \ue000",
        "مُحَمَّد الأحمد 2 (Жук ሰላም)",
        "a\u200cb \u200d ሰ\u200dላ \ud800",
        "endstream endobj ]]>",
    ]
    assert wrong_in(printed(renamed(example(), names))) == []


def test_a_board_with_every_mechanic_keeps_to_both_standards() -> None:
    scenario = everything()
    assert wrong_in(EXPORTS["covenant"].make(material(start(scenario), "nl", scenario))) == []


def test_the_validator_sees_what_is_wrong() -> None:
    assert wrong_in(made("guide", CASES[0], "nl").replace(b"/Marked true", b"/Marked fals", 1)) != []


@heard_documents
def test_every_stretch_and_every_link_is_found_from_its_page(kind: str, case: str, language: Language) -> None:
    document = heard(kind, case, language)
    numbers = document.root["/ParentTree"]["/Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert list(numbers[::2]) == sorted(range(document.root["/ParentTreeNextKey"]))
    for at, sheet in enumerate(document.reader.pages):
        owned: Any = owners[sheet["/StructParents"]]
        spots = [spot for spot in document.words if spot[0] == at]
        assert len(owned) == len(spots) == len({spot[1] for spot in spots})
        assert sheet["/Tabs"] == "/S"
        for note in (entry.get_object() for entry in sheet.get("/Annots", [])):
            owner = owners[note["/StructParent"]].get_object()
            if note["/Subtype"] == "/Widget":
                assert owner["/S"] == "/Form" and note["/TU"] and note["/AP"]["/N"]
                continue
            assert owner["/S"] == "/Link"
            assert note["/Contents"] == note["/A"]["/URI"]
    owned_by = {
        (at, number): owners[sheet["/StructParents"]][number].get_object()
        for at, sheet in enumerate(document.reader.pages)
        for number in range(len(owners[sheet["/StructParents"]]))
    }
    for element in document.document.all():
        assert all(owned_by[spot] == element.entry for spot in element.spots)


@heard_documents
def test_it_is_heard_in_the_order_in_which_it_is_drawn(kind: str, case: str, language: Language) -> None:
    document = heard(kind, case, language)
    read = [spot for spot in in_order(document.document) if document.words[spot].strip()]
    assert read == sorted(spot for spot, words in document.words.items() if words.strip())


def in_order(element: Element) -> list[tuple[int, int]]:
    spots, mine = list[tuple[int, int]](), iter(element.spots)
    for part in element.parts:
        spots += [next(mine)] if isinstance(part, str) else in_order(part)
    return spots


@heard_documents
def test_headings_go_down_one_by_one_from_the_title(kind: str, case: str, language: Language) -> None:
    document = heard(kind, case, language)
    levels = [int(element.kind[1]) for element in document.document.all() if element.kind in {"H1", "H2", "H3"}]
    assert levels[0] == 1 and (levels.count(1) == 1 or kind == "handout")
    assert all(below <= above + 1 for above, below in pairwise(levels))


@heard_documents
def test_it_tells_what_it_is(kind: str, case: str, language: Language) -> None:
    reader = heard(kind, case, language).reader
    about, root, xmp = reader.metadata, reader.root_object, reader.xmp_metadata
    assert about is not None and about.title and xmp is not None
    assert about.title == xmp.dc_title["x-default"]
    assert not {"anonymous", "untitled", "unspecified"} & {about.author, about.title, about.subject, about.creator}
    assert root["/Lang"] == {"nl": "nl-NL", "en": "en-GB"}[language]
    assert root["/OutputIntents"][0]["/DestOutputProfile"].get_data()[36:40] == b"acsp"


@heard_documents
def test_only_embedded_fonts_are_used(kind: str, case: str, language: Language) -> None:
    for sheet in heard(kind, case, language).reader.pages:
        fonts = [font.get_object() for font in sheet["/Resources"]["/Font"].values()]
        assert fonts and all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


@heard_documents
def test_tables_are_whole_and_have_heads(kind: str, case: str, language: Language) -> None:
    for table in heard(kind, case, language).of("Table"):
        rows = [part for part in table.parts if isinstance(part, Element)]
        cells = [[part for part in row.parts if isinstance(part, Element)] for row in rows]
        assert {row.kind for row in rows} == {"TR"} and len({len(row) for row in cells}) == 1
        assert {cell.attribute("/Scope") for cell in cells[0]} == {"/Column"}
        assert {cell.kind for row in cells for cell in row} <= LINE_OF_A_TABLE
        assert all(cell.attribute("/Scope") for row in cells for cell in row if cell.kind == "TH")


@heard_documents
def test_lists_tell_how_they_are_numbered(kind: str, case: str, language: Language) -> None:
    for found in heard(kind, case, language).of("L"):
        labels = any(element.kind == "Lbl" for element in found.all())
        assert (found.attribute("/ListNumbering") != "/None") == labels
        assert {part.kind for part in found.parts if isinstance(part, Element)} == {"LI"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_people_typed_is_heard(language: Language) -> None:
    words = Heard(rich_pdf(language)).document.words
    assert [sentence for sentence in (*TYPED, *PEOPLE) if sentence not in words] == []
    assert [sentence for sentence in HIDDEN if sentence in words] == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_covenant_says_is_heard(case: str, language: Language) -> None:
    scenario = LIBRARY.load_scenario(PATHS[CASES.index(case)])
    moves = [move for step in scenario.example for move in step.moves]
    board = notation.read(" ".join((f"{scenario.id}:regie", *moves)), scenario)
    document = covenant_of(board, scenario, LIBRARY.texts(language), DAY, "Tafel 3")
    words = heard("covenant", case, language).document.words
    said = [*document.considerations, document.interests, *document.purpose.paragraphs, document.title]
    said += [text for article in document.general for text in article.paragraphs]
    said += [task.text for phase in document.phases for task in phase.tasks]
    said += [line.text for line in (*document.handovers.lines, *document.open_points)]
    assert [sentence for sentence in said if " ".join(sentence.split()) not in words] == []


def test_a_party_is_heard_with_its_part() -> None:
    document = Heard(rich_pdf("nl"))
    first = covenant(rich()).phases[0].tasks[0]
    row = next(row for row in document.of("TR") if row.words.startswith(first.text))
    level = LIBRARY.texts("nl")(f"covenant.level.{first.takers[0].level}")
    assert f"{first.takers[0].name} {level}" in row.words


def test_what_goes_on_on_a_next_page_is_one_element_and_its_head_is_heard_once() -> None:
    document = Heard(rich_pdf("nl"))
    pages = [{spot[0] for part in table.all() for spot in part.spots} for table in document.of("Table")]
    again = LIBRARY.texts("nl")("covenant.continued", name="")
    assert any(len(found) > 1 for found in pages)
    assert again.strip() in document.loose and again.strip() not in document.document.words


def test_drawings_that_mean_something_are_told() -> None:
    figures = Heard(rich_pdf("nl")).of("Figure")
    assert all(figure.entry["/Alt"] and figure.attribute("/BBox") for figure in figures)
    assert sum("bord" in figure.entry["/Alt"] for figure in figures) == 1


def test_a_link_is_heard_with_its_words() -> None:
    document = Heard(rich_pdf("nl"))
    links = document.of("Link")
    assert {link.words for link in links} == {source.url for source in covenant(rich()).colophon.sources if source.url}
    assert all(link.entry["/K"][-1]["/Type"] == "/OBJR" for link in links)


def test_running_lines_are_not_heard() -> None:
    document = Heard(rich_pdf("nl"))
    page_line = LIBRARY.texts("nl")("pdf.page", page=2, total=len(document.reader.pages))
    assert page_line in document.loose and page_line not in document.document.words


def test_a_profile_is_the_same_every_time() -> None:
    assert srgb_profile() == srgb_profile() and len(srgb_profile()) % 4 == 0
