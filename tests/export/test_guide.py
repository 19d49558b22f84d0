"""The facilitator's guide: everything the scenario says to who leads the table, on a few pages."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from canvas.export.guide import Guide, guide_of
from canvas.export.guide_pages import guide_pdf
from canvas.export.press import Press
from canvas.model.base import LANGUAGES, Language
from canvas.session.library import Library
from tests.helpers.everything import everything

MOST_PAGES = 4
PATHS = Library().scenario_paths()


def made(guide: Guide, library: Library) -> PdfReader:
    press = Press.with_assets(library.texts(), library.theme(), library.assets)
    data = guide_pdf(guide, press)
    assert data == guide_pdf(guide, press)
    return PdfReader(BytesIO(data))


def read(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).replace("\xa0", " ").split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_scenario_has_its_guide(path: Path, language: Language) -> None:
    library = Library(language=language)
    guide = guide_of(library.load_scenario(path), library.texts())
    pdf = made(guide, library)
    assert len(pdf.pages) <= MOST_PAGES
    printed = read(pdf)
    wanted = [guide.title, guide.summary, *guide.prepare, *guide.pitfalls, *guide.questions, *guide.checks]
    wanted += [text for line in guide.rounds for text in (line.name, line.instruction, line.question, line.help)]
    wanted += [text for card in guide.cards for text in (card.text, card.question)]
    wanted += [source.title for source in guide.sources]
    assert [text for text in wanted if text not in printed] == []


def test_minutes_stand_in_the_order_of_the_scripts() -> None:
    library = Library()
    guide = guide_of(library.scenario("isoleerder"), library.texts())
    assert guide.totals == (90, 60, 210)
    assert guide.rounds[4].minutes == (6, 0, 30)
    assert sum(line.minutes[0] for line in guide.rounds) == 90


def test_a_board_with_more_than_one_view_says_what_each_is_for() -> None:
    library = Library()
    guide = guide_of(everything(), library.texts())
    assert [view.tab for view in guide.views] == list(everything().tabs)
    assert guide_of(library.scenario("isoleerder"), library.texts()).views == ()
