"""How the table decides: ballots (hidden until all are turned)."""

from typing import Literal

from canvas.model.base import Frozen
from canvas.model.words import Text140

Vote = Literal["agree", "reserve", "object"]
"""*Akkoord*, *voorbehoud*, *bezwaar* (Roman vote; consent: an objection carries a reason)."""


class Ballot(Frozen):
    """The vote of one party on one phase."""

    vote: Vote
    sentence: Text140 = ""
    """Why; needed with a reservation or an objection."""
