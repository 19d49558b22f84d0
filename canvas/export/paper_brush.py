"""A brush for large sheets: words that always fit whole in their box, as large as they can be."""

from canvas.export.typefaces import PaperMeasurer
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, balanced, whole_words, wrap
from canvas.layout.picture import Align, Icon, Instruction, Picture, Words
from canvas.model.theme import Theme

LEAST = 5
"""The smallest size tried; at that size everything that a scenario may say fits."""
MEASURER = PaperMeasurer()


class PaperBrush:
    """Collects instructions; sizes are in the units of the sheet."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._instructions: list[Instruction] = []

    @property
    def picture(self) -> Picture:
        return tuple(self._instructions)

    def add(self, *instructions: Instruction) -> None:
        self._instructions += instructions

    def icon(self, name: str, at: Point, size: float, colour: str) -> None:
        self.add(Icon("icon", at, size, name, colour))

    def width(self, text: str, face: Face) -> float:
        return MEASURER.width(text, face)

    def words(self, text: str, at: Point, face: Face, colour: str, align: Align = "left") -> float:
        """One line on a baseline; gives back its width."""
        width = self.width(text, face)
        self.add(Words("words", at, text, face, colour, align, width))
        return width

    def fitted(
        self, text: str, box: Rect, face: Face, colour: str, *, middle: bool = False, centred: bool = False
    ) -> float:
        """All of a text within a box, in lines of about one length; gives back its first baseline."""
        face, lines = fit(text, face, box)
        spare = box.h - len(lines) * face.leading
        base = box.y + (spare / 2 if middle else 0) + face.size * 0.92
        x, align = (box.centre.x, "centre") if centred else (box.x, "left")
        for at, line in enumerate(lines):
            self.words(
                line, Point(x, base + at * face.leading), face, colour, "centre" if align == "centre" else "left"
            )
        return base


def fit(text: str, face: Face, box: Rect) -> tuple[Face, list[str]]:
    """The largest face, and the lines, at which a whole text stands in a box."""
    for size in range(face.size, LEAST, -1):
        tried = face._replace(size=size)
        unbroken = whole_words(MEASURER, text, tried, box.w, size - 1).size == size
        roomy = unbroken or size <= face.size * 0.6
        if roomy and len(wrap(MEASURER, text, tried, box.w)) * tried.leading <= box.h:
            return tried, balanced(MEASURER, text, tried, box.w)
    smallest = face._replace(size=LEAST)
    return smallest, balanced(MEASURER, text, smallest, box.w)
