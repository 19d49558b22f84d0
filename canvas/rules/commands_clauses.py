"""Commands for what a covenant needs beside the board: its clauses, and who may sign."""

from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.mandate import Ground


@dataclass(frozen=True, slots=True)
class FillClause:
    """Write the answers of an element, all at once; without any word it is empty again. It then applies."""

    element: Slug
    words: tuple[tuple[Slug, str], ...]
    """Question and answer; a choice by the id of its option, a day however people write it."""


@dataclass(frozen=True, slots=True)
class LapseClause:
    """Say that an element does not apply here, and why."""

    element: Slug
    reason: str


@dataclass(frozen=True, slots=True)
class FillMandate:
    """Write who signs for a party. Without any word it is empty again."""

    party: Slug
    legal_form: str = ""
    seat: str = ""
    name: str = ""
    function: str = ""
    ground: Ground = ""
    granted: str = ""
