"""The dialog of the look, as something the keys can walk over."""

from collections.abc import Callable
from dataclasses import dataclass

from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Size
from canvas.screens.kit import Kit


@dataclass
class Look:
    """The open dialog, in the window itself."""

    size: Size
    kit: Kit
    arrangement: Arrangement
    touch: Callable[[PointerEvent], bool]

    def feel(self, event: PointerEvent) -> None:
        self.touch(event)
