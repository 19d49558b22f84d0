"""Days that people often choose, counted from today or from a day in the same form."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from canvas.model.base import Slug
from canvas.model.days import day_of, months_later
from canvas.screens.bench import Bench

MONTHS = ("months_1", "months_2", "months_3", "months_6")
"""Months of notice that are often agreed."""


def _first(today: date) -> date:
    """The first of next month."""
    return months_later(today, 1).replace(day=1)


def _next(month: int) -> Callable[[date], date]:
    """The first of a month, this year or the next, after today."""
    return lambda today: date(today.year + (date(today.year, month, 1) <= today), month, 1)


def _later(months: int) -> Callable[[date], date]:
    return lambda day: months_later(day, months)


def _last(years: int) -> Callable[[date], date]:
    """The last day of a number of whole years."""
    return lambda start: months_later(start, 12 * years) - timedelta(days=1)


BEGIN = {"first": _first, "january": _next(1), "september": _next(9)}
SOON = {"in_1": _later(1), "in_2": _later(2), "in_3": _later(3)}
LATER = {"in_3": _later(3), "in_6": _later(6), "in_12": _later(12)}
END = {"years_1": _last(1), "years_2": _last(2), "years_3": _last(3)}
BEFORE = {"before_2": _later(-2), "before_3": _later(-3)}

DAYS: Mapping[tuple[Slug, Slug], tuple[str, Mapping[str, Callable[[date], date]]]] = {
    ("duration", "start"): ("", BEGIN),
    ("duration", "end"): ("start", END),
    ("duration", "renewal"): ("end", BEFORE),
    ("moments", "first"): ("", LATER),
    ("evaluation", "date"): ("", LATER),
    ("say", "by"): ("", SOON),
}
"""Per question the spot to count from (today when none is named), and the choices by the key of their words."""


def quick_days(bench: Bench, element: Slug, ask: Slug) -> dict[str, date]:
    """The choices of a question, with the day each of them means. None while the day to count from is not known."""
    spot, choices = DAYS.get((element, ask), ("", {}))
    day = day_of(bench.typed(spot)) if spot else bench.today
    return {name: count(day) for name, count in choices.items()} if day else {}
