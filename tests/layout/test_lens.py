"""Larger words: every size is a page that is known to be whole, and every part of it can be brought into view."""

from statistics import median

import pytest

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.lens import Lens, page
from canvas.layout.look import arrange_look
from canvas.layout.picture import Words
from canvas.layout.steering import STEPS, arrange_strip
from canvas.layout.view import View
from canvas.model.base import LANGUAGES, Language
from canvas.model.settings import TEXT_SIZES, Settings
from canvas.rules.queries import played
from canvas.scene.type import TypeCase
from canvas.session.library import ASSETS, Library
from tests.helpers.cases import example_board
from tests.helpers.tools import case, words_of
from tests.layout.tables import arranged, cut_off, outside, over_each_other, too_small, twins, within

WINDOWS = (Size(1280, 800), Size(1920, 1080), Size(3840, 2160))
FONTS = TypeCase(ASSETS / "fonts")
SCENARIOS = [path.stem for path in Library().scenario_paths()]
LARGER = TEXT_SIZES[1:]


def sizes(name: str, tab: str, window: Size, percent: int) -> dict[str, int]:
    """The size in pixels of every line of a view."""
    scenario = case(name)
    board, view = example_board(scenario), View(clock="30:00", tab=tab)
    size = page(window, percent)
    picture = arranged(played(board, scenario), board, size, "nl", FONTS, view, enlarged=percent / 100).picture
    return {item.key: item.face.size for item in picture if isinstance(item, Words)}


@pytest.mark.parametrize("percent", LARGER)
@pytest.mark.parametrize("window", WINDOWS[:2], ids=str)
@pytest.mark.parametrize(("name", "tab"), [("isoleerder", "route"), ("twente", "lanes"), ("maatwerq", "ladder")])
def test_every_line_grows_as_asked(name: str, tab: str, window: Size, percent: int) -> None:
    usual, large = sizes(name, tab, window, 100), sizes(name, tab, window, percent)
    assert len(usual.keys() - large.keys()) <= len(usual) / 10  # a line may break elsewhere
    grown = [large[key] / usual[key] for key in usual if key in large]
    assert median(grown) == pytest.approx(percent / 100, rel=0.06)
    assert min(grown) >= 0.85 * percent / 100, "sizes are whole pixels, and a name in a narrow place may round down"


def test_at_the_usual_size_nothing_changes() -> None:
    for window in WINDOWS:
        assert page(window, 100) == window


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_view_is_whole_on_its_page(name: str, language: Language) -> None:
    """The page of a size is like every other page in its proportions, so one window and the extremes will do."""
    scenario = case(name)
    board = example_board(scenario)
    for window, percent in ((WINDOWS[0], 200), (WINDOWS[1], 150)):
        size = page(window, percent)
        for tab in scenario.tabs:
            view = View(clock="30:00", tab=tab)
            found = arranged(played(board, scenario), board, size, language, FONTS, view, enlarged=percent / 100)
            small = arranged(played(board, scenario), board, WINDOWS[0], language, FONTS, view)
            cut = {words.partition(":")[0] for words in cut_off(found.picture)}
            assert cut <= {words.partition(":")[0] for words in cut_off(small.picture)}, (tab, percent)
            assert outside(found.picture, Rect(0, 0, *size)) == []
            assert over_each_other(found.picture) == []
            assert [*too_small(found.picture), *twins(found.picture)] == []
            assert [target for target in found.targets if not within(target.rect, Rect(0, 0, *size), 8)] == []


@pytest.mark.parametrize("percent", LARGER)
@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_every_place_can_be_brought_into_view_by_steps(window: Size, percent: int) -> None:
    whole = page(window, percent)
    lens = Lens(whole, window if whole == window else Size(window.w, window.h - 72))
    seen = [lens.seen]
    for way in ("right", "right", "right", "down", "left", "left", "left", "down", "right", "right", "right"):
        lens = lens.steps(*STEPS[way])
        seen.append(lens.seen)
    spots = [Point(x / 20 * (whole.w - 1), y / 20 * (whole.h - 1)) for x in range(21) for y in range(21)]
    assert all(any(rect.holds(spot) for rect in seen) for spot in spots)


def test_a_lens_shows_what_it_is_asked_for_and_moves_no_more_than_needed() -> None:
    lens = Lens(Size(2560, 1600), Size(1280, 744)).at(300, 300)
    assert lens.showing(Rect(400, 400, 50, 50)) == lens
    assert within(Rect(2400, 1500, 100, 60), lens.showing(Rect(2400, 1500, 100, 60)).seen)
    assert lens.showing(Rect(0, 0, 3000, 2000)).corner == Point(0, 0)
    assert lens.showing(Rect(400, 900, 50, 100), free=400).seen.bottom - 400 >= 1000


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("window", WINDOWS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_and_the_strip_keep_their_words_at_every_size(
    language: Language, window: Size, percent: int
) -> None:
    texts = words_of(language)
    for recipe in ("look", "strip"):
        brush = Brush(window, FONTS, lettering=percent / 100)
        lens = Lens(page(window, max(percent, 150)), window)
        settings = Settings.model_validate({"text_size": percent})
        found = arrange_look(brush, texts, settings) if recipe == "look" else arrange_strip(brush, texts, lens)
        assert cut_off(found.picture) == []
        assert outside(found.picture, Rect(0, 0, *window)) == []
        assert over_each_other(found.picture) == []
        assert all(within(target.rect, Rect(0, 0, *window)) for target in found.targets)
