"""The panel before export: which elements of a complete covenant are filled, open, or said not to apply.

Nobody is forced to fill them: one touch makes the paper as it is.
"""

from collections.abc import Mapping

from canvas.layout.spots import Entry, Spot
from canvas.layout.tiles import Overview, Tile, TileColumn
from canvas.model.base import Slug
from canvas.model.element_groups import GROUPS
from canvas.rules.queries import Standing, standings
from canvas.screens.bench import Bench, Filled, Kind
from canvas.screens.screen import Wish

LOOKS = {"filled": ("check-circle", "good"), "open": ("circle-dashed", "try"), "lapsed": ("prohibit", "vague")}
"""Icon and tone of each state; its word stands beside it."""
OF_PARTIES: tuple[Slug, ...] = ("parties", "authority")
"""Elements that are filled party by party."""


def standing_of(bench: Bench) -> Mapping[Slug, Standing]:
    """How each element stands, by its id."""
    return {found.element.id: found for found in standings(bench.board, bench.scenario)}


def counts(bench: Bench) -> tuple[int, int, int]:
    """How many elements are filled, do not apply, and are open."""
    states = [found.state for found in standing_of(bench).values()]
    return states.count("filled"), states.count("lapsed"), states.count("open")


def _overview(bench: Bench) -> Overview:
    found = standing_of(bench)
    columns = (
        TileColumn(group, bench.texts(f"element.group.{group}"), tuple(_tile(bench, found[id_]) for id_ in elements))
        for group, elements in GROUPS.items()
    )
    return Overview(tuple(columns), counts(bench))


def _tile(bench: Bench, found: Standing) -> Tile:
    of = found.element.id
    words = bench.texts(f"element.{of}.name")
    return Tile("clause", of, words, bench.texts(f"element.state.{found.state}"), *LOOKS[found.state])


def _hint(bench: Bench, kind: str) -> str:
    filled, lapsed, left = counts(bench)
    said = bench.said(f"{kind}.count", filled=filled, count=filled + lapsed + left, lapsed=lapsed, left=left)
    return f"{said} {bench.said(f'{kind}.hint')}"


def _spots(_bench: Bench) -> tuple[Spot, ...]:
    return ()


def _entries(_bench: Bench) -> tuple[Entry, ...]:
    return ()


def _submit(_bench: Bench) -> Wish:
    return Wish("pdf")


ELEMENTS = Kind(
    "elements",
    _spots,
    _entries,
    lambda _bench: Filled(),
    _submit,
    submit_words=lambda bench: bench.said("elements.make"),
    submit_icon="file-pdf",
    overview=_overview,
    hint=_hint,
)
