"""Who sits at the table: roles (a kind of party) and parties (the one with a chair)."""

from typing import Annotated, Literal

from canvas.model.base import Frozen, Label, Line, Slug
from canvas.model.personal import PERSONAL
from canvas.model.words import Said40, Text60, Text80

PartyKind = Literal["organisation", "network", "branch", "person"]
"""A network can bind only who signs for it, and a branch body does not bind its members: both deserve
a warning when they sign (Aanwijzingen voor convenanten 2025, nr. 9)."""


class Role(Frozen):
    """A kind of party, told apart by colour, icon, rim and its name in words."""

    id: Slug
    name: Label
    look: Slug | None = None
    """Which `[role.*]` of the theme to wear; its own id when absent."""
    kind: Literal["party", "candidate"] = "party"
    """The candidate is a persona and never a party to the covenant (a persona cannot sign)."""

    @property
    def appearance(self) -> Slug:
        return self.look or self.id


class Party(Frozen):
    """One chair at the table."""

    id: Slug
    role: Slug
    name: Label
    organisation: Line | None = None
    person: Annotated[Text60, PERSONAL] = ""
    """Who sits here, as business name; it never reaches a vote."""
    function: Text60 = ""
    kind: PartyKind = "organisation"
    signs: bool = True
    """Whether it may be asked to sign; a candidate never is."""


class PartyCard(Frozen):
    """What is typed about a party at the table."""

    name: Said40
    organisation: Text80 = ""
    person: Text60 = ""
    function: Text60 = ""
    kind: PartyKind = "organisation"
    signs: bool = True
