"""Dragging: from the lift to the drop, the preview of the landing place, and the ways fiches glide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from canvas.input.gestures import Cancelled, Dragged, Dropped, Lifted
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Chip, Disc, Instruction, Panel, Picture
from canvas.layout.target import Target, nearest, of_kind, topmost
from canvas.layout.view import Question
from canvas.model.board import Board, Fiche, FicheId, InSeat, OnTask, Place
from canvas.model.profile import SIDES
from canvas.rules.commands import Command, MoveFiche, PlaceFiche, Refusal, ReturnFiche
from canvas.rules.decide import decide
from canvas.screens import faces
from canvas.screens.motion import Glide, Held
from canvas.screens.screen import Wish

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

IN_DRAWERS = ("veil", "sheet", "form", "spot", "entry", "turn", "list", "sheaf", "field", "keys", "key", "accent")
OVER_THE_BOARD = frozenset((*IN_DRAWERS, "level", "menu", "choice"))
"""Kinds of targets that lie over the board: a fiche does not fall through them onto what they cover."""
QUIET = ("same_place",)
"""Refusals that need no words: the fiche was put back where it lay."""


def answer(screen: TableScreen, gesture: Lifted | Dragged | Dropped | Cancelled, now: int) -> None:
    """What a step of a drag does."""
    match gesture:
        case Lifted():
            _lift(screen, gesture, now)
        case Dragged(pointer, handle, at):
            if pointer in screen.held:
                screen.held[pointer] = screen.held[pointer].moved(at)
                _look_ahead(screen, pointer, handle, at)
        case Dropped(pointer, _, at):
            screen.landing.pop(pointer, None)
            if held := screen.held.pop(pointer, None):
                _drop(screen, pointer, held.moved(at), now)
        case Cancelled(pointer, _, _):
            screen.landing.pop(pointer, None)
            if held := screen.held.pop(pointer, None):
                go_home(screen, held, now, screen.kit.theme.motion.reject)


def _lift(screen: TableScreen, gesture: Lifted, now: int) -> None:
    what, _, of = gesture.handle.partition(":")
    source = taken_from(screen, gesture)
    fiche = screen.board.fiches.get(of)
    if source is None or (what == "fiche" and fiche is None):
        return  # it vanished between pointer down and the first movement
    brush = screen.kit.brush(screen.size)
    if fiche is not None:
        chip = chip_of(screen, fiche.party, source.rect.w / 2, fiche.level)
        home = source.rect.centre
    else:
        chip = chip_of(screen, of, brush.px(38))
        home = stack_centre(screen, of, source.turn)
    chip = replace(chip, turn=faces.face_at(screen, source))
    screen.glides = [glide for glide in screen.glides if glide.chip.key != of]  # caught on its way
    grip = Point(gesture.start.x - home.x, gesture.start.y - home.y)
    if max(abs(grip.x), abs(grip.y)) > chip.radius:  # taken by its name or its rim: hold it in the middle
        grip = Point(0, 0)
    screen.held[gesture.pointer] = Held(gesture.handle, chip, grip, home, gesture.at, now)
    screen.wishes.append(Wish("sound", "lift"))
    screen.show(picked="", level_menu="", menu=False)
    _look_ahead(screen, gesture.pointer, gesture.handle, gesture.at)


def taken_from(screen: TableScreen, gesture: Lifted) -> Target | None:
    """What a hand took hold of: the stack of its own side of the table, or the fiche."""
    what, _, of = gesture.handle.partition(":")
    same = [target for target in screen.arrangement.targets if target.what == what and target.of == of]
    return min(same, key=lambda target: target.gap_to(gesture.start), default=None)


def chip_of(screen: TableScreen, party: str, radius: float, level: str = "doet", board: Board | None = None) -> Chip:
    """The fiche of a party as it looks in a hand; of one that left the table, as on the `board` it sat at."""
    brush = screen.kit.brush(screen.size)
    desk = Desk(board or screen.board, screen.names, screen.kit.theme, screen.view, brush)
    return desk.chip("", party, Point(0, 0), radius, level)


def stack_centre(screen: TableScreen, party: str, face: int = 0) -> Point:
    """The middle of the top fiche of a stack: of the tray that is turned this way, if there is one."""
    key = f"stack.{party}"
    stacks = [item for item in screen.arrangement.picture if isinstance(item, Chip) and item.key.endswith(key)]
    stacks = [item for item in stacks if item.key.removesuffix(key) in ("", *(f"{side}." for side in SIDES))]
    for item in stacks:
        if item.turn == face:
            return item.centre
    return stacks[0].centre if stacks else Point(screen.size.w / 2, screen.size.h)  # the party left meanwhile


def landing_at(screen: TableScreen, at: Point) -> Target | None:
    """The task or seat a fiche would land on: under the hand, or else the nearest within reach."""
    if is_covered(screen, at):
        return None
    reach = screen.kit.reach.mm(screen.kit.reach.landing_mm)
    places = of_kind(screen.arrangement.finder.near(at, reach), "task", "seat")
    exact = topmost(places, at)
    if exact is not None or off_board(screen, at):
        return exact
    return nearest(places, at, reach)


def is_covered(screen: TableScreen, at: Point) -> bool:
    """Whether something lies over the table here: a drawer, its veil, a keyboard, a menu, a question."""
    found = topmost(screen.arrangement.finder.near(at), at)
    return found is not None and found.what in OVER_THE_BOARD


def off_board(screen: TableScreen, at: Point) -> bool:
    """Whether a hand is beside the board: over the tray, the bar or the edge of the table."""
    board = screen.target("board", "board")
    return board is not None and not board.holds(at)


def place_of(target: Target) -> Place:
    return InSeat(seat=target.of) if target.what == "seat" else OnTask(task=target.of)


def command_for(handle: str, place: Place, swap: bool = False) -> Command:
    """What dropping or tapping a handle onto a place asks for."""
    what, _, of = handle.partition(":")
    return MoveFiche(of, place, swap) if what == "fiche" else PlaceFiche(of, place, replace=swap)


def _look_ahead(screen: TableScreen, pointer: str, handle: str, at: Point) -> None:
    """Light up where the fiche would land; a place that would refuse it stays dark."""
    target = landing_at(screen, at)
    if target is not None and target == screen.landing.get(pointer):
        return
    screen.landing.pop(pointer, None)
    if target is None:
        return
    verdict = decide(screen.board, screen.store.scenario, command_for(handle, place_of(target)))
    if not isinstance(verdict, Refusal) or verdict.code == "seat_taken":
        screen.landing[pointer] = target


def _drop(screen: TableScreen, pointer: str, held: Held, now: int) -> None:
    what, _, of = held.handle.partition(":")
    target = landing_at(screen, held.at)
    if target is not None:
        lay(screen, held.handle, target, now, held, pointer)
    elif is_covered(screen, held.at):
        go_home(screen, held, now, screen.kit.theme.motion.reject)
        screen.refuse(Refusal("covered"), held.at, now, pointer)
    elif off_board(screen, held.at) and what == "fiche":
        screen.do(ReturnFiche(of), now, {of: held.centre})
    else:
        go_home(screen, held, now, screen.kit.theme.motion.reject)
        if not off_board(screen, held.at):
            screen.refuse(Refusal("no_place"), held.at, now, pointer)


def lay(
    screen: TableScreen, handle: str, target: Target, now: int, held: Held | None = None, key: str = "hand"
) -> None:
    """Lay what a handle stands for on a task or seat; ask, or say why not, when it cannot be done."""
    command = command_for(handle, place_of(target))
    start = {_new_or(handle): held.centre} if held else {}
    face = held.chip.turn if held else screen.picked_face
    refusal = screen.do(command, now, start, face)
    if refusal is None:
        screen.wishes.append(Wish("sound", "drop"))
        return
    if held is not None:
        if refusal.code in QUIET and handle.startswith("fiche:"):
            faces.remember(screen, [handle[6:]], face)  # turned in the hand, and put back where it lay
        go_home(screen, held, now, screen.kit.theme.motion.reject)
    if refusal.code == "seat_taken":
        _ask(screen, refusal, command_for(handle, place_of(target), swap=True))
    elif refusal.code not in QUIET:
        screen.refuse(refusal, held.at if held else target.rect.centre, now, key)


def _new_or(handle: str) -> str:
    return handle.partition(":")[2] if handle.startswith("fiche:") else "new"


def _ask(screen: TableScreen, refusal: Refusal, command: Command) -> None:
    phase = refusal.values["phase"]
    screen.asked[phase] = command
    others = tuple(other for other in screen.view.questions if other.phase != phase)
    screen.show(questions=(*others, Question(phase, refusal.values)))


def go_home(screen: TableScreen, held: Held, now: int, lasts: int) -> None:
    """Let a fiche glide back to where it came from."""
    what, _, of = held.handle.partition(":")
    target = screen.target("fiche", of) if what == "fiche" else None
    end = target.rect.centre if target else held.home
    fiche = of if target else ""
    chip = replace(held.chip, key=of if what == "fiche" else held.handle)
    screen.glides.append(Glide(fiche, chip, held.centre, end, now, lasts))


def moved(before: Board, after: Board) -> dict[FicheId, Fiche]:
    """The fiches whose place is not what it was; new ones and gone ones too."""
    known = {**before.fiches, **after.fiches}
    return {name: fiche for name, fiche in known.items() if _place(before, name) != _place(after, name)}


def taken_from_hands(screen: TableScreen, fiches: Iterable[FicheId]) -> dict[FicheId, Point]:
    """Open the hands that are at these fiches: they moved or vanished. Gives where they were in the air."""
    left: dict[FicheId, Point] = {}
    for fiche in fiches:
        for gesture in screen.hands.let_go(f"fiche:{fiche}"):
            screen.landing.pop(gesture.pointer, None)
            if held := screen.held.pop(gesture.pointer, None):
                left[fiche] = held.centre
    return left


def look_again(screen: TableScreen) -> None:
    """The board changed under the hands: what lit up may be taken by now, or lie somewhere else."""
    screen.landing.clear()
    for pointer, held in screen.held.items():
        _look_ahead(screen, pointer, held.handle, held.at)


def _place(board: Board, fiche: str) -> Place | None:
    found = board.fiches.get(fiche)
    return found.place if found else None


def ways(
    screen: TableScreen,
    fiches: Mapping[FicheId, Fiche],
    before: Board,
    arranged: Arrangement,
    now: int,
    start: Mapping[str, Point],
) -> Iterator[Glide]:
    """A way for every fiche that moved, from its hand, its old place or its stack."""
    old = {target.of: target.rect for target in arranged.targets if target.what == "fiche"}
    new = {target.of: target.rect for target in screen.arrangement.targets if target.what == "fiche"}
    lasts = screen.kit.theme.motion.drop
    for fiche in fiches.values():
        here, there = old.get(fiche.id), new.get(fiche.id)
        if there is None and fiche.id in screen.board.fiches:
            continue  # it lies on a task that this page of the column does not show
        fresh = fiche.id not in before.fiches
        begin = start.get(fiche.id) or (start.get("new") if fresh else None)
        face = screen.view.faces.get(fiche.id, 0)
        begin = begin or (here.centre if here else stack_centre(screen, fiche.party, face))
        end = there.centre if there else stack_centre(screen, fiche.party, face)
        size = (there or here or Rect(0, 0, 2, 2)).w / 2
        known = screen.board if fiche.party in screen.board.parties else before
        chip = replace(chip_of(screen, fiche.party, size, fiche.level, known), key=fiche.id, turn=face)
        yield Glide(fiche.id if there else "", chip, begin, end, now, lasts)


def loose(screen: TableScreen, now: int) -> Picture:
    """Everything above the table, in the order of drawing."""
    brush = screen.kit.brush(screen.size)
    shown: list[Instruction] = []
    for pointer, target in screen.landing.items():
        shown += _landing_marks(brush, pointer, target)
    shown += [glide.drawn(now) for glide in screen.glides]
    lift, least = screen.kit.theme.motion.lift, brush.px(30)
    shown += [held.drawn(now, lift, max(held.chip.radius, least)) for held in screen.held.values()]
    return tuple(shown)


def _landing_marks(brush: Brush, pointer: str, target: Target) -> Iterator[Instruction]:
    """The place lights up, and a dashed footprint shows where on it the fiche will lie."""
    key, line = f"landing.{pointer}", float(brush.px(4))
    rect, radius = target.rect, brush.fiche(24)
    if target.circle:
        yield Disc(key, rect.centre, rect.w / 2, outline="surface.landing", line=line)
        foot = rect.centre
        radius = round(rect.w / 2 - brush.px(20))
    else:
        yield Panel(key, rect, radius=brush.px(14), outline="surface.landing", line=line)
        radius = min(radius, round(rect.h / 2) - brush.px(4))
        foot = Point(round(rect.right - brush.px(14) - radius), round(rect.centre.y))
    yield Disc(f"{key}.foot", foot, max(radius, 6), outline="surface.landing", line=brush.px(3), dashed=True)


def away(screen: TableScreen) -> frozenset[str]:
    """Keys of the fiches that are drawn above the table and not on it."""
    held = (held.handle for held in screen.held.values() if held.handle.startswith("fiche:"))
    gliding = (f"fiche:{glide.fiche}" for glide in screen.glides if glide.fiche)
    return frozenset(handle.replace(":", ".") for handle in (*held, *gliding))
