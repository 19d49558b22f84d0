"""Sizes that hands ask for, on real screens: fiches, places to touch, and the way to a drag, in millimetres."""

import pytest

from canvas.input.pointer import Device, PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.layout.picture import Words
from canvas.layout.target import Target
from canvas.model.profile import SIDES, ProfileName, Side
from canvas.model.settings import Settings
from canvas.screens.drags import stack_centre
from canvas.screens.suits import begin
from tests.helpers.hands import Table

BOARD = "werving!klantmanager zoeken=klantmanager,intermediair+ aanspreekpunt!jobcoach"
TABLES = [(Size(3840, 2160), 55), (Size(1920, 1080), 55), (Size(1920, 1080), 43), (Size(3840, 2160), 32),
          (Size(1280, 800), 32), (Size(1920, 1080), 24)]  # fmt: skip
BUTTONS = {"button", "task", "seat", "fiche", "stack", "round", "more", "tool", "tab", "menu", "level"}


def screen_of(profile: ProfileName, size: Size, inches: float, sides: tuple[Side, ...] = ("bottom",)) -> Table:
    settings = Settings(profile=profile, inches=inches, sides=sides)
    return Table.of("isoleerder", size, board=BOARD, settings=settings)


def touched(table: Table) -> list[Target]:
    return [target for target in table.screen.arrangement.targets if target.what in BUTTONS]


@pytest.mark.parametrize(("size", "inches"), TABLES)
@pytest.mark.parametrize("sides", [("bottom",), ("bottom", "top"), SIDES])
def test_on_a_table_fiches_are_25_and_places_12_millimetres(size: Size, inches: float, sides: tuple[Side, ...]) -> None:
    table = screen_of("tafel", size, inches, sides)
    table.finger(1).tap("round", "verdelen" if table.screen.target("round", "verdelen") else table.there("round")[1])
    per_mm = table.screen.kit.reach.px_per_mm
    small = {(t.what, t.of): round(min(t.rect.w, t.rect.h) / per_mm, 1) for t in touched(table)}
    assert {key: mm for key, mm in small.items() if mm < 12} == {}
    assert {key: mm for key, mm in small.items() if key[0] in ("fiche", "stack") and mm < 24.5} == {}
    assert table.there("task")


@pytest.mark.parametrize(("size", "inches"), TABLES)
@pytest.mark.parametrize("sides", [("bottom",), ("bottom", "top"), SIDES])
def test_on_a_table_everything_stays_on_the_screen(size: Size, inches: float, sides: tuple[Side, ...]) -> None:
    table = screen_of("tafel", size, inches, sides)
    out = [item.key for item in table.screen.picture() if isinstance(item, Words) and not _inside(item, size)]
    assert out == []
    board = table.screen.target("board", "board")
    assert board
    assert [t.of for t in touched(table) if t.what == "task" and not _within(t, board)] == []


def _inside(words: Words, size: Size) -> bool:
    box = words.bounds
    return box.x >= -4 and box.y >= -4 and box.right <= size.w + 4 and box.bottom <= size.h + 4


def _within(target: Target, board: Target) -> bool:
    return board.rect.y <= target.rect.y and target.rect.bottom <= board.rect.bottom


@pytest.mark.parametrize("per_inch", [(Size(1280, 800), 32), (Size(1920, 1080), 55), (Size(3840, 2160), 55),
                                      (Size(1920, 1080), 14), (Size(3840, 2160), 14)])  # fmt: skip
def test_a_drag_begins_after_2_millimetres_by_finger_and_4_pixels_by_mouse(per_inch: tuple[Size, float]) -> None:
    size, inches = per_inch
    for device, way in (("finger", 2.0), ("pen", 2.0), ("mouse", 0.0)):
        table = screen_of("laptop", size, inches)
        per_mm = table.screen.kit.reach.px_per_mm
        far = way * per_mm if way else 4
        assert not lifted(table, device, far - 0.5)  # type: ignore[arg-type]
        assert lifted(table, device, far + 0.5)  # type: ignore[arg-type]


def lifted(table: Table, device: Device, far: float) -> bool:
    """Whether a hand that moves so many pixels has a fiche; it lets go after that."""
    at = stack_centre(table.screen, "werkgever")
    for kind, place in (("down", at), ("move", Point(at.x + far, at.y))):
        table.screen.feel(PointerEvent(kind, "one", device, place, table.now))  # type: ignore[arg-type]
    up = bool(table.screen.held)
    table.screen.feel(PointerEvent("cancel", "one", device, at, table.now))
    return up


@pytest.mark.parametrize("size", [Size(1280, 800), Size(1920, 1080), Size(3840, 2160)])
def test_before_a_whole_room_nothing_is_smaller_than_44_pixels(size: Size) -> None:
    table = screen_of("beamer", size, 100)
    begin(table.screen)
    scale = min(size.w / 1920, size.h / 1080)
    mouse = table.mouse()
    mouse.tap("button", "menu")
    words = [item for item in table.screen.picture() if isinstance(item, Words)]
    assert [item.text for item in words if item.face.size < round(44 * scale)] == []
    small = [(t.what, t.of) for t in table.screen.arrangement.targets if min(t.rect.w, t.rect.h) < 44 * scale]
    assert small == []


def test_before_a_whole_room_one_plays_in_the_one_phase() -> None:
    table = screen_of("beamer", Size(1920, 1080), 100)
    begin(table.screen)
    mouse = table.mouse()
    mouse.tap("hall", "werving") if table.screen.view.hall != "werving" else None
    task = table.there("task")[0]
    mouse.grab("werkgever")
    mouse.drop(task=task)
    table.settle()
    assert table.fiche("werkgever", task=task)
    before = table.there("stack")
    mouse.tap("more", "tray:down")
    assert table.there("stack") != before
    mouse.tap("round", table.there("round")[0])
    assert table.board.round
    table.press("escape")
    assert not table.screen.view.hall
