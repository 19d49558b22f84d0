"""What comes after the articles: signatures, the board, what is still to settle, and the colophon."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, PageBreak, Spacer

from canvas.export.board_picture import BoardPicture
from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import PartyLine, Seal
from canvas.export.flowables import Ground, Landmark, Marked, Row, Rule, Sheet, Stack
from canvas.export.marks import box_mark, chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_annexes import annexes
from canvas.export.story_articles import example_look
from canvas.export.story_consent import consent
from canvas.export.story_front import pairs
from canvas.export.story_sections import COLUMN, NAME_MOST, paragraphs, section
from canvas.export.styles import HANG, LOOKS
from canvas.export.typefaces import text_width
from canvas.model.board import Level

FIELDS = ("sign_organisation", "sign_name", "sign_function", "sign_ground", "sign_place")
FIELD = 62.0
GAP = 14.0
LEGEND_GAP = 18.0


def closing(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    """Everything after the articles, in order."""
    return [
        *_agreed_and_signed(press, covenant),
        *_signatures(press, covenant),
        NextPageTemplate("wide"),
        PageBreak(),
        *_board(press, covenant, board),
        NextPageTemplate("body"),
        PageBreak(),
        *_to_settle(press, covenant),
        *annexes(press, covenant),
        *_colophon(press, covenant),
    ]


def _agreed_and_signed(press: Press, covenant: Covenant) -> list[Flowable]:
    """How the table agreed, on other pages than the signatures; a single sentence stands above these."""
    agreed = consent(press, covenant)
    return [*agreed, PageBreak()] if covenant.consent.lines else [PageBreak(), *agreed]


def _signatures(press: Press, covenant: Covenant) -> list[Flowable]:
    intro = paragraphs(press, (press.texts("covenant.sign_intro"),))
    blocks = [_block(press, party) for party in covenant.signers]
    return [*section(press, "", press.texts("covenant.sign_title"), intro, key="sign"), *_grid(press, blocks)]


def _grid(press: Press, blocks: Sequence[Flowable]) -> list[Flowable]:
    half = (COLUMN - GAP) / 2
    rows: list[Flowable] = []
    for pair in pairs(blocks):
        cells = [(half, pair[0]), (GAP, Spacer(0, 0)), *((half, block) for block in pair[1:])]
        rows += [Spacer(0, 9), Row(press, cells, Ground(), at="top")]
    return rows


def _block(press: Press, party: PartyLine) -> Flowable:
    """The place where one party signs. It is never split."""
    ink = press.party_ink(party.seal.look)
    name = press.paragraph([Span(shortened(party.name, NAME_MOST), "name", ink)], "name")
    known = {"sign_organisation": party.organisation, "sign_function": party.signs_as}
    fields = [_field(press, field, known.get(field), 17.5) for field in FIELDS]
    head = Marked(press, chip_mark(party.seal, 9), name)
    lines = Stack([head, *fields, _field(press, "sign_signature", None, 34)])
    ground = Ground(fill="surface.card", outline="surface.card_line", line=0.8, radius=9, pad=(11, 8))
    return Row(press, [(0, lines)], ground)


def _field(press: Press, name: str, value: str | None, height: float) -> Flowable:
    """A label with a line to write on, or with what is known on it."""
    written: Flowable = Rule(press, "ink.soft", height, 0.5)
    if value:
        written = press.paragraph(shortened(value, NAME_MOST), "duty")
    return Row(press, [(FIELD, press.said(f"covenant.{name}", "field")), (0, written)], Ground(), at="bottom")


def _board(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    kicker, title = press.texts("covenant.annex", number=1), press.texts("covenant.board_title")
    heading = Stack([press.paragraph(kicker, "kicker"), press.paragraph(title, "heading")])
    legend = [_level(press, example_look(covenant), level) for level in Level]
    return [
        Landmark("annex.1", f"{kicker} · {title}"),
        Row(press, [(0, heading), *legend], Ground()),
        Spacer(0, 10),
        Sheet(press, board),
    ]


def _level(press: Press, look: str, level: Level) -> tuple[float, Flowable]:
    """A fiche of one level with its words, and the width of both."""
    words, mark = press.texts(f"covenant.level.{level}"), chip_mark(Seal(look=look), 9, level)
    font, size, *_ = LOOKS["note"]
    width = mark.width + mark.gap + text_width(words, font, size) + 1
    return width + LEGEND_GAP, Marked(press, mark, press.paragraph(words, "note"), LEGEND_GAP)


def _to_settle(press: Press, covenant: Covenant) -> list[Flowable]:
    texts = press.texts
    kicker, title = texts("covenant.annex", number=2), texts("covenant.settle_title")
    found = [_to_tick(press, point.text) for point in covenant.open_points]
    board = found or [press.said("covenant.settle_none", "text_hung")]
    source = [_to_fill_in(press, point) for point in covenant.left_open]
    body = [press.said("covenant.settle_board", "group_hung"), *board]
    if source:
        body += [press.said("covenant.settle_source", "group_hung"), *source]
    return section(press, kicker, title, body, key="annex.2", outline=f"{kicker} · {title}")


def _to_tick(press: Press, text: str) -> Flowable:
    line = Marked(press, box_mark(10), press.paragraph(text, "text"), HANG)
    line.spaceAfter = 4
    return line


def _to_fill_in(press: Press, text: str) -> Flowable:
    label = Marked(press, box_mark(10), press.paragraph(text, "text"), HANG)
    return Row(press, [(HANG + 205, label), (0, Rule(press, "ink.soft", 20, 0.5))], Ground(), at="bottom")


def _colophon(press: Press, covenant: Covenant) -> list[Flowable]:
    colophon, texts = covenant.colophon, press.texts
    sources = [
        press.paragraph([Span(f"{source.title}. ", "label"), f"{source.gives} {source.url or ''}"], "small_hung")
        for source in colophon.sources
    ]
    body = [
        *paragraphs(press, (colophon.made, colophon.yardstick), "small_hung"),
        press.said("covenant.sources_title", "label_hung"),
        *sources,
        press.said("covenant.notation_title", "label_hung"),
        press.paragraph(colophon.notation, "small_hung"),
    ]
    return [KeepTogether(section(press, "", texts("covenant.colophon_title"), body, key="colophon"))]
