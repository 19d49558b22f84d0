"""The ring and the network: everything beside everything else, in any number of stops, on any screen."""

from itertools import pairwise
from math import atan2, hypot, pi
from typing import Any

import pytest

from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Chip, Disc, Icon, Panel, Shape, spoken
from canvas.layout.view import View
from canvas.layout.wheel import stacked
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import InSeat
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import EMPLOYER_SEAT, MOST_STOPS, hop_card
from canvas.rules import commands as c
from tests.helpers.everything import everything_table
from tests.helpers.hands import Table
from tests.layout.tables import (
    SIZES,
    arranged,
    cut_off,
    letters,
    outside,
    over_each_other,
    too_small,
    twins,
    under_chips,
    within,
    words_in,
)

WINDOW = SIZES[1]
LONG = "Stichting Leerwerkorganisatie Flevoland"
LEARNT = "Praktijkverklaring magazijn, veilig tillen en omgaan met klanten aan de balie"
EVERYWHERE = [(size, language) for size in SIZES for language in LANGUAGES]


def table_of(*without: str, **changes: Any) -> Scenario:
    """The scenario with everything, without some of it."""
    table = everything_table() | changes
    return Scenario.model_validate({key: value for key, value in table.items() if key not in without})


def with_stops(scenario: Scenario, count: int, long: bool = False) -> Table:
    """A table whose ring has so many stops; the first two have a host."""
    table = Table.of(scenario)
    do = table.store.dispatch
    for stop in list(table.board.stops)[count:]:
        do(c.StrikeStop(stop))
    while len(table.board.stops) < count:
        do(c.WriteStop(f"Halte {len(table.board.stops) + 1}", 2))
    if long:
        for stop in list(table.board.stops):
            do(c.WriteStop(LONG, 18, LEARNT, stop))
    for stop, party in zip(table.board.stops, ("gemeente", "bouwbedrijf"), strict=False):
        do(c.PlaceFiche(party, InSeat(seat=stop)))
    return table


def ring(table: Table, size: Size = WINDOW, language: Language = "nl", tab: str = "ring") -> Arrangement:
    view = View(clock="30:00", tab=tab)
    return arranged(table.store.scenario, table.board, size, language, view=view)


def place(found: Arrangement, key: str) -> Point:
    """The middle of a disc."""
    return next(item.centre for item in found.picture if isinstance(item, Disc) and item.key == key)


def targets(found: Arrangement, what: str) -> list[str]:
    return sorted({target.of for target in found.targets if target.what == what})


def said(found: Arrangement, *keys: str) -> str:
    """All words under some keys, joined."""
    return " ".join(item.text for item in words_in(found.picture) if item.key.startswith(keys))


# the ring


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 7, 8])
@pytest.mark.parametrize("long", [False, True])
def test_nothing_lies_over_anything_else(size: Size, language: Language, count: int, long: bool) -> None:
    table = with_stops(table_of(), count, long)
    table.store.dispatch(c.StartRound("verdelen"))
    found = ring(table, size, language)
    assert over_each_other(found.picture) == []
    assert under_chips(found.picture) == []
    assert outside(found.picture, Rect(0, 0, size.w, size.h)) == []
    assert (twins(found.picture), too_small(found.picture), cut_off(found.picture)) == ([], [], [])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(1, MOST_STOPS + 1))
@pytest.mark.parametrize("long", [False, True])
def test_words_lie_outside_of_the_band_and_everything_on_it(size: Size, count: int, long: bool) -> None:
    found = ring(with_stops(table_of(), count, long), size)
    band = next(item for item in found.picture if isinstance(item, Disc) and item.key == "ring.band")
    words = [item for item in words_in(found.picture) if item.key.startswith(("stop.", "ring.exit", "ring.question"))]
    assert len(words) > count
    over = [item.text for item in words if letters(item).gap_to(band.centre) < band.radius]
    assert over == []
    round_things = [
        item for item in found.picture if isinstance(item, Disc) and item.key.startswith(("seat.", "stop."))
    ]
    near = [(item.text, disc.key) for item in words for disc in round_things
            if letters(item).gap_to(disc.centre) < disc.radius]  # fmt: skip
    assert near == []


@pytest.mark.parametrize("count", range(2, MOST_STOPS + 1))
def test_stops_are_spread_evenly_in_the_order_of_rotation(count: int) -> None:
    table = with_stops(table_of(), count)
    found = ring(table)
    centre = place(found, "ring.band")
    keys = [f"seat.{stop}" for stop in table.board.stops] + ["stop.new"] * (count < MOST_STOPS)
    at = [place(found, key) for key in keys]
    turns = [atan2(point.y - centre.y, point.x - centre.x) for point in at]
    steps = [(after - before) % (2 * pi) for before, after in pairwise([*turns, turns[0]])]
    assert all(abs(step - 2 * pi / len(keys)) < 0.03 for step in steps), "clockwise, all equally far"
    assert len({round(hypot(point.x - centre.x, point.y - centre.y) / 4) for point in at}) <= 2


def test_arrows_point_in_the_order_of_rotation() -> None:
    found = ring(with_stops(table_of(), 4))
    centre = place(found, "ring.band")
    arrows = [item for item in found.picture if isinstance(item, Shape) and item.key.startswith("ring.arrow")]
    assert len(arrows) == 5
    for arrow in arrows:
        tip, left, right = arrow.points
        back = Point((left.x + right.x) / 2, (left.y + right.y) / 2)
        across = (back.x - centre.x) * (tip.y - back.y) - (back.y - centre.y) * (tip.x - back.x)
        assert across > 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [3, 8])
def test_all_that_can_be_touched_is_large_enough_and_inside(size: Size, count: int) -> None:
    found = ring(with_stops(table_of(), count), size)
    scale = min(size.w / 1920, size.h / 1080)
    mine = [target for target in found.targets if target.what in ("stop", "deal", "dial", "seat")]
    assert {target.what for target in mine} == {"stop", "deal", "dial", "seat"}
    assert [target for target in mine if target.rect.h < 44 * scale - 1] == []
    assert [target for target in mine if not within(target.rect, Rect(0, 0, size.w, size.h))] == []


def test_hop_beads_and_the_buttons_of_rows_lie_apart() -> None:
    found = ring(with_stops(table_of(), 8))
    circles = [target for target in found.targets if target.what in ("deal", "dial", "seat")]
    near = [(one.of, other.of) for index, one in enumerate(circles) for other in circles[index + 1 :]
            if one.rect.centre.distance(other.rect.centre) < one.rect.w / 2 + other.rect.w / 2 - 4]  # fmt: skip
    assert near == []


def test_a_stop_tells_its_host_how_long_and_what_is_learnt() -> None:
    table = with_stops(table_of(), 3)
    table.store.dispatch(c.WriteStop("Zorghuis", 1, "", "zorghuis"))
    found = ring(table)
    assert said(found, "stop.magazijn") == "Magazijn Gemeente 3 maanden Heftruckcertificaat"
    assert said(found, "stop.zorghuis") == "Zorghuis Bouwbedrijf 1 maand"
    assert said(found, "stop.leerbedrijf") == "Leerbedrijf Wie is hier gastbedrijf? duur: nog afspreken"
    assert [item.text for item in words_in(found.picture) if item.key.endswith(".number")][:3] == ["1", "2", "3"]


def test_a_host_called_like_its_stop_is_named_once() -> None:
    table = with_stops(table_of(), 3)
    table.store.dispatch(c.WriteStop("Gemeente", 3, "", "magazijn"))
    assert said(ring(table), "stop.magazijn") == "Gemeente 3 maanden"


def test_there_is_a_free_place_until_the_ring_is_full() -> None:
    assert "new" in targets(ring(with_stops(table_of(), MOST_STOPS - 1)), "stop")
    full = ring(with_stops(table_of(), MOST_STOPS))
    assert "new" not in targets(full, "stop")
    assert not [words for words in spoken(full.picture) if words.startswith("Plek vrij")]


def test_the_middle_names_the_candidate_and_asks_for_the_formal_employer() -> None:
    table = with_stops(table_of(), 3)
    found = ring(table)
    assert said(found, "ring.candidate") == "Samira"
    assert said(found, "ring.about") == "draait mee"
    assert "Formeel werkgever: Wie neemt iemand in dienst?" in said(found, f"seat.{EMPLOYER_SEAT}")
    assert any(isinstance(item, Chip) and item.key == "ring.chip" for item in found.picture)
    table.store.dispatch(c.PlaceFiche("school", InSeat(seat=EMPLOYER_SEAT)))
    assert said(ring(table), f"seat.{EMPLOYER_SEAT}") == "Formeel werkgever: School"


def test_without_a_candidate_the_middle_only_says_what_happens() -> None:
    table = with_stops(table_of(), 3)
    table.store.dispatch(c.LeaveParty("samira"))
    found = ring(table)
    assert not [item for item in found.picture if item.key in ("ring.chip", "ring.candidate.0")]
    assert said(found, "ring.about") == "draait mee"


def test_a_bead_gets_a_tick_once_all_questions_are_answered() -> None:
    table = with_stops(table_of(), 3)
    fill = [("wie", "de jobcoach"), ("wat", "het werkboek")]
    icons = []
    for count in range(3):
        table.store.dispatch(c.FillDeal(hop_card("magazijn"), tuple(fill[:count])))
        found = ring(table)
        icons.append(next(item for item in found.picture if isinstance(item, Icon) and item.key == "hop.magazijn.icon"))
    assert [icon.name for icon in icons] == ["arrows-left-right", "arrows-left-right", "check"]
    assert icons[0].colour != icons[1].colour
    assert targets(found, "deal") == sorted(hop_card(stop) for stop in table.board.stops)


def test_without_questions_there_are_arrows_and_no_beads() -> None:
    scenario = table_of(ring=everything_table()["ring"] | {"transfer": []})
    found = ring(with_stops(scenario, 3))
    assert targets(found, "deal") == []
    assert len([item for item in found.picture if item.key.startswith("ring.arrow")]) == 4


def test_the_ring_leads_to_regular_work() -> None:
    found = ring(with_stops(table_of(), 3))
    assert said(found, "ring.exit") == "Regulier werk"
    card = next(item for item in found.picture if isinstance(item, Panel) and item.key == "ring.exit")
    road = next(item for item in found.picture if isinstance(item, Shape) and item.key == "ring.exit.road")
    band = next(item for item in found.picture if isinstance(item, Disc) and item.key == "ring.band")
    assert card.rect.gap_to(band.centre) > band.radius
    assert road.bounds.meets(card.rect)
    assert road.bounds.meets(band.bounds)


def test_boxes_that_do_not_fit_stick_out_at_the_top() -> None:
    assert stacked([(10, 20), (15, 20)], 0, 100, 4) == [0, 24]
    assert stacked([(50, 20), (50, 20)], 0, 100, 4) == [28, 52]
    assert stacked([(10, 60), (90, 60)], 0, 100, 4)[0] < 0
