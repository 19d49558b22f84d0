"""The first page: the cover band, the parties, and why they meet."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Paragraph, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import PartyLine, Persona
from canvas.export.flowables import Drawn, Ground, Marked, Row, Stack
from canvas.export.marks import chip_mark, ramp, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_clauses import lid_line
from canvas.export.story_sections import COLUMN, ENTRY_MOST, pairs, paragraphs, section
from canvas.export.styles import HANG
from canvas.export.tags import labelled, listed

BLEED = 28.0
LONG_TITLE = 90
APART = 14.0
"""Between two parties beside each other, in points."""


def front(press: Press, covenant: Covenant) -> list[Flowable]:
    """Everything before the articles."""
    return [
        *_cover(press, covenant),
        *_parties(press, covenant),
        *_considerations(press, covenant),
        *section(
            press,
            "",
            press.texts("covenant.interests_title"),
            paragraphs(press, (covenant.interests,)),
            key="interests",
        ),
        Spacer(0, 8),
        press.said("covenant.agree", "lead_hung"),
    ]


def _cover(press: Press, covenant: Covenant) -> list[Flowable]:
    style = "cover" if len(covenant.title) <= LONG_TITLE else "cover_long"
    table = (covenant.table,) if covenant.table else ()
    where = " · ".join((covenant.place, covenant.dated, *table))
    words = Stack(
        [
            press.paragraph(_kicker(press, covenant), "cover_kicker"),
            press.paragraph(shortened(covenant.title, ENTRY_MOST), style),
            press.paragraph(shortened(where, ENTRY_MOST), "cover_line"),
        ],
        gap=5,
    )
    title = Marked(press, wheel_mark(23), words)
    strip = Drawn(press, ramp(len(covenant.phases), press.theme, COLUMN, 5), (COLUMN, 5))
    band = Ground(fill="surface.bar", radius=16, pad=(0, 24), bleed=BLEED)
    said = [press.paragraph(notice, "note_hung") for notice in covenant.notices]
    said[0].spaceBefore = 10
    return [Row(press, [(0, Stack([title, strip], gap=22))], band), *said]


def _kicker(press: Press, covenant: Covenant) -> str:
    """That it is a draft, and which copy."""
    return f"{press.texts('covenant.draft_line')} · {press.texts(f'clause.copy.{covenant.copy_is}')}"


def _parties(press: Press, covenant: Covenant) -> list[Flowable]:
    bound = [_party(press, party) for party in covenant.parties]
    others = [_persona(press, persona) for persona in covenant.personas]
    body = [_pair(press, pair) for pair in pairs(listed([*bound, *others]))]
    return section(press, "", press.texts("covenant.parties_title"), body, key="parties")


def _pair(press: Press, pair: Sequence[Flowable]) -> Flowable:
    """Two parties beside each other."""
    half = (COLUMN - HANG - APART) / 2
    cells: list[tuple[float, Flowable]] = [(HANG, Spacer(0, 0)), (half, pair[0])]
    cells += [piece for cell in pair[1:] for piece in ((APART, Spacer(0, 0)), (half, cell))]
    row = Row(press, cells, Ground(), at="top")
    row.spaceAfter = 9
    return row


def _party(press: Press, party: PartyLine) -> Flowable:
    ink = press.party_ink(party.seal.look)
    name = f"{party.number}. {shortened(party.name, ENTRY_MOST)}"
    lines = [
        press.paragraph([Span(name, "name", ink)], "name"),
        *(lid_line(press, lid, "note", blank="unknown_note") for lid in party.known),
        *_at_the_table(press, party),
    ]
    if not party.signs:
        lines.append(press.said("covenant.does_not_sign", "note"))
    if party.remark:
        lines.append(press.paragraph(party.remark, "unknown_note"))
    return Marked(press, chip_mark(party.seal, 13), Stack(lines), high=True)


def _at_the_table(press: Press, party: PartyLine) -> list[Paragraph]:
    """Who sits there and in what function, when somebody filled it in."""
    if not party.person:
        return []
    label = press.texts("covenant.at_the_table")
    return [press.paragraph(f"{label} {shortened(party.person, ENTRY_MOST)}", "note")]


def _persona(press: Press, persona: Persona) -> Flowable:
    ink = press.party_ink(persona.seal.look)
    lines = [
        press.paragraph([Span(shortened(persona.name, ENTRY_MOST), "name", ink)], "name"),
        press.said("covenant.no_party", "note"),
    ]
    return Marked(press, chip_mark(persona.seal, 13), Stack(lines), high=True)


def _considerations(press: Press, covenant: Covenant) -> list[Flowable]:
    last = len(covenant.considerations) - 1
    lines = [
        press.paragraph(text + (";" if at < last else "."), "listed", f"{chr(ord('a') + at)})")
        for at, text in enumerate(covenant.considerations)
    ]
    body = labelled(lines, "LowerAlpha")
    return section(press, "", press.texts("covenant.considerations_title"), body, key="considerations")
