"""An overview: tiles in columns under coloured heads, each with how it stands. Values only; `overview` draws them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing, and the target it answers as. `tone` colours icon and outline: `good`, `try`, `vague`, `no`."""

    what: str
    of: str
    words: str
    state: str
    icon: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class TileColumn:
    """Tiles that belong together."""

    id: str
    name: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All columns, and over them a bar of three parts: how many are filled, do not apply, and are open."""

    columns: tuple[TileColumn, ...]
    parts: tuple[int, int, int]
