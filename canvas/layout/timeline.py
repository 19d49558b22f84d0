"""The timeline: looking back at the session, with a bookmark per round, in the place of the tray."""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, elide
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
    brush.answer("recorder", "", tray)
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
    _bookmarks(desk, timeline, rail, y)


def _bookmarks(desk: Desk, timeline: Timeline, rail: Rect, y: float) -> None:
    """A mark on the track per round with its name below. Names that meet make room for each other."""
    brush = desk.brush
    names = [name for _, name in timeline.bookmarks]
    face, gap = brush.body(14), brush.px(16)
    while face.size > brush.smallest and _long(brush, names, face, gap) > rail.w:
        face = face._replace(size=face.size - 1)
    if _long(brush, names, face, gap) > rail.w:  # a session with many rounds: as many letters as there is room
        names = [elide(brush.measurer, name, face, rail.w / len(names) - gap) for name in names]
    xs = [rail.x + rail.w * at / max(timeline.last, 1) for at, _ in timeline.bookmarks]
    lefts = _beside([brush.width(name, face) for name in names], xs, rail, gap)
    for number, (name, x, left) in enumerate(zip(names, xs, lefts, strict=True)):
        mark = Point(round(x), y - brush.px(18))
        brush.icon(f"timeline.mark.{number}", mark, brush.px(20), "bookmark-simple", "ink.accent")
        base = Point(round(left), round(y + brush.px(34)))
        brush.line(f"timeline.mark.{number}.name", base, name, face, "ink.on_dark_soft")
        room = Rect(left, y + brush.px(14), max(brush.width(name, face), brush.px(24)), brush.px(30))
        brush.answer("vcr", f"mark:{number}", room)


def _long(brush: Brush, names: list[str], face: Face, gap: float) -> float:
    return sum(brush.width(name, face) + gap for name in names) - gap


def _beside(widths: list[float], xs: list[float], rail: Rect, gap: float) -> list[float]:
    """The left of each name: under its mark, but not over the name before it, and none beyond the track."""
    lefts: list[float] = []
    edge = rail.x
    for width, x in zip(widths, xs, strict=True):
        lefts.append(max(x - width / 2, edge))
        edge = lefts[-1] + width + gap
    edge = rail.right + gap
    for index in reversed(range(len(lefts))):
        lefts[index] = min(lefts[index], edge - gap - widths[index])
        edge = lefts[index]
    return lefts
