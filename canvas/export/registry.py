"""Everything the tool can put on paper or in a file, by name. A new document is one line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from canvas.export.board_picture import board_picture
from canvas.export.board_png import board_png
from canvas.export.carried import Carried, for_copy, journal_of
from canvas.export.covenant import covenant_of
from canvas.export.handout_prints import handout, what_do_i_sign
from canvas.export.ordered import Material
from canvas.export.paper_set import PAPER_SET
from canvas.export.pdf import BOARD_SHAPE, covenant_pdf
from canvas.export.poster import poster_a0, poster_a3
from canvas.export.press import Press
from canvas.export.saving import save
from canvas.export.table_export import table_csv, table_json, table_schema
from canvas.export.table_xlsx import table_xlsx
from canvas.rules.publishing import published

__all__ = ["EXPORTS", "Exporter", "Material", "export"]


@dataclass(frozen=True)
class Exporter:
    """How one kind of document is made, and how its files end."""

    suffix: str
    make: Callable[[Material], bytes]
    of: Literal["session", "scenario"] = "session"
    """What it tells of: the arrangement of a session, or the scenario alone, as the paper set does."""


def export(name: str, material: Material, to: Path, *, replace: bool = False) -> Path:
    """Make a document and save it; the path tells the name it got. Raises Problem."""
    return save(EXPORTS[name].make(material), to, replace=replace)


def _covenant(material: Material) -> bytes:
    material = for_copy(material)
    press = Press.with_assets(material.texts, material.theme, material.assets)
    board, scenario, texts = material.board, material.scenario, material.texts
    shown = board if material.copy == "sign" else published(board, scenario)
    picture = board_picture(shown, scenario, texts, material.theme, BOARD_SHAPE)
    covenant = covenant_of(board, scenario, texts, material.date, material.session, material.copy)
    carried = Carried(covenant.seal, material.copy, journal_of(material), texts("covenant.seal.attached"))
    return covenant_pdf(covenant, picture, press, carried)


def _covenant_publish(material: Material) -> bytes:
    return _covenant(replace(material, copy="publish"))


EXPORTS: Mapping[str, Exporter] = {
    "covenant": Exporter(".pdf", _covenant),
    "covenant_publish": Exporter(".pdf", _covenant_publish),
    "handout": Exporter(".pdf", handout),
    "what_do_i_sign": Exporter(".pdf", what_do_i_sign),
    "poster_a3": Exporter(".pdf", poster_a3),
    "poster_a0": Exporter(".pdf", poster_a0),
    "board_png": Exporter(".png", board_png),
    "table_xlsx": Exporter(".xlsx", table_xlsx),
    "table_csv": Exporter(".csv", table_csv),
    "table_json": Exporter(".json", table_json),
    "table_schema": Exporter(".json", table_schema),
    **{name: Exporter(".pdf", make, "scenario") for name, make in PAPER_SET.items()},
}
