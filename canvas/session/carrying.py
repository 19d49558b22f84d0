"""A journal that travels: as one piece of text inside a document, and into a new folder. Pure, but for that folder."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from canvas.model.base import Slug
from canvas.model.personal import impersonal
from canvas.rules.events import AnyEvent, VoteCast, VotesTurned
from canvas.rules.publishing import published_event
from canvas.rules.queries import letters
from canvas.session.heading import line_of
from canvas.session.history import History
from canvas.session.journal import create_journal
from canvas.session.lines import sealed
from canvas.session.reading import JOURNAL_FILE, Reading
from canvas.session.records import Did, Header, Record

CARRIED_FILE = JOURNAL_FILE
"""What the journal is called inside a document."""


def written(header: Header, records: Iterable[Record]) -> bytes:
    """The whole journal as it stands on a disk: the same session gives the same bytes."""
    return line_of(header) + b"".join(sealed(record.model_dump_json().encode()) for record in records)


def for_publication(reading: Reading) -> Reading:
    """The session that may be read by anybody: the same agreement, and nothing about persons.

    Personal fields are empty (`canvas.model.personal`), and a chair that was called after a person goes by its
    organisation or role (`canvas.rules.publishing`), as it does on the pages. Steps that were taken back are left out,
    and so are votes that never lay open: nobody agreed to them, and they were not meant to be read. What stays keeps
    its order.
    """
    header = impersonal(reading.header)
    steps = [reading.history.records.record(n) for n in reading.history.stands().steps]
    turned, told = _turned(steps), letters(reading.history.board)
    open_ = [(step.at, _open_events(step, turned)) for step in steps if isinstance(step, Did)]
    numbers = count(1)
    bare = (
        Did(n=next(numbers), at=at, did=tuple(published_event(event, header.scenario, told) for event in events))
        for at, events in open_
        if events
    )
    return Reading(header, History.of(header.scenario, bare), 0, 0)


def _turned(steps: Iterable[Record]) -> set[Slug]:
    """The phases of which the votes lay open at some moment."""
    events = (event for step in steps if isinstance(step, Did) for event in step.did)
    return {event.phase for event in events if isinstance(event, VotesTurned)}


def _open_events(step: Did, turned: set[Slug]) -> list[AnyEvent]:
    return [event for event in step.did if not isinstance(event, VoteCast) or event.phase in turned]


def put_down(header: Header, records: Iterable[Record], folder: Path) -> Path:
    """Write a journal into a folder of its own; gives back its path. Raises Problem."""
    journal = create_journal(folder, header)
    try:
        for record in records:
            journal.append(record)
    finally:
        journal.close()
    if journal.fault:
        raise journal.fault
    return journal.path
