"""On a table every view keeps fiches of 25 mm and places of 12 mm; drawers turn, and grow before a room."""

import pytest

from canvas.input.palms import Palms
from canvas.input.pointer import PointerEvent, Reach
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Chip, Panel, Words
from canvas.model.settings import Settings
from canvas.rules.example import commands_of
from canvas.session.library import Library
from tests.helpers.hands import Table
from tests.helpers.tools import case

ROUND = 0.4
"""Millimetres of rounding to whole pixels."""
TABLES = [(Size(1920, 1080), 55), (Size(1920, 1080), 32), (Size(1280, 800), 24), (Size(3840, 2160), 43)]
VIEWS = [(path.stem, tab) for path in Library().scenario_paths() for tab in case(path.stem).tabs]
ACROSS = Settings(profile="tafel", inches=55, sides=("bottom", "top"))


def played(name: str, size: Size, settings: Settings) -> Table:
    table = Table.of(name, size, settings=settings)
    for step in table.store.scenario.example:
        for command in commands_of(step, "nl"):
            table.store.dispatch(command)
    table.screen.settle(0)
    return table


@pytest.mark.parametrize(("size", "inches"), TABLES)
@pytest.mark.parametrize(("name", "tab"), VIEWS)
def test_fiches_are_for_hands_in_every_view(name: str, tab: str, size: Size, inches: int) -> None:
    table = played(name, size, Settings(profile="tafel", inches=inches, sides=("bottom", "top")))
    table.screen.show(tab=tab)
    per_mm = table.screen.kit.px_per_mm(size)
    picture, targets = table.screen.picture(), table.screen.arrangement.targets
    chips = [item for item in picture if isinstance(item, Chip) and item.key.startswith("fiche.")]
    assert [chip.key for chip in chips if 2 * chip.radius / per_mm < 25 - ROUND] == []
    touched = [one for one in targets if one.what not in ("sheet", "veil", "board", "column", "pages", "fiche")]
    small = [(one.what, one.of) for one in touched if min(one.rect.w, one.rect.h) / per_mm < 12 - 2 * ROUND]
    assert small == []


@pytest.mark.parametrize("settings", [Settings(), ACROSS, Settings(profile="beamer")])
@pytest.mark.parametrize("size", [Size(1280, 800), Size(1920, 1080), Size(3840, 2160)])
def test_the_whole_menu_lies_in_the_window(size: Size, settings: Settings) -> None:
    table = Table.of("praktijkleren_plus", size, settings=settings)
    table.screen.show(menu=True, hall="")
    window = Rect(0, 0, *size)
    entries = [one for one in table.screen.arrangement.targets if one.what == "menu"]
    assert len(entries) > 15
    assert all(window.holds(Point(one.rect.right - 1, one.rect.bottom - 1)) for one in entries)
    assert len({one.rect for one in entries}) == len(entries)


def test_a_drawer_turns_to_the_other_side_with_what_stands_in_it() -> None:
    table = Table.of("isoleerder", settings=ACROSS)
    table.screen.drawers.pull("agreement")
    hand = table.finger(1)
    field = next(one for one in table.screen.arrangement.targets if one.what == "field")
    hand.tap_at(field.rect.centre)
    table.screen.type_text("bellen", table.now)
    hand.tap("form", "agreement/around")
    turned = [one for one in table.screen.arrangement.targets if one.what in ("field", "key")]
    assert {one.turn for one in turned} == {180}
    assert table.screen.typist.text(field.of) == "bellen"
    hand.tap("form", "agreement/around")
    assert {one.turn for one in table.screen.arrangement.targets if one.what == "field"} == {0}


def test_nobody_across_no_button_to_turn() -> None:
    for settings in (Settings(), Settings(profile="tafel", inches=55, sides=("bottom",))):
        table = Table.of("isoleerder", settings=settings)
        table.screen.drawers.pull("agreement")
        assert table.screen.target("form", "agreement/around") is None


def letters(table: Table, kind: str) -> int:
    """The size of the title of an open drawer."""
    words = (item for item in table.screen.picture() if isinstance(item, Words))
    return next(item.face.size for item in words if item.key == f"drawer.{kind}.title")


@pytest.mark.parametrize("kind", ["agreement", "event", "table", "round"])
def test_before_a_room_a_drawer_is_as_large_as_it_fits(kind: str) -> None:
    usual, far = Table.of("isoleerder"), Table.of("isoleerder", settings=Settings(profile="beamer"))
    for table in (usual, far):
        table.screen.show(hall="")
        table.screen.drawers.pull(kind)
    assert letters(far, kind) > 1.1 * letters(usual, kind)
    sheet = next(item for item in far.screen.picture() if isinstance(item, Panel) and item.key == f"drawer.{kind}")
    inside = [one for one in far.screen.arrangement.targets if one.of.startswith(f"{kind}/")]
    assert all(one.rect.bottom <= sheet.rect.bottom for one in inside)


def test_on_a_larger_page_a_sleeve_is_told_by_the_edge_of_the_glass() -> None:
    palms = Palms(Reach(px_per_mm=2, edge_mm=6), Size(4000, 2000))

    def passes(at: Point, rim: float | None, name: str) -> bool:
        return bool([*palms.sift(PointerEvent("down", name, "finger", at, 0, rim))])

    assert not passes(Point(2000, 1000), 3, "finger-1"), "the edge of the glass, in the middle of the page"
    assert passes(Point(2, 400), 300, "finger-2"), "the edge of the page, in the middle of the glass"
    assert not passes(Point(2, 1500), None, "finger-3")
