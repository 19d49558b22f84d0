"""A field: its label, the box people type in, and how much still fits."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, elide
from canvas.layout.picture import Panel
from canvas.layout.rows import Row, broken, nearest_place, place_x, row_of, seen, slid
from canvas.layout.widgets import FINGER
from canvas.model.texts import Texts


@dataclass(frozen=True, slots=True)
class Field:
    """What a field is. `most` is its limit in characters, `colour` its outline and caret while somebody types."""

    id: str
    label: str = ""
    hint: str = ""
    most: int = 140
    lines: int = 1
    colour: str = "surface.focus"
    size: int = 24
    """Type size in design pixels."""
    marked: bool = False
    """What stands here could not be kept."""


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a field, and where somebody is typing."""

    text: str = ""
    caret: int = 0
    anchor: int = 0
    composing: str = ""
    focused: bool = False
    full: bool = False
    """The last thing somebody typed did not fit."""
    keys: bool = False
    """Offers to bring up the keyboard on the screen."""

    @property
    def selection(self) -> Row:
        return Row(min(self.caret, self.anchor), max(self.caret, self.anchor))

    @property
    def shown(self) -> str:
        """The text with what an input method is working on."""
        start, end = self.selection
        return self.text[:start] + self.composing + self.text[end:] if self.composing else self.text

    @property
    def shown_caret(self) -> int:
        if not self.focused:
            return 0
        return self.selection.start + len(self.composing) if self.composing else self.caret


@dataclass(frozen=True)
class Setting:
    """The text of a field, set in its box."""

    brush: Brush
    field: Field
    written: Written
    box: Rect

    @property
    def face(self) -> Face:
        return self.brush.body(self.field.size)

    @property
    def inner(self) -> Rect:
        side = self.brush.px(22)
        return Rect(self.box.x + side, self.box.y, self.box.w - 2 * side, self.box.h)

    @property
    def rows(self) -> list[Row]:
        """The rows that show."""
        measurer, text, caret = self.brush.measurer, self.written.shown, self.written.shown_caret
        if self.field.lines == 1:
            return [slid(measurer, text, self.face, self.inner.w, caret)]
        rows = broken(measurer, text, self.face, self.inner.w)
        first = seen(rows, caret, self.field.lines)
        return rows[first : first + self.field.lines]

    @property
    def leading(self) -> float:
        """Distance between two baselines; a little closer in a box that is low."""
        return min(leading(self.brush, self.field), (self.box.h - self.brush.px(8)) / self.field.lines)

    def baseline(self, index: int) -> int:
        top = self.box.centre.y - self.field.lines * self.leading / 2
        return self.brush.middle(top + (index + 0.5) * self.leading, self.face)

    def x(self, row: Row, place: int) -> int:
        """Where a place in a row lies; spaces that hang over the edge stay inside."""
        within = place_x(self.brush.measurer, self.written.shown, self.face, row, place)
        return round(self.inner.x + min(within, self.inner.w))


def leading(brush: Brush, field: Field) -> int:
    """Distance between two baselines of a field, in pixels."""
    return round(brush.body(field.size).size * 1.42)


def box_height(brush: Brush, field: Field) -> int:
    """How high the box of a field wants to be, in pixels."""
    return field.lines * leading(brush, field) + 2 * brush.px(15)


def label_height(brush: Brush, field: Field) -> int:
    return brush.px(14) + _label_face(brush).size if field.label else 0


def foot_height(brush: Brush) -> int:
    """The line below the box."""
    return brush.px(20) + _foot_face(brush).size


def field_height(brush: Brush, field: Field) -> int:
    """How high a field is with its label and the line below it, in pixels."""
    return label_height(brush, field) + box_height(brush, field) + foot_height(brush)


def draw_field(brush: Brush, texts: Texts, field: Field, written: Written, at: Point, width: float) -> Rect:
    """Draw a field with its label at its upper left corner; gives back all it takes."""
    top, x = round(at.y), round(at.x)
    if field.label:
        face = _label_face(brush)
        base = Point(x, round(top + face.size))
        brush.line_in(f"field.{field.id}.label", base, field.label, face, "ink.text", width)
    box = Rect(x, top + label_height(brush, field), round(width), box_height(brush, field))
    draw_box(brush, texts, field, written, box)
    return Rect(x, top, round(width), field_height(brush, field))


def draw_box(brush: Brush, texts: Texts, field: Field, written: Written, box: Rect) -> None:
    """Draw only the box and the line below it, for a form that sets the label itself."""
    key = f"field.{field.id}"
    line, thick = (field.colour, 3.0) if written.focused else ("surface.field_line", 2.0)
    line, thick = ("ink.warn", 4.0) if field.marked else (line, thick)
    brush.panel(key, box, "surface.field", line, radius=15, line=thick)
    setting = Setting(brush, field, written, box)
    if written.shown:
        _draw_text(setting, key)
    else:
        _draw_hint(setting, key)
    if written.focused:
        _draw_caret(setting, key)
    brush.answer("field", field.id, box.no_less(FINGER))
    _draw_foot(brush, texts, field, written, box)


def caret_at(brush: Brush, field: Field, written: Written, box: Rect, point: Point, turn: int = 0) -> int:
    """The place in the text nearest to a point, when the field is drawn in this box."""
    at = point.mirrored(box.centre) if turn else point
    setting = Setting(brush, field, written, box)
    rows = setting.rows
    top = box.centre.y - field.lines * setting.leading / 2
    index = max(0, min(int((at.y - top) // setting.leading), len(rows) - 1))
    last = rows[index].end == len(written.shown) or field.lines == 1
    found = nearest_place(brush.measurer, written.shown, setting.face, rows[index], at.x - setting.inner.x, last)
    return min(found, len(written.text))


def caret_beside(brush: Brush, field: Field, written: Written, width: float, by: int) -> int:
    """The place one row up (-1) or down (1) from the caret, in a field of this width; beyond them, the ends."""
    setting = Setting(brush, field, written, Rect(0, 0, width, box_height(brush, field)))
    measurer, text, face = brush.measurer, written.text, setting.face
    rows = broken(measurer, text, face, setting.inner.w) if field.lines > 1 else [Row(0, len(text))]
    now = row_of(rows, written.caret)
    if not 0 <= now + by < len(rows):
        return 0 if by < 0 else len(text)
    x = brush.width(text[rows[now].start : written.caret], face)
    return nearest_place(measurer, text, face, rows[now + by], x, now + by == len(rows) - 1)


def _draw_text(setting: Setting, key: str) -> None:
    """The rows with what is selected behind them and a line under what is not decided."""
    brush, written, rows = setting.brush, setting.written, setting.rows
    start = written.selection.start
    chosen = Row(start, start) if written.composing or not written.focused else written.selection
    composed = Row(start, start + len(written.composing))
    for index, row in enumerate(rows):
        base = setting.baseline(index)
        _mark(setting, f"{key}.chosen.{index}", row, chosen, _band(setting, index), "surface.selection")
        under = Rect(0, base + brush.px(5), 0, brush.px(2))
        text = _row_text(setting, row, index == len(rows) - 1)
        brush.line(f"{key}.{index}", Point(round(setting.inner.x), base), text, setting.face, "ink.text")
        _mark(setting, f"{key}.composing.{index}", row, composed, under, "ink.text")


def _row_text(setting: Setting, row: Row, last: bool) -> str:
    """One row; where a field that nobody is in holds more than it shows, it ends in an ellipsis."""
    text = setting.written.shown
    if last and row.end < len(text) and not setting.written.focused:
        return elide(setting.brush.measurer, text[row.start :], setting.face, setting.inner.w)
    return text[row.start : row.end].rstrip(" ")


def _mark(setting: Setting, key: str, row: Row, part: Row, band: Rect, fill: str) -> None:
    """A band behind or under the characters of a part that lie in this row."""
    start, end = max(part.start, row.start), min(part.end, row.end)
    if start < end:
        left, right = sorted((setting.x(row, start), setting.x(row, end)))
        setting.brush.add(Panel(key, Rect(left, band.y, max(right - left, 1), band.h), fill=fill))


def _band(setting: Setting, index: int) -> Rect:
    """The height of a caret and of a selection in a row."""
    size = setting.face.size
    return Rect(0, round(setting.baseline(index) - size * 0.95), 0, round(size * 1.22))


def _draw_caret(setting: Setting, key: str) -> None:
    brush, caret = setting.brush, setting.written.shown_caret
    rows = setting.rows
    index = row_of(rows, caret)
    band, width = _band(setting, index), brush.px(3)
    left = setting.x(rows[index], caret) + brush.px(1)
    brush.add(Panel(f"{key}.caret", Rect(left, band.y, width, band.h), fill=setting.field.colour))


def _draw_hint(setting: Setting, key: str) -> None:
    brush, inner, field = setting.brush, setting.inner, setting.field
    left = brush.px(8) if setting.written.focused else 0
    lines = brush.wrapped(field.hint, setting.face, inner.w - left, field.lines) if field.hint else []
    for index, line in enumerate(lines):
        at = Point(round(inner.x + left), setting.baseline(index))
        brush.line(f"{key}.hint.{index}", at, line, setting.face, "ink.soft")


def _draw_foot(brush: Brush, texts: Texts, field: Field, written: Written, box: Rect) -> None:
    """Under the box: how much is used and, when asked for, the way to the keyboard on the screen."""
    face, key = _foot_face(brush), f"field.{field.id}"
    base = round(box.bottom + brush.px(10) + face.size)
    said, ink = ("typing.full", "ink.warn") if written.full else ("typing.counter", "ink.soft")
    counter = texts(said, used=len(written.text), most=field.most)
    right = Point(round(box.right - brush.px(4)), base)
    if written.focused or written.text:
        brush.line(f"{key}.counter", right, counter, face, ink, "right")
    if written.keys:
        _draw_keys_button(brush, texts, field, Point(box.x, base), box.bottom)


def _draw_keys_button(brush: Brush, texts: Texts, field: Field, at: Point, top: float) -> None:
    face, key, size = _foot_face(brush), f"field.{field.id}.keys", brush.px(22)
    middle = round(at.y - face.size * 0.35)
    brush.icon(key, Point(round(at.x + brush.px(6) + size / 2), middle), size, "keyboard", "ink.soft")
    left = round(at.x + size + brush.px(14))
    width = brush.line(f"{key}.words", Point(left, at.y), texts("typing.keys"), face, "ink.soft")
    brush.answer("keys", field.id, Rect(at.x, top, left - at.x + width + brush.px(8), brush.px(46)))


def _label_face(brush: Brush) -> Face:
    return brush.body(17, "semibold")


def _foot_face(brush: Brush) -> Face:
    return brush.body(16)
