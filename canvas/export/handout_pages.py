"""Loose pages: A4 with one line at the foot, for hand-outs that are read one by one."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from canvas.export.pages import FOOT, SIDE, TAGS
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.story_sections import COLUMN
from canvas.export.styles import LOOKS
from canvas.export.tagged_canvas import archivable
from canvas.export.typefaces import BODY, text_width
from canvas.layout.geometry import Point

RUNNING_MOST = 90
TOP = 12 * mm


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What a reader is told about a document, and what stands at its foot."""

    title: str
    running: str
    tool: str
    day: dt.date


class LeafletPages(BaseDocTemplate):  # type: ignore[misc]
    """The template of loose pages."""

    def __init__(self, press: Press, leaflet: Leaflet, total: int, to: Any) -> None:
        self.press, self.leaflet, self.total = press, leaflet, total
        super().__init__(
            to,
            title=legible(leaflet.title),
            author=leaflet.tool,
            subject=legible(leaflet.running),
            creator=leaflet.tool,
            lang=TAGS[press.texts.language],
            displayDocTitle=1,
            invariant=1,
            initialFontName=BODY,
        )
        frame = Frame(SIDE, FOOT, COLUMN, A4[1] - FOOT - TOP, 0, 0, 0, 0)
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self.draw_foot, pagesize=A4)])

    def draw_foot(self, canvas: Any, _document: Any) -> None:
        """What this is at the left, the page at the right."""
        font, size, _, colour = LOOKS["running"]
        page = self.press.texts("pdf.page", page=canvas.getPageNumber(), total=self.total)
        pen, y = self.press.pen(canvas), 11 * mm
        right = A4[0] - SIDE - text_width(page, font, size)
        with canvas.aside():
            canvas.saveState()
            canvas.transform(1, 0, 0, -1, 0, 0)
            pen.words(shortened(self.leaflet.running, RUNNING_MOST), font, size, Point(SIDE, -y), pen.colour(colour))
            pen.words(page, font, size, Point(right, -y), pen.colour(colour))
            canvas.restoreState()


def leaflet_pdf(press: Press, leaflet: Leaflet, story: Callable[[], Sequence[Flowable]]) -> bytes:
    """The pages as a PDF. It is built until the number of pages it prints is the number it has."""
    total, count = 0, -1
    while total != count:
        total = max(count, 0)
        to = BytesIO()
        pages = LeafletPages(press, leaflet, total, to)
        pages.build(list(story()), canvasmaker=archivable(leaflet.day))
        count = pages.page
    return to.getvalue()
