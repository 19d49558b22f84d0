"""What comes after the articles: signatures, the board, what is still to settle, and the colophon."""

import json
from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, PageBreak, Paragraph, Spacer

from canvas.export.board_picture import BoardPicture
from canvas.export.breaking import PAGE
from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import OpenGroup, PartyLine, Seal, SourceLine
from canvas.export.flowables import Ground, Landmark, Marked, Row, Rule, Sheet, Stack
from canvas.export.marks import box_mark, chip_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_annexes import annexes
from canvas.export.story_articles import example_look
from canvas.export.story_consent import consent
from canvas.export.story_mechanics import ready_to_sign
from canvas.export.story_sections import BETWEEN, COLUMN, NAME_MOST, height_of, pairs, paragraphs, section
from canvas.export.styles import HANG, LOOKS
from canvas.export.tags import as_one, listed, tagged
from canvas.export.typefaces import text_width, unknown_letters
from canvas.layout.runs import told
from canvas.model.board import Level

FIELDS = ("sign_organisation", "sign_name", "sign_function", "sign_ground", "sign_place")
SETTLE: tuple[OpenGroup, ...] = ("board", "mechanics", "blank", "agreed")
"""The kinds of open points, in order; what the source of the case does not give comes last."""
FIELD = 62.0
GAP = 14.0
LEGEND_GAP = 18.0


def closing(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    """Everything after the articles, in order."""
    return [
        *_agreed(press, covenant),
        NextPageTemplate("wide"),
        PageBreak(),
        *_board(press, covenant, board),
        NextPageTemplate("body"),
        PageBreak(),
        *_to_settle(press, covenant),
        *annexes(press, covenant),
        *_colophon(press, covenant),
    ]


def _agreed(press: Press, covenant: Covenant) -> list[Flowable]:
    """How the table agreed, and then who signs. Who said to be ready stands above the signatures if there is room."""
    agreed, ready = consent(press, covenant), ready_to_sign(press, covenant.signing)
    grid = _grid(press, [_block(press, party) for party in covenant.signers])
    intro = paragraphs(press, (press.texts("covenant.sign_intro"),))
    signed = [*section(press, "", press.texts("covenant.sign_title"), intro, key="sign"), *grid]
    if ready and height_of([*ready, *intro, *grid]) + 2 * BETWEEN < PAGE:
        return [*agreed, PageBreak(), *ready, *signed]
    return [*agreed, *([KeepTogether(ready)] if ready else []), PageBreak(), *signed]


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
    name = tagged(press.paragraph([Span(shortened(party.name, NAME_MOST), "name", ink)], "name"), "H3")
    known = {"sign_organisation": party.organisation, "sign_function": party.signs_as}
    fields = [_field(press, field, known.get(field), 17.5) for field in FIELDS]
    head = Marked(press, chip_mark(party.seal, 9), name)
    lines = Stack([head, *fields, _field(press, "sign_signature", None, 34)])
    ground = Ground(fill="surface.card", outline="surface.card_line", line=0.8, radius=9, pad=(11, 8))
    return Row(press, [(0, lines)], ground)


def _field(press: Press, name: str, value: str | None, height: float) -> Flowable:
    """A label with a line to write on, or with what is known on it."""
    label = press.said(f"covenant.{name}", "field")
    written: Flowable = Rule(press, "ink.soft", height, 0.5)
    if value:
        written = press.paragraph(shortened(value, NAME_MOST), "duty")
    return as_one(Row(press, [(FIELD, label), (0, written)], Ground(), at="bottom"), [label, written])


def _board(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    kicker, title = press.texts("covenant.annex", number=1), press.texts("covenant.board_title")
    words = [press.paragraph(kicker, "kicker"), press.paragraph(title, "heading")]
    heading = as_one(Stack(words), words, "H2")
    said = press.texts("covenant.board_said", first=covenant.phases[0].number, last=covenant.phases[-1].number)
    legend = [_level(press, example_look(covenant), level) for level in Level]
    return [
        Landmark("annex.1", f"{kicker} · {title}"),
        Row(press, [(0, heading), *legend], Ground()),
        Spacer(0, 10),
        Sheet(press, board, said),
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
    body = [piece for group in SETTLE for piece in _still_open(press, covenant, group)]
    if covenant.left_open:
        source = listed(_to_fill_in(press, point) for point in covenant.left_open)
        intro = _kept(press.said("covenant.settle_source_intro", "small_hung"))
        body += [_group(press, "source"), intro, *source]
    return section(press, kicker, title, body, key="annex.2", outline=f"{kicker} · {title}")


def _still_open(press: Press, covenant: Covenant, group: str) -> list[Flowable]:
    """What is open of one kind. The board is always named; other kinds only when something of it is open."""
    texts = [point.text for point in covenant.open_points if point.group == group]
    texts += _to_write_by_hand(press, covenant) if group == "blank" else []
    found = listed(_to_tick(press, text) for text in texts)
    if not found and group != "board":
        return []
    return [_group(press, group), *(found or [press.said("covenant.settle_none", "text_hung")])]


def _to_write_by_hand(press: Press, covenant: Covenant) -> list[str]:
    """The letters that people typed and no font here has, by their numbers in Unicode."""
    words = dict.fromkeys(json.dumps(covenant.model_dump(), ensure_ascii=False, default=str).split())
    unknown = unknown_letters(" ".join(word for word in words if not word.isascii()))
    return [press.texts("covenant.settle_letters", letters=told(unknown))] if unknown else []


def _group(press: Press, group: str) -> Flowable:
    return _kept(press.said(f"covenant.settle_{group}", "group_hung"))


def _to_tick(press: Press, text: str) -> Flowable:
    line = Marked(press, box_mark(10), press.paragraph(text, "text"), HANG)
    line.spaceAfter = 4
    return line


def _to_fill_in(press: Press, text: str) -> Flowable:
    label = Marked(press, box_mark(10), press.paragraph(text, "text"), HANG)
    return Row(press, [(HANG + 205, label), (0, Rule(press, "ink.soft", 20, 0.5))], Ground(), at="bottom")


def _colophon(press: Press, covenant: Covenant) -> list[Flowable]:
    colophon, texts = covenant.colophon, press.texts
    body = [
        *paragraphs(press, (colophon.made, colophon.yardstick), "small_hung"),
        _kept(tagged(press.said("covenant.sources_title", "label_hung"), "H3")),
        *listed(_source(press, source) for source in colophon.sources),
        _kept(tagged(press.said("covenant.notation_title", "label_hung"), "H3")),
        press.paragraph(colophon.notation, "small_hung"),
    ]
    return section(press, "", texts("covenant.colophon_title"), body, key="colophon")


def _source(press: Press, source: SourceLine) -> Flowable:
    """What a source gave, with the place where it is to be found."""
    spans: list[Span | str] = [Span(f"{source.title}. ", "label"), source.gives]
    if source.url:
        spans += [" ", Span(source.url, "small", link=source.url)]
    return press.paragraph(spans, "small_hung")


def _kept(words: Paragraph) -> Paragraph:
    """A small heading that is not left behind at the foot of a page."""
    words.keepWithNext = 1
    return words
