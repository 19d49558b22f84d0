"""The annex about the board: its drawing on a wide page, and the same as a table."""

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Spacer

from canvas.export.board_picture import BoardPicture
from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import Seal
from canvas.export.flowables import Ground, Landmark, Marked, Row, Sheet, Stack
from canvas.export.marks import chip_mark
from canvas.export.press import Press
from canvas.export.story_ledger import ledger
from canvas.export.styles import LOOKS
from canvas.export.tags import as_one, tagged
from canvas.export.typefaces import text_width
from canvas.model.board import Level

LEGEND_GAP = 18.0
WIDTHS = (26.0, 166.0, 118.0, 0.0)
"""Of the columns of the table, in points; the last takes what is left."""


def board_annex(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    """A wide page with the drawing, and pages with the table."""
    return [
        NextPageTemplate("wide"),
        PageBreak(),
        *_drawing(press, covenant, board),
        NextPageTemplate("body"),
        PageBreak(),
        tagged(press.said("clause.board.table_title", "heading"), "H3"),
        ledger(press, covenant.board.table, WIDTHS, covenant.board.leads),
    ]


def example_look(covenant: Covenant) -> str:
    """The look of a fiche that explains the levels: that of the first party."""
    return next((party.seal.look for party in covenant.parties), "")


def _drawing(press: Press, covenant: Covenant, board: BoardPicture) -> list[Flowable]:
    kicker, title = press.texts("covenant.annex", number=1), press.texts("covenant.board_title")
    words = [press.paragraph(kicker, "kicker"), press.paragraph(title, "heading")]
    heading = as_one(Stack(words), words, "H2")
    legend = [_level(press, example_look(covenant), level) for level in Level]
    return [
        Landmark("annex.1", f"{kicker} · {title}"),
        Row(press, [(0, heading), *legend], Ground()),
        Spacer(0, 10),
        Sheet(press, board, covenant.board.says),
    ]


def _level(press: Press, look: str, level: Level) -> tuple[float, Flowable]:
    """A fiche of one level with its words, and the width of both."""
    words, mark = press.texts(f"covenant.level.{level}"), chip_mark(Seal(look=look), 9, level)
    font, size, *_ = LOOKS["note"]
    width = mark.width + mark.gap + text_width(words, font, size) + 1
    return width + LEGEND_GAP, Marked(press, mark, press.paragraph(words, "note"), LEGEND_GAP)
