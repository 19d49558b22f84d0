"""A canvas that keeps pieces of the code of its pages: what comes back often, and what can only be drawn later."""

import re
from collections.abc import Callable, Hashable
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from canvas.layout.geometry import Point

Draw = Callable[[], None]

LATER = "%later"
"""Marks where something is drawn later; to a reader of the page it would be a comment."""
_LATER = re.compile(f"{LATER}\\d+;")


class KeepingCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which a fiche or icon is drawn once, and which can tell on page one how many pages there are."""

    _code: list[str]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._stamps: dict[Hashable, str] = {}
        self._later: dict[str, Callable[[int], None]] = {}
        super().__init__(*arguments, **options)

    def stamp(self, key: Hashable, draw: Draw, at: Point, scale: float) -> None:
        """What `draw` draws around (0, 0), at a place and a scale. The same key always means the same drawing.

        No words: each needs a place of its own in the structure tree.
        """
        if key not in self._stamps:
            self._stamps[key] = self._code_of(draw)
        self._code.append(f"q {fp_str(scale, 0, 0, scale, *at)} cm {self._stamps[key]} Q")

    def counted(self, draw: Callable[[int], None]) -> None:
        """Let `draw` draw here, with the number of pages, as soon as that is known: when the last one is finished."""
        place = f"{LATER}{len(self._later)};"
        self._later[place] = draw
        self._code.append(place)

    def draw_counted(self) -> None:
        """Draw what waited for the number of pages."""
        pages = self._doc.Pages.pages
        for page in pages:
            page.stream = _LATER.sub(lambda found: self._code_of(self._later[found[0]], len(pages)), page.stream)

    def _code_of(self, draw: Callable[..., None], *told: int) -> str:
        before, self._code = self._code, []
        draw(*told)
        drawn, self._code = "\n".join(self._code), before
        return drawn
