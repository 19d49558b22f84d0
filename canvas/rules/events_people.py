"""Events around the table: its card, and parties that come, change and go."""

from typing import Literal

from canvas.model.base import Slug
from canvas.model.party import Party
from canvas.model.table_card import TableCard
from canvas.rules.event_base import Happened


class TableSet(Happened):
    kind: Literal["table_set"] = "table_set"
    table: TableCard


class PartyJoined(Happened):
    kind: Literal["party_joined"] = "party_joined"
    party: Party


class PartyChanged(Happened):
    """Renamed, or something else on its card; id and role stay."""

    kind: Literal["party_changed"] = "party_changed"
    party: Party


class PartyLeft(Happened):
    """Its fiches and words were taken over or returned in the same step."""

    kind: Literal["party_left"] = "party_left"
    party: Slug
