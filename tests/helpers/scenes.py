"""Every scene of the tool as a picture: all views, all drawers, popups, keyboards, hall, start and editor."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from canvas.layout.cards import StartView
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Disc, Icon, Instruction, Panel, Picture, Shape, Words
from canvas.layout.view import Note, Notice, Question
from canvas.model.profile import PROFILES, SIDES
from canvas.model.settings import Settings
from canvas.rules.example import commands_of
from canvas.screens import past
from canvas.screens.editor import EditorScreen
from canvas.screens.kinds import KINDS
from canvas.screens.room import RoomScreen
from canvas.session.library import Library
from tests.helpers.hands import WIDE, Table
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import case, kit
from tests.layout.tables import started
from tests.layout.test_drawer_layout import open_drawer, rich

Scene = tuple[str, Picture]
Pair = tuple[str, str, str]
"""`Words` or `Icon`, its ink, and the colour under it."""


@cache
def scenes() -> tuple[Scene, ...]:
    """All scenes at one size; they are the same in every theme."""
    return (*_boards(), *_passing(), *_drawers(), *_others())


def _boards() -> Iterator[Scene]:
    for name in (path.stem for path in Library().scenario_paths()):
        for tab in case(name).tabs:
            table = _played(name)
            table.screen.show(tab=tab)
            yield f"{name} {tab}", table.screen.picture()
        table = Table.of(name)
        for tab in case(name).tabs:
            table.screen.show(tab=tab)
            yield f"{name} {tab} empty", table.screen.picture()


def _played(name: str) -> Table:
    """A table with the example of its case on it."""
    table = Table.of(name)
    for step in table.store.scenario.example:
        for command in commands_of(step, "nl"):
            table.store.dispatch(command)
    table.screen.settle(0)
    return table


def _passing() -> Iterator[Scene]:
    """What lies over the board for a moment."""
    table = _played("isoleerder")
    screen, board, at = table.screen, table.board, Point(900, 500)
    fiche = next(pile[0] for pile in board.on_task.values() if pile)
    phase, (one, other) = table.store.scenario.phases[0].id, tuple(board.parties)[:2]
    asked = Question(phase, {"party": one, "party_other": other, "phase": phase})
    for changes in (
        {"menu": True},
        {"help": True},
        {"level_menu": fiche, "picked": f"fiche:{fiche}"},
        {"notes": (Note("a", "Dit kan niet.", at), Note("b", "Tik op een taak.", at, "hint"))},
        {"notice": Notice("Het staat klaar.", "check-circle", "notice.open_folder")},
        {"questions": (asked,)},
        *({"hall": phase.id} for phase in table.store.scenario.phases),
    ):
        before = screen.view
        screen.show(**changes)
        yield f"isoleerder {next(iter(changes))}", screen.picture()
        screen.view = before
    table.press("escape")
    past.look_back(screen)
    yield "isoleerder past", screen.picture()


def _drawers() -> Iterator[Scene]:
    for turned in (False, True):
        table = rich(WIDE, "nl", turned)
        screen = table.screen
        for kind in KINDS:
            for editing in (False, True):
                open_drawer(table, kind, editing=editing)
                yield f"drawer {kind}", screen.picture()
            screen.drawers.ready_to_type()
            if screen.typist.focus:
                screen.typist.send(screen.typist.focus)
                yield f"drawer {kind} keyboard", screen.picture()


def _others() -> Iterator[Scene]:
    cases = tuple(case(path.stem) for path in Library().scenario_paths())
    yield "start", started(StartView(cases, "vandaag"), WIDE, "nl").picture
    yield "start help", started(StartView(cases[:1], help=True), WIDE, "nl").picture
    yield "start message", started(StartView(cases[:1], message="Kan niet."), WIDE, "nl").picture
    for profile in PROFILES:
        settings = Settings(profile=profile, sides=SIDES)
        tools = replace(kit(CountingMeasurer()), settings=settings)
        yield f"room {profile}", RoomScreen(tools, WIDE).picture()
        table = _played("isoleerder")
        table.screen.equip(tools, Size(3840, 2160))
        yield f"table {profile}", table.screen.picture()
        table.screen.show(hall=table.store.scenario.phases[0].id)
        yield f"hall {profile}", table.screen.picture()
    editor = EditorScreen(kit(CountingMeasurer()), Size(*WIDE), cases)
    yield "editor", editor.picture()


@cache
def pairs() -> dict[Pair, str]:
    """Which ink stands on which ground anywhere, with the scene and the key where it was seen first."""
    found: dict[Pair, str] = {}
    for scene, picture in scenes():
        for pair, key in inks_on_grounds(picture):
            found.setdefault(pair, f"{scene}: {key}")
    return found


def inks_on_grounds(picture: Picture) -> Iterator[tuple[Pair, str]]:
    """Every line of words and every icon with the colour under its middle."""
    laid: list[Instruction] = []
    for item in picture:
        if isinstance(item, Words | Icon):
            at = Point(item.bounds.centre.x, item.bounds.centre.y)
            for ground in _under(laid, at):
                yield (type(item).__name__, item.colour, ground), item.key
        else:
            laid.append(item)


def _under(laid: list[Instruction], at: Point) -> tuple[str, ...]:
    for item in reversed(laid):
        match item:
            case Panel(rect=rect, fill=fill, fill_end=end, alpha=255) if fill and _holds(rect, at):
                return (fill, end) if end else (fill,)
            case Disc(centre=centre, radius=radius, fill=fill) if fill and centre.distance(at) <= radius:
                return (fill,)
            case Shape(fill=fill) if item.bounds.holds(at) and _inside(item, at):
                return (fill,)
    return ()


def _holds(rect: Rect, at: Point) -> bool:
    return rect.grown(1).holds(at)


def _inside(shape: Shape, at: Point) -> bool:
    """Even-odd rule."""
    inside, points = False, shape.points
    for one, other in zip(points, (*points[1:], points[0]), strict=True):
        if (one.y > at.y) != (other.y > at.y):
            inside ^= at.x < one.x + (at.y - one.y) * (other.x - one.x) / (other.y - one.y)
    return inside
