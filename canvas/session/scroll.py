"""All records of a session, kept small. Pure.

A hundred thousand live records cost a third of a second in every garbage collection, in the middle
of a drag. So full sheets are rolled up to bytes, and unrolled only when somebody looks back.
"""

import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Self

from canvas.session.records import RECORDS, Record

SHEET = 64
_OPEN_SHEETS = 4


class Scroll:
    """Records by number, from 1 on."""

    def __init__(self) -> None:
        self._rolled: list[bytes] = []
        self._last: list[Record] = []
        self._lines: list[bytes] = []
        """Those of them that were read, as they were written: then nothing is written out again to be rolled up."""
        self._open: OrderedDict[int, tuple[Record, ...]] = OrderedDict()

    @classmethod
    def of(cls, bodies: Iterable[bytes]) -> Self:
        """A scroll of records as JSON that are known to be good: rolled up unread."""
        scroll = cls()
        rest = iter(bodies)
        while sheet := [*islice(rest, SHEET)]:
            json = b"[%b]" % b",".join(sheet)
            if len(sheet) == SHEET:
                scroll._rolled.append(zlib.compress(json, 1))
            else:
                scroll._last = [*RECORDS.validate_json(json)]
        return scroll

    def __len__(self) -> int:
        return len(self._rolled) * SHEET + len(self._last)

    def __iter__(self) -> Iterator[Record]:
        for sheet in self._rolled:
            yield from _unrolled(sheet)
        yield from tuple(self._last)

    def add(self, record: Record, line: bytes = b"") -> None:
        """Write the next record at the end; `line` is its JSON, where that is at hand."""
        self._last.append(record)
        if line:
            self._lines.append(line)
        if len(self._last) == SHEET:
            whole = len(self._lines) == SHEET
            json = b"[%b]" % b",".join(self._lines) if whole else RECORDS.dump_json(tuple(self._last))
            self._rolled.append(zlib.compress(json, 1))
            self._last, self._lines = [], []

    def record(self, n: int) -> Record:
        """Record number `n`. Raises IndexError when it was never written."""
        if not 1 <= n <= len(self):
            raise IndexError(n)
        sheet, line = divmod(n - 1, SHEET)
        return self._last[line] if sheet == len(self._rolled) else self._sheet(sheet)[line]

    def _sheet(self, number: int) -> tuple[Record, ...]:
        """An older sheet; the few last looked at stay open, because undo walks back line by line."""
        if number not in self._open:
            self._open[number] = _unrolled(self._rolled[number])
            if len(self._open) > _OPEN_SHEETS:
                self._open.popitem(last=False)
        return self._open[number]


def _unrolled(sheet: bytes) -> tuple[Record, ...]:
    return RECORDS.validate_json(zlib.decompress(sheet))
