"""The menu of the table, and the page of help."""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.help_keys import draw_keys, keys_height
from canvas.layout.picture import Panel
from canvas.layout.popups import draw_sheet
from canvas.layout.widgets import draw_round_button
from canvas.model.texts import Texts

MENU = (
    ("hall", "magnifying-glass-plus"),
    ("past", "rewind"),
    ("elements", "notepad"),
    ("phases", "rows"),
    ("sources", "bookmark-simple"),
    ("print", "printer"),
    ("guide", "file-pdf"),
    ("help", "question"),
    ("picture", "download-simple"),
    ("language", "globe"),
    ("look", "text-aa"),
    ("room", "ruler"),
    ("full_screen", "frame-corners"),
    ("folder", "folder-open"),
    ("elsewhere", "floppy-disk"),
    ("privacy", "lock"),
    ("home", "house-line"),
    ("quit", "sign-out"),
)
HELP_STEPS = (
    ("drag", "hand-grabbing"),
    ("tap", "hand-tap"),
    ("level", "users"),
    ("regie", "steering-wheel"),
    ("undo", "arrow-u-up-left"),
    ("pdf", "file-pdf"),
)


def draw_menu(desk: Desk, bar: Rect) -> None:
    """A list under the menu button; in more columns where one would be higher than the window."""
    brush = desk.brush
    face = brush.body(17, "semibold")
    entries = [entry for entry in MENU if entry[0] != "phases" or _can_leave_out(desk)]
    labels = [desk.texts(f"menu.{name}") for name, _ in entries]
    row, pad = max(brush.px(56), face.leading + 14), brush.px(8)
    width = round(max(brush.width(label, face) for label in labels) + brush.px(100))
    top = round(bar.bottom + pad)
    columns = -(-len(entries) // max(1, int((brush.size.h - top - 3 * pad) // row)))
    rows = -(-len(entries) // columns)
    left = brush.size.w - columns * width - brush.px(20)
    box = Rect(left, top, columns * width, round(row * rows + 2 * pad))
    draw_sheet(desk, "menu", box)
    for index, ((name, icon), label) in enumerate(zip(entries, labels, strict=True)):
        column, line = divmod(index, rows)
        _entry(desk, name, icon, label, Rect(box.x + column * width, box.y + pad + line * row, width, row))


def _entry(desk: Desk, name: str, icon: str, label: str, box: Rect) -> None:
    """One line of the menu."""
    brush, face = desk.brush, desk.brush.body(17, "semibold")
    centre, size = Point(box.x + brush.px(38), round(box.centre.y)), brush.px(44 if brush.stance.room else 26)
    brush.icon(f"menu.{name}.icon", centre, size, icon, "ink.soft")
    brush.line(f"menu.{name}", Point(box.x + brush.px(72), brush.middle(box.centre.y, face)), label, face, "ink.text")
    brush.answer("menu", name, box)


def _can_leave_out(desk: Desk) -> bool:
    """Whether there are phases that the table may leave out, and this is the present."""
    return desk.view.timeline is None and any(phase.optional for phase in desk.names.whole.phases)


def draw_help(brush: Brush, texts: Texts) -> None:
    """One page that says how the table works, over a veil."""
    brush.add(Panel("help.veil", brush.window, fill="surface.veil", alpha=150))
    brush.answer("choice", "help_close", brush.window)
    title, face = brush.display(34), brush.body(20)
    width = min(brush.px(980), brush.size.w - brush.px(80))
    row = max(brush.px(84), 2 * face.leading + brush.px(20))
    height = brush.px(126) + row * len(HELP_STEPS) + brush.px(30)
    keys = keys_height(brush) if height + keys_height(brush) < brush.size.h - brush.px(20) else 0
    box = Rect(0, 0, width, height + keys)
    box = Rect(round((brush.size.w - box.w) / 2), round((brush.size.h - box.h) / 2), round(box.w), round(box.h))
    brush.add(Panel("help", box, fill="surface.card", radius=brush.px(26), shadow="sheet", scale=brush.scale))
    brush.answer("sheet", "help", box)
    at = Point(box.x + brush.px(48), box.y + brush.px(76))
    brush.line("help.title", at, texts("help.title"), title, "ink.text")
    y = box.y + brush.px(116)
    for name, icon in HELP_STEPS:
        centre = Point(box.x + brush.px(78), round(y + row / 2))
        brush.icon(f"help.{name}.icon", centre, brush.px(44), icon, "ink.warn")
        lines = brush.wrapped(texts(f"help.{name}"), face, box.w - brush.px(190), 2)
        base = round(centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35)
        brush.lines(f"help.{name}", Point(box.x + brush.px(132), base), lines, face, "ink.text")
        y += row
    if keys:
        draw_keys(brush, texts, Rect(box.x + brush.px(40), y + brush.px(6), box.w - brush.px(80), keys))
    close = Point(box.right - brush.px(54), box.y + brush.px(62))
    draw_round_button(brush, "choice", "help_close", "x", close, dark=False)
