"""Days as people write them, in Dutch or English: read into one, and written back."""

import re
from calendar import monthrange
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of the months in English."""
DUTCH = {"maa": "mar", "mrt": "mar", "mei": "may", "okt": "oct"}
"""Where Dutch begins otherwise."""
LONGEST = 40
"""Characters: `zondag 22 november 2026` with room to spare."""

_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_DAY_FIRST = re.compile(r"(?:[^\W\d]+,?\s+)?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[\s.-]+([^\W\d]{3,})[.,]?[\s-]+(\d{4})")
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+,\s+)?([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def day_of(text: str) -> date | None:
    """The day a text means (a day before its month, as in the Netherlands), or None."""
    words = " ".join(text.casefold().split())
    try:
        return _written_out(words) or date.fromisoformat(words)
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """The same day so many months later (or earlier, below 0); the last of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def said_day(iso: str) -> str:
    """A kept day as people write it: `22-11-2026`; what is no day stays as it is."""
    day = day_of(iso)
    return f"{day:%d-%m-%Y}" if day else iso


def _written_out(words: str) -> date | None:
    if found := _NUMBERS.fullmatch(words):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    if found := _DAY_FIRST.fullmatch(words):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(words):
        return date(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(name: str) -> int:
    """The number of a month. Raises ValueError when there is none of that name."""
    short = DUTCH.get(name[:3], name[:3])
    return MONTHS.index(short) + 1
