"""What comes after the articles: signatures, the board, what is still to settle, and the colophon."""

import json

from reportlab.platypus import Flowable, Paragraph

from canvas.export.board_picture import BoardPicture
from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import OpenGroup, SourceLine
from canvas.export.flowables import Ground, Marked, Row, Rule
from canvas.export.marks import box_mark
from canvas.export.press import Press, Span
from canvas.export.story_annexes import annexes
from canvas.export.story_board import board_annex
from canvas.export.story_elements import elements_annex
from canvas.export.story_sections import paragraphs, section
from canvas.export.story_signing import agreed
from canvas.export.styles import HANG
from canvas.export.tags import listed, tagged
from canvas.export.typefaces import unknown_letters
from canvas.layout.runs import told

SETTLE: tuple[OpenGroup, ...] = ("board", "mechanics", "blank", "elements", "agreed")
"""The kinds of open points, in order; what the source of the case does not give comes last."""


def closing(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    """Everything after the articles, in order."""
    return [
        *agreed(press, covenant),
        *board_annex(press, covenant, board),
        *_to_settle(press, covenant),
        *annexes(press, covenant),
        *elements_annex(press, covenant),
        *_colophon(press, covenant),
    ]


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
