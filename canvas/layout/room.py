"""The page about the screen: which kind it is, how large, where people sit, movement and sound."""

from dataclasses import dataclass

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.layout.popups import draw_message
from canvas.layout.table import draw_ground
from canvas.layout.widgets import Button, draw_button, draw_round_button
from canvas.model.profile import CARD_MM, PROFILES, ProfileName, Side
from canvas.model.settings import Settings
from canvas.model.texts import Texts

ICONS: dict[ProfileName, str] = {
    "tafel": "picnic-table",
    "digibord": "chalkboard-teacher",
    "beamer": "projector-screen",
    "laptop": "laptop",
}
SWITCHES = (("less_motion", "wind"), ("sounds", "speaker-high"))
WAYS = (("check", "stethoscope"), ("kiosk", "lock"), ("beside", "eye"))
"""What else is done with the room, from this page."""
SIDE_AT: dict[Side, tuple[float, float]] = {
    "bottom": (0.5, 1.0),
    "top": (0.5, 0.0),
    "left": (0.0, 0.5),
    "right": (1.0, 0.5),
}
CM_PER_INCH = 2.54


@dataclass(frozen=True, slots=True)
class RoomView:
    """What the page shows."""

    settings: Settings
    px_per_mm: float
    """Of this screen, as far as is known."""
    inches: float
    narrow: bool = False
    """Not deep enough for trays on more sides."""
    has_session: bool = False
    """Whether a table waits behind this page."""
    message: str = ""


@dataclass(frozen=True)
class RoomDesk:
    """All this recipe may look at."""

    view: RoomView
    texts: Texts
    brush: Brush


def arrange_room(desk: RoomDesk) -> Arrangement:
    """Lay out the page: the kinds of screens above; below its size, and who sits where."""
    brush, px = desk.brush, desk.brush.px
    draw_ground(brush)
    _head(desk, Rect(0, 0, brush.size.w, px(120)))
    side, gap = px(64), px(24)
    page = Rect(side, px(120) + px(26), brush.size.w - 2 * side, 0)
    cards = page._replace(h=px(236))
    _kinds(desk, cards)
    foot = Rect(page.x, brush.size.h - px(26) - px(68), page.w, px(68))
    below = Rect(page.x, cards.bottom + gap, page.w, foot.y - px(20) - cards.bottom - gap)
    left = below._replace(w=round(below.w * 0.56))
    _size(desk, left)
    right = Rect(left.right + gap, below.y, below.right - left.right - gap, below.h)
    switches = px(84) * len(SWITCHES)
    around = right._replace(h=right.h - switches - gap)
    _sides(desk, around)
    for index, (name, icon) in enumerate(SWITCHES):
        top = around.bottom + gap + index * px(84)
        _switch(desk, name, icon, Rect(right.x, round(top), right.w, px(74)))
    _foot(desk, foot)
    if desk.view.message:
        draw_message(brush, desk.view.message)
    return brush.finished()


def _foot(desk: RoomDesk, row: Rect) -> None:
    """What else a facilitator does with the room, what stays, and the way back."""
    brush = desk.brush
    done = Button("choice", "done", desk.texts("room.done"), "check", strong=True)
    draw_button(brush, done, Rect(row.right - brush.px(260), row.y, brush.px(260), row.h))
    x = row.x
    for name, icon in WAYS:
        if name == "beside" and not desk.view.has_session:
            continue
        pill = Rect(x, row.y, brush.px(330 if name == "beside" else 230), row.h)
        draw_button(brush, Button("choice", name, desk.texts(f"room.{name}"), icon), pill)
        x = pill.right + brush.px(16)
    face, left = brush.body(18), x + brush.px(16)
    lines = brush.wrapped(desk.texts("room.later"), face, row.right - brush.px(290) - left, 2)
    first = Point(left, round(row.centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35))
    brush.lines("room.later", first, lines, face, "ink.soft")


def _head(desk: RoomDesk, bar: Rect) -> None:
    brush = desk.brush
    brush.add(Panel("bar", bar, fill="surface.bar"))
    centre = Point(brush.px(64) + brush.px(36), round(bar.centre.y))
    brush.icon("room.icon", centre, brush.px(56), "ruler", "ink.accent")
    face = brush.display(40)
    at = Point(centre.x + brush.px(62), brush.middle(bar.centre.y, face))
    brush.line_in("room.title", at, desk.texts("room.title"), face, "ink.on_dark", bar.w - at.x - brush.px(160))
    close = Point(bar.right - brush.px(90), round(bar.centre.y))
    draw_round_button(brush, "choice", "done", "x", close)


def _kinds(desk: RoomDesk, row: Rect) -> None:
    gap = desk.brush.px(20)
    width = (row.w - gap * (len(PROFILES) - 1)) / len(PROFILES)
    for index, name in enumerate(PROFILES):
        _kind(desk, name, Rect(round(row.x + index * (width + gap)), row.y, round(width), row.h))


def _kind(desk: RoomDesk, name: ProfileName, box: Rect) -> None:
    brush, key = desk.brush, f"profile.{name}"
    chosen = desk.view.settings.profile == name
    fill, line = ("surface.warn", "surface.warn_line") if chosen else ("surface.card", "surface.card_line")
    brush.panel(key, box, fill, line, radius=24, line=4 if chosen else 2, shadow="card")
    disc = Point(box.x + brush.px(70), box.y + brush.px(70))
    brush.add(Disc(f"{key}.disc", disc, brush.px(44), fill="surface.quiet"))
    brush.icon(f"{key}.icon", disc, brush.px(52), ICONS[name], "ink.text")
    if chosen:
        check = Point(box.right - brush.px(44), disc.y)
        brush.icon(f"{key}.chosen", check, brush.px(40), "check-circle", "surface.warn_line")
    x, room = box.x + brush.px(28), box.w - brush.px(56)
    title, face = brush.display(28), brush.body(18)
    base = round(disc.y + brush.px(50) + title.size)
    brush.line_in(f"{key}.name", Point(x, base), desk.texts(f"room.{name}"), title, "ink.text", room)
    lines = brush.wrapped(desk.texts(f"room.{name}_line"), face, room, 2)
    brush.lines(f"{key}.line", Point(x, base + round(face.leading * 1.15)), lines, face, "ink.soft")
    brush.answer("profile", name, box)


def _box(desk: RoomDesk, key: str, box: Rect) -> tuple[Rect, float]:
    """A card with a heading; gives back what is left of it, and where the heading stands."""
    brush, pad = desk.brush, desk.brush.px(28)
    brush.panel(key, box, "surface.card", "surface.card_line", radius=24, shadow="card")
    face = brush.display(25)
    at = Point(box.x + pad, box.y + brush.px(20) + face.size)
    brush.line_in(f"{key}.title", at, desk.texts(f"room.{key}"), face, "ink.text", box.w - 2 * pad)
    top = at.y + brush.px(14)
    return Rect(box.x + pad, top, box.w - 2 * pad, box.bottom - pad - top), at.y


def _size(desk: RoomDesk, box: Rect) -> None:
    """Two ways to tell: the diagonal from the paper, or a bank card held against the screen."""
    brush, view = desk.brush, desk.view
    inner, _ = _box(desk, "size", box)
    face = brush.body(18)
    words = brush.wrapped(desk.texts("room.size_how"), face, inner.w, 2)
    brush.lines("size.how", Point(inner.x, round(inner.y + face.size)), words, face, "ink.soft")
    y = round(inner.y + len(words) * face.leading + brush.px(46))
    middle, reach = inner.x + inner.w / 2, brush.px(210)
    for name, icon, x in (("smaller", "minus", middle - reach), ("larger", "plus", middle + reach)):
        draw_round_button(brush, "choice", name, icon, Point(round(x), y), dark=False)
    large = brush.display(32)
    cm = round(view.inches * CM_PER_INCH)
    said = desk.texts("room.inches", inches=round(view.inches), cm=cm)
    brush.line_in(
        "size.now", Point(round(middle), brush.middle(y, large)), said, large, "ink.text", 1.7 * reach, "centre"
    )
    top = y + brush.px(44)
    _card(desk, Rect(inner.x, top, inner.w, inner.bottom - top))


def _card(desk: RoomDesk, room: Rect) -> None:
    """The outline of a bank card as large as it should be on this screen, with a corner to drag."""
    brush, ratio = desk.brush, CARD_MM[1] / CARD_MM[0]
    width = round(CARD_MM[0] * desk.view.px_per_mm)
    box = Rect(round(room.x), round(room.y), width, round(width * ratio))
    whole = box.kept_in(Rect(0, room.y, brush.size.w, brush.size.h - room.y))
    brush.panel("card", whole, "surface.warn", "surface.warn_line", radius=0, line=3)
    corner = Point(whole.right, whole.bottom)
    handle = brush.fiche(24)
    brush.icon("card.icon", whole.centre, min(brush.px(64), whole.h * 0.5), "credit-card", "surface.warn_line")
    brush.add(Disc("card.corner", corner, handle, fill="ink.accent", outline="surface.card", line=brush.px(3)))
    brush.icon("card.drag", corner, handle * 1.1, "hand-grabbing", "ink.on_accent")
    brush.answer_circle("card", "corner", corner, handle + brush.px(8))
    face, x = brush.body(18), whole.right + handle + brush.px(24)
    if room.right - x > brush.px(150):
        lines = brush.wrapped(desk.texts("room.card_how"), face, room.right - x, 6)
        brush.lines("card.how", Point(x, round(room.y + face.size)), lines, face, "ink.soft")


def _sides(desk: RoomDesk, box: Rect) -> None:
    """A small table with a chair at every side: a touch takes a chair in use."""
    brush, settings = desk.brush, desk.view.settings
    inner, _ = _box(desk, "sides", box)
    around = settings.screen.around and settings.profile is not None
    if not around or desk.view.narrow:
        face = brush.body(18)
        lines = brush.wrapped(desk.texts("room.small" if around else "room.sides_none"), face, inner.w, 4)
        brush.lines("sides.none", Point(inner.x, round(inner.y + face.size)), lines, face, "ink.soft")
        return
    radius = brush.px(34)
    top = Rect(0, 0, min(inner.w * 0.52, (inner.h - 4 * radius) * 1.9), 0)
    top = top._replace(h=max(top.w * 0.46, 2 * radius))
    top = top._replace(x=round(inner.centre.x - top.w / 2), y=round(inner.centre.y - top.h / 2))
    brush.panel("sides.table", top, "surface.tray", radius=18)
    face = brush.body(18, "semibold")
    words = desk.texts("room.sides_count", count=len(settings.seated))
    at = Point(round(top.centre.x), brush.middle(top.centre.y, face))
    brush.line_in("sides.words", at, words, face, "ink.on_tray", top.w - brush.px(16), "centre")
    away = radius + brush.px(10)
    for side, (across, down) in SIDE_AT.items():
        x = top.x + top.w * across + (2 * across - 1) * away
        y = top.y + top.h * down + (2 * down - 1) * away
        centre = Point(round(x), round(y))
        used = side in settings.seated
        fill, ink = ("ink.accent", "ink.on_accent") if used else ("surface.quiet", "ink.soft")
        outline = "" if used else "surface.quiet_line"
        brush.add(Disc(f"sides.{side}", centre, radius, fill=fill, outline=outline, line=brush.px(2)))
        brush.icon(f"sides.{side}.icon", centre, brush.px(40), "chair", ink)
        brush.answer_circle("side", side, centre, radius)


def _switch(desk: RoomDesk, name: str, icon: str, box: Rect) -> None:
    """Something that is on or off, with what it means in words."""
    brush, key = desk.brush, f"switch.{name}"
    on = bool(getattr(desk.view.settings, name))
    brush.panel(key, box, "surface.card", "surface.card_line", radius=20)
    shown = icon if on or name != "sounds" else "speaker-slash"
    brush.icon(f"{key}.icon", Point(box.x + brush.px(44), round(box.centre.y)), brush.px(34), shown, "ink.text")
    rail = Rect(box.right - brush.px(112), round(box.centre.y - brush.px(20)), brush.px(84), 2 * brush.px(20))
    brush.panel(f"{key}.rail", rail, "ink.good" if on else "surface.track", "surface.field_line", radius=20)
    x = rail.right - rail.h / 2 if on else rail.x + rail.h / 2
    knob = brush.px(16)
    brush.add(Disc(f"{key}.knob", Point(round(x), rail.centre.y), knob, "surface.card", "surface.field_line", 1))
    face, small = brush.body(20, "semibold"), brush.body(16)
    left, room = box.x + brush.px(84), rail.x - box.x - brush.px(100)
    base = round(box.centre.y - brush.px(4))
    brush.line_in(f"{key}.name", Point(left, base), desk.texts(f"room.{name}"), face, "ink.text", room)
    under = Point(left, round(base + small.leading))
    brush.line_in(f"{key}.line", under, desk.texts(f"room.{name}_line"), small, "ink.soft", room)
    brush.answer("switch", name, box)
