"""Who sits at the table: roles (a kind of party) and parties (the one with a chair)."""

from typing import Literal

from canvas.model.base import Frozen, Label, Line, Slug


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
    signs: bool = True
    """Whether it may be asked to sign; a candidate never is."""
