"""Sheets of the paper set: a document of loose pages, with pieces at places measured from the upper left, in points."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from canvas import VERSION
from canvas.export.ordered import Material
from canvas.export.pages import TAGS
from canvas.export.pen import Pen
from canvas.export.press import Press
from canvas.export.printable import legible, shortened
from canvas.export.styles import LOOKS
from canvas.export.tagged_canvas import archivable
from canvas.export.tags import Tag, tagged
from canvas.export.typefaces import BODY, text_width
from canvas.export.vector import paint
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Picture
from canvas.rules.codes import Codes, codes_of

SIDE = 15 * mm
MARK = 5 * mm
"""Length of a crop mark."""
AWAY = 1 * mm
"""Between a crop mark and the corner it points at."""
TITLE_MOST = 70


class Sheets:
    """One document of the paper set. `name` is that of its exporter."""

    def __init__(self, material: Material, name: str, size: tuple[float, float] = A4) -> None:
        self.material, self.name, self.size = material, name, size
        self.texts, self.theme = material.texts, material.theme
        self.press = Press.with_assets(material.texts, material.theme, material.assets)
        self.codes: Codes = codes_of(material.scenario, material.board.parties)
        self.title = self.texts(f"print.what.{name}")
        self.items = Tag("L", numbering="None")
        """Everything on the sheets as one list, however many sheets there are."""
        self._to, self.pages = BytesIO(), 0
        self.canvas = self._canvas()

    def _canvas(self) -> Any:
        tool = f"{self.texts('app.title')} {VERSION}"
        lang = TAGS[self.texts.language]
        made = archivable(self.material.date)
        canvas = made(self._to, pagesize=self.size, invariant=1, initialFontName=BODY, lang=lang)
        canvas.setTitle(legible(f"{self.title}: {self.case}"))
        canvas.setAuthor(tool)
        canvas.setSubject(legible(self.case))
        canvas.setCreator(tool)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        return canvas

    @property
    def case(self) -> str:
        return self.material.scenario.title.said_in(self.texts.language)

    @contextmanager
    def page(self) -> Iterator[None]:
        """A page; the one who draws on it never has to end it."""
        self.pages += 1
        yield
        self.canvas.showPage()

    def made(self) -> bytes:
        self.canvas.save()
        return self._to.getvalue()

    def pen(self) -> Pen:
        return self.press.pen(self.canvas)

    def place(self, piece: Flowable, box: Rect) -> float:
        """Draw a piece at the top of a box; gives back how much of its height it took."""
        _, tall = piece.wrapOn(self.canvas, box.w, box.h)
        piece.drawOn(self.canvas, box.x, self.size[1] - box.y - float(tall))
        return float(tall)

    def draw(self, picture: Picture, at: Point, scale: float = 1) -> None:
        """Draw a picture that says nothing the words beside it do not."""
        paint(self.pen(), picture, at.x, self.size[1] - at.y, scale)

    @contextmanager
    def downwards(self) -> Iterator[Pen]:
        """A pen for which y runs down from the upper edge."""
        self.canvas.saveState()
        self.canvas.transform(1, 0, 0, -1, 0, self.size[1])
        yield self.pen()
        self.canvas.restoreState()

    def running(self, text: str, at: Point, *, right: bool = False) -> None:
        """A small line that stands on every page."""
        font, size, _, colour = LOOKS["running"]
        with self.canvas.aside(), self.downwards() as pen:
            left = at.x - text_width(text, font, size) if right else at.x
            pen.words(text, font, size, Point(left, at.y), pen.colour(colour))

    def head(self, hint: str, y: float = 10 * mm) -> None:
        """What these sheets are, and what to do with them; said once, shown on every page."""
        width = self.size[0] - 2 * SIDE
        words = f"{self.title} · {shortened(self.case, TITLE_MOST)}"
        if self.pages > 1:
            self.running(words, Point(SIDE, y))
            return
        self.place(tagged(self.press.paragraph(words, "name"), "H1"), Rect(SIDE, y - 5 * mm, width, 7 * mm))
        self.place(self.press.paragraph(hint, "small"), Rect(SIDE, y + 0.4 * mm, width, 8 * mm))

    def crop_marks(self, xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
        """Short lines outside the grid, where the cuts run."""
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        with self.downwards() as pen:
            pen.line(pen.colour("ink.soft"), 0.5)
            for x in xs:
                pen.canvas.line(x, top - AWAY - MARK, x, top - AWAY)
                pen.canvas.line(x, bottom + AWAY, x, bottom + AWAY + MARK)
            for y in ys:
                pen.canvas.line(left - AWAY - MARK, y, left - AWAY, y)
                pen.canvas.line(right + AWAY, y, right + AWAY + MARK, y)

    def item(self, kind: str = "LBody") -> Tag:
        """A place for one more thing in the list."""
        return Tag(kind, Tag("LI", self.items))
