"""Finding by cells gives what asking every target gives."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.finding import CELL, Finder
from canvas.layout.geometry import Point, Rect
from canvas.layout.target import Target, nearest, topmost

lengths = st.integers(-300, 2000).map(float)
sizes = st.integers(0, 700).map(float)
kinds = st.sampled_from(["task", "fiche", "board"])
targets = st.lists(
    st.builds(
        lambda what, of, x, y, size, circle: Target(what, str(of), Rect(x, y, size, size), circle),
        kinds, st.integers(0, 9), lengths, lengths, sizes, st.booleans(),
    ),
    max_size=30,
)  # fmt: skip
points = st.builds(Point, lengths, lengths)
reaches = st.sampled_from([0.0, 3.0, 40.0, 2.5 * CELL])


@given(targets, points, reaches)
def test_the_same_target_is_found_near_a_point(all_targets: list[Target], at: Point, reach: float) -> None:
    near = Finder(all_targets).near(at, reach)
    assert topmost(near, at) == topmost(all_targets, at)
    assert nearest(near, at, reach) == nearest(all_targets, at, reach)


@given(targets, kinds, st.integers(0, 9).map(str))
def test_a_name_finds_the_first_of_that_name(all_targets: list[Target], what: str, of: str) -> None:
    first = next((target for target in all_targets if (target.what, target.of) == (what, of)), None)
    assert Finder(all_targets).named(what, of) == first
