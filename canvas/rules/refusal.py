"""Why something cannot be done: a value, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command cannot be done. `code` is the text key `refusal.<code>`; `values` are ids.

    A value's name tells what it points at (`party`, `party_other`, `task`, `phase`, `level`, `round`).
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
