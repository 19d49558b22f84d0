"""Loose pages: A4 with one line at the foot, for hand-outs that are read one by one."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from canvas.export.foot import draw_foot
from canvas.export.pages import FOOT, SIDE, TAGS
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.story_sections import COLUMN
from canvas.export.tagged_canvas import archivable
from canvas.export.typefaces import BODY

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

    def __init__(self, press: Press, leaflet: Leaflet, to: Any) -> None:
        self.press, self.leaflet = press, leaflet
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
        draw_foot(self.press, canvas, shortened(self.leaflet.running, RUNNING_MOST))


def leaflet_pdf(press: Press, leaflet: Leaflet, story: Sequence[Flowable]) -> bytes:
    """The pages as a PDF."""
    to = BytesIO()
    LeafletPages(press, leaflet, to).build([*story], canvasmaker=archivable(leaflet.day))
    return to.getvalue()
