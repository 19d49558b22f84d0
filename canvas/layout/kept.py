"""What was worked out before and still holds: the only memory of the layout.

A recipe is a pure function of what it looks at. So where all of that is equal to last time, the answer of last time
is the answer. Nothing can be out of date here: whoever asks brings along the facts that the answer followed from.
"""

from collections.abc import Callable
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Kept:
    """The last answer under each name, with its facts; one answer per name, so it grows no larger than a table."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[object, ...], Any]] = {}

    def answer(self, name: str, facts: tuple[object, ...], work_out: Callable[[], Answer]) -> Answer:
        """The answer under a name; worked out only when these facts differ from those it was given for."""
        known = self._known.get(name)
        if known is None or known[0] != facts:
            known = self._known[name] = facts, work_out()
        answer: Answer = known[1]
        return answer
