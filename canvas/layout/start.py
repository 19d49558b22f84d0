"""The start screen: go on with the last session, choose a case, open a file."""

from canvas.layout.brush import Arrangement
from canvas.layout.cards import StartDesk, draw_cards
from canvas.layout.geometry import Point, Rect
from canvas.layout.menu import draw_help
from canvas.layout.picture import Disc, Panel
from canvas.layout.popups import draw_message
from canvas.layout.room import ICONS
from canvas.layout.start_sessions import HEIGHT, draw_sessions
from canvas.layout.table import draw_ground
from canvas.layout.widgets import Button, draw_button, draw_round_button

START_BUTTONS = (
    ("quit", "x"),
    ("help", "question"),
    ("full_screen", "frame-corners"),
    ("look", "text-aa"),
    ("room", "ruler"),
    ("check", "stethoscope"),
    ("privacy", "lock"),
)
"""The round buttons at the right of the bar, from the right."""
ACTIONS = (("open", "folder-open"), ("example", "eye"), ("edit", "note-pencil"), ("folder", "file-pdf"))


def arrange_start(desk: StartDesk) -> Arrangement:
    """Lay out the start screen from top to bottom; spare height goes between its parts."""
    brush = desk.brush
    draw_ground(brush)
    bar = Rect(0, 0, brush.size.w, brush.px(200))
    _title(desk, bar)
    foot = brush.size.h - brush.px(34)
    actions = brush.px(116)
    y = bar.bottom + brush.px(32)
    if desk.view.go_on:
        draw_sessions(desk, Rect(desk.side, y, desk.room, brush.px(HEIGHT)))
        y += brush.px(HEIGHT) + brush.px(28)
    if desk.view.ask:
        high = brush.px(80 if desk.view.go_on else 96)
        _ask(desk, Rect(desk.side, y, desk.room, high))
        y += high + brush.px(18 if desk.view.go_on else 28)
    heading = brush.display(31)
    y += heading.size
    brush.line("choose", Point(desk.side, round(y)), desk.texts("start.choose"), heading, "ink.text")
    if desk.view.pages > 1:
        _pager(desk, round(y - heading.size * 0.35))
    y += brush.px(24)
    action_y = foot - brush.px(44) - actions
    draw_cards(desk, Rect(desk.side, y, desk.room, action_y - brush.px(36) - y))
    _actions(desk, Rect(desk.side, action_y, desk.room, actions))
    face = brush.body(17)
    at = Point(brush.size.w / 2, round(foot))
    brush.line_in("foot", at, desk.texts("start.foot"), face, "ink.soft", desk.room, "centre")
    if desk.view.message:
        draw_message(brush, desk.view.message)
    if desk.view.help:
        draw_help(brush, desk.texts)
    return brush.finished()


def _title(desk: StartDesk, bar: Rect) -> None:
    brush = desk.brush
    brush.add(Panel("bar", bar, fill="surface.bar"))
    centre = Point(desk.side + brush.px(56), round(bar.centre.y))
    brush.icon("wheel", centre, brush.px(76), "steering-wheel", "ink.accent")
    x = desk.side + brush.px(122)
    title, motto = brush.display(58), brush.body(24)
    room = brush.size.w - x - brush.px(690)
    brush.line_in(
        "title", Point(x, round(bar.centre.y - brush.px(2))), desk.texts("app.title"), title, "ink.on_dark", room
    )
    under = Point(x, round(bar.centre.y + brush.px(42)))
    brush.line_in("motto", under, desk.texts("app.motto"), motto, "ink.on_dark_soft", room)
    right = brush.size.w - desk.side - brush.px(26)
    for name, icon in START_BUTTONS:
        draw_round_button(brush, "choice", name, icon, Point(right, round(bar.centre.y)))
        right -= brush.px(70)
    _languages(desk, right - brush.px(6), bar.centre.y)


def _ask(desk: StartDesk, box: Rect) -> None:
    """The first time: what kind of screen this is, in one touch."""
    brush, gap = desk.brush, desk.brush.px(16)
    brush.panel("ask", box, "surface.warn", "surface.warn_line", radius=24, shadow="card")
    face = brush.display(25)
    words = desk.texts("room.ask")
    room = min(brush.width(words, face), box.w * 0.34)
    brush.line_in(
        "ask.words", Point(box.x + brush.px(32), brush.middle(box.centre.y, face)), words, face, "ink.text", room
    )
    left, height = box.x + brush.px(64) + room, box.h - brush.px(24)
    width = (box.right - brush.px(16) - left - gap * (len(ICONS) - 1)) / len(ICONS)
    for index, (name, icon) in enumerate(ICONS.items()):
        pill = Rect(left + index * (width + gap), box.y + brush.px(12), width, height)
        draw_button(brush, Button("profile", name, desk.texts(f"room.{name}"), icon), pill)


def _languages(desk: StartDesk, right: float, y: float) -> None:
    brush, width, height = desk.brush, desk.brush.px(72), desk.brush.px(50)
    for language in ("en", "nl"):
        box = Rect(round(right - width / 2), round(y - height / 2), width, height)
        chosen = desk.texts.language == language
        key = f"language.{language}"
        brush.add(Panel(key, box, fill="ink.accent" if chosen else "surface.bar_button", radius=height / 2))
        face = brush.body(19, "bold")
        ink = "ink.on_accent" if chosen else "ink.on_dark"
        at = Point(round(box.centre.x), round(box.centre.y + face.size * 0.35))
        brush.line(f"{key}.words", at, language.upper(), face, ink, "centre")
        brush.answer("language", language, box.grown(brush.px(4)))
        right -= width + brush.px(12)


def _pager(desk: StartDesk, y: float) -> None:
    """More cases than fit beside each other: back, *1 van 2*, on."""
    brush, face, pages = desk.brush, desk.brush.body(19, "semibold"), desk.view.pages
    words = desk.texts("board.progress", done=desk.view.page + 1, count=pages)
    right = desk.brush.size.w - desk.side - brush.px(25)
    left = right - brush.width(words, face) - brush.px(90)
    for name, icon, x in (("cards_back", "caret-left", left), ("cards_on", "caret-right", right)):
        draw_round_button(brush, "choice", name, icon, Point(round(x), y))
    brush.line("cards.page", Point(round((left + right) / 2), brush.middle(y, face)), words, face, "ink.soft", "centre")


def _actions(desk: StartDesk, row: Rect) -> None:
    brush, gap = desk.brush, desk.brush.px(24)
    width = (row.w - gap * (len(ACTIONS) - 1)) / len(ACTIONS)
    for index, (name, icon) in enumerate(ACTIONS):
        box = Rect(round(row.x + index * (width + gap)), round(row.y), round(width), round(row.h))
        key = f"action.{name}"
        brush.panel(key, box, "surface.board", "surface.quiet_line", radius=20)
        centre = Point(box.x + brush.px(66), round(box.centre.y))
        brush.add(Disc(f"{key}.disc", centre, brush.px(36), fill="surface.quiet"))
        brush.icon(f"{key}.icon", centre, brush.px(36), icon, "ink.text")
        face, small = brush.display(25), brush.body(18)
        x, room = box.x + brush.px(122), box.w - brush.px(144)
        brush.line_in(
            f"{key}.name",
            Point(x, round(box.centre.y - brush.px(4))),
            desk.texts(f"start.{name}"),
            face,
            "ink.text",
            room,
        )
        under = Point(x, round(box.centre.y + brush.px(26)))
        brush.line_in(f"{key}.line", under, desk.texts(f"start.{name}_line"), small, "ink.soft", room)
        brush.answer("choice", name, box)
