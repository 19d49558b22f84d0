"""The seal behind the colophon: what it is, the whole of it, the same as a QR code, and where the session is."""

from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import together
from canvas.export.carried import Carried
from canvas.export.covenant import Covenant
from canvas.export.flowables import Ground, Row, Stack
from canvas.export.press import Press
from canvas.export.story_sections import section
from canvas.export.styles import HANG
from canvas.export.tags import Tag, as_one
from canvas.layout.geometry import Rect
from canvas.rules.seal import SCHEME

SIDE = 78.0
"""Of the code, in points: each of its 41 dots is two thirds of a millimetre, which a telephone reads easily."""
QUIET = 18.0
"""White around the code, in points, so that it is found: four dots and some more."""
IN_A_LINE = 8
"""Groups of four digits; the short seal has four."""


class Code(Flowable):  # type: ignore[misc]
    """A QR code. It holds text and no address, so that nobody is led anywhere."""

    def __init__(self, press: Press, text: str, says: str) -> None:
        super().__init__()
        self.press, self.text, self.says = press, text, says

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = self.height = SIDE
        return SIDE, SIDE

    def draw(self) -> None:
        with self.canv.figure(Tag("Figure", alt=self.says), Rect(0, 0, SIDE, SIDE)):
            self.canv.setFillColor(self.press.pen(self.canv).colour("ink.text"))
            self.canv.drawPath(self._dots(), stroke=0, fill=1)

    def _dots(self) -> Any:
        """All dots as one shape: loose ones show hair lines between them."""
        rows = dots(self.text)
        dot, path = SIDE / len(rows), self.canv.beginPath()
        for y, row in enumerate(rows, start=1):
            for dark, stretch in groupby(enumerate(row), key=lambda at: at[1]):
                if dark:
                    (first, _), *rest = stretch
                    path.rect(first * dot, SIDE - y * dot, (1 + len(rest)) * dot, dot)
        return path


def dots(text: str) -> list[list[bool]]:
    """The QR code of a text, row by row from the top; it is still read when a seventh of it is damaged."""
    code = QrCodeWidget(text, barLevel="M").qr
    code.make()
    return [[bool(dot) for dot in row] for row in code.modules]


def sealed(press: Press, covenant: Covenant, carried: Carried) -> list[Flowable]:
    """The last section of a covenant."""
    texts, seal = press.texts, covenant.seal
    groups = [seal[at : at + 4] for at in range(0, len(seal), 4)]
    words: list[Flowable] = [press.said("covenant.seal.says", "small"), _whole(press, groups)]
    if carried.journal:
        words += [
            press.said(f"covenant.seal.travels_{carried.copy}", "small"),
            press.said("covenant.seal.keep", "small"),
        ]
    code = Code(press, SCHEME + seal, texts("covenant.seal.code", seal=" ".join(groups)))
    cells = [(HANG, Spacer(0, 0)), (0, Stack(words, 5)), (QUIET, Spacer(0, 0)), (SIDE, code)]
    body = [Row(press, cells, Ground(), at="top")]
    return [together(section(press, "", texts("covenant.seal.title"), body, key="seal"))]


def _whole(press: Press, groups: list[str]) -> Flowable:
    """The whole seal in lines as long as two short ones, so that people find the place in it."""
    lines = [press.paragraph(" ".join(groups[at : at + IN_A_LINE]), "label") for at in range(0, len(groups), IN_A_LINE)]
    return as_one(Stack(lines), lines)
