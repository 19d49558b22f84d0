"""The painter: whatever is painted again under a clip is the same to the pixel, and nothing outside it."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.measure import Face
from canvas.layout.picture import Align, Chip, Disc, Icon, Instruction, Panel, Picture, Shape, Stroke, Words
from canvas.scene.painter import outward
from canvas.scene.sheet import Spread
from tests.scene.stage import painted, painter, pixels_apart

SIZE = Size(240, 160)
GROUND = Panel("ground", Rect(0, 0, *SIZE), fill="surface.table_top", fill_end="surface.table_bottom")
BODY, DISPLAY = Face("body", "semibold", 17), Face("display", "bold", 26)
BOX = Rect(40, 30, 150, 90)


def words(face: Face, align: Align) -> Words:
    """A line with letters that reach high and low."""
    text = "Ĵůrĝ Åǻ qy"
    return Words(
        f"words {face.family} {align}", Point(120, 80), text, face, "ink.text", align, painter().case.width(text, face)
    )


EVERYTHING: tuple[Instruction, ...] = (
    Panel("panel", BOX, fill="surface.card", radius=14, outline="surface.card_line", line=2, shadow="card"),
    Panel("top", BOX, fill="phase.2", radius=20, corners="top"),
    Panel("dashed", BOX, fill="surface.task_open", radius=12, outline="surface.gap", line=2, dashed=True),
    Panel("frame", BOX, radius=14, outline="surface.landing", line=4),
    Panel("veil", BOX, fill="surface.veil", alpha=150),
    *(words(face, align) for face in (BODY, DISPLAY) for align in ("left", "centre", "right")),
    Chip("chip", Point(100, 80), 30, "jobcoach", "praat_mee", "A"),
    Chip("lifted", Point(100, 80), 30, "werkgever", lifted=True),
    Icon("icon", Point(100, 80), 40, "steering-wheel", "ink.accent"),
    Disc("disc", Point(100, 80), 40, fill="surface.seat", outline="surface.warn_line", line=4),
    Disc("ring", Point(100, 80), 40, outline="surface.gap", line=3, dashed=True),
    Stroke("stroke", Point(20, 80), Point(200, 80), 5, "surface.rail"),
    Stroke("dots", Point(20, 80), Point(200, 80), 5, "surface.rail_open", dotted=True),
    Shape("shape", (Point(60, 30), Point(150, 75), Point(60, 120)), "phase.3"),
)


def test_every_kind_of_instruction_is_tried() -> None:
    assert {type(item) for item in EVERYTHING} == set(Instruction.__args__)


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.key)
def test_an_instruction_touches_only_its_bounds(item: Instruction) -> None:
    empty, full = painted((GROUND,), SIZE), painted((GROUND, item), SIZE)
    same = pygame.mask.from_threshold(full, (0, 0, 0), (1, 1, 1, 255), empty)
    same.invert()
    touched = same.get_bounding_rects()
    assert touched
    around = Rect(*touched[0].unionall(touched[1:]))
    bounds = item.bounds.grown(1)  # in whole pixels
    assert bounds.x <= around.x
    assert bounds.y <= around.y
    assert around.right <= bounds.right
    assert around.bottom <= bounds.bottom


edges = st.floats(0, 240, allow_nan=False)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(EVERYTHING), min_size=1, max_size=5), edges, edges, edges, edges)
def test_a_part_that_is_painted_again_matches_its_surroundings(
    items: list[Instruction], x: float, y: float, w: float, h: float
) -> None:
    picture: Picture = (GROUND, *items)
    whole = painted(picture, SIZE)
    part = whole.copy()
    Spread(picture).paint(painter(), part, outward(Rect(x, y, w, h)))
    assert pixels_apart(part, whole) == 0


def test_nothing_outside_a_clip_is_touched() -> None:
    surface = pygame.Surface(SIZE)
    Spread((GROUND, *EVERYTHING)).paint(painter(), surface, outward(Rect(50.5, 40.5, 20, 20)))
    surface.fill("black", (50, 40, 21, 21))
    assert surface.get_bounding_rect().size == (0, 0) or pixels_apart(surface, pygame.Surface(SIZE)) == 0
    assert surface.get_clip() == surface.get_rect()
