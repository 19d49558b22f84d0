"""What appears over the table for a moment: beside what it is about, and never out of the window."""

import pytest

from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Picture
from canvas.layout.view import Note, Notice, Question, View
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from tests.helpers.cases import crammed_board, example_board, measured_case
from tests.helpers.tools import case, words_of
from tests.layout.tables import SIZES, arranged, letters, outside, panel, too_small, twins, within, words_in

LONG = measured_case(phases=6, tasks=5, parties=9, long=True)
SENTENCE = "Verder terug kan niet: hiervan is al een convenant gemaakt. Verplaats de fiches met de hand."
everywhere = pytest.mark.parametrize(
    ("size", "language"), [(size, language) for size in SIZES for language in LANGUAGES], ids=str
)


def shown(scenario: Scenario, board: Board, size: Size, language: Language, view: View) -> Picture:
    picture = arranged(scenario, board, size, language, view=view).picture
    assert outside(picture, Rect(0, 0, *size)) == []
    assert too_small(picture) == []
    assert twins(picture) == []
    return picture


def keeps_its_words(picture: Picture, box: str, prefix: str = "") -> None:
    """The words of a popup stay on its own ground, and it stays in the window."""
    ground = panel(picture, box)
    mine = [item for item in words_in(picture) if item.key.startswith(prefix or f"{box}.")]
    assert mine
    assert [item.text for item in mine if not within(letters(item), ground)] == []
    assert within(ground, panel(picture, "ground"), 0)


@everywhere
@pytest.mark.parametrize("scenario", [case("isoleerder"), LONG], ids=["case", "long"])
def test_levels_open_beside_every_fiche(scenario: Scenario, size: Size, language: Language) -> None:
    board = crammed_board(scenario)
    first_and_last = [pile[index] for pile in board.on_task.values() for index in (0, -1)]
    for fiche in first_and_last[:: 1 + len(first_and_last) // 7]:
        picture = shown(scenario, board, size, language, View(picked=f"fiche:{fiche}", level_menu=fiche))
        if any(item.key == "levels" for item in picture):  # else its row is on another page
            keeps_its_words(picture, "levels")


@everywhere
@pytest.mark.parametrize("scenario", [case("isoleerder"), LONG], ids=["case", "long"])
def test_a_question_stands_at_every_seat(scenario: Scenario, size: Size, language: Language) -> None:
    board = crammed_board(scenario)
    one, other = (party.id for party in scenario.parties[:2])
    asked = tuple(
        Question(phase.id, {"party": one, "party_other": other, "phase": phase.id}) for phase in scenario.phases
    )
    for question in asked:
        picture = shown(scenario, board, size, language, View(questions=(question,)))
        keeps_its_words(picture, f"question.{question.phase}")
        keeps_its_words(picture, f"choice.yes:{question.phase}")
        keeps_its_words(picture, f"choice.no:{question.phase}")


@everywhere
def test_notes_stay_in_the_window_wherever_the_hand_is(size: Size, language: Language) -> None:
    corners = [Point(x * size.w, y * size.h) for x in (0, 0.5, 1) for y in (0, 0.5, 1)]
    for at in corners:
        view = View(notes=(Note("hand", SENTENCE, at), Note("other", "Kort.", at, "hint")))
        picture = shown(case("isoleerder"), example_board(case("isoleerder")), size, language, view)
        keeps_its_words(picture, "note.hand")
        keeps_its_words(picture, "note.other")


@everywhere
@pytest.mark.parametrize("button", ["", "notice.open_folder"])
def test_a_notice_keeps_its_words_beside_its_button(size: Size, language: Language, button: str) -> None:
    file = "2026-11-22-141200-convenant-isoleerder-met-een-lange-naam.pdf"
    texts = words_of(language)
    notice = Notice(texts("notice.pdf_done", file=file), "check-circle", button)
    picture = shown(case("isoleerder"), example_board(case("isoleerder")), size, language, View(notice=notice))
    keeps_its_words(picture, "notice")
    if button:
        keeps_its_words(picture, "choice.notice")
        words, pill = (panel(picture, "notice"), panel(picture, "choice.notice"))
        assert within(pill, words)
        lines = [letters(item) for item in words_in(picture) if item.key.startswith("notice.words")]
        assert all(line.right <= pill.x for line in lines)


@everywhere
def test_the_menu_and_the_help_keep_their_words(size: Size, language: Language) -> None:
    scenario = case("isoleerder")
    picture = shown(scenario, example_board(scenario), size, language, View(menu=True))
    keeps_its_words(picture, "menu")
    picture = shown(scenario, example_board(scenario), size, language, View(help=True))
    keeps_its_words(picture, "help")
