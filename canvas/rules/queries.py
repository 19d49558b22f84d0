"""Questions one may ask a board: who does what, who leads, what is still open.

They stand in `queries_*`, by subject; here they are found together.
"""

from canvas.model.remark import Remark
from canvas.rules.queries_board import (
    HandoverState,
    Passage,
    fiche_of,
    fiches_on,
    handover_state,
    is_candidate,
    is_covered,
    is_seat,
    leader,
    leading,
    letters,
    passage_after,
    passages,
    phase_at,
    progress,
)
from canvas.rules.queries_consent import ConsentState, consent_state, seat_conflict, voters, votes_missing
from canvas.rules.queries_lasting import (
    Count,
    Coverage,
    aftercare_phase,
    carried_by,
    coverage,
    fall_open,
    minutes_of,
    missing_kinds,
)
from canvas.rules.queries_open import OpenPoint, open_points
from canvas.rules.queries_remarks import MANY_LEADS, accepted_warnings, all_warnings, warnings

__all__ = [
    "MANY_LEADS",
    "ConsentState",
    "Count",
    "Coverage",
    "HandoverState",
    "OpenPoint",
    "Passage",
    "Remark",
    "accepted_warnings",
    "aftercare_phase",
    "all_warnings",
    "carried_by",
    "consent_state",
    "coverage",
    "fall_open",
    "fiche_of",
    "fiches_on",
    "handover_state",
    "is_candidate",
    "is_covered",
    "is_seat",
    "leader",
    "leading",
    "letters",
    "minutes_of",
    "missing_kinds",
    "open_points",
    "passage_after",
    "passages",
    "phase_at",
    "progress",
    "seat_conflict",
    "voters",
    "votes_missing",
    "warnings",
]
