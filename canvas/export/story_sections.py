"""The recurring pieces of a covenant: a section with its heading in the margin, and small parts of it."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer

from canvas.export.covenant_parts import Taker
from canvas.export.flowables import Ground, Hanging, Landmark, Marked, Row, Stack
from canvas.export.marks import chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.styles import HANG

COLUMN = 470.0
"""Width of a page between its margins, in points."""
NAME_MOST = 90
"""A name longer than this is shortened wherever it stands between other things; the list of parties has it whole."""
ENTRY_MOST = 300
"""No single name or task takes more than about a third of a page."""
TALLEST = 480.0
"""No single row of a page is taller than about this, in points."""
NAME = 122.0
"""Width of a name before the way somebody takes part."""
BETWEEN = 22.0
"""Space before a section."""


def section(
    press: Press, kicker: str, title: str, body: Sequence[Flowable], *, key: str, outline: str = ""
) -> list[Flowable]:
    """A heading in the margin with its text beside it; the next section starts below both."""
    lines = [press.paragraph(kicker, "kicker")] if kicker else []
    heading = Hanging(Stack([*lines, press.paragraph(title, "heading")]), HANG - 10)
    rest = max(0.0, height_of([heading.stack], HANG - 10) - height_of(body))
    pieces = [Landmark(key, outline or title, BETWEEN), heading, *body]
    return [KeepTogether([*pieces, Spacer(0, rest)])] if rest else pieces


def height_of(pieces: Sequence[Flowable], width: float = COLUMN) -> float:
    """How tall pieces are together."""
    return sum(float(piece.wrapOn(None, width, 9999)[1]) + float(piece.getSpaceAfter()) for piece in pieces)


def in_pieces(lines: Sequence[Flowable], width: float) -> Iterator[Sequence[Flowable]]:
    """Lines in piles that are never too tall for a page: nearly always one."""
    pile: list[Flowable] = []
    for line in lines:
        if pile and height_of([*pile, line], width) > TALLEST:
            yield pile
            pile = []
        pile.append(line)
    yield pile


def paragraphs(press: Press, texts: Sequence[str], style: str = "text_hung") -> list[Flowable]:
    """Paragraphs beside a heading."""
    return [press.paragraph(text, style) for text in texts]


def taker_line(press: Press, taker: Taker) -> Flowable:
    """A fiche, a name, and how this party takes part."""
    ink = press.party_ink(taker.seal.look)
    how = press.said(f"covenant.level.{taker.level}", "level")
    name = press.paragraph([Span(shortened(taker.name, NAME_MOST), "taker", ink)], "taker")
    return Marked(press, chip_mark(taker.seal, 7.5, taker.level), Row(press, [(NAME, name), (0, how)], Ground()))
