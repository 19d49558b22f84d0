"""From a covenant to the bytes of a PDF. The same covenant gives the same bytes."""

from io import BytesIO

from reportlab.platypus import Flowable

from canvas.export.board_picture import BoardPicture
from canvas.export.carried import Carried
from canvas.export.covenant import Covenant
from canvas.export.pages import Pages
from canvas.export.press import Press
from canvas.export.story_articles import articles
from canvas.export.story_closing import closing
from canvas.export.story_front import front
from canvas.export.story_seal import sealed
from canvas.export.tagged_canvas import archivable

BOARD_SHAPE = 1.79
"""Width against height of the room for the board on a wide page."""


def covenant_pdf(covenant: Covenant, board: BoardPicture, press: Press, carried: Carried | None = None) -> bytes:
    """The covenant as a PDF."""
    carried, to = carried or Carried(covenant.seal), BytesIO()
    story = _story(press, covenant, board, carried)
    Pages(press, covenant, to).build(story, canvasmaker=archivable(covenant.date, carried))
    return to.getvalue()


def _story(press: Press, covenant: Covenant, board: BoardPicture, carried: Carried) -> list[Flowable]:
    last = [*closing(press, covenant, board), *sealed(press, covenant, carried)]
    return [*front(press, covenant), *articles(press, covenant), *last]
