"""Painting only what changed: the screen must look as if everything was painted again."""

from collections.abc import Callable
from random import Random

import pygame
import pytest

from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Chip, Disc, Picture
from canvas.model.board import Level
from canvas.rules.commands import SetLevel
from canvas.scene.sheet import Sheet, differences, merged
from tests.helpers.hands import Hand, Table
from tests.scene.stage import SMALL_WINDOW, open_window, painted, painter, pixels_apart

LAID = "werving!werkgever zoeken=jobcoach,klantmanager+ intake=intermediair? plan=klantmanager. match!jobcoach"


def table() -> Table:
    return Table.of("isoleerder", SMALL_WINDOW, board=LAID, measurer=painter().case)


def _spot(chance: Random, table: Table, *kinds: str) -> Point:
    targets = [target for target in table.screen.arrangement.targets if target.what in kinds]
    return chance.choice(targets).rect.centre if targets else Point(5, 5)


def _press(chance: Random, table: Table, hand: Hand) -> None:
    hand.feel("down", _spot(chance, table, "stack", "fiche"))
    hand.feel("move", Point(hand.at.x + 15, hand.at.y + 5))


def _carry(chance: Random, table: Table, hand: Hand) -> None:
    hand.feel("move", Point(chance.randrange(SMALL_WINDOW.w), chance.randrange(SMALL_WINDOW.h)))


def _carry_to_a_place(chance: Random, table: Table, hand: Hand) -> None:
    hand.feel("move", _spot(chance, table, "task", "seat"))


def _drop(chance: Random, table: Table, hand: Hand) -> None:
    hand.drop()


def _tap(chance: Random, table: Table, hand: Hand) -> None:
    hand.feel(
        "down", _spot(chance, table, "fiche", "stack", "task", "seat", "level", "bead", "round", "more", "choice")
    )
    hand.up()


def _open(chance: Random, table: Table, hand: Hand) -> None:
    match chance.randrange(5):
        case 0:
            table.press("f1")
        case 1:
            table.press("escape")
        case 2:
            table.screen.show(menu=not table.screen.view.menu)
        case 3:
            table.screen.say("Een zin van de tafel.", "file-pdf")
        case 4:
            table.screen.notice(None)


def _turn_back(chance: Random, table: Table, hand: Hand) -> None:
    table.undo() if chance.random() < 0.6 else table.redo()


def _wait(chance: Random, table: Table, hand: Hand) -> None:
    table.wait(chance.choice([20, 100, 150, 700, 3000]))


Doing = Callable[[Random, Table, Hand], None]
DOINGS: tuple[Doing, ...] = (
    _press,
    _press,
    _carry,
    _carry_to_a_place,
    _drop,
    _drop,
    _tap,
    _tap,
    _open,
    _turn_back,
    _wait,
)


def play(table: Table, seed: int, steps: int, look: Callable[[str], None]) -> None:
    """Several hands do what they like; somebody looks after every step."""
    chance = Random(seed)
    hands = [table.mouse(), *(table.finger(number) for number in range(1, 5))]
    for _ in range(steps):
        doing = chance.choice(DOINGS)
        doing(chance, table, chance.choice(hands))
        look(doing.__name__)


@pytest.mark.parametrize("seed", range(3))
def test_the_sheet_always_equals_a_fresh_painting(seed: int) -> None:
    played = table()
    sheet = Sheet(painter(), SMALL_WINDOW)

    def look(doing: str) -> None:
        picture = played.screen.picture()
        sheet.show(picture)
        assert pixels_apart(sheet.surface, painted(picture, SMALL_WINDOW)) == 0, doing

    play(played, seed, 40, look)


@pytest.mark.parametrize("seed", range(10, 13))
def test_the_window_always_equals_a_fresh_painting(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    window, played = open_window(monkeypatch), table()

    def look(doing: str) -> None:
        screen = played.screen
        window.show(screen.picture(), screen.loose(played.now))
        everything = (*screen.picture(), *screen.loose(played.now))
        assert pixels_apart(window.surface, painted(everything, SMALL_WINDOW)) == 0, doing

    play(played, seed, 40, look)
    pygame.display.quit()


def test_nothing_is_painted_when_nothing_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    window, still = open_window(monkeypatch), table()
    assert window.show(still.screen.picture(), still.screen.loose(0)) > 0
    still.wait(5000)
    assert window.show(still.screen.picture(), still.screen.loose(still.now)) == 0
    assert still.screen.picture() is still.screen.picture()
    pygame.display.quit()


def test_a_new_picture_that_looks_the_same_paints_nothing() -> None:
    still = table()
    sheet = Sheet(painter(), SMALL_WINDOW)
    sheet.show(still.screen.picture())
    assert sheet.show((*still.screen.picture(),)) == []


def test_a_level_that_changes_repaints_a_small_part_of_the_table() -> None:
    laid = table()
    sheet = Sheet(painter(), SMALL_WINDOW)
    sheet.show(laid.screen.picture())
    laid.screen.do(SetLevel(laid.fiche("jobcoach", task="zoeken").id, Level.HELPT), laid.now)
    laid.screen.refresh(laid.now)
    repainted = sheet.show(laid.screen.picture())
    assert repainted
    assert sum(rect.w * rect.h for rect in repainted) < 0.1 * SMALL_WINDOW.w * SMALL_WINDOW.h


def disc(key: str, x: float, y: float = 50, fill: str = "ink.text") -> Disc:
    return Disc(key, Point(x, y), 10, fill=fill)


def test_two_pictures_differ_where_something_came_went_or_changed() -> None:
    same, moved = disc("same", 20), disc("moved", 100)
    old: Picture = (same, moved, disc("gone", 200))
    new: Picture = (same, disc("moved", 120), disc("came", 300))
    expected = {disc("gone", 200).bounds, disc("came", 300).bounds, moved.bounds, disc("moved", 120).bounds}
    assert set(differences(old, new)) == expected
    assert differences(old, old) == []


def test_what_moves_over_its_neighbour_is_painted_again() -> None:
    one, other = disc("one", 20), disc("other", 30)
    assert set(differences((one, other), (other, one))) == {one.bounds, other.bounds}


def test_two_fiches_of_one_stack_in_two_hands_are_told_apart() -> None:
    left, right = (Chip("held.stack:school", Point(x, 50), 20, "branche") for x in (50, 150))
    assert differences((left, right), (left,)) == [right.bounds]
    assert differences((left,), (left, right)) == [right.bounds]


def test_rectangles_are_joined_only_when_that_saves_work() -> None:
    assert merged([Rect(0, 0, 10, 10), Rect(2, 0, 10, 10)]) == [Rect(0, 0, 12, 10)]
    corner = [Rect(0, 0, 100, 100), Rect(95, 95, 100, 100)]
    assert merged(corner) == corner
    assert merged([Rect(0, 0, 10, 10), Rect(50, 0, 10, 10), Rect(0, 0, 60, 10)]) == [Rect(0, 0, 60, 10)]
