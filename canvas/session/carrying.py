"""A journal that travels: as one piece of text inside a document, and into a new folder. Pure, but for that folder."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from canvas.model.personal import impersonal
from canvas.session.history import History
from canvas.session.journal import create_journal
from canvas.session.lines import sealed
from canvas.session.reading import JOURNAL_FILE
from canvas.session.records import Did, Header, Record

CARRIED_FILE = JOURNAL_FILE
"""What the journal is called inside a document."""


def written(header: Header, records: Iterable[Record]) -> bytes:
    """The whole journal as it stands on a disk: the same session gives the same bytes."""
    lines = [
        header.model_dump_json(by_alias=True, exclude_none=True),
        *(record.model_dump_json() for record in records),
    ]
    return b"".join(sealed(line.encode()) for line in lines)


def for_publication(header: Header, history: History) -> tuple[Header, tuple[Did, ...]]:
    """The journal that may be read by anybody: it tells the same board, and nothing about persons.

    Personal fields are empty (`canvas.model.personal`), and steps that were taken back are left out: nobody
    agreed to them, and somebody may have had a reason. The other steps keep their order and get new numbers.
    """
    numbers = count(1)
    steps = (history.records.record(n) for n in history.stands().steps)
    bare = (Did(n=next(numbers), at=step.at, did=impersonal(step.did)) for step in steps if isinstance(step, Did))
    return impersonal(header), tuple(bare)


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
