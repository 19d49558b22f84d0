"""From a covenant to the bytes of a PDF. The same covenant gives the same bytes."""

from io import BytesIO
from pathlib import Path

from reportlab.platypus import Flowable

from canvas.export.board_picture import BoardPicture
from canvas.export.carried import Carried
from canvas.export.covenant import Covenant
from canvas.export.pages import Pages
from canvas.export.press import Press
from canvas.export.saving import save
from canvas.export.story_articles import articles
from canvas.export.story_closing import closing
from canvas.export.story_front import front
from canvas.export.story_seal import sealed
from canvas.export.tagged_canvas import archivable
from canvas.model.texts import Texts
from canvas.model.theme import Theme

BOARD_SHAPE = 1.79
"""Width against height of the room for the board on a wide page."""


def write_covenant(
    covenant: Covenant,
    board: BoardPicture,
    to: Path,
    assets: Path,
    texts: Texts,
    theme: Theme,
    *,
    replace: bool = False,
) -> Path:
    """Write the covenant beside what is there already. The path tells the name it got. Raises Problem."""
    return save(covenant_pdf(covenant, board, Press.with_assets(texts, theme, assets)), to, replace=replace)


def covenant_pdf(covenant: Covenant, board: BoardPicture, press: Press, carried: Carried | None = None) -> bytes:
    """The covenant as a PDF."""
    carried, to = carried or Carried(covenant.seal), BytesIO()
    story = _story(press, covenant, board, carried)
    Pages(press, covenant, to).build(story, canvasmaker=archivable(covenant.date, carried))
    return to.getvalue()


def _story(press: Press, covenant: Covenant, board: BoardPicture, carried: Carried) -> list[Flowable]:
    last = [*closing(press, covenant, board), *sealed(press, covenant, carried)]
    return [*front(press, covenant), *articles(press, covenant), *last]
