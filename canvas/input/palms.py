"""Palms and sleeves: what touches a table without meaning anything. Pure; stands before `gestures`.

SDL tells no size of a contact, so only place and time can tell. Three rules:

- A finger that comes down in the strip along the edge of the screen is a sleeve, for as long as it is down.
- Three contacts or more that come down together, close to each other, are a palm. None of them taps.
- A hand that rests may begin to drag: one contact of a palm that goes another way than the others is a finger.

Mouse and pen pass unseen. A fiche that a hand already carries is never taken from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from canvas.input.pointer import PointerEvent, Reach
from canvas.layout.geometry import Point, Size

A_PALM = 3
"""Contacts. Two fingers beside each other are two people, or somebody who turns a fiche."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One finger that is down."""

    pointer: str
    start: Point
    at: Point
    since: int
    palm: int = 0
    """The palm it is part of; 0 for a finger that counts."""
    sleeve: bool = False
    moved: bool = False
    """It began to drag: from then on it is a finger."""


class Palms:
    """Lets through what hands mean. `cancel` goes ahead for a contact that turns out to be part of a palm."""

    def __init__(self, reach: Reach, size: Size) -> None:
        self.reach, self.size = reach, size
        self._contacts: dict[str, Contact] = {}
        self._palms = 0
        self._left: list[tuple[Point, int]] = []
        """Where and when fingers left lately: a driver may bring one back there (limbo)."""

    def sift(self, event: PointerEvent) -> Iterator[PointerEvent]:
        """What of one report is meant."""
        if event.device != "finger":
            yield event
        elif event.kind == "down":
            yield from self._down(event)
        elif event.kind == "move":
            yield from self._move(event)
        else:
            contact = self._contacts.pop(event.pointer, None)
            self._left = [*self._lately(event.time), (event.at, event.time)]
            if contact is None or not (contact.palm or contact.sleeve):
                yield event

    def forget(self) -> None:
        """Every hand opened: what is still down counts as new when it comes down again."""
        self._contacts.clear()

    def _down(self, event: PointerEvent) -> Iterator[PointerEvent]:
        self._contacts.pop(event.pointer, None)
        returns = self._returns(event)
        sleeve = not returns and self._on_edge(event)
        contact = Contact(event.pointer, event.at, event.at, event.time, sleeve=sleeve)
        together = [] if sleeve or returns else self._close_to(contact)
        self._contacts[event.pointer] = contact
        if len(together) + 1 >= A_PALM:
            yield from self._palm(contact, together, event.time)
        elif not sleeve:
            yield event

    def _palm(self, contact: Contact, together: list[Contact], now: int) -> Iterator[PointerEvent]:
        """All of these are one palm from now on; what they had begun ends without a word."""
        self._palms += 1
        for part in (contact, *together):
            self._contacts[part.pointer] = replace(part, palm=self._palms)
            if part is not contact and not part.palm:
                yield PointerEvent("cancel", part.pointer, "finger", part.at, now)

    def _move(self, event: PointerEvent) -> Iterator[PointerEvent]:
        contact = self._contacts.get(event.pointer)
        if contact is None:
            yield event
            return
        moved = contact.moved or contact.start.distance(event.at) >= self.reach.mm(self.reach.finger_drag_mm)
        contact = self._contacts[event.pointer] = replace(contact, at=event.at, moved=moved)
        if contact.palm and self._moves_alone(contact):
            self._contacts[event.pointer] = replace(contact, palm=0)
            yield PointerEvent("down", event.pointer, "finger", contact.start, event.time)
            yield event
        elif not (contact.palm or contact.sleeve):
            yield event

    def _moves_alone(self, contact: Contact) -> bool:
        """A palm slides as one piece; a finger goes its own way."""
        others = [other for other in self._contacts.values() if other.palm == contact.palm and other is not contact]
        ways = [_way(other) for other in others] or [Point(0, 0)]
        return all(_way(contact).distance(way) >= self.reach.mm(self.reach.freed_mm) for way in ways)

    def _close_to(self, contact: Contact) -> list[Contact]:
        """Fingers that came down just now beside this one, and beside those, and have not begun to drag."""
        fresh = [other for other in self._contacts.values() if self._is_fresh(other, contact.since)]
        found, edge = list[Contact](), [contact]
        while edge:
            here = edge.pop()
            beside = [other for other in fresh if here.at.distance(other.at) <= self.reach.mm(self.reach.palm_mm)]
            fresh = [other for other in fresh if other not in beside]
            found += beside
            edge += beside
        return found

    def _is_fresh(self, contact: Contact, now: int) -> bool:
        if contact.sleeve:
            return False
        return bool(contact.palm) or (not contact.moved and now - contact.since <= self.reach.palm_ms)

    def _returns(self, event: PointerEvent) -> bool:
        """Whether a finger left here a moment ago: then this may be the same one, with a fiche in its hand."""
        near = self.reach.mm(self.reach.limbo_mm)
        return any(at.distance(event.at) <= near for at, _ in self._lately(event.time))

    def _lately(self, now: int) -> list[tuple[Point, int]]:
        return [(at, when) for at, when in self._left if now - when <= self.reach.limbo_ms]

    def _on_edge(self, event: PointerEvent) -> bool:
        """The edge of the glass: that of the screen, or what was told of a window on a larger page."""
        edge, at = self.reach.mm(self.reach.edge_mm), event.at
        if event.rim is not None:
            return event.rim < edge
        inside = edge <= at.x <= self.size.w - edge and edge <= at.y <= self.size.h - edge
        return edge > 0 and not inside


def _way(contact: Contact) -> Point:
    """How far it went since it came down."""
    return Point(contact.at.x - contact.start.x, contact.at.y - contact.start.y)
