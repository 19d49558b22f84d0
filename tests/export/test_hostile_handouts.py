"""Every second session of the worst words becomes hand-outs, and every fourth tables: the gate has a minute."""

import csv
import io
import json
from zipfile import ZipFile

import pytest

from canvas.export.registry import EXPORTS
from canvas.export.table_shape import COLUMNS
from canvas.model.base import LANGUAGES
from tests.export.heard import Heard
from tests.export.hostile import SESSIONS, lost, session
from tests.export.material import material
from tests.export.test_hostile_covenants import BATCH, fetched_by, wrong_in
from tests.export.watched import watched

TABLES = ("table_csv", "table_xlsx", "table_json")
EVERY = 4
"""One session in so many becomes tables too."""


@pytest.mark.parametrize("first", range(0, SESSIONS, BATCH))
def test_the_worst_words_become_handouts(first: int) -> None:
    for seed in range(first, first + BATCH, 2):
        made = session(seed)
        wanted = material(made.board, LANGUAGES[seed // 2 % 2], made.scenario)
        with watched() as asked:
            data = EXPORTS["handout"].make(wanted)
            tables = {name: EXPORTS[name].make(wanted) for name in TABLES} if seed % EVERY == 0 else {}
        heard = Heard(data)
        assert asked == [], seed
        assert lost(made.names, heard.document.words) == [], seed
        assert wrong_in(data) == [], seed
        assert fetched_by(heard) == [], seed
        if tables:
            check_tables(tables)


def check_tables(tables: dict[str, bytes]) -> None:
    """Each is whole, has a row for every fact, and no cell that could do something."""
    rows = json.loads(tables["table_json"])["rows"]
    lines = [*csv.reader(io.StringIO(tables["table_csv"].decode("utf-8-sig"), newline=""), delimiter=";")]
    assert len(lines) == len(rows) + 1 and {len(line) for line in lines} == {len(COLUMNS)}
    book = ZipFile(io.BytesIO(tables["table_xlsx"]))
    sheet = book.read("xl/worksheets/sheet1.xml")
    assert sheet.count(b"<row ") == len(rows) + 1 and b"<f>" not in sheet and b"<hyperlink" not in sheet
