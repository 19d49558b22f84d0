"""Who may sign for a party, and on what ground. The people at the table usually may not."""

from typing import Annotated, Literal

from canvas.model.base import Frozen, Slug
from canvas.model.personal import PERSONAL
from canvas.model.table_card import IsoDate
from canvas.model.words import Text60

Ground = Literal["", "statutes", "mandate", "proxy", "own"]
"""Statutes (with the trade register), *mandaat*, *volmacht*, or the person's own name; empty while nobody said it."""

GROUNDS: tuple[Ground, ...] = ("statutes", "mandate", "proxy", "own")


class Mandate(Frozen):
    """Who signs for one party, in what function and on what ground (Aanwijzingen voor convenanten 2025, nr. 9)."""

    party: Slug
    legal_form: Text60 = ""
    seat: Text60 = ""
    """The place where the organisation has its seat."""
    name: Annotated[Text60, PERSONAL] = ""
    """Of the person who signs: personal, so it stands on the copy to sign only."""
    function: Text60 = ""
    ground: Ground = ""
    granted: IsoDate = ""
    """The day the mandate or proxy was given; the only part that may stay empty in a complete covenant."""

    @property
    def blank(self) -> bool:
        """Whether nothing was filled in."""
        return self == Mandate(party=self.party)

    @property
    def complete(self) -> bool:
        """Whether somebody can sign with it."""
        return all((self.legal_form, self.seat, self.name, self.function, self.ground))
