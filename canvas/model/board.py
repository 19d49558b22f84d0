"""The board: where every fiche lies and every word that was agreed. A fold over events makes it; nothing else does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from canvas.model.agreed import Agreement, Handover, Need
from canvas.model.base import Frozen, Slug
from canvas.model.consent import Ballot
from canvas.model.laid_mechanics import Milestone, Stop
from canvas.model.lasting import Indicator, Money, Parked
from canvas.model.mandate import Mandate
from canvas.model.party import Party
from canvas.model.table_card import TableCard

FicheId = str

FRAME_SEATS: tuple[Slug, ...] = ("aanspreekpunt", "aanjager")
"""Two seats on the frame: the candidate's fixed contact, and who keeps the whole going (SER, point 2)."""

CheckAnswer = Literal["yes", "no", "later"]


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
    """The seat of the regie of a phase, or a seat on the frame: whoever lies here leads it."""

    seat: Slug


Place = OnTask | InSeat


@dataclass(frozen=True, slots=True)
class Fiche:
    """One chip on the board. `id` stays the same while it moves, so that an eye can follow it."""

    id: FicheId
    party: Slug
    place: Place
    level: Level = Level.DOET


class Choice(Frozen):
    """A fiche laid face down: where a party wants to lie, and how it takes part."""

    place: Place
    level: Level = Level.DOET


class Quiet(Frozen):
    """*Stil eerst*: parties choose face down in one phase, and all turn at once (no anchoring)."""

    phase: Slug
    choices: Mapping[Slug, tuple[Choice, ...]] = {}
    """Per party its choices, at most one per place."""


@dataclass(frozen=True)
class Board:
    """The arrangement at one moment. Without slots: its fields are copied as one table (`rules.changed`).

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
    table: TableCard = field(default_factory=TableCard)
    script: Slug | None = None
    """The script that is played; none means the minutes of the rounds themselves."""
    closed: frozenset[Slug] = frozenset()
    """Rounds that were closed and not begun again."""
    locked: bool = False
    """While locked, no fiche moves."""
    joined: int = 0
    """How many parties ever joined the ones of the scenario."""
    written: int = 0
    """How many agreements, needs and other cards were ever written; the next one is called after it."""
    agreements: Mapping[Slug, Agreement] = field(default_factory=dict)
    needs: Mapping[Slug, Need] = field(default_factory=dict)
    handovers: Mapping[Slug, Handover] = field(default_factory=dict)
    """By the phase before the passage."""
    money: Mapping[Slug, Money] = field(default_factory=dict)
    parked: Mapping[Slug, Parked] = field(default_factory=dict)
    indicators: Mapping[Slug, Indicator] = field(default_factory=dict)
    answers: Mapping[Slug, str] = field(default_factory=dict)
    """What the group answered, by question."""
    checks: Mapping[Slug, CheckAnswer] = field(default_factory=dict)
    accepted: Mapping[str, str] = field(default_factory=dict)
    """Why the group leaves a warning as it is, by its key (`rules.queries.warnings`)."""
    drawn: tuple[Slug, ...] = ()
    """Event cards in the order they were drawn."""
    event_answers: Mapping[Slug, str] = field(default_factory=dict)
    votes: Mapping[Slug, Mapping[Slug, Ballot]] = field(default_factory=dict)
    """Per phase the ballot of each party; face down unless the phase is in `turned`."""
    turned: frozenset[Slug] = frozenset()
    """Phases whose votes lie open."""
    dials: Mapping[str, int] = field(default_factory=dict)
    """What hands set in the mechanics, by `table_of_mechanics.dial_key`."""
    deals: Mapping[Slug, Mapping[Slug, str]] = field(default_factory=dict)
    """Per card of a mechanic the answers by field."""
    milestones: Mapping[Slug, Milestone] = field(default_factory=dict)
    stops: Mapping[Slug, Stop] = field(default_factory=dict)
    """The stops on the ring, in the order of rotation."""
    clauses: Mapping[Slug, Mapping[Slug, str]] = field(default_factory=dict)
    """Per element of the covenant (`model.elements`) the answers by question."""
    lapsed: Mapping[Slug, str] = field(default_factory=dict)
    """Elements that do not apply, with the reason the group gave."""
    mandates: Mapping[Slug, Mandate] = field(default_factory=dict)
    """Who signs, by party."""
    quiet: Quiet | None = None
    wanted: Mapping[Slug, tuple[Slug, ...]] = field(default_factory=dict)
    """Seats that several parties chose when *stil eerst* was turned; see `rules.queries.seat_conflict`."""
