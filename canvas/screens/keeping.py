"""Whether the session is kept, as the table tells it: a disk that fails, another place, another window.

The board goes on whatever the disk does. What is told is told once, and the bar keeps saying it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from canvas.layout.view import Notice, Offer
from canvas.session.faultlog import note_fault
from canvas.session.onlooker import Onlooker
from canvas.session.places import Place, writable_places
from canvas.session.problem import Problem
from canvas.session.store import Store

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

LOOK_EVERY, LOOK_SOON = 1000, 30
"""Milliseconds between two looks at what another window saved, and while there is more to read than one look takes."""
AGAIN = "again"
UNEXPECTED = "not_saving"
"""The trouble that is no disk's fault: a developer wants to know where it was."""


class Keeping:
    """What the table knows, and has told, about where its session lies."""

    def __init__(self, screen: TableScreen) -> None:
        self._screen = screen
        self._fault: Problem | None = None
        self._missing = 0
        self._free = False
        self._next_look: int | None = 0 if isinstance(screen.store, Onlooker) else None
        self._places: tuple[Place, ...] = ()

    # told by time

    def look(self) -> None:
        """Tell what changed since the last look; called often, so it asks no disk anything."""
        store = self._screen.store
        if store.fault is not self._fault:
            self._tell_fault(store.fault)
        elif store.missing < self._missing and not store.missing:
            self._say("notice.place_back", "check-circle")
        self._missing = store.missing
        self._screen.show(failing=store.fault is not None, looking=store.looking)

    def tick(self, now: int) -> None:
        """Follow another window, and notice when it is gone."""
        screen, store = self._screen, self._screen.store
        if not isinstance(store, Onlooker) or self._next_look is None or now < self._next_look:
            return
        self._next_look = now + LOOK_EVERY
        before, arranged = screen.board, screen.arrangement
        if store.follow() and screen.past is None:
            screen.changed(before, arranged, now, {})
        if store.behind:
            self._next_look = now + LOOK_SOON
        if store.is_free != self._free:
            self._free = not self._free
            self.introduce()

    @property
    def deadline(self) -> int | None:
        """When to look again, in milliseconds."""
        return self._next_look

    def introduce(self) -> None:
        """Say why hands cannot change anything here, and what can be done about it."""
        store = self._screen.store
        if not isinstance(store, Onlooker):
            return
        if store.is_played:
            key, button = ("notice.other_gone", "notice.take_over") if self._free else ("notice.looking", "")
            self._screen.notice(Notice(self._screen.kit.texts(key), "eye", button, wish="take_over"))
        else:
            words = self._screen.kit.texts("notice.only_looking", reason=self._reason(store.why))
            self._screen.notice(Notice(words, "eye", "notice.elsewhere", wish="elsewhere"))

    def speak(self) -> None:
        """Another language: the next look says it all again."""
        self._fault = None
        self.offer(shown=bool(self._screen.view.offer))
        self.introduce()

    # another place

    def offer(self, shown: bool = True) -> None:
        """Show where the session could be kept too, as it is at this moment; or take that away."""
        texts = self._screen.kit.texts
        self._places = writable_places(_sessions_of(self._screen.store)) if shown else ()
        rows = tuple((texts(f"elsewhere.{place.kind}", name=place.name), place.kind) for place in self._places)
        self._screen.show(offer=Offer(rows) if shown else None)

    def choose(self, of: str) -> Place | None:
        """The place that was touched; None when somebody wants to look again, or no more."""
        if of == AGAIN:
            self.offer()
            return None
        place = self._places[int(of)] if of.isdigit() and int(of) < len(self._places) else None
        self.offer(shown=False)
        return place

    def keep_in(self, place: Place) -> None:
        """Keep the session there too, and say so."""
        texts = self._screen.kit.texts
        try:
            folder = self._screen.store.keep_elsewhere(place.sessions)
        except Problem as problem:
            self._screen.say(self._reason(problem), "warning")
            return
        self._fault, self._missing = None, self._screen.store.missing
        name = texts(f"elsewhere.{place.kind}", name=place.name)
        self._screen.say(texts("notice.kept_elsewhere", place=name, folder=folder.name), "check-circle")

    # inside

    def _tell_fault(self, fault: Problem | None) -> None:
        self._fault = fault
        if fault is None:
            self._say("notice.saved_again", "check-circle")
            return
        if fault.code == UNEXPECTED and isinstance(fault.__cause__, Exception):
            note_fault(fault.__cause__)
        words = self._screen.kit.texts("notice.not_saved", reason=self._reason(fault))
        self._screen.notice(Notice(words, "warning", "notice.elsewhere", wish="elsewhere"))

    def _reason(self, problem: Problem) -> str:
        return self._screen.kit.texts(problem.key, **problem.values)

    def _say(self, key: str, icon: str) -> None:
        self._screen.say(self._screen.kit.texts(key), icon)


def _sessions_of(store: Store) -> Path | None:
    return store.folder.parent if store.folder else None
