"""The page about privacy: what is kept where, and what somebody can do about it."""

from dataclasses import dataclass

from canvas.layout.aside import draw_card, draw_fact, draw_page
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.popups import draw_message
from canvas.layout.widgets import Button, draw_button
from canvas.model.texts import Texts

FACTS = (
    ("where", "floppy-disk"),
    ("who", "lock"),
    ("names", "user"),
    ("pictures", "eye-slash"),
    ("paper", "file-pdf"),
    ("faults", "wrench"),
)


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """What the page shows."""

    months: int
    choices: tuple[int, ...]
    has_session: bool
    """Whether a table waits behind this page."""
    busy: bool = False
    """The page for a privacy officer is being made."""
    message: str = ""


def arrange_privacy(brush: Brush, view: PrivacyView, texts: Texts) -> Arrangement:
    """Facts on the left, choices on the right."""
    room, gap = draw_page(brush, texts("privacy.title")), brush.px(36)
    wide = room.w * 0.58
    left = draw_card(brush, "facts", room._replace(w=wide), texts("privacy.facts"))
    for index, (name, icon) in enumerate(FACTS):
        words, line = texts(f"privacy.{name}"), texts(f"privacy.{name}_line")
        at = left._replace(y=round(left.y + brush.px(8) + index * left.h / len(FACTS)))
        draw_fact(brush, f"facts.{name}", icon, words, line, at, most=2)
    right = Rect(room.x + wide + gap, room.y, room.w - wide - gap, room.h)
    _choices(brush, view, texts, right)
    if view.message:
        draw_message(brush, view.message)
    return brush.finished()


def _choices(brush: Brush, view: PrivacyView, texts: Texts, box: Rect) -> None:
    """Three cards under each other: wipe, be asked, and the page on paper."""
    gap = brush.px(24)
    each = (box.h - 2 * gap) / 3
    cards = [Rect(box.x, round(box.y + index * (each + gap)), box.w, each) for index in range(3)]
    wipe = draw_card(brush, "wipe", cards[0], texts("wipe.title"))
    words = texts("privacy.wipe_this" if view.has_session else "privacy.wipe_one")
    _words(brush, "wipe", texts("privacy.wipe_line"), wipe)
    _button(brush, Button("choice", "wipe", words, "trash"), wipe)
    remind = draw_card(brush, "remind", cards[1], texts("privacy.remind"))
    _words(brush, "remind", texts("privacy.remind_line"), remind)
    _months(brush, view, texts, remind)
    paper = draw_card(brush, "officer", cards[2], texts("privacy.officer"))
    _words(brush, "officer", texts("privacy.busy" if view.busy else "privacy.officer_line"), paper)
    if not view.busy:
        _button(brush, Button("choice", "paper", texts("privacy.make"), "file-pdf"), paper)


def _words(brush: Brush, key: str, text: str, room: Rect) -> None:
    face = brush.body(20)
    lines = brush.wrapped(text, face, room.w, 4)
    brush.lines(f"{key}.words", Point(room.x, round(room.y + face.size)), lines, face, "ink.soft")


def _button(brush: Brush, button: Button, room: Rect) -> None:
    width, height = min(room.w, brush.px(340)), brush.px(58)
    draw_button(brush, button, Rect(room.right - width, room.bottom - height, width, height))


def _months(brush: Brush, view: PrivacyView, texts: Texts, room: Rect) -> None:
    """After how many months; the one that holds is dark."""
    gap, height = brush.px(10), brush.px(58)
    width = (room.w - gap * (len(view.choices) - 1)) / len(view.choices)
    for index, months in enumerate(view.choices):
        words = texts("privacy.months", count=months) if months else texts("privacy.never")
        pill = Rect(room.x + index * (width + gap), room.bottom - height, width, height)
        draw_button(brush, Button("months", str(months), words, strong=months == view.months), pill)
