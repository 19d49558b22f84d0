"""What people type is tidied before it is kept, and every field knows how much fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.agreed import Agreement, Need
from canvas.model.consent import Ballot
from canvas.model.lasting import Indicator, Money
from canvas.model.party import PartyCard
from canvas.model.table_card import TableCard
from canvas.model.words import longest, tidy


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  één  nummer\n", "één nummer"),
        ("e\u0301e\u0301n", "één"),
        ("a\0b\x1b[31m", "ab[31m"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("half\ud800", "half"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔧", "👩\u200d🔧"),
        ("Ґалаґан, 陈, ሰላም", "Ґалаґан, 陈, ሰላም"),
        (" \u200b \0 ", ""),
    ],
    ids=ascii,
)
def test_what_was_typed_is_made_fit_to_keep(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@given(st.text())
def test_tidying_twice_is_tidying_once(typed: str) -> None:
    once = tidy(typed)
    assert tidy(once) == once
    assert isinstance(once, str)
    once.encode()


@pytest.mark.parametrize(
    ("card", "field", "most"),
    [
        (TableCard, "name", 40),
        (TableCard, "goal", 200),
        (PartyCard, "name", 40),
        (Agreement, "text", 200),
        (Need, "text", 140),
        (Money, "source", 60),
        (Indicator, "label", 80),
        (Indicator, "unit", 20),
        (Ballot, "sentence", 140),
    ],
)
def test_a_field_knows_how_much_fits(card: type, field: str, most: int) -> None:
    assert longest(card, field) == most


def test_a_field_without_a_measure_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        longest(TableCard, "date")
