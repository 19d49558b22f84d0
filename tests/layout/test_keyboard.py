"""Our own keyboard: every key within reach of a finger, in both layouts, on either side of the table."""

from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from canvas.input.keyboards import known_layouts
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.keyboard import KeyboardView, KeyLayout, draw_keyboard, keyboard_box
from canvas.layout.picture import Icon, Panel, Words, spoken
from canvas.layout.target import Target, of_kind, topmost
from canvas.layout.turning import facing
from canvas.scene.type import FILES
from canvas.session.library import ASSETS
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import kit, words_of

LAYOUTS = {layout.id: layout for layout in known_layouts()}
SIZES = [Size(1280, 800), Size(1920, 1080), Size(3840, 2160)]
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def drawn(size: Size, view: KeyboardView, room: Rect | None = None) -> tuple[Arrangement, Rect]:
    """A keyboard in its room, with the reach of a window of this size."""
    brush = Brush(size, CountingMeasurer())
    least = kit(brush.measurer).at_scale(size).reach.mm(12)
    box = keyboard_box(brush, room or brush.window, least, view.turned)
    draw_keyboard(brush, words_of("nl"), view, box, least)
    return brush.finished(), box


def view(layout: str = "qwerty", **changes: object) -> KeyboardView:
    return KeyboardView("kb", LAYOUTS[layout], "AZERTY", **changes)  # type: ignore[arg-type]


def keys(arrangement: Arrangement) -> dict[str, Target]:
    return {target.of.removeprefix("kb:"): target for target in of_kind(arrangement.targets, "key")}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("symbols", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("part", [1.0, 0.5, 0.2])
def test_every_key_is_as_wide_and_high_as_a_finger(layout: str, symbols: bool, size: Size, part: float) -> None:
    arrangement, _ = drawn(size, view(layout, symbols=symbols), Rect(0, 0, size.w * part, size.h))
    least = kit(CountingMeasurer()).at_scale(size).reach.mm(12)
    small = {name: key.rect for name, key in keys(arrangement).items() if min(key.rect.w, key.rect.h) < least - 1}
    assert small == {}


@pytest.mark.parametrize("turned", [0, 180])
@pytest.mark.parametrize("symbols", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_keys_lie_apart_on_the_panel_and_inside_the_window(layout: str, symbols: bool, turned: int) -> None:
    arrangement, box = drawn(SIZES[0], view(layout, symbols=symbols, turned=turned))
    faces = [item.rect for item in arrangement.picture if isinstance(item, Panel) and item.key.startswith("key.")]
    assert not [(one, other) for one, other in combinations(faces, 2) if one.meets(other)]
    assert all(face.kept_in(box) == face for face in faces)
    assert box.kept_in(Rect(0, 0, *SIZES[0])) == box


@pytest.mark.parametrize("layout", LAYOUTS)
def test_between_two_keys_of_a_row_there_is_no_dead_ground(layout: str) -> None:
    arrangement, _ = drawn(SIZES[1], view(layout))
    rows = {round(key.rect.y): key.rect for key in keys(arrangement).values()}
    for row in rows.values():
        ends = sorted((key.rect.x, key.rect.right) for key in keys(arrangement).values() if key.rect.y == row.y)
        gaps = [start - end for (_, end), (start, _) in pairwise(ends)]
        assert max(gaps) <= 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_knows_the_alphabet_the_digits_and_each_character_once(layout: str) -> None:
    for rows in (LAYOUTS[layout].rows, LAYOUTS[layout].symbols):
        chars = "".join(rows)
        assert len(set(chars)) == len(chars)
        assert len(rows) == 4
    assert set(ALPHABET + "0123456789',") <= set("".join(LAYOUTS[layout].rows))


@cache
def letters(weight: str) -> frozenset[str]:
    return frozenset(map(chr, TTFont(ASSETS / "fonts" / FILES["body", weight]).getBestCmap()))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_body_face_has_every_letter_a_key_shows(layout: KeyLayout) -> None:
    shown = "".join([*layout.rows, *layout.symbols, *layout.accents.values()])
    assert {char for char in shown + shown.upper() if char not in letters("bold")} == set()


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_accents_belong_to_a_key_and_come_as_one_character(layout: KeyLayout) -> None:
    there = set("".join([*layout.rows, *layout.symbols])) | {"."}
    assert set(layout.accents) <= there
    assert all(len(set(row)) == len(row) <= 8 for row in layout.accents.values())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", sorted(LAYOUTS["qwerty"].accents))
def test_accents_open_over_the_keyboard_wide_enough_for_fingers(key: str, size: Size) -> None:
    symbols = key not in "".join(LAYOUTS["qwerty"].rows) + "."
    arrangement, box = drawn(size, view(accents=key, symbols=symbols))
    accents = of_kind(arrangement.targets, "accent")
    least = kit(CountingMeasurer()).at_scale(size).reach.mm(12)
    assert [target.of for target in accents] == [f"kb:{accent}" for accent in LAYOUTS["qwerty"].accents[key]]
    assert all(min(target.rect.w, target.rect.h) >= least - 1 for target in accents)
    assert all(box.x <= target.rect.x and target.rect.right <= box.right for target in accents)
    assert all(topmost(arrangement.targets, target.rect.centre) == target for target in accents)
    assert topmost(arrangement.targets, keys(arrangement)[key].rect.centre) == keys(arrangement)[key]


def test_shift_shows_capitals_on_keys_and_accents() -> None:
    arrangement, _ = drawn(SIZES[1], view(shift="once", accents="e"))
    said = spoken(arrangement.picture)
    assert {"Q", "É", "Klaar", "spatie"} <= set(said)
    assert "q" not in said


def test_a_turned_keyboard_is_the_same_one_half_a_turn_around() -> None:
    upright, box = drawn(SIZES[1], view(accents="e"))
    turned, far = drawn(SIZES[1], view(accents="e", turned=180))
    middle = Point(SIZES[1].w / 2, SIZES[1].h / 2)
    assert far == box.mirrored(middle)
    for near, across in zip(upright.targets, turned.targets, strict=True):
        assert across.rect.centre.distance(near.rect.centre.mirrored(middle)) < 1
        assert (near.turn, across.turn) == (0, 180)
    assert all(item.turn == 180 for item in turned.picture if isinstance(item, Words | Icon))


def test_turning_twice_changes_nothing() -> None:
    size, middle = SIZES[1], Point(700, 300)
    upright, box = drawn(size, view(accents="e"))
    brush = Brush(size, CountingMeasurer())
    with facing(brush, 180, middle), facing(brush, 180, middle):
        draw_keyboard(brush, words_of("nl"), view(accents="e"), box)
    assert spoken(brush.instructions) == spoken(upright.picture)
    assert [target.turn for target in brush.targets] == [0] * len(upright.targets)


def test_every_instruction_has_its_own_key() -> None:
    arrangement, _ = drawn(SIZES[1], view(accents="e", chosen="é"))
    names = [item.key for item in arrangement.picture]
    assert len(set(names)) == len(names)


def test_the_data_lie_where_they_are_read() -> None:
    assert Path(ASSETS / "keyboards.toml").exists()
    assert [layout.name for layout in known_layouts()] == ["QWERTY", "AZERTY"]
