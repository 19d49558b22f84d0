"""The look: one dialog, over whatever is on the screen, for the theme and the size of words."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.widgets import draw_round_button
from canvas.model.base import Slug
from canvas.model.settings import TEXT_SIZES, Settings
from canvas.model.texts import Texts

THEMES: tuple[tuple[Slug, str], ...] = (("licht", "sun"), ("donker", "moon"), ("contrast", "circle-half"))
"""The looks to choose from, each with its icon."""


@dataclass(frozen=True, slots=True)
class _Card:
    """One thing to choose: what it answers as, its words, and an icon or a letter of some size above them."""

    what: str
    of: str
    words: str
    chosen: bool
    icon: str = ""
    letter: float = 0


def arrange_look(brush: Brush, texts: Texts, settings: Settings) -> Arrangement:
    """The dialog over a veil: two rows of cards. A touch beside it closes it; what is touched counts at once."""
    brush.add(Panel("look.veil", brush.window, fill="surface.veil", alpha=150))
    brush.answer("look", "close", brush.window)
    title, face = brush.display(32), brush.body(18, "semibold")
    themes = [_Card("theme", name, texts(f"look.{name}"), settings.theme == name, icon) for name, icon in THEMES]
    sizes = [
        _Card("text_size", str(size), texts("look.percent", size=size), settings.text_size == size, letter=size / 100)
        for size in TEXT_SIZES
    ]
    row, gap = max(brush.px(96), brush.px(64) + face.leading), brush.px(16)
    width = min(brush.px(940) * max(1, face.size / brush.px(22)), brush.size.w - brush.px(60))
    head = brush.px(44) + round(title.size * 1.2)
    height = head + 2 * (face.leading + brush.px(12)) + 2 * row + brush.px(70)
    box = Rect(round((brush.size.w - width) / 2), round((brush.size.h - height) / 2), round(width), round(height))
    brush.panel("look", box, "surface.card", "surface.card_line", radius=26, line=1, shadow="sheet")
    brush.answer("sheet", "look", box)
    inner = Rect(box.x + brush.px(38), box.y, box.w - brush.px(76), box.h)
    over = Point(inner.x, round(box.y + brush.px(24) + title.size))
    brush.line("look.title", over, texts("look.title"), title, "ink.text")
    corner = Point(box.right - brush.px(50), round(box.y + head / 2 + brush.px(4)))
    draw_round_button(brush, "look", "close", "x", corner, dark=False)
    y: float = box.y + head
    for name, cards in (("theme", themes), ("text_size", sizes)):
        brush.line(f"look.{name}", Point(inner.x, round(y + face.size)), texts(f"look.{name}"), face, "ink.soft")
        y += face.leading + brush.px(12)
        _row(brush, cards, Rect(inner.x, round(y), inner.w, row), gap)
        y += row + brush.px(26)
    return brush.finished()


def _row(brush: Brush, cards: Sequence[_Card], box: Rect, gap: int) -> None:
    width = (box.w - gap * (len(cards) - 1)) / len(cards)
    for index, card in enumerate(cards):
        _card(brush, card, Rect(round(box.x + index * (width + gap)), box.y, round(width), box.h))


def _card(brush: Brush, card: _Card, box: Rect) -> None:
    """What is chosen has another ground, a thicker line and a tick: not its colour alone."""
    key, face = f"look.{card.what}.{card.of}", brush.body(17, "bold" if card.chosen else "semibold")
    fill, line = ("surface.warn", "surface.warn_line") if card.chosen else ("surface.quiet", "surface.quiet_line")
    brush.panel(key, box, fill, line, radius=18, line=4 if card.chosen else 1)
    words = Point(round(box.centre.x), round(box.bottom - brush.px(16)))
    brush.line_in(f"{key}.words", words, card.words, face, "ink.text", box.w - brush.px(20), "centre")
    middle = round((box.y + words.y - face.size) / 2 + brush.px(2))
    if card.icon:
        brush.icon(f"{key}.icon", Point(round(box.centre.x), middle), brush.px(38), card.icon, "ink.text")
    if card.letter:
        letter = face._replace(family="display", weight="bold", size=max(11, round(brush.px(20) * card.letter)))
        at = Point(round(box.centre.x), round(middle + letter.size * 0.35))
        brush.line(f"{key}.letter", at, "A", letter, "ink.text", "centre")
    if card.chosen:
        tick = Point(box.right - brush.px(22), box.y + brush.px(22))
        brush.icon(f"{key}.tick", tick, brush.px(28), "check-circle", "ink.good")
    brush.answer(card.what, card.of, box)
