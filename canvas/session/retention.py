"""How long sessions lie here: which one is older than people chose, and the choice to keep it all the same.

Nothing is ever removed by itself. Somebody is asked, and asked again only when as much time has passed once more.
"""

from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from canvas.session.card import SessionCard, session_card
from canvas.session.disk import disk_problems, replace_file
from canvas.session.home import sessions_folder
from canvas.session.inlet import read_at_most
from canvas.session.reading import JOURNAL_FILE

KEPT_FILE = "kept"
"""Holds the day on which somebody chose to keep this session."""
CHOICES = (1, 3, 6, 12, 0)
"""Months after which somebody is asked; 0 asks never."""
DAYS_IN_MONTH = 30.44


class Overdue(NamedTuple):
    """The oldest session to decide about, and how many there are in all."""

    card: SessionCard
    number: int


def overdue(months: int, now: datetime) -> Overdue | None:
    """Sessions in the data folder that nobody touched, or chose to keep, for so many months."""
    if not months:
        return None
    limit = now - timedelta(days=months * DAYS_IN_MONTH)
    old = sorted((when, journal) for journal in _journals() if (when := _last_wanted(journal)) < limit.timestamp())
    cards = (session_card(journal) for _, journal in old)
    first = next((card for card in cards if card), None)
    return Overdue(first, len(old)) if first else None


def keep(session: Path, today: date) -> None:
    """Keep a session: it counts as wanted today. Raises Problem when the disk refuses."""
    with disk_problems(session):
        replace_file(session / KEPT_FILE, today.isoformat().encode())


def _journals() -> list[Path]:
    with suppress(OSError):
        return list(sessions_folder().glob(f"*/{JOURNAL_FILE}"))
    return []


def _last_wanted(journal: Path) -> float:
    """When it was last written or kept, in seconds since 1970. A file that cannot be seen is no reason to ask."""
    written = datetime.now().timestamp()
    with suppress(OSError):
        written = journal.stat().st_mtime
    with suppress(OSError, ValueError):
        kept = date.fromisoformat(read_at_most(journal.with_name(KEPT_FILE), 80).decode("ascii").strip())
        return max(written, datetime(kept.year, kept.month, kept.day).timestamp())
    return written
