"""How the editor looks: its chapter as a drawer over the whole table, with the keyboard of who types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.brush import Arrangement
from canvas.layout.desk import Desk
from canvas.layout.editor import EditorView, draw_editor
from canvas.layout.field import Field
from canvas.layout.geometry import Rect
from canvas.layout.popups import draw_message
from canvas.layout.spots import DrawerView, Entry, FormView, TextSpot
from canvas.layout.view import View
from canvas.model.names import Names
from canvas.rules.evolve import start
from canvas.screens.editor_forms import CASE

if TYPE_CHECKING:
    from canvas.screens.editor import EditorScreen

DRAWER = "editor"
TITLE_MOST, TYPE_SIZE = 40, 20


def arranged(screen: EditorScreen) -> Arrangement:
    """The layout of the editor as it stands."""
    brush, texts = screen.kit.brush(screen.size), screen.kit.texts
    board = start(screen.scenario)
    desk = Desk(board, Names(screen.scenario, board, texts), screen.kit.theme, View(), brush)
    drawer = _drawer(screen)
    foot = float(brush.size.h - brush.px(8))
    if DRAWER in screen.typist.shown:
        foot = screen.typist.keyboard_box(brush, DRAWER, {}).y

    def draw_text(at: Desk, of: str, spot: TextSpot, box: Rect) -> None:
        screen.typist.draw_box(at.brush, f"{of}/{spot.id}", box)

    title = screen.scenario.title.said_in(texts.language)
    view = EditorView(title, screen.chapter, drawer, bool(screen.before), screen.scenario is screen.kept)
    draw_editor(desk, view, foot, draw_text)
    screen.typist.draw_keyboards(brush, {})
    if screen.message:
        draw_message(brush, screen.message)
    return brush.finished()


def _drawer(screen: EditorScreen) -> DrawerView:
    texts, typist = screen.kit.texts, screen.typist
    entries, form, words = _case(screen) if screen.chapter == CASE else _chapter(screen)
    for spot in form.spots:
        name = f"{DRAWER}/{spot.id}"
        if isinstance(spot, TextSpot) and name not in typist:
            made = Field(name, "", spot.hint, spot.most, spot.lines, size=TYPE_SIZE)
            typist.open(made, words.get(spot.id, ""), DRAWER)
    if screen.editing:
        entries = (*entries, Entry("", texts("drawer.new"), icon="plus"))
    title, hint = texts(f"editor.{screen.chapter}.title"), texts(f"editor.{screen.chapter}.hint")
    typing = typist.sent_to.get(DRAWER, "") if DRAWER in typist.shown else ""
    now = screen.editing if screen.chapter != CASE else screen.origin
    field = typing.partition("/")[2]
    return DrawerView(DRAWER, title, hint, entries, now, screen.page, form, typing=field, leaf=screen.leaf)


def _case(screen: EditorScreen) -> tuple[tuple[Entry, ...], FormView, dict[str, str]]:
    """The cases to begin with, and the name under which a copy is kept."""
    texts = screen.kit.texts
    language = texts.language
    entries = tuple(
        Entry(name, item.title.said_in(language), item.place.said_in(language), "folder-open")
        for name, item in screen.begin_with.items()
    )
    spots = (TextSpot("name", texts("editor.field.name"), TITLE_MOST),)
    form = FormView(
        spots,
        submit=texts("editor.keep"),
        extra=texts("editor.play"),
        extra_icon="play",
        trouble=screen.trouble,
    )
    return entries, form, {"name": screen.file}


def _chapter(screen: EditorScreen) -> tuple[tuple[Entry, ...], FormView, dict[str, str]]:
    texts, chapter, slate = screen.kit.texts, screen.forms, screen.slate
    held = bool(screen.editing)
    form = FormView(
        chapter.spots(slate),
        screen.chosen,
        submit=texts("editor.change" if held else "editor.add"),
        strike=texts("drawer.strike") if held else "",
        extra=texts("editor.earlier") if held else "",
        extra_icon="caret-up",
        trouble=screen.trouble,
    )
    return chapter.entries(slate), form, chapter.fill(slate)[0]
