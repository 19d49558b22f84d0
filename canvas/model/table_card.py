"""The card of the table: who we are here, today, and what we want."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from canvas.model.base import Frozen
from canvas.model.days import day_of
from canvas.model.words import Text40, Text200


def _a_day_or_nothing(text: str) -> str:
    if not text.strip():
        return ""
    day = day_of(text)
    if day is None:
        raise PydanticCustomError("bad_date", "{text}", {"text": text})
    return day.isoformat()


IsoDate = Annotated[str, AfterValidator(_a_day_or_nothing)]
"""A day, kept as YYYY-MM-DD however people typed it; or empty."""


class TableCard(Frozen):
    """What stands on the sign on the table. All of it may be empty."""

    name: Text40 = ""
    place: Text40 = ""
    date: IsoDate = ""
    goal: Text200 = ""
    """The group's own answer to *wanneer is dit traject gelukt?* (HAN partnership canvas: values come first)."""
