"""Eight hands at once, ten thousand steps, and a driver that invents: nothing is lost, doubled or owned twice."""

import random
from collections import Counter
from dataclasses import dataclass, field

import pytest

from canvas.input.pointer import Device, PointerEvent
from canvas.layout.geometry import Point
from canvas.model.profile import SIDES, Side
from canvas.model.settings import Settings
from canvas.rules import events as e
from canvas.screens.drags import stack_centre
from canvas.session.history import History
from tests.helpers.hands import SETTLED, Table, fiches_in
from tests.helpers.play import SMALL, assert_whole

STEPS = 10_000
"""In all: half of them at one side of a table, half at all four."""
LOOK_EVERY = 25
HANDS: list[tuple[str, Device]] = [("mouse", "mouse"), ("pen", "pen"), *((f"finger-{n}", "finger") for n in range(6))]


@dataclass
class Scripted:
    """One hand that does the next thing that comes to its mind."""

    pointer: str
    device: Device
    at: Point = field(default_factory=lambda: Point(0, 0))
    down: bool = False
    pending: bool = False
    """The driver said that it left, and has not yet said that it is back."""


class Crowd:
    """The hands, and the table they play at."""

    def __init__(self, seed: int, sides: tuple[Side, ...]) -> None:
        self.table = Table.of(SMALL, settings=Settings(profile="tafel", inches=55, sides=sides))
        self.dice = random.Random(seed)
        self.hands = [Scripted(*hand) for hand in HANDS]
        self.named = len(HANDS)

    def tell(self, hand: Scripted, kind: str) -> None:
        event = PointerEvent(kind, hand.pointer, hand.device, hand.at, self.table.now)  # type: ignore[arg-type]
        self.table.screen.feel(event)

    def step(self) -> None:
        hand, dice = self.dice.choice(self.hands), self.dice
        self.table.now += dice.choice([1, 3, 8, 8, 16, 40])
        if self.table.alarm.rings(self.table.now):
            self.table.screen.tick(self.table.now)
        self.table.alarm.ask(self.table.screen.deadline(self.table.now))
        if hand.pending:
            hand.pending = False
            if hand.device == "finger" and dice.random() < 0.5:  # back under another name
                self.named += 1
                hand.pointer = f"finger-{self.named}"
            self.tell(hand, "down")
        elif not hand.down:
            hand.at, hand.down = self.somewhere_to_take(), True
            self.tell(hand, "down")
        else:
            self.carry_on(hand)

    def carry_on(self, hand: Scripted) -> None:
        chance = self.dice.random()
        if chance < 0.62:
            hand.at = hand.at.towards(self.somewhere_to_lay(), self.dice.choice([0.05, 0.4, 1.0]))
            self.tell(hand, "move")
        elif chance < 0.80:
            hand.down = False
            self.tell(hand, "up")
        elif chance < 0.96:  # the driver invents: an UP, and a DOWN that comes at once or a little later
            hand.pending = True
            self.tell(hand, "up")
        else:
            hand.down = False
            self.tell(hand, "cancel")

    def somewhere_to_take(self) -> Point:
        screen = self.table.screen
        fiches = [target.rect.centre for target in screen.arrangement.targets if target.what == "fiche"]
        if fiches and self.dice.random() < 0.5:
            return self.dice.choice(fiches)
        return stack_centre(screen, self.dice.choice([*screen.board.parties]))

    def somewhere_to_lay(self) -> Point:
        kinds = ("task", "seat", "tray") if self.dice.random() < 0.9 else ("board", "button")
        return self.dice.choice(
            [target.rect.centre for target in self.table.screen.arrangement.targets if target.what in kinds]
        )

    def look(self) -> None:
        """What must be true at every moment."""
        screen, board = self.table.screen, self.table.board
        assert_whole(board)
        held = screen.hands.holding
        owned = [handle for handle in held.values() if handle.startswith("fiche:")]
        assert len(owned) == len({*owned})
        assert {pointer: one.handle for pointer, one in screen.held.items()} == held
        assert {handle[6:] for handle in owned} <= {*board.fiches}
        loose = fiches_in(screen.loose(self.table.now), "held", "glide")
        seen = Counter(one for one in (*fiches_in(screen.picture(), "fiche"), *loose) if one in board.fiches)
        assert sorted(seen.elements()) == sorted(board.fiches)


@pytest.mark.parametrize(("seed", "sides"), [(1, ("bottom",)), (2026, SIDES)])
def test_eight_hands_and_an_inventive_driver_lose_and_double_nothing(seed: int, sides: tuple[Side, ...]) -> None:
    crowd = Crowd(seed, sides)
    for number in range(STEPS // 2):
        crowd.step()
        if number % LOOK_EVERY == 0:
            crowd.look()
    for hand in crowd.hands:
        crowd.tell(hand, "up")
    crowd.table.now += 1
    crowd.table.wait(SETTLED)
    crowd.look()
    assert crowd.table.screen.held == {}
    assert not crowd.table.screen.hands.down
    standing = History.of(SMALL, crowd.table.records)  # without what was taken back: hands fall on the undo button too
    steps = [standing.records.record(number) for number in standing.stands().steps]
    laid = Counter(type(event) for step in steps for event in getattr(step, "did", ()))
    assert standing.board == crowd.table.board
    assert laid[e.FichePlaced] - laid[e.FicheReturned] == len(crowd.table.board.fiches)
    assert len(crowd.table.did) > 50
