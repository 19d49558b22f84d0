"""The case that comes with the tool, set in the real fonts: nothing is cut off, nothing is hidden."""

import pytest

from canvas.layout.cards import StartView
from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Picture
from canvas.layout.view import View
from canvas.model.base import LANGUAGES, Language
from canvas.rules.events import RoundStarted
from canvas.rules.evolve import evolve
from canvas.scene.type import TypeCase
from canvas.session.library import ASSETS
from tests.helpers.cases import BOARDS, LONG_NAME, crammed_board, example_board, measured_case
from tests.helpers.tools import case
from tests.layout.tables import (
    SIZES,
    arranged,
    cut_off,
    outside,
    over_each_other,
    started,
    tasks_shown,
    too_small,
    twins,
    under_chips,
    words_in,
)

FONTS = TypeCase(ASSETS / "fonts")
CASE = case("isoleerder")
HALL_LETTER = 44
everywhere = pytest.mark.parametrize(
    ("size", "language"), [(size, language) for size in SIZES for language in LANGUAGES], ids=str
)


def troubles(picture: Picture, size: Size) -> list[str]:
    window = Rect(0, 0, *size)
    return [
        *outside(picture, window),
        *too_small(picture),
        *over_each_other(picture),
        *under_chips(picture),
        *twins(picture),
    ]


@everywhere
@pytest.mark.parametrize("board", BOARDS)
def test_nothing_is_cut_off_on_the_board(board: str, size: Size, language: Language) -> None:
    picture = arranged(CASE, BOARDS[board](CASE), size, language, FONTS).picture
    assert cut_off(picture) == []
    assert troubles(picture, size) == []


@everywhere
@pytest.mark.parametrize("board", ["empty", "example"])
def test_all_tasks_show_without_turning_pages(board: str, size: Size, language: Language) -> None:
    picture = arranged(CASE, BOARDS[board](CASE), size, language, FONTS).picture
    assert tasks_shown(picture, CASE) == list(CASE.tasks)


@everywhere
@pytest.mark.parametrize("round_", [round_.id for round_ in CASE.rounds])
def test_the_words_of_every_round_are_told_in_full(round_: str, size: Size, language: Language) -> None:
    board = evolve(example_board(CASE), RoundStarted(round=round_))
    picture = arranged(CASE, board, size, language, FONTS).picture
    assert cut_off(picture) == []
    assert troubles(picture, size) == []


@everywhere
@pytest.mark.parametrize("go_on", ["", "Leerwerktraject isoleerder · vandaag 14:12 · 123 stappen · alles is bewaard"])
@pytest.mark.parametrize("cards", [1, 2, 3, 5])
def test_the_start_screen_shows_one_case_or_five(cards: int, go_on: str, size: Size, language: Language) -> None:
    scenarios = tuple(CASE.model_copy(update={"id": f"case_{number}"}) for number in range(cards))
    picture = started(StartView(scenarios, go_on), size, language, FONTS).picture
    assert cut_off(picture) == []
    assert troubles(picture, size) == []


@everywhere
@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("phase", [phase.id for phase in CASE.phases])
def test_the_hall_reads_every_phase_from_the_back_row(phase: str, board: str, size: Size, language: Language) -> None:
    picture = arranged(CASE, BOARDS[board](CASE), size, language, FONTS, View(clock="30:00", hall=phase)).picture
    assert cut_off(picture) == []
    assert troubles(picture, size) == []
    least = round(HALL_LETTER * min(size.w / 1920, size.h / 1080))
    assert [item.key for item in words_in(picture) if item.key.startswith("hall.") and item.face.size < least] == []


@pytest.mark.parametrize("size", SIZES)
def test_long_names_are_cut_off_under_the_stacks_only(size: Size) -> None:
    scenario = measured_case(phases=6, tasks=5, parties=9, long=True)
    picture = arranged(scenario, crammed_board(scenario), size, measurer=FONTS).picture
    assert [words for words in cut_off(picture) if not words.startswith("stack.")] == []
    assert troubles(picture, size) == []


@pytest.mark.parametrize("size", SIZES[1:])
def test_nine_long_names_stand_in_full_on_a_table(size: Size) -> None:
    assert len(LONG_NAME) == 40
    scenario = measured_case(phases=6, tasks=5, parties=9, long=True)
    assert cut_off(arranged(scenario, crammed_board(scenario), size, measurer=FONTS).picture) == []
