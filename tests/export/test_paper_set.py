"""The paper set: every document of every scenario is there, nothing is cut off, and there are enough pieces."""

from collections import Counter
from functools import cache
from io import BytesIO
from itertools import combinations

import page
import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A0, A1, A3, A4, landscape
from reportlab.lib.units import mm

from canvas.export import paper_cards
from canvas.export.paper_board import PLACE, SHEET, paper_board
from canvas.export.paper_canvas import GLUE, UNIT, tiling
from canvas.export.paper_fiches import FOR_A0, FOR_A1, LEADS, pieces
from canvas.export.paper_grid import CARDS, SMALL, TALL, WIDE, Grid, fiches
from canvas.export.paper_set import PAPER_SET
from canvas.export.paper_sheets import AWAY, MARK
from canvas.layout.geometry import Rect
from canvas.layout.picture import Disc, Words, spoken
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules.codes import codes_of
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.refusal import Refusal
from tests.export.material import LIBRARY, SCENARIO, material, words_in
from tests.helpers.everything import everything

PATHS = {path.stem: path for path in LIBRARY.scenario_paths()}
GRIDS = (CARDS, SMALL, TALL, WIDE, fiches(FOR_A1), fiches(FOR_A0))
LONG = (
    "Samenwerkingsorganisatie Beroepsonderwij",
    "Ervaringsdeskundigenvereniging Rijnmond",
    "محمد الأحمد",
    "Український центр праці",
    "ሰላም",
    "W" * 40,
    *(f"Leerwerkbedrijf Noordoostpolder {number}" for number in range(8)),
)
"""With those of the scenario more than twenty parties."""


@cache
def scenario_of(case: str) -> Scenario:
    return everything() if case == "everything" else LIBRARY.load_scenario(PATHS[case])


@cache
def made(name: str, case: str, language: Language) -> bytes:
    scenario = scenario_of(case)
    return PAPER_SET[name](material(start(scenario), language, scenario))


@cache
def crowded() -> Board:
    board = start(SCENARIO)
    for at, name in enumerate(LONG):
        answer = decide(board, SCENARIO, c.JoinParty(SCENARIO.roles[at % 8].id, name))
        assert not isinstance(answer, Refusal)
        board = fold(board, answer)
    return board


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPER_SET)
def test_a_scenario_with_every_mechanic_keeps_to_both_standards(name: str, language: Language) -> None:
    data = made(name, "everything", language)
    assert [
        f"{kind}: {one}" for kind in ("ua1", "3a") for one in page.validate_pdf_bytes(data, profile=kind).failures
    ] == []
    assert data == PAPER_SET[name](material(start(everything()), language, everything()))


@pytest.mark.parametrize("case", PATHS)
def test_every_task_party_and_event_is_on_paper(case: str) -> None:
    scenario, codes = scenario_of(case), codes_of(scenario_of(case))
    tasks, roles, events = (words_in(made(name, case, "nl")) for name in ("task_cards", "role_cards", "event_cards"))
    for task in scenario.tasks.values():
        assert codes.tasks[task.id] in tasks and task.text.nl.split()[0] in tasks
    assert all(codes.parties[party.id] in roles for party in scenario.parties)
    assert all(card.text.nl.split()[-1] in events for card in scenario.cards)


@pytest.mark.parametrize("case", PATHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_canvas_says_everything_whole_and_inside(case: str, language: Language) -> None:
    scenario = scenario_of(case)
    picture = paper_board(material(start(scenario), language, scenario)).picture
    said = " ".join(spoken(picture)).replace("- ", "")
    assert not [line for line in spoken(picture) if "…" in line]
    for task in scenario.tasks.values():
        assert task.text.said_in(language).replace("- ", "") in said
    sheet = Rect(0, 0, SHEET.w, SHEET.h)
    for word in (one for one in picture if isinstance(one, Words)):
        left = {"left": 0.0, "centre": word.width / 2, "right": word.width}[word.align]
        box = Rect(word.at.x - left, word.at.y - word.face.size, word.width, word.face.size)
        assert sheet.x <= box.x and box.right <= sheet.right and sheet.y <= box.y and box.bottom <= sheet.bottom


@pytest.mark.parametrize("case", PATHS)
def test_a_fiche_lies_on_its_place_and_on_no_other(case: str) -> None:
    scenario = scenario_of(case)
    picture = paper_board(material(start(scenario), "nl", scenario)).picture
    places = [one for one in picture if isinstance(one, Disc) and one.key == "place"]
    assert len(places) >= 2 * len(scenario.tasks)
    assert PLACE * UNIT > FOR_A1  # on A1; A0 is larger by the same part as its fiches
    assert PLACE * UNIT * landscape(A0)[0] / landscape(A1)[0] > FOR_A0
    for one, other in combinations(places, 2):
        assert one.centre.distance(other.centre) >= FOR_A1 / UNIT


def test_the_words_of_a_canvas_do_not_lie_over_each_other() -> None:
    for case, scenario in ((case, scenario_of(case)) for case in PATHS):
        picture = paper_board(material(start(scenario), "nl", scenario)).picture
        boxes = []
        for word in (one for one in picture if isinstance(one, Words)):
            left = {"left": 0.0, "centre": word.width / 2, "right": word.width}[word.align]
            boxes.append(Rect(word.at.x - left, word.at.y - word.face.size * 0.7, word.width, word.face.size * 0.7))
        assert not [case for one, other in combinations(boxes, 2) if one.meets(other)]


@pytest.mark.parametrize("grid", GRIDS)
def test_pieces_and_crop_marks_stay_on_the_sheet_and_apart(grid: Grid) -> None:
    cells = list(grid.cells())
    assert len(cells) == grid.places
    assert not [one for one, other in combinations(cells, 2) if one.grown(-0.01).meets(other)]
    assert min(grid.xs) >= AWAY + MARK and A4[0] - max(grid.xs) >= AWAY + MARK
    assert min(grid.ys) >= 20 * mm and A4[1] - max(grid.ys) >= AWAY + MARK


@pytest.mark.parametrize(("name", "diameter"), [("fiches_a1", FOR_A1), ("fiches_a0", FOR_A0)])
@pytest.mark.parametrize("case", PATHS)
def test_there_are_enough_fiches(case: str, name: str, diameter: float) -> None:
    scenario, grid = scenario_of(case), fiches(diameter)
    found = pieces(material(start(scenario), "nl", scenario), grid.columns)
    ordinary = Counter(piece.party.id for piece in found if piece.party and not piece.lead)
    leads = Counter(piece.party.id for piece in found if piece.party and piece.lead)
    for party in scenario.parties:
        usual = sum(party.role in task.usual for task in scenario.tasks.values())
        assert usual < ordinary[party.id] <= usual + 10 + grid.columns and leads[party.id] == LEADS
    assert len([piece for piece in found if piece.party is None]) >= grid.columns
    assert len(found) % grid.columns == 0
    sheets = PdfReader(BytesIO(made(name, case, "nl"))).pages
    assert len(sheets) == -(-len(found) // grid.places)
    assert diameter >= 25 * mm


@pytest.mark.parametrize(("name", "size"), [("canvas_a0", A0), ("canvas_a1", A1), ("canvas_a3", A3)])
def test_a_canvas_is_one_sheet_of_its_size(name: str, size: tuple[float, float]) -> None:
    (sheet,) = PdfReader(BytesIO(made(name, "isoleerder", "nl"))).pages
    assert [round(float(side)) for side in sheet.mediabox[2:]] == [round(side) for side in landscape(size)]


def test_tiles_cover_the_canvas_and_go_on_under_each_other() -> None:
    wide, tall = SHEET.w * UNIT, SHEET.h * UNIT
    tiles = tiling(wide, tall)
    shown = {(column, row): tiles.shown(column, row) for column, row in tiles.places()}
    assert len(PdfReader(BytesIO(made("canvas_tiles", "twente", "en"))).pages) == tiles.count == len(shown)
    for (column, row), part in shown.items():
        assert part.w <= A4[0] - 20 * mm and part.h <= A4[1] - 28 * mm
        if (column + 1, row) in shown:
            assert part.right - shown[column + 1, row].x == pytest.approx(GLUE)
        if (column, row + 1) in shown:
            assert part.bottom - shown[column, row + 1].y == pytest.approx(GLUE)
    assert shown[tiles.columns - 1, tiles.rows - 1].right == pytest.approx(wide)
    assert shown[tiles.columns - 1, tiles.rows - 1].bottom == pytest.approx(tall)


@pytest.mark.parametrize("name", ["fiches_a1", "role_cards", "vote_cards", "paper_guide"])
def test_twenty_parties_with_long_names_are_all_there(name: str) -> None:
    data = PAPER_SET[name](material(crowded()))
    words, codes = words_in(data).replace(" ", ""), codes_of(SCENARIO, crowded().parties)
    assert [f for kind in ("ua1", "3a") for f in page.validate_pdf_bytes(data, profile=kind).failures] == []
    if name != "vote_cards":
        assert all(code in words for code in codes.parties.values())
    assert "Noordoostpolder7" in words and "W" * 10 in words
    if name == "paper_guide":
        assert len(PdfReader(BytesIO(data)).pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [*PATHS, "everything"])
def test_the_page_for_the_facilitator_is_one_page_with_every_round(case: str, language: Language) -> None:
    (sheet,) = PdfReader(BytesIO(made("paper_guide", case, language))).pages
    words = " ".join(sheet.extract_text().split())
    assert all(round_.name.said_in(language) in words for round_ in scenario_of(case).rounds)
    assert f"main.py enter {scenario_of(case).id}" in words


def test_a_card_never_grows_over_its_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[float, float]] = []
    place = paper_cards.Sheets.place

    def watched(self: paper_cards.Sheets, piece: object, box: Rect) -> float:
        tall = place(self, piece, box)
        drawn.append((tall, box.h))
        return tall

    monkeypatch.setattr(paper_cards.Sheets, "place", watched)
    for name in ("task_cards", "need_cards", "role_cards", "vote_cards", "extra_cards"):
        PAPER_SET[name](material(crowded(), "nl", SCENARIO))
        PAPER_SET[name](material(start(everything()), "en", everything()))
    assert drawn and all(tall <= room + 0.01 for tall, room in drawn)
