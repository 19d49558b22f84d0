"""The pages of the facilitator's guide: plain A4, with what it is and the page number at the foot."""

import datetime as dt
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from canvas.export.foot import draw_foot
from canvas.export.guide import Guide
from canvas.export.pages import FOOT, SIDE, TAGS
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.story_guide import story
from canvas.export.story_sections import COLUMN
from canvas.export.tagged_canvas import archivable
from canvas.export.typefaces import BODY

RUNNING_MOST = 100
UNDATED = dt.date(2000, 1, 1)
"""A guide is of no day: the same scenario gives the same bytes."""


class Leaflet(NamedTuple):
    """What a plain document says about itself on every page, and to machines."""

    title: str
    subject: str
    tool: str


class GuidePages(BaseDocTemplate):  # type: ignore[misc]
    """The template of the guide, and of other plain documents."""

    def __init__(self, press: Press, leaflet: Leaflet, to: Any) -> None:
        self.press, self.leaflet = press, leaflet
        super().__init__(
            to,
            title=legible(leaflet.title),
            author=leaflet.tool,
            subject=leaflet.subject,
            creator=leaflet.tool,
            lang=TAGS[press.texts.language],
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
        draw_foot(self.press, canvas, shortened(self.leaflet.title, RUNNING_MOST))


def guide_pdf(guide: Guide, press: Press) -> bytes:
    """The guide as a PDF."""
    title = press.texts("guide.file_title", title=guide.title)
    leaflet = Leaflet(title, press.texts("guide.kicker"), guide.tool)
    return leaflet_pdf(leaflet, story(press, guide), press)


def leaflet_pdf(leaflet: Leaflet, told: list[Flowable], press: Press) -> bytes:
    """A plain document as a PDF."""
    to = BytesIO()
    GuidePages(press, leaflet, to).build(told, canvasmaker=archivable(UNDATED))
    return to.getvalue()
