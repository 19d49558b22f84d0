"""What an exporter is asked to put on paper, and on which day."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from canvas.layout.geometry import Size
from canvas.layout.measure import TextMeasurer
from canvas.layout.picture import Picture
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme
from canvas.session.reading import Reading

Copy = Literal["sign", "publish"]
"""Which copy of a covenant: the one that is signed, or the one that anybody may read and that names no persons."""


class Camera(Protocol):
    """Makes pixels of a picture. Paint is another room on this floor, so who orders a picture brings the camera."""

    @property
    def measurer(self) -> TextMeasurer:
        """How wide the words will be."""

    def png(self, picture: Picture, size: Size) -> bytes:
        """A picture of `size` pixels."""


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
    copy: Copy = "sign"
    reading: Reading | None = None
    """The session the board comes from; it travels along in the covenant. A loose board has none."""
    camera: Callable[[], Camera] | None = None
    """Fetched only when something is to be photographed, for it brings pygame along."""
