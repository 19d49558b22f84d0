"""Many hands: a fiche has one owner, a stack serves everybody, and no driver can make two hands of one."""

from collections import Counter
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.input.gestures import Cancelled, Dragged, Dropped, Gesture, Lifted, Tapped
from canvas.layout.geometry import Point
from tests.input.pointers import FICHE, NOTHING, OTHER, STACK, Pointers, right_of

FAR = Point(900, 500)
TEN = [f"finger-{number}" for number in range(10)]


def test_many_hands_take_from_one_stack() -> None:
    table = Pointers()
    for number, pointer in enumerate(["mouse", *TEN]):
        table.feel("down", pointer, STACK)
        table.feel("move", pointer, Point(200 + 100 * number, 400))
    assert table.hands.holding == dict.fromkeys(["mouse", *TEN], "stack:gemeente")
    for number, pointer in enumerate(["mouse", *TEN]):
        table.feel("up", pointer, Point(200 + 100 * number, 400))
    table.wait(120)
    assert Counter(type(made) for made in table.made) == {Lifted: 11, Dropped: 11}
    assert not table.hands.down


def test_ten_fingers_each_carry_their_own() -> None:
    table = Pointers()
    for pointer in TEN:
        table.feel("down", pointer, STACK)
    for step in range(1, 4):
        for number, pointer in enumerate(TEN):
            at = Point(100 + 90 * number, 100 + 100 * step)
            made = table.feel("move", pointer, at)
            assert [gesture.pointer for gesture in made] == [pointer]
            assert made[0].at == at


def test_a_fiche_in_a_hand_is_left_alone_by_a_second_finger() -> None:
    table = Pointers()
    table.drag("finger-1", FICHE, FAR)
    table.feel("down", "finger-2", FICHE)
    assert table.feel("move", "finger-2", OTHER) == []
    assert table.feel("up", "finger-2", OTHER) == []
    assert table.hands.holding == {"finger-1": "fiche:f1"}


def test_a_fiche_that_is_only_pressed_has_an_owner_too() -> None:
    table = Pointers()
    table.feel("down", "finger-1", FICHE)
    table.feel("down", "mouse", right_of(FICHE, 10))
    assert table.feel("move", "mouse", FAR) == []
    assert table.feel("up", "mouse", FAR) == []
    assert [type(made) for made in table.feel("move", "finger-1", FAR)] == [Lifted]


def test_a_fiche_in_limbo_has_an_owner_too() -> None:
    table = Pointers()
    table.drag("finger-1", FICHE, FAR)
    table.feel("up", "finger-1", FAR)
    table.feel("down", "mouse", FICHE)
    assert table.feel("move", "mouse", NOTHING) == []


def test_a_finger_that_was_ignored_does_not_keep_the_fiche_from_others() -> None:
    table = Pointers()
    table.feel("down", "finger-1", FICHE)
    table.feel("down", "finger-2", FICHE)
    assert table.feel("up", "finger-1", FICHE) == [Tapped("finger-1", FICHE)]
    table.feel("down", "finger-3", FICHE)
    assert [type(made) for made in table.feel("move", "finger-3", FAR)] == [Lifted]
    assert table.feel("move", "finger-2", FAR) == []


def test_letting_go_of_a_handle_leaves_other_hands_alone() -> None:
    table = Pointers()
    table.drag("finger-1", FICHE, FAR)
    table.drag("finger-2", OTHER, FAR)
    assert table.hands.let_go("fiche:f1") == [Cancelled("finger-1", "fiche:f1", FAR)]
    assert table.hands.holding == {"finger-2": "fiche:f2"}


def test_a_finger_that_reuses_the_name_of_another_hand_is_a_hand_of_its_own() -> None:
    table = Pointers()
    table.drag("finger-1", FICHE, FAR)
    table.feel("up", "finger-1", FAR)
    table.feel("down", "finger-7", FAR)
    table.feel("down", "finger-1", STACK)
    table.feel("move", "finger-1", NOTHING)
    assert sorted(table.hands.holding.values()) == ["fiche:f1", "stack:gemeente"]
    assert [made.handle for made in table.feel("move", "finger-7", NOTHING) if isinstance(made, Dragged)] == [
        "fiche:f1"
    ]


def test_thousands_of_fingers_leave_nothing_behind() -> None:
    table = Pointers()
    for number in range(2000):
        pointer = f"finger-{number}"
        table.drag(pointer, STACK, FAR)
        table.feel("up", pointer, FAR)
        table.wait(120)
    kept = [value for value in vars(table.hands).values() if isinstance(value, dict)]
    assert kept
    assert not any(kept)


POINTERS = ["mouse", "finger-1", "finger-2"]
PLACES = [STACK, FICHE, right_of(FICHE, 30), NOTHING]
PAUSES = [1, 1, 60, 130]
Report = tuple[str, str, Point, int]

reports: st.SearchStrategy[Report] = st.tuples(
    st.sampled_from(["down", "move", "up", "up", "cancel"]),
    st.sampled_from(POINTERS),
    st.sampled_from(PLACES),
    st.sampled_from(PAUSES),
)
drags: st.SearchStrategy[list[Report]] = st.builds(
    lambda pointer, start, end: [("down", pointer, start, 1), ("move", pointer, end, 1), ("up", pointer, end, 1)],
    st.sampled_from(POINTERS),
    st.sampled_from(PLACES),
    st.sampled_from(PLACES),
)
flickers: st.SearchStrategy[list[Report]] = st.builds(
    lambda pointer, other, at, pause: [("up", pointer, at, 1), ("down", other, at, pause)],
    st.sampled_from(POINTERS[1:]),
    st.sampled_from(POINTERS[1:]),
    st.sampled_from(PLACES),
    st.sampled_from(PAUSES),
)
waits: st.SearchStrategy[Report] = st.tuples(
    st.just("wait"), st.just(""), st.just(NOTHING), st.sampled_from([1, 120, 600])
)
losses: st.SearchStrategy[Report] = st.tuples(st.just("lose"), st.just("fiche:f1"), st.just(NOTHING), st.just(0))
stories = st.lists(st.one_of(drags, flickers, st.lists(st.one_of(reports, waits, losses), max_size=3)), max_size=20)
"""What a driver may tell: whole drags, invented pairs, and reports in any order."""


def _played(table: Pointers, kind: str, pointer: str, at: Point, after: int) -> list[Gesture]:
    match kind:
        case "wait":
            return table.wait(after)
        case "lose":
            return table.hands.let_go(pointer)
    return table.feel(kind, pointer, at, after)


def _carry_on(carried: dict[str, str], gestures: list[Gesture]) -> None:
    """What is carried after these gestures; fails when one does not follow on what was."""
    for made in gestures:
        match made:
            case Lifted(pointer, handle):
                assert pointer not in carried
                assert handle not in carried.values() or handle.startswith("stack:")
                carried[pointer] = handle
            case Dragged(pointer, handle):
                assert carried[pointer] == handle
            case Dropped(pointer, handle) | Cancelled(pointer, handle):
                assert carried.pop(pointer) == handle


@settings(deadline=None, max_examples=200)
@given(stories)
def test_whatever_the_driver_tells_every_lift_has_one_end(told: list[list[Report]]) -> None:
    table, carried = Pointers(), dict[str, str]()
    for report in chain.from_iterable(told):
        _carry_on(carried, _played(table, *report))
        assert table.hands.holding == carried
        assert table.hands.deadline is None or table.hands.deadline > table.now
    for pointer in POINTERS:
        _carry_on(carried, table.feel("up", pointer, NOTHING))
    _carry_on(carried, table.wait(1000))
    assert carried == {}
    assert not table.hands.down


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 119), max_size=12), st.booleans())
def test_no_number_of_invented_pairs_makes_a_fiche_fall(pauses: list[int], renamed: bool) -> None:
    table = Pointers()
    table.drag("finger-0", FICHE, FAR)
    name = "finger-0"
    for number, pause in enumerate(pauses, 1):
        table.feel("up", name, FAR)
        name = f"finger-{number}" if renamed else name
        table.feel("down", name, right_of(FAR, number % 3), after=pause)
    assert all(isinstance(made, Dragged) for made in table.made)
    assert table.hands.holding == {"finger-0": "fiche:f1"}
    table.feel("up", name, FAR)
    assert table.wait(120) == [Dropped("finger-0", "fiche:f1", FAR)]
