"""Tapping: every place that answers, by its kind. Tap-then-tap does the same as dragging."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvas.layout.geometry import Point, Rect
from canvas.layout.target import Target
from canvas.layout.view import Question
from canvas.model.board import Board, Level, OnTask
from canvas.rules.commands import ReturnFiche, SetLevel, StartRound
from canvas.rules.queries import leader, passages
from canvas.screens import drags, faces, past, taps_elements, taps_mechanics, taps_menu
from canvas.screens.screen import Wish
from canvas.screens.turning import below, close

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

IN_THE_PAST = ("vcr", "more", "tab", "button", "menu", "choice", "hall", "place")
"""What still answers while one looks back."""
MOST_PAGES = 20


def tap(screen: TableScreen, pointer: str, at: Point, now: int) -> None:
    """Answer a tap: what lies there decides what it means."""
    screen.view = screen.ends.without(screen.view, {pointer})
    target = screen.under(at)
    if screen.view.menu and (target is None or target.what not in ("menu", "button")):
        screen.show(menu=False)
        return
    if screen.past is not None and (target is None or target.what not in IN_THE_PAST):
        return
    if target is not None and target.what == "vcr":
        past.tap(screen, target, at.x, now)
    elif target is not None:
        _TAPS.get(target.what, _tap_nothing)(screen, target, pointer, now)
    else:
        close(screen)


def long_press(screen: TableScreen, pointer: str, at: Point, now: int) -> None:
    """On a task: who usually does it, for a group that does not know where to begin."""
    target = screen.under(at)
    task = screen.store.scenario.tasks.get(target.of) if target and target.what == "task" else None
    if task is None or not task.usual:
        return
    roles = screen.store.scenario.role
    usual = ", ".join(roles[role].name.said_in(screen.names.language) for role in task.usual)
    screen.note(screen.kit.texts("board.usual", roles=usual), at, now, pointer, "hint")


def tidy(screen: TableScreen) -> None:
    """Forget menus and questions about what is no longer there."""
    board, view = screen.board, screen.view
    if view.level_menu and view.level_menu not in board.fiches:
        screen.show(level_menu="")
    if view.picked.startswith("fiche:") and view.picked[6:] not in board.fiches:
        screen.show(picked="")
    screen.show(questions=tuple(question for question in view.questions if _is_still_asked(board, question)))


def _is_still_asked(board: Board, question: Question) -> bool:
    """Not any more when the leader it is about left the seat meanwhile."""
    lead = leader(board, question.phase)
    return lead is not None and lead.party == question.values["party_other"]


def _tap_round(screen: TableScreen, target: Target, _pointer: str, now: int) -> None:
    if target.of == screen.board.round and target.of not in screen.board.closed:
        close(screen)
        screen.drawers.pull("round")
        return
    at = below(screen, target)
    if refusal := screen.do(StartRound(target.of), now):
        screen.refuse(refusal, at, now, "round")
        return
    instruction = screen.store.scenario.round[target.of].instruction.said_in(screen.names.language)
    screen.note(instruction, at, now, "round", "hint")


def _tap_stack(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    picked = screen.view.picked
    if picked.startswith("fiche:"):
        _tap_tray(screen, target, pointer, now)
        return
    again = picked == f"stack:{target.of}"
    screen.picked_face = faces.face_at(screen, target)
    screen.show(picked="" if again else f"stack:{target.of}", level_menu="")
    if not again:
        _hint(screen, screen.kit.texts("board.hint_picked"), target.rect, now)


def _tap_fiche(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    """A second tap closes; with something else in hand, a fiche stands for the place it lies on."""
    fiche, picked = screen.board.fiches[target.of], screen.view.picked
    if picked == f"fiche:{fiche.id}":
        close(screen)
        return
    if picked:
        place = fiche.place
        what, of = ("task", place.task) if isinstance(place, OnTask) else ("seat", place.seat)
        if below := screen.target(what, of):
            _tap_place(screen, below, pointer, now)
        return
    on_task = isinstance(fiche.place, OnTask)
    screen.picked_face = faces.face_at(screen, target)
    screen.show(picked=f"fiche:{fiche.id}", level_menu=fiche.id if on_task else "")
    if not on_task:
        words = screen.names.sentence("board.hint_moved", {"party": fiche.party})
        _hint(screen, words, target.rect, now)


def _tap_place(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    picked = screen.view.picked
    if not picked:
        _hint(screen, screen.kit.texts("board.hint_pick"), target.rect, now, pointer)
        return
    screen.view = screen.ends.without(screen.view, {"hint"})
    screen.show(picked="", level_menu="")
    drags.lay(screen, picked, target, now, key=pointer)


def _tap_tray(screen: TableScreen, _target: Target, _pointer: str, now: int) -> None:
    picked = screen.view.picked
    close(screen)
    if picked.startswith("fiche:"):
        screen.do(ReturnFiche(picked[6:]), now)


def _tap_level(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    fiche = screen.view.level_menu
    close(screen)
    command = ReturnFiche(fiche) if target.of == "back" else SetLevel(fiche, Level(target.of))
    refusal = screen.do(command, now)
    if refusal is not None and refusal.code != "same_level":
        screen.refuse(refusal, target.rect.centre, now, pointer)


def _tap_more(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    phase, _, way = target.of.partition(":")
    found = screen.store.scenario.phase.get(phase)
    most = len(found.tasks) - 1 if found else MOST_PAGES  # cards of a view turn by pages, and know how many there are
    offset = screen.view.offsets.get(phase, 0) + (1 if way == "down" else -1)
    screen.show(offsets={**screen.view.offsets, phase: min(max(offset, 0), most)})


def _tap_bead(screen: TableScreen, target: Target, pointer: str, now: int) -> None:
    passage = next(item for item in passages(screen.board, screen.names.scenario) if item.before == target.of)
    if passage.giver and passage.taker:
        screen.drawers.pull("handover", passage.before)
    else:
        screen.note(screen.kit.texts("board.bead_open"), target.rect.centre, now, pointer, "hint")


def _tap_need(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    """The mark on an arrow: take that need in hand."""
    close(screen)
    screen.drawers.pull("need", editing=target.of)


def _tap_drawer(screen: TableScreen, target: Target, _pointer: str, now: int) -> None:
    screen.drawers.tap(target, now)


def _tap_choice(screen: TableScreen, target: Target, _pointer: str, now: int) -> None:
    answer, _, phase = target.of.partition(":")
    match answer:
        case "yes" | "no":
            _answer_question(screen, phase, answer == "yes", now)
        case "notice":
            notice = screen.view.notice
            screen.wishes.append(Wish(notice.wish if notice else "folder"))
        case "notice_more":
            screen.notice(None)
            screen.drawers.pull("print")
        case "notice_close":
            screen.notice(None)
        case "help_close":
            screen.show(help=False)


def _tap_elsewhere(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    """A place to keep the session in."""
    place = screen.keeping.choose(target.of)
    if place is not None and screen.store.looking:
        screen.wishes.append(Wish("go_on_in", str(place.sessions)))
    elif place is not None:
        screen.keeping.keep_in(place)


def _answer_question(screen: TableScreen, phase: str, yes: bool, now: int) -> None:
    command = screen.asked.pop(phase, None)
    screen.show(questions=tuple(other for other in screen.view.questions if other.phase != phase))
    if not yes or command is None:
        return
    seat = screen.target("seat", phase)
    if (refusal := screen.do(command, now)) and seat:
        screen.refuse(refusal, seat.rect.centre, now)


def touch(screen: TableScreen, target: Target, now: int) -> None:
    """Do what a tap on this target does, whoever or whatever asks for it."""
    if target.what == "vcr":
        past.tap(screen, target, target.rect.centre.x, now)
        return
    _TAPS.get(target.what, _tap_nothing)(screen, target, "", now)


def _tap_nothing(screen: TableScreen, target: Target, _pointer: str, _now: int) -> None:
    if target.what not in ("sheet", "list", "sheaf"):
        close(screen)


def _hint(screen: TableScreen, words: str, beside: Rect, now: int, key: str = "hint") -> None:
    screen.note(words, beside.centre, now, key, "hint")


_TAPS: Mapping[str, Callable[[TableScreen, Target, str, int], None]] = {
    "round": _tap_round,
    "stack": _tap_stack,
    "fiche": _tap_fiche,
    "place": _tap_elsewhere,
    "task": _tap_place,
    "seat": _tap_place,
    "tray": _tap_tray,
    "level": _tap_level,
    "more": _tap_more,
    "need": _tap_need,
    "spot": _tap_drawer,
    "entry": _tap_drawer,
    "turn": _tap_drawer,
    "form": _tap_drawer,
    "veil": lambda *_: None,
    "bead": _tap_bead,
    "choice": _tap_choice,
    **taps_menu.TAPS,
    **taps_mechanics.TAPS,
    **taps_elements.TAPS,
}
