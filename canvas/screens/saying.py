"""What a screen has to say for who cannot see it: its words, its fields, and what is chosen on it."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.geometry import Rect
from canvas.layout.spoken import Saying
from canvas.layout.spoken_tree import Spoken, spoken_tree
from canvas.layout.target import Target
from canvas.screens.editor import EditorScreen
from canvas.screens.editor_look import DRAWER
from canvas.screens.focus import Focusable
from canvas.screens.keys import typist_of
from canvas.screens.picker import PickerScreen
from canvas.screens.room import RoomScreen
from canvas.screens.start import StartScreen
from canvas.screens.table import TableScreen


def saying_of(screen: Focusable) -> Saying:
    """All that the names of its targets follow from."""
    names = screen.names if isinstance(screen, TableScreen) else None
    typist = typist_of(screen)
    fields = {name: line.text for name, line in typist.lines.items()} if typist else {}
    return Saying(screen.kit.texts, screen.arrangement.picture, names, fields, frozenset(_chosen(screen)))


def spoken_of(screen: Focusable, focus: Target | None, changes: Sequence[str] = ()) -> Spoken:
    """The whole screen as a tree of words; `changes` are said after what the screen itself tells."""
    window = Rect(0, 0, screen.size.w, screen.size.h)
    news = (*news_of(screen), *changes)
    return spoken_tree(saying_of(screen), screen.arrangement.targets, window, focus, news)


def news_of(screen: Focusable) -> tuple[str, ...]:
    """What appeared and should be said at once: notes beside a hand, a notice, a message."""
    if isinstance(screen, TableScreen):
        view = screen.view
        notice = (view.notice.text,) if view.notice else ()
        return (*(note.text for note in view.notes), *notice, *_troubles(screen))
    if isinstance(screen, StartScreen):
        return (screen.view.message,) if screen.view.message else ()
    if isinstance(screen, PickerScreen):
        return (screen.message,) if screen.message else ()
    if isinstance(screen, EditorScreen):
        return tuple(text for text in (screen.trouble, screen.message) if text)
    return ()


def _troubles(screen: TableScreen) -> tuple[str, ...]:
    """Why what stands in a drawer could not be kept."""
    refused = (drawer.trouble for drawer in screen.drawers.open)
    return tuple(screen.names.sentence(f"refusal.{one.code}", one.values) for one in refused if one)


def _chosen(screen: Focusable) -> set[tuple[str, str]]:
    if isinstance(screen, RoomScreen):
        return {("profile", screen.chosen.profile or ""), *(("side", side) for side in screen.chosen.seated),
                *(("switch", name) for name in ("less_motion", "sounds") if getattr(screen.chosen, name))}  # fmt: skip
    if isinstance(screen, EditorScreen):
        spots = {("spot", f"{DRAWER}/{spot}/{value}") for spot, values in screen.chosen.items() for value in values}
        return {("tab", screen.chapter), *spots}
    if not isinstance(screen, TableScreen):
        return {("language", screen.kit.texts.language)}
    view, fiche = screen.view, screen.board.fiches.get(screen.view.level_menu)
    found = {("tab", view.tab), ("round", screen.board.round or ""), ("hall", view.hall)}
    found |= {("level", fiche.level)} if fiche else set()
    found |= {(what, of) for what, _, of in [view.picked.partition(":")] if of}
    for drawer in screen.drawers.open:
        found.add(("tool", drawer.id))
        for spot, values in drawer.chosen.items():
            if not _is_hidden(screen, drawer.id, spot):
                found |= {("spot", f"{drawer.id}/{spot}/{value}") for value in values}
    return found


def _is_hidden(screen: TableScreen, drawer: str, spot: str) -> bool:
    """A vote lies face down: nobody hears it either."""
    found = next(one for one in screen.drawers.open if one.id == drawer)
    spots = found.kind.spots(screen.drawers.bench(found))
    return any(one.id == spot and getattr(one, "hidden", False) for one in spots)
