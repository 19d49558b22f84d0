"""Events about the clauses of a covenant and who may sign it."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Slug
from canvas.model.mandate import Mandate
from canvas.model.words import Said140, Said200
from canvas.rules.event_base import Happened


class ClauseFilled(Happened):
    """Only questions with an answer; none empties the clause. Days are kept as YYYY-MM-DD."""

    kind: Literal["clause_filled"] = "clause_filled"
    element: Slug
    words: Annotated[dict[Slug, Said200], Field(max_length=8)]


class ClauseLapsed(Happened):
    """The group said that an element does not apply."""

    kind: Literal["clause_lapsed"] = "clause_lapsed"
    element: Slug
    reason: Said140


class MandateFilled(Happened):
    kind: Literal["mandate_filled"] = "mandate_filled"
    mandate: Mandate
