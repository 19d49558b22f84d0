"""The keys of the table, on the page of help: each on a cap, with what it does."""

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.palette import key_cap
from canvas.layout.picture import Panel
from canvas.model.texts import Texts

NAMED = ("arrows", "enter", "letter", "delete", "space")
"""Keys whose names differ from one language to the other."""
KEYS = (
    (("arrows",), "arrows"),
    (("Tab",), "tab"),
    (("enter", "space"), "enter"),
    (("letter",), "letter"),
    (("1", "2", "3", "4"), "levels"),
    (("delete",), "delete"),
    (("Ctrl+Z",), "undo"),
    (("F2",), "palette"),
    (("Esc",), "escape"),
    (("F1",), "help"),
)
COLUMNS = 2


def keys_height(brush: Brush) -> float:
    """How high the list of keys is, in pixels."""
    return _row(brush) * -(-len(KEYS) // COLUMNS) + brush.px(30)


def draw_keys(brush: Brush, texts: Texts, box: Rect) -> None:
    """Two columns: caps at the left, words beside them."""
    brush.add(Panel("help.rule", Rect(box.x, round(box.y), box.w, 1), fill="surface.card_line"))
    rows, width = -(-len(KEYS) // COLUMNS), (box.w - brush.px(30)) / COLUMNS
    for index, (names, about) in enumerate(KEYS):
        column, row = divmod(index, rows)
        x = box.x + column * (width + brush.px(30))
        y = box.y + brush.px(14) + (row + 0.5) * _row(brush)
        _key(brush, texts, names, about, Rect(x, y, width, 0))


def _key(brush: Brush, texts: Texts, names: tuple[str, ...], about: str, line: Rect) -> None:
    caps = brush.px(172)
    right = line.x + caps
    for name in reversed(names):
        words = texts(f"key.{name}") if name in NAMED else name
        right -= key_cap(brush, f"help.key.{about}.{name}", words, Point(right, line.y)) + brush.px(6)
    face = brush.body(16)
    at = Point(round(line.x + caps + brush.px(16)), brush.middle(line.y, face))
    brush.line_in(f"help.key.{about}", at, texts(f"key.about_{about}"), face, "ink.text", line.w - caps - brush.px(16))


def _row(brush: Brush) -> float:
    return max(brush.px(44), brush.body(15).size + 18)
