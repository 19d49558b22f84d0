"""The keys on the table: what each does to the field that is typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvas.input.typing import Line, Way
from canvas.layout.field import caret_beside

if TYPE_CHECKING:
    from canvas.screens.typing import Typist

LEFT_ALONE = {f"f{number}" for number in range(1, 25)}
WAYS: Mapping[str, Way] = {"left": "left", "right": "right", "home": "home", "end": "end"}
ROWS = {"up": -1, "down": 1}


def press(typist: Typist, key: str, control: bool, shift: bool) -> bool:
    """Answer a key. True when it was for the field; plain letters are, but they come as text."""
    if not typist.focus or key in LEFT_ALONE:
        return False
    if typist.lines[typist.focus].composing:
        return True  # it is for the input method
    if control and key in _CONTROL:
        is_used(typist)
        _CONTROL[key](typist, shift)
        return True
    edited = _edited(typist, key, control, shift)
    if edited is not None:
        is_used(typist)
        typist.set_line(typist.focus, edited)
    elif key in _ENDS:
        _ENDS[key](typist, shift)
    else:
        return not control
    return True


def is_used(typist: Typist) -> None:
    """Somebody types on the table: our keyboard for that field makes room."""
    typist.by_hand = True
    keyboard = typist.keyboard_of[typist.focus]
    if keyboard not in typist.hidden:
        typist.hidden.add(keyboard)
        typist.changes += 1


def _edited(typist: Typist, key: str, control: bool, shift: bool) -> Line | None:
    """The line after a key that moves the caret or removes something."""
    line = typist.lines[typist.focus]
    if key in WAYS:
        return line.move(WAYS[key], select=shift, word=control)
    if key in ROWS:
        return line.at(_row_beside(typist, ROWS[key]), select=shift)
    if key == "backspace":
        return line.backspace(word=control)
    return line.delete(word=control) if key == "delete" else None


def _row_beside(typist: Typist, by: int) -> int:
    field = typist.fields[typist.focus]
    brush = typist.kit.brush(typist.size)
    width = typist.widths.get(field.id, float(typist.size.w))
    return caret_beside(brush, field, typist.written(field.id), width, by)


def _copy(typist: Typist, _shift: bool) -> None:
    chosen = typist.lines[typist.focus].selected
    if chosen:
        typist.kit.clipboard.write(chosen)


def _cut(typist: Typist, shift: bool) -> None:
    _copy(typist, shift)
    typist.set_line(typist.focus, typist.lines[typist.focus].cut())


def _paste(typist: Typist, _shift: bool) -> None:
    typist.set_line(typist.focus, typist.lines[typist.focus].insert(typist.kit.clipboard.read()))


def _select_all(typist: Typist, _shift: bool) -> None:
    typist.set_line(typist.focus, typist.lines[typist.focus].select_all())


def _undo(typist: Typist, shift: bool) -> None:
    line = typist.lines[typist.focus]
    typist.set_line(typist.focus, line.redo() if shift else line.undo())


def _redo(typist: Typist, _shift: bool) -> None:
    typist.set_line(typist.focus, typist.lines[typist.focus].redo())


def _finish(typist: Typist, _shift: bool) -> None:
    typist.finish(typist.focus)


def _leave(typist: Typist, _shift: bool) -> None:
    """Escape: first the accents close, then the field is left."""
    keyboard = typist.keyboards[typist.keyboard_of[typist.focus]]
    if keyboard.accents:
        typist.set_keyboard(keyboard.without_accents())
    else:
        typist.leave(typist.focus)


def _next(typist: Typist, shift: bool) -> None:
    """The next field of this keyboard, or with shift the one before; round and round."""
    keyboard = typist.keyboard_of[typist.focus]
    fields = [field for field in typist.fields if typist.keyboard_of[field] == keyboard]
    place = fields.index(typist.focus) + (-1 if shift else 1)
    field = fields[place % len(fields)]
    typist.send(field, "mouse")
    typist.set_line(field, typist.lines[field].select_all())


_CONTROL: Mapping[str, Callable[[Typist, bool], None]] = {
    "a": _select_all,
    "c": _copy,
    "x": _cut,
    "v": _paste,
    "z": _undo,
    "y": _redo,
}
_ENDS: Mapping[str, Callable[[Typist, bool], None]] = {
    "return": _finish,
    "enter": _finish,
    "escape": _leave,
    "tab": _next,
}
