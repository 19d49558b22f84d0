"""The end of a page: what is kept together stays so, and takes no more room than it has."""

from io import BytesIO

import pytest
from reportlab.platypus import Flowable, Frame, KeepTogether, PageTemplate, Spacer
from reportlab.platypus.doctemplate import BaseDocTemplate

from canvas.export.breaking import loose, together
from canvas.export.story_sections import height_of, under
from canvas.export.tagged_canvas import archivable
from tests.export.material import DAY

HIGH = 400.0


def pages(*story: Flowable) -> int:
    """How many pages of `HIGH` points a story takes."""
    made = BaseDocTemplate(BytesIO(), lang="nl-NL", pagesize=(200, HIGH), initialFontName="Helvetica")
    made.addPageTemplates(PageTemplate("page", [Frame(0, 0, 200, HIGH, 0, 0, 0, 0)]))
    made.build([*story], canvasmaker=archivable(DAY))
    return int(made.page)


def room(height: float) -> Flowable:
    return Spacer(10, height)


def test_what_fits_below_stays_there_however_it_was_kept_together() -> None:
    assert pages(room(200), together([together([room(50), room(50)]), room(90)])) == 1
    assert pages(room(200), *under([together([room(50), room(50)])], [[room(90)]])) == 1


def test_what_does_not_fit_begins_on_the_next_page_as_one() -> None:
    assert pages(room(200), together([room(150), room(90)])) == 2
    assert pages(room(200), together([room(150), together([room(90)])]), room(150)) == 2


def test_the_height_of_pieces_is_their_own() -> None:
    assert height_of([together([room(50), together([room(20)])]), room(5)]) == pytest.approx(75)


def test_nothing_kept_is_inside_something_kept() -> None:
    first, second, third = room(1), room(2), room(3)
    assert loose([first, KeepTogether([second, KeepTogether([third])])]) == [first, second, third]
