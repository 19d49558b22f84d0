"""The few widgets that panels share: a button with words, and a round button with an icon."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect, around
from canvas.layout.picture import Disc, Panel

FINGER = 44
"""What answers in a drawer is at least so wide and high, in pixels of the window."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button and the target it answers as. *strong* is the one that is meant most, *gold* stands on a dark ground."""

    what: str
    of: str
    words: str
    icon: str = ""
    strong: bool = False
    gold: bool = False

    @property
    def inks(self) -> tuple[str, str]:
        """Fill and ink."""
        if self.gold:
            return "ink.accent", "ink.on_accent"
        return ("surface.strong", "ink.on_strong") if self.strong else ("surface.quiet", "ink.text")


def draw_button(brush: Brush, button: Button, box: Rect) -> None:
    """A pill with centred words, larger in a higher pill, and an icon behind them when it has one."""
    key, (fill, ink) = f"{button.what}.{button.of}", button.inks
    box = Rect(round(box.x), round(box.y), round(box.w), round(box.h))
    outline = "" if button.strong or button.gold else "surface.quiet_line"
    brush.add(Panel(key, box, fill=fill, radius=box.h / 2, outline=outline, line=1))
    face = brush.body(max(16, min(22, 0.36 * box.h / brush.scale)), "bold")
    icon = face.size + brush.px(14) if button.icon else 0
    room = box.w - icon - brush.px(24)
    centre = Point(round(box.centre.x - icon / 2), brush.middle(box.centre.y, face))
    brush.line_in(f"{key}.words", centre, button.words, face, ink, room, "centre")
    if button.icon:
        right = centre.x + min(brush.width(button.words, face), room) / 2 + icon / 2 + brush.px(5)
        gold = "ink.strong_mark" if button.strong else ink
        brush.icon(f"{key}.icon", Point(round(right), round(box.centre.y)), face.size * 1.3, button.icon, gold)
    brush.answer(button.what, button.of, box.grown(brush.px(3)).no_less(FINGER))


def draw_round_button(brush: Brush, what: str, of: str, icon: str, centre: Point, dark: bool = True) -> None:
    """A disc with an icon."""
    fill, ink = ("surface.bar_button", "ink.on_dark") if dark else ("surface.quiet", "ink.text")
    key = f"{what}.{of}"
    brush.add(Disc(key, centre, brush.px(25), fill=fill))
    brush.icon(f"{key}.icon", centre, brush.px(27), icon, ink)
    brush.answer_circle(what, of, centre, max(brush.px(30), FINGER / 2))


def draw_tick(brush: Brush, key: str, centre: Point, chosen: bool) -> None:
    """A box that holds a tick once it was touched."""
    box, edge = around(centre, brush.px(11)), "ink.accent" if chosen else "surface.field_line"
    brush.panel(f"{key}.box", box, "ink.accent" if chosen else "surface.field", edge, radius=6, line=2)
    if chosen:
        brush.icon(f"{key}.tick", centre, brush.px(18), "check", "ink.on_accent")
