"""The board: where every fiche lies. A fold over events makes it; nothing else does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from canvas.model.base import Frozen, Slug
from canvas.model.party import Party

FicheId = str


class Level(StrEnum):
    """How a party takes part in a task (RASCI without the A, which is the regie seat)."""

    DOET = "doet"
    HELPT = "helpt"
    PRAAT_MEE = "praat_mee"
    WEET_ERVAN = "weet_ervan"


class OnTask(Frozen):
    """A place beside a task."""

    task: Slug


class InSeat(Frozen):
    """The seat of the regie of a phase: whoever lies here leads it."""

    seat: Slug


Place = OnTask | InSeat


@dataclass(frozen=True, slots=True)
class Fiche:
    """One chip on the board. `id` stays the same while it moves, so that an eye can follow it."""

    id: FicheId
    party: Slug
    place: Place
    level: Level = Level.DOET


@dataclass(frozen=True, slots=True)
class Board:
    """The arrangement at one moment.

    `fiches` keeps the order in which they were laid; `on_task` and `seats` are the same facts looked
    up by place, kept by `evolve` so that a question about one task does not walk the whole board.
    """

    parties: Mapping[Slug, Party] = field(default_factory=dict)
    fiches: Mapping[FicheId, Fiche] = field(default_factory=dict)
    on_task: Mapping[Slug, tuple[FicheId, ...]] = field(default_factory=dict)
    seats: Mapping[Slug, FicheId] = field(default_factory=dict)
    round: Slug | None = None
    visited: frozenset[Slug] = frozenset()
    """Rounds that were begun at some moment."""
    laid: int = 0
    """How many fiches were ever laid; the next one is called after it."""
    exports: int = 0
