"""Commands around the table: its card, and parties that come, change and go."""

from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.party import PartyKind


@dataclass(frozen=True, slots=True)
class SetTable:
    """Write the whole card of the table; `date` is YYYY-MM-DD or empty."""

    name: str = ""
    place: str = ""
    date: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class JoinParty:
    """*Partij erbij*: a new chair for this role."""

    role: Slug
    name: str
    organisation: str = ""
    person: str = ""
    function: str = ""
    kind: PartyKind = "organisation"
    signs: bool = True


@dataclass(frozen=True, slots=True)
class ChangeParty:
    """Write the whole card of a party anew."""

    party: Slug
    name: str
    organisation: str = ""
    person: str = ""
    function: str = ""
    kind: PartyKind = "organisation"
    signs: bool = True


@dataclass(frozen=True, slots=True)
class LeaveParty:
    """A party leaves the table. An heir takes over its fiches and its words; else its fiches go back."""

    party: Slug
    heir: Slug | None = None
