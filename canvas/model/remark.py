"""What the tool remarks on a board, to start the talk: the group changes something, or accepts it with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import StringConstraints

RemarkKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}(:[a-z][a-z0-9_]{0,39}){0,2}$")]
"""The code of a remark and the ids it is about: `money_no_end:m3`."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning. `code` is the text key `warning.<code>`; `values` are ids, or words the group typed."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    """The ids that make it another remark than the next one of the same code."""

    @property
    def key(self) -> str:
        return ":".join((self.code, *self.about))
