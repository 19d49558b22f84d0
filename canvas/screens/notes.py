"""Notes beside hands, and when they go away."""

from dataclasses import replace

from canvas.layout.geometry import Point
from canvas.layout.view import Note, View

MOST = 4
LETTERS_PER_SECOND = 14
SHORTEST = 2500
"""Milliseconds; longer texts stay longer, so that a slow reader reads them to the end."""


def note(key: str, text: str, at: Point, tone: str = "warn", turn: int = 0) -> Note:
    return Note(key, text, at, tone, turn)


class Ends:
    """When each note ends, in milliseconds."""

    def __init__(self) -> None:
        self._ends: dict[str, int] = {}

    @property
    def next(self) -> int | None:
        return min(self._ends.values(), default=None)

    def add(self, view: View, new: Note, now: int) -> View:
        """A note more; one with the same key gives way, and the oldest goes when there are too many."""
        kept = [old for old in view.notes if old.key != new.key][-(MOST - 1) :]
        self._ends[new.key] = now + SHORTEST + len(new.text) * 1000 // LETTERS_PER_SECOND
        self._ends = {key: end for key, end in self._ends.items() if key in {n.key for n in (*kept, new)}}
        return replace(view, notes=(*kept, new))

    def over(self, view: View, now: int) -> View:
        """Without the notes whose time is over; the same view when there are none."""
        done = {key for key, end in self._ends.items() if end <= now}
        return self.without(view, done) if done else view

    def without(self, view: View, keys: set[str]) -> View:
        """Without some notes."""
        for key in keys:
            self._ends.pop(key, None)
        kept = tuple(old for old in view.notes if old.key not in keys)
        return view if kept == view.notes else replace(view, notes=kept)
