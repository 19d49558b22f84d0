"""The card of the table: the day as people write it, and the mark on a field that could not be kept."""

import pytest

from canvas.layout.picture import Panel
from tests.helpers.hands import Hand, Table, in_round

DAYS = (
    "2026-11-22", "22-11-2026", "22/11/2026", "22.11.2026", "22 nov 2026", "22 nov. 2026", "22 november 2026",
    "Zondag 22 November 2026", "November 22, 2026", "Nov 22 2026", "22nd November 2026", " 22 - 11 - 2026 ",
)  # fmt: skip


def writing() -> tuple[Table, Hand]:
    table, a = in_round("kennismaken")
    a.pull("table")
    return table, a


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_kept_however_it_is_written(day: str) -> None:
    table, a = writing()
    a.write("table/date", day)
    a.keep("table")
    assert table.trouble == []
    assert table.board.table.date == "2026-11-22"
    assert table.screen.typist.text("table/date") == "22-11-2026", "and shown as people write it"


@pytest.mark.parametrize(
    ("month", "number"), [("maart", 3), ("mrt", 3), ("mei", 5), ("oktober", 10), ("May", 5), ("dec", 12)]
)
def test_months_have_names_in_two_languages(month: str, number: int) -> None:
    table, a = writing()
    a.write("table/date", f"1 {month} 2027")
    a.keep("table")
    assert table.board.table.date == f"2027-{number:02d}-01"


@pytest.mark.parametrize("day", ["31-02-2026", "22 foo 2026", "22-11", "volgende week zondag"])
def test_what_is_no_day_is_marked_until_it_is_changed(day: str) -> None:
    table, a = writing()
    a.write("table/date", day)
    a.keep("table")
    assert table.trouble == [table.say("refusal.bad_date")]
    assert outline(table) == "ink.warn"
    a.tap("field", "table/date")
    table.screen.type_text("1", table.now)
    table.turn()
    assert table.trouble == []
    assert outline(table) != "ink.warn"


def outline(table: Table) -> str:
    return next(item for item in table.picture if isinstance(item, Panel) and item.key == "field.table/date").outline
