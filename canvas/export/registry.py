"""Everything the tool can put on paper or in a file, by name. A new document is one line here."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from canvas.export.board_picture import board_picture
from canvas.export.covenant import covenant_of
from canvas.export.pdf import BOARD_SHAPE, covenant_pdf
from canvas.export.press import Press
from canvas.export.saving import save
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme


@dataclass(frozen=True)
class Material:
    """What an exporter may look at: one board on one day, the words and the look for it."""

    board: Board
    scenario: Scenario
    texts: Texts
    theme: Theme
    assets: Path
    date: dt.date
    session: str = ""


@dataclass(frozen=True)
class Exporter:
    """How one kind of document is made, and how its files end."""

    suffix: str
    make: Callable[[Material], bytes]


def export(name: str, material: Material, to: Path, *, replace: bool = False) -> Path:
    """Make a document and save it; the path tells the name it got. Raises Problem."""
    return save(EXPORTS[name].make(material), to, replace=replace)


def _covenant(material: Material) -> bytes:
    press = Press.with_assets(material.texts, material.theme, material.assets)
    board, scenario, texts = material.board, material.scenario, material.texts
    picture = board_picture(board, scenario, texts, material.theme, BOARD_SHAPE)
    return covenant_pdf(covenant_of(board, scenario, texts, material.date, material.session), picture, press)


EXPORTS: Mapping[str, Exporter] = {
    "covenant": Exporter(".pdf", _covenant),
}
