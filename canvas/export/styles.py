"""How words look on paper: sizes in points, colours from the theme, fonts that travel in the document."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from canvas.export.typefaces import FILES
from canvas.model.theme import Theme

HANG = 40 * mm
"""Headings hang in a column of this width; running text stands to the right of it."""

REGULAR, ITALIC = FILES["body", "regular"], FILES["body", "italic"]
SEMIBOLD, BOLD = FILES["body", "semibold"], FILES["body", "bold"]
TITLE, HEADING = FILES["display", "bold"], FILES["display", "semibold"]

LOOKS: dict[str, tuple[str, float, float, str]] = {
    "text": (REGULAR, 10, 14.4, "ink.text"),
    "lead": (SEMIBOLD, 10, 14.4, "ink.text"),
    "unknown_note": (ITALIC, 9, 12.6, "ink.soft"),
    "note": (REGULAR, 9, 12.6, "ink.soft"),
    "small": (REGULAR, 8.5, 12, "ink.soft"),
    "kicker": (SEMIBOLD, 8.5, 12, "ink.soft"),
    "warn": (BOLD, 9.5, 13, "ink.warn"),
    "name": (BOLD, 10.5, 13.6, "ink.text"),
    "heading": (HEADING, 12.5, 15.5, "ink.text"),
    "heading_tight": (HEADING, 10.5, 13.5, "ink.text"),
    "group": (BOLD, 10, 14.4, "ink.text"),
    "cover": (TITLE, 25, 29, "ink.on_dark"),
    "cover_long": (TITLE, 16, 20, "ink.on_dark"),
    "cover_kicker": (SEMIBOLD, 10, 14, "ink.accent"),
    "cover_line": (REGULAR, 10.5, 15, "ink.on_dark_soft"),
    "phase": (TITLE, 14, 17, "phase.title"),
    "phase_question": (REGULAR, 9.5, 12.6, "phase.question"),
    "task": (REGULAR, 9.8, 13, "ink.text"),
    "taker": (SEMIBOLD, 9.5, 13, "ink.text"),
    "level": (REGULAR, 9.5, 13, "ink.soft"),
    "duty": (REGULAR, 9.5, 13, "ink.text"),
    "field": (REGULAR, 8, 10, "ink.soft"),
    "part": (SEMIBOLD, 9, 13, "ink.soft"),
    "label": (SEMIBOLD, 8.5, 12, "ink.text"),
    "unknown_line": (ITALIC, 9.5, 13, "ink.soft"),
    "entry": (REGULAR, 9.8, 13.4, "ink.text"),
    "entry_lead": (SEMIBOLD, 9.8, 13.4, "ink.text"),
    "figure": (REGULAR, 9, 13, "ink.text"),
    "good": (BOLD, 9, 13, "ink.good"),
    "warn_small": (BOLD, 9, 13, "ink.warn"),
    "pledge": (BOLD, 9, 13, "ink.text"),
    "label_good": (BOLD, 8.2, 10.6, "ink.good"),
    "label_warn": (BOLD, 8.2, 10.6, "ink.warn"),
    "unknown_entry": (ITALIC, 9.8, 13.4, "ink.soft"),
    "means": (SEMIBOLD, 8.2, 11, "ink.soft"),
    "plain": (REGULAR, 8.8, 12.2, "ink.text"),
    "ledger": (REGULAR, 8.6, 11.2, "ink.text"),
    "ledger_lead": (SEMIBOLD, 8.6, 11.2, "ink.text"),
    "ledger_head": (SEMIBOLD, 8.2, 11, "ink.soft"),
    "ledger_open": (ITALIC, 8.6, 11.2, "ink.warn"),
    "card_big": (TITLE, 18, 22, "ink.text"),
    "card_text": (SEMIBOLD, 15, 18.5, "ink.text"),
    "card_line": (REGULAR, 11, 14, "ink.text"),
    "card_small": (REGULAR, 9.5, 12.5, "ink.soft"),
    "card_kicker": (BOLD, 10.5, 13, "ink.text"),
    "card_kicker_light": (BOLD, 10.5, 13, "phase.title"),
    "running": (REGULAR, 8, 10, "ink.soft"),
}
"""Per style its font, its size, the distance between lines, and its colour."""


RUNNING_TEXT = {"text", "text_hung", "listed", "unknown_note", "small_hung", "entry"}
"""Styles of paragraphs that are wide enough to keep their last two words together."""

KINDS = {
    "cover": "H1",
    "cover_long": "H1",
    "heading": "H2",
    "heading_tight": "H2",
    "phase": "H2",
    "group": "H3",
    "group_hung": "H3",
}
"""What the words of a style are to who hears them; the rest are paragraphs."""


def stylesheet(theme: Theme) -> dict[str, ParagraphStyle]:
    """Every style of the covenant by name."""
    sheet = {name: _style(theme, name) for name in LOOKS}
    for name in ("text", "note", "lead", "small", "label", "group"):
        sheet[f"{name}_hung"] = _variant(sheet[name], f"{name}_hung", leftIndent=HANG, spaceAfter=4)
    sheet["group_hung"].spaceBefore = 9
    sheet["listed"] = _variant(
        sheet["text"], "listed", leftIndent=HANG + 16, bulletIndent=HANG, spaceAfter=2.5, bulletFontSize=10
    )
    sheet["lid"] = _variant(sheet["entry"], "lid", leftIndent=15, bulletIndent=0, bulletFontSize=9.8)
    for name in ("label_good", "label_warn"):
        sheet[name].alignment = TA_CENTER
    for name in ("figure", "small", "part", "card_kicker", "card_kicker_light"):
        sheet[f"{name}_right"] = _variant(sheet[name], f"{name}_right", alignment=TA_RIGHT)
    sheet["unknown_right"] = _variant(sheet["unknown_note"], "unknown_right", alignment=TA_RIGHT)
    sheet["phase_right"] = _variant(sheet["phase_question"], "phase_right", alignment=TA_RIGHT)
    return sheet


def _style(theme: Theme, name: str) -> ParagraphStyle:
    font, size, leading, colour = LOOKS[name]
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=HexColor(theme.colours[colour]),
        bulletFontName=font,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )


def _variant(style: ParagraphStyle, name: str, **changes: Any) -> ParagraphStyle:
    return ParagraphStyle(name, parent=style, **changes)
