"""Drafts: what somebody typed in a drawer and did not keep. They pass with the session and are in no journal."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from canvas.screens.bench import Bench, Filled, Kind


class Subject(NamedTuple):
    """What a form is about: its kind, its subject and the entry in hand."""

    kind: str
    subject: str
    editing: str


class Drafts:
    """Forms that were left with words in them. Two people may have left the same one: the last comes back first."""

    def __init__(self) -> None:
        self._left: dict[Subject, list[Filled]] = {}

    def leave(self, about: Subject, kind: Kind, bench: Bench) -> bool:
        """Put aside what was typed, when it is not what is kept already. True when there was something."""
        kept, typed = kind.fill(bench).words, bench.filled.words
        if all(words.strip() == kept.get(spot, "").strip() for spot, words in typed.items()):
            return False
        chosen = {spot: values for spot, values in bench.filled.chosen.items() if spot not in kind.secret}
        self._left.setdefault(about, []).append(Filled(dict(typed), chosen))
        return True

    @property
    def some(self) -> bool:
        """Whether words wait somewhere to be kept."""
        return any(self._left.values())

    def take(self, about: Subject) -> Filled | None:
        """What was left of this form; from now on it is in the hands of who opened it."""
        left = self._left.get(about)
        return left.pop() if left else None

    def tidy(self, entries: Callable[[Subject], Mapping[str, object]]) -> None:
        """Forget forms about entries that are gone: their names may be given to others."""
        for about in [about for about in self._left if about.editing and about.editing not in entries(about)]:
            del self._left[about]
