"""One hand: tap, drag, long press, and the fiche that must not fall when the driver invents an UP."""

import pytest

from canvas.input.gestures import Cancelled, Dragged, Dropped, Lifted, LongPressed, Tapped
from canvas.input.pointer import Device, Reach
from canvas.layout.geometry import Point, Size
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import kit
from tests.input.pointers import FICHE, NOTHING, STACK, Pointers, right_of

FAR = Point(900, 500)
SCALES = {0.67: Size(1280, 720), 1.0: Size(1920, 1080), 2.0: Size(3840, 2160)}


def reach_at(scale: float) -> Reach:
    return kit(CountingMeasurer()).at_scale(SCALES[scale]).reach


def test_a_touch_is_a_tap_where_it_began() -> None:
    table = Pointers()
    table.feel("down", "finger-1", NOTHING)
    assert table.feel("up", "finger-1", right_of(NOTHING, 3)) == [Tapped("finger-1", NOTHING)]
    assert not table.hands.down


def test_a_mouse_drags_from_the_lift_to_the_drop() -> None:
    table = Pointers()
    table.feel("down", "mouse", STACK)
    near, far = right_of(STACK, 10), right_of(STACK, 200)
    assert table.feel("move", "mouse", near) == [Lifted("mouse", "stack:gemeente", STACK, near)]
    assert table.hands.holding == {"mouse": "stack:gemeente"}
    assert table.feel("move", "mouse", far) == [Dragged("mouse", "stack:gemeente", far)]
    assert table.feel("up", "mouse", far) == [Dropped("mouse", "stack:gemeente", far)]
    assert not table.hands.down


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("pointer", ["mouse", "finger-1", "pen"])
def test_a_drag_begins_at_its_threshold_at_every_scale(pointer: str, scale: float) -> None:
    reach = reach_at(scale)
    threshold = 4 if pointer == "mouse" else 2 * reach.px_per_mm
    table = Pointers(reach)
    table.feel("down", pointer, STACK)
    assert table.feel("move", pointer, right_of(STACK, threshold - 0.1)) == []
    assert [type(made) for made in table.feel("move", pointer, right_of(STACK, threshold + 0.1))] == [Lifted]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(("device", "least"), [("mouse", 4), ("finger", 4.8), ("pen", 4.8)])
def test_no_scale_makes_a_threshold_too_small_for_a_hand(device: Device, least: float, scale: float) -> None:
    assert reach_at(scale).drag_from(device) >= least


def test_a_finger_may_roll_on_a_button_but_not_off_it() -> None:
    table, roll = Pointers(), 6 * Reach().px_per_mm
    table.feel("down", "finger-1", NOTHING)
    table.feel("move", "finger-1", right_of(NOTHING, roll - 1))
    assert table.feel("up", "finger-1", right_of(NOTHING, roll - 1)) == [Tapped("finger-1", NOTHING)]
    table.feel("down", "finger-1", NOTHING)
    table.feel("move", "finger-1", right_of(NOTHING, roll + 1))
    table.feel("move", "finger-1", NOTHING)
    assert table.feel("up", "finger-1", NOTHING) == []


@pytest.mark.parametrize("at", [FICHE, NOTHING])
def test_a_long_press_comes_once_and_is_no_tap_after(at: Point) -> None:
    table = Pointers()
    table.feel("down", "finger-1", at)
    assert table.hands.deadline == table.now + 500
    assert table.wait(499) == []
    assert table.wait(1) == [LongPressed("finger-1", at)]
    assert table.hands.deadline is None
    assert table.wait(5000) == []
    assert table.feel("up", "finger-1", at) == []


def test_after_a_long_press_a_fiche_can_still_be_lifted() -> None:
    table = Pointers()
    table.feel("down", "finger-1", FICHE)
    table.wait(600)
    assert [type(made) for made in table.feel("move", "finger-1", FAR)] == [Lifted]


def test_a_finger_that_lifts_waits_before_it_drops() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    assert table.feel("up", "finger-1", FAR) == []
    assert table.hands.holding == {"finger-1": "stack:gemeente"}
    assert table.hands.deadline == table.now + 120
    assert table.wait(119) == []
    assert table.wait(1) == [Dropped("finger-1", "stack:gemeente", FAR)]
    assert not table.hands.down


@pytest.mark.parametrize("back", ["finger-1", "finger-7"], ids=["same name", "new name"])
@pytest.mark.parametrize("pixels", [0, 15 * 3.8 - 0.1])
def test_a_finger_that_never_left_goes_on_dragging(back: str, pixels: float) -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    table.feel("up", "finger-1", FAR)
    near = right_of(FAR, pixels)
    assert table.feel("down", back, near, after=119) == [Dragged("finger-1", "stack:gemeente", near)]
    assert table.feel("move", back, STACK) == [Dragged("finger-1", "stack:gemeente", STACK)]
    table.feel("up", back, STACK)
    assert table.wait(120) == [Dropped("finger-1", "stack:gemeente", STACK)]
    assert not table.hands.down


@pytest.mark.parametrize("back", ["finger-1", "finger-7"], ids=["same name", "new name"])
@pytest.mark.parametrize(("pixels", "after"), [(15 * 3.8 + 0.1, 50), (0, 120)], ids=["too far", "too late"])
def test_a_finger_that_really_left_has_dropped(back: str, pixels: float, after: int) -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    table.feel("up", "finger-1", FAR)
    table.feel("down", back, right_of(FAR, pixels), after=after)
    table.wait(120)
    assert [made for made in table.made if not isinstance(made, LongPressed)] == [
        Dropped("finger-1", "stack:gemeente", FAR)
    ]


def test_the_hand_that_let_go_is_taken_up_again_before_a_neighbour_in_limbo() -> None:
    table = Pointers()
    table.drag("finger-2", STACK, right_of(FAR, 5))
    table.drag("finger-1", FICHE, FAR)
    table.feel("up", "finger-2", right_of(FAR, 5))
    table.feel("up", "finger-1", FAR)
    assert table.feel("down", "finger-1", right_of(FAR, 5)) == [Dragged("finger-1", "fiche:f1", right_of(FAR, 5))]


def test_a_finger_with_a_new_name_takes_up_the_nearest_hand_in_limbo() -> None:
    table = Pointers()
    table.drag("finger-1", FICHE, FAR)
    table.drag("finger-2", STACK, right_of(FAR, 30))
    table.feel("up", "finger-1", FAR)
    table.feel("up", "finger-2", right_of(FAR, 30))
    at = right_of(FAR, 25)
    assert table.feel("down", "finger-9", at) == [Dragged("finger-2", "stack:gemeente", at)]


def test_a_mouse_never_waits() -> None:
    table = Pointers()
    table.drag("mouse", STACK, FAR)
    assert table.feel("up", "mouse", FAR) == [Dropped("mouse", "stack:gemeente", FAR)]
    assert table.feel("down", "mouse", FAR) == []
    assert table.hands.holding == {}


def test_a_mouse_does_not_take_up_the_drag_of_a_finger() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    table.feel("up", "finger-1", FAR)
    assert table.feel("down", "mouse", FAR) == []
    assert table.wait(120) == [Dropped("finger-1", "stack:gemeente", FAR)]


@pytest.mark.parametrize("in_limbo", [False, True])
def test_a_cancel_sends_the_fiche_home(in_limbo: bool) -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    if in_limbo:
        table.feel("up", "finger-1", FAR)
    assert table.feel("cancel", "finger-1", FAR) == [Cancelled("finger-1", "stack:gemeente", FAR)]
    assert table.feel("up", "finger-1", FAR) == []
    assert table.wait(1000) == []
    assert not table.hands.down


def test_a_cancelled_press_is_no_tap() -> None:
    table = Pointers()
    table.feel("down", "finger-1", NOTHING)
    assert table.feel("cancel", "finger-1", NOTHING) == []
    assert table.feel("up", "finger-1", NOTHING) == []


def test_every_hand_opens_when_the_window_loses_its_focus() -> None:
    table = Pointers()
    table.drag("mouse", STACK, FAR)
    table.drag("finger-1", FICHE, FAR)
    table.feel("down", "finger-2", NOTHING)
    opened = table.hands.let_all_go()
    assert opened == [Cancelled("mouse", "stack:gemeente", FAR), Cancelled("finger-1", "fiche:f1", FAR)]
    assert not table.hands.down
    for pointer in ("mouse", "finger-1", "finger-2"):
        assert table.feel("move", pointer, STACK) == []
        assert table.feel("up", pointer, STACK) == []


def test_an_up_without_a_down_does_nothing() -> None:
    table = Pointers()
    assert table.feel("up", "finger-1", FICHE) == []
    assert table.feel("move", "finger-1", FICHE) == []
    assert table.feel("up", "mouse", FICHE) == []


def test_a_second_up_does_not_lose_the_fiche() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    table.feel("up", "finger-1", FAR)
    assert table.feel("up", "finger-1", STACK) == []
    assert table.wait(120) == [Dropped("finger-1", "stack:gemeente", FAR)]


def test_a_late_up_of_the_old_name_does_not_open_the_hand() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    table.feel("up", "finger-1", FAR)
    table.feel("down", "finger-7", FAR)
    assert table.feel("up", "finger-1", FAR) == []
    assert table.wait(1000) == []
    assert table.hands.holding == {"finger-1": "stack:gemeente"}


def test_a_down_whose_up_was_lost_ends_the_drag_before() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, FAR)
    assert table.feel("down", "finger-1", FICHE) == [Cancelled("finger-1", "stack:gemeente", FAR)]
    assert table.feel("up", "finger-1", FICHE) == [Tapped("finger-1", FICHE)]
    assert not table.hands.down


def test_a_finger_without_an_up_leaves_no_drag_behind_when_it_takes_up_another_hand() -> None:
    table = Pointers()
    table.drag("finger-1", STACK, Point(300, 800))
    table.drag("finger-2", FICHE, FAR)
    table.feel("up", "finger-2", FAR)
    assert table.feel("down", "finger-1", FAR) == [
        Cancelled("finger-1", "stack:gemeente", Point(300, 800)),
        Dragged("finger-2", "fiche:f1", FAR),
    ]
    assert table.hands.holding == {"finger-2": "fiche:f1"}
