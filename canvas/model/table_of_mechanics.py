"""The mechanics of one scenario together, and what seats, dials and deals they bring."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from canvas.model.base import Frozen, Slug
from canvas.model.mechanics import (
    Card,
    Coaching,
    Counter,
    Deal,
    DealField,
    Estimate,
    Fork,
    Ladder,
    Lane,
    Layer,
    MilestoneKind,
    Network,
    Ring,
    Signing,
    Voices,
)

EMPLOYER_SEAT: Slug = "formele_werkgever"
"""The seat in the middle of the ring: who employs the worker all the way round."""
LADDER, COACHING, SIGNING, LEFT_OUT = "ladder", "coaching", "signing", "left_out"
BEFORE, AFTER = "estimate_before", "estimate_after"
QUARTER = 25
"""The share of the coaching moves by quarters."""
MOST_STOPS = 8
TABS = ("route", "ring", "ladder", "lanes", "layers", "deals", "signing")
"""The views of one board, in order. *Route* is always there."""

Tab = Literal["route", "ring", "ladder", "lanes", "layers", "deals", "signing"]


class Dial(NamedTuple):
    """What a hand can set: whole numbers from `low` to `high` in steps; once, or once per phase, lane or party."""

    low: int
    high: int
    per: Literal["", "phase", "lane", "party"] = ""
    step: int = 1
    starts: int | None = None
    """Where it stands before anybody touched it; None is unset."""


class Mechanics(Frozen):
    """What a scenario switches on. Everything is off when it is not named."""

    ladder: Ladder | None = None
    milestone_kinds: Annotated[tuple[MilestoneKind, ...], Field(max_length=4, alias="milestone_kind")] = ()
    voices: Voices | None = None
    ring: Ring | None = None
    network: Network | None = None
    lanes: Annotated[tuple[Lane, ...], Field(max_length=6, alias="lane")] = ()
    counters: Annotated[tuple[Counter, ...], Field(max_length=8, alias="counter")] = ()
    forks: Annotated[tuple[Fork, ...], Field(max_length=6, alias="fork")] = ()
    layers: Annotated[tuple[Layer, ...], Field(max_length=6, alias="layer")] = ()
    deals: Annotated[tuple[Deal, ...], Field(max_length=12, alias="deal")] = ()
    coaching: Coaching | None = None
    estimate: Estimate | None = None
    signing: Signing | None = None

    @cached_property
    def tabs(self) -> tuple[Tab, ...]:
        """Which views of the board this scenario has, in order."""
        shown: dict[Tab, bool] = {
            "route": True,
            "ring": bool(self.ring or self.network),
            "ladder": bool(self.ladder or self.milestone_kinds or self.voices),
            "lanes": bool(self.lanes or self.counters),
            "layers": bool(self.layers or self.coaching or self.estimate),
            "deals": bool(self.forks or self.deals),
            "signing": self.signing is not None,
        }
        return tuple(tab for tab, wanted in shown.items() if wanted)

    @cached_property
    def stop_seats(self) -> tuple[Slug, ...]:
        """Seats of the stops: those of the source, and free ones that the table may open."""
        if self.ring is None:
            return ()
        named = tuple(stop.id for stop in self.ring.stops)
        return (*named, *(f"halte_{number}" for number in range(1, MOST_STOPS + 1)))

    @cached_property
    def mechanic_seats(self) -> tuple[Slug, ...]:
        """Every seat beside those of the phases and the frame, in the order of the tabs."""
        ring = (*self.stop_seats, EMPLOYER_SEAT) if self.ring else ()
        voices = tuple(voice.id for voice in self.voices.voices) if self.voices else ()
        lanes = tuple(lane.id for lane in self.lanes)
        layers = tuple(seat for layer in self.layers for seat in (layer.giver_seat, layer.payer_seat))
        return (*ring, *voices, *lanes, *layers)

    @cached_property
    def dials(self) -> dict[Slug, Dial]:
        """Everything that a hand can set, by name."""
        return dict(self._dials())

    def _dials(self) -> Iterator[tuple[Slug, Dial]]:
        yield LEFT_OUT, Dial(0, 1, "phase", starts=0)
        if self.ladder:
            yield LADDER, Dial(1, len(self.ladder.steps), "phase")
        if self.coaching:
            yield COACHING, Dial(0, 100, "phase", QUARTER)
        if self.estimate:
            yield from ((name, Dial(0, self.estimate.top)) for name in (BEFORE, AFTER))
        if self.signing:
            yield SIGNING, Dial(0, 1, "party", starts=0)
        for row in self.network.rows if self.network else ():
            yield row.id, Dial(0, 1_000_000, starts=row.now)
        for counter in self.counters:
            yield counter.id, Dial(0, counter.most, "lane" if counter.per_lane else "", starts=0)
        for fork in self.forks:
            yield fork.id, Dial(1, len(fork.branches))

    @property
    def cards_to_fill(self) -> tuple[Card, ...]:
        """Everything with questions of its own: deals, forks and layers."""
        return (*self.deals, *self.forks, *self.layers)

    @cached_property
    def deal_fields(self) -> dict[Slug, tuple[DealField, ...]]:
        """The questions of every card, by its id: deals, forks, layers, and the transfer card of each stop."""
        fields = {item.id: item.fields for item in self.cards_to_fill}
        if self.ring and self.ring.transfer:
            fields |= {hop_card(stop): self.ring.transfer for stop in self.stop_seats}
        return {card: asked for card, asked in fields.items() if asked}

    @cached_property
    def milestone_kind(self) -> dict[Slug, MilestoneKind]:
        return {kind.id: kind for kind in self.milestone_kinds}

    @cached_property
    def lane(self) -> dict[Slug, Lane]:
        return {lane.id: lane for lane in self.lanes}


def hop_card(stop: Slug) -> Slug:
    """The transfer card of the hop that begins at a stop."""
    return f"hop_{stop}"[:40]


def dial_key(dial: Slug, at: Slug = "") -> str:
    """Where a board keeps a dial."""
    return f"{dial}/{at}" if at else dial
