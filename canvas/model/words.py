"""What people type: how long it may be, and how it is made fit to be kept.

Lengths are counted in characters after tidying. They are here and nowhere else: a field on the
screen asks `longest`, a rule meets them as a validation error.
"""

import re
import unicodedata
from typing import Annotated, get_args

from pydantic import BeforeValidator, Field

from canvas.model.base import Frozen, Label

_SPACE = re.compile(r"\s+")
_JOINERS = {"\u200c", "\u200d"}  # Persian needs the one, emoji the other
_UNSEEN = {"Cc", "Cf", "Co", "Cs"}
"""Kinds of characters that print nothing, turn the reading direction, or cannot be written to a file."""


def tidy(text: object) -> object:
    """One line without control characters, composed (NFC), with single spaces; anything else is left as it is."""
    if not isinstance(text, str):
        return text
    spaced = _SPACE.sub(" ", text)
    seen = "".join(sign for sign in spaced if sign in _JOINERS or unicodedata.category(sign) not in _UNSEEN)
    return unicodedata.normalize("NFC", _SPACE.sub(" ", seen)).strip()


Tidy = BeforeValidator(tidy)

# What may stay empty.
Text40 = Annotated[str, Tidy, Field(max_length=40)]
Text60 = Annotated[str, Tidy, Field(max_length=60)]
Text80 = Annotated[str, Tidy, Field(max_length=80)]
Text140 = Annotated[str, Tidy, Field(max_length=140)]
Text200 = Annotated[str, Tidy, Field(max_length=200)]
Text280 = Annotated[str, Tidy, Field(max_length=280)]

# What must be said.
Said20 = Annotated[str, Tidy, Field(min_length=1, max_length=20)]
Said40 = Annotated[str, Tidy, Field(min_length=1, max_length=40)]
Said60 = Annotated[str, Tidy, Field(min_length=1, max_length=60)]
Said80 = Annotated[str, Tidy, Field(min_length=1, max_length=80)]
Said140 = Annotated[str, Tidy, Field(min_length=1, max_length=140)]
Said200 = Annotated[str, Tidy, Field(min_length=1, max_length=200)]


class Label20(Label):
    """A short word for people, such as a unit."""

    nl: Said20
    en: Said20


class Label40(Label):
    """A name that fits on a tab, a stop or a card."""

    nl: Said40
    en: Said40


class Label80(Label):
    """A name of a thing that people may have typed themselves."""

    nl: Said80
    en: Said80


def longest(noun: type[Frozen], field: str) -> int:
    """How many characters fit in a text field of a noun. Raises KeyError when it has no such measure."""
    found = noun.model_fields[field]
    for part in (found.annotation, *get_args(found.annotation)):
        if isinstance(part, type) and issubclass(part, Label):
            return longest(part, "nl")
    measures = [getattr(rule, "max_length", None) for rule in found.metadata]
    told = [measure for measure in measures if isinstance(measure, int)]
    if not told:
        raise KeyError(field)
    return told[0]
