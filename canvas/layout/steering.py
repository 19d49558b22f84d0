"""The strip under a page that is larger than the window: four ways to go, where one is, and the way to the look."""

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.lens import Lens
from canvas.layout.picture import Disc, Panel
from canvas.layout.widgets import draw_round_button
from canvas.model.texts import Texts

WAYS = (("left", "caret-left"), ("up", "caret-up"), ("down", "caret-down"), ("right", "caret-right"))
STEPS = {"left": (-1, 0), "up": (0, -1), "down": (0, 1), "right": (1, 0)}


def strip_height(brush: Brush) -> int:
    """How high the strip is, in pixels: enough for a finger."""
    return max(brush.px(72), 56)


def arrange_strip(brush: Brush, texts: Texts, lens: Lens) -> Arrangement:
    """Lay out the strip at the foot of the window; a way that leads nowhere is dim and does not answer."""
    height = strip_height(brush)
    box = Rect(0, brush.size.h - height, brush.size.w, height)
    brush.add(Panel("strip", box, fill="surface.bar"))
    brush.answer("sheet", "strip", box)
    pitch, y = brush.px(76), round(box.centre.y)
    x = round(box.centre.x - pitch * 1.5)
    for way, icon in WAYS:
        _way(brush, lens, way, icon, Point(x, y))
        x += pitch
    _map(brush, lens, Rect(x + brush.px(8), box.y, 0, height))
    face = brush.body(18, "semibold")
    draw_round_button(brush, "look", "open", "text-aa", Point(brush.px(50), y))
    room = box.centre.x - pitch * 2 - brush.px(100)
    brush.line_in(
        "strip.words", Point(brush.px(92), brush.middle(y, face)), texts("look.part"), face, "ink.on_dark", room
    )
    return brush.finished()


def _way(brush: Brush, lens: Lens, way: str, icon: str, centre: Point) -> None:
    leads = lens.steps(*STEPS[way]) != lens
    brush.add(Disc(f"steer.{way}", centre, brush.px(27), fill="surface.bar_button"))
    ink = "ink.on_dark" if leads else "surface.bar_line"
    brush.icon(f"steer.{way}.icon", centre, brush.px(30), icon, ink)
    if leads:
        brush.answer_circle("steer", way, centre, brush.px(36))


def _map(brush: Brush, lens: Lens, box: Rect) -> None:
    """The whole page, small, and on it the part that shows."""
    high = box.h - 2 * brush.px(12)
    part = high / lens.page.h
    whole = Rect(box.x, round(box.y + brush.px(12)), round(lens.page.w * part), round(high))
    brush.add(Panel("steer.page", whole, outline="ink.on_dark_soft", line=brush.px(2), radius=brush.px(5)))
    seen = lens.seen
    here = Rect(
        round(whole.x + seen.x * part), round(whole.y + seen.y * part), round(seen.w * part), round(seen.h * part)
    )
    brush.add(Panel("steer.here", here, fill="ink.accent", radius=brush.px(4)))
