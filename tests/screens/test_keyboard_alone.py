"""The keys alone: the whole demo without a hand, and what each key does."""

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.layout.picture import Disc, Panel, spoken
from canvas.layout.regions import region_of
from canvas.model.board import Level
from canvas.rules.queries import fiche_of
from canvas.screens import past, taps_menu
from canvas.screens.actor import FRAME, Actor, Stage
from canvas.screens.shortcuts import letters
from canvas.screens.workshop import play_workshop
from canvas.session.records import Did, Record
from tests.helpers.hands import Table
from tests.helpers.keyboarder import Keyboarder, somebody_with_keys


def in_a_hurry(stage: Stage, milliseconds: int) -> None:
    stage.now += max(milliseconds, FRAME)
    stage.screen.tick(stage.now)


def without_times(records: list[Record]) -> list[object]:
    """What happened, in order: everything but when."""
    return [record.model_dump(exclude={"at"}) for record in records]


def test_the_whole_demo_by_keys_leaves_the_journal_of_the_hands() -> None:
    by_hand, by_keys = Table.of("isoleerder"), Table.of("isoleerder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stage, "wait", in_a_hurry)
        play_workshop(by_hand.screen)
        play_workshop(by_keys.screen, around=somebody_with_keys)
    assert without_times(by_keys.records) == without_times(by_hand.records)
    assert sum(isinstance(record, Did) for record in by_keys.records) > 100


@pytest.fixture
def somebody() -> Keyboarder:
    return Keyboarder(Table.of("isoleerder"))


def test_a_letter_picks_up_and_enter_lays_down_where_the_focus_is(somebody: Keyboarder) -> None:
    screen = somebody.stage.screen
    somebody.go("task", "zoeken")
    somebody.press("j")
    assert screen.view.picked == "stack:jobcoach"
    assert somebody.at == screen.target("task", "zoeken"), "the focus stays where it was"
    somebody.press("space")
    somebody.stage.settle()
    assert fiche_of(screen.board, "jobcoach", "zoeken")


def test_the_same_letter_again_lays_it_back(somebody: Keyboarder) -> None:
    somebody.go("task", "zoeken")
    somebody.press("j")
    somebody.press("j")
    assert not somebody.stage.screen.view.picked


def test_digits_set_the_level_and_delete_sends_back(somebody: Keyboarder) -> None:
    screen = somebody.stage.screen
    somebody.drag("stack:jobcoach", "task", "zoeken")
    fiche = fiche_of(screen.board, "jobcoach", "zoeken")
    assert fiche
    somebody.go("fiche", fiche.id)
    somebody.press("3")
    assert screen.board.fiches[fiche.id].level is Level.PRAAT_MEE
    somebody.press("backspace")
    assert fiche.id not in screen.board.fiches
    assert somebody.at, "the focus goes to what lies nearest"


def test_every_party_has_a_letter_of_its_own_and_it_shows_while_keys_are_used(somebody: Keyboarder) -> None:
    screen = somebody.stage.screen
    known = letters(screen)
    assert known.keys() == screen.board.parties.keys()
    assert len({*known.values()}) == len(known)
    assert not somebody.keys.picture(screen), "who uses no keys sees no ring and no letters"
    somebody.press("tab")
    assert {*spoken(somebody.keys.picture(screen))} == {letter.upper() for letter in known.values()}
    Actor(somebody.stage).tap("task", "zoeken")
    somebody.keys.feel(PointerEvent("down", "mouse", "mouse", Point(1, 1), somebody.stage.now))
    assert not somebody.keys.picture(screen), "a hand took over"


def test_tab_goes_round_the_regions_and_back(somebody: Keyboarder) -> None:
    def region(*, shift: bool = False) -> str:
        somebody.press("tab", shift=shift)
        assert somebody.at
        return region_of(somebody.at)

    forth = [region() for _ in range(8)]
    assert {"bar", "board", "frame", "tray"} <= {*forth}
    assert [region(shift=True) for _ in range(7)] == forth[-2::-1]


def test_a_menu_takes_the_focus_and_gives_it_back(somebody: Keyboarder) -> None:
    somebody.go("task", "zoeken")
    somebody.press("escape")
    assert somebody.at and somebody.at.what == "menu"
    somebody.press("escape")
    assert somebody.at and (somebody.at.what, somebody.at.of) == ("task", "zoeken")


def test_in_a_drawer_tab_goes_from_field_to_field_and_out_again(somebody: Keyboarder) -> None:
    screen = somebody.stage.screen
    screen.drawers.pull("table")
    seen = []
    for _ in range(30):
        somebody.press("tab")
        assert somebody.at
        seen.append(screen.typist.focus or f"{region_of(somebody.at)}")
    fields = [name for name in dict.fromkeys(seen) if "/" in name]
    assert len(fields) >= 4
    assert "bar" in seen, "no form is a trap (WCAG 2.2, 2.1.2)"
    assert not screen.typist.shown, "no keyboard on the screen for who has one on the table"


@pytest.mark.parametrize("size", [Size(1280, 800), Size(1920, 1080), Size(3840, 2160)])
def test_the_ring_stays_in_the_window_and_is_thick(size: Size) -> None:
    somebody = Keyboarder(Table.of("isoleerder", size))
    screen = somebody.stage.screen
    for key in ("tab", "right", "right", "down", "left", "tab", "tab", "up", "tab"):
        somebody.press(key)
        inner = somebody.keys.focus.picture(screen)[-1]
        assert isinstance(inner, Panel | Disc)
        assert inner.line >= 2
        assert inner.bounds.x >= 0 and inner.bounds.right <= size.w
        assert inner.bounds.y >= 0 and inner.bounds.bottom <= size.h


def test_in_the_past_and_in_the_room_the_keys_work_too(somebody: Keyboarder) -> None:
    screen = somebody.stage.screen
    somebody.drag("stack:jobcoach", "task", "zoeken")
    past.look_back(screen)
    somebody.tap("vcr", "first")
    assert not screen.board.fiches
    somebody.press("j")
    assert not screen.view.picked, "nothing can be picked up in the past"
    somebody.tap("vcr", "now")
    taps_menu.open_hall(screen)
    following = screen.names.scenario.phases[1].id
    somebody.tap("hall", following)
    assert screen.view.hall == following
