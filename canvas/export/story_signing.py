"""Who signs: the signature page, and the sheet by which a new party joins."""

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from canvas.export.breaking import PAGE, together
from canvas.export.covenant import Covenant
from canvas.export.covenant_clause_parts import Sheet
from canvas.export.covenant_parts import PartyLine
from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.marks import chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.signature_field import SignatureField
from canvas.export.story_consent import consent
from canvas.export.story_mechanics import ready_to_sign
from canvas.export.story_sections import (
    BETWEEN,
    CARD,
    COLUMN,
    NAME_MOST,
    height_of,
    indented,
    pairs,
    paragraphs,
    section,
)
from canvas.export.tags import as_one, tagged

FIELD, GAP = 72.0, 14.0
"""Width of the words before a line to write on, and the room between two blocks."""
SIGN_HIGH = 34.0
LINE = 17.5


def agreed(press: Press, covenant: Covenant) -> list[Flowable]:
    """How the table agreed, and then who signs. Who said to be ready stands above the signatures if there is room."""
    voted = _on_one_page(consent(press, covenant))
    ready = ready_to_sign(press, covenant.signing)
    grid = _grid(press, covenant)
    said = ["covenant.sign_intro", *(["clause.copy.signed_elsewhere"] if covenant.copy_is == "publish" else [])]
    intro = paragraphs(press, [press.texts(key) for key in said])
    signed = [*section(press, "", press.texts("covenant.sign_title"), intro, key="sign"), *grid]
    if ready and height_of([*ready, *intro, *grid]) + 2 * BETWEEN < PAGE:
        return [*voted, PageBreak(), *ready, *signed]
    return [*voted, *([together(ready)] if ready else []), PageBreak(), *signed]


def _on_one_page(pieces: list[Flowable]) -> list[Flowable]:
    """How the table agreed is read as one: it begins on the next page rather than leave a few lines there."""
    tall = height_of(pieces) + BETWEEN
    return [CondPageBreak(tall), *pieces] if tall < PAGE else pieces


def _grid(press: Press, covenant: Covenant) -> list[Flowable]:
    """Two blocks beside each other, equally tall: their lines to sign on stand at one height."""
    half = (COLUMN - GAP) / 2
    rows: list[Flowable] = []
    for pair in pairs(covenant.signers):
        talls = [height_of([_block(press, covenant, party)], half) for party in pair]
        blocks = [_block(press, covenant, party, max(talls) - tall) for party, tall in zip(pair, talls, strict=True)]
        cells = [(half, blocks[0]), (GAP, Spacer(0, 0)), *((half, block) for block in blocks[1:])]
        rows += [Spacer(0, 9), Row(press, cells, Ground(), at="top")]
    return rows


def _block(press: Press, covenant: Covenant, party: PartyLine, spare: float = 0) -> Flowable:
    """The place where one party signs. It is never split; `spare` is room before its last line."""
    ink = press.party_ink(party.seal.look)
    name = tagged(press.paragraph([Span(shortened(party.name, NAME_MOST), "name", ink)], "name"), "H3")
    *fields, last = _to_sign(press, party) if covenant.copy_is == "sign" else _to_publish(press, party)
    ground = Ground(fill="surface.card", outline="surface.card_line", line=0.8, radius=9, pad=(11, 8))
    head = Marked(press, chip_mark(party.seal, 9), name)
    return Row(press, [(0, Stack([head, Spacer(0, 3), *fields, Spacer(0, spare), last]))], ground)


def _to_sign(press: Press, party: PartyLine) -> Iterator[Flowable]:
    signs = party.signatory
    known = {"organisation": signs.organisation, "name": signs.name, "function": signs.function, "ground": signs.ground}
    for field, value in (*known.items(), ("place", "")):
        yield written(press, f"covenant.sign_{field}", value)
    says = press.texts("clause.copy.field", party=party.signatory.organisation or party.name)
    label = press.said("covenant.sign_signature", "field")
    line = Stack([SignatureField(f"sign_{party.party}", says, SIGN_HIGH - 1), Rule(press, "ink.soft", 1, 0.5)])
    yield as_one(Row(press, [(FIELD, label), (0, line)], Ground(), at="bottom"), [label])


def _to_publish(press: Press, party: PartyLine) -> Iterator[Flowable]:
    """By function, without names and without a place to sign."""
    signs = party.signatory
    known = {"organisation": signs.organisation, "function": signs.function, "ground": signs.ground}
    for field, value in known.items():
        yield written(press, f"covenant.sign_{field}", value)


def written(press: Press, key: str, value: str, height: float = LINE) -> Flowable:
    """A label with a line to write on, or with what is known on it."""
    return line_for(press, press.texts(key), value, height)


def line_for(press: Press, words: str, value: str, height: float = LINE) -> Flowable:
    label = press.paragraph(words, "field")
    if not value:
        line = Rule(press, "ink.soft", height, 0.5)
        return as_one(Row(press, [(FIELD, label), (0, line)], Ground(), at="bottom"), [label])
    known = press.paragraph(shortened(value, NAME_MOST), "duty")
    row = Row(press, [(FIELD, Stack([Spacer(0, 2.2), label])), (0, known)], Ground(), at="top")
    return as_one(row, [label, known])


def joining_sheet(press: Press, sheet: Sheet) -> list[Flowable]:
    """What a new party fills in and signs."""
    fields = [line_for(press, label, value, 24) for label, value in sheet.fields]
    fields += [written(press, f"covenant.sign_{field}", "", 24) for field in ("name", "function", "ground", "place")]
    fields.append(written(press, "covenant.sign_signature", "", 54))
    ground = Ground(fill="surface.card", outline="surface.card_line", line=0.8, radius=9, pad=(14, 12))
    return [Spacer(0, 10), indented(press, Row(press, [(0, Stack(fields, gap=3))], ground), CARD)]
