"""The one door through which pygame's events come in; they leave as `PointerEvent`s and plain keys.

A tap on a touch screen arrives twice in SDL, as a finger and as a made-up mouse; the made-up one carries
`touch=True` and is dropped. Finger positions are parts (0..1) of the window. The field `pressure` is not
used: in pygame-ce 2.5 it holds something else.
"""

from dataclasses import dataclass

import pygame

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key, by pygame's own name for it, with what was held down along with it."""

    name: str
    control: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """Text from the keyboard as the system makes it: dead keys, input methods and other scripts included."""

    text: str


@dataclass(frozen=True, slots=True)
class Composing:
    """What an input method is working on; empty when it gave up or is about to say what it decided."""

    text: str


@dataclass(frozen=True, slots=True)
class Rolled:
    """The wheel of a mouse, or two fingers on a touch pad: so many steps towards the hand."""

    at: Point
    steps: int


@dataclass(frozen=True, slots=True)
class Resized:
    size: Size


@dataclass(frozen=True, slots=True)
class FileDropped:
    path: str


@dataclass(frozen=True, slots=True)
class FocusLost:
    pass


@dataclass(frozen=True, slots=True)
class FocusGained:
    pass


@dataclass(frozen=True, slots=True)
class Exposed:
    """The system asks for the whole window again."""


@dataclass(frozen=True, slots=True)
class Minimised:
    """The window went to the task bar."""


@dataclass(frozen=True, slots=True)
class Closed:
    pass


OfTheWindow = Resized | FileDropped | FocusLost | FocusGained | Exposed | Minimised | Closed
Happening = PointerEvent | Rolled | KeyPressed | Typed | Composing | OfTheWindow

_FINGER = {pygame.FINGERDOWN: "down", pygame.FINGERMOTION: "move", pygame.FINGERUP: "up"}
_MOUSE = {pygame.MOUSEBUTTONDOWN: "down", pygame.MOUSEMOTION: "move", pygame.MOUSEBUTTONUP: "up"}
LEFT = 1
_SHORTCUTS = {getattr(pygame, f"KSCAN_{letter.upper()}"): letter for letter in "acvxyz"}
"""Where the letters of the shortcuts lie, for keyboards that have other letters there."""


def happening(event: pygame.event.Event, size: Size, now: int) -> Happening | None:
    """What a pygame event means for us; None for all the rest. `now` is in milliseconds."""
    if event.type in _FINGER:
        return _finger(event, size, now)
    if event.type in _MOUSE:
        return _mouse(event, now)
    match event.type:
        case pygame.KEYDOWN:
            return _key(event)
        case pygame.MOUSEWHEEL:
            return Rolled(Point(*pygame.mouse.get_pos()), event.y if getattr(event, "flipped", False) else -event.y)
        case pygame.TEXTINPUT:
            return Typed(event.text)
        case pygame.TEXTEDITING:
            return Composing(event.text)
    return _window(event)


def _finger(event: pygame.event.Event, size: Size, now: int) -> PointerEvent:
    at = Point(event.x * size.w, event.y * size.h)
    kind = _FINGER[event.type]
    return PointerEvent(kind, f"finger-{event.finger_id}", "finger", at, now)  # type: ignore[arg-type]


def _mouse(event: pygame.event.Event, now: int) -> PointerEvent | None:
    if getattr(event, "touch", False):
        return None
    if event.type != pygame.MOUSEMOTION and event.button != LEFT:
        return None
    return PointerEvent(_MOUSE[event.type], "mouse", "mouse", Point(*event.pos), now)  # type: ignore[arg-type]


def _key(event: pygame.event.Event) -> KeyPressed:
    """A key. AltGr arrives on Windows as Control with Alt and makes letters (ż, €): that is no shortcut."""
    control = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not event.mod & pygame.KMOD_ALT
    name = pygame.key.name(event.key)
    if control and not (name.isascii() and name):
        name = _SHORTCUTS.get(getattr(event, "scancode", 0), name)
    return KeyPressed(name, control, bool(event.mod & pygame.KMOD_SHIFT))


def _window(event: pygame.event.Event) -> Happening | None:
    match event.type:
        case pygame.QUIT:
            return Closed()
        case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
            width, height = (event.w, event.h) if event.type == pygame.VIDEORESIZE else (event.x, event.y)
            return Resized(Size(width, height))
        case pygame.WINDOWFOCUSLOST:
            return FocusLost()
        case pygame.WINDOWFOCUSGAINED:
            return FocusGained()
        case pygame.WINDOWEXPOSED:
            return Exposed()
        case pygame.WINDOWMINIMIZED:
            return Minimised()
        case pygame.DROPFILE:
            return FileDropped(event.file)
    return None
