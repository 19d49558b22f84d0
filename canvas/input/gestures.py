"""Hands: one small state machine per pointer. Pure: time and places come in with the events.

    NONE -> PRESSED -> DRAGGING -> (up) -> LIMBO -> dropped

What a hand holds is a *handle*: `stack:<party>` or `fiche:<id>`. A fiche has one owner; many hands may
take from one stack. An UP of a finger waits in LIMBO, because touch drivers sometimes invent an UP for a
finger that never left (SDL issue 9591): a fiche in somebody's hand must not fall.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from canvas.input.pointer import Device, PointerEvent, Reach
from canvas.layout.geometry import Point


class State(Enum):
    """Where a hand is in its gesture."""

    PRESSED = auto()
    SPENT = auto()
    """Down, but it will do nothing more: it rolled off a button, or pressed what another hand holds."""
    DRAGGING = auto()
    LIMBO = auto()


@dataclass(frozen=True, slots=True)
class Hand:
    """One pointer that is down, or was a moment ago."""

    pointer: str
    device: Device
    state: State
    handle: str
    start: Point
    at: Point
    since: int
    """When it entered this state, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Tapped:
    pointer: str
    at: Point


@dataclass(frozen=True, slots=True)
class LongPressed:
    pointer: str
    at: Point


@dataclass(frozen=True, slots=True)
class Lifted:
    pointer: str
    handle: str
    start: Point
    at: Point


@dataclass(frozen=True, slots=True)
class Dragged:
    pointer: str
    handle: str
    at: Point


@dataclass(frozen=True, slots=True)
class Dropped:
    pointer: str
    handle: str
    at: Point


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The drag ends without a drop: the fiche goes home and nothing is recorded."""

    pointer: str
    handle: str
    at: Point


Gesture = Tapped | LongPressed | Lifted | Dragged | Dropped | Cancelled
Grab = Callable[[Point], str]
"""What a hand would hold at a point: a handle, or nothing (empty)."""


class Hands:
    """All pointers together. `feel` takes their reports, `wait` lets time pass; both give gestures."""

    def __init__(self, reach: Reach, grab: Grab) -> None:
        self.reach = reach
        self._grab = grab
        self._hands: dict[str, Hand] = {}
        self._names: dict[str, str] = {}
        """Pointers that go on under another name: the finger that came back out of limbo."""

    @property
    def holding(self) -> dict[str, str]:
        """Which pointer holds which handle, limbo included."""
        return {hand.pointer: hand.handle for hand in self._hands.values() if hand.state in _CARRYING}

    @property
    def down(self) -> bool:
        """Whether any hand is in the middle of something."""
        return bool(self._hands)

    def feel(self, event: PointerEvent) -> list[Gesture]:
        """One report of one pointer; overdue limbos and long presses come first."""
        gestures = self.wait(event.time)
        if event.kind != "down":
            event = replace(event, pointer=self._names.get(event.pointer, event.pointer))
        answer = {"down": self._down, "move": self._move, "up": self._up, "cancel": self._cancel}[event.kind]
        return [*gestures, *answer(event)]

    def wait(self, now: int) -> list[Gesture]:
        """What time alone brings about: a drop after limbo, a long press."""
        return [gesture for hand in list(self._hands.values()) for gesture in self._overdue(hand, now)]

    @property
    def deadline(self) -> int | None:
        """When `wait` has something to say next, in milliseconds."""
        return min(filter(None, map(self._due, self._hands.values())), default=None)

    def let_go(self, handle: str) -> list[Gesture]:
        """End every drag of a handle: what it held has moved or vanished under the hand."""
        return [gesture for hand in list(self._hands.values()) if hand.handle == handle for gesture in self._end(hand)]

    def let_all_go(self) -> list[Gesture]:
        """End everything: the window lost its focus, or somebody pressed Escape."""
        return [gesture for hand in list(self._hands.values()) for gesture in self._end(hand)]

    def _down(self, event: PointerEvent) -> Iterator[Gesture]:
        resumed = self._in_limbo_near(event)
        if resumed is not None:
            self._names[event.pointer] = resumed.pointer
            self._hands[resumed.pointer] = replace(resumed, state=State.DRAGGING, at=event.at, since=event.time)
            yield Dragged(resumed.pointer, resumed.handle, event.at)
            return
        name = self._names[event.pointer] = self._free_name(event.pointer)
        yield from self._superseded(name)
        handle = self._grab(event.at)
        state = State.SPENT if self._is_owned(handle) else State.PRESSED
        self._hands[name] = Hand(name, event.device, state, handle, event.at, event.at, event.time)

    def _free_name(self, pointer: str) -> str:
        """A pointer's own name, unless a finger that came back out of limbo still goes by it."""
        taken = any(name == pointer != other for other, name in self._names.items() if name in self._hands)
        return f"{pointer}'" if taken else pointer

    def _superseded(self, name: str) -> Iterator[Gesture]:
        """A second DOWN: in limbo the first drag had really ended; else its UP was lost by the driver."""
        hand = self._hands.pop(name, None)
        if hand is None or hand.state not in _CARRYING:
            return
        done = Dropped if hand.state is State.LIMBO else Cancelled
        yield done(hand.pointer, hand.handle, hand.at)

    def _move(self, event: PointerEvent) -> Iterator[Gesture]:
        hand = self._hands.get(event.pointer)
        if hand is None:
            return
        if hand.state is State.DRAGGING:
            self._hands[hand.pointer] = replace(hand, at=event.at)
            yield Dragged(hand.pointer, hand.handle, event.at)
        elif hand.state is State.PRESSED:
            yield from self._pressed_moved(hand, event)

    def _pressed_moved(self, hand: Hand, event: PointerEvent) -> Iterator[Gesture]:
        moved = hand.start.distance(event.at)
        if hand.handle and moved >= self.reach.drag_from(hand.device):
            self._hands[hand.pointer] = replace(hand, state=State.DRAGGING, at=event.at, since=event.time)
            yield Lifted(hand.pointer, hand.handle, hand.start, event.at)
        elif not hand.handle and moved > self.reach.mm(self.reach.tap_mm):
            self._hands[hand.pointer] = replace(hand, state=State.SPENT)

    def _up(self, event: PointerEvent) -> Iterator[Gesture]:
        hand = self._hands.get(event.pointer)
        if hand is None:
            return
        if hand.state is State.DRAGGING and hand.device != "mouse":
            self._hands[hand.pointer] = replace(hand, state=State.LIMBO, at=event.at, since=event.time)
            return
        del self._hands[hand.pointer]
        if hand.state is State.DRAGGING:
            yield Dropped(hand.pointer, hand.handle, event.at)
        elif hand.state is State.PRESSED and hand.since < _NEVER:
            yield Tapped(hand.pointer, hand.start)

    def _cancel(self, event: PointerEvent) -> Iterator[Gesture]:
        hand = self._hands.get(event.pointer)
        if hand is not None:
            yield from self._end(hand)

    def _end(self, hand: Hand) -> Iterator[Gesture]:
        self._hands.pop(hand.pointer, None)
        if hand.state in _CARRYING:
            yield Cancelled(hand.pointer, hand.handle, hand.at)

    def _overdue(self, hand: Hand, now: int) -> Iterator[Gesture]:
        due = self._due(hand)
        if due is None or now < due:
            return
        if hand.state is State.LIMBO:
            del self._hands[hand.pointer]
            yield Dropped(hand.pointer, hand.handle, hand.at)
            return
        keeps = State.PRESSED if hand.handle else State.SPENT
        self._hands[hand.pointer] = replace(hand, state=keeps, since=now + _NEVER)
        yield LongPressed(hand.pointer, hand.at)

    def _due(self, hand: Hand) -> int | None:
        if hand.state is State.LIMBO:
            return hand.since + self.reach.limbo_ms
        if hand.state is State.PRESSED and hand.since < _NEVER:
            return hand.since + self.reach.long_press_ms
        return None

    def _in_limbo_near(self, event: PointerEvent) -> Hand | None:
        near = self.reach.mm(self.reach.limbo_mm)
        for hand in self._hands.values():
            if hand.state is State.LIMBO and hand.device == event.device and hand.at.distance(event.at) <= near:
                return hand
        return None

    def _is_owned(self, handle: str) -> bool:
        return handle.startswith("fiche:") and any(hand.handle == handle for hand in self._hands.values())


_CARRYING = (State.DRAGGING, State.LIMBO)
_NEVER = 1 << 60
"""Added to the clock of a hand that had its long press, so that it has no second one."""
