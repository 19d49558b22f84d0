"""Eight hands around one table that do the next thing that comes to their minds, and a driver that invents."""

import random
from collections import Counter
from dataclasses import dataclass, field

from canvas.input.pointer import Device, PointerEvent
from canvas.layout.geometry import Point
from canvas.screens.drags import stack_centre
from tests.helpers.hands import Table, fiches_in
from tests.helpers.play import assert_whole

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

    def __init__(self, seed: int, table: Table) -> None:
        self.table = table
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
        targets = self.table.screen.arrangement.targets
        wanted = [target for target in targets if target.what in kinds]
        return self.dice.choice(wanted or targets).rect.centre  # some pages have none of those

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
