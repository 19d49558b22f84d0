"""One row of the arrangement as a table."""

from typing import Literal

from pydantic import ConfigDict

from canvas.model.base import Frozen

Kind = Literal[
    "task", "open_task", "leader", "seat", "agreement", "need", "handover", "milestone", "dial", "card", "left_out"
]
"""What a row tells. `open_task` is a task beside which nobody lies."""


class Row(Frozen):
    """One fact. What a kind of fact does not have is empty.

    task: a fiche beside a task. leader: the regie of a phase. seat: any other seat. agreement: one row per party.
    need: what `other` asked of `party`. handover: from `party` to `other`. dial: a number that hands set.
    card: a question on a card with its answer. left_out: a phase that the table leaves out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    kind: Kind
    id: str = ""
    """What it is about, in the scenario or on the board: a task, a seat, an agreement, a dial."""
    phase_number: int | None = None
    phase: str = ""
    what: str = ""
    """The task, the seat, the name of a dial, or a question on a card."""
    party: str = ""
    role: str = ""
    level: Literal["", "doet", "helpt", "praat_mee", "weet_ervan"] = ""
    other: str = ""
    """The party on the other side."""
    text: str = ""
    """What people wrote, or what a number means."""
    when: str = ""
    value: str = ""
    """The number of a dial, the answer to a need, the kind of an agreement, or how a handover stands."""


COLUMNS = tuple(Row.model_fields)
"""The columns, in order."""
