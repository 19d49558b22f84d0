"""The recurring pieces of a covenant: a section with its heading in the margin, and small parts of it."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer

from canvas.export.covenant_parts import Said, Taker
from canvas.export.flowables import Ground, Hanging, Landmark, Marked, Row, Stack
from canvas.export.marks import Mark, chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.styles import HANG

COLUMN = 470.0
"""Width of a page between its margins, in points."""
NAME_MOST = 90
"""A name longer than this is shortened wherever it stands between other things; the list of parties has it whole."""
ENTRY_MOST = 300
"""No single name or task takes more than about a third of a page."""
SAID_MOST = 900
"""More than anybody can type in one place; only long lists of names are longer."""
TALLEST = 480.0
"""No single row of a page is taller than about this, in points."""
NAME = 122.0
"""Width of a name before the way somebody takes part."""
CARD = HANG - 9
"""Where a card starts: its words stand under the words beside a heading."""
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


def numbered(press: Press, number: int, title: str, body: Sequence[Flowable]) -> list[Flowable]:
    """An article with its number above its title."""
    kicker = press.texts("covenant.article", number=number)
    return section(press, kicker, title, body, key=f"article.{number}", outline=f"{kicker} · {title}")


def under(intro: list[Flowable], lists: Sequence[list[Flowable]]) -> list[Flowable]:
    """An introduction that stays with the beginning of the first list; every list begins on one page."""
    starts = [KeepTogether(pieces[:1]) for pieces in lists[1:]]
    rests = [pieces[1:] for pieces in lists[1:]]
    if not lists:
        return intro
    first = [KeepTogether([*intro, lists[0][0]]), *lists[0][1:]]
    return [*first, *(piece for start, rest in zip(starts, rests, strict=True) for piece in (start, *rest))]


def indented(press: Press, piece: Flowable, left: float) -> Flowable:
    """A piece further from the margin, with a little room behind it."""
    line = Marked(press, Mark((), 0, 0, gap=0), piece, left)
    line.spaceAfter = 4
    return line


def said_line(press: Press, said: Said) -> Flowable:
    """What was said, after the words that asked for it."""
    label = Span(f"{said.label} ", "part")
    if said.text is None:
        return press.paragraph([label, Span(press.texts("covenant.to_fill_in"), "unknown_note")], "duty")
    return press.paragraph([label, shortened(said.text, SAID_MOST)], "duty")


def taker_line(press: Press, taker: Taker) -> Flowable:
    """A fiche, a name, and how this party takes part."""
    ink = press.party_ink(taker.seal.look)
    how = press.said(f"covenant.level.{taker.level}", "level")
    name = press.paragraph([Span(shortened(taker.name, NAME_MOST), "taker", ink)], "taker")
    return Marked(press, chip_mark(taker.seal, 7.5, taker.level), Row(press, [(NAME, name), (0, how)], Ground()))
