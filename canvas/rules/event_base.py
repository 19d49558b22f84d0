"""The common ground of every event."""

from typing import ClassVar

from canvas.model.base import Frozen


class Happened(Frozen):
    """Something that happened; its `kind` is its name in a journal."""

    fact: ClassVar[bool] = False
    """A fact lies outside the reach of undo: paper has left the room, votes were turned."""
