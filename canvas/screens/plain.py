"""A plain screen: targets that are tapped, nothing that is dragged. Start and picker are plain."""

from abc import abstractmethod

from canvas.input.gestures import Hands, Tapped
from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.picture import Picture
from canvas.layout.target import Target
from canvas.screens.kit import Kit
from canvas.screens.screen import Wish, Wordless
from canvas.screens.scrolling import Scrolling


class PlainScreen(Wordless, Scrolling):
    """Lays out once, answers taps, and is laid out again after each answer."""

    def __init__(self, kit: Kit, size: Size) -> None:
        self.size, self.kit = size, kit.at_scale(size)
        self.wishes: list[Wish] = []
        self.hands = Hands(self.kit.reach, lambda _at: "", lambda _at: False)
        self._arranged: Arrangement | None = None

    @abstractmethod
    def arrange(self, brush: Brush) -> Arrangement:
        """The layout of this screen."""

    @abstractmethod
    def tapped(self, target: Target) -> None:
        """Answer a tap on a target."""

    @abstractmethod
    def escape(self) -> None:
        """Answer the Escape key."""

    @property
    def arrangement(self) -> Arrangement:
        if self._arranged is None:
            self._arranged = self.arrange(self.kit.brush(self.size))
        return self._arranged

    def picture(self) -> Picture:
        return self.arrangement.picture

    def loose(self, now: int) -> Picture:
        return ()

    def feel(self, event: PointerEvent) -> None:
        self.pull(event)
        for gesture in self.hands.feel(event):
            if isinstance(gesture, Tapped):
                target = self.under(gesture.at)
                if target is not None:
                    self.hit(target, event.time)

    def hit(self, target: Target, now: int) -> None:
        self.tapped(target)
        self.again()

    def press(self, key: str, control: bool, shift: bool, now: int) -> None:
        if key == "escape":
            self.escape()
            self.again()

    def tick(self, now: int) -> None:
        self.hands.wait(now)

    def deadline(self, now: int) -> int | None:
        return None

    def resize(self, size: Size) -> None:
        self.size = size
        self.equip(self.kit)

    def equip(self, kit: Kit) -> None:
        """Go on with other tools: somebody told what screen this is."""
        self.kit = kit.at_scale(self.size)
        self.hands.reach = self.kit.reach
        self.again()

    def let_go(self, now: int) -> None:
        self.hands.let_all_go()

    def say(self, message: str) -> None:
        """Show a sentence over the screen. One that has no place for it stays as it is."""

    def again(self) -> None:
        """Something changed: lay out anew when the picture is asked for."""
        self._arranged = None
