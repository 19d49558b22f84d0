"""The pages: what stands on every page around the text."""

from functools import partial
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from canvas.export.covenant import Covenant
from canvas.export.marks import wheel_mark
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.story_sections import COLUMN, NAME_MOST
from canvas.export.styles import LOOKS
from canvas.export.typefaces import BODY, text_width
from canvas.export.vector import paint
from canvas.layout.geometry import Point
from canvas.rules.seal import short

SIDE = (A4[0] - COLUMN) / 2
FOOT = 19 * mm
WIDE_SIDE = 34.0
RUNNING_MOST = 100
TITLE_MOST = 78
APART = 16.0
"""Between two lines of words at the foot of a page, in points."""
TAGS = {"nl": "nl-NL", "en": "en-GB"}


class Pages(BaseDocTemplate):  # type: ignore[misc]
    """The template of a covenant: a first page, text pages, and wide pages for the board."""

    def __init__(self, press: Press, covenant: Covenant, to: Any) -> None:
        self.press, self.covenant = press, covenant
        super().__init__(
            to,
            title=legible(covenant.title),
            author=legible(_authors(covenant)),
            subject=legible(_subject(press, covenant)),
            creator=covenant.colophon.tool,
            lang=TAGS[covenant.language],
            displayDocTitle=1,
            invariant=1,
            initialFontName=BODY,
        )
        self.addPageTemplates([*_templates(self)])

    def draw_first(self, canvas: Any, _document: Any) -> None:
        with canvas.aside():
            self._foot(canvas)

    def draw_page(self, canvas: Any, _document: Any) -> None:
        with canvas.aside():
            self._head(canvas)
            self._foot(canvas)

    def _head(self, canvas: Any) -> None:
        width, height = canvas._pagesize
        side, y = _side(width), height - 13 * mm
        paint(self.press.pen(canvas), wheel_mark(6).picture, side + 6, y)
        running_line(self.press, canvas, shortened(self.covenant.title, TITLE_MOST), side + 18, y - 3)
        texts = self.press.texts
        kind = f"{texts('covenant.draft_mark')} · {texts(f'clause.copy.{self.covenant.copy_is}')}"
        running_line(self.press, canvas, kind, width - side, y - 3, right=True)

    def _foot(self, canvas: Any) -> None:
        canvas.counted(partial(self._foot_of, canvas, canvas.getPageNumber(), canvas._pagesize[0]))

    def _foot_of(self, canvas: Any, number: int, width: float, total: int) -> None:
        covenant = self.covenant
        side, y = _side(width), 11 * mm
        table = (covenant.table,) if covenant.table else ()
        page = self.press.texts("pdf.page", page=number, total=total)
        right = f"{self.press.texts('covenant.seal.foot', seal=short(covenant.seal))} · {page}"
        room = width - 2 * side - text_width(right, *LOOKS["running"][:2]) - APART
        left = _fitting(" · ".join((covenant.place, covenant.dated, *table)), room)
        running_line(self.press, canvas, left, side, y)
        running_line(self.press, canvas, right, width - side, y, right=True)


def running_line(press: Press, canvas: Any, text: str, x: float, y: float, *, right: bool = False) -> None:
    """A line beside the text of a page: from a place, or up to it with `right`; `y` as paper counts, upwards."""
    font, size, _, colour = LOOKS["running"]
    left = x - text_width(text, font, size) if right else x
    pen = press.pen(canvas)
    canvas.saveState()
    canvas.transform(1, 0, 0, -1, 0, 0)
    pen.words(text, font, size, Point(left, -y), pen.colour(colour))
    canvas.restoreState()


def _fitting(text: str, room: float) -> str:
    """As much of a running line as fits in so many points."""
    font, size, *_ = LOOKS["running"]
    cuts = (shortened(text, most) for most in range(RUNNING_MOST, 0, -1))
    return next((cut for cut in cuts if text_width(cut, font, size) <= room), "")


def _subject(press: Press, covenant: Covenant) -> str:
    values = {"title": covenant.title, "place": covenant.place, "dated": covenant.dated}
    return press.texts("covenant.running", **values)


def _authors(covenant: Covenant) -> str:
    return "; ".join(shortened(party.organisation or party.name, NAME_MOST) for party in covenant.parties)


def _templates(pages: Pages) -> tuple[PageTemplate, ...]:
    width, height = A4
    first = Frame(SIDE, FOOT, COLUMN, height - FOOT - 12 * mm, 0, 0, 0, 0)
    body = Frame(SIDE, FOOT, COLUMN, height - FOOT - 22 * mm, 0, 0, 0, 0)
    wide = Frame(WIDE_SIDE, 17 * mm, height - 2 * WIDE_SIDE, width - 38 * mm, 0, 0, 0, 0)
    return (
        PageTemplate("first", [first], onPage=pages.draw_first, pagesize=A4, autoNextPageTemplate="body"),
        PageTemplate("body", [body], onPage=pages.draw_page, pagesize=A4),
        PageTemplate("wide", [wide], onPage=pages.draw_page, pagesize=landscape(A4)),
    )


def _side(width: float) -> float:
    return SIDE if width < A4[1] else WIDE_SIDE
