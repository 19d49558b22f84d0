"""Who takes part: the panel beside the ring or on its own, readable to the last remark."""

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Panel
from canvas.model.base import Language
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from tests.helpers.everything import everything, everything_table
from tests.helpers.hands import Table
from tests.helpers.small import label
from tests.layout.tables import cut_off, letters, over_each_other, too_small, within, words_in
from tests.layout.test_ring import EVERYWHERE, place, ring, said, table_of, targets


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("without", [(), ("ring",), ("network",)])
def test_ring_and_network_each_stand_alone(size: Size, language: Language, without: tuple[str, ...]) -> None:
    table = Table.of(table_of(*without))
    found = ring(table, size, language)
    assert over_each_other(found.picture) == []
    assert cut_off(found.picture) == []
    sheet = next(item.rect for item in found.picture if isinstance(item, Panel) and item.key == "sheet")
    if without == ("ring",):
        panel = next(item.rect for item in found.picture if isinstance(item, Panel) and item.key == "network")
        assert abs(panel.centre.x - sheet.centre.x) < 3
    if without == ("network",):
        assert abs(place(found, "ring.band").x - sheet.centre.x) < 3
        assert targets(found, "dial") == []


def many_rows() -> Scenario:
    """As many rows and remarks as a network can have."""
    sorts = ("ondernemers", "onderwijs", "overheid", "zorg", "intermediairs", "banken", "wijken", "sport")
    names = [
        {"id": name, "name": label(f"Samenwerkende {name}"), "look": "zorg", "start": 5, "now": 120} for name in sorts
    ]
    remark = "De bron noemt twee tellingen. In de tekst hebben 45 organisaties interesse; 40 daarvan kwamen."
    network = everything_table()["network"]
    alarm = network["alarm"] | {
        "row": "overheid",
        "share": 50,
        "text": label("Wie nodigt de gemeente uit voor de kring?"),
    }
    return table_of(network=network | {"row": names, "remarks": [label(remark)] * 6, "alarm": alarm})


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_every_remark_of_the_source_stands_there_whole(size: Size, language: Language) -> None:
    scenario = many_rows()
    found = ring(Table.of(scenario), size, language)
    assert scenario.network is not None
    for index, remark in enumerate(scenario.network.remarks):
        assert said(found, f"network.remark.{index}.") == remark.said_in(language)
    sheet = next(item.rect for item in found.picture if isinstance(item, Panel) and item.key == "sheet")
    mine = [item for item in words_in(found.picture) if item.key.startswith("network")]
    assert [item.text for item in mine if not within(letters(item), sheet)] == []
    assert over_each_other(found.picture) == []
    assert too_small(found.picture) == []


def test_a_row_tells_where_it_began_and_where_it_is() -> None:
    found = ring(Table.of(everything()))
    assert said(found, "network.rij_werkgevers.name") == "Rij werkgevers"
    assert said(found, "network.rij_werkgevers.before") == "5"
    assert said(found, "network.rij_werkgevers.after") == "20"
    assert (said(found, "network.sum.before"), said(found, "network.sum.after")) == ("6", "22")
    bars = {item.key: item.rect.w for item in found.picture if isinstance(item, Panel)}
    assert bars["network.rij_werkgevers.now"] == bars["network.rij_werkgevers.track"]
    assert abs(bars["network.rij_werkgevers.start"] / bars["network.rij_werkgevers.now"] - 0.25) < 0.02


def test_numbers_go_up_and_down_but_not_below_none() -> None:
    table = Table.of(everything())
    assert set(targets(ring(table), "dial")) >= {"rij_overheid//1", "rij_overheid//3"}
    table.store.dispatch(c.TurnDial("rij_overheid", value=0))
    own = [of for of in targets(ring(table), "dial") if of.startswith("rij_overheid")]
    assert own == ["rij_overheid//1"]


def test_who_stays_behind_is_said_until_they_do_not_and_nothing_moves() -> None:
    table = Table.of(everything())
    before = ring(table)
    assert said(before, "network.alarm") == "De overheid blijft achter 2 van 22. Wie?"
    table.store.dispatch(c.TurnDial("rij_overheid", value=9))
    after = ring(table)
    assert said(after, "network.alarm") == ""
    assert said(after, "network.calm") == "Rij overheid: 9 van 29"
    places = [{t.of.partition("//")[0]: t.rect for t in found.targets if t.what == "dial"} for found in (before, after)]
    assert places[0] == places[1]
