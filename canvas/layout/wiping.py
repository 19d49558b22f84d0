"""The page on which a session is wiped: what will go, what stays, and afterwards what came of it."""

from dataclasses import dataclass

from canvas.layout.aside import draw_card, draw_fact, draw_page
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel
from canvas.layout.popups import draw_message
from canvas.layout.widgets import Button, draw_button
from canvas.model.texts import Texts

MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that goes, went or stays."""

    icon: str
    words: str
    line: str


@dataclass(frozen=True, slots=True)
class WipeView:
    """What the page shows. `papers` are the names of covenants, and `with_papers` whether they go along."""

    title: str
    goes: tuple[Fact, ...]
    papers: tuple[str, ...] = ()
    with_papers: bool = False
    done: bool = False
    stays: tuple[Fact, ...] = ()
    message: str = ""


def arrange_wiping(brush: Brush, view: WipeView, texts: Texts) -> Arrangement:
    """What goes on the left, what stays on the right, and the two answers under them."""
    room = draw_page(brush, texts("wipe.done" if view.done else "wipe.title"))
    gap, foot = brush.px(36), brush.px(76)
    half = (room.w - gap) / 2
    cards = room._replace(h=room.h - foot - brush.px(28))
    left = draw_card(brush, "goes", cards._replace(w=half), view.title)
    _facts(brush, texts, "goes", view.goes, left, texts("wipe.went" if view.done else "wipe.goes"))
    right = cards._replace(x=room.x + half + gap, w=half)
    title = texts("wipe.left" if view.done else "wipe.stays")
    _stays(brush, view, texts, draw_card(brush, "stays", right, title))
    _answers(brush, view, texts, Rect(room.x, cards.bottom + brush.px(28), room.w, foot))
    if view.message:
        draw_message(brush, view.message)
    return brush.finished()


def _facts(brush: Brush, texts: Texts, key: str, facts: tuple[Fact, ...], room: Rect, head: str) -> float:
    """A few facts under a line that says what they are; more than fit are counted."""
    y = room.y
    if head:
        face = brush.body(21)
        brush.line_in(f"{key}.head", Point(room.x, round(y + face.size)), head, face, "ink.soft", room.w)
        y += face.leading + brush.px(16)
    for index, fact in enumerate(facts[:MOST_ROWS]):
        below = room._replace(y=y)
        y = draw_fact(brush, f"{key}.{index}", fact.icon, fact.words, fact.line, below, most=2)
    if len(facts) > MOST_ROWS:
        face, more = brush.body(20), texts("wipe.more", count=len(facts) - MOST_ROWS)
        brush.line(f"{key}.rest", Point(room.x + brush.px(58), round(y + face.size)), more, face, "ink.soft")
        y += face.leading + brush.px(12)
    return y


def _stays(brush: Brush, view: WipeView, texts: Texts, room: Rect) -> None:
    """The covenants with their switch, or what could not be removed; and what nobody can promise."""
    y = _facts(brush, texts, "stays", view.stays, room, "") if view.stays else room.y
    if view.papers and not view.done:
        y = _papers(brush, view, texts, room._replace(y=y))
    for name, icon in (("elsewhere", "folder-open"), ("honest", "info")):
        words, line = texts(f"wipe.{name}"), texts(f"wipe.{name}_line")
        y = draw_fact(brush, f"stays.{name}", icon, words, line, room._replace(y=y), most=4)


def _papers(brush: Brush, view: WipeView, texts: Texts, room: Rect) -> float:
    """The names of the covenants, with a box to tick."""
    face, small = brush.body(23, "semibold"), brush.body(20)
    names = [*view.papers[:MOST_ROWS]]
    if len(view.papers) > MOST_ROWS:
        names.append(texts("wipe.more", count=len(view.papers) - MOST_ROWS))
    line = brush.wrapped(texts("wipe.papers_line"), small, room.w - brush.px(84), 3)
    height = brush.px(40) + face.leading + (len(names) + len(line)) * small.leading
    box = Rect(room.x - brush.px(12), room.y, room.w + brush.px(24), round(height))
    fill, edge = ("surface.warn", "surface.warn_line") if view.with_papers else ("surface.quiet", "surface.quiet_line")
    brush.panel("papers", box, fill, edge, radius=16)
    tick = Rect(box.x + brush.px(16), box.y + brush.px(16), brush.px(34), brush.px(34))
    brush.add(Panel("papers.box", tick, "surface.card", "", brush.px(7), "all", "surface.field_line", brush.px(2)))
    if view.with_papers:
        brush.icon("papers.tick", tick.centre, brush.px(26), "check", "ink.warn")
    x, width = tick.right + brush.px(18), box.right - tick.right - brush.px(36)
    base = round(box.y + brush.px(16) + face.size)
    brush.line_in("papers.words", Point(x, base), texts("wipe.papers"), face, "ink.text", width)
    for index, name in enumerate(names):
        at = Point(x, round(base + small.leading * (index + 1.15)))
        brush.line_in(f"papers.{index}", at, name, small, "ink.text", width)
    under = Point(x, round(base + small.leading * (len(names) + 1.15)))
    brush.lines("papers.line", under, line, small, "ink.soft")
    brush.answer("choice", "papers", box)
    return box.bottom + brush.px(24)


def _answers(brush: Brush, view: WipeView, texts: Texts, foot: Rect) -> None:
    width, gap = min(brush.px(360), foot.w / 2 - brush.px(12)), brush.px(24)
    right = Rect(foot.right - width, foot.y, width, foot.h)
    if view.done:
        draw_button(brush, Button("choice", "close", texts("wipe.close"), "check", strong=True), right)
        return
    draw_button(brush, Button("choice", "wipe", texts("wipe.now"), "trash", strong=True), right)
    draw_button(brush, Button("choice", "close", texts("wipe.keep")), right._replace(x=right.x - gap - width))
