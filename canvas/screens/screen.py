"""What the loop asks of every screen. Screens know no pygame and no clock of their own."""

from dataclasses import dataclass
from typing import Protocol

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Picture


@dataclass(frozen=True, slots=True)
class Wish:
    """Something only the application can do: leave, open a file, make a covenant."""

    name: str
    value: str = ""


class Screen(Protocol):
    """One screen. `now` is in milliseconds, from whatever clock the loop has."""

    wishes: list[Wish]
    size: Size

    def picture(self) -> Picture:
        """What lies still. The same object comes back as long as nothing changed."""

    def loose(self, now: int) -> Picture:
        """What moves: hands and fiches on their way, drawn over the rest."""

    def feel(self, event: PointerEvent) -> None: ...

    def press(self, key: str, control: bool, shift: bool, now: int) -> None: ...

    def tick(self, now: int) -> None:
        """Let time pass: the clock of a round, notes that go away, a drop after limbo."""

    def deadline(self, now: int) -> int | None:
        """When something will change by itself; None when only hands can change it."""

    def resize(self, size: Size) -> None: ...

    def let_go(self, now: int) -> None:
        """The window lost its focus: every hand opens."""

    def type_text(self, text: str, now: int) -> None:
        """Text from the keys on the table, or what an input method decided on."""

    def compose(self, text: str, now: int) -> None:
        """What an input method is working on; nothing when it gave up."""

    def roll(self, at: Point, steps: int, now: int) -> bool:
        """The wheel turned so many steps towards the hand (below 0: away from it). False when nothing moved."""

    def takes_pull(self, at: Point, way: Point) -> bool:
        """Whether a finger that came down here and goes that way moves a list of this screen."""

    def typing_at(self) -> Rect | None:
        """The field that is typed in; None when the keys on the table have nothing to type into."""


class Wordless:
    """A screen in which nothing is typed."""

    def type_text(self, text: str, now: int) -> None:
        """Nowhere to type it."""

    def compose(self, text: str, now: int) -> None:
        """Nowhere to show it."""

    def typing_at(self) -> Rect | None:
        return None
