"""Words between parties: agreements, what one needs of another, and warm handovers."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen, Slug
from canvas.model.words import Said140, Said200, Text40, Text200

Pledge = Literal["effort", "result"]
"""*Inspanning* or *resultaat*: doing one's best, or delivering (Aanwijzingen voor convenanten 2025, nrs. 11 and 23)."""

Answer = Literal["", "yes", "no", "try", "vague"]
"""The only answers to *what I need from you* (WINFY); empty while nobody answered."""

KEPT: frozenset[Answer] = frozenset(("yes", "try"))
"""The answers that become an agreement."""


class Agreement(Frozen):
    """Something parties promise. Who, what and when must be unmistakable (Aanwijzingen 2025, nr. 11)."""

    id: Slug
    text: Said200
    parties: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=40)]
    by: Text40 = ""
    """By when: a date or words."""
    pledge: Pledge = "effort"
    phase: Slug | None = None
    task: Slug | None = None
    need: Slug | None = None
    """The need it answers, when it came from one."""


class Need(Frozen):
    """What one party needs of another, in one sentence."""

    id: Slug
    asker: Slug
    asked: Slug
    text: Said140
    answer: Answer = ""


class Handover(Frozen):
    """A warm handover (*warme overdracht*) for the passage from `phase` to the next one.

    It counts only as long as giver and taker are the leaders; see `rules.queries.handover_state`.
    """

    phase: Slug
    """The phase before the bead."""
    giver: Slug
    taker: Slug
    when: Text40 = ""
    told: Text200 = ""
    """What is told about the candidate; only what is needed and allowed."""
    candidate_knows: bool = False
