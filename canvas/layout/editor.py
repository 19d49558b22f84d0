"""The editor: a case on the workbench. A bar with what can be changed, and one drawer over the whole table."""

from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.drawer import draw_drawer
from canvas.layout.form import DrawText
from canvas.layout.frames import bar_height
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.spots import DrawerView
from canvas.layout.table import draw_ground
from canvas.layout.widgets import draw_round_button

CHAPTERS = (
    ("case", "note-pencil"),
    ("task", "check-circle"),
    ("party", "users"),
    ("round", "clock"),
    ("question", "question"),
    ("card", "lightning"),
)
"""What can be changed, with its icon."""


@dataclass(frozen=True, slots=True)
class EditorView:
    """What the editor shows: the case by name, the chapter, its drawer, and whether there is something to undo."""

    title: str
    chapter: str
    drawer: DrawerView
    can_undo: bool = False
    saved: bool = True


def draw_editor(desk: Desk, view: EditorView, foot: float, draw_text: DrawText) -> None:
    """Draw the editor; `foot` is where the keyboard begins, or the foot of the window."""
    brush = desk.brush
    draw_ground(brush)
    bar = Rect(0, 0, brush.size.w, bar_height(brush))
    brush.add(Panel("bar", bar, fill="surface.bar"))
    left = _title(desk, view, bar)
    right = _buttons(desk, view, bar)
    _chapters(desk, view, Rect(left, bar.y, right - left, bar.h))
    draw_drawer(desk, view.drawer, foot, draw_text)


def _title(desk: Desk, view: EditorView, bar: Rect) -> float:
    brush = desk.brush
    room = bar.w * 0.24
    x = bar.x + brush.px(70)
    centre = Point(bar.x + brush.px(40), round(bar.centre.y))
    brush.icon("editor.icon", centre, brush.px(32), "note-pencil", "ink.accent")
    face, small = brush.display(21), brush.body(15)
    at = Point(x, round(bar.centre.y - brush.px(2)))
    brush.line_in("editor.title", at, desk.texts("editor.title"), face, "ink.on_dark", room - brush.px(70))
    state = desk.texts("editor.saved" if view.saved else "editor.unsaved", title=view.title)
    under = Point(x, round(at.y + small.size * 1.5))
    brush.line_in("editor.state", under, state, small, "ink.on_dark_soft", room - brush.px(70))
    return bar.x + room


def _buttons(desk: Desk, view: EditorView, bar: Rect) -> float:
    brush = desk.brush
    x = bar.right - brush.px(44)
    draw_round_button(brush, "choice", "home", "house-line", Point(x, round(bar.centre.y)))
    x -= brush.px(64)
    if view.can_undo:
        draw_round_button(brush, "choice", "undo", "arrow-u-up-left", Point(x, round(bar.centre.y)))
        x -= brush.px(64)
    return x


def _chapters(desk: Desk, view: EditorView, box: Rect) -> None:
    brush = desk.brush
    gap = brush.px(8)
    width = (box.w - gap * (len(CHAPTERS) - 1)) / len(CHAPTERS)
    height = min(bar_height(brush) - 8, max(brush.px(48), brush.body(16).leading + 10))
    for index, (name, icon) in enumerate(CHAPTERS):
        x = box.x + index * (width + gap)
        tab = Rect(round(x), round(box.centre.y - height / 2), round(width), round(height))
        chosen = name == view.chapter
        fill, ink = ("ink.accent", "ink.on_accent") if chosen else ("surface.bar_button", "ink.on_dark")
        brush.add(Panel(f"chapter.{name}", tab, fill=fill, radius=tab.h / 2))
        face = brush.body(16, "bold" if chosen else "semibold")
        words = desk.texts(f"editor.chapter.{name}")
        size, room = brush.px(24), tab.w - brush.px(64)
        middle = min(brush.width(words, face), room) + size + brush.px(8)
        start = tab.centre.x - middle / 2
        brush.icon(f"chapter.{name}.icon", Point(round(start + size / 2), round(tab.centre.y)), size, icon, ink)
        at = Point(round(start + size + brush.px(8)), brush.middle(tab.centre.y, face))
        brush.line_in(f"chapter.{name}.name", at, words, face, ink, room)
        brush.answer("tab", name, tab.grown(brush.px(2)))
