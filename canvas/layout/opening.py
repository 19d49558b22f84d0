"""A long session is being opened: which one, how far it is, and a way back."""

from dataclasses import dataclass

from canvas.layout.aside import draw_page
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Panel
from canvas.layout.widgets import Button, draw_button
from canvas.model.texts import Texts

CARD = Size(1020, 470)
"""Design pixels; on a small window what there is."""


@dataclass(frozen=True, slots=True)
class OpeningView:
    """What is opened, and how far it is in whole hundredths."""

    title: str
    line: str
    hundredths: int = 0


def arrange_opening(brush: Brush, view: OpeningView, texts: Texts) -> Arrangement:
    """One card in the middle of the page."""
    room = draw_page(brush, texts("opening.title"))
    wide, high = min(brush.px(CARD.w), room.w), min(brush.px(CARD.h), room.h)
    box = Rect(round(room.centre.x - wide / 2), round(room.y + (room.h - high) * 0.38), round(wide), round(high))
    brush.panel("card", box, "surface.card", "surface.card_line", radius=24, shadow="card")
    pad = brush.px(48)
    inside = Rect(box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad)
    _words(brush, view, texts, inside)
    _progress(brush, view, texts, inside)
    width, height = min(inside.w, brush.px(340)), max(brush.px(60), 44)
    button = Rect(inside.right - width, inside.bottom - height, width, height)
    draw_button(brush, Button("choice", "close", texts("opening.back")), button)
    return brush.finished()


def _words(brush: Brush, view: OpeningView, texts: Texts, inside: Rect) -> None:
    head, face = brush.display(34), brush.body(21)
    icon = brush.px(52)
    brush.icon("card.icon", Point(inside.x + icon / 2, round(inside.y + icon * 0.5)), icon, "clock", "ink.warn")
    x = round(inside.x + icon + brush.px(22))
    first = Point(x, round(inside.y + head.size * 0.72))
    brush.line_in("card.title", first, view.title, head, "ink.text", inside.right - x)
    under = Point(x, round(first.y + face.leading * 1.2))
    brush.line_in("card.line", under, view.line, face, "ink.soft", inside.right - x)
    said = brush.wrapped(texts("opening.checked"), face, inside.w, 2)
    brush.lines("card.said", Point(inside.x, round(inside.y + brush.px(152))), said, face, "ink.text")


def _progress(brush: Brush, view: OpeningView, texts: Texts, inside: Rect) -> None:
    """A bar, and the same in words at its end."""
    face, high = brush.body(21, "semibold"), brush.px(14)
    y = round(inside.y + brush.px(226))
    room = brush.width(texts("opening.part", part=100), face) + brush.px(18)
    track = Rect(inside.x, y, round(inside.w - room), high)
    brush.add(Panel("part.track", track, fill="surface.quiet", radius=high / 2, outline="surface.quiet_line", line=1))
    done = round(track.w * view.hundredths / 100)
    if done > high:
        brush.add(Panel("part.done", track._replace(w=done), fill="ink.accent", radius=high / 2))
    at = Point(inside.right, brush.middle(track.centre.y, face))
    brush.line("part.words", at, texts("opening.part", part=view.hundredths), face, "ink.text", "right")
