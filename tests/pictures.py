"""Every kind of screen in every look: `uv run python -m tests.pictures [--out DIR]`.

The example workshop on a table, a digiboard, a projector and a laptop, at three sizes, in the three looks; each as
one sheet per look, as the README shows them, and with `--out` each as a file of its own.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from canvas.layout.geometry import Size
from canvas.model.profile import PROFILES, SIDES, ProfileName
from canvas.model.settings import Settings
from canvas.scene.painter import Painter
from canvas.screens import suits
from canvas.screens.table import TableScreen
from canvas.session.library import Library
from tests.helpers.hands import Table

SIZES = (Size(1280, 800), Size(1920, 1080), Size(3840, 2160))
LOOKS = ("licht", "donker", "contrast")
AROUND = SIDES[:2]
"""The long sides, where most groups sit."""
CELL, GAP = Size(480, 300), 14
"""Pixels of one picture on a sheet, and between two."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, help="each picture as a file of its own")
    asked.add_argument("--sheets", type=Path, default=Path("exports") / "screens", help="where the sheets go")
    given = asked.parse_args()
    for look in LOOKS:
        rows = [[taken(profile, look, size) for size in SIZES] for profile in PROFILES]
        for profile, row in zip(PROFILES, rows, strict=True):
            for size, picture in zip(SIZES, row, strict=True):
                if given.out:
                    _save(picture, given.out / f"{profile}-{look}-{size.w}x{size.h}.png")
        _save(sheet(rows), given.sheets / f"{look}.jpg")
        print(look, flush=True)


def taken(profile: ProfileName, look: str, size: Size) -> pygame.Surface:
    """The board with the example workshop on it, as this kind of screen shows it."""
    library = Library()
    theme = library.theme(look)
    painter = Painter.with_assets(theme, library.assets)
    screen = _table(painter, Settings(profile=profile, theme=look, sides=AROUND), size)
    surface = pygame.Surface(size)
    painter.paint(surface, screen.picture())
    return surface


def _table(painter: Painter, settings: Settings, size: Size) -> TableScreen:
    library = Library()
    scenario = library.scenario("isoleerder")
    laid = " ".join(move for step in scenario.example for move in step.moves)
    table = Table.of(scenario, size, board=laid, measurer=painter.case)
    tools = table.screen.kit.suited(settings, library.theme(settings.theme)).on_display(size)
    table.screen.equip(tools, size)
    suits.begin(table.screen)
    table.wait(1000)
    return table.screen


def sheet(rows: Sequence[Sequence[pygame.Surface]]) -> pygame.Surface:
    """All pictures of one look: a row per kind of screen, a column per size."""
    across, down = len(rows[0]), len(rows)
    whole = pygame.Surface((across * CELL.w + (across + 1) * GAP, down * CELL.h + (down + 1) * GAP))
    whole.fill("#8c8c8c")
    for at, picture in _placed(rows):
        whole.blit(picture, at)
    return whole


def _placed(rows: Sequence[Sequence[pygame.Surface]]) -> Iterator[tuple[tuple[int, int], pygame.Surface]]:
    for down, row in enumerate(rows):
        for across, picture in enumerate(row):
            scale = min(CELL.w / picture.get_width(), CELL.h / picture.get_height())
            small = pygame.transform.smoothscale_by(picture, scale)
            left = GAP + across * (CELL.w + GAP) + (CELL.w - small.get_width()) // 2
            top = GAP + down * (CELL.h + GAP) + (CELL.h - small.get_height()) // 2
            yield (left, top), small


def _save(picture: pygame.Surface, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(picture, to)


if __name__ == "__main__":
    main()
