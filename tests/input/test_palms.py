"""Palms and sleeves mean nothing; a hand that rests may still begin to drag; a carried fiche is never taken away."""

import pytest

from canvas.input.palms import Palms
from canvas.input.pointer import PointerEvent, Reach
from canvas.layout.geometry import Point, Size

MIDDLE = Point(900, 500)
SCALES = [1.6, 3.15, 6.2]
"""Pixels in a millimetre: a table at 1080p, the same in 4K, a laptop."""


class Glass:
    """A table top that tells what gets through, as `down finger-1`."""

    def __init__(self, per_mm: float = 3.15) -> None:
        self.per_mm, self.now = per_mm, 1000
        self.palms = Palms(Reach(px_per_mm=per_mm, edge_mm=6), Size(3840, 2160))

    def feel(self, kind: str, number: int, x: float, after: int = 5) -> list[str]:
        """One report, so many millimetres from the middle."""
        self.now += after
        at = Point(MIDDLE.x + x * self.per_mm, MIDDLE.y)
        event = PointerEvent(kind, f"finger-{number}", "finger", at, self.now)  # type: ignore[arg-type]
        return [f"{meant.kind} {meant.pointer}" for meant in self.palms.sift(event)]

    def rest(self) -> None:
        """A palm comes down: three contacts within a hand's breadth."""
        for number, x in enumerate((0, 20, 40), 1):
            self.feel("down", number, x)


@pytest.mark.parametrize("per_mm", SCALES)
def test_three_contacts_together_are_a_palm_at_every_scale(per_mm: float) -> None:
    glass = Glass(per_mm)
    assert glass.feel("down", 1, 0) == ["down finger-1"]
    assert glass.feel("down", 2, 20) == ["down finger-2"]
    assert glass.feel("down", 3, 40) == ["cancel finger-2", "cancel finger-1"]
    assert [glass.feel("up", number, 20 * (number - 1)) for number in (1, 2, 3)] == [[], [], []]


def test_three_people_far_apart_or_one_after_the_other_are_fingers() -> None:
    glass = Glass()
    assert [glass.feel("down", number, 60 * number) for number in (1, 2, 3)] == [
        ["down finger-1"],
        ["down finger-2"],
        ["down finger-3"],
    ]
    glass = Glass()
    assert all(glass.feel("down", number, 15 * number, after=200) for number in (1, 2, 3))


def test_two_fingers_are_no_palm() -> None:
    glass = Glass()
    assert glass.feel("down", 1, 0) and glass.feel("down", 2, 10)
    assert glass.feel("up", 1, 0) == ["up finger-1"]


def test_a_hand_that_rests_may_drag_with_one_finger() -> None:
    glass = Glass()
    glass.rest()
    assert glass.feel("move", 3, 45) == []
    assert glass.feel("move", 3, 52) == ["down finger-3", "move finger-3"]
    assert glass.feel("move", 3, 90) == ["move finger-3"]
    assert glass.feel("move", 1, 5) == []
    assert glass.feel("up", 3, 90) == ["up finger-3"]


def test_a_palm_that_slides_as_one_piece_drags_nothing() -> None:
    glass = Glass()
    glass.rest()
    told = [glass.feel("move", number, 20 * (number - 1) + 4 * step) for step in range(1, 12) for number in (1, 2, 3)]
    assert told == [[]] * len(told)


def test_a_finger_that_drags_already_is_not_taken_for_a_part_of_a_palm() -> None:
    glass = Glass()
    glass.feel("down", 1, 0)
    glass.feel("move", 1, 10)
    glass.feel("down", 2, 12)
    assert glass.feel("down", 3, 25) == ["down finger-3"]
    assert glass.feel("move", 1, 20) == ["move finger-1"]


def test_fingers_that_the_driver_brings_back_are_no_palm() -> None:
    glass = Glass()
    for number in (1, 2, 3):
        glass.feel("down", number, 60 * number)
        glass.feel("move", number, 15 * number)
    for number in (1, 2, 3):
        assert glass.feel("up", number, 15 * number, after=1)
    assert all(glass.feel("down", number + 3, 15 * number, after=1) for number in (1, 2, 3))


def test_a_sleeve_on_the_edge_means_nothing_for_as_long_as_it_lies_there() -> None:
    glass = Glass()
    at = Point(600, 2155)
    for kind in ("down", "move", "up"):
        event = PointerEvent(kind, "finger-9", "finger", at, 2000)  # type: ignore[arg-type]
        assert [*glass.palms.sift(event)] == []
    pen = PointerEvent("down", "pen", "pen", at, 3000)
    assert [*glass.palms.sift(pen)] == [pen]


def test_many_fingers_leave_nothing_behind() -> None:
    glass = Glass()
    for number in range(3000):
        glass.feel("down", number, number % 7 * 50, after=60)
        glass.feel("up", number, number % 7 * 50, after=60)
    assert not glass.palms._contacts
    assert len(glass.palms._left) < 5
