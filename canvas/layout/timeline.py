"""The timeline: looking back at the session, with a bookmark per round, in the place of the tray."""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.layout.view import Timeline
from canvas.layout.widgets import Button, draw_button

STEPS = (
    ("first", "skip-back"),
    ("back", "rewind"),
    ("play", "play"),
    ("on", "fast-forward"),
    ("last", "skip-forward"),
)


def draw_timeline(desk: Desk, tray: Rect, timeline: Timeline) -> None:
    """Draw the bar of the recorder: its buttons, the track with bookmarks, and the way back to now."""
    brush = desk.brush
    brush.panel("timeline", tray, "surface.bar", radius=26, shadow="card")
    x = tray.x + brush.px(56)
    for name, icon in STEPS:
        shown = "pause" if name == "play" and timeline.playing else icon
        _step(brush, name, shown, Point(round(x), round(tray.centre.y)))
        x += brush.px(68)
    label = desk.texts("timeline.now")
    width = max(brush.px(260), brush.width(label, brush.body(20, "bold")) + brush.px(60))
    button = Rect(tray.right - width - brush.px(28), tray.centre.y - brush.px(30), width, brush.px(60))
    draw_button(brush, Button("vcr", "now", label, gold=True), button)
    _track(desk, Rect(x, tray.y, button.x - brush.px(36) - x, tray.h), timeline)


def _step(brush: Brush, name: str, icon: str, centre: Point) -> None:
    brush.add(Disc(f"vcr.{name}", centre, brush.px(29), fill="surface.bar_button"))
    brush.icon(f"vcr.{name}.icon", centre, brush.px(30), icon, "ink.on_dark")
    brush.answer_circle("vcr", name, centre, brush.px(33))


def _track(desk: Desk, box: Rect, timeline: Timeline) -> None:
    brush = desk.brush
    y = round(box.centre.y + brush.px(12))
    rail = Rect(box.x, y - brush.px(5), box.w, brush.px(10))
    brush.add(Panel("timeline.rail", rail, fill="surface.bar_button", radius=rail.h / 2))
    part = timeline.n / max(timeline.last, 1)
    done = rail._replace(w=max(rail.h, rail.w * part))
    brush.add(Panel("timeline.done", done, fill="ink.accent", radius=rail.h / 2))
    brush.add(Disc("timeline.head", Point(round(rail.x + rail.w * part), y), brush.px(13), fill="ink.on_dark"))
    face = brush.body(17, "semibold")
    words = desk.texts("timeline.where", n=timeline.n, last=timeline.last, when=timeline.when)
    brush.line_in("timeline.words", Point(rail.x, round(box.y + brush.px(40))), words, face, "ink.on_dark", rail.w)
    brush.answer("vcr", "track", Rect(rail.x, box.y + brush.px(50), rail.w, box.h - brush.px(50)))
    edge = rail.x
    for number, (at, name) in enumerate(timeline.bookmarks):
        edge = _bookmark(desk, number, name, Point(rail.x + rail.w * at / max(timeline.last, 1), y), edge, rail.right)


def _bookmark(desk: Desk, number: int, name: str, at: Point, edge: float, right: float) -> float:
    """A mark on the track, and its name below unless the last name is still there."""
    brush, face = desk.brush, desk.brush.body(14)
    brush.icon(
        f"timeline.mark.{number}",
        Point(round(at.x), at.y - brush.px(18)),
        brush.px(20),
        "bookmark-simple",
        "ink.accent",
    )
    width = brush.width(name, face)
    left = min(max(at.x - width / 2, edge), right - width)
    if left < edge:
        return edge
    base = Point(round(left), round(at.y + brush.px(34)))
    brush.line(f"timeline.mark.{number}.name", base, name, face, "ink.on_dark_soft")
    brush.answer("vcr", f"mark:{number}", Rect(left, at.y + brush.px(14), width, brush.px(30)))
    return left + width + brush.px(16)
