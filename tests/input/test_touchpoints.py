"""Counting fingers: how many a screen reports, and a system that keeps three of them for itself."""

import pytest

from canvas.input.pointer import PointerEvent
from canvas.input.touchpoints import ENOUGH, HOLD_MS, TouchPoints
from canvas.layout.geometry import Point


def report(kind: str, finger: int, time: int, device: str = "finger") -> PointerEvent:
    return PointerEvent(kind, f"{device}-{finger}", device, Point(100 * finger, 100), time)  # type: ignore[arg-type]


def put(points: TouchPoints, count: int, time: int, apart: int = 15) -> None:
    """So many fingers come down, one after the other."""
    for finger in range(count):
        points.feel(report("down", finger, time + finger * apart))


def lift(points: TouchPoints, count: int, time: int, apart: int = 40) -> None:
    for finger in range(count):
        points.feel(report("up", finger, time + finger * apart))


def test_ten_fingers_that_lie_still_are_ten() -> None:
    points = TouchPoints()
    put(points, 10, 0)
    assert (points.verdict, points.most) == ("still", 10)
    assert points.deadline is not None
    points.wait(points.deadline)
    lift(points, 10, 3000)
    assert (points.verdict, points.held, points.down) == ("good", 10, {})


@pytest.mark.parametrize("count", [1, 2, ENOUGH - 1])
def test_fewer_than_a_group_needs(count: int) -> None:
    points = TouchPoints()
    put(points, count, 0)
    lift(points, count, 2 * HOLD_MS)
    assert (points.verdict, points.held) == ("few", count)


@pytest.mark.parametrize("kind", ["up", "cancel"])
def test_a_third_finger_with_which_all_vanish_was_taken(kind: str) -> None:
    """As Windows does: two fingers drag, the third comes, and a moment later nobody is there."""
    points = TouchPoints()
    put(points, 2, 0)
    points.feel(report("down", 2, 800))
    for finger in range(3):
        points.feel(report(kind, finger, 950))
    assert points.verdict == "taken"


def test_fingers_that_stay_prove_that_nothing_takes_them() -> None:
    points = TouchPoints()
    for begin in (0, 5000):
        put(points, 3, begin)
        lift(points, 3, begin + 100, apart=0)
    assert points.verdict == "taken"
    put(points, 6, 10_000)
    lift(points, 6, 12_000, apart=0)
    assert (points.verdict, points.held) == ("good", 6)


def test_a_hand_that_is_lifted_finger_by_finger_was_not_taken() -> None:
    points = TouchPoints()
    put(points, 3, 0)
    lift(points, 3, 300, apart=90)
    assert points.verdict == "still"


def test_two_fingers_at_a_time_are_never_taken_for_three() -> None:
    points = TouchPoints()
    for begin in range(0, 2000, 200):
        put(points, 2, begin)
        lift(points, 2, begin + 60, apart=0)
    assert (points.verdict, points.most) == ("still", 2)


def test_a_mouse_is_no_finger() -> None:
    points = TouchPoints()
    points.feel(report("down", 0, 0, "mouse"))
    points.wait(5000)
    assert (points.verdict, points.most) == ("none", 0)
