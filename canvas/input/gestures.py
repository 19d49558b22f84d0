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


@dataclass(frozen=True, slots=True)
class Turned:
    """A second finger touched the fiche in a hand: the fiche turns. `pointer` is the hand that holds it."""

    pointer: str
    at: Point


Gesture = Tapped | LongPressed | Lifted | Dragged | Dropped | Cancelled | Turned
Lingers = Callable[[Point], bool]
"""Whether a long press means something at a point. Where it does not, a slow finger simply taps."""
Grab = Callable[[Point], str]
"""What a hand would hold at a point: a handle, or nothing (empty)."""


class Hands:
    """All pointers together. `feel` takes their reports, `wait` lets time pass; both give gestures."""

    def __init__(self, reach: Reach, grab: Grab, lingers: Lingers = lambda _at: True) -> None:
        self.reach = reach
        self._grab = grab
        self._lingers = lingers
        self._hands: dict[str, Hand] = {}
        self._names: dict[str, str] = {}
        """Which hand a pointer moves. Mostly the one of its own name; or the hand it brought back out of limbo."""

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
        if event.kind == "down":
            return [*gestures, *self._down(event)]
        hand = self._hand_of(event.pointer)
        if hand is None:  # its DOWN was never told, or its hand was opened meanwhile
            return gestures
        answer = {"move": self._move, "up": self._up, "cancel": self._cancel}[event.kind]
        return [*gestures, *answer(hand, event)]

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
        before = self._hand_of(event.pointer)
        if before is not None and before != resumed:
            yield from self._superseded(before)
        if resumed is not None:
            self._taken_by(event.pointer, resumed)
            self._hands[resumed.pointer] = replace(resumed, state=State.DRAGGING, at=event.at, since=event.time)
            yield Dragged(resumed.pointer, resumed.handle, event.at)
            return
        handle = self._grab(event.at)
        if handle.startswith(IN_THE_AIR):
            yield Turned(handle.removeprefix(IN_THE_AIR), event.at)
            handle = ""
            state = State.SPENT
        else:
            state = State.SPENT if self._is_owned(handle) else State.PRESSED
        name = self._free_name(event.pointer)
        hand = self._hands[name] = Hand(name, event.device, state, handle, event.at, event.at, event.time)
        self._taken_by(event.pointer, hand)

    def _hand_of(self, pointer: str) -> Hand | None:
        return self._hands.get(self._names.get(pointer, ""))

    def _taken_by(self, pointer: str, hand: Hand) -> None:
        """From now on only this pointer moves the hand."""
        self._forget(hand)
        self._names[pointer] = hand.pointer

    def _forget(self, hand: Hand) -> None:
        self._names = {pointer: name for pointer, name in self._names.items() if name != hand.pointer}

    def _remove(self, hand: Hand) -> None:
        self._hands.pop(hand.pointer, None)
        self._forget(hand)

    def _free_name(self, pointer: str) -> str:
        """A pointer's own name, unless a finger that came back out of limbo still goes by it."""
        return pointer if pointer not in self._hands else self._free_name(f"{pointer}'")

    def _superseded(self, hand: Hand) -> Iterator[Gesture]:
        """A second DOWN: in limbo the first drag had really ended; else its UP was lost by the driver."""
        self._remove(hand)
        if hand.state in _CARRYING:
            done = Dropped if hand.state is State.LIMBO else Cancelled
            yield done(hand.pointer, hand.handle, hand.at)

    def _move(self, hand: Hand, event: PointerEvent) -> Iterator[Gesture]:
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

    def _up(self, hand: Hand, event: PointerEvent) -> Iterator[Gesture]:
        if hand.state is State.LIMBO:
            return  # it was told already
        if hand.state is State.DRAGGING and hand.device != "mouse":
            self._hands[hand.pointer] = replace(hand, state=State.LIMBO, at=event.at, since=event.time)
            return
        self._remove(hand)
        if hand.state is State.DRAGGING:
            yield Dropped(hand.pointer, hand.handle, event.at)
        elif hand.state is State.PRESSED and hand.since < _NEVER and not self._has_rested(hand, event.time):
            yield Tapped(hand.pointer, hand.start)

    def _cancel(self, hand: Hand, _event: PointerEvent) -> Iterator[Gesture]:
        yield from self._end(hand)

    def _end(self, hand: Hand) -> Iterator[Gesture]:
        self._remove(hand)
        if hand.state in _CARRYING:
            yield Cancelled(hand.pointer, hand.handle, hand.at)

    def _overdue(self, hand: Hand, now: int) -> Iterator[Gesture]:
        due = self._due(hand)
        if due is None or now < due:
            return
        if hand.state is State.LIMBO:
            self._remove(hand)
            yield Dropped(hand.pointer, hand.handle, hand.at)
            return
        keeps = State.PRESSED if hand.handle else State.SPENT
        self._hands[hand.pointer] = replace(hand, state=keeps, since=now + _NEVER)
        yield LongPressed(hand.pointer, hand.at)

    def _due(self, hand: Hand) -> int | None:
        if hand.state is State.LIMBO:
            return hand.since + self.reach.limbo_ms
        if hand.state is State.PRESSED and hand.since < _NEVER and self._lingers(hand.start):
            return hand.since + self.reach.long_press_ms
        return None

    def _in_limbo_near(self, event: PointerEvent) -> Hand | None:
        """The hand this finger may have been all along: rather its own, else the nearest."""
        near, own = self.reach.mm(self.reach.limbo_mm), self._hand_of(event.pointer)
        waiting = [
            hand
            for hand in self._hands.values()
            if hand.state is State.LIMBO and hand.device == event.device and hand.at.distance(event.at) <= near
        ]
        return min(waiting, key=lambda hand: (hand != own, hand.at.distance(event.at)), default=None)

    def _has_rested(self, hand: Hand, now: int) -> bool:
        """A finger that lay still for so long leaned on the table; it never meant to tap."""
        return hand.device == "finger" and now - hand.since >= self.reach.rest_ms

    def _is_owned(self, handle: str) -> bool:
        """Whether another hand has this fiche; a hand that is spent has nothing."""
        owners = (hand.handle for hand in self._hands.values() if hand.state is not State.SPENT)
        return handle.startswith("fiche:") and handle in owners


IN_THE_AIR = "air:"
"""What a hand finds where another one holds a fiche: this, and the name of that hand."""
_CARRYING = (State.DRAGGING, State.LIMBO)
_NEVER = 1 << 60
"""Added to the clock of a hand that had its long press, so that it has no second one."""
