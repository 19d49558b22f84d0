"""The few widgets that panels share: a button with words, and a round button with an icon."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel


@dataclass(frozen=True, slots=True)
class Button:
    """A button and the target it answers as. *strong* is dark, *gold* stands on a dark ground."""

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
        return ("surface.bar", "ink.on_dark") if self.strong else ("surface.quiet", "ink.text")


def draw_button(brush: Brush, button: Button, box: Rect) -> None:
    """A pill with centred words, and an icon before them when it has one."""
    key, (fill, ink) = f"{button.what}.{button.of}", button.inks
    box = Rect(round(box.x), round(box.y), round(box.w), round(box.h))
    outline = "" if button.strong or button.gold else "surface.quiet_line"
    brush.add(Panel(key, box, fill=fill, radius=box.h / 2, outline=outline, line=1))
    face = brush.body(16, "bold")
    icon = brush.px(30) if button.icon else 0
    at = Point(round(box.centre.x + icon / 2), round(box.centre.y + face.size * 0.35))
    brush.line_in(f"{key}.words", at, button.words, face, ink, box.w - icon - brush.px(20), "centre")
    if button.icon:
        width = min(brush.width(button.words, face), box.w - icon - brush.px(20))
        left = Point(round(at.x - width / 2 - brush.px(16)), round(box.centre.y))
        brush.icon(f"{key}.icon", left, brush.px(22), button.icon, ink)
    brush.answer(button.what, button.of, box.grown(brush.px(3)))


def draw_round_button(brush: Brush, what: str, of: str, icon: str, centre: Point, dark: bool = True) -> None:
    """A disc with an icon."""
    fill, ink = ("surface.bar_button", "ink.on_dark") if dark else ("surface.quiet", "ink.text")
    key = f"{what}.{of}"
    brush.add(Disc(key, centre, brush.px(25), fill=fill))
    brush.icon(f"{key}.icon", centre, brush.px(27), icon, ink)
    brush.answer_circle(what, of, centre, brush.px(30))
