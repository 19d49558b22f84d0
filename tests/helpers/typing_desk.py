"""A screen with fields above each other, its keyboards, and pointers that type on them."""

from dataclasses import dataclass, field

from canvas.input.pointer import Device, PointerEvent
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.field import Field
from canvas.layout.geometry import Point, Size
from canvas.layout.target import Target, topmost
from canvas.screens.typing import Typist
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import kit

SIZE = Size(1920, 1080)
NEED = Field("need", "Wat vraagt u?", most=140, lines=2)
NAME = Field("name", "Naam", most=30)
FRAME, BEAT = 16, 500


@dataclass
class Desk:
    """A screen with two fields above each other, and its clock."""

    typist: Typist = field(default_factory=lambda: Typist(kit(CountingMeasurer()), SIZE))
    now: int = 1000

    @property
    def arrangement(self) -> Arrangement:
        brush = Brush(SIZE, self.typist.kit.measurer)
        for index, name in enumerate(self.typist.fields):
            self.typist.draw_field(brush, name, Point(500, 20 + 180 * index), 900)
        self.typist.draw_keyboards(brush)
        return brush.finished()

    def target(self, what: str, of: str) -> Target:
        return next(target for target in self.arrangement.targets if (target.what, target.of) == (what, of))

    def there(self, what: str) -> list[str]:
        return [target.of for target in self.arrangement.targets if target.what == what]

    def wait(self, milliseconds: int) -> None:
        """Time passes as in the loop: the typist is woken when it asked for it."""
        end = self.now + milliseconds
        while (due := self.typist.deadline) is not None and due <= end:
            self.now = max(self.now, due)
            self.typist.tick(self.now)
        self.now = end

    def finger(self, number: int = 1, device: Device = "finger") -> "Finger":
        return Finger(self, f"{device}-{number}", device)


@dataclass
class Finger:
    """One pointer at that desk."""

    desk: Desk
    pointer: str
    device: Device

    def feel(self, kind: str, at: Point) -> bool:
        self.desk.wait(FRAME)
        event = PointerEvent(kind, self.pointer, self.device, at, self.desk.now)  # type: ignore[arg-type]
        return self.desk.typist.feel(event, topmost(self.desk.arrangement.targets, at))

    def down(self, what: str, of: str) -> None:
        assert self.feel("down", self.desk.target(what, of).rect.centre)

    def move(self, what: str, of: str) -> None:
        self.feel("move", self.desk.target(what, of).rect.centre)

    def up(self, what: str, of: str) -> None:
        self.feel("up", self.desk.target(what, of).rect.centre)

    def tap(self, what: str, of: str) -> None:
        at = self.desk.target(what, of).rect.centre
        assert self.feel("down", at)
        self.feel("up", at)

    def type(self, text: str, keyboard: str = "own") -> None:
        for char in text:
            self.tap("key", f"{keyboard}:{'space' if char == ' ' else char}")


def desk(*fields: Field) -> Desk:
    made = Desk()
    for one in fields or (NEED,):
        made.typist.open(one)
    return made


def two_people() -> Desk:
    made = Desk()
    made.typist.open(NEED, keyboard="a")
    made.typist.open(NAME, keyboard="b", turned=180)
    made.finger(1).tap("field", "need")
    made.finger(2).tap("field", "name")
    return made
