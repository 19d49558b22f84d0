"""The recurring pieces of a covenant: a section with its heading in the margin, and small parts of it."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking, loose, together
from canvas.export.covenant_parts import Said, Taker
from canvas.export.flowables import Ground, Hanging, Landmark, Marked, Row, Stack
from canvas.export.marks import Mark, chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.styles import HANG, LOOKS
from canvas.export.tags import as_one
from canvas.export.typefaces import text_width

Piece = TypeVar("Piece")

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
SIDE = 76.0
"""Width of the column at the right of a card."""
WORDS = COLUMN - CARD - 18
"""Width of the words on a card without that column."""
CLEAR = 18.0
"""A heading with a card beside it stays so far from the running text, in points."""
BETWEEN = 22.0
"""Space before a section."""


def section(
    press: Press,
    kicker: str,
    title: str,
    body: Sequence[Flowable],
    *,
    key: str,
    outline: str = "",
    beside: Sequence[Flowable] = (),
    before: float = BETWEEN,
) -> list[Flowable]:
    """A heading in the margin with its text beside it; the next section starts below both.

    `beside` is what follows and leaves the margin free too, so that it need not wait for the end of a long heading.
    """
    room = HANG - (CLEAR if beside else 10)
    lines = [press.paragraph(kicker, "kicker")] if kicker else []
    lines.append(press.paragraph(title, "heading" if _fits(title, room) else "heading_tight"))
    words = as_one(Stack(lines), lines, "H2") if kicker else Stack(lines)
    heading = Hanging(words, room)
    rest = max(0.0, height_of([heading.stack], room) - height_of([*body, *beside]))
    pieces = [Landmark(key, outline or title, before), heading, *body]
    return [together([*pieces, Spacer(0, rest)])] if rest else pieces


def _fits(title: str, room: float) -> bool:
    """Whether no word of a heading has to be broken."""
    font, size, *_ = LOOKS["heading"]
    return all(text_width(word, font, size) <= room for word in title.split())


def height_of(pieces: Sequence[Flowable], width: float = COLUMN) -> float:
    """How tall pieces are together."""
    return sum(float(piece.wrapOn(None, width, 9999)[1]) + float(piece.getSpaceAfter()) for piece in loose(pieces))


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


def numbered(
    press: Press,
    number: int,
    title: str,
    body: Sequence[Flowable],
    beside: Sequence[Flowable] = (),
    before: float = BETWEEN,
) -> list[Flowable]:
    """An article with its number above its title."""
    kicker = press.texts("covenant.article", number=number)
    outline = f"{kicker} · {title}"
    return section(press, kicker, title, body, key=f"article.{number}", outline=outline, beside=beside, before=before)


def listing(
    press: Press, number: int, title: str, texts: Sequence[str], lists: Sequence[list[Flowable]]
) -> list[Flowable]:
    """An article that introduces lists of cards or rows, none of which comes into the margin."""
    beside = lists[0][:1] if lists else []
    return under(numbered(press, number, title, paragraphs(press, texts), beside), lists)


def under(intro: list[Flowable], lists: Sequence[list[Flowable]]) -> list[Flowable]:
    """An introduction that stays with the beginning of the first list."""
    if not lists:
        return intro
    rest = [*lists[0][1:], *(piece for pieces in lists[1:] for piece in pieces)]
    return [_opened(intro, lists[0][0]), *rest]


def _opened(intro: list[Flowable], first: Flowable) -> Flowable:
    """An introduction with what stands below it; what may be broken there may still be broken."""
    if not isinstance(first, Breaking):
        return together([*intro, first])
    above, build = loose(intro), first.build

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        below = build(pieces, begins)
        return pile([*above, below]) if begins else below

    return Breaking(first.pieces, built, least=first.least, before=BETWEEN)


def pile(pieces: Sequence[Flowable]) -> Stack:
    """Pieces under each other with the room that each wants behind it."""
    spaced: list[Flowable] = []
    for piece in pieces:
        spaced += [piece, Spacer(0, piece.getSpaceAfter())] if piece.getSpaceAfter() else [piece]
    return Stack(spaced)


def pairs(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Two by two; the last may stand alone."""
    for start in range(0, len(pieces), 2):
        yield tuple(pieces[start : start + 2])


def indented(press: Press, piece: Flowable, left: float) -> Flowable:
    """A piece further from the margin, with a little room behind it."""
    line = Marked(press, Mark((), 0, 0, gap=0), piece, left)
    line.spaceAfter = 4
    return line


def card(
    press: Press, main: Sequence[Flowable], side: Sequence[Flowable] = (), *, done: bool = True, wide: float = SIDE
) -> Flowable:
    """Words on a light ground, with a few at the right; dashed while it is not settled."""
    ground = Ground(fill="surface.task", radius=6, pad=(9, 6))
    if not done:
        ground = Ground(fill="surface.task_open", outline="surface.gap", line=1, dashed=True, radius=6, pad=(9, 6))
    cells: list[tuple[float, Flowable]] = [(0, Stack(main, gap=2))]
    if side:
        cells += [(10, Spacer(0, 0)), (wide, Stack(side))]
    return indented(press, Row(press, cells, ground, at="top"), CARD)


def said_line(press: Press, said: Said) -> Flowable:
    """What was said, after the words that asked for it."""
    label = Span(f"{said.label} ", "part")
    if said.text is None:
        return press.paragraph([label, Span(press.texts("covenant.to_fill_in"), "unknown_note")], "duty")
    return press.paragraph([label, shortened(said.text, SAID_MOST)], "duty")


def not_agreed(press: Press, loose: bool) -> list[Span | str]:
    """The mark behind what belongs to a phase that is not agreed yet."""
    return [Span(f" · {press.texts('covenant.not_agreed')}", "warn_small")] if loose else []


def taker_line(press: Press, taker: Taker) -> Flowable:
    """A fiche, a name, and how this party takes part."""
    ink = press.party_ink(taker.seal.look)
    how = press.said(f"covenant.level.{taker.level}", "level")
    name = press.paragraph([Span(shortened(taker.name, NAME_MOST), "taker", ink)], "taker")
    line = as_one(Row(press, [(NAME, name), (0, how)], Ground()), [name, how])
    return Marked(press, chip_mark(taker.seal, 7.5, taker.level), line)
