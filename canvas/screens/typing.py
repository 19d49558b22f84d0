"""Typing on a screen: its open fields, their keyboards, and who types where. Knows no pygame and no clock.

Every field belongs to a keyboard of its own, or shares one with the fields beside it. Keyboards work at the same
time, each into the field it was last sent to; the keys on the table type into the field touched last.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from canvas.input.keyboards import Keyboard, known_layouts
from canvas.input.pointer import Device, PointerEvent
from canvas.input.typing import Line
from canvas.layout.brush import Brush
from canvas.layout.field import Field, Written, draw_box, draw_field
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.keyboard import draw_keyboard, keyboard_box
from canvas.layout.target import Target
from canvas.screens import keystrokes, striking
from canvas.screens.kit import Kit

OWN = "own"
"""The keyboard of fields that name none: one for all of them."""
LEAST_KEY_MM = 12


class Typist:
    """Types for a screen. `changes` counts up whenever something looks different."""

    def __init__(self, kit: Kit, size: Size) -> None:
        self.kit, self.size = kit.at_scale(size), size
        self.changes = 0
        self.focus = ""
        """The field that the keys on the table type into."""
        self.finished: list[str] = []
        """Fields somebody is done with (*Klaar* or Enter); the screen takes them out."""
        self.by_hand = False
        """Somebody uses the keys on the table: a mouse no longer brings up ours."""
        self.fields: dict[str, Field] = {}
        self.lines: dict[str, Line] = {}
        self.keyboard_of: dict[str, str] = {}
        self.keyboards: dict[str, Keyboard] = {}
        self.sent_to: dict[str, str] = {}
        """Which field each keyboard types into."""
        self.hidden: set[str] = set()
        """Keyboards that are not on the screen although somebody types in their field."""
        self.widths: dict[str, float] = {}
        """How wide each field was drawn, in pixels."""
        self.presses: dict[str, striking.Press] = {}
        self.last_touch: tuple[str, Point, int] | None = None
        self._layouts = known_layouts()

    # fields

    def open(self, field: Field, text: str = "", keyboard: str = OWN, turned: int = 0) -> None:
        """Add a field with what stands in it; fields of the same keyboard take turns on it."""
        self.fields[field.id], self.keyboard_of[field.id] = field, keyboard
        if keyboard not in self.keyboards:
            self.keyboards[keyboard] = Keyboard(keyboard, self._layouts, turned=turned)
        self.write(field.id, text)

    def face(self, keyboard: str, turned: int) -> None:
        """Turn a keyboard to another side of the table, in degrees, if there is one of that name."""
        if keyboard in self.keyboards:
            self.keyboards[keyboard] = replace(self.keyboards[keyboard], turned=turned)
        self.changes += 1

    def close(self, *fields: str) -> None:
        """Remove fields, all when none are named, and keyboards nobody needs any more."""
        for field in fields or tuple(self.fields):
            self.leave(field)
            self.fields.pop(field, None)
            self.lines.pop(field, None)
            self.keyboard_of.pop(field, None)
        used = set(self.keyboard_of.values())
        self.keyboards = {name: keyboard for name, keyboard in self.keyboards.items() if name in used}
        striking.forget(self)

    def __contains__(self, field: str) -> bool:
        return field in self.fields

    def text(self, field: str) -> str:
        """What stands in a field."""
        return self.lines[field].text

    def write(self, field: str, text: str) -> None:
        """Put a text in a field from outside; there is no way back to what stood there."""
        self.set_line(field, Line.of(text, self.fields[field].most))

    def send(self, field: str, device: Device = "finger") -> None:
        """Type in this field from now on, as if somebody had touched it."""
        keyboard = self.keyboard_of[field]
        if device == "mouse" and self.by_hand:
            self.hidden.add(keyboard)
        else:
            self.hidden.discard(keyboard)
        if self.focus not in ("", field):
            self.set_line(self.focus, self.lines[self.focus].compose(""))
        self.sent_to[keyboard] = self.focus = field
        self.changes += 1

    def leave(self, field: str = "") -> None:
        """Nobody types in this field any more; without a name, nobody types at all."""
        for keyboard, one in [*self.sent_to.items()]:
            if field in ("", one):
                del self.sent_to[keyboard]
                self.set_line(one, self.lines[one].compose(""))
        if self.focus and self.focus not in self.sent_to.values():
            self.focus = ""
        striking.forget(self)
        self.changes += 1

    # what the screen passes on

    def feel(self, event: PointerEvent, under: Target | None) -> bool:
        """One report of a pointer with what lies topmost there. True when it was about typing."""
        return striking.feel(self, event, under)

    def press(self, key: str, control: bool, shift: bool, now: int) -> bool:
        """A key on the table. True when it was for a field, and the screen should leave it alone."""
        return keystrokes.press(self, key, control, shift)

    def type_text(self, text: str, now: int) -> None:
        """Text from the keys on the table or from an input method."""
        if self.focus:
            keystrokes.is_used(self)
            self.set_line(self.focus, self.lines[self.focus].insert(text))

    def compose(self, text: str, now: int) -> None:
        """What an input method is working on."""
        if self.focus:
            self.set_line(self.focus, self.lines[self.focus].compose(text))

    def tick(self, now: int) -> None:
        """Let time pass: a held key opens its accents, a held backspace goes on."""
        striking.tick(self, now)

    @property
    def deadline(self) -> int | None:
        """When `tick` has something to do."""
        return striking.deadline(self)

    def let_go(self) -> None:
        """The window lost its focus: no key is down any more."""
        striking.let_go(self)

    def fit(self, kit: Kit, size: Size) -> None:
        """The window has another size, or the words another language."""
        self.kit, self.size = kit.at_scale(size), size
        self.let_go()

    # drawing

    def draw_field(self, brush: Brush, field: str, at: Point, width: float) -> Rect:
        """Draw a field with its label; gives back all it takes."""
        self.widths[field] = width
        return draw_field(brush, self.kit.texts, self.fields[field], self.written(field), at, width)

    def draw_box(self, brush: Brush, field: str, box: Rect) -> None:
        """Draw only the box of a field and the line below it, for a form that sets the label."""
        self.widths[field] = box.w
        draw_box(brush, self.kit.texts, self.fields[field], self.written(field), box)

    def draw_keyboards(self, brush: Brush, rooms: Mapping[str, Rect] | None = None) -> None:
        """Draw the keyboards in use, each in its room; last, so that they lie on top."""
        least, shown = self.kit.reach.mm(LEAST_KEY_MM), self.shown
        for name in shown:
            keyboard = self.keyboards[name]
            colour = self.fields[self.sent_to[name]].colour if len(shown) > 1 else ""
            view = replace(keyboard.view, pressed=striking.pressed(self, name), colour=colour)
            box = self.keyboard_box(brush, name, rooms)
            draw_keyboard(brush, self.kit.texts, view, box, least)

    def keyboard_box(self, brush: Brush, name: str, rooms: Mapping[str, Rect] | None = None) -> Rect:
        """Where a keyboard lies: in the room the screen gives it, else at its side of the table."""
        room = (rooms or {}).get(name) or self._room(brush, name)
        return keyboard_box(brush, room, self.kit.reach.mm(LEAST_KEY_MM), self.keyboards[name].turned)

    def _room(self, brush: Brush, name: str) -> Rect:
        """A keyboard alone has the window. More share it: beside each other, and across each a half to the left."""
        whole, shown = self.kit.foot(brush.window).grown(-brush.px(6)), self.shown or [name]
        turned = self.keyboards[name].turned
        side = [other for other in shown if self.keyboards[other].turned == turned]
        parts = len(side) if len(side) == len(shown) else max(2, len(side))
        width, place = whole.w / parts, side.index(name)
        x = whole.right - (place + 1) * width if turned else whole.x + place * width
        return Rect(x, whole.y, width, whole.h).grown(-brush.px(4))

    @property
    def shown(self) -> list[str]:
        """The keyboards that are on the screen."""
        return [name for name in self.keyboards if name in self.sent_to and name not in self.hidden]

    def written(self, field: str) -> Written:
        """A field as it looks."""
        line, keyboard = self.lines[field], self.keyboard_of[field]
        focused = self.sent_to.get(keyboard) == field
        keys = focused and keyboard in self.hidden
        return Written(line.text, line.caret, line.anchor, line.composing, focused, line.full, keys)

    def typing_at(self, targets: Iterable[Target]) -> Rect | None:
        """Where the field lies that the keys on the table type into: an input method shows its words beside it."""
        found = (target.rect for target in targets if target.what == "field" and target.of == self.focus)
        return next(found, None) if self.focus else None

    # what the hands do with it

    def set_line(self, field: str, line: Line) -> None:
        if self.lines.get(field) != line:
            self.lines[field] = line
            self.changes += 1

    def set_keyboard(self, keyboard: Keyboard) -> None:
        """Keep how a keyboard stands; the layout somebody chose is the first on the next keyboard too."""
        if self.keyboards.get(keyboard.id) != keyboard:
            self.keyboards[keyboard.id] = keyboard
            self._layouts = keyboard.layouts
            self.changes += 1

    def finish(self, field: str) -> None:
        """Somebody is done with a field."""
        self.finished.append(field)
        self.leave(field)
