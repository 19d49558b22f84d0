"""Where hands can do something: what lies on top answers, with a little mercy."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.geometry import Point, Rect, around
from canvas.layout.target import Target, nearest, of_kind, topmost

SHEET = Target("board", "board", Rect(0, 0, 400, 300))
TASK = Target("task", "les", Rect(50, 50, 200, 60))
FICHE = Target("fiche", "f1", around(Point(220, 80), 24), circle=True)
TARGETS = (SHEET, TASK, FICHE)

coordinates = st.floats(-500, 900, allow_nan=False)
points = st.builds(Point, coordinates, coordinates)


def test_what_lies_on_top_answers() -> None:
    assert topmost(TARGETS, Point(220, 80)) is FICHE
    assert topmost(TARGETS, Point(60, 60)) is TASK
    assert topmost(TARGETS, Point(5, 5)) is SHEET
    assert topmost(TARGETS, Point(500, 5)) is None


def test_the_corner_of_a_round_target_is_not_on_it() -> None:
    assert topmost(TARGETS, Point(220 - 23, 80 - 23)) is TASK


def test_mercy_is_for_hands_that_are_just_beside() -> None:
    assert topmost((TASK,), Point(255, 80), slop=6) is TASK
    assert topmost((TASK,), Point(257, 80), slop=6) is None
    assert topmost((TASK,), Point(255, 80)) is None


def test_the_nearest_is_taken_and_of_two_the_one_in_whose_middle_the_hand_is() -> None:
    left, right = Target("task", "a", Rect(0, 0, 100, 50)), Target("task", "b", Rect(110, 0, 100, 50))
    assert nearest((left, right), Point(103, 20), 20) is left
    assert nearest((left, right), Point(108, 20), 20) is right
    assert nearest((left, right), Point(60, 300), 20) is None


def test_only_some_kinds_can_be_asked_for() -> None:
    assert of_kind(TARGETS, "task", "fiche") == [TASK, FICHE]


@given(points)
def test_a_target_is_off_by_nothing_exactly_where_it_holds(point: Point) -> None:
    for target in TARGETS:
        if target.holds(point):
            assert target.gap_to(point) == 0
        elif target.gap_to(point) == 0:  # on its right or lower edge
            assert target.rect.grown(0.001).holds(point)


@given(points, st.floats(0, 200))
def test_the_nearest_is_never_out_of_reach(point: Point, reach: float) -> None:
    found = nearest(TARGETS, point, reach)
    gaps = [target.gap_to(point) for target in TARGETS]
    if found is None:
        assert min(gaps) > reach
    else:
        assert found.gap_to(point) == min(gaps) <= reach


rects = st.builds(Rect, coordinates, coordinates, st.floats(0, 300), st.floats(0, 300))


@given(rects, rects)
def test_rectangles_are_joined_and_kept_inside(one: Rect, other: Rect) -> None:
    both = one.joined(other).grown(0.001)
    for rect in (one, other):
        assert both.x <= rect.x
        assert both.right >= rect.right
        assert both.y <= rect.y
        assert both.bottom >= rect.bottom
    kept = one.kept_in(other)
    assert (kept.w, kept.h) == (one.w, one.h)
    if one.w <= other.w and one.h <= other.h:
        assert other.grown(0.001).meets(kept) or 0 in kept[2:]
        assert kept.x >= other.x
        assert kept.right <= other.right + 0.001
