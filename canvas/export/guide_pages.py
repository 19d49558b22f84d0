"""The pages of the facilitator's guide: plain A4, with what it is and the page number at the foot."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from canvas.export.guide import Guide
from canvas.export.pages import FOOT, SIDE, TAGS
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.story_guide import story
from canvas.export.story_sections import COLUMN
from canvas.export.styles import LOOKS
from canvas.export.tagged_canvas import archivable
from canvas.export.typefaces import BODY, text_width
from canvas.layout.geometry import Point
from canvas.model.base import Language

RUNNING_MOST = 100
UNDATED = dt.date(2000, 1, 1)
"""A guide is of no day: the same scenario gives the same bytes."""


class Leaflet(NamedTuple):
    """What a plain document says about itself on every page, and to machines."""

    title: str
    subject: str
    tool: str
    language: Language


class GuidePages(BaseDocTemplate):  # type: ignore[misc]
    """The template of the guide, and of other plain documents."""

    def __init__(self, press: Press, leaflet: Leaflet, total: int, to: Any) -> None:
        self.press, self.leaflet, self.total = press, leaflet, total
        super().__init__(
            to,
            title=legible(leaflet.title),
            author=leaflet.tool,
            subject=leaflet.subject,
            creator=leaflet.tool,
            lang=TAGS[leaflet.language],
            displayDocTitle=1,
            invariant=1,
            initialFontName=BODY,
        )
        first = Frame(SIDE, FOOT, COLUMN, A4[1] - FOOT - 12 * mm, 0, 0, 0, 0)
        rest = Frame(SIDE, FOOT, COLUMN, A4[1] - FOOT - 15 * mm, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("first", [first], onPage=self.draw_foot, pagesize=A4, autoNextPageTemplate="rest"),
                PageTemplate("rest", [rest], onPage=self.draw_foot, pagesize=A4),
            ]
        )

    def draw_foot(self, canvas: Any, _document: Any) -> None:
        """What this is at the left, the page at the right."""
        font, size, _, colour = LOOKS["running"]
        page = self.press.texts("pdf.page", page=canvas.getPageNumber(), total=self.total)
        left = shortened(self.leaflet.title, RUNNING_MOST)
        pen, y = self.press.pen(canvas), 11 * mm
        right = A4[0] - SIDE - text_width(page, font, size)
        with canvas.aside():
            canvas.saveState()
            canvas.transform(1, 0, 0, -1, 0, 0)
            pen.words(left, font, size, Point(SIDE, -y), pen.colour(colour))
            pen.words(page, font, size, Point(right, -y), pen.colour(colour))
            canvas.restoreState()


def guide_pdf(guide: Guide, press: Press) -> bytes:
    """The guide as a PDF."""
    title = press.texts("guide.file_title", title=guide.title)
    leaflet = Leaflet(title, press.texts("guide.kicker"), guide.tool, guide.language)
    return leaflet_pdf(leaflet, lambda: story(press, guide), press)


def leaflet_pdf(leaflet: Leaflet, told: Callable[[], list[Flowable]], press: Press) -> bytes:
    """A plain document as a PDF. It is built until the number of pages it prints is the number it has."""
    total, count = 0, -1
    while total != count:
        total = max(count, 0)
        to = BytesIO()
        pages = GuidePages(press, leaflet, total, to)
        pages.build(told(), canvasmaker=archivable(UNDATED))
        count = pages.page
    return to.getvalue()
