"""What the room check asks of the computer; the real one is `canvas.scene.machine`."""

from typing import Literal, Protocol

from canvas.layout.geometry import Size

System = Literal["windows", "other"]


class Machine(Protocol):
    """Displays, fonts and sound, as they are now."""

    @property
    def system(self) -> System:
        """Which words help: Windows has a switch for gestures of three fingers."""

    def displays(self) -> tuple[Size, ...]:
        """The size of every display in pixels; the one of the board first."""

    def missing_fonts(self) -> tuple[str, ...]:
        """Font files that should be there."""

    def open_sound(self) -> None:
        """Begin to look for a sound device, beside the board."""

    def hears(self) -> bool | None:
        """Whether there is one; None while nobody knows."""

    def ring(self) -> None:
        """Let the bell of a round be heard."""


class Unknown:
    """A computer of which nothing is known."""

    system: System = "other"

    def displays(self) -> tuple[Size, ...]:
        return ()

    def missing_fonts(self) -> tuple[str, ...]:
        return ()

    def open_sound(self) -> None:
        """Nothing to open."""

    def hears(self) -> bool | None:
        return False

    def ring(self) -> None:
        """Nothing to ring."""
