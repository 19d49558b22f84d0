"""What the loop asks of every screen. Screens know no pygame and no clock of their own."""

from dataclasses import dataclass
from typing import Protocol

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Size
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
