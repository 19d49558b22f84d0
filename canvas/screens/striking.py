"""Striking: what pointers do on keyboards and in fields. Many at once; each press knows only its own.

A key types when it is let go, so that a finger may slide off it; one that comes before that finger is up types the
first key at once, so that no two letters change places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from canvas.input.pointer import PointerEvent
from canvas.layout.field import caret_at
from canvas.layout.geometry import Point
from canvas.layout.target import Target

if TYPE_CHECKING:
    from canvas.screens.typing import Typist

REPEAT_MS = 70
DOUBLE_MS = 400


@dataclass(frozen=True, slots=True)
class Press:
    """One pointer that is down on something to type with."""

    target: Target
    keyboard: str
    name: str
    """The key, the accent or the field."""
    start: Point
    due: int | None
    """When holding it means something, in milliseconds."""
    spent: bool = False
    """It did what it does: letting go does nothing more."""


def feel(typist: Typist, event: PointerEvent, under: Target | None) -> bool:
    """One report of a pointer. True when it belongs to typing."""
    tick(typist, event.time)
    if event.kind == "down":
        typist.presses.pop(event.pointer, None)  # its UP was lost
        return _down(typist, event, under)
    press = typist.presses.get(event.pointer)
    if press is None:
        return False
    if event.kind == "move":
        _move(typist, event, press, under)
        return True
    del typist.presses[event.pointer]
    typist.changes += 1
    if event.kind == "up":
        _UP[press.target.what](typist, press, under, event.time)
    return True


def tick(typist: Typist, now: int) -> None:
    """Presses that were held long enough."""
    for pointer, press in [*typist.presses.items()]:
        if press.due is not None and press.due <= now:
            typist.presses[pointer] = _held(typist, press, now)


def deadline(typist: Typist) -> int | None:
    """When a press will have been held long enough."""
    return min((press.due for press in typist.presses.values() if press.due is not None), default=None)


def pressed(typist: Typist, keyboard: str) -> frozenset[str]:
    """The keys of a keyboard that are down."""
    return frozenset(press.name for press in _on_keys(typist, keyboard) if not press.spent or press.due)


def let_go(typist: Typist) -> None:
    """Every press ends and does nothing; accents close."""
    typist.presses.clear()
    for keyboard in [*typist.keyboards.values()]:
        typist.set_keyboard(keyboard.without_accents())
    typist.changes += 1


def forget(typist: Typist) -> None:
    """Presses on what has gone from the screen do nothing any more; a keyboard that went comes back at rest."""
    gone = [pointer for pointer, press in typist.presses.items() if _is_gone(typist, press)]
    for pointer in gone:
        typist.presses[pointer] = replace(typist.presses[pointer], spent=True, due=None)
    for name, keyboard in typist.keyboards.items():
        if name not in typist.sent_to:
            typist.keyboards[name] = keyboard.at_rest()


def _is_gone(typist: Typist, press: Press) -> bool:
    if press.target.what in ("field", "keys"):
        return press.name not in typist.fields
    return press.keyboard not in typist.sent_to


def _down(typist: Typist, event: PointerEvent, under: Target | None) -> bool:
    if under is None or not _is_open(typist, under):
        return False
    keyboard, name = _split(typist, under)
    if under.what == "key":
        _overtake(typist, keyboard, event.time)
    if under.what != "accent":  # only on this keyboard: somebody else may be choosing on another
        typist.set_keyboard(typist.keyboards[keyboard].without_accents())
    due = event.time + typist.kit.reach.long_press_ms if _is_held_for(typist, under, keyboard, name) else None
    press = Press(under, keyboard, name, event.at, due)
    typist.presses[event.pointer] = press
    typist.changes += 1
    if under.what == "field":
        typist.presses[event.pointer] = _touch(typist, event, press)
    elif under.what == "accent":
        _choose(typist, press, under)
    return True


def _is_open(typist: Typist, target: Target) -> bool:
    """Whether this is something to type with, and still there."""
    if target.what in ("field", "keys"):
        return target.of in typist.fields
    return target.what in ("key", "accent") and any(target.of.startswith(f"{name}:") for name in typist.keyboards)


def _split(typist: Typist, target: Target) -> tuple[str, str]:
    """Keyboard and key of a target; for a field its keyboard and itself."""
    if target.what in ("field", "keys"):
        return typist.keyboard_of[target.of], target.of
    keyboard = max((name for name in typist.keyboards if target.of.startswith(f"{name}:")), key=len)
    return keyboard, target.of[len(keyboard) + 1 :]


def _is_held_for(typist: Typist, target: Target, keyboard: str, name: str) -> bool:
    """Whether holding means something: accents, or backspace that goes on."""
    return target.what == "key" and (name == "back" or typist.keyboards[keyboard].offers(name))


def _overtake(typist: Typist, keyboard: str, now: int) -> None:
    """Another finger is already on the next key: what is down types first."""
    for pointer, press in [*typist.presses.items()]:
        if press.target.what == "key" and press.keyboard == keyboard and not press.spent and press.name != "back":
            typist.presses[pointer] = replace(press, spent=True, due=None)
            strike(typist, keyboard, press.name, now)


def _held(typist: Typist, press: Press, now: int) -> Press:
    if press.name == "back":
        strike(typist, press.keyboard, "back", now)
        return replace(press, spent=True, due=now + REPEAT_MS)
    typist.set_keyboard(replace(typist.keyboards[press.keyboard], accents=press.name, chosen=""))
    return replace(press, spent=True, due=None)


def _move(typist: Typist, event: PointerEvent, press: Press, under: Target | None) -> None:
    reach, moved = typist.kit.reach, press.start.distance(event.at)
    if press.target.what == "field":
        if not press.spent and moved >= reach.drag_from(event.device):
            _select_to(typist, press, event.at)
    elif _is_choosing(typist, press):
        _choose(typist, press, under)
    elif moved > reach.mm(reach.tap_mm) and (not press.spent or press.due):
        typist.presses[event.pointer] = replace(press, spent=True, due=None)
        typist.changes += 1


def _is_choosing(typist: Typist, press: Press) -> bool:
    """Whether this finger chooses an accent: it held the key, or came down on one."""
    keyboard = typist.keyboards.get(press.keyboard)
    if keyboard is None or not keyboard.accents:
        return False
    return press.target.what == "accent" or (press.spent and keyboard.accents == press.name)


def _choose(typist: Typist, press: Press, under: Target | None) -> None:
    """The accent under the finger, if any."""
    mine = under is not None and under.what == "accent" and _split(typist, under)[0] == press.keyboard
    chosen = _split(typist, under)[1] if mine and under else ""
    typist.set_keyboard(replace(typist.keyboards[press.keyboard], chosen=chosen))


def _touch(typist: Typist, event: PointerEvent, press: Press) -> Press:
    """A finger on a field: type there, from this place on. Twice in the same place takes the word."""
    typist.send(press.name, event.device)
    last, typist.last_touch = typist.last_touch, (press.name, event.at, event.time)
    near = typist.kit.reach.mm(typist.kit.reach.tap_mm)
    place = _place(typist, press, event.at)
    line = typist.lines[press.name]
    if last and last[0] == press.name and event.time - last[2] <= DOUBLE_MS and last[1].distance(event.at) <= near:
        typist.last_touch = None
        typist.set_line(press.name, line.select_word(place))
        return replace(press, spent=True)
    typist.set_line(press.name, line.at(place))
    return press


def _select_to(typist: Typist, press: Press, at: Point) -> None:
    typist.last_touch = None
    line = typist.lines[press.name]
    typist.set_line(press.name, line.at(_place(typist, press, at), select=True))


def _place(typist: Typist, press: Press, at: Point) -> int:
    """The place in the text under a point."""
    brush, target = typist.kit.brush(typist.size), press.target
    return caret_at(brush, typist.fields[press.name], typist.written(press.name), target.rect, at, target.turn)


def strike(typist: Typist, keyboard: str, key: str, now: int) -> None:
    """A key does what it does."""
    after, text = typist.keyboards[keyboard].struck(key, now)
    typist.set_keyboard(after)
    field = typist.sent_to.get(keyboard, "")
    if not field:
        return
    line = typist.lines[field]
    if key == "done":
        typist.finish(field)
    elif key == "back":
        typist.set_line(field, line.backspace())
    elif text:
        typist.set_line(field, line.insert(text))


def _up_key(typist: Typist, press: Press, under: Target | None, now: int) -> None:
    keyboard = typist.keyboards.get(press.keyboard)
    if keyboard is None:  # its field closed under the finger
        return
    if not press.spent:
        strike(typist, press.keyboard, press.name, now)
    elif keyboard.accents == press.name and keyboard.chosen:
        strike(typist, press.keyboard, keyboard.chosen, now)
    elif keyboard.accents == press.name and under != press.target:
        typist.set_keyboard(keyboard.without_accents())


def _up_accent(typist: Typist, press: Press, _under: Target | None, now: int) -> None:
    keyboard = typist.keyboards.get(press.keyboard)
    if keyboard is not None and keyboard.accents and keyboard.chosen:
        strike(typist, press.keyboard, keyboard.chosen, now)


def _up_keys(typist: Typist, press: Press, under: Target | None, _now: int) -> None:
    """Somebody asks for the keyboard on the screen."""
    if under == press.target and press.name in typist.fields:
        typist.by_hand = False
        typist.send(press.name)


def _up_field(_typist: Typist, _press: Press, _under: Target | None, _now: int) -> None:
    """The caret was set when the finger came down."""


def _on_keys(typist: Typist, keyboard: str) -> Iterator[Press]:
    return (press for press in typist.presses.values() if press.target.what == "key" and press.keyboard == keyboard)


_UP: Mapping[str, Callable[[Typist, Press, Target | None, int], None]] = {
    "key": _up_key,
    "accent": _up_accent,
    "keys": _up_keys,
    "field": _up_field,
}
