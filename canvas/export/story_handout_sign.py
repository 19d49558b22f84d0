"""*Wat teken ik?* on paper: a band, five questions with their answers, the numbers of this covenant, who signs."""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.covenant_parts import PartyLine
from canvas.export.flowables import Drawn, Ground, Marked, Row, Rule, Stack
from canvas.export.handout_fit import Fitted
from canvas.export.marks import chip_mark, icon_mark, ramp, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_front import BLEED
from canvas.export.story_sections import COLUMN, ENTRY_MOST, NAME_MOST
from canvas.export.styles import HANG
from canvas.export.tags import as_one, listed
from canvas.export.what_do_i_sign import SheetCount, SheetPart, SignSheet

ICONS: Mapping[str, tuple[str, str]] = {
    "is": ("check-circle", "ink.good"),
    "is_not": ("prohibit", "ink.warn"),
    "not_kept": ("handshake", "ink.soft"),
    "signs": ("note-pencil", "ink.soft"),
    "language": ("translate", "ink.soft"),
}
"""The mark before the answers to each question."""
ABREAST = 3
"""Parties beside each other."""


def story(press: Press, sheet: SignSheet) -> Iterator[Flowable]:
    """The page."""
    yield _band(press, sheet)
    yield Spacer(0, 16)
    yield Fitted(lambda width: Stack(_body(press, sheet, width)))


def _band(press: Press, sheet: SignSheet) -> Flowable:
    where = " · ".join((sheet.place, sheet.dated))
    words = Stack(
        [
            press.said("covenant.draft_line", "cover_kicker"),
            press.paragraph(sheet.title, "cover"),
            press.paragraph(shortened(sheet.covenant, ENTRY_MOST), "cover_line"),
            press.paragraph(shortened(where, ENTRY_MOST), "cover_line"),
        ],
        gap=4,
    )
    strip = Drawn(press, ramp(sheet.phases, press.theme, COLUMN, 5), (COLUMN, 5))
    band = Ground(fill="surface.bar", radius=16, pad=(0, 18), bleed=BLEED)
    return Row(press, [(0, Stack([Marked(press, wheel_mark(23), words), strip], gap=16))], band)


def _body(press: Press, sheet: SignSheet, width: float) -> list[Flowable]:
    pieces: list[Flowable] = []
    for part in sheet.parts:
        pieces += [_part(press, part), Spacer(0, 12)]
    pieces += [_counts(press, sheet.counts), Spacer(0, 16), Rule(press, "surface.card_line", 1), Spacer(0, 12)]
    return [*pieces, *_signers(press, sheet.signers, width)]


def _part(press: Press, part: SheetPart) -> Flowable:
    icon, colour = ICONS[part.part]
    mark = icon_mark(icon, 12, colour)
    lines = listed(Marked(press, mark, press.paragraph(line, "text"), high=True) for line in part.lines)
    title = Stack([press.paragraph(part.title, "heading")])
    return Row(press, [(HANG - 12, title), (12, Spacer(0, 0)), (0, Stack(lines, gap=5))], Ground(), at="top")


def _counts(press: Press, counts: Sequence[SheetCount]) -> Flowable:
    """How this covenant stands, in numbers."""
    cells: list[tuple[float, Flowable]] = []
    for item in counts:
        words = [press.paragraph([Span(str(item.count), "phase", press.colour("ink.text"))], "phase")]
        words.append(press.paragraph(item.about, "note"))
        cells.append((0, as_one(Stack(words), words)))
    share = (COLUMN - 28) / len(cells)
    sized = [*((share, cell) for _, cell in cells[:-1]), cells[-1]]
    return Row(press, sized, Ground(fill="surface.seat", radius=10, pad=(14, 9)), at="top")


def _signers(press: Press, signers: Sequence[PartyLine], width: float) -> Iterator[Flowable]:
    """Who is asked to sign, three abreast; nobody is named by more than the party."""
    if not signers:
        return
    yield press.said("sign_sheet.signers", "lead")
    yield Spacer(0, 5)
    share = width / ABREAST
    parties = listed(_signer(press, party) for party in signers)
    for start in range(0, len(parties), ABREAST):
        cells = [(share, party) for party in parties[start : start + ABREAST]]
        yield Row(press, cells, Ground())
        yield Spacer(0, 4)


def _signer(press: Press, party: PartyLine) -> Flowable:
    ink = press.party_ink(party.seal.look)
    name = press.paragraph([Span(shortened(party.name, NAME_MOST), "taker", ink)], "taker")
    return Marked(press, chip_mark(party.seal, 8.5), name)
