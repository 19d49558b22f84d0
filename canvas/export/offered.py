"""What a facilitator can have made, in groups, and how the files are called.

Only names live here: the board reads the list without loading the whole printing house. A test holds it
against the registry, so that nothing can be made that nobody can choose.
"""

import datetime as dt
from collections.abc import Mapping

from canvas.export.saving import plain_name
from canvas.model.texts import Texts

OFFERED: Mapping[str, tuple[str, ...]] = {
    "table": ("covenant", "covenant_publish", "handout", "what_do_i_sign"),
    "wall": ("poster_a3", "poster_a0", "board_png"),
    "data": ("table_xlsx", "table_csv", "table_json"),
    "paper": ("canvas_tiles", "canvas_a3", "canvas_a1", "canvas_a0", "fiches_a1", "fiches_a0", "paper_guide"),
    "cards": (
        *("role_cards", "task_cards", "need_cards", "agreement_cards"),
        *("event_cards", "vote_cards", "extra_cards"),
    ),
}
"""Per group the exporters one can tick, in the order in which they are shown."""

ALONG: Mapping[str, tuple[str, ...]] = {"table_json": ("table_schema",)}
"""What is made along with something else, because it is of no use alone."""

USUAL = OFFERED["table"]
"""Ticked from the start: what people take home."""


def file_name(name: str, suffix: str, texts: Texts, scenario: str, table: str, day: dt.date) -> str:
    """The file of one document: told apart by day, document, case and what the table calls itself."""
    parts = (f"{day:%Y-%m-%d}", texts(f"print_name.{name}"), scenario, plain_name(table))
    return "-".join(filter(None, parts)) + suffix


def ordered(ticked: tuple[str, ...]) -> tuple[str, ...]:
    """The ticked names in the order of the list, each with what goes along."""
    listed = (name for group in OFFERED.values() for name in group if name in ticked)
    return tuple(made for name in listed for made in (name, *ALONG.get(name, ())))
